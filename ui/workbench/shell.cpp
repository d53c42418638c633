#include "ui/workbench/shell.h"

#include "base/language.h"
#include "store/network_share.h"
#include "ui/controls/banner.h"
#include "ui/incidents/items_panel.h"
#include "ui/share/share_door.h"
#include "ui/workbench/access_bar.h"
#include "ui/workbench/case_opener.h"
#include "ui/workbench/main_window.h"
#include "ui/workbench/recent_files.h"
#include "ui/workbench/side_docks.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QTimer>

namespace kagami {

namespace {

constexpr QSize firstSize{1680, 1010};

} // namespace

Shell::Shell(const QString& settingsPath, QObject* parent)
    : QObject(parent)
    , m_settings(settingsPath)
    , m_display(m_settings.display())
{
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/kagami.svg")));
    installLanguage(language());
    setTextScale(m_display.textScale);
    applyTheme(*qApp, m_display.theme);
}

Shell::~Shell()
{
    keepLayout();
    m_window.reset();
}

bool Shell::open(const QString& path)
{
    if (m_workspace && QFileInfo(path) == QFileInfo(m_workspace->file().path()))
        return true;
    return ShareDoor::takes(path) ? openBundle(path) : take(openCase(path));
}

bool Shell::openBundle(const QString& path)
{
    if (!m_window) {
        const Result<BundleHeader> header = BundleReader::look(path);
        if (!header)
            return take(tl::unexpected(header.error()));
        const QString of = m_settings.casePath(header->caseId.toString());
        if (!QFileInfo::exists(of))
            return take(fail(ErrorKind::NotFound,
                tr("This is a bundle of changes, for a case that was not opened in this computer yet."), path,
                tr("Open the case first and drop the bundle on its window. A bundle of everything can also "
                   "become a case: drop it on the example.")));
        if (!take(openCase(of)))
            return false;
    }
    m_window->shareDoor()->take(path);
    return true;
}

bool Shell::openExample()
{
    if (m_workspace && QFileInfo(exampleCasePath()) == QFileInfo(m_workspace->file().path()))
        return true;
    return take(openExampleCase());
}

bool Shell::create(const QString& path)
{
    // Made by the program and not by its user: undo must not take back the case itself.
    Result<std::unique_ptr<CaseFile>> file
        = CaseFile::create(path, QFileInfo(path).completeBaseName(), QStringLiteral("Kagami"));
    if (!file)
        return take(tl::unexpected(file.error()));
    file->reset();
    return take(openCase(path));
}

bool Shell::take(Result<OpenedCase> opened)
{
    if (!opened) {
        if (!m_workspace) {
            m_startError = opened.error();
            return false;
        }
        report(opened.error());
        return false;
    }
    keepLayout();
    if (m_window) {
        m_window->hide();
        m_window.release()->deleteLater(); // the request may come out of one of its own menus
    }
    if (m_workspace)
        m_workspace.release()->deleteLater();
    if (!m_settings.author().isEmpty())
        opened->file->setAuthor(m_settings.author());
    RecentFiles(m_settings).add(opened->file->path());
    m_workspace = std::make_unique<Workspace>(std::move(opened->file));
    m_workspace->setDisplayZone(QTimeZone(m_display.zone));
    m_settings.setCasePath(caseId(), m_workspace->file().path());
    m_readOnlyReason = opened->reason;
    m_share = networkShareOf(m_workspace->file().path());
    showWindow();
    return true;
}

void Shell::showWindow()
{
    m_window = std::make_unique<MainWindow>(*m_workspace, m_display, RecentFiles(m_settings).paths());
    m_window->resize(firstSize.boundedTo(m_window->screen()->availableSize()));
    if (m_readOnlyReason)
        m_window->accessBar()->explain(*m_readOnlyReason);
    m_window->accessBar()->tellShare(m_share);
    connect(m_window->accessBar()->readButton(), &QPushButton::clicked, this, [this] { m_share.clear(); });
    m_window->restoreLayout(m_settings.layout(caseId()));
    connect(m_window.get(), &MainWindow::openRequested, this, &Shell::open);
    connect(m_window.get(), &MainWindow::exampleRequested, this, &Shell::openExample);
    connect(m_window.get(), &MainWindow::createRequested, this, &Shell::create);
    connect(m_window.get(), &MainWindow::displayChangeRequested, this, &Shell::setDisplay);
    connect(m_window.get(), &MainWindow::authorChosen, this, &Shell::setAuthor);
    connect(m_window.get(), &MainWindow::aboutToClose, this, &Shell::keepLayout);
    m_window->show();
    m_window->docks()->items()->setFocus(Qt::OtherFocusReason);
}

void Shell::setDisplay(const DisplaySettings& display)
{
    const DisplaySettings before = std::exchange(m_display, display);
    const bool rebuilds = before.language != display.language || before.textScale != display.textScale;
    m_settings.setDisplay(display);
    if (rebuilds)
        keepLayout(); // its px are those of the text size that still holds
    if (before.theme != display.theme || before.textScale != display.textScale) {
        setTextScale(display.textScale);
        applyTheme(*qApp, display.theme);
    }
    if (m_workspace && before.zone != display.zone)
        m_workspace->setDisplayZone(QTimeZone(display.zone));
    if (before.language != display.language)
        installLanguage(language());
    if (rebuilds)
        rebuildWindow();
}

void Shell::rebuildWindow()
{
    if (!m_window)
        return;
    std::unique_ptr<MainWindow> before = std::move(m_window);
    showWindow(); // before the old one goes: the last window closed would end the program
    before->hide();
    before.release()->deleteLater();
}

void Shell::keepLayout()
{
    if (m_window && m_workspace)
        m_settings.setLayout(caseId(), m_window->windowLayout());
}

void Shell::report(const Error& error)
{
    if (m_window)
        m_window->banner()->showError(error);
}

void Shell::setAuthor(const QString& author)
{
    m_settings.setAuthor(author);
    if (m_workspace)
        m_workspace->setAuthor(author);
}

QString Shell::language() const
{
    if (!m_display.language.isEmpty())
        return m_display.language;
    return QLocale::system().language() == QLocale::Japanese ? QStringLiteral("ja") : QStringLiteral("en");
}

QString Shell::caseId() const
{
    const Item* root = m_workspace->state().root();
    return root ? root->id.toString() : QFileInfo(m_workspace->file().path()).fileName();
}

QImage Shell::grab(const QSize& size)
{
    m_window->resize(size);
    QApplication::processEvents();
    QApplication::processEvents();
    return m_window->grab().toImage();
}

} // namespace kagami

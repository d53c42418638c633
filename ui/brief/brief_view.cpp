#include "ui/brief/brief_view.h"

#include "base/language.h"
#include "brief/brief_pages.h"
#include "brief/document.h"
#include "store/ledger_at_head.h"
#include "store/past.h"
#include "ui/brief/brief_bar.h"
#include "ui/brief/brief_writing.h"
#include "ui/brief/outline_list.h"
#include "ui/brief/page_area.h"
#include "ui/brief/problem_list.h"
#include "ui/brief/since_picker.h"
#include "ui/controls/dim_label.h"
#include "ui/controls/empty_note.h"
#include "ui/theme/theme.h"
#include "workspace/job.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <tuple>

namespace kagami {

namespace {

constexpr int outlinePx = 200;
constexpr int pagesPx = 660;
constexpr int problemsPx = 240;

QWidget* captioned(const QString& caption, QWidget* list)
{
    auto* pane = new QWidget;
    pane->setAutoFillBackground(true);
    pane->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(themePx(8), themePx(10), 0, 0);
    column->setSpacing(themePx(4));
    column->addWidget(roleLabel(caption.toUpper(), "caption"));
    column->addWidget(list, 1);
    return pane;
}

} // namespace

BriefView::BriefView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_writing(new BriefWriting(workspace, this))
    , m_bar(new BriefBar)
    , m_outline(new OutlineList)
    , m_pages(new PageArea)
    , m_problems(new ProblemList)
    , m_empty(new EmptyNote)
    , m_stack(new QStackedWidget)
{
    build();
    connectWriting();
    connectParts();
    BriefOptions options;
    options.language = installedLanguage() == QLatin1String("ja") ? QLocale::Japanese : QLocale::English;
    options.zone = workspace.displayZone();
    m_bar->setOptions(options);
    m_bar->setCeiling(workspace.lens().ceiling);
    m_writing->setOptions(options);
    m_empty->setTexts(tr("Writing…"), {});
}

BriefView::~BriefView()
{
    m_sinceJob.cancel();
}

SincePicker* BriefView::sincePicker() const
{
    return m_picker;
}

bool BriefView::isUpToDate() const
{
    return m_writing->isUpToDate();
}

void BriefView::build()
{
    auto* split = new QSplitter(Qt::Horizontal);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(captioned(tr("Sections"), m_outline));
    split->addWidget(m_pages);
    split->addWidget(captioned(tr("Before release"), m_problems));
    split->setSizes({themePx(outlinePx), themePx(pagesPx), themePx(problemsPx)});
    split->setStretchFactor(1, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(split);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_pages);
    const auto addKey = [this](const QKeySequence& keys, void (BriefView::*run)()) {
        auto* action = new QAction(this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
    };
    addKey(Qt::CTRL | Qt::Key_E, &BriefView::exportPdf);
    addKey(Qt::CTRL | Qt::SHIFT | Qt::Key_E, &BriefView::exportHtml);
}

void BriefView::connectWriting()
{
    connect(m_writing, &BriefWriting::started, this, [this] { m_bar->setNote(tr("Writing…")); });
    connect(m_writing, &BriefWriting::written, this, &BriefView::showBrief);
    connect(m_writing, &BriefWriting::withheld, this, &BriefView::showWithheld);
    connect(m_writing, &BriefWriting::failed, this, [this](const Error& error) {
        m_bar->setNote({});
        m_empty->setTexts(tr("The brief could not be written"), describe(error));
        m_stack->setCurrentIndex(0);
        emit m_workspace.failed(error);
    });
    connect(m_empty, &EmptyNote::stepRequested, this, [this] {
        if (m_offersWriting)
            m_writing->writeAnyway();
        else
            std::ignore = m_workspace.setQuery({});
    });
}

void BriefView::connectParts()
{
    connect(m_bar, &BriefBar::optionsChosen, m_writing, &BriefWriting::setOptions);
    connect(m_bar, &BriefBar::ceilingChosen, &m_workspace, &Workspace::setCeiling);
    connect(m_bar, &BriefBar::sinceRequested, this, &BriefView::chooseSince);
    connect(m_bar, &BriefBar::sinceCleared, this, [this] { setSince(nullptr, {}); });
    connect(m_bar, &BriefBar::htmlRequested, this, &BriefView::exportHtml);
    connect(m_bar, &BriefBar::pdfRequested, this, &BriefView::exportPdf);
    connect(&m_workspace, &Workspace::lensChanged, this,
        [this] { m_bar->setCeiling(m_workspace.lens().ceiling); });
    connect(m_outline, &OutlineList::sectionRequested, this, [this](const QString& anchor) {
        if (const auto& pages = m_writing->brief().pages)
            if (const auto place = pages->placeOf(anchor))
                m_pages->goTo(*place);
    });
    connect(m_pages, &PageArea::placeChanged, this, &BriefView::showReading);
    connect(m_problems, &ProblemList::recordsChosen, this,
        [this](const std::vector<Uuid>& records) { m_workspace.select(records); });
}

void BriefView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_writing->setSeen(true);
}

void BriefView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_writing->setSeen(false);
}

void BriefView::showBrief()
{
    const WrittenBrief& brief = m_writing->brief();
    m_outline->setSections(brief.document->sections);
    m_problems->setProblems(brief.problems, m_workspace.state());
    m_pages->setPages(brief.pages);
    m_bar->setNote(tr("%n page(s)", nullptr, brief.pages->total()));
    if (m_workspace.scope().incidentTotal() == 0)
        showNothing();
    else
        m_stack->setCurrentIndex(1);
    showReading();
    emit written();
}

void BriefView::showNothing()
{
    const bool isFiltered = !m_workspace.scope().facts().incidents().empty();
    m_offersWriting = false;
    if (isFiltered)
        m_empty->setTexts(tr("The lens leaves no incident"),
            tr("“%1” filters everything out.").arg(toText(m_workspace.lens().query)), tr("Show everything"));
    else
        m_empty->setTexts(tr("Nothing to report yet"),
            tr("The brief writes itself from the case: add incidents, and say who says so."));
    m_bar->setNote({});
    m_stack->setCurrentIndex(0);
}

void BriefView::showWithheld()
{
    const QString total = QLocale().toString(m_workspace.scope().incidentTotal());
    m_offersWriting = true;
    m_empty->setTexts(tr("A brief of %1 incidents").arg(total),
        tr("It would have very many pages. Narrow the lens, or write it all the same."), tr("Write it"));
    m_bar->setNote({});
    m_stack->setCurrentIndex(0);
}

void BriefView::showReading()
{
    const WrittenBrief& brief = m_writing->brief();
    if (!brief.pages)
        return;
    int reading = 0; // the cover counts as part of the first section
    for (int row = 0; row < m_outline->count(); ++row)
        if (const auto place = brief.pages->placeOf(m_outline->anchorOf(row));
            place && m_pages->isReached(*place))
            reading = row;
    m_outline->setReading(reading);
}

void BriefView::chooseSince()
{
    m_bar->setSince(m_sinceText); // until something is chosen
    delete m_picker;
    m_picker = new SincePicker(m_workspace, window());
    m_picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_picker, &SincePicker::chosen, this, &BriefView::showSince);
    m_picker->open();
}

void BriefView::showSince(const BriefSince& since)
{
    using Then = std::shared_ptr<const Ledger>;
    m_sinceJob.cancel();
    m_bar->setNote(tr("Working out the case as it was…"));
    m_sinceJob = runJob<Then>(
        this,
        [path = m_workspace.file().path(), since](QPromise<Result<Then>>& promise) -> Result<Then> {
            if (since.head.isNull())
                return ledgerAtOfFile(
                    path, since.step, [&promise](int, int) { return !promise.isCanceled(); });
            const auto file = CaseFile::open(path, OpenMode::ReadOnly);
            return file ? ledgerAtHead(**file, since.head) : tl::unexpected(file.error());
        },
        [this, text = since.text](const Result<Then>& then) {
            m_bar->setNote({});
            if (then)
                setSince(*then, text);
            else
                emit m_workspace.failed(then.error());
        });
}

void BriefView::setSince(std::shared_ptr<const Ledger> then, const QString& text)
{
    m_sinceJob.cancel();
    m_sinceText = text;
    m_bar->setSince(text);
    BriefOptions options = m_writing->options();
    options.since = std::move(then);
    m_bar->setOptions(options);
    m_writing->setOptions(options);
}

void BriefView::exportHtml()
{
    ask(tr("Export the brief as HTML"), QStringLiteral("html"), &BriefView::writeHtml);
}
void BriefView::exportPdf()
{
    ask(tr("Export the brief as PDF"), QStringLiteral("pdf"), &BriefView::writePdf);
}

void BriefView::ask(const QString& title, const QString& suffix, void (BriefView::*write)(const QString&))
{
    const QFileInfo file(m_workspace.file().path());
    const QString language
        = m_writing->options().language == QLocale::Japanese ? QStringLiteral("-ja") : QString();
    auto* dialog = new QFileDialog(this, title, file.path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->selectFile(QStringLiteral("%1-brief%2.%3").arg(file.completeBaseName(), language, suffix));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, write](const QString& path) { (this->*write)(path); });
    dialog->open();
}

std::shared_ptr<const BriefDocument> BriefView::documentNow()
{
    auto document = m_writing->document();
    if (document)
        return *document;
    emit m_workspace.failed(document.error());
    return nullptr;
}

void BriefView::writeHtml(const QString& path)
{
    if (const auto document = documentNow())
        save(path, briefHtml(*document));
}

void BriefView::writePdf(const QString& path)
{
    const auto document = documentNow();
    if (!document)
        return;
    m_bar->setCanExport(false);
    m_bar->setNote(tr("Writing…"));
    runJob<QByteArray>(
        this, [document](QPromise<Result<QByteArray>>&) { return briefPdf(*document); },
        [this, path](const Result<QByteArray>& bytes) {
            m_bar->setCanExport(true);
            m_bar->setNote({});
            if (bytes)
                save(path, *bytes);
            else
                emit m_workspace.failed(bytes.error());
        });
}

void BriefView::save(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        emit m_workspace.failed(
            {ErrorKind::Io, tr("The brief could not be written (%1).").arg(file.errorString()), path,
                tr("Check that the folder exists, may be written to and has room."), {}});
        return;
    }
    m_bar->setNote(tr("Written: %1").arg(QFileInfo(path).fileName()), path);
    emit exported(path);
}

} // namespace kagami

#include "ui/workbench/main_window.h"

#include "ui/controls/banner.h"
#include "ui/evidence/evidence_door.h"
#include "ui/evidence/place_door.h"
#include "ui/evidence/work_bar.h"
#include "ui/history/history_model.h"
#include "ui/history/history_view.h"
#include "ui/history/past_bar.h"
#include "ui/history/sign_prompt.h"
#include "ui/history/undo_door.h"
#include "ui/incidents/incident_form.h"
#include "ui/incidents/item_table.h"
#include "ui/incidents/items_panel.h"
#include "ui/inspector/claim_edits.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/tag_popup.h"
#include "ui/lens/lens_bar.h"
#include "ui/merge/merge_door.h"
#include "ui/share/share_door.h"
#include "ui/workbench/access_bar.h"
#include "ui/workbench/actions.h"
#include "ui/workbench/command_palette.h"
#include "ui/workbench/import_prompt.h"
#include "ui/workbench/selection_trail.h"
#include "ui/workbench/shortcut_sheet.h"
#include "ui/workbench/side_docks.h"
#include "ui/workbench/status_row.h"
#include "ui/workbench/text_prompt.h"
#include "ui/workbench/title_row.h"
#include "ui/workbench/view_tabs.h"
#include "ui/workbench/views.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace kagami {

namespace {

QString caseFilter()
{
    return QCoreApplication::translate("kagami::MainWindow", "Kagami cases (*.kagami)");
}

QString importFilter()
{
    return QCoreApplication::translate("kagami::MainWindow", "Cases as text (*.case.json *.json)");
}

} // namespace

MainWindow::MainWindow(
    Workspace& workspace, const DisplaySettings& display, const QStringList& recent, QWidget* parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_display(display)
    , m_actions(new Actions(this))
    , m_banner(new Banner)
    , m_past(new PastBar(workspace))
    , m_access(new AccessBar(workspace))
    , m_lensBar(new LensBar(workspace))
    , m_incidentForm(new IncidentForm(workspace))
    , m_titleRow(new TitleRow(workspace, *m_actions))
    , m_statusRow(new StatusRow(workspace))
    , m_tabs(new ViewTabs)
    , m_docks(new SideDocks(*this, workspace))
    , m_tagPopup(new TagPopup(workspace, this))
    , m_prompt(new TextPrompt(this))
    , m_import(new ImportPrompt(workspace, this))
    , m_palette(new CommandPalette(workspace, *m_actions, this))
    , m_sheet(new ShortcutSheet(*m_actions, this))
    , m_trail(new SelectionTrail(workspace, this))
    , m_mergeDoor(new MergeDoor(workspace, *this))
    , m_shareDoor(new ShareDoor(workspace, *this))
    , m_undoDoor(new UndoDoor(workspace, *this))
    , m_evidence(new EvidenceDoor(workspace, *this))
    , m_place(new PlaceDoor(workspace, *this))
    , m_sign(new SignPrompt(workspace, this))
{
    setAcceptDrops(true);
    buildTop();
    buildTabs();
    setStatusBar(m_statusRow);
    fillMenu(recent);
    connectFileActions();
    connectSharing();
    connectEditActions();
    connectGoActions();
    connectHistory();
    connectEvidence();
    connectDisplayActions();
    addViewShortcuts();
    connect(&m_workspace, &Workspace::failed, m_banner, &Banner::showError);
    connect(&m_workspace, &Workspace::caseChanged, this, &MainWindow::refreshActions);
    connect(&m_workspace, &Workspace::selectionChanged, this, &MainWindow::refreshActions);
    connect(&m_workspace, &Workspace::accessChanged, this, &MainWindow::refreshActions);
    connect(m_trail, &SelectionTrail::changed, this, &MainWindow::refreshActions);
    refreshActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildTop()
{
    auto* top = new QWidget;
    auto* column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_titleRow);
    column->addWidget(m_banner);
    column->addWidget(m_access);
    column->addWidget(m_past);
    column->addWidget(m_evidence->bar());
    column->addWidget(m_lensBar);
    column->addWidget(m_incidentForm);
    setMenuWidget(top);
}

void MainWindow::buildTabs()
{
    const auto showRecord = [this] { m_docks->showInspector(); };
    m_tabs->addView(tr("Timeline + Targets"), [this, showRecord] {
        m_home = new HomeView(m_workspace, *m_actions, showRecord);
        m_home->split()->restoreState(m_homeState);
        return m_home;
    });
    for (ViewEntry& entry : laterViews(m_workspace, showRecord))
        m_tabs->addView(entry.title, std::move(entry.make));
    setCentralWidget(m_tabs);
}

void MainWindow::fillMenu(const QStringList& recent)
{
    QMenu* menu = m_titleRow->menu();
    for (const CommandGroup group : {CommandGroup::File, CommandGroup::Edit, CommandGroup::Lens,
             CommandGroup::Go, CommandGroup::Display, CommandGroup::Help}) {
        QMenu* part = menu->addMenu(Actions::groupLabel(group));
        m_actions->fill(*part, group);
        if (group != CommandGroup::File)
            continue;
        auto* files = new QMenu(tr("Open recent"), part);
        part->insertMenu((*m_actions)[Command::SaveCopy], files);
        files->setEnabled(!recent.isEmpty());
        for (const QString& path : recent) {
            QAction* file = files->addAction(QFileInfo(path).fileName());
            file->setToolTip(path);
            connect(file, &QAction::triggered, this, [this, path] { emit openRequested(path); });
        }
        files->setToolTipsVisible(true);
    }
}

void MainWindow::connectFileActions()
{
    const Actions& on = *m_actions;
    connect(on[Command::NewCase], &QAction::triggered, this, [this] {
        QString path = QFileDialog::getSaveFileName(this, tr("New case"), {}, caseFilter());
        if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
            path += QStringLiteral(".kagami");
        if (!path.isEmpty())
            emit createRequested(path);
    });
    connect(on[Command::OpenCase], &QAction::triggered, this, [this] {
        const QString folder = QFileInfo(m_workspace.file().path()).absolutePath();
        if (const QString path = QFileDialog::getOpenFileName(this, tr("Open a case"), folder, caseFilter());
            !path.isEmpty())
            emit openRequested(path);
    });
    connect(on[Command::OpenExample], &QAction::triggered, this, &MainWindow::exampleRequested);
    connect(on[Command::ImportFile], &QAction::triggered, this, [this] {
        if (const QString path = QFileDialog::getOpenFileName(this, tr("Import a file"), {}, importFilter());
            !path.isEmpty())
            m_import->ask(path);
    });
    connect(m_import, &ImportPrompt::failed, m_banner, &Banner::showError);
    connect(m_import, &ImportPrompt::imported, m_banner, &Banner::showNote);
    connect(on[Command::SaveCopy], &QAction::triggered, this, &MainWindow::saveCopy);
    connect(m_access, &AccessBar::copyRequested, this, &MainWindow::saveCopy);
    connect(on[Command::CloseWindow], &QAction::triggered, this, &QWidget::close);
}

void MainWindow::saveCopy()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save a copy"), {}, caseFilter());
    if (path.isEmpty())
        return;
    if (const Status status = m_workspace.saveCopy(path); !status)
        m_banner->showError(status.error());
    else
        m_banner->showNote(tr("A complete copy is in %1.").arg(path));
}

void MainWindow::connectHistory()
{
    const Actions& on = *m_actions;
    HistoryView* history = m_docks->history();
    connect(on[Command::Undo], &QAction::triggered, m_undoDoor, &UndoDoor::undo);
    connect(history, &HistoryView::moveRequested, m_undoDoor, &UndoDoor::moveTo);
    connect(history, &HistoryView::pastRequested, m_past, &PastBar::visit);
    connect(m_past, &PastBar::failed, m_banner, &Banner::showError);
    connect(on[Command::SignSteps], &QAction::triggered, m_sign, &SignPrompt::begin);
    connect(history, &HistoryView::signRequested, m_sign, &SignPrompt::begin);
    connect(m_sign, &SignPrompt::told, m_banner, &Banner::showNote);
    connect(m_sign, &SignPrompt::failed, m_banner, &Banner::showError);
    connect(on[Command::BackToNow], &QAction::triggered, m_past, &PastBar::leave);
    connect(on[Command::SeePast], &QAction::triggered, this, [this, history] {
        const HistoryStep* step = history->model()->stepAt(history->list()->currentIndex());
        step ? m_past->visit(step->hash) : m_docks->showHistory();
    });
}

void MainWindow::connectEvidence()
{
    connect((*m_actions)[Command::AttachFile], &QAction::triggered, m_evidence, &EvidenceDoor::chooseFiles);
    connect(m_docks->items(), &ItemsPanel::attachRequested, m_evidence, &EvidenceDoor::chooseFiles);
    connect(m_docks->inspector(), &Inspector::attachRequested, m_evidence, &EvidenceDoor::chooseFiles);
    connect(m_docks->inspector(), &Inspector::evidenceWished, m_evidence, &EvidenceDoor::fulfil);
    connect(m_docks->inspector(), &Inspector::placeRequested, m_place, &PlaceDoor::show);
    connect(m_place, &PlaceDoor::told, m_banner, &Banner::showNote);
    connect(m_place, &PlaceDoor::failed, m_banner, &Banner::showError);
    connect(m_evidence, &EvidenceDoor::told, m_banner, &Banner::showNote);
    connect(m_evidence, &EvidenceDoor::failed, m_banner, &Banner::showError);
}

void MainWindow::connectEditActions()
{
    const Actions& on = *m_actions;
    connect(on[Command::Redo], &QAction::triggered, this, [this] { (void)m_workspace.redo(); });
    connect(on[Command::AddIncident], &QAction::triggered, m_incidentForm, &IncidentForm::begin);
    connect(m_docks->items(), &ItemsPanel::addRequested, m_incidentForm, &IncidentForm::begin);
    connect(on[Command::AddClaim], &QAction::triggered, this, [this] {
        m_docks->showInspector();
        m_docks->inspector()->beginAddClaim();
    });
    connect(on[Command::TagTechnique], &QAction::triggered, this, &MainWindow::beginTag);
    connect(m_docks->inspector(), &Inspector::tagRequested, this, &MainWindow::beginTag);
    connect(on[Command::CiteSource], &QAction::triggered, m_docks->inspector(), &Inspector::cite);
    connect(on[Command::RenameItem], &QAction::triggered, m_docks->inspector(), &Inspector::beginRename);
    connect(on[Command::CopyRows], &QAction::triggered, this, [this] { m_docks->items()->table()->copy(); });
    connect(on[Command::RetractItem], &QAction::triggered, this, &MainWindow::retractSelected);
    connect(on[Command::FindQuery], &QAction::triggered, m_lensBar, &LensBar::focusQuery);
    connect(on[Command::ClearQuery], &QAction::triggered, this, [this] { (void)m_workspace.setQuery({}); });
    connect(on[Command::SaveView], &QAction::triggered, m_lensBar, &LensBar::beginSaveView);
    connect(on[Command::OnlySelected], &QAction::triggered, this, &MainWindow::showOnlySelected);
    connect(m_statusRow, &StatusRow::authorRequested, this, &MainWindow::askAuthor);
    connect(m_prompt, &TextPrompt::answered, this, &MainWindow::authorChosen);
}

void MainWindow::connectGoActions()
{
    const Actions& on = *m_actions;
    for (int tab = 0; tab < 4; ++tab)
        connect(on[Command(int(Command::ShowIncidents) + tab)], &QAction::triggered, this,
            [this, tab] { m_docks->showItems(tab); });
    connect(on[Command::ShowInspector], &QAction::triggered, m_docks, &SideDocks::showInspector);
    connect(on[Command::ShowHistory], &QAction::triggered, m_docks, &SideDocks::showHistory);
    connect(on[Command::ShowProblems], &QAction::triggered, m_docks, &SideDocks::showProblems);
    connect(m_statusRow, &StatusRow::problemsRequested, m_docks, &SideDocks::showProblems);
    connect(on[Command::NextTab], &QAction::triggered, this, [this] { m_tabs->step(1); });
    connect(on[Command::PreviousTab], &QAction::triggered, this, [this] { m_tabs->step(-1); });
    connect(on[Command::GoBack], &QAction::triggered, this, [this] { m_trail->step(-1); });
    connect(on[Command::GoForward], &QAction::triggered, this, [this] { m_trail->step(1); });
    connect(
        on[Command::WriteBrief], &QAction::triggered, this, [this] { m_tabs->setCurrentIndex(briefTab); });
    connect(on[Command::CommandPalette], &QAction::triggered, m_palette, &CommandPalette::begin);
    connect(on[Command::ShortcutSheet], &QAction::triggered, this,
        [this] { m_sheet->isVisible() ? m_sheet->dismiss() : m_sheet->popUp(); });
}

void MainWindow::addViewShortcuts()
{
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        auto* shortcut = new QShortcut(QKeySequence(int(Qt::CTRL) | (int(Qt::Key_1) + tab)), this);
        connect(shortcut, &QShortcut::activated, this, [this, tab] { m_tabs->setCurrentIndex(tab); });
    }
}

void MainWindow::refreshActions()
{
    const Actions& on = *m_actions;
    m_actions->setReadOnly(m_workspace.isReadOnly());
    on[Command::Undo]->setEnabled(m_workspace.canUndo());
    on[Command::Redo]->setEnabled(m_workspace.canRedo());
    on[Command::Undo]->setToolTip(
        m_workspace.canUndo() ? tr("Undo: %1").arg(m_workspace.undoText()) : tr("Nothing to undo"));
    on[Command::Redo]->setToolTip(
        m_workspace.canRedo() ? tr("Redo: %1").arg(m_workspace.redoText()) : tr("Nothing to redo"));
    on[Command::BackToNow]->setEnabled(m_workspace.moment() != nullptr);
    on[Command::GoBack]->setEnabled(m_trail->canStep(-1));
    on[Command::GoForward]->setEnabled(m_trail->canStep(1));
    on[Command::OnlySelected]->setEnabled(!m_workspace.selection().empty());
    setWindowTitle(m_workspace.title());
    setWindowFilePath(m_workspace.file().path());
}

void MainWindow::beginTag()
{
    if (!m_workspace.isReadOnly())
        m_tagPopup->begin(m_titleRow->tagButton());
}

void MainWindow::retractSelected()
{
    if (const Item* item = m_workspace.state().find(ItemId{m_workspace.current()});
        item && item->kind != ItemKind::Case)
        (void)m_workspace.commit(retractItem(*item));
}

void MainWindow::showOnlySelected()
{
    QStringList terms;
    for (const Uuid& record : m_workspace.selection())
        terms.append(QStringLiteral("id:") + record.toString());
    if (const Status status = m_workspace.setQuery(terms.join(QStringLiteral(" OR "))); !status)
        m_banner->showError(status.error());
}

void MainWindow::askAuthor()
{
    m_prompt->ask(
        tr("Who signs the changes made here?"), m_workspace.file().author(), m_statusRow->authorButton());
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // Keys without modifiers come here only when no field and no table took them.
    if (!(event->modifiers() & ~Qt::ShiftModifier)) {
        if (event->key() == Qt::Key_T && !event->modifiers())
            return beginTag();
        if (event->key() == Qt::Key_Escape && m_past->isAway())
            return m_past->leave();
        if (event->text() == u"?")
            return (*m_actions)[Command::ShortcutSheet]->trigger();
        if (event->text() == u"/")
            return m_lensBar->focusQuery();
        if (event->key() == Qt::Key_F2)
            return (*m_actions)[Command::RenameItem]->trigger();
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_evidence->mayClose()) {
        event->ignore();
        return;
    }
    emit aboutToClose();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty()
        && std::all_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); }))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        paths << url.toLocalFile();
    if (paths.size() == 1 && ImportPrompt::takes(paths.first()))
        m_import->ask(paths.first());
    else if (ShareDoor::takesOneOf(paths))
        m_shareDoor->takeDropped(paths);
    else if (EvidenceDoor::takes(paths))
        m_evidence->ask(paths);
    else
        m_mergeDoor->take(paths);
}

} // namespace kagami

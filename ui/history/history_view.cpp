#include "ui/history/history_view.h"

#include "store/past.h"
#include "ui/controls/dim_label.h"
#include "ui/controls/empty_note.h"
#include "ui/controls/two_line_delegate.h"
#include "ui/history/change_words.h"
#include "ui/history/history_model.h"
#include "ui/theme/theme.h"
#include "workspace/job.h"
#include "workspace/workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace kagami {

namespace {

/// Reading and wording so many operations takes no notice of the time.
constexpr quint32 operationsReadAtOnce = 500;
constexpr int mostLines = 200;

} // namespace

HistoryView::HistoryView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new HistoryModel(this))
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_empty(new EmptyNote)
    , m_stack(new QStackedWidget)
    , m_details(roleLabel({}, "value"))
{
    build();
    connect(m_search, &QLineEdit::textChanged, this, &HistoryView::refresh);
    connect(m_empty, &EmptyNote::stepRequested, m_search, &QLineEdit::clear);
    connect(m_list, &QListView::doubleClicked, this, &HistoryView::requestPast);
    connect(m_list, &QWidget::customContextMenuRequested, this, &HistoryView::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryView::showDetails);
    connect(&m_workspace, &Workspace::caseChanged, this, &HistoryView::refresh);
    connect(&m_workspace, &Workspace::displayChanged, this, &HistoryView::refresh);
    refresh();
}

HistoryView::~HistoryView() = default;

void HistoryView::build()
{
    m_list->setAccessibleName(tr("History of the case"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(m_stack);
    split->addWidget(makeDetails());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setSizes({themePx(480), themePx(240)});
    split->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, themePx(6), 0, 0);
    column->setSpacing(themePx(4));
    column->addLayout(makeHead());
    column->addWidget(split, 1);
    setFocusProxy(m_list);
}

QWidget* HistoryView::makeDetails()
{
    m_details->setWordWrap(true);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setContentsMargins(themePx(12), themePx(8), themePx(12), themePx(8));
    m_details->setAccessibleName(tr("What this step changed"));
    auto* area = new QScrollArea;
    area->setWidget(m_details);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

QLayout* HistoryView::makeHead()
{
    m_search->setPlaceholderText(tr("Search the history"));
    m_search->setAccessibleName(tr("Search the history"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(themePx(8), 0, themePx(8), 0);
    row->setSpacing(themePx(4));
    row->addWidget(m_search);
    auto* sign = new QToolButton;
    sign->setProperty("look", QStringLiteral("flat"));
    sign->setIcon(themeIcon(QStringLiteral("signed"), Ink::Secondary));
    sign->setToolTip(tr("Sign what I wrote…"));
    sign->setAccessibleName(sign->toolTip());
    connect(sign, &QToolButton::clicked, this, &HistoryView::signRequested);
    row->addWidget(sign);
    return row;
}

QString HistoryView::details() const
{
    return m_details->text();
}

void HistoryView::refresh()
{
    const HistoryStep* current = m_model->stepAt(m_list->currentIndex());
    const Digest kept = current ? current->hash : Digest{};
    std::vector<HistoryStep> steps = historySteps(m_workspace.file().ledger());
    if (const ChangeSetHeader* moment = m_workspace.moment())
        markMoment(steps, *moment);
    const QString wanted = m_search->text().trimmed();
    std::erase_if(
        steps, [&](const HistoryStep& step) { return !matches(step, wanted, m_workspace.displayZone()); });
    m_model->setSteps(std::move(steps), m_workspace.displayZone());
    for (int row = 0; row < m_model->rowCount() && !kept.isNull(); ++row)
        if (m_model->stepAt(m_model->index(row))->hash == kept)
            m_list->setCurrentIndex(m_model->index(row));
    const bool filtered = !wanted.isEmpty();
    m_empty->setTexts(filtered ? tr("Nothing in the history says this") : tr("Nothing was done yet"),
        filtered ? tr("Reasons, authors and times were looked through for “%1”.").arg(wanted)
                 : tr("Every change will stand here, with who made it, when and why."),
        filtered ? tr("Show all steps") : QString());
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_detailed = {};
    showDetails();
    lookForSignatures();
}

void HistoryView::lookForSignatures()
{
    m_checking.cancel();
    using Steps = std::shared_ptr<const SignedSteps>;
    m_checking = runJob<Steps>(
        this,
        [path = m_workspace.file().path(), before = m_signed](
            QPromise<Result<Steps>>&) { return signedSteps(path, KeyFolder(), before); },
        [this](const Result<Steps>& steps) {
            // What cannot be read now is read after the next change; verify says what is wrong.
            if (!steps)
                return;
            m_signed = *steps;
            m_model->setSigners(m_signed);
            m_detailed = {};
            showDetails();
        });
}

void HistoryView::showDetails()
{
    const HistoryStep* step = m_model->stepAt(m_list->currentIndex());
    const Digest hash = step ? step->hash : Digest{};
    if (step && hash == m_detailed)
        return;
    m_reading.cancel();
    m_detailed = hash;
    if (!step) {
        m_details->setText(tr("Choose a step to see what it changed."));
        return;
    }
    if (step->operations <= operationsReadAtOnce)
        return sayDetails(m_workspace.file().changeSet(hash));
    m_details->setText(tr("Reading…"));
    m_reading = runJob<ChangeSet>(
        this,
        [path = m_workspace.file().path(), hash](
            QPromise<Result<ChangeSet>>&) { return changeSetOfFile(path, hash); },
        [this](const Result<ChangeSet>& changeSet) { sayDetails(changeSet); });
}

void HistoryView::sayDetails(const Result<ChangeSet>& changeSet)
{
    if (!changeSet) {
        m_details->setText(describe(changeSet.error()));
        return;
    }
    const Wording wording{QLocale(), m_workspace.displayZone(), m_workspace.catalogue()};
    QStringList lines = changeWords(m_workspace.file().state(), *changeSet, wording, mostLines);
    if (lines.isEmpty())
        lines << tr("It changed nothing but the history.");
    lines << m_model->signersAt(m_list->currentIndex());
    m_details->setText(lines.join(u'\n').trimmed());
}

void HistoryView::requestPast()
{
    if (const HistoryStep* step = m_model->stepAt(m_list->currentIndex()))
        emit pastRequested(step->hash);
}

bool HistoryView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_list && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        requestPast();
        return true;
    }
    if (watched == m_search && (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)) {
        m_list->setFocus(Qt::TabFocusReason);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0));
        return true;
    }
    if (watched == m_search && key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void HistoryView::showMenu(const QPoint& at)
{
    const HistoryStep* step = m_model->stepAt(m_list->indexAt(at));
    if (!step)
        return;
    QMenu menu(this);
    const Digest hash = step->hash;
    connect(menu.addAction(tr("See the case as it was then")), &QAction::triggered, this,
        [this, hash] { emit pastRequested(hash); });
    QAction* move
        = menu.addAction(step->undone ? tr("Bring back up to here") : tr("Take back everything after this"));
    move->setEnabled(!m_workspace.isReadOnly());
    connect(move, &QAction::triggered, this, [this, hash] { emit moveRequested(hash); });
    menu.addSeparator();
    connect(menu.addAction(tr("Sign what I wrote…")), &QAction::triggered, this, &HistoryView::signRequested);
    connect(menu.addAction(tr("Copy the hash")), &QAction::triggered, this,
        [hash] { QGuiApplication::clipboard()->setText(hash.toHex()); });
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

} // namespace kagami

#include "ui/merge/merge_page.h"

#include "ui/controls/dim_label.h"
#include "ui/controls/elided_label.h"
#include "ui/controls/two_line_delegate.h"
#include "ui/merge/change_list.h"
#include "ui/merge/choice_model.h"
#include "ui/merge/choice_table.h"
#include "ui/merge/merge_words.h"
#include "ui/merge/work_timeline.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace kagami {

namespace {

constexpr int mostWorkPx = 160;
constexpr int mostAuthors = 4;

/// Empties a row of buttons.
void clearRow(QHBoxLayout& row)
{
    while (QLayoutItem* item = row.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

template <class Do>
void addButton(QHBoxLayout& row, const QString& text, const QString& tip, const Do& action)
{
    auto* button = new QPushButton(text);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    QObject::connect(button, &QPushButton::clicked, button, action);
    row.addWidget(button);
}

} // namespace

MergePage::MergePage(QWidget* parent)
    : QWidget(parent)
    , m_summary(roleLabel({}, "strong"))
    , m_work(new WorkTimeline)
    , m_workArea(new QScrollArea)
    , m_tabs(new QTabWidget)
    , m_new(new ChangeListModel(ChangeListModel::Part::New, this))
    , m_changed(new ChangeListModel(ChangeListModel::Part::Changed, this))
    , m_conflicts(new ChoiceModel({tr("Field"), tr("Shows: the latest"), tr("Against it")}, this))
    , m_sameThings(new ChoiceModel({tr("Recorded twice?"), tr("Answer"), QString()}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themePx(8));
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_summary);
    column->addWidget(
        roleLabel(tr("Who did what: filled dots come in, hollow ones are only here"), "caption"));
    m_workArea->setWidget(m_work);
    m_workArea->setWidgetResizable(true);
    m_workArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_workArea->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_workArea);
    m_tabs->addTab(listTab(*m_new, tr("What is new")), {});
    m_tabs->addTab(listTab(*m_changed, tr("What changes")), {});
    m_tabs->addTab(choiceTab(*m_conflicts, tr("Conflicts"),
                       tr("Written without seeing each other's. What is left open waits under Problems."),
                       m_conflictBulk),
        {});
    m_tabs->addTab(
        choiceTab(*m_sameThings, tr("Possibly the same"),
            tr("Nothing is merged into one: it is said that they are the same, and can be taken back."),
            m_sameThingBulk),
        {});
    m_tabs->tabBar()->setAccessibleName(tr("What the merge brings"));
    column->addWidget(m_tabs, 1);
    for (const ChoiceModel* model : {m_conflicts, m_sameThings})
        connect(model, &ChoiceModel::chosenChanged, this, &MergePage::answersChanged);
}

QWidget* MergePage::listTab(ChangeListModel& model, const QString& name)
{
    auto* list = new QListView;
    list->setAccessibleName(name);
    list->setModel(&model);
    list->setItemDelegate(new TwoLineDelegate(list));
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setUniformItemSizes(true);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return list;
}

QWidget* MergePage::choiceTab(
    ChoiceModel& model, const QString& name, const QString& explanation, QHBoxLayout*& bulk)
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, themePx(6), 0, 0);
    column->setSpacing(themePx(6));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(themePx(12), 0, themePx(8), 0);
    auto* hint = new ElidedLabel(explanation);
    hint->setProperty("role", QStringLiteral("secondary"));
    row->addWidget(hint, 1);
    bulk = new QHBoxLayout;
    bulk->setSpacing(themePx(6));
    row->addLayout(bulk);
    column->addLayout(row);
    auto* table = new ChoiceTable(model);
    table->setAccessibleName(name);
    column->addWidget(table, 1);
    return page;
}

void MergePage::setPreview(
    std::shared_ptr<const MergePreview> preview, const Wording& wording, const QString& author)
{
    m_preview = std::move(preview);
    m_author = author;
    m_summary->setText(mergeSummary(*m_preview));
    m_work->setWork(workOf(*m_preview), wording.zone, wording.locale);
    m_workArea->setFixedHeight(
        std::min(m_work->sizeHint().height() + 2 * m_workArea->frameWidth(), themePx(mostWorkPx)));
    m_new->setPreview(m_preview, wording);
    m_changed->setPreview(m_preview, wording);
    m_conflicts->setRows(conflictRows(*m_preview, wording));
    m_sameThings->setRows(sameThingRows(*m_preview, wording));
    fillConflictBulk();
    fillSameThingBulk();
    titleTabs();
}

void MergePage::titleTabs()
{
    const std::pair<QString, int> titles[]
        = {{tr("New"), m_new->rowCount()}, {tr("Changed"), m_changed->rowCount()},
            {tr("Conflicts"), m_conflicts->rowCount()}, {tr("Possibly the same"), m_sameThings->rowCount()}};
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        const auto& [title, total] = titles[tab];
        m_tabs->setTabText(tab, QStringLiteral("%1  %2").arg(title, QLocale().toString(total)));
        m_tabs->setTabEnabled(tab, total > 0);
    }
    // What asks for an answer comes first.
    for (const Tab tab : {Conflicts, SameThings, New, Changed}) {
        if (m_tabs->isTabEnabled(tab))
            return m_tabs->setCurrentIndex(tab);
    }
}

void MergePage::fillConflictBulk()
{
    clearRow(*m_conflictBulk);
    const auto choose = [this](SideChoice choice) {
        return [this, choice] { m_conflicts->chooseAll(answersFor(*m_preview, choice, m_author)); };
    };
    addButton(
        *m_conflictBulk, tr("All: what shows"), tr("Keep the latest everywhere"), choose(SideChoice::Shown));
    addButton(*m_conflictBulk, tr("All: the other"),
        tr("Take what stands against it, where that is one thing"), choose(SideChoice::Other));
    QStringList authors;
    for (const ContestedField& field : m_preview->conflicts)
        for (const FieldSide& side : field.sides)
            if (!authors.contains(side.author))
                authors << side.author;
    for (const QString& author : authors.mid(0, mostAuthors))
        addButton(*m_conflictBulk, author == m_author ? tr("All: mine") : tr("All: %1").arg(author),
            tr("Take what %1 wrote, where that is one thing").arg(author),
            [this, author] { m_conflicts->chooseAll(answersBy(*m_preview, author)); });
    addButton(
        *m_conflictBulk, tr("None"), tr("Leave all of them for later"), [this] { m_conflicts->clear(); });
}

void MergePage::fillSameThingBulk()
{
    clearRow(*m_sameThingBulk);
    const auto answer = [this](int with) {
        return [this, with] {
            m_sameThings->chooseAll(std::vector<std::optional<int>>(m_sameThings->rows().size(), with));
        };
    };
    addButton(
        *m_sameThingBulk, tr("All the same"), tr("Say that each of these pairs is the same"), answer(0));
    addButton(*m_sameThingBulk, tr("None the same"), tr("Reject all of these proposals"), answer(1));
    addButton(
        *m_sameThingBulk, tr("None"), tr("Leave all of them for later"), [this] { m_sameThings->clear(); });
}

Draft MergePage::decisions() const
{
    return decisionsOf(*m_preview, m_conflicts->rows(), m_sameThings->rows());
}

QString MergePage::progressText() const
{
    const int questions = m_conflicts->rowCount() + m_sameThings->rowCount();
    const int answered = m_conflicts->chosenTotal() + m_sameThings->chosenTotal();
    if (questions == 0)
        return {};
    return answered == questions
        ? tr("Everything is decided.")
        : tr("%1 of %2 decided; what is left waits under Problems.").arg(answered).arg(questions);
}

QString MergePage::summary() const
{
    return m_summary->text();
}

} // namespace kagami

#include "ui/attribution/attribution_view.h"

#include "ui/attribution/evidence_model.h"
#include "ui/attribution/evidence_table.h"
#include "ui/attribution/judgement_list.h"
#include "ui/controls/dim_label.h"
#include "ui/controls/empty_note.h"
#include "ui/inspector/claim_edits.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kagami {

namespace {

constexpr int tableShare = 620;
constexpr int judgementShare = 380;

QString rankingText(const CompetingHypotheses& analysis)
{
    QStringList names;
    for (const int at : analysis.ranking())
        names.append(QStringLiteral("%1. %2")
                         .arg(analysis.hypotheses[size_t(at)].rank)
                         .arg(analysis.hypotheses[size_t(at)].title));
    return names.join(QStringLiteral("   "));
}

} // namespace

AttributionView::AttributionView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_stack(new QStackedWidget)
    , m_ranking(roleLabel({}, "secondary"))
    , m_table(new EvidenceTable(workspace))
    , m_judgements(new QScrollArea)
    , m_empty(new EmptyNote)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack);
    auto* split = new QSplitter(Qt::Vertical);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    auto* above = new QWidget;
    auto* stack = new QVBoxLayout(above);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(0);
    auto* head = new QWidget;
    auto* words = new QVBoxLayout(head);
    words->setContentsMargins(themePx(16), themePx(10), themePx(16), themePx(8));
    words->setSpacing(themePx(2));
    words->addWidget(roleLabel(tr("Competing hypotheses, least inconsistent first"), "title"));
    m_ranking->setWordWrap(true);
    words->addWidget(m_ranking);
    stack->addWidget(head);
    stack->addWidget(m_table, 1);
    split->addWidget(above);
    m_judgements->setWidgetResizable(true);
    m_judgements->setFrameShape(QFrame::NoFrame);
    split->addWidget(m_judgements);
    split->setSizes({tableShare, judgementShare});
    m_stack->addWidget(split);
    m_stack->addWidget(m_empty);
    setFocusProxy(m_table);
    connect(&m_workspace, &Workspace::lensChanged, this, &AttributionView::refresh);
    connect(m_empty, &EmptyNote::stepRequested, this, [this] {
        Draft draft;
        draft.reason = tr("Began to weigh hypotheses");
        const ItemId first = addItem(draft, ItemKind::Hypothesis, tr("The actor is who we think"));
        addItem(draft, ItemKind::Hypothesis, tr("Somebody else did it and left false traces"));
        addItem(draft, ItemKind::Hypothesis, tr("Unknown or other"));
        if (m_workspace.commit(std::move(draft)))
            m_workspace.select(first.uuid);
    });
}

void AttributionView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        rebuild();
}

void AttributionView::refresh()
{
    m_stale = true;
    if (isVisible())
        rebuild();
}

void AttributionView::rebuild()
{
    m_stale = false;
    m_table->refresh();
    const CompetingHypotheses& analysis = m_table->evidence()->analysis();
    const std::vector<Judgement> judgements = makeJudgements(m_workspace.scope());
    if (analysis.hypotheses.empty() && judgements.empty()) {
        m_empty->setTexts(tr("No hypotheses yet"),
            tr("Weigh at least three: the likely one, deception, and “unknown or other”. Evidence is then "
               "rated against each."),
            m_workspace.isReadOnly() ? QString() : tr("Begin with three hypotheses"));
        m_stack->setCurrentIndex(1);
        return;
    }
    m_stack->setCurrentIndex(0);
    m_ranking->setText(
        tr("Ranked by what speaks against each, weighted by credibility; rows that tell nothing apart are "
           "dim, decisive rows carry a bar. ATT&CK overlap alone is not attribution."));
    m_ranking->setToolTip(rankingText(analysis));
    auto* list = new JudgementList(judgements, m_workspace.state());
    list->setProperty("role", QStringLiteral("page"));
    connect(list, &JudgementList::chosen, this, [this](const Uuid& record) { m_workspace.select(record); });
    replacePage(*m_judgements, list);
}

} // namespace kagami

#include "attribution/competing_hypotheses.h"
#include "attribution/judgements.h"
#include "brief/brief_context.h"

#include <algorithm>

namespace kagami {

namespace {

/// A reason in the same words under several judgements: printed once, behind them.
struct SharedReason {
    Predicate predicate;
    QString text;
    std::vector<ClaimIndex> claims;
    QStringList judgements; ///< their numbers
};

QString nameOf(Predicate reason)
{
    switch (reason) {
    case Predicate::Basis: return BriefText::tr("Basis");
    case Predicate::Caveat: return BriefText::tr("Uncertain because");
    case Predicate::WouldChangeIf: return BriefText::tr("Would change if");
    default: return BriefText::tr("Why");
    }
}

constexpr Predicate reasons[]
    = {Predicate::Basis, Predicate::Description, Predicate::Caveat, Predicate::WouldChangeIf};

class JudgementWriter {
public:
    JudgementWriter(const BriefContext& context, Section& section)
        : m_context(context)
        , m_section(section)
        , m_judgements(makeJudgements(context.scope))
        , m_hypotheses(makeCompetingHypotheses(context.scope).hypotheses)
    {
        collect();
    }

    void write()
    {
        bool alternatives = false;
        for (size_t position = 0; position < m_judgements.size(); ++position) {
            const auto likelihood = m_judgements[position].likelihood;
            if (!alternatives && position > 0 && likelihood && *likelihood < Likelihood::RoughlyEven) {
                alternatives = true;
                put(BriefText::tr("Alternatives that were weighed"), ParagraphKind::Heading);
            }
            write(m_judgements[position], int(position) + 1);
        }
        if (m_judgements.empty())
            put(BriefText::tr("No judgement has been recorded in this case."), ParagraphKind::Warning);
        else
            writeShared();
        writeAssumptions();
    }

private:
    void put(const QString& text, ParagraphKind kind) { m_section.blocks.push_back(paragraph(text, kind)); }

    void collect()
    {
        for (size_t position = 0; position < m_judgements.size(); ++position) {
            for (const Predicate predicate : reasons)
                for (const ClaimIndex claim : m_context.facts.claims(m_judgements[position].item, predicate))
                    note(predicate, claim, QString::number(position + 1));
            for (const ItemIndex assumption : m_judgements[position].assumptions)
                if (std::find(m_assumptions.begin(), m_assumptions.end(), assumption) == m_assumptions.end())
                    m_assumptions.push_back(assumption);
        }
        std::erase_if(m_shared, [](const SharedReason& reason) { return reason.judgements.size() < 2; });
    }

    void note(Predicate predicate, ClaimIndex claim, const QString& number)
    {
        const QString text = m_context.valueText(m_context.claim(claim));
        SharedReason* known = find(predicate, text);
        if (!known)
            known = &m_shared.emplace_back(SharedReason{predicate, text, {}, {}});
        known->claims.push_back(claim);
        if (!known->judgements.contains(number))
            known->judgements << number;
    }

    SharedReason* find(Predicate predicate, const QString& text)
    {
        const auto known = std::find_if(m_shared.begin(), m_shared.end(),
            [&](const SharedReason& reason) { return reason.predicate == predicate && reason.text == text; });
        return known == m_shared.end() ? nullptr : &*known;
    }

    /// Likelihood and confidence each get a sentence of their own (R3); then what both rest on (R4).
    void write(const Judgement& judgement, int number)
    {
        Run statement = statementOf(judgement);
        statement.text = BriefText::tr("%1. %2", "numbered judgement").arg(number).arg(statement.text);
        statement.style = Run::Style::Strong;
        m_section.blocks.push_back({QStringLiteral("judgement-%1").arg(number),
            Paragraph{Runs{std::move(statement)}, ParagraphKind::Judgement}});
        QStringList weights;
        if (judgement.likelihood) {
            const PercentRange range = percentRange(*judgement.likelihood);
            weights << BriefText::tr("Likelihood: %1 (%2–%3 %).")
                           .arg(label(*judgement.likelihood))
                           .arg(range.from)
                           .arg(range.to);
        }
        if (judgement.confidence)
            weights << BriefText::tr("Confidence: %1.").arg(label(*judgement.confidence));
        if (!weights.isEmpty())
            put(m_context.sentences(weights), ParagraphKind::Judgement);
        for (const Predicate predicate : reasons)
            for (const ClaimIndex claim : m_context.facts.claims(judgement.item, predicate))
                writeReason(predicate, claim);
        writeGround(judgement);
    }

    /// A judgement is the analysts' own; notes stand behind it only where it names sources.
    Run statementOf(const Judgement& judgement) const
    {
        std::vector<ClaimIndex> sourced;
        for (const ClaimIndex claim : judgement.claims)
            if (m_context.state.links(claim).source != noIndex)
                sourced.push_back(claim);
        Run run = m_context.cited(judgement.statement, sourced);
        for (const ClaimIndex claim : judgement.claims)
            run.marking = std::max(run.marking, m_context.claim(claim).tlp);
        run.marking = std::max(run.marking, m_context.item(judgement.item).tlp);
        return run;
    }

    void writeReason(Predicate predicate, ClaimIndex claim)
    {
        const QString text = m_context.valueText(m_context.claim(claim));
        if (find(predicate, text))
            return;
        m_section.blocks.push_back(
            paragraph(Runs{own(BriefText::tr("%1: %2", "reason: text").arg(nameOf(predicate), text), claim)},
                ParagraphKind::Reason));
    }

    Run own(const QString& text, ClaimIndex claim) const
    {
        Run run{text, {}, {}, {}, m_context.claim(claim).tlp};
        if (m_context.state.links(claim).source != noIndex)
            run.notes = m_context.citations.of(claim);
        return run;
    }

    /// The assumptions by their letters and the hypothesis it was tested as, as links.
    void writeGround(const Judgement& judgement)
    {
        Runs runs;
        const QString comma = m_context.listJoin({QString(), QString()});
        const auto add = [&](const QString& heading, const QStringList& names, const auto& anchorOf) {
            if (names.isEmpty())
                return;
            runs.push_back(
                {runs.empty() ? heading : QString(QChar(u'\u3000') % heading), Run::Style::Faint, {}, {}});
            for (qsizetype i = 0; i < names.size(); ++i) {
                if (i > 0)
                    runs.push_back({comma, {}, {}, {}});
                runs.push_back({names[i], {}, anchorOf(names[i]), {}});
            }
        };
        QStringList assumed, tested;
        for (const ItemIndex assumption : judgement.assumptions)
            assumed << assumptionName(assumption);
        for (size_t h = 0; h < m_hypotheses.size(); ++h)
            if (std::find(judgement.judges.begin(), judgement.judges.end(), m_hypotheses[h].item)
                != judgement.judges.end())
                tested << QStringLiteral("H%1").arg(h + 1);
        assumed.sort();
        add(BriefText::tr("Assumes: "), assumed,
            [](const QString& name) -> QString { return QStringLiteral("assumption-") % name; });
        add(BriefText::tr("Tested as hypothesis: "), tested,
            [](const QString&) -> QString { return QStringLiteral("table-hypotheses"); });
        if (!runs.empty())
            m_section.blocks.push_back(paragraph(std::move(runs), ParagraphKind::Reason));
    }

    QString assumptionName(ItemIndex assumption) const
    {
        const auto known = std::find(m_assumptions.begin(), m_assumptions.end(), assumption);
        return QStringLiteral("A%1").arg(known - m_assumptions.begin() + 1);
    }

    void writeShared()
    {
        if (m_shared.empty())
            return;
        put(BriefText::tr("Reasons they share"), ParagraphKind::Heading);
        for (const SharedReason& reason : m_shared) {
            const QString which = reason.judgements.size() == qsizetype(m_judgements.size())
                ? BriefText::tr("all judgements")
                : BriefText::tr("judgements %1").arg(m_context.listJoin(reason.judgements));
            const QString text = BriefText::tr("%1 (%2): %3", "reason (which judgements): text")
                                     .arg(nameOf(reason.predicate), which, reason.text);
            m_section.blocks.push_back(
                paragraph(Runs{own(text, reason.claims.front())}, ParagraphKind::Reason));
        }
    }

    void writeAssumptions()
    {
        if (m_assumptions.empty())
            return;
        put(BriefText::tr("Assumptions"), ParagraphKind::Heading);
        for (const ItemIndex assumption : m_assumptions) {
            const QString name = assumptionName(assumption);
            const QString statement = m_context.facts.text(assumption, Predicate::Statement);
            Run text = m_context.title(assumption);
            if (!statement.isEmpty())
                text.text = statement;
            m_section.blocks.push_back({QStringLiteral("assumption-") % name,
                Paragraph{{{name % QStringLiteral("  "), Run::Style::Strong, {}, {}}, std::move(text)},
                    ParagraphKind::Assumption}});
        }
    }

    const BriefContext& m_context;
    Section& m_section;
    std::vector<Judgement> m_judgements;
    std::vector<HypothesisColumn> m_hypotheses;
    std::vector<SharedReason> m_shared;
    std::vector<ItemIndex> m_assumptions;
};

} // namespace

Section judgementSection(const BriefContext& context)
{
    Section section{BriefText::tr("Key judgements"), QStringLiteral("judgements"), 1, {}};
    // The likeliest leads: the main message comes first (R8), its alternatives follow (R6).
    JudgementWriter(context, section).write();
    section.blocks.push_back(paragraph(
        BriefText::tr(
            "Judgements are the analysts' own. Words of likelihood are those of ICD 203 and say how "
            "probable a judgement is. Words of confidence say how good the ground under it is."),
        ParagraphKind::Note));
    return section;
}

} // namespace kagami

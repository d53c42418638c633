#include "brief/brief_context.h"

#include <algorithm>

namespace kagami {

namespace {

/// Likelihood and confidence each get a sentence of their own (R3).
void writeJudgement(const BriefContext& context, ItemIndex judgement, Section& section)
{
    const Facts& facts = context.facts;
    const ClaimIndex statement = facts.chosen(judgement, Predicate::Statement);
    const QString text = statement == noIndex ? context.item(judgement).title : context.valueText(context.claim(statement));
    section.blocks.push_back(paragraph(Runs {{context.cited(text, statement).text, Run::Style::Strong, {}, context.citations.of(statement)}},
                                       ParagraphKind::Judgement));
    if (const ClaimIndex claim = facts.chosen(judgement, Predicate::LikelihoodOf); claim != noIndex) {
        if (const auto* likelihood = std::get_if<Likelihood>(&context.claim(claim).value)) {
            const PercentRange range = percentRange(*likelihood);
            section.blocks.push_back(paragraph(BriefText::tr("Likelihood: %1 (%2–%3 %).")
                                                   .arg(label(*likelihood)).arg(range.from).arg(range.to), ParagraphKind::Judgement));
        }
    }
    if (const ClaimIndex claim = facts.chosen(judgement, Predicate::ConfidenceOf); claim != noIndex) {
        if (const auto* confidence = std::get_if<Confidence>(&context.claim(claim).value)) {
            Runs runs {{BriefText::tr("Confidence: %1.").arg(label(*confidence)), {}, {}, {}}};
            section.blocks.push_back(paragraph(std::move(runs), ParagraphKind::Judgement));
        }
    }
    const std::pair<Predicate, QString> reasons[] = {
        {Predicate::Basis, BriefText::tr("Basis: ")},
        {Predicate::Assumes, BriefText::tr("Assumes: ")},
        {Predicate::WouldChangeIf, BriefText::tr("Would change if: ")},
    };
    for (const auto& [predicate, heading] : reasons) {
        Runs runs = context.property(judgement, predicate);
        if (runs.empty())
            continue;
        runs.insert(runs.begin(), Run {heading, Run::Style::Faint, {}, {}});
        section.blocks.push_back(paragraph(std::move(runs), predicate == Predicate::Assumes ? ParagraphKind::Assumption : ParagraphKind::Note));
    }
}

} // namespace

Section judgementSection(const BriefContext& context)
{
    Section section {BriefText::tr("Key judgements"), QStringLiteral("judgements"), 1, {}};
    std::vector<ItemIndex> judgements = context.scope.items(ItemKind::Judgement);
    const auto strength = [&](ItemIndex judgement) {
        const ClaimIndex claim = context.facts.chosen(judgement, Predicate::LikelihoodOf);
        const auto* likelihood = claim == noIndex ? nullptr : std::get_if<Likelihood>(&context.claim(claim).value);
        return likelihood ? int(*likelihood) : 0;
    };
    // The main message first (R8): the likeliest judgement leads.
    std::stable_sort(judgements.begin(), judgements.end(), [&](ItemIndex a, ItemIndex b) { return strength(a) > strength(b); });
    for (const ItemIndex judgement : judgements)
        writeJudgement(context, judgement, section);
    if (judgements.empty())
        section.blocks.push_back(paragraph(BriefText::tr("No judgement has been recorded in this case."), ParagraphKind::Warning));
    section.blocks.push_back(paragraph(BriefText::tr("Likelihood and confidence are used as ICD 203 defines them: likelihood says how probable "
                                           "a judgement is, confidence how good the ground under it is."), ParagraphKind::Note));
    return section;
}

} // namespace kagami

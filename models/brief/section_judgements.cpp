#include "attribution/judgements.h"
#include "brief/brief_context.h"

namespace kagami {

namespace {

void writeReason(const BriefContext& context, const Judgement& judgement, Predicate predicate,
    const QString& heading, ParagraphKind kind, Section& section)
{
    Runs runs = context.property(judgement.item, predicate);
    if (runs.empty())
        return;
    runs.insert(runs.begin(), Run{heading, Run::Style::Faint, {}, {}});
    section.blocks.push_back(paragraph(std::move(runs), kind));
}

/// Likelihood and confidence each get a sentence of their own (R3); then what both rest on (R4).
void writeJudgement(const BriefContext& context, const Judgement& judgement, Section& section)
{
    Run statement = context.cited(judgement.statement, judgement.claims);
    statement.style = Run::Style::Strong;
    section.blocks.push_back(paragraph(Runs{std::move(statement)}, ParagraphKind::Judgement));
    if (judgement.likelihood) {
        const PercentRange range = percentRange(*judgement.likelihood);
        section.blocks.push_back(paragraph(BriefText::tr("Likelihood: %1 (%2–%3 %).")
                                               .arg(label(*judgement.likelihood))
                                               .arg(range.from)
                                               .arg(range.to),
            ParagraphKind::Judgement));
    }
    if (judgement.confidence)
        section.blocks.push_back(paragraph(
            BriefText::tr("Confidence: %1.").arg(label(*judgement.confidence)), ParagraphKind::Judgement));
    writeReason(context, judgement, Predicate::Basis, BriefText::tr("Basis: "), ParagraphKind::Note, section);
    writeReason(
        context, judgement, Predicate::Description, BriefText::tr("Why: "), ParagraphKind::Note, section);
    writeReason(context, judgement, Predicate::Assumes, BriefText::tr("Assumes: "), ParagraphKind::Assumption,
        section);
    writeReason(context, judgement, Predicate::Caveat, BriefText::tr("Uncertain because: "),
        ParagraphKind::Note, section);
    writeReason(context, judgement, Predicate::WouldChangeIf, BriefText::tr("Would change if: "),
        ParagraphKind::Note, section);
}

} // namespace

Section judgementSection(const BriefContext& context)
{
    Section section{BriefText::tr("Key judgements"), QStringLiteral("judgements"), 1, {}};
    // The likeliest leads: the main message comes first (R8), its alternatives follow (R6).
    const std::vector<Judgement> judgements = makeJudgements(context.scope);
    for (const Judgement& judgement : judgements)
        writeJudgement(context, judgement, section);
    if (judgements.empty())
        section.blocks.push_back(
            paragraph(BriefText::tr("No judgement has been recorded in this case."), ParagraphKind::Warning));
    section.blocks.push_back(paragraph(
        BriefText::tr("Words of likelihood are those of ICD 203 and say how probable a judgement is."),
        ParagraphKind::Note));
    section.blocks.push_back(paragraph(
        BriefText::tr("Words of confidence say how good the ground under it is."), ParagraphKind::Note));
    return section;
}

} // namespace kagami

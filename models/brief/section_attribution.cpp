#include "attribution/competing_hypotheses.h"
#include "attribution/judgements.h"
#include "brief/brief_context.h"

namespace kagami {

namespace {

QString hypothesisName(int position)
{
    return QStringLiteral("H%1").arg(position + 1);
}

Block hypothesisTable(const BriefContext& context, const CompetingHypotheses& analysis)
{
    Table table;
    table.caption = BriefText::tr("Hypotheses, the one with least against it first. The score weighs each "
                                  "inconsistent line by its credibility; lines "
                                  "whose credibility cannot be judged are not in it.");
    table.head = {BriefText::tr("Rank"), QString(), BriefText::tr("Hypothesis"), BriefText::tr("Likelihood"),
        BriefText::tr("For"), BriefText::tr("Against"), BriefText::tr("Score"), BriefText::tr("Not judged")};
    table.rightAligned = {true, false, false, false, true, true, true, true};
    for (const int position : analysis.ranking()) {
        const HypothesisColumn& hypothesis = analysis.hypotheses[size_t(position)];
        table.rows.push_back({{{QString::number(hypothesis.rank), {}, {}, {}}},
            {{hypothesisName(position), Run::Style::Strong, {}, {}}}, {context.title(hypothesis.item)},
            {{hypothesis.likelihood ? label(*hypothesis.likelihood) : QString(QChar(u'–')), {}, {}, {}}},
            {{QString::number(hypothesis.supporting), {}, {}, {}}},
            {{QString::number(hypothesis.against), {}, {}, {}}},
            {{context.locale.toString(hypothesis.inconsistency, 'f', 1), {}, {}, {}}},
            {{context.locale.toString(hypothesis.unjudged, 'f', 1), {}, {}, {}}}});
    }
    return {QStringLiteral("table-hypotheses"), std::move(table)};
}

/// Ranking and judgement are two things. Where they differ a reader must not have to find out.
void writeDifference(const BriefContext& context, const CompetingHypotheses& analysis, Section& section)
{
    const auto& all = analysis.hypotheses;
    const int leader = analysis.ranking().front();
    int likeliest = leader;
    for (int position = 0; position < int(all.size()); ++position)
        if (all[size_t(position)].likelihood > all[size_t(likeliest)].likelihood)
            likeliest = position;
    const HypothesisColumn &first = all[size_t(leader)], &preferred = all[size_t(likeliest)];
    if (!first.likelihood || preferred.rank == first.rank)
        return;
    section.blocks.push_back(paragraph(
        context.sentences(
            {BriefText::tr("The ranking and the judgements differ: %1 has least against it, but the analysts "
                           "judge %2 to be likelier.")
                    .arg(hypothesisName(leader), hypothesisName(likeliest)),
                BriefText::tr("The ranking counts only what speaks against a hypothesis; of the lines of "
                              "evidence, %1 fit %2 and %3 fit %4.")
                    .arg(preferred.supporting)
                    .arg(hypothesisName(likeliest))
                    .arg(first.supporting)
                    .arg(hypothesisName(leader)),
                BriefText::tr("The reasons are given with the key judgements.")}),
        ParagraphKind::Warning));
}

/// Why a line weighs what it weighs, in a few words behind its text: the analysts' own, then the ranking's.
QString remarkOf(const BriefContext& context, const EvidenceRow& row)
{
    QStringList words{context.claim(row.claim).note.simplified()};
    if (row.decisive)
        words << BriefText::tr("Without this line another hypothesis would lead.");
    else if (!row.discriminates)
        words << BriefText::tr("Does not tell the hypotheses apart.");
    return context.sentences(words);
}

/// The line's own source, then those that bear it out.
Run sourcesOf(const BriefContext& context, const EvidenceRow& row)
{
    std::vector<ClaimIndex> cited{row.claim};
    for (const ClaimIndex about : context.state.claimsAbout(context.claim(row.claim)))
        if (context.facts.counts(about) && context.claim(about).predicate == Predicate::CorroboratedBy)
            cited.push_back(about);
    return context.cited(QString(), cited);
}

std::vector<Runs> cellsOf(const BriefContext& context, const EvidenceRow& row)
{
    std::vector<Runs> cells{{{row.text, row.discriminates ? Run::Style::Plain : Run::Style::Faint, {}, {}}},
        {{gradeText(row.reliability, row.credibility), {}, {}, {}}}};
    if (const QString remark = remarkOf(context, row); !remark.isEmpty())
        cells.front().push_back({QChar(u'\n') % remark, Run::Style::Faint, {}, {}});
    for (const ConsistencyCell& rating : row.cells) {
        const bool against = rating.rating && *rating.rating <= Consistency::Inconsistent;
        cells.push_back({{rating.rating ? toKey(*rating.rating) : QString(QChar(u'–')),
            against ? Run::Style::Strong : Run::Style::Plain, {}, {}}});
    }
    cells.push_back({sourcesOf(context, row)});
    return cells;
}

Block evidenceTable(const BriefContext& context, const CompetingHypotheses& analysis)
{
    Table table;
    table.caption = BriefText::tr(
        "Each line of evidence, set against each hypothesis. CC and C: consistent; N: neutral; "
        "I and II: inconsistent. Grade: reliability of the source and credibility of the line.");
    table.head = {BriefText::tr("Evidence"), BriefText::tr("Grade")};
    for (int column = 0; column < int(analysis.hypotheses.size()); ++column)
        table.head.push_back(hypothesisName(column));
    table.head.push_back(BriefText::tr("Sources"));
    for (const EvidenceRow& row : analysis.evidence)
        table.rows.push_back(cellsOf(context, row));
    return {QStringLiteral("table-evidence"), std::move(table)};
}

Block positionTable(const BriefContext& context, const std::vector<PublisherPosition>& positions)
{
    Table table;
    table.caption = BriefText::tr("What publishers say themselves, quoted or summed up. Their "
                                  "judgements are not independent of each other.");
    table.head = {BriefText::tr("Published"), BriefText::tr("Publisher"), BriefText::tr("Position"),
        BriefText::tr("Link asserted"), BriefText::tr("Sources")};
    for (const PublisherPosition& position : positions)
        table.rows.push_back(
            {{{context.when(position.published), {}, {}, {}}}, {{position.publisher, {}, {}, {}}},
                {{position.position, {}, {}, {}}}, {{position.linkAsserted, {}, {}, {}}},
                {context.cited(QString(), context.facts.claims(position.item, Predicate::Position))}});
    return {QStringLiteral("table-positions"), std::move(table)};
}

} // namespace

std::vector<Section> attributionSections(const BriefContext& context)
{
    const CompetingHypotheses analysis = makeCompetingHypotheses(context.scope);
    const std::vector<PublisherPosition> positions = makePositions(context.scope);
    std::vector<Section> sections;
    if (analysis.hypotheses.empty() && positions.empty())
        return sections;
    Section section{BriefText::tr("Attribution"), QStringLiteral("attribution"), 1, {}};
    if (!analysis.hypotheses.empty()) {
        section.blocks.push_back(
            paragraph(BriefText::tr("Competing hypotheses are set against the same evidence. They are ranked "
                                    "by what speaks against them: "
                                    "much can be consistent with a wrong explanation.")));
        section.blocks.push_back(hypothesisTable(context, analysis));
        writeDifference(context, analysis, section);
    }
    sections.push_back(std::move(section));
    if (!analysis.evidence.empty())
        sections.push_back(
            {BriefText::tr("Evidence"), QStringLiteral("evidence"), 2, {evidenceTable(context, analysis)}});
    if (!positions.empty())
        sections.push_back({BriefText::tr("What publishers say"), QStringLiteral("positions"), 2,
            {positionTable(context, positions)}});
    return sections;
}

} // namespace kagami

#include "brief/brief_context.h"

#include <algorithm>
#include <map>

namespace kagami {

namespace {

/// Competing claims that one analyst joined with the same explanation: one dispute.
struct Dispute {
    QString topic;
    QString explanation;
    std::vector<ClaimIndex> sides; ///< each once, in the order they were recorded
};

void addSide(Dispute& dispute, ClaimIndex side)
{
    if (side != noIndex && std::find(dispute.sides.begin(), dispute.sides.end(), side) == dispute.sides.end())
        dispute.sides.push_back(side);
}

std::vector<Dispute> collect(const BriefContext& context)
{
    std::vector<Dispute> disputes;
    std::map<QString, size_t> byTopic;
    for (size_t c = 0; c < context.state.claims().size(); ++c) {
        const Claim& claim = context.state.claims()[c];
        if (claim.predicate != Predicate::Contradicts || !context.facts.counts(ClaimIndex(c)))
            continue;
        const ClaimLinks& ends = context.state.links(ClaimIndex(c));
        const ItemIndex about
            = ends.subjectClaim == noIndex ? noIndex : context.state.links(ends.subjectClaim).subject;
        if (about == noIndex || !context.scope.shows(about))
            continue;
        const QString topic = claim.excerpt.isEmpty() ? context.item(about).title : claim.excerpt;
        const auto [known, isNew] = byTopic.try_emplace(topic, disputes.size());
        if (isNew)
            disputes.push_back({topic, claim.note, {}});
        addSide(disputes[known->second], ends.subjectClaim);
        addSide(disputes[known->second], ends.objectClaim);
    }
    return disputes;
}

QString statusText(const Claim& claim)
{
    return claim.status == ClaimStatus::Open
        ? QString()
        : QString(QStringLiteral(" (") % label(claim.status) % QLatin1Char(')'));
}

} // namespace

Section disputeSection(const BriefContext& context)
{
    Section section{BriefText::tr("Where sources disagree"), QStringLiteral("disputes"), 1, {}};
    Table table;
    table.caption
        = BriefText::tr("Each side with its sources. What is not marked accepted or rejected stays open.");
    table.head = {BriefText::tr("Topic"), BriefText::tr("What is said"), BriefText::tr("Remark")};
    table.widths = {18, 44, 38};
    for (const Dispute& dispute : collect(context)) {
        Runs said;
        for (const ClaimIndex side : dispute.sides) {
            const Claim& claim = context.claim(side);
            Run run = context.cited((said.empty() ? QString() : QStringLiteral("\n")) % label(claim.predicate)
                    % QStringLiteral(": ") % context.valueText(claim) % statusText(claim),
                side);
            said.push_back(std::move(run));
        }
        table.rows.push_back({{{dispute.topic, Run::Style::Strong, {}, {}}}, std::move(said),
            {{dispute.explanation, {}, {}, {}}}});
    }
    if (!table.rows.empty())
        section.blocks.push_back({QStringLiteral("table-disputes"), std::move(table)});
    return section;
}

} // namespace kagami

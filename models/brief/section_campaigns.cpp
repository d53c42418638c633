#include "brief/brief_context.h"

#include <algorithm>
#include <iterator>

namespace kagami {

namespace {

/// Claims that put an incident where it stands: the notes of its row.
std::vector<ClaimIndex> placing(const BriefContext& context, ItemIndex incident)
{
    std::vector<ClaimIndex> claims;
    for (const Predicate predicate :
        {Predicate::When, Predicate::Description, Predicate::PartOf, Predicate::Targets}) {
        const auto more = context.facts.claims(incident, predicate);
        claims.insert(claims.end(), more.begin(), more.end());
    }
    return claims;
}

/// Rows of incidents: when, title, targets, status, notes.
Table incidentTable(const BriefContext& context, std::span<const ItemIndex> incidents)
{
    Table table;
    table.head = {BriefText::tr("When"), BriefText::tr("Incident"), BriefText::tr("Targets"),
        BriefText::tr("Status"), BriefText::tr("Sources")};
    for (const ItemIndex index : incidents) {
        const IncidentFacts* incident = context.facts.incident(index);
        if (!incident)
            continue;
        const QString when = context.when(incident->when);
        table.rows.push_back(
            {{{incident->whenDisputed ? BriefText::tr("%1 (disputed)").arg(when) : when, {}, {}, {}}},
                {context.title(index)}, {{context.titles(incident->targets), {}, {}, {}}},
                {{label(incident->status), {}, {}, {}}},
                {context.cited(QString(), placing(context, index))}});
    }
    return table;
}

void writeProperties(const BriefContext& context, ItemIndex campaign, Section& section)
{
    const std::pair<Predicate, QString> lines[] = {
        {Predicate::When, BriefText::tr("When")},
        {Predicate::AttributedTo, BriefText::tr("Attributed to")},
        {Predicate::Alias, BriefText::tr("Also called")},
        {Predicate::InitialAccess, BriefText::tr("Way in")},
        {Predicate::Lure, BriefText::tr("Lures")},
        {Predicate::TargetsSector, BriefText::tr("Sectors")},
        {Predicate::Uses, BriefText::tr("Malware and tools")},
        {Predicate::Exploits, BriefText::tr("Vulnerabilities")},
        {Predicate::Volume, BriefText::tr("Volume, as reported")},
    };
    Table table;
    for (const auto& [predicate, heading] : lines)
        if (Runs runs = context.property(campaign, predicate); !runs.empty())
            table.rows.push_back({{{heading, Run::Style::Faint, {}, {}}}, std::move(runs)});
    if (!table.rows.empty())
        section.blocks.push_back({{}, std::move(table)});
}

std::vector<Section> namedSections(const BriefContext& context)
{
    std::vector<Section> sections;
    std::vector<ItemIndex> campaigns = context.scope.items(ItemKind::Campaign);
    if (campaigns.empty())
        return sections;
    sections.push_back({BriefText::tr("Campaigns"), QStringLiteral("campaigns"), 1, {}});
    sections.back().blocks.push_back(paragraph(
        BriefText::tr("Each campaign as its sources describe it, with the incidents this brief covers.")));
    const auto begin = [&](ItemIndex campaign) { return context.facts.time(campaign, Predicate::When); };
    std::stable_sort(campaigns.begin(), campaigns.end(), [&](ItemIndex a, ItemIndex b) {
        const TimeSpan *left = begin(a), *right = begin(b);
        return left && (!right || compareForSort(*left, *right) < 0);
    });
    for (const ItemIndex campaign : campaigns) {
        Section section{context.item(campaign).title,
            QStringLiteral("campaign-") % context.item(campaign).id.toString(), 2, {}};
        for (const ClaimIndex claim : context.facts.claims(campaign, Predicate::Description))
            section.blocks.push_back(paragraph(
                Runs{context.cited(context.valueText(context.claim(claim)), claim)}, ParagraphKind::Fact));
        writeProperties(context, campaign, section);
        std::vector<ItemIndex> incidents;
        for (const qint32 position : context.scope.incidents()) {
            const IncidentFacts& incident = context.facts.incidents()[size_t(position)];
            if (std::find(incident.campaigns.begin(), incident.campaigns.end(), campaign)
                != incident.campaigns.end())
                incidents.push_back(incident.item);
        }
        if (!incidents.empty()) {
            Table table = incidentTable(context, incidents);
            table.caption = BriefText::tr("%n incident(s) of this campaign", nullptr, int(incidents.size()));
            section.blocks.push_back({{}, std::move(table)});
        }
        sections.push_back(std::move(section));
    }
    return sections;
}

/// Nothing of the scope may be missing only because nobody put it into a campaign.
std::vector<Section> looseSections(const BriefContext& context)
{
    std::vector<ItemIndex> incidents;
    for (const qint32 position : context.scope.incidents()) {
        const IncidentFacts& incident = context.facts.incidents()[size_t(position)];
        if (incident.campaigns.empty() && incident.status != AttributionStatus::Context)
            incidents.push_back(incident.item);
    }
    if (incidents.empty())
        return {};
    Table table = incidentTable(context, incidents);
    table.caption = BriefText::tr("%n incident(s) without a campaign", nullptr, int(incidents.size()));
    return {{BriefText::tr("No campaign stated"), QStringLiteral("no-campaign"), 2,
        {{QStringLiteral("table-no-campaign"), std::move(table)}}}};
}

} // namespace

std::vector<Section> campaignSections(const BriefContext& context)
{
    std::vector<Section> sections = namedSections(context);
    std::vector<Section> loose = looseSections(context);
    if (sections.empty() && !loose.empty()) {
        loose.front().title = BriefText::tr("Incidents");
        loose.front().level = 1;
    }
    std::move(loose.begin(), loose.end(), std::back_inserter(sections));
    return sections;
}

Section contextSection(const BriefContext& context)
{
    Section section{BriefText::tr("Context, not attributed"), QStringLiteral("context"), 1, {}};
    std::vector<ItemIndex> incidents;
    for (const qint32 position : context.scope.incidents()) {
        const IncidentFacts& incident = context.facts.incidents()[size_t(position)];
        if (incident.status == AttributionStatus::Context)
            incidents.push_back(incident.item);
    }
    if (incidents.empty())
        return section;
    section.blocks.push_back(paragraph(
        BriefText::tr(
            "These incidents are often named beside the case. They are attributed to nobody here, and no "
            "count of this brief adds them to the actor."),
        ParagraphKind::Warning));
    Table table = incidentTable(context, incidents);
    constexpr int statusColumn = 3; // the same in every row, and said above
    table.head.erase(table.head.begin() + statusColumn);
    for (auto& row : table.rows)
        row.erase(row.begin() + statusColumn);
    section.blocks.push_back({{}, std::move(table)});
    return section;
}

} // namespace kagami

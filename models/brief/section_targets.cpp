#include "brief/brief_context.h"

#include <algorithm>
#include <map>
#include <set>

namespace kagami {

namespace {

/// What the shown incidents say of one target. Context incidents are counted apart, never for the actor.
struct TargetRow {
    int incidents = 0;
    int context = 0;
    std::set<ItemIndex> campaigns;
    std::vector<ClaimIndex> claims;
};

std::map<ItemIndex, TargetRow> collect(const BriefContext& context)
{
    std::map<ItemIndex, TargetRow> rows;
    for (const qint32 position : context.scope.incidents()) {
        const IncidentFacts& incident = context.facts.incidents()[size_t(position)];
        for (const ItemIndex target : incident.targets) {
            TargetRow& row = rows[target];
            ++(incident.status == AttributionStatus::Context ? row.context : row.incidents);
            row.campaigns.insert(incident.campaigns.begin(), incident.campaigns.end());
            for (const ClaimIndex claim : context.facts.claims(incident.item, Predicate::Targets))
                if (context.state.links(claim).object == target)
                    row.claims.push_back(claim);
        }
    }
    return rows;
}

/// Targets of incidents and those merely named beside them: being related to a target is not being one.
struct TargetTables {
    Table hit, beside;
};

TargetTables targetTables(const BriefContext& context)
{
    TargetTables tables;
    tables.hit.caption = BriefText::tr(
        "Targets that a source names, or describes without a name. Being a target is not being breached. "
        "Incidents that are context only are counted apart.");
    tables.hit.head = {BriefText::tr("Target"), BriefText::tr("Sector"), BriefText::tr("Basis"),
        BriefText::tr("Campaigns"), BriefText::tr("Incidents"),
        BriefText::tr("Context", "incidents that are context only"), BriefText::tr("Sources")};
    tables.hit.rightAligned = {false, false, false, false, true, true, false};
    tables.beside.caption
        = BriefText::tr("Named beside the targets. No incident of this brief says that they were attacked.");
    tables.beside.head
        = {BriefText::tr("Name"), BriefText::tr("Sector"), BriefText::tr("Basis"), BriefText::tr("Sources")};
    auto rows = collect(context);
    for (const ItemIndex target : context.scope.items(ItemKind::Target)) {
        TargetRow& row = rows[target];
        const auto basis = context.facts.claims(target, Predicate::Basis);
        row.claims.insert(row.claims.end(), basis.begin(), basis.end());
        const std::vector<ItemIndex> campaigns(row.campaigns.begin(), row.campaigns.end());
        const Run sector{
            termLabel(Predicate::Sector, context.facts.text(target, Predicate::Sector)), {}, {}, {}};
        const Run why{
            basis.empty() ? QString() : context.valueText(context.claim(basis.front())), {}, {}, {}};
        if (row.incidents + row.context == 0) {
            tables.beside.rows.push_back(
                {{context.title(target)}, {sector}, {why}, {context.cited(QString(), row.claims)}});
            continue;
        }
        const auto count = [&](int number) -> Runs {
            return {{number ? context.locale.toString(number) : QString(QChar(u'–')), {}, {}, {}}};
        };
        tables.hit.rows.push_back(
            {{context.title(target)}, {sector}, {why}, {{context.titles(campaigns), {}, {}, {}}},
                count(row.incidents), count(row.context), {context.cited(QString(), row.claims)}});
    }
    return tables;
}

} // namespace

std::vector<Section> targetSections(const BriefContext& context)
{
    Section section{BriefText::tr("Targets"), QStringLiteral("targets"), 1, {}};
    if (context.scope.items(ItemKind::Target).empty())
        return {};
    section.blocks.push_back(context.figure(FigureView::Graph,
        BriefText::tr("Targets by sector. A line stands for claims; its width for the number of sources. "
                      "Dashed: suspected or disputed. Grey: context, attributed to nobody here.")));
    TargetTables tables = targetTables(context);
    for (auto& [anchor, table] : {std::pair("table-targets", &tables.hit), {"table-beside", &tables.beside}})
        if (!table->rows.empty())
            section.blocks.push_back({QString::fromLatin1(anchor), std::move(*table)});
    return {std::move(section)};
}

} // namespace kagami

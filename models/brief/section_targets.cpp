#include "brief/brief_context.h"

#include "brief/figures.h"

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

Table targetTable(const BriefContext& context)
{
    Table table;
    table.caption = BriefText::tr(
        "Targets that a source names, or describes without a name. Being a target is not being breached.");
    table.head = {BriefText::tr("Target"), BriefText::tr("Sector"), BriefText::tr("Basis"),
        BriefText::tr("Campaigns"), BriefText::tr("Incidents"), BriefText::tr("Sources")};
    table.widths = {27, 13, 24, 18, 9, 9};
    table.rightAligned = {false, false, false, false, true, false};
    auto rows = collect(context);
    for (const ItemIndex target : context.scope.items(ItemKind::Target)) {
        TargetRow& row = rows[target];
        const auto basis = context.facts.claims(target, Predicate::Basis);
        row.claims.insert(row.claims.end(), basis.begin(), basis.end());
        const std::vector<ItemIndex> campaigns(row.campaigns.begin(), row.campaigns.end());
        const QString count = row.context ? BriefText::tr("%1 (context)").arg(row.context)
                                          : context.locale.toString(row.incidents);
        table.rows.push_back({{{context.item(target).title, {}, {}, {}}},
            {{termLabel(Predicate::Sector, context.facts.text(target, Predicate::Sector)), {}, {}, {}}},
            {{basis.empty() ? QString() : context.valueText(context.claim(basis.front())), {}, {}, {}}},
            {{context.titles(campaigns), {}, {}, {}}}, {{count, {}, {}, {}}},
            {context.cited(QString(), row.claims)}});
    }
    return table;
}

} // namespace

std::vector<Section> targetSections(const BriefContext& context)
{
    Section section{BriefText::tr("Targets"), QStringLiteral("targets"), 1, {}};
    if (context.scope.items(ItemKind::Target).empty())
        return {};
    FigureOptions options;
    options.size = QSizeF(graphWidthPx, 0);
    options.locale = context.locale;
    options.zone = context.zone;
    section.blocks.push_back({QStringLiteral("figure-targets"),
        FigureBlock{viewFigure(FigureView::Graph, context.scope, context.catalogue, options),
            BriefText::tr(
                "Who was hit, by sector. A line stands for claims; its width for independent sources. "
                "Dashed: suspected or disputed.")}});
    section.blocks.push_back({QStringLiteral("table-targets"), targetTable(context)});
    return {std::move(section)};
}

} // namespace kagami

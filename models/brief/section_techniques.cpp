#include "brief/brief_context.h"

#include <algorithm>
#include <map>
#include <set>

namespace kagami {

namespace {

/// One technique of the table: who uses it, how it was said, and where that was read.
struct TechniqueRow {
    std::set<ItemIndex> incidents;
    std::set<ItemIndex> others; ///< campaigns, malware, actors it is said of
    std::map<TechniqueMode, int> modes;
    std::set<QString> versions;
    QString procedure;
    std::vector<ClaimIndex> claims;
};

std::map<QString, TechniqueRow> collect(const BriefContext& context)
{
    std::map<QString, TechniqueRow> rows;
    for (size_t c = 0; c < context.state.claims().size(); ++c) {
        const Claim& claim = context.state.claims()[c];
        const TechniqueUse* use = techniqueOf(claim.value);
        const ItemIndex subject = context.state.links(ClaimIndex(c)).subject;
        if (!use || subject == noIndex || !context.facts.counts(ClaimIndex(c))
            || !context.scope.shows(subject))
            continue;
        // A tag made with another version stands under the number it has in this brief's version.
        const Technique* technique = context.catalogue.counterpart(use->technique);
        TechniqueRow& row = rows[technique ? technique->id : use->technique];
        const bool incident = context.item(subject).kind == ItemKind::Incident;
        const IncidentFacts* facts = incident ? context.facts.incident(subject) : nullptr;
        if (facts && facts->status == AttributionStatus::Context)
            continue;
        (incident ? row.incidents : row.others).insert(subject);
        ++row.modes[use->mode];
        row.versions.insert(use->attackVersion);
        if (row.procedure.isEmpty())
            row.procedure = use->procedure;
        row.claims.push_back(ClaimIndex(c));
    }
    std::erase_if(rows, [](const auto& row) { return row.second.claims.empty(); });
    return rows;
}

QString modeText(const BriefContext& context, const TechniqueRow& row)
{
    QStringList words;
    for (const auto& [mode, count] : row.modes)
        words << label(mode);
    return context.listJoin(words);
}

Table techniqueTable(const BriefContext& context)
{
    Table table;
    table.caption = BriefText::tr("Techniques by their ATT&CK %1 number. The last column names the versions "
                                  "of ATT&CK that the tags were made with.")
                        .arg(context.catalogue.version());
    table.head = {BriefText::tr("Technique"), BriefText::tr("Procedure"), BriefText::tr("Said as"),
        BriefText::tr("Incidents"), BriefText::tr("Sources"), BriefText::tr("Tagged with")};
    table.rightAligned = {false, false, false, true, false, false};
    for (const auto& [id, row] : collect(context)) {
        const Technique* technique = context.catalogue.find(id);
        QStringList versions(row.versions.begin(), row.versions.end());
        versions.removeAll(QString());
        table.rows.push_back(
            {{{id, Run::Style::Code, {}, {}},
                 {QChar(u' ') % (technique ? context.techniqueName(*technique) : QString()), {}, {}, {}}},
                {{row.procedure, {}, {}, {}}}, {{modeText(context, row), {}, {}, {}}},
                {{context.locale.toString(int(row.incidents.size())), {}, {}, {}}},
                {context.cited(QString(), row.claims)},
                {{versions.join(QStringLiteral(", ")), Run::Style::Faint, {}, {}}}});
    }
    return table;
}

} // namespace

std::vector<Section> techniqueSections(const BriefContext& context)
{
    Table table = techniqueTable(context);
    if (table.rows.empty())
        return {};
    Section section{BriefText::tr("Techniques"), QStringLiteral("techniques"), 1, {}};
    section.blocks.push_back(paragraph(BriefText::tr(
        "“Observed” was seen in an incident; “capability” is what malware can do; “actor level” is said of "
        "the actor or a campaign as a whole. Many actors use the same techniques: overlap in ATT&CK alone is "
        "no attribution.")));
    section.blocks.push_back(context.figure(FigureView::Matrix,
        BriefText::tr(
            "ATT&CK %1 matrix of the techniques tagged on incidents; the darker, the more incidents. "
            "Dashed: said of malware, a campaign or the actor only. Incidents that are context only are "
            "left out.")
            .arg(context.catalogue.version())));
    section.blocks.push_back({QStringLiteral("table-techniques"), std::move(table)});
    return {std::move(section)};
}

} // namespace kagami

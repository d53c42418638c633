#include "case/item_kind.h"

#include <QCoreApplication>
#include <QLatin1String>

namespace kagami {

namespace {

// What STIX has no type for travels as a note, which every consumer can at least show.
constexpr ItemKindInfo kinds[] = {
    {ItemKind::Case, "case", "grouping", QT_TRANSLATE_NOOP("kagami::ItemKind", "Case"),
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Cases")},
    {ItemKind::Incident, "incident", "incident", QT_TRANSLATE_NOOP("kagami::ItemKind", "Incident"),
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Incidents")},
    {ItemKind::Campaign, "campaign", "campaign", QT_TRANSLATE_NOOP("kagami::ItemKind", "Campaign"),
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Campaigns")},
    {ItemKind::Actor, "actor", "intrusion-set", QT_TRANSLATE_NOOP("kagami::ItemKind", "Actor"),
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Actors")},
    {ItemKind::Target, "target", "identity", QT_TRANSLATE_NOOP("kagami::ItemKind", "Target"),
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Targets")},
    {ItemKind::Malware, "malware", "malware", QT_TRANSLATE_NOOP("kagami::ItemKind", "Malware"),
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Malware families")},
    {ItemKind::Tool, "tool", "tool", QT_TRANSLATE_NOOP("kagami::ItemKind", "Tool"),
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Tools")},
    {ItemKind::Vulnerability, "vulnerability", "vulnerability",
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Vulnerability"),
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Vulnerabilities")},
    {ItemKind::Indicator, "indicator", "indicator", QT_TRANSLATE_NOOP("kagami::ItemKind", "Indicator"),
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Indicators")},
    {ItemKind::Source, "source", "report", QT_TRANSLATE_NOOP("kagami::ItemKind", "Source"),
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Sources")},
    {ItemKind::EvidenceFile, "evidence-file", "artifact",
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Evidence file"),
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Evidence files")},
    {ItemKind::Hypothesis, "hypothesis", "note", QT_TRANSLATE_NOOP("kagami::ItemKind", "Hypothesis"),
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Hypotheses")},
    {ItemKind::Judgement, "judgement", "note", QT_TRANSLATE_NOOP("kagami::ItemKind", "Judgement"),
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Judgements")},
    {ItemKind::Assumption, "assumption", "note", QT_TRANSLATE_NOOP("kagami::ItemKind", "Assumption"),
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Assumptions")},
    {ItemKind::Opinion, "opinion", "opinion", QT_TRANSLATE_NOOP("kagami::ItemKind", "Opinion"),
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Opinions")},
    {ItemKind::Gap, "gap", "note", QT_TRANSLATE_NOOP("kagami::ItemKind", "Gap"),
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Gaps")},
    {ItemKind::Note, "note", "note", QT_TRANSLATE_NOOP("kagami::ItemKind", "Note"),
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Notes")},
    {ItemKind::SavedView, "saved-view", "note", QT_TRANSLATE_NOOP("kagami::ItemKind", "Saved view"),
        QT_TRANSLATE_NOOP("kagami::ItemKind", "Saved views")},
};
static_assert(std::size(kinds) == itemKindTotal);

} // namespace

std::span<const ItemKindInfo> itemKinds()
{
    return kinds;
}

const ItemKindInfo& info(ItemKind kind)
{
    Q_ASSERT(size_t(kind) < std::size(kinds));
    return kinds[size_t(kind)];
}

std::optional<ItemKind> parseItemKind(QStringView key)
{
    for (const ItemKindInfo& row : kinds) {
        if (key == QLatin1String(row.key))
            return row.kind;
    }
    return {};
}

QString toKey(ItemKind kind)
{
    return QLatin1String(info(kind).key);
}
QString label(ItemKind kind)
{
    return QCoreApplication::translate("kagami::ItemKind", info(kind).label);
}
QString pluralLabel(ItemKind kind)
{
    return QCoreApplication::translate("kagami::ItemKind", info(kind).plural);
}

} // namespace kagami

#include "items/item_columns.h"

#include <QCoreApplication>
#include <array>

namespace kagami {

namespace {

using C = ItemColumn;

constexpr ItemColumnInfo table[] = {
    {C::When, QT_TRANSLATE_NOOP("kagami::ItemColumn", "When"), false},
    {C::Title, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Title"), false},
    {C::Type, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Type"), false},
    {C::Campaign, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Campaign"), false},
    {C::Targets, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Targets"), false},
    {C::Status, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Status"), false},
    {C::Techniques, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Techniques"), true},
    {C::Sources, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Sources"), true},
    {C::Grade, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Grade"), false},
    {C::Tlp, "TLP", false},
    {C::Pap, "PAP", false},
    {C::Sector, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Sector"), false},
    {C::Country, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Country"), false},
    {C::Incidents, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Incidents"), true},
    {C::Publisher, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Publisher"), false},
    {C::Published, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Published"), false},
    {C::Reliability, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Reliability"), false},
    {C::ReadStatus, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Read"), false},
    {C::Claims, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Claims"), true},
    {C::Aliases, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Also known as"), false},
    {C::FirstSeen, QT_TRANSLATE_NOOP("kagami::ItemColumn", "First seen"), false},
    {C::LastSeen, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Last seen"), false},
    {C::Campaigns, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Campaigns"), true},
    {C::PartOf, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Part of"), false},
    {C::Actors, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Actor"), false},
    {C::Value, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Value"), false},
    {C::Indicates, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Indicates"), false},
    {C::Malicious, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Malicious"), false},
    {C::Product, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Product"), false},
    {C::Cvss, "CVSS", true},
    {C::Fixed, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Fixed"), false},
    {C::KnownExploited, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Known exploited"), false},
    {C::Statement, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Statement"), false},
    {C::Likelihood, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Likelihood"), false},
    {C::Confidence, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Confidence"), false},
    {C::Position, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Position"), false},
    {C::Query, QT_TRANSLATE_NOOP("kagami::ItemColumn", "Query"), false},
};

constexpr bool inOrder()
{
    for (size_t i = 0; i < std::size(table); ++i) {
        if (size_t(table[i].column) != i)
            return false;
    }
    return std::size(table) == size_t(C::Query) + 1;
}
static_assert(inOrder(), "the table is indexed by the column");

constexpr std::array incident{C::When, C::Title, C::Type, C::Campaign, C::Targets, C::Status, C::Techniques,
    C::Sources, C::Grade, C::Tlp};
constexpr std::array campaign{
    C::When, C::Title, C::PartOf, C::Actors, C::Incidents, C::Techniques, C::Sources, C::Tlp};
constexpr std::array actor{
    C::Title, C::Aliases, C::Campaigns, C::Incidents, C::Techniques, C::Sources, C::Tlp};
constexpr std::array target{C::Title, C::Type, C::Sector, C::Country, C::Incidents, C::Sources, C::Tlp};
constexpr std::array software{C::Title, C::Type, C::Aliases, C::FirstSeen, C::LastSeen, C::Incidents,
    C::Techniques, C::Sources, C::Tlp};
constexpr std::array vulnerability{
    C::Title, C::Product, C::Cvss, C::Fixed, C::KnownExploited, C::Incidents, C::Sources, C::Tlp};
constexpr std::array indicator{C::Value, C::Type, C::Title, C::Indicates, C::FirstSeen, C::LastSeen,
    C::Malicious, C::Sources, C::Tlp, C::Pap};
constexpr std::array source{
    C::Title, C::Publisher, C::Published, C::Reliability, C::ReadStatus, C::Claims, C::Incidents, C::Tlp};
constexpr std::array thought{C::Title, C::Statement, C::Likelihood, C::Confidence, C::Sources, C::Tlp};
constexpr std::array opinion{C::Publisher, C::Published, C::Title, C::Position, C::Sources, C::Tlp};
constexpr std::array view{C::Title, C::Query, C::Tlp};
constexpr std::array plain{C::Title, C::Statement, C::Sources, C::Tlp};

} // namespace

const ItemColumnInfo& info(ItemColumn column)
{
    return table[size_t(column)];
}

QString label(ItemColumn column)
{
    return QCoreApplication::translate("kagami::ItemColumn", info(column).title);
}

std::span<const ItemColumn> columnsOf(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Incident: return incident;
    case ItemKind::Campaign: return campaign;
    case ItemKind::Actor: return actor;
    case ItemKind::Target: return target;
    case ItemKind::Malware:
    case ItemKind::Tool: return software;
    case ItemKind::Vulnerability: return vulnerability;
    case ItemKind::Indicator: return indicator;
    case ItemKind::Source: return source;
    case ItemKind::Hypothesis:
    case ItemKind::Judgement: return thought;
    case ItemKind::Opinion: return opinion;
    case ItemKind::SavedView: return view;
    case ItemKind::Case:
    case ItemKind::EvidenceFile:
    case ItemKind::Assumption:
    case ItemKind::Gap:
    case ItemKind::Note: break;
    }
    return plain;
}

} // namespace kagami

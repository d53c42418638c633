#pragma once

#include "case/item_kind.h"

#include <QString>
#include <span>

namespace kagami {

// GCC 12 warns of scoped enumerators that are named like an alias, here Status and Value.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
/// What a column of an item table shows. One enum for all kinds, so that a delegate or a test can ask for a
/// column by what it means.
enum class ItemColumn : quint8 {
    When,
    Title,
    Type,
    Campaign,
    Targets,
    Status,
    Techniques,
    Sources,
    Grade,
    Tlp,
    Pap,
    Sector,
    Country,
    Incidents,
    Publisher,
    Published,
    Reliability,
    ReadStatus,
    Claims,
    Aliases,
    FirstSeen,
    LastSeen,
    Campaigns,
    PartOf,
    Actors,
    Value,
    Indicates,
    Malicious,
    Product,
    Cvss,
    Fixed,
    KnownExploited,
    Statement,
    Likelihood,
    Confidence,
    Position,
    Query
};
#pragma GCC diagnostic pop

struct ItemColumnInfo {
    ItemColumn column;
    const char* title; ///< English, marked for translation in context "kagami::ItemColumn"
    bool number; ///< right-aligned, sorted by number
};
[[nodiscard]] const ItemColumnInfo& info(ItemColumn column);
[[nodiscard]] QString label(ItemColumn column); ///< translated
/// The columns of a kind's table, in their default order. Every kind has Title.
[[nodiscard]] std::span<const ItemColumn> columnsOf(ItemKind kind);

} // namespace kagami

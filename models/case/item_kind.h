#pragma once

#include <QString>
#include <QStringView>
#include <optional>
#include <span>

namespace kagami {

/// What an item is. The order is the order of lists; the numbers are stored in case files: only append.
enum class ItemKind : quint8 {
    Case,
    Incident,
    Campaign,
    Actor,
    Target,
    Malware,
    Tool,
    Vulnerability,
    Indicator,
    Source,
    EvidenceFile,
    Hypothesis,
    Judgement,
    Assumption,
    Opinion,
    Gap,
    Note,
    SavedView
};
constexpr int itemKindTotal = 18;

struct ItemKindInfo {
    ItemKind kind;
    const char* key; ///< "incident": the command line, case-json and queries
    const char* stixType; ///< the STIX 2.1 type it is exchanged as
    const char* label; ///< English singular, marked for translation in context "kagami::ItemKind"
    const char* plural;
};

[[nodiscard]] std::span<const ItemKindInfo> itemKinds();
[[nodiscard]] const ItemKindInfo& info(ItemKind kind);
[[nodiscard]] std::optional<ItemKind> parseItemKind(QStringView key);
[[nodiscard]] QString toKey(ItemKind kind);
[[nodiscard]] QString label(ItemKind kind); ///< translated, singular
[[nodiscard]] QString pluralLabel(ItemKind kind); ///< translated, plural

} // namespace kagami

#pragma once

#include "ledger/change_set.h"

#include <nlohmann/json.hpp>

namespace kagami {

constexpr int itemFieldTotal = 3;
constexpr int claimFieldTotal = 12;

/// One field of one record: what a last-writer-wins register belongs to.
struct FieldKey {
    Uuid record;
    bool onClaim = false;
    quint8 field = 0; ///< ItemField or ClaimField
    friend auto operator<=>(const FieldKey&, const FieldKey&) = default;
};
[[nodiscard]] inline FieldKey keyOf(ItemId id, ItemField field)
{
    return {id.uuid, false, quint8(field)};
}
[[nodiscard]] inline FieldKey keyOf(ClaimId id, ClaimField field)
{
    return {id.uuid, true, quint8(field)};
}

/// The present value; monostate for an empty source, credibility or confidence.
[[nodiscard]] FieldValue fieldOf(const Item& item, ItemField field);
[[nodiscard]] FieldValue fieldOf(const Claim& claim, ClaimField field);
/// Writes the value. False, and nothing is written, when it is of a type that the field cannot hold.
bool setField(Item& item, ItemField field, const FieldValue& value);
bool setField(Claim& claim, ClaimField field, const FieldValue& value);

/// Brings equal values to one form: a null source is monostate, a bare text given for a claim's value is a
/// Value.
[[nodiscard]] FieldValue normalized(ItemField field, FieldValue value);
[[nodiscard]] FieldValue normalized(ClaimField field, FieldValue value);
/// Whether the field can hold the value, once normalized.
[[nodiscard]] bool fits(ItemField field, const FieldValue& value);
[[nodiscard]] bool fits(ClaimField field, const FieldValue& value);
/// Equal by content.
[[nodiscard]] bool sameFieldValue(const FieldValue& a, const FieldValue& b);

[[nodiscard]] QString toKey(ItemField field); ///< "title", "tlp", "retracted"
[[nodiscard]] QString toKey(ClaimField field); ///< "value", "source", "status-reason", …
[[nodiscard]] std::optional<ItemField> parseItemField(QStringView key);
[[nodiscard]] std::optional<ClaimField> parseClaimField(QStringView key);
[[nodiscard]] QString label(ItemField field); ///< translated
[[nodiscard]] QString label(ClaimField field); ///< translated

/// The JSON form in operations (docs/file-format.md, "Operations"). Errors: Invalid, `where` is a JSON
/// pointer.
[[nodiscard]] nlohmann::json toJson(const FieldValue& value);
[[nodiscard]] Result<FieldValue> fieldValueFromJson(const nlohmann::json& json, ItemField field);
[[nodiscard]] Result<FieldValue> fieldValueFromJson(const nlohmann::json& json, ClaimField field);
/// [ms, counter, "16 hexadecimal digits", operation]; null for the null stamp.
[[nodiscard]] nlohmann::json toJson(const Stamp& stamp);
[[nodiscard]] Result<Stamp> stampFromJson(const nlohmann::json& json);

} // namespace kagami

template <>
struct std::hash<kagami::FieldKey> {
    size_t operator()(const kagami::FieldKey& key) const noexcept
    {
        return kagami::hashOf(key.record)
            ^ (size_t(key.field) * 2 + (key.onClaim ? 1 : 0)) * size_t(0x9E3779B97F4A7C15);
    }
};

#pragma once

#include "case/case.h"
#include "ledger/field.h"

#include <nlohmann/json.hpp>

namespace kagami::cli {

/// A value for people: records by title, other values as they are written in operations, without quotes.
[[nodiscard]] QString fieldText(const Case& state, const FieldValue& value);
/// The beginning of an id, which tells apart what bears one title.
[[nodiscard]] QString shortId(Uuid id);
/// What an item or a claim is called: "incident “Phish”", "when of “Phish”".
[[nodiscard]] QString recordText(const Case& state, const FieldKey& key);
/// A claim with its value: "when of “Phish”: 2023-06". What bears one title is told apart by the beginning of
/// its id.
[[nodiscard]] QString claimText(const Case& state, const Claim& claim);
/// {"id","record":"item"|"claim","title"[,"predicate"]}
[[nodiscard]] nlohmann::ordered_json recordJson(const Case& state, const FieldKey& key);
[[nodiscard]] QString fieldKeyText(const FieldKey& key); ///< "title", "status-reason", …

} // namespace kagami::cli

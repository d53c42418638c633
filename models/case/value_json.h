#pragma once

#include "base/result.h"
#include "case/claim.h"

#include <nlohmann/json.hpp>

namespace kagami {

// The JSON form of records and values, used alike by the ledger's operations, the state hash and case-json.
// Keys are sorted (nlohmann::json keeps them so), defaults are left out, texts are UTF-8.

[[nodiscard]] nlohmann::json toJson(const Value& value);
[[nodiscard]] nlohmann::json toJson(const Item& item);
[[nodiscard]] nlohmann::json toJson(const Claim& claim);

/// Errors: Invalid, `where` is a JSON pointer relative to `json`.
[[nodiscard]] Result<Value> valueFromJson(const nlohmann::json& json, ValueType type);
[[nodiscard]] Result<Item> itemFromJson(const nlohmann::json& json);
[[nodiscard]] Result<Claim> claimFromJson(const nlohmann::json& json);

[[nodiscard]] std::string utf8(const QString& text);
[[nodiscard]] QString text(const std::string& utf8);

} // namespace kagami

#pragma once

#include "ledger/contested_field.h"
#include "ui/inspector/value_text.h"

namespace kagami {

// Fields of records in words, for lists of changes and of conflicts.

/// The value of a field: titles for records, labels for grades and marks, "nothing" for an empty field.
[[nodiscard]] QString fieldText(
    const Case& state, const FieldKey& key, const FieldValue& value, const Wording& wording);
/// "Title", "Value", "Status", …
[[nodiscard]] QString fieldName(const FieldKey& key);
/// Whose field: "JAXA", or "When of JAXA intrusion" for a claim.
[[nodiscard]] QString fieldOwner(const Case& state, const FieldKey& key);
/// What is said about whom: "When of JAXA intrusion". Works for claims about claims.
[[nodiscard]] QString claimTitle(const Case& state, const Claim& claim);
/// "Mori · 2026-11-20 14:03 JST · her notes"; parts that are empty are left out.
[[nodiscard]] QString whoWhenWhy(
    const QString& author, HybridTime time, const QString& reason, const Wording& wording);

} // namespace kagami

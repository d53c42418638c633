#pragma once

#include "case/case.h"

#include <QStringView>

namespace kagami {

/// The item that `text` names: an id; else a title, or an alias, that is the same but for case, width and
/// kana form. Retracted items are not found. `kinds`: bits of the kinds that may answer, 0: any. Errors:
/// NotFound (names those whose titles contain it), Ambiguous (names those that match). Cost: O(items).
[[nodiscard]] Result<ItemId> resolveItem(const Case& state, QStringView text, quint32 kinds = 0);

/// Reads what a person typed as a value of this predicate: a record by id or title, or by a part that only
/// one title has, a time in any form parseTime() knows (read in `zone` when it says none), a term by key or
/// label, a number, an observable as "type:value" or with its type guessed, "T1566.001",
/// "T1566.001/initial-access" for techniques, ICD 203 words for likelihoods. Errors: Invalid, NotFound,
/// Ambiguous; `what` names the predicate and what it takes.
[[nodiscard]] Result<Value> parseValue(
    const Case& state, Predicate predicate, QStringView text, const QTimeZone& zone = QTimeZone::utc());

/// The type an indicator has by its looks: "ipv4-addr", "sha256", "url", …; "text" when it has none. Accepts
/// defanged forms.
[[nodiscard]] Observable guessObservable(QStringView text);

} // namespace kagami

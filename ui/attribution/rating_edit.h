#pragma once

#include "attribution/competing_hypotheses.h"
#include "ledger/change_set.h"

namespace kagami {

/// The change set that gives one cell a rating: changes the claim that shows, or makes one.
[[nodiscard]] Draft rateCell(const Case& state, const EvidenceRow& row, const HypothesisColumn& hypothesis,
    const ConsistencyCell& cell, Consistency rating);
/// Takes a cell's rating back. Empty draft when it has none.
[[nodiscard]] Draft clearCell(const EvidenceRow& row, const HypothesisColumn& hypothesis,
    const ConsistencyCell& cell, const Case& state);
/// What a typed letter makes of a rating: C, I, N; the same letter again gives the strong form; + and - one
/// step.
[[nodiscard]] std::optional<Consistency> typedRating(QChar letter, std::optional<Consistency> present);

} // namespace kagami

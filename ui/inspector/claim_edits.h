#pragma once

#include "case/case.h"
#include "ledger/change_set.h"

#include <span>

namespace kagami {

// Every edit of the inspector and of the forms as one change set with a reason that the history can show.

/// Where a new claim comes from, as its author typed it.
struct Sourcing {
    ItemId source; ///< null: own word
    QString quote;
    std::optional<Credibility> credibility;
    QString place{}; ///< in the source: a page, a line, a byte, a time
};

[[nodiscard]] Draft changeValue(const Case& state, const Claim& claim, Value value, const QString& newText);
[[nodiscard]] Draft decide(const Case& state, const Claim& claim, ClaimStatus status, const QString& reason);
[[nodiscard]] Draft grade(const Case& state, const Claim& claim, std::optional<Credibility> credibility);
[[nodiscard]] Draft mark(const Case& state, const Claim& claim, Tlp tlp);
[[nodiscard]] Draft mark(const Item& item, Tlp tlp);
[[nodiscard]] Draft rename(const Item& item, const QString& title);
/// Gives the claim another source, quote and place in the source. `draft` may already put a new source item.
void cite(Draft& draft, const Case& state, const Claim& claim, ItemId source, const QString& quote,
    const QString& place);
[[nodiscard]] Draft retractClaim(const Case& state, const Claim& claim);
[[nodiscard]] Draft retractItem(const Item& item);
/// Adds a claim about `subject` to a draft that may already hold the items it needs.
void addClaim(Draft& draft, const Uuid& subject, Predicate predicate, Value value, const Sourcing& sourcing);
/// Adds a new item and returns its id.
ItemId addItem(Draft& draft, ItemKind kind, const QString& title);
/// One technique on several records (incidents, malware, actors) in one change set.
void tagTechnique(Draft& draft, const Case& state, std::span<const Uuid> subjects, const TechniqueUse& use,
    const Sourcing& sourcing);

} // namespace kagami

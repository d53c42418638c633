#pragma once

#include "ledger/ledger.h"

namespace kagami {

/// One of the things that were written into a field by people who had not seen each other's. Where a decision
/// was taken back the side it had passed over stands as before, under who wrote it and not under who undid.
struct FieldSide {
    FieldValue value;
    QString author;
    HybridTime time;
    QString reason; ///< as people read it (reasonText)
};

/// A field that waits for a decision.
struct ContestedField {
    FieldKey key;
    std::vector<FieldSide> sides; ///< two or more: the one that shows, which is the latest; then by time
};

/// The conflicts of a ledger by field. O(conflicts).
[[nodiscard]] std::vector<ContestedField> contestedFields(const Ledger& ledger);

/// Those of `after` that are not in `before`.
[[nodiscard]] std::vector<FieldConflict> newConflicts(
    const std::vector<FieldConflict>& before, std::vector<FieldConflict> after);

/// Words that pick a side of any conflict. Shown is also the newest, so there is no word for that.
enum class SideChoice : quint8 { Shown, Other, Mine, Theirs };

/// The side that `choice` names; `author` is "me". Nullopt when it names none, or several that say different
/// things: of three sides two are "other", and between two colleagues nothing is "mine".
[[nodiscard]] std::optional<size_t> sideFor(
    const ContestedField& field, SideChoice choice, const QString& author);
/// The side that `author` wrote; nullopt as above.
[[nodiscard]] std::optional<size_t> sideBy(const ContestedField& field, const QString& author);

/// Adds the write that decides for `value`, also when that shows already.
void decide(Draft& draft, const FieldKey& key, FieldValue value);

} // namespace kagami

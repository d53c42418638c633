#pragma once

#include "base/digest.h"
#include "case/claim.h"
#include "ledger/clock.h"

#include <QByteArray>
#include <functional>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace kagami {

/// Fields that can be set after a record was put. The numbers are stored: only append.
enum class ItemField : quint8 { Title, Tlp, Retracted };
// GCC 12 reports scoped enumerators as shadowing the types of the same name; they do not.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
enum class ClaimField : quint8 {
    Value,
    Source,
    Excerpt,
    Locator,
    Credibility,
    Confidence,
    Tlp,
    Pap,
    Status,
    StatusReason,
    Note,
    Retracted
};
#pragma GCC diagnostic pop

/// The value of one field; the alternative follows from the field (monostate: the field is empty).
using FieldValue = std::variant<std::monostate, QString, bool, Tlp, Pap, Credibility, Confidence, ClaimStatus,
    ItemId, Value>;

/// Which write a field's present value came from: total order, same on every replica. Null: no set at all.
struct Stamp {
    HybridTime time;
    quint64 changeSet = 0; ///< first eight bytes of the change set's hash, big-endian: the tie-break
    quint32 operation = 0; ///< position in the change set
    [[nodiscard]] bool isNull() const { return *this == Stamp{}; }
    friend auto operator<=>(const Stamp&, const Stamp&) = default;
};

struct PutItem {
    Item item;
};
struct PutClaim {
    Claim claim;
};
/// `before`, `seen` and `alsoSeen` are what the author saw: `before` lets anyone undo and read the log;
/// `seen` is the set whose value stood there (null: the put's own) and tells concurrent writes (two with one
/// `seen`) from later ones; `alsoSeen` are the sets of others that stood against it in a conflict, which this
/// write decides. `restores` is there in an undo or redo: the set whose value is brought back (null: the
/// put's own).
struct SetItemField {
    ItemId id;
    ItemField field = ItemField::Title;
    FieldValue value;
    FieldValue before{};
    Stamp seen{};
    std::vector<Stamp> alsoSeen{};
    std::optional<Stamp> restores{};
};
struct SetClaimField {
    ClaimId id;
    ClaimField field = ClaimField::Note;
    FieldValue value;
    FieldValue before{};
    Stamp seen{};
    std::vector<Stamp> alsoSeen{};
    std::optional<Stamp> restores{};
};
/// An operation that was left out of this copy: only its salted hash is here. It says nothing about the
/// state.
struct Withheld {
    Digest hash;
};
using Operation = std::variant<PutItem, SetItemField, PutClaim, SetClaimField, Withheld>;

/// What an action of one investigator wants to write. `before` and `seen` of its operations are filled in on
/// commit.
struct Draft {
    QString reason; ///< one line for the history: "Tagged T1566.001 on 3 incidents"
    QString author; ///< empty: the author of the open case
    std::vector<Operation> operations;
    std::vector<Digest> undoes; ///< change sets this one takes back
    std::vector<Digest> redoes; ///< undone change sets this one brings back
    std::vector<Digest> merges; ///< change sets of other copies that came in with this one

    void put(Item item) { operations.emplace_back(PutItem{std::move(item)}); }
    void put(Claim claim) { operations.emplace_back(PutClaim{std::move(claim)}); }
    void set(ItemId id, ItemField field, FieldValue value)
    {
        operations.emplace_back(SetItemField{id, field, std::move(value)});
    }
    void set(ClaimId id, ClaimField field, FieldValue value)
    {
        operations.emplace_back(SetClaimField{id, field, std::move(value)});
    }
    void retract(ItemId id) { set(id, ItemField::Retracted, true); }
    void retract(ClaimId id) { set(id, ClaimField::Retracted, true); }
};

/// Everything of a change set but its operations: what the history shows and what stays in memory.
struct ChangeSetHeader {
    Digest hash;
    ReplicaId replica;
    quint64 sequence = 0; ///< 1, 2, … per replica
    Digest previous; ///< hash of the replica's change set before this one; null for the first
    HybridTime time;
    QString author;
    QString reason;
    QByteArray reasonSalt; ///< 16 bytes
    Digest reasonHash{}; ///< not null: the reason was left out of this copy, and this is its salted hash
    std::vector<Digest> undoes;
    std::vector<Digest> redoes;
    std::vector<Digest> merges; ///< change sets of other copies that its author took over with it
    quint32 operationTotal = 0;
    quint32 withheld = 0; ///< operations that were left out of this copy; not part of the hash

    [[nodiscard]] bool isComplete() const { return withheld == 0 && reasonHash.isNull(); }
};

/// One action of one investigator, sealed. The hash is taken over the header and the salted hashes of the
/// reason and the operations, so that a redacted copy can leave those out and the chain still verifies
/// (docs/file-format.md).
struct ChangeSet {
    ChangeSetHeader header;
    std::vector<Operation> operations;
    std::vector<QByteArray> salts; ///< 16 bytes an operation; none for one that was left out
};

/// The reason as people read it; of one that was left out of this copy, that.
[[nodiscard]] QString reasonText(const ChangeSetHeader& header);

/// The stamp of the operation at `position` of a change set.
[[nodiscard]] Stamp stampOf(const ChangeSetHeader& header, quint32 position);

/// Canonical JSON of one operation (UTF-8): what is hashed and stored.
[[nodiscard]] QByteArray canonicalOperation(const Operation& operation);
/// Errors: Invalid with a JSON pointer.
[[nodiscard]] Result<Operation> operationFromJson(QByteArrayView json);

[[nodiscard]] Digest saltedHash(QByteArrayView text, QByteArrayView salt);
/// The salted hash of the reason, also of one that was left out.
[[nodiscard]] Digest reasonHashOf(const ChangeSetHeader& header);
/// The salted hash of one operation, also of one that was left out.
[[nodiscard]] Digest operationHash(const ChangeSet& changeSet, size_t position);
/// The hash that `changeSet.header.hash` must have. Cost: O(operations), each written as JSON.
[[nodiscard]] Digest computeHash(const ChangeSet& changeSet);
/// The same from the salted hashes of the operations, in their order.
[[nodiscard]] Digest computeHash(const ChangeSetHeader& header, std::span<const Digest> operations);

/// The same change set, only with what `keeps` says yes to; the reason stays when every operation does. The
/// hash is what it was.
[[nodiscard]] ChangeSet redacted(
    ChangeSet changeSet, const std::function<bool(const Operation& operation)>& keeps);
/// Two copies of one change set, of which each may lack something: with what either has.
[[nodiscard]] ChangeSet filledUp(ChangeSet changeSet, const ChangeSet& other);

} // namespace kagami

#pragma once

#include "base/digest.h"
#include "case/claim.h"
#include "ledger/clock.h"

#include <QByteArray>
#include <variant>
#include <vector>

namespace kagami {

/// Fields that can be set after a record was put. The numbers are stored: only append.
enum class ItemField : quint8 { Title, Tlp, Retracted };
enum class ClaimField : quint8 {
    Value, Source, Excerpt, Locator, Credibility, Confidence, Tlp, Pap, Status, StatusReason, Note, Retracted
};

/// The value of one field; the alternative follows from the field (monostate: the field is empty).
using FieldValue = std::variant<std::monostate, QString, bool, Tlp, Pap, Credibility, Confidence, ClaimStatus, ItemId, Value>;

/// Which write a field's present value came from: total order, same on every replica.
struct Stamp {
    HybridTime time;
    quint64 changeSet = 0; ///< first eight bytes of the change set's hash, big-endian: the tie-break
    quint32 operation = 0; ///< position in the change set
    friend auto operator<=>(const Stamp&, const Stamp&) = default;
};

struct PutItem {
    Item item;
};
struct PutClaim {
    Claim claim;
};
/// `before` and `seen` are what the author saw: `before` lets anyone undo and read the log, `seen` tells
/// concurrent writes (two with one `seen`) from later ones.
struct SetItemField {
    ItemId id;
    ItemField field = ItemField::Title;
    FieldValue value;
    FieldValue before;
    Stamp seen;
};
struct SetClaimField {
    ClaimId id;
    ClaimField field = ClaimField::Note;
    FieldValue value;
    FieldValue before;
    Stamp seen;
};
using Operation = std::variant<PutItem, SetItemField, PutClaim, SetClaimField>;

/// What an action of one investigator wants to write. `before` and `seen` of its operations are filled in on commit.
struct Draft {
    QString reason;  ///< one line for the history: "Tagged T1566.001 on 3 incidents"
    QString author;  ///< empty: the author of the open case
    std::vector<Operation> operations;
    std::vector<Digest> undoes; ///< change sets this one takes back
    std::vector<Digest> redoes; ///< undone change sets this one brings back

    void put(Item item) { operations.emplace_back(PutItem {std::move(item)}); }
    void put(Claim claim) { operations.emplace_back(PutClaim {std::move(claim)}); }
    void set(ItemId id, ItemField field, FieldValue value) { operations.emplace_back(SetItemField {id, field, std::move(value), {}, {}}); }
    void set(ClaimId id, ClaimField field, FieldValue value) { operations.emplace_back(SetClaimField {id, field, std::move(value), {}, {}}); }
    void retract(ItemId id) { set(id, ItemField::Retracted, true); }
    void retract(ClaimId id) { set(id, ClaimField::Retracted, true); }
};

/// Everything of a change set but its operations: what the history shows and what stays in memory.
struct ChangeSetHeader {
    Digest hash;
    ReplicaId replica;
    quint64 sequence = 0; ///< 1, 2, … per replica
    Digest previous;      ///< hash of the replica's change set before this one; null for the first
    HybridTime time;
    QString author;
    QString reason;
    std::vector<Digest> undoes;
    std::vector<Digest> redoes;
    quint32 operationTotal = 0;
};

/// One action of one investigator, sealed. The hash is taken over the header and the salted hashes of the operations,
/// so that a redacted copy can leave operations out and the chain still verifies (docs/file-format.md).
struct ChangeSet {
    ChangeSetHeader header;
    std::vector<Operation> operations;
    std::vector<QByteArray> salts; ///< 16 bytes an operation
};

/// Canonical JSON of one operation (UTF-8): what is hashed and stored.
[[nodiscard]] QByteArray canonicalOperation(const Operation& operation);
/// Errors: Invalid with a JSON pointer.
[[nodiscard]] Result<Operation> operationFromJson(QByteArrayView json);

[[nodiscard]] Digest saltedHash(QByteArrayView operation, QByteArrayView salt);
/// The hash that `changeSet.header.hash` must have.
[[nodiscard]] Digest computeHash(const ChangeSet& changeSet);

} // namespace kagami

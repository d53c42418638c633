#pragma once

#include "base/digest.h"
#include "case/claim.h"
#include "case/uuid_index.h"

#include <array>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace kagami {

/// Position of an item or claim in Case::items() or Case::claims(). Stable while the case is open; never
/// stored.
using ItemIndex = qint32;
using ClaimIndex = qint32;
constexpr qint32 noIndex = -1;

/// Where the ends of a claim are, so that projections need no look-up by id; with what they ask of every
/// claim, so that most need no look at the claim.
struct ClaimLinks {
    ItemIndex subject = noIndex; ///< noIndex when the subject is a claim or unknown
    ClaimIndex subjectClaim = noIndex; ///< set for claims about claims
    ItemIndex object = noIndex; ///< the item that a Record or Consistency value points to
    ClaimIndex objectClaim = noIndex; ///< the claim that a Record value points to
    ItemIndex source = noIndex;
    Predicate predicate = Predicate::Description;
};

/// One record that was put.
struct CaseChange {
    quint64 revision = 0; ///< what it made Case::revision()
    qint32 record = noIndex; ///< ItemIndex or ClaimIndex
    bool isClaim = false;
    ClaimLinks before; ///< of a claim: its ends until then
};

/// The materialised state of a ledger: all items and claims, retracted ones included (they carry the flag).
/// Plain value; only `ledger` writes to it. Reading costs O(1) or O(results).
class Case {
public:
    [[nodiscard]] std::span<const Item> items() const { return m_items; }
    [[nodiscard]] std::span<const Claim> claims() const { return m_claims; }
    [[nodiscard]] const ClaimLinks& links(ClaimIndex claim) const { return m_links[size_t(claim)]; }

    [[nodiscard]] ItemIndex indexOf(ItemId id) const;
    [[nodiscard]] ClaimIndex indexOf(ClaimId id) const;
    [[nodiscard]] const Item* find(ItemId id) const; ///< nullptr when unknown; may be retracted
    [[nodiscard]] const Claim* find(ClaimId id) const; ///< nullptr when unknown; may be retracted

    /// Claims whose subject is this item, by the time they were recorded, then by id, so that two copies of a
    /// case that learned of them in different order agree; retracted ones included. The other lists have this
    /// order too.
    [[nodiscard]] std::span<const ClaimIndex> claimsAbout(ItemIndex item) const;
    /// Claims about this claim (ACH cells, corroboration, comments).
    [[nodiscard]] std::span<const ClaimIndex> claimsAbout(const Claim& claim) const;
    /// Claims whose value points to this item.
    [[nodiscard]] std::span<const ClaimIndex> claimsPointingTo(ItemIndex item) const;
    /// Claims that cite this source item.
    [[nodiscard]] std::span<const ClaimIndex> claimsFrom(ItemIndex source) const;
    /// Items of one kind in the order they were put; retracted ones included.
    [[nodiscard]] std::span<const ItemIndex> itemsOfKind(ItemKind kind) const;

    /// The item of kind Case: its title is the case's title. nullptr in a case that has none yet.
    [[nodiscard]] const Item* root() const;

    /// Grows with every change; equal numbers of one Case object mean equal content.
    [[nodiscard]] quint64 revision() const { return m_revision; }
    /// The records that were put since that revision, and the claims whose ends came to be known, oldest
    /// first, some more than once. Nothing when they were too many to remember (some thousands), or one that
    /// cannot be followed record by record.
    [[nodiscard]] std::optional<std::span<const CaseChange>> changesSince(quint64 revision) const;
    /// The state hash: a sum over the records that are not retracted (docs/file-format.md). O(1).
    [[nodiscard]] Digest stateHash() const { return m_state.value(); }

    // Writing: for `ledger` and `store` only.
    void reserve(size_t items, size_t claims);
    /// Adds or replaces the record with this id, and keeps every index and the state hash. A claim may arrive
    /// before its subject: its links are completed when the subject comes. O(1), but O(claims that waited)
    /// for a late subject.
    void put(Item item);
    void put(Claim claim);
    /// As put(), without updating the state hash: for loading a file, followed by setStateSum().
    void load(Item item);
    void load(Claim claim);
    void setStateSum(const DigestSum& sum) { m_state = sum; }
    /// Many records at once: between these two no list of claims may be asked for. The lists are put in order
    /// in the end, not with every claim. O(claims of the items that were touched).
    void beginLoading();
    void endLoading();
    [[nodiscard]] const DigestSum& stateSum() const { return m_state; }

private:
    /// The claims that touch one item, each list in the order of claimsAbout().
    struct ItemClaims {
        std::vector<ClaimIndex> about;
        std::vector<ClaimIndex> pointing;
        std::vector<ClaimIndex> from;
    };

    /// What decides the order of a list, out of the claims, which lie far from each other.
    struct RecordedClaim {
        Instant recorded;
        Uuid id;
        ClaimIndex claim;
        friend auto operator<=>(const RecordedClaim&, const RecordedClaim&) = default;
    };

    ItemIndex place(Item item);
    ClaimIndex place(Claim claim);
    void unlink(ClaimIndex claim);
    void link(ClaimIndex claim);
    void linkEnd(
        ClaimIndex claim, const Uuid& end, ItemIndex ClaimLinks::*item, ClaimIndex ClaimLinks::*otherClaim);
    void linkWaiting(const Uuid& arrived);
    std::vector<ClaimIndex>& listOf(ItemIndex item, ItemIndex ClaimLinks::*end);
    void insert(std::vector<ClaimIndex>& list, ClaimIndex claim) const;
    void remove(std::vector<ClaimIndex>& list, ClaimIndex claim) const;
    void sort(std::vector<ClaimIndex>& list, std::vector<RecordedClaim>& room) const;
    [[nodiscard]] bool recordedBefore(ClaimIndex a, ClaimIndex b) const;
    void remember(qint32 record, bool isClaim, const ClaimLinks& before = {});
    void forgetChanges();

    std::vector<Item> m_items;
    std::vector<Claim> m_claims;
    std::vector<ClaimLinks> m_links;
    UuidIndex m_itemIndex;
    UuidIndex m_claimIndex;
    std::vector<ItemClaims> m_itemClaims;
    std::unordered_map<ClaimIndex, std::vector<ClaimIndex>> m_aboutClaim;
    std::unordered_map<Uuid, std::vector<ClaimIndex>> m_waiting; ///< by the id a claim's end still waits for
    std::array<std::vector<ItemIndex>, itemKindTotal> m_byKind;
    std::vector<quint8> m_loadedLists; ///< per item: a claim came into one of its lists since beginLoading()
    bool m_isLoading = false;
    DigestSum m_state;
    quint64 m_revision = 0;
    std::vector<CaseChange> m_changes; ///< all that made a revision after m_changesFrom
    quint64 m_changesFrom = 0;
};

/// Canonical JSON of a record (UTF-8, sorted keys, no white space): what the state hash and case-json are
/// made of. The exact form is docs/file-format.md, "Records".
[[nodiscard]] QByteArray canonicalRecord(const Item& item);
[[nodiscard]] QByteArray canonicalRecord(const Claim& claim);

} // namespace kagami

#include "case/case.h"

#include <algorithm>

namespace kagami {

namespace {

constexpr size_t changesRemembered = 8192;

/// Room for records to come, so that an edit of a large case does not move all of it. Memory that nothing
/// was written to is not taken from the machine.
size_t withRoom(size_t records)
{
    return records + records / 4 + 64;
}

/// The id that a value points to, null when it points to nothing.
Uuid pointedTo(const Value& value)
{
    if (const auto* cell = std::get_if<ConsistencyRating>(&value))
        return cell->hypothesis.uuid;
    return recordOf(value);
}

bool sameEnds(const Claim& a, const Claim& b)
{
    return a.subject == b.subject && a.source == b.source && a.recorded == b.recorded
        && pointedTo(a.value) == pointedTo(b.value);
}

} // namespace

ItemIndex Case::indexOf(ItemId id) const
{
    return m_itemIndex.find(id.uuid, [this](qint32 at) { return m_items[size_t(at)].id.uuid; });
}

ClaimIndex Case::indexOf(ClaimId id) const
{
    return m_claimIndex.find(id.uuid, [this](qint32 at) { return m_claims[size_t(at)].id.uuid; });
}

const Item* Case::find(ItemId id) const
{
    const ItemIndex at = indexOf(id);
    return at == noIndex ? nullptr : &m_items[size_t(at)];
}

const Claim* Case::find(ClaimId id) const
{
    const ClaimIndex at = indexOf(id);
    return at == noIndex ? nullptr : &m_claims[size_t(at)];
}

std::span<const ClaimIndex> Case::claimsAbout(ItemIndex item) const
{
    return m_itemClaims[size_t(item)].about;
}
std::span<const ClaimIndex> Case::claimsPointingTo(ItemIndex item) const
{
    return m_itemClaims[size_t(item)].pointing;
}
std::span<const ClaimIndex> Case::claimsFrom(ItemIndex source) const
{
    return m_itemClaims[size_t(source)].from;
}
std::span<const ItemIndex> Case::itemsOfKind(ItemKind kind) const
{
    return m_byKind[size_t(kind)];
}

std::span<const ClaimIndex> Case::claimsAbout(const Claim& claim) const
{
    const auto found = m_aboutClaim.find(indexOf(claim.id));
    return found == m_aboutClaim.end() ? std::span<const ClaimIndex>() : found->second;
}

const Item* Case::root() const
{
    for (const ItemIndex at : itemsOfKind(ItemKind::Case)) {
        if (!m_items[size_t(at)].retracted)
            return &m_items[size_t(at)];
    }
    return nullptr;
}

std::optional<std::span<const CaseChange>> Case::changesSince(quint64 revision) const
{
    if (revision < m_changesFrom)
        return std::nullopt;
    const auto first = std::upper_bound(m_changes.begin(), m_changes.end(), revision,
        [](quint64 asked, const CaseChange& change) { return asked < change.revision; });
    return std::span(first, m_changes.end());
}

void Case::remember(qint32 record, bool isClaim, const ClaimLinks& before)
{
    if (m_changes.size() == changesRemembered)
        return forgetChanges();
    m_changes.push_back({m_revision, record, isClaim, before});
}

void Case::forgetChanges()
{
    m_changes.clear();
    m_changesFrom = m_revision;
}

void Case::reserve(size_t items, size_t claims)
{
    if (m_items.capacity() < items) {
        m_items.reserve(withRoom(items));
        m_itemClaims.reserve(withRoom(items));
    }
    if (m_claims.capacity() < claims) {
        m_claims.reserve(withRoom(claims));
        m_links.reserve(withRoom(claims));
    }
    m_itemIndex.reserve(items);
    m_claimIndex.reserve(claims);
}

void Case::put(Item item)
{
    if (const Item* old = find(item.id); old && !old->retracted)
        m_state.subtract(sha256(canonicalRecord(*old)));
    const Item& now = m_items[size_t(place(std::move(item)))];
    if (!now.retracted)
        m_state.add(sha256(canonicalRecord(now)));
}

void Case::put(Claim claim)
{
    if (const Claim* old = find(claim.id); old && !old->retracted)
        m_state.subtract(sha256(canonicalRecord(*old)));
    const Claim& now = m_claims[size_t(place(std::move(claim)))];
    if (!now.retracted)
        m_state.add(sha256(canonicalRecord(now)));
}

void Case::load(Item item)
{
    place(std::move(item));
}
void Case::load(Claim claim)
{
    place(std::move(claim));
}

ItemIndex Case::place(Item item)
{
    ++m_revision;
    ItemIndex at = indexOf(item.id);
    if (at == noIndex) {
        at = ItemIndex(m_items.size());
        const Uuid id = item.id.uuid;
        m_byKind[size_t(item.kind)].push_back(at);
        m_items.push_back(std::move(item));
        m_itemClaims.emplace_back();
        m_itemIndex.insert(id, at);
        remember(at, false);
        linkWaiting(id);
        return at;
    }
    remember(at, false);
    Item& old = m_items[size_t(at)];
    if (old.kind != item.kind) {
        forgetChanges();
        std::erase(m_byKind[size_t(old.kind)], at);
        auto& kin = m_byKind[size_t(item.kind)];
        kin.insert(std::upper_bound(kin.begin(), kin.end(), at), at);
    }
    old = std::move(item);
    return at;
}

ClaimIndex Case::place(Claim claim)
{
    ++m_revision;
    ClaimIndex at = indexOf(claim.id);
    if (at == noIndex) {
        at = ClaimIndex(m_claims.size());
        const Uuid id = claim.id.uuid;
        m_claims.push_back(std::move(claim));
        m_links.emplace_back().predicate = m_claims.back().predicate;
        m_claimIndex.insert(id, at);
        remember(at, true);
        link(at);
        linkWaiting(id);
        return at;
    }
    remember(at, true, m_links[size_t(at)]);
    const bool moves = !sameEnds(m_claims[size_t(at)], claim);
    if (moves)
        unlink(at);
    m_claims[size_t(at)] = std::move(claim);
    m_links[size_t(at)].predicate = m_claims[size_t(at)].predicate;
    if (moves)
        link(at);
    return at;
}

bool Case::recordedBefore(ClaimIndex a, ClaimIndex b) const
{
    const Claim& left = m_claims[size_t(a)];
    const Claim& right = m_claims[size_t(b)];
    return left.recorded != right.recorded ? left.recorded < right.recorded : left.id < right.id;
}

void Case::beginLoading()
{
    m_isLoading = true;
}

void Case::endLoading()
{
    m_isLoading = false;
    std::vector<RecordedClaim> room;
    for (size_t item = 0; item < m_loadedLists.size(); ++item) {
        if (!m_loadedLists[item])
            continue;
        ItemClaims& lists = m_itemClaims[item];
        for (std::vector<ClaimIndex>* list : {&lists.about, &lists.pointing, &lists.from})
            sort(*list, room);
    }
    for (auto& [claim, list] : m_aboutClaim)
        sort(list, room);
    m_loadedLists = {};
}

void Case::sort(std::vector<ClaimIndex>& list, std::vector<RecordedClaim>& room) const
{
    constexpr size_t prefetchDistance = 16;
    room.clear();
    for (size_t i = 0; i < list.size(); ++i) {
        if (i + prefetchDistance < list.size())
            __builtin_prefetch(&m_claims[size_t(list[i + prefetchDistance])].recorded);
        const Claim& claim = m_claims[size_t(list[i])];
        room.push_back({claim.recorded, claim.id.uuid, list[i]});
    }
    if (std::is_sorted(room.begin(), room.end()))
        return;
    std::sort(room.begin(), room.end());
    for (size_t i = 0; i < room.size(); ++i)
        list[i] = room[i].claim;
}

void Case::insert(std::vector<ClaimIndex>& list, ClaimIndex claim) const
{
    if (m_isLoading)
        return list.push_back(claim);
    const auto before = [this](ClaimIndex a, ClaimIndex b) { return recordedBefore(a, b); };
    if (list.empty() || before(list.back(), claim))
        list.push_back(claim);
    else
        list.insert(std::lower_bound(list.begin(), list.end(), claim, before), claim);
}

void Case::remove(std::vector<ClaimIndex>& list, ClaimIndex claim) const
{
    if (m_isLoading) {
        std::erase(list, claim);
        return;
    }
    const auto before = [this](ClaimIndex a, ClaimIndex b) { return recordedBefore(a, b); };
    const auto found = std::lower_bound(list.begin(), list.end(), claim, before);
    Q_ASSERT(found != list.end() && *found == claim);
    list.erase(found);
}

std::vector<ClaimIndex>& Case::listOf(ItemIndex item, ItemIndex ClaimLinks::*end)
{
    ItemClaims& lists = m_itemClaims[size_t(item)];
    return end == &ClaimLinks::subject ? lists.about
        : end == &ClaimLinks::object   ? lists.pointing
                                       : lists.from;
}

void Case::linkEnd(
    ClaimIndex claim, const Uuid& end, ItemIndex ClaimLinks::*item, ClaimIndex ClaimLinks::*otherClaim)
{
    if (end.isNull())
        return;
    ClaimLinks& links = m_links[size_t(claim)];
    if (links.*item != noIndex || (otherClaim && links.*otherClaim != noIndex))
        return;
    links.*item = indexOf(ItemId{end});
    if (links.*item != noIndex) {
        if (m_isLoading) {
            m_loadedLists.resize(m_items.size());
            m_loadedLists[size_t(links.*item)] = 1;
        }
        return insert(listOf(links.*item, item), claim);
    }
    if (otherClaim)
        links.*otherClaim = indexOf(ClaimId{end});
    if (!otherClaim || links.*otherClaim == noIndex)
        m_waiting[end].push_back(claim);
    else if (otherClaim == &ClaimLinks::subjectClaim)
        insert(m_aboutClaim[links.subjectClaim], claim);
}

void Case::link(ClaimIndex claim)
{
    const Claim& record = m_claims[size_t(claim)];
    linkEnd(claim, record.subject, &ClaimLinks::subject, &ClaimLinks::subjectClaim);
    linkEnd(claim, pointedTo(record.value), &ClaimLinks::object, &ClaimLinks::objectClaim);
    linkEnd(claim, record.source.uuid, &ClaimLinks::source, nullptr);
}

void Case::linkWaiting(const Uuid& arrived)
{
    // Taken out first: an end that still finds nothing (a source that turns out to be a claim) goes on
    // waiting.
    auto waiting = m_waiting.extract(arrived);
    if (waiting.empty())
        return;
    for (const ClaimIndex claim : waiting.mapped()) {
        const Claim& record = m_claims[size_t(claim)];
        remember(claim, true, m_links[size_t(claim)]);
        if (record.subject == arrived)
            linkEnd(claim, arrived, &ClaimLinks::subject, &ClaimLinks::subjectClaim);
        if (pointedTo(record.value) == arrived)
            linkEnd(claim, arrived, &ClaimLinks::object, &ClaimLinks::objectClaim);
        if (record.source.uuid == arrived)
            linkEnd(claim, arrived, &ClaimLinks::source, nullptr);
    }
}

void Case::unlink(ClaimIndex claim)
{
    const Claim& record = m_claims[size_t(claim)];
    const ClaimLinks links = std::exchange(m_links[size_t(claim)], {});
    for (const auto end : {&ClaimLinks::subject, &ClaimLinks::object, &ClaimLinks::source}) {
        if (links.*end != noIndex)
            remove(listOf(links.*end, end), claim);
    }
    if (links.subjectClaim != noIndex)
        remove(m_aboutClaim[links.subjectClaim], claim);
    for (const Uuid& end : {record.subject, pointedTo(record.value), record.source.uuid}) {
        const auto found = m_waiting.find(end);
        if (found == m_waiting.end())
            continue;
        std::erase(found->second, claim);
        if (found->second.empty())
            m_waiting.erase(found);
    }
}

} // namespace kagami

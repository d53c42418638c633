#include "ledger/history.h"

#include <algorithm>
#include <cstring>

namespace kagami {

namespace {

struct ByTime {
    bool operator()(const ChangeSetHeader& a, const ChangeSetHeader& b) const
    {
        return std::tie(a.time, a.hash) < std::tie(b.time, b.hash);
    }
    bool operator()(const ChangeSetHeader& a, const HybridTime& time) const { return a.time < time; }
};

} // namespace

size_t History::DigestHash::operator()(const Digest& digest) const noexcept
{
    size_t h;
    std::memcpy(&h, digest.bytes.data(), sizeof h);
    return h;
}

bool History::add(ChangeSetHeader header)
{
    Link& link = m_links[header.hash];
    if (link.known)
        return false;
    link.known = true;
    link.time = header.time;
    if (!link.followed)
        m_heads.insert(header.hash);
    if (!header.previous.isNull()) {
        m_links[header.previous].followed = true;
        m_heads.erase(header.previous);
    }
    const ChangeSetHeader* newest = newestOf(header.replica);
    if (!newest
        || std::tie(newest->sequence, newest->time, newest->hash)
            < std::tie(header.sequence, header.time, header.hash))
        m_newest[header.replica] = header.hash;
    const auto at = std::upper_bound(m_headers.begin(), m_headers.end(), header, ByTime());
    m_headers.insert(at, std::move(header));
    return true;
}

const ChangeSetHeader* History::find(const Digest& hash) const
{
    const auto link = m_links.find(hash);
    if (link == m_links.end() || !link->second.known)
        return nullptr;
    for (auto at = std::lower_bound(m_headers.begin(), m_headers.end(), link->second.time, ByTime());
         at != m_headers.end() && at->time == link->second.time; ++at) {
        if (at->hash == hash)
            return &*at;
    }
    return nullptr;
}

const ChangeSetHeader* History::at(const Stamp& stamp) const
{
    for (auto at = std::lower_bound(m_headers.begin(), m_headers.end(), stamp.time, ByTime());
         at != m_headers.end() && at->time == stamp.time; ++at) {
        if (stampOf(*at, 0).changeSet == stamp.changeSet)
            return &*at;
    }
    return nullptr;
}

const ChangeSetHeader* History::newestOf(ReplicaId replica) const
{
    const auto at = m_newest.find(replica);
    return at == m_newest.end() ? nullptr : find(at->second);
}

std::set<Digest> History::headsWith(const ChangeSetHeader& header) const
{
    std::set<Digest> heads = m_heads;
    const auto link = m_links.find(header.hash);
    if (link == m_links.end() || !link->second.followed)
        heads.insert(header.hash);
    heads.erase(header.previous);
    return heads;
}

History::Trail History::trail(const QString& author, const Digest& until) const
{
    Trail trail;
    for (const ChangeSetHeader& header : m_headers) {
        const bool own = header.author == author;
        for (const Digest& hash : header.undoes) {
            if (std::erase(trail.active, hash) > 0 && own)
                trail.undone.push_back(hash);
        }
        for (const Digest& hash : header.redoes) {
            const ChangeSetHeader* redone = find(hash);
            std::erase(trail.undone, hash);
            std::erase(trail.active, hash);
            if (redone && redone->author == author)
                trail.active.push_back(hash);
        }
        if (own && isAction(header)) {
            trail.active.push_back(header.hash);
            trail.undone.clear();
        }
        if (header.hash == until)
            break;
    }
    return trail;
}

History::Move History::moveTo(const QString& author, const Digest& step) const
{
    const auto now = trail(author).active;
    const auto then = step.isNull() ? std::vector<Digest>() : trail(author, step).active;
    const auto [left, joined] = std::mismatch(now.begin(), now.end(), then.begin(), then.end());
    return {{left, now.end()}, {joined, then.end()}};
}

Digest headOf(const std::set<Digest>& chainHeads)
{
    if (chainHeads.empty())
        return {};
    QByteArray all;
    for (const Digest& digest : chainHeads)
        all.append(digest.toBytes());
    return sha256(all);
}

} // namespace kagami

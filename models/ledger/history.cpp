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

std::vector<Digest> without(const std::vector<Digest>& list, const std::vector<Digest>& taken)
{
    const std::set<Digest> out(taken.begin(), taken.end());
    std::vector<Digest> rest;
    std::copy_if(list.begin(), list.end(), std::back_inserter(rest), [&](const Digest& hash) { return !out.contains(hash); });
    return rest;
}

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
    if (!newest || std::tie(newest->sequence, newest->time, newest->hash) < std::tie(header.sequence, header.time, header.hash))
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
    std::set<Digest> undone;
    std::vector<Digest> actions;
    std::vector<Digest> stack;
    for (const ChangeSetHeader& header : m_headers) {
        for (const Digest& hash : header.undoes)
            undone.insert(hash);
        for (const Digest& hash : header.redoes)
            undone.erase(hash);
        if (header.author == author) {
            if (isAction(header)) {
                actions.push_back(header.hash);
                stack.clear();
            }
            stack.insert(stack.end(), header.undoes.begin(), header.undoes.end());
            for (const Digest& hash : header.redoes)
                std::erase(stack, hash);
        }
        if (header.hash == until)
            break;
    }
    std::erase_if(actions, [&](const Digest& hash) { return undone.contains(hash); });
    std::erase_if(stack, [&](const Digest& hash) { return !undone.contains(hash); });
    return {std::move(actions), std::move(stack)};
}

History::Move History::moveTo(const QString& author, const Digest& step) const
{
    const auto now = trail(author).active;
    const auto then = step.isNull() ? std::vector<Digest>() : trail(author, step).active;
    return {without(now, then), without(then, now)};
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

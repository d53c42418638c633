#include "store/head_search.h"

#include "ledger/history.h"

#include <map>

namespace kagami {

namespace {

constexpr size_t mostCombinations = 1'000'000;

std::optional<std::set<Digest>> prefixHeads(const std::vector<ChangeSetHeader>& history, const Digest& head)
{
    std::set<Digest> heads;
    for (const ChangeSetHeader& header : history) {
        heads.erase(header.previous);
        heads.insert(header.hash);
        if (headOf(heads) == head)
            return heads;
    }
    return {};
}

/// Tries every length of the chains from `at` on, with `heads` chosen from those before.
bool tryChains(
    const std::vector<std::vector<Digest>>& chains, size_t at, std::set<Digest>& heads, const Digest& head)
{
    if (at == chains.size())
        return headOf(heads) == head;
    if (tryChains(chains, at + 1, heads, head))
        return true;
    for (const Digest& hash : chains[at]) {
        heads.insert(hash);
        if (tryChains(chains, at + 1, heads, head))
            return true;
        heads.erase(hash);
    }
    return false;
}

} // namespace

std::optional<std::set<Digest>> chainHeadsAt(const std::vector<ChangeSetHeader>& history, const Digest& head)
{
    if (auto heads = prefixHeads(history, head))
        return heads;
    std::map<ReplicaId, std::vector<Digest>> byReplica;
    for (const ChangeSetHeader& header : history)
        byReplica[header.replica].push_back(header.hash);
    size_t combinations = 1;
    std::vector<std::vector<Digest>> chains;
    for (auto& [replica, chain] : byReplica) {
        combinations *= chain.size() + 1;
        if (combinations > mostCombinations)
            return {};
        chains.push_back(std::move(chain));
    }
    std::set<Digest> heads;
    if (chains.size() > 1 && tryChains(chains, 0, heads, head))
        return heads;
    return {};
}

bool isAncestorHead(const std::vector<ChangeSetHeader>& history, const Digest& head)
{
    return chainHeadsAt(history, head).has_value();
}

} // namespace kagami

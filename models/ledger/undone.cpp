#include "ledger/undone.h"

#include <algorithm>

namespace kagami {

std::set<Digest> undoneNow(const History& history)
{
    std::set<Digest> undone;
    const auto each = [&](const std::vector<Digest>& hashes, const auto& move) {
        for (const Digest& hash : hashes) {
            move(hash);
            if (const ChangeSetHeader* header = history.find(hash))
                std::for_each(header->merges.begin(), header->merges.end(), move);
        }
    };
    for (const ChangeSetHeader& header : history.headers()) {
        each(header.undoes, [&](const Digest& hash) { undone.insert(hash); });
        each(header.redoes, [&](const Digest& hash) { undone.erase(hash); });
    }
    return undone;
}

} // namespace kagami

#include "ledger/undone.h"

#include "base/reversed.h"

#include <algorithm>

namespace kagami {

std::set<Digest> undoneIn(const History& history, const std::set<Digest>& without)
{
    // From the newest to the oldest: the last word on a change set is the first that is met.
    std::set<Digest> undone;
    std::set<Digest> standing;
    const auto say
        = [&](const std::vector<Digest>& hashes, std::set<Digest>& one, const std::set<Digest>& other) {
              const auto add = [&](const Digest& hash) {
                  if (!other.contains(hash))
                      one.insert(hash);
              };
              for (const Digest& hash : hashes) {
                  add(hash);
                  if (const ChangeSetHeader* header = history.find(hash))
                      std::for_each(header->merges.begin(), header->merges.end(), add);
              }
          };
    for (const ChangeSetHeader& header : Reversed(history.headers())) {
        if (isAction(header) || undone.contains(header.hash) || without.contains(header.hash))
            continue;
        say(header.redoes, standing, undone);
        say(header.undoes, undone, standing);
    }
    return undone;
}

} // namespace kagami

#pragma once

#include "ledger/ledger.h"
#include "store/change_set_source.h"

#include <set>

namespace kagami {

/// What merging takes over: change sets that a case lacks, or has only in part, and where they are.
struct Delivery {
    struct Arrival {
        ChangeSetHeader header;
        const ChangeSetSource* from = nullptr;
    };
    std::vector<Arrival> added; ///< in the order of HybridTime, so that each comes after what its writer saw
    std::vector<Arrival> fuller; ///< here already, but not whole; may have nothing more after all
    std::vector<std::set<Digest>> copies; ///< the change sets that each copy had, the case itself first
};

/// Whether a change set may stand behind the one it names, `previous` (nullptr: not known).
[[nodiscard]] bool isInChain(const ChangeSetHeader& header, const ChangeSetHeader* previous);
/// Whether it says a time more than a day after now, and after all that is known.
[[nodiscard]] bool isTooFarAhead(const ChangeSetHeader& header, HybridTime newest);
/// A source must be of the same case; a new ledger takes whatever comes. Errors: Invalid.
[[nodiscard]] Status checkSameCase(const Ledger& mine, const ChangeSetSource& other);
/// What a source brings must have been written by a clock that is not a day ahead, and follow what it names
/// as far as that is known: what is not may come later. Errors: Invalid, Corrupt.
[[nodiscard]] Status checkArrivals(const Ledger& mine, const ChangeSetSource& source);

/// Compares and checks; reads headers only. Errors: Invalid (another case; a clock that is more than a day
/// ahead), Corrupt (a change set does not follow the one it names).
[[nodiscard]] Result<Delivery> deliveryOf(
    const Ledger& mine, const std::vector<const ChangeSetSource*>& sources);

} // namespace kagami

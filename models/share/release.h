#pragma once

#include "store/case_file.h"

#include <unordered_map>
#include <vector>

namespace kagami {

/// A record that is marked low enough to leave and does not.
struct HeldBack {
    enum class Why {
        OnceHigher, ///< it was marked higher before; its history would say what was meant to be kept
        RefersToHigher ///< it stands on a record that may not leave: its subject, its object or its source
    };
    Uuid record;
    bool isClaim = false;
    Why why = Why::OnceHigher;
};

/// What of a case may be shown under a TLP ceiling: a record leaves when it never had a higher marking, and
/// when everything that it ever referred to may leave too. What was left out of this copy already has no
/// marking that could be looked at, so it never does.
class Release {
public:
    /// Reads every change set. Errors: those of CaseFile::changeSet(). O(ledger).
    [[nodiscard]] static Result<Release> make(const CaseFile& file, Tlp ceiling);

    [[nodiscard]] Tlp ceiling() const { return m_ceiling; }
    [[nodiscard]] bool mayLeave(const Uuid& record) const;
    [[nodiscard]] bool mayLeave(const Operation& operation) const;
    /// Records that are there and not marked above the ceiling, and are left out all the same; items first,
    /// in the order of the case.
    [[nodiscard]] std::vector<HeldBack> heldBack(const Case& state) const;

private:
    /// What the ledger ever said of one record that matters here.
    struct Past {
        bool wasPut = false;
        Tlp highest = Tlp::Clear;
        std::vector<Uuid> references;
        bool mayLeave = false;
    };
    void remember(const ChangeSet& changeSet);
    void decide();

    Tlp m_ceiling = Tlp::Red;
    std::unordered_map<Uuid, Past> m_records;
};

} // namespace kagami

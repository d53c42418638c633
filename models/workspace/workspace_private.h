#pragma once

#include "workspace/workspace.h"

#include <QTimer>
#include <atomic>
#include <unordered_set>

namespace kagami {

struct Workspace::Private {
    std::shared_ptr<CaseFile> file;
    std::shared_ptr<const Ledger> past; ///< null: the present shows
    std::shared_ptr<const Case> pastState; ///< of `past`, with the labels that rose since
    std::shared_ptr<std::atomic_bool> stop; ///< of the job that writes; null: there is none
    QTimer* follow = nullptr; ///< runs while the file is followed
    std::optional<Error> followProblem;
    bool reading = false; ///< a job reads the file anew
    Lens lens;
    QString queryText;
    std::shared_ptr<const Scope> scope;
    std::vector<Uuid> selection;
    QTimeZone zone = QTimeZone::utc();
    std::shared_ptr<const Catalogue> catalogue;

    [[nodiscard]] std::shared_ptr<const Ledger> sharedLedger() const
    {
        return past ? past : file->sharedLedger();
    }
    [[nodiscard]] std::shared_ptr<const Case> sharedState() const
    {
        return past ? pastState : std::shared_ptr<const Case>(file->sharedLedger(), &file->state());
    }
    [[nodiscard]] const Case& state() const { return past ? *pastState : file->state(); }

    void makeScope()
    {
        scope = Scope::make(state(), lens, scope ? scope->sharedFacts() : nullptr, sharedState());
    }

    [[nodiscard]] bool stands(const Uuid& record) const
    {
        if (const Item* item = state().find(ItemId{record}))
            return !item->retracted;
        const Claim* claim = state().find(ClaimId{record});
        return claim && !claim->retracted;
    }

    /// Each standing record once, in the given order.
    [[nodiscard]] std::vector<Uuid> standing(std::vector<Uuid> records) const
    {
        std::unordered_set<Uuid> seen;
        std::erase_if(
            records, [&](const Uuid& record) { return !stands(record) || !seen.insert(record).second; });
        return records;
    }

    [[nodiscard]] QString reasonOf(const Digest& hash) const
    {
        const ChangeSetHeader* header = hash.isNull() ? nullptr : file->ledger().find(hash);
        return header ? reasonText(*header) : QString();
    }
};

} // namespace kagami

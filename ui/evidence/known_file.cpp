#include "ui/evidence/known_file.h"

#include "store/evidence.h"

namespace kagami {

KnownFile knownFile(const Case& state, ItemId id)
{
    const Item* item = state.find(id);
    if (!item)
        return {};
    KnownFile file{item->title, item->title, contentOf(state, id)};
    for (const ClaimIndex about : state.claimsAbout(state.indexOf(id))) {
        const Claim& claim = state.claims()[size_t(about)];
        const QString* name = textOf(claim.value);
        if (claim.predicate == Predicate::FileName && !claim.retracted && name)
            file.name = *name;
    }
    return file;
}

} // namespace kagami

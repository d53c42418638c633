#include "store/ledger_at_head.h"

#include "store/head_search.h"
#include "store/store_error.h"

namespace kagami {

Result<std::shared_ptr<const Ledger>> ledgerAtHead(const CaseFile& file, const Digest& head)
{
    const auto ends = chainHeadsAt(file.ledger().history(), head);
    if (!ends)
        return fail(ErrorKind::NotFound,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "The case never had this head.")), head.toHex(),
            storeText(QT_TRANSLATE_NOOP(
                "kagami::store", "A brief prints its head on the first page; compare the digits.")));
    std::set<Digest> counts;
    for (Digest hash : *ends) {
        while (!hash.isNull() && counts.insert(hash).second)
            hash = file.ledger().find(hash)->previous;
    }
    auto ledger = std::make_shared<Ledger>();
    for (const ChangeSetHeader& header : file.ledger().history()) {
        if (!counts.contains(header.hash))
            continue;
        const auto changeSet = file.changeSet(header.hash);
        if (!changeSet)
            return tl::unexpected(changeSet.error());
        ledger->apply(*changeSet);
    }
    return ledger;
}

} // namespace kagami

#include "store/verifier.h"

#include "store/blob_transfer.h"
#include "store/change_set_table.h"
#include "store/store_error.h"
#include "store/waiting_contents.h"

#include <algorithm>

namespace kagami {

void Verifier::checkWaiting()
{
    const auto bundles = readWaitingBundles(m_db);
    if (!bundles)
        return add("waiting", bundles.error());
    for (const WaitingBundle& bundle : *bundles) {
        for (size_t i = 0; i < bundle.headers.size(); ++i)
            checkWaitingRow(bundle.firstRow + qint64(i), bundle.headers[i]);
        m_report.waiting += qint64(bundle.headers.size());
        m_waitingContents.insert(m_waitingContents.end(), bundle.contents.begin(), bundle.contents.end());
        checkWaitingSignatures(bundle.number);
    }
    const auto meta = readMeta(m_db);
    const auto digest = waitingDigest(m_db);
    if (!meta || !digest)
        return add("waiting", meta ? digest.error() : meta.error());
    const QString named = valueOf(*meta, MetaKey::waiting);
    if (named != (digest->isNull() ? QString() : digest->toHex()))
        add("waiting", named,
            storeText(QT_TRANSLATE_NOOP("kagami::store",
                "What waits in the file for earlier changes was removed, added or reordered.")));
}

void Verifier::checkWaitingRow(qint64 row, const ChangeSetHeader& header)
{
    const auto lines = readWaitingPayload(m_db, row, header.hash);
    const auto changeSet = lines ? changeSetOf(header, *lines, m_db.path()) : tl::unexpected(lines.error());
    if (!changeSet)
        return add("waiting", header.hash.toHex(), changeSet.error().what);
    const auto withheld = std::count_if(changeSet->operations.begin(), changeSet->operations.end(),
        [](const Operation& operation) { return std::holds_alternative<Withheld>(operation); });
    if (changeSet->operations.size() != header.operationTotal || withheld != qsizetype(header.withheld))
        add("waiting", header.hash.toHex(),
            storeText(QT_TRANSLATE_NOOP("kagami::store",
                "The number of its operations, or of those it lacks, is not what it says.")));
}

void Verifier::checkWaitingSignatures(qint64 bundle)
{
    const auto signatures = readWaitingSignatures(m_db, bundle);
    if (!signatures)
        return add("database", signatures.error());
    for (const Signature& signature : *signatures) {
        if (signature.changeSet.isNull() || !isValid(signature))
            add("waiting", signature.changeSet.toHex(),
                wrongSignature(m_db.path(), signature.changeSet).value().what);
    }
}

} // namespace kagami

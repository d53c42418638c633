#include "store/verifier.h"

#include "store/signature.h"
#include "store/store_error.h"

namespace kagami {

Status Verifier::checkBlobs()
{
    BlobCheck::Names names;
    for (const auto& [blob, evidence] : m_blobs) {
        const Item* item = m_replayed.state().find(ItemId{evidence});
        names.emplace(blob, item ? item->title : evidence.toString());
    }
    const BlobCheck::Say say
        = [this](const Digest& blob, const QString& message) { add("blob", blob.toHex(), message); };
    BlobCheck check(m_db, names, m_waitingContents, say, m_progress);
    const Status checked = check.run();
    if (!checked && checked.error().kind == ErrorKind::Cancelled)
        return checked;
    if (!checked)
        add("database", checked.error());
    m_report.missing = check.missing();
    return {};
}

void Verifier::checkSignatures()
{
    const auto signatures = readSignatures(m_db);
    if (!signatures)
        return add("database", signatures.error());
    for (const Signature& signature : *signatures) {
        const ChangeSetHeader* header = m_replayed.find(signature.changeSet);
        if (!header)
            add("signature", signature.changeSet.toHex(),
                storeText(
                    QT_TRANSLATE_NOOP("kagami::store", "A change set is signed that is not in the ledger.")));
        else if (!isValid(signature))
            add("signature", signature.changeSet.toHex(),
                storeText(QT_TRANSLATE_NOOP("kagami::store",
                              "A signature of change set %1 is wrong: it was altered, or is not by the key "
                              "that it names."))
                    .arg(header->hash.toHex()));
    }
}

} // namespace kagami

#include "store/blob_check.h"

#include "store/blob_table.h"
#include "store/store_error.h"

#include <algorithm>
#include <set>

namespace kagami {

QString BlobCheck::nameOf(const Digest& blob) const
{
    const auto at = m_names.find(blob);
    return at == m_names.end() ? blob.toHex() : at->second;
}

Status BlobCheck::checkRows()
{
    const auto blobs = readBlobs(m_db);
    if (!blobs)
        return tl::unexpected(blobs.error());
    std::set<Digest> found;
    for (const Blob& blob : *blobs) {
        found.insert(blob.hash);
        if (!m_names.contains(blob.hash))
            m_say(blob.hash,
                storeText(QT_TRANSLATE_NOOP(
                    "kagami::store", "Nothing in the ledger names this content: it was inserted.")));
        else if (!blob.size && !isEmptyContent(blob.hash))
            m_missing.push_back(blob.hash);
        else if (!blob.size)
            m_say(blob.hash,
                storeText(QT_TRANSLATE_NOOP(
                              "kagami::store", "The row of the evidence file “%1” was edited: it is empty."))
                    .arg(nameOf(blob.hash)));
        if (blob.size)
            m_sizes.emplace(blob.hash, *blob.size);
        m_total += blob.size.value_or(0);
    }
    for (const auto& [hash, name] : m_names) {
        if (!found.contains(hash))
            m_say(hash,
                storeText(QT_TRANSLATE_NOOP("kagami::store",
                              "The row of the evidence file “%1” was deleted; the ledger still has it."))
                    .arg(name));
    }
    addWaiting();
    return {};
}

/// Their blocks stand among those of the case.
void BlobCheck::addWaiting()
{
    for (const Blob& blob : m_waiting) {
        const qint64 size = blob.size.value_or(0);
        const auto [at, isNew] = m_sizes.emplace(blob.hash, size);
        m_total += isNew ? size : 0;
        if (at->second != size)
            m_say(blob.hash,
                storeText(QT_TRANSLATE_NOOP("kagami::store",
                    "What waits says another size of this content than the rest of the file.")));
    }
}

void BlobCheck::sayBroken(Open& open, const QString& message)
{
    if (!std::exchange(open.isBroken, true))
        m_say(open.hash, message.arg(nameOf(open.hash)));
}

void BlobCheck::checkBlock(Open& open, const Statement& row)
{
    const qint64 number = row.int64(0);
    if (number != open.next || number >= blockTotal(open.size))
        return sayBroken(open,
            storeText(QT_TRANSLATE_NOOP(
                "kagami::store", "Blocks of the evidence file “%1” are missing, moved or inserted.")));
    ++open.next;
    const BlobBlock block{number, Digest::fromBytes(row.bytes(1)), row.bytes(2).toByteArray()};
    const auto content = unpackBlock(block, blockBytes(open.size, number));
    if (!content)
        return sayBroken(open,
            storeText(QT_TRANSLATE_NOOP(
                          "kagami::store", "The content of the evidence file “%1” was altered in block %2."))
                .arg(QStringLiteral("%1"), QString::number(number)));
    open.whole.add(*content);
}

void BlobCheck::finish(Open& open)
{
    if (open.isBroken)
        return;
    if (open.next != blockTotal(open.size))
        return sayBroken(open,
            storeText(QT_TRANSLATE_NOOP(
                "kagami::store", "Blocks of the evidence file “%1” are missing, moved or inserted.")));
    if (open.whole.result() != open.hash)
        sayBroken(open,
            storeText(QT_TRANSLATE_NOOP(
                "kagami::store", "The content of the evidence file “%1” is not what its SHA-256 says.")));
}

Status BlobCheck::checkBlocks()
{
    auto query = m_db.prepare("SELECT number, hash, content, blob FROM blob_block ORDER BY blob, number");
    if (!query)
        return tl::unexpected(query.error());
    std::optional<Open> open;
    std::set<Digest> withBlocks;
    for (qint64 done = 0;; done = std::min(m_total, done + blobBlockBytes)) {
        KAGAMI_TRY(advance(m_progress, done, m_total));
        const auto row = query->step();
        if (!row)
            return tl::unexpected(row.error());
        const Digest blob = *row ? Digest::fromBytes(query->bytes(3)) : Digest();
        if (open && (!*row || open->hash != blob))
            finish(*open);
        if (!*row)
            break;
        if (!open || open->hash != blob) {
            const auto size = m_sizes.find(blob);
            open = Open{blob, size == m_sizes.end() ? 0 : size->second, 0, {}, false};
            withBlocks.insert(blob);
            if (query->bytes(3).size() != 32 || size == m_sizes.end())
                sayBroken(*open,
                    storeText(QT_TRANSLATE_NOOP(
                        "kagami::store", "There are bytes of a content that is not in this copy: %1.")));
        }
        if (!open->isBroken)
            checkBlock(*open, *query);
    }
    for (const auto& [hash, size] : m_sizes) {
        Open empty{hash, size, 0, {}, false};
        if (!withBlocks.contains(hash))
            finish(empty);
    }
    return {};
}

Status BlobCheck::run()
{
    KAGAMI_TRY(checkRows());
    return checkBlocks();
}

} // namespace kagami

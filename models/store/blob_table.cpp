#include "store/blob_table.h"

#include "store/store_error.h"

namespace kagami {

namespace {

tl::unexpected<Error> damagedBlob(const QString& path, const Digest& hash)
{
    return damaged(path,
        storeText(QT_TRANSLATE_NOOP(
                      "kagami::store", "The stored content of an evidence file is damaged (SHA-256 %1)."))
            .arg(hash.toHex()));
}

/// Columns hash and size.
std::optional<Blob> blobOf(const Statement& row)
{
    Blob blob{Digest::fromBytes(row.bytes(0))};
    if (!row.isNull(1))
        blob.size = row.int64(1);
    if (row.bytes(0).size() != 32 || (blob.size && (*blob.size < 0 || *blob.size > largestBlob)))
        return {};
    return blob;
}

} // namespace

std::optional<Digest> blobNamedBy(const Operation& operation)
{
    const auto* put = std::get_if<PutClaim>(&operation);
    const QString* written
        = put && put->claim.predicate == Predicate::ContentHash ? textOf(put->claim.value) : nullptr;
    const auto hash = written ? Digest::parse(*written) : std::nullopt;
    return hash && hash->toHex() == *written ? hash : std::nullopt;
}

bool isEmptyContent(const Digest& hash)
{
    return hash == sha256({});
}

Status nameBlobs(Connection& db, const ChangeSet& changeSet)
{
    for (const Operation& operation : changeSet.operations) {
        const auto hash = blobNamedBy(operation);
        if (!hash)
            continue;
        auto insert = db.prepare("INSERT OR IGNORE INTO blob VALUES (?1, ?2)");
        if (!insert)
            return tl::unexpected(insert.error());
        insert->bind(1, hash->toBytes());
        if (isEmptyContent(*hash))
            insert->bind(2, qint64(0));
        KAGAMI_TRY(insert->run());
    }
    return {};
}

Result<std::vector<Blob>> readBlobs(Connection& db)
{
    auto query = db.prepare("SELECT hash, size FROM blob ORDER BY hash");
    if (!query)
        return tl::unexpected(query.error());
    std::vector<Blob> blobs;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return blobs;
        const auto blob = blobOf(*query);
        if (!blob)
            return damagedRow(db.path(), "blob", qint64(blobs.size()) + 1);
        blobs.push_back(*blob);
    }
}

Result<std::optional<Blob>> findBlob(Connection& db, const Digest& hash)
{
    auto query = db.prepare("SELECT hash, size FROM blob WHERE hash = ?1");
    if (!query)
        return tl::unexpected(query.error());
    query->bind(1, hash.toBytes());
    const auto row = query->step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::optional<Blob>();
    auto blob = blobOf(*query);
    return blob ? Result<std::optional<Blob>>(blob) : damagedBlob(db.path(), hash);
}

Status readBlob(Connection& db, const Digest& hash, const TakeBlock& take)
{
    const auto blob = findBlob(db, hash);
    if (!blob)
        return tl::unexpected(blob.error());
    if (!*blob || !(*blob)->size)
        return fail(ErrorKind::NotFound,
            storeText(QT_TRANSLATE_NOOP(
                "kagami::store", "The content of the evidence file is not in this copy of the case.")),
            db.path(),
            storeText(
                QT_TRANSLATE_NOOP("kagami::store", "Merge a copy that has it, or attach the file again.")));
    const qint64 size = *(*blob)->size;
    auto query = db.prepare("SELECT number, hash, content FROM blob_block WHERE blob = ?1 ORDER BY number");
    if (!query)
        return tl::unexpected(query.error());
    query->bind(1, hash.toBytes());
    Sha256 whole;
    for (qint64 number = 0; number < blockTotal(size); ++number) {
        const auto row = query->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row || query->int64(0) != number)
            return damagedBlob(db.path(), hash);
        const BlobBlock block{number, Digest::fromBytes(query->bytes(1)), query->bytes(2).toByteArray()};
        const auto content = unpackBlock(block, blockBytes(size, number));
        if (!content)
            return damagedBlob(db.path(), hash);
        whole.add(*content);
        KAGAMI_TRY(take(block, *content));
    }
    return whole.result() == hash ? Status() : damagedBlob(db.path(), hash);
}

Result<BlobWriter> BlobWriter::begin(Connection& db, const Digest& hash, qint64 size)
{
    auto row = db.prepare(
        "INSERT INTO blob VALUES (?1, ?2) ON CONFLICT (hash) DO UPDATE SET size = excluded.size");
    if (!row)
        return tl::unexpected(row.error());
    row->bind(1, hash.toBytes()).bind(2, size);
    KAGAMI_TRY(row->run());
    return beginBlocks(db, hash, size);
}

Result<BlobWriter> BlobWriter::beginWaiting(Connection& db, qint64 bundle, const Digest& hash, qint64 size)
{
    auto row = db.prepare("INSERT INTO waiting_blob VALUES (?1, ?2, ?3)");
    if (!row)
        return tl::unexpected(row.error());
    row->bind(1, bundle).bind(2, hash.toBytes()).bind(3, size);
    KAGAMI_TRY(row->run());
    return beginBlocks(db, hash, size);
}

Result<BlobWriter> BlobWriter::beginBlocks(Connection& db, const Digest& hash, qint64 size)
{
    auto insert = db.prepare("INSERT OR REPLACE INTO blob_block VALUES (?1, ?2, ?3, ?4)");
    if (!insert)
        return tl::unexpected(insert.error());
    return BlobWriter(std::move(*insert), hash, blockTotal(size));
}

Status BlobWriter::add(const BlobBlock& block)
{
    Q_ASSERT(block.number == m_next && m_next < m_total);
    m_insert.bind(1, m_hash.toBytes()).bind(2, block.number).bind(3, block.hash.toBytes());
    m_insert.bind(4, block.stored);
    KAGAMI_TRY(m_insert.run());
    ++m_next;
    return {};
}

} // namespace kagami

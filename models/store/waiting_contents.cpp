#include "store/waiting_contents.h"

#include "store/blob_transfer.h"
#include "store/change_set_table.h"
#include "store/store_error.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace kagami {

namespace {

/// nullptr when no change sets wait under this number.
WaitingBundle* bundleOf(std::vector<WaitingBundle>& bundles, qint64 number)
{
    const auto at = std::find_if(bundles.begin(), bundles.end(),
        [number](const WaitingBundle& bundle) { return bundle.number == number; });
    return at == bundles.end() ? nullptr : &*at;
}

Status readContents(Connection& db, std::vector<WaitingBundle>& bundles)
{
    auto query = db.prepare("SELECT bundle, hash, size FROM waiting_blob ORDER BY bundle, hash");
    if (!query)
        return tl::unexpected(query.error());
    for (;;) {
        const auto row = query->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        WaitingBundle* bundle = bundleOf(bundles, query->int64(0));
        const qint64 size = query->int64(2);
        if (!bundle || query->bytes(1).size() != 32 || size < 1 || size > largestBlob)
            return damagedRow(db.path(), "waiting_blob", query->int64(0));
        bundle->contents.push_back({Digest::fromBytes(query->bytes(1)), size});
    }
}

Status countSignatures(Connection& db, std::vector<WaitingBundle>& bundles)
{
    auto query = db.prepare("SELECT bundle, count(*) FROM waiting_signature GROUP BY bundle");
    if (!query)
        return tl::unexpected(query.error());
    for (;;) {
        const auto row = query->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        WaitingBundle* bundle = bundleOf(bundles, query->int64(0));
        if (!bundle)
            return damagedRow(db.path(), "waiting_signature", query->int64(0));
        bundle->signatures = query->int64(1);
    }
}

/// Whether another bundle waits with this content, whose bytes were checked when it came.
Result<bool> shareContent(Connection& db, qint64 bundle, const Digest& hash)
{
    auto insert
        = db.prepare("INSERT INTO waiting_blob SELECT ?1, hash, size FROM waiting_blob WHERE hash = ?2"
                     " LIMIT 1 RETURNING 1");
    if (!insert)
        return tl::unexpected(insert.error());
    return insert->bind(1, bundle).bind(2, hash.toBytes()).step();
}

Status keepSignature(Connection& db, qint64 bundle, const Signature& signature)
{
    auto insert = db.prepare("INSERT OR IGNORE INTO waiting_signature VALUES (?1, ?2, ?3, ?4)");
    if (!insert)
        return tl::unexpected(insert.error());
    insert->bind(1, bundle).bind(2, signature.changeSet.toBytes());
    return insert->bind(3, signature.key).bind(4, signature.signature).run();
}

/// SHA-256 of all rows behind each other: whole numbers as 8 bytes, the rest as it is.
Result<Digest> digestOfRows(Connection& db, const QByteArray& sql)
{
    auto query = db.prepare(sql);
    if (!query)
        return tl::unexpected(query.error());
    Sha256 rows;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return rows.result();
        for (int column = 0; column < query->columnTotal(); ++column) {
            std::array<char, 8> number{};
            qToBigEndian(quint64(query->int64(column)), number.data());
            rows.add(query->type(column) == SQLITE_INTEGER ? QByteArrayView(number) : query->bytes(column));
        }
    }
}

} // namespace

Result<std::vector<WaitingBundle>> readWaitingBundles(Connection& db)
{
    auto bundles = readWaiting(db);
    if (!bundles)
        return bundles;
    KAGAMI_TRY(readContents(db, *bundles));
    KAGAMI_TRY(countSignatures(db, *bundles));
    return bundles;
}

Result<std::vector<Signature>> readWaitingSignatures(Connection& db, qint64 bundle)
{
    auto query = db.prepare("SELECT change_set, key, signature FROM waiting_signature WHERE bundle = ?1"
                            " ORDER BY change_set, key");
    if (!query)
        return tl::unexpected(query.error());
    query->bind(1, bundle);
    return signaturesOf(*query);
}

Result<NewContents> newContents(Connection& db, const WaitingBundle& bundle, const ChangeSetSource& source)
{
    NewContents fresh;
    const auto blobs = source.blobs();
    if (!blobs)
        return tl::unexpected(blobs.error());
    for (const Blob& blob : *blobs) {
        const auto here = findBlob(db, blob.hash);
        if (!here)
            return tl::unexpected(here.error());
        const bool waits = std::any_of(bundle.contents.begin(), bundle.contents.end(),
            [&](const Blob& content) { return content.hash == blob.hash; });
        if (!waits && !isEmptyContent(blob.hash) && !(*here && (*here)->size))
            fresh.blobs.push_back(blob);
    }
    auto known = readSignatures(db);
    const auto waiting = readWaitingSignatures(db, bundle.number);
    auto signatures = source.signatures();
    if (!known || !waiting || !signatures)
        return tl::unexpected(!known ? known.error() : !waiting ? waiting.error() : signatures.error());
    std::set<std::pair<Digest, QByteArray>> signers;
    known->insert(known->end(), waiting->begin(), waiting->end());
    for (const Signature& signature : *known)
        signers.emplace(signature.changeSet, signature.key);
    for (Signature& signature : *signatures) {
        if (signers.contains({signature.changeSet, signature.key}))
            continue;
        if (!isValid(signature))
            return wrongSignature(source.path(), signature.changeSet);
        fresh.signatures.push_back(std::move(signature));
    }
    return fresh;
}

Status keepContents(Connection& db, qint64 number, const NewContents& contents, const ChangeSetSource& source,
    const WorkProgress& progress)
{
    std::set<Digest> wanted;
    qint64 blocks = 0;
    for (const Blob& blob : contents.blobs) {
        const auto isShared = shareContent(db, number, blob.hash);
        if (!isShared)
            return tl::unexpected(isShared.error());
        if (*isShared || !wanted.insert(blob.hash).second)
            continue;
        blocks += blockTotal(blob.size.value_or(0));
    }
    int done = 0;
    const auto begin
        = [&](const Blob& blob) { return BlobWriter::beginWaiting(db, number, blob.hash, *blob.size); };
    const auto comes
        = [&]() -> Status { return !progress || progress(done++, int(blocks)) ? Status() : stopped(); };
    if (!wanted.empty())
        KAGAMI_TRY(takeContents(source, wanted, begin, comes));
    for (const Signature& signature : contents.signatures)
        KAGAMI_TRY(keepSignature(db, number, signature));
    return {};
}

Result<size_t> adoptContents(Connection& db, const std::vector<qint64>& bundles)
{
    size_t total = 0;
    for (const qint64 bundle : bundles) {
        auto update = db.prepare("UPDATE blob SET size = kept.size FROM waiting_blob AS kept"
                                 " WHERE kept.bundle = ?1 AND kept.hash = blob.hash AND blob.size IS NULL"
                                 " RETURNING 1");
        if (!update)
            return tl::unexpected(update.error());
        update->bind(1, bundle);
        for (;; ++total) {
            const auto row = update->step();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                break;
        }
    }
    return total;
}

Status deleteWaitingContents(Connection& db, qint64 bundle)
{
    for (const char* sql :
        {"DELETE FROM blob_block WHERE blob IN (SELECT hash FROM waiting_blob WHERE bundle = ?1)"
         " AND blob NOT IN (SELECT hash FROM waiting_blob WHERE bundle <> ?1)"
         " AND blob NOT IN (SELECT hash FROM blob WHERE size IS NOT NULL)",
            "DELETE FROM waiting_blob WHERE bundle = ?1",
            "DELETE FROM waiting_signature WHERE bundle = ?1"}) {
        auto query = db.prepare(sql);
        if (!query)
            return tl::unexpected(query.error());
        query->bind(1, bundle);
        KAGAMI_TRY(query->run());
    }
    return {};
}

Result<Digest> waitingDigest(Connection& db)
{
    const auto changeSets
        = digestOfRows(db, "SELECT id, bundle, withheld, reason IS NULL, hash FROM waiting ORDER BY id");
    const auto contents
        = digestOfRows(db, "SELECT bundle, size, hash FROM waiting_blob ORDER BY bundle, hash");
    const auto signatures = digestOfRows(db,
        "SELECT bundle, change_set, key, signature FROM waiting_signature ORDER BY bundle, change_set, key");
    if (!changeSets || !contents || !signatures)
        return !changeSets ? changeSets : !contents ? contents : signatures;
    if (*changeSets == sha256({}))
        return Digest();
    return sha256(QByteArray(changeSets->toBytes() + contents->toBytes() + signatures->toBytes()));
}

} // namespace kagami

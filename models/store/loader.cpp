#include "store/loader.h"

#include "store/change_set_table.h"
#include "store/field_table.h"
#include "store/record_tables.h"
#include "store/store_error.h"
#include "store/waiting_contents.h"

namespace kagami {

namespace {

template <class Record>
Status readRecords(Connection& db, LoadedCase& loaded, std::vector<Stamp>& puts)
{
    auto reader = RecordReader<Record>::open(db);
    if (!reader)
        return tl::unexpected(reader.error());
    for (;;) {
        auto row = reader->next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        const auto put = putOf(**row, loaded.headers);
        if (!put)
            return damagedRow(
                db.path(), std::is_same_v<Record, Item> ? "item" : "claim", qint64(puts.size()) + 1);
        puts.push_back(*put);
        loaded.state.load(std::move((*row)->record));
    }
}

/// A second row with the id of an earlier one would have replaced it.
Status checkIdsUnique(Connection& db, const LoadedCase& loaded)
{
    if (loaded.state.items().size() != loaded.itemPuts.size()
        || loaded.state.claims().size() != loaded.claimPuts.size())
        return twoRowsAlike(db.path());
    return {};
}

Status takeStateSum(Connection& db, LoadedCase& loaded)
{
    const auto state = Digest::parse(valueOf(loaded.meta, MetaKey::state));
    if (!state)
        return damaged(db.path(),
            storeText(
                QT_TRANSLATE_NOOP("kagami::store", "The case file is damaged: its state hash is missing.")));
    DigestSum sum;
    sum.add(*state);
    loaded.state.setStateSum(sum);
    return {};
}

Status takeWaiting(Connection& db, LoadedCase& loaded)
{
    auto waiting = readWaitingBundles(db);
    if (!waiting)
        return tl::unexpected(waiting.error());
    loaded.waiting = std::move(*waiting);
    const auto digest = waitingDigest(db);
    if (!digest)
        return tl::unexpected(digest.error());
    if ((digest->isNull() ? QString() : digest->toHex()) == valueOf(loaded.meta, MetaKey::waiting))
        return {};
    return damaged(db.path(),
        storeText(QT_TRANSLATE_NOOP("kagami::store",
            "The case file is damaged: what waits in it for earlier changes was removed or added.")));
}

Status reserveRecords(Connection& db, Case& state)
{
    const auto items = db.number("SELECT max(id) FROM item");
    const auto claims = db.number("SELECT max(id) FROM claim");
    if (!items || !claims)
        return tl::unexpected(items ? claims.error() : items.error());
    // A crafted row id must not decide how much memory is taken.
    constexpr qint64 most = 4'000'000;
    state.reserve(size_t(std::clamp<qint64>(*items, 0, most)), size_t(std::clamp<qint64>(*claims, 0, most)));
    return {};
}

} // namespace

Result<Meta> readMeta(Connection& db)
{
    auto query = db.prepare("SELECT key, value FROM meta");
    if (!query)
        return tl::unexpected(query.error());
    Meta meta;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return meta;
        meta.emplace(query->text(0), query->text(1));
    }
}

QString valueOf(const Meta& meta, const char* key)
{
    const auto at = meta.find(QString::fromLatin1(key));
    return at == meta.end() ? QString() : at->second;
}

Result<LoadedCase> loadCase(Connection& db)
{
    std::optional<Transaction> transaction;
    if (!db.inTransaction()) {
        auto begun = Transaction::begin(db, "BEGIN");
        if (!begun)
            return tl::unexpected(begun.error());
        transaction.emplace(std::move(*begun));
    }
    LoadedCase loaded;
    auto meta = readMeta(db);
    if (!meta)
        return tl::unexpected(meta.error());
    loaded.meta = std::move(*meta);
    auto headers = readHeaders(db);
    if (!headers)
        return tl::unexpected(headers.error());
    loaded.headers = std::move(*headers);
    for (const ChangeSetHeader& header : loaded.headers)
        loaded.history.add(header);

    KAGAMI_TRY(reserveRecords(db, loaded.state));
    loaded.state.beginLoading();
    KAGAMI_TRY(readRecords<Item>(db, loaded, loaded.itemPuts));
    KAGAMI_TRY(readRecords<Claim>(db, loaded, loaded.claimPuts));
    KAGAMI_TRY(checkIdsUnique(db, loaded));
    loaded.state.endLoading();
    auto fields = readFieldSets(db, loaded.headers);
    if (!fields)
        return tl::unexpected(fields.error());
    loaded.fields = std::move(*fields);
    KAGAMI_TRY(takeStateSum(db, loaded));
    KAGAMI_TRY(takeWaiting(db, loaded));
    if (transaction)
        KAGAMI_TRY(transaction->commit());
    return loaded;
}

DigestSum sumOf(const Case& state)
{
    DigestSum sum;
    for (const Item& item : state.items()) {
        if (!item.retracted)
            sum.add(sha256(canonicalRecord(item)));
    }
    for (const Claim& claim : state.claims()) {
        if (!claim.retracted)
            sum.add(sha256(canonicalRecord(claim)));
    }
    return sum;
}

} // namespace kagami

#include "store/case_file_private.h"

#include "store/change_set_table.h"
#include "store/delivery.h"
#include "store/effects_writer.h"
#include "store/half_written.h"
#include "store/loader.h"
#include "store/replica_home.h"
#include "store/schema.h"
#include "store/store_error.h"

#include <QDir>
#include <QFileInfo>
#include <functional>

namespace kagami {

namespace {

/// Up to here opening takes no notice of the time it takes to work out the state hash again.
constexpr size_t smallCase = 50'000;
constexpr qint64 smallFileBytes = qint64(64) << 20;

/// Whether every change set is what its hash says. O(ledger): for small cases at each opening, for large ones
/// verify() does it.
Status checkPayloads(Connection& db, const std::vector<ChangeSetHeader>& headers)
{
    for (const ChangeSetHeader& header : headers) {
        const auto lines = readPayload(db, header.hash);
        if (!lines)
            return tl::unexpected(lines.error());
        if (hashOf(header, *lines) != header.hash)
            return alteredChangeSet(db.path(), header.hash);
    }
    return {};
}

Status checkFirstRecord(const Draft& draft)
{
    const auto* first = draft.operations.empty() ? nullptr : std::get_if<PutItem>(&draft.operations.front());
    if (first && first->item.kind == ItemKind::Case)
        return {};
    return fail(ErrorKind::Invalid,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "A new case must begin with the item of kind “case”.")));
}

using TakeChangeSet = std::function<Status(const ChangeSet&)>;

/// Fills a new database that nobody else knows of yet: without journal, synced once at the end. `fill` gives
/// it its change sets.
Status fillNewFile(const QString& path, const QString& finalPath, ReplicaId replica, Ledger& ledger,
    const std::function<Status(const TakeChangeSet&)>& fill)
{
    auto db = Connection::open(path, Connection::Access::Create, finalPath);
    if (!db)
        return tl::unexpected(db.error());
    KAGAMI_TRY(
        db->execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;"));
    auto transaction = Transaction::begin(*db, "BEGIN IMMEDIATE");
    if (!transaction)
        return tl::unexpected(transaction.error());
    KAGAMI_TRY(createSchema(*db));
    {
        auto writer = EffectsWriter::open(*db, ledger);
        if (!writer)
            return tl::unexpected(writer.error());
        const auto take = [&](const ChangeSet& changeSet) -> Status {
            Effects effects = ledger.effectsOf(changeSet);
            KAGAMI_TRY(writer->writeLater(changeSet, effects));
            ledger.install(std::move(effects));
            return {};
        };
        KAGAMI_TRY(fill(take));
        KAGAMI_TRY(writer->flush());
    }
    KAGAMI_TRY(writeMeta(*db, MetaKey::replica, replica.toString()));
    KAGAMI_TRY(writeMeta(*db, MetaKey::home, homeOf(replica, finalPath, path)));
    return transaction->commit();
}

/// Everything that `source` brings, in the order of time.
Status fillFrom(const ChangeSetSource& source, Ledger& ledger, const TakeChangeSet& take)
{
    const auto delivery = deliveryOf(ledger, {&source});
    if (!delivery)
        return tl::unexpected(delivery.error());
    for (const Delivery::Arrival& arrival : delivery->added) {
        const auto changeSet = source.read(arrival.header);
        if (!changeSet)
            return tl::unexpected(changeSet.error());
        KAGAMI_TRY(take(*changeSet));
    }
    const Item* root = ledger.state().root();
    if (root && root->id == source.caseId())
        return {};
    return damaged(source.path(),
        storeText(QT_TRANSLATE_NOOP("kagami::store", "The file does not hold the case that it says.")));
}

} // namespace

QString defaultAuthor()
{
    for (const char* variable : {"KAGAMI_AUTHOR", "USER", "LOGNAME", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return QStringLiteral("analyst");
}

Result<std::unique_ptr<CaseFile>> CaseFile::create(
    const QString& path, const QString& title, const QString& author)
{
    Draft draft;
    draft.reason = storeText(QT_TRANSLATE_NOOP("kagami::store", "New case"));
    draft.put(Item{ItemId::random(), ItemKind::Case, title});
    return create(path, std::move(draft), author);
}

Result<std::unique_ptr<CaseFile>> CaseFile::create(const QString& path, Draft draft, const QString& author)
{
    const QFileInfo info(path);
    KAGAMI_TRY(checkFirstRecord(draft));
    KAGAMI_TRY(checkNewPath(path));
    auto priv = std::make_unique<Private>();
    priv->path = QDir(QFileInfo(info.absolutePath()).canonicalFilePath()).filePath(info.fileName());
    priv->author = author.isEmpty() ? defaultAuthor() : author;
    priv->replica = ReplicaId::random();
    if (draft.author.isEmpty())
        draft.author = priv->author;
    auto sealed = priv->ledger.seal(std::move(draft), priv->replica, priv->clock);
    if (!sealed)
        return tl::unexpected(sealed.error());
    auto lock = WriterLock::take(priv->path);
    if (!lock)
        return tl::unexpected(lock.error());
    priv->lock = std::move(*lock);

    const auto fill = [&sealed](const TakeChangeSet& take) { return take(*sealed); };
    HalfWritten half(priv->path);
    KAGAMI_TRY(fillNewFile(half.path(), priv->path, priv->replica, priv->ledger, fill));
    KAGAMI_TRY(half.finish(priv->path));
    auto opened = openForWriting(priv->path);
    if (!opened)
        return tl::unexpected(opened.error());
    priv->database = std::move(*opened);
    return std::unique_ptr<CaseFile>(new CaseFile(std::move(priv)));
}

Result<std::unique_ptr<CaseFile>> CaseFile::create(const QString& path, const ChangeSetSource& source)
{
    const QFileInfo info(path);
    KAGAMI_TRY(checkNewPath(path));
    auto priv = std::make_unique<Private>();
    priv->path = QDir(QFileInfo(info.absolutePath()).canonicalFilePath()).filePath(info.fileName());
    priv->author = defaultAuthor();
    priv->replica = ReplicaId::random();
    auto lock = WriterLock::take(priv->path);
    if (!lock)
        return tl::unexpected(lock.error());
    priv->lock = std::move(*lock);
    const auto fill = [&](const TakeChangeSet& take) { return fillFrom(source, priv->ledger, take); };
    HalfWritten half(priv->path);
    KAGAMI_TRY(fillNewFile(half.path(), priv->path, priv->replica, priv->ledger, fill));
    KAGAMI_TRY(half.finish(priv->path));
    auto opened = openForWriting(priv->path);
    if (!opened)
        return tl::unexpected(opened.error());
    priv->database = std::move(*opened);
    priv->clock.observe(priv->ledger.newestTime());
    return std::unique_ptr<CaseFile>(new CaseFile(std::move(priv)));
}

void CaseFile::Private::takeReplica(const Meta& meta)
{
    const auto known = Uuid::parse(valueOf(meta, MetaKey::replica));
    if (known && homeOf({*known}, path, path) == valueOf(meta, MetaKey::home)) {
        replica = {*known};
        return;
    }
    // The file is a copy: two writers under one id would fork its chain.
    replica = ReplicaId::random();
    replicaIsNew = true;
}

Status CaseFile::Private::load()
{
    KAGAMI_TRY(checkSchema(db(), caution.has_value()));
    if (QFileInfo(path).size() < smallFileBytes) {
        const auto findings = db().textOf("PRAGMA quick_check(1)");
        if (!findings)
            return tl::unexpected(findings.error());
        if (*findings != QStringLiteral("ok"))
            return damaged(
                path, storeText(QT_TRANSLATE_NOOP("kagami::store", "The case file is damaged.")), *findings);
    }
    auto loaded = loadCase(db());
    if (!loaded)
        return tl::unexpected(loaded.error());
    const bool small = loaded->state.items().size() + loaded->state.claims().size() < smallCase;
    if (small && !(sumOf(loaded->state) == loaded->state.stateSum()))
        return damaged(path,
            storeText(QT_TRANSLATE_NOOP(
                "kagami::store", "The case file is damaged: its records are not those that were written.")));
    if (headOf(loaded->history.heads()).toHex() != valueOf(loaded->meta, MetaKey::head))
        return damaged(path,
            storeText(QT_TRANSLATE_NOOP(
                "kagami::store", "The case file is damaged: change sets are missing or were added.")));
    if (small)
        KAGAMI_TRY(checkPayloads(db(), loaded->headers));
    takeReplica(loaded->meta);
    ledger.restore(std::move(loaded->state), std::move(loaded->history), std::move(loaded->fields),
        std::move(loaded->itemPuts), std::move(loaded->claimPuts));
    clock.observe(ledger.newestTime());
    return {};
}

Result<std::unique_ptr<CaseFile>> CaseFile::open(const QString& path, OpenMode mode)
{
    const auto probe = probeFile(path);
    if (!probe)
        return tl::unexpected(probe.error());
    KAGAMI_TRY(checkNotTooOld(*probe, path));
    auto priv = std::make_unique<Private>();
    if (probe->schema > schemaVersion)
        priv->caution = madeByNewerVersion(path);
    if (priv->caution && mode == OpenMode::ReadWrite)
        return tl::unexpected(*priv->caution);
    priv->path = QFileInfo(path).canonicalFilePath();
    priv->readOnly = mode == OpenMode::ReadOnly;
    priv->author = defaultAuthor();
    if (!priv->readOnly) {
        auto lock = WriterLock::take(priv->path);
        if (!lock)
            return tl::unexpected(lock.error());
        priv->lock = std::move(*lock);
    }
    auto opened = priv->readOnly ? openForReading(priv->path) : openForWriting(priv->path);
    if (!opened)
        return tl::unexpected(opened.error());
    priv->database = std::move(*opened);
    const Status loaded = priv->load();
    // What this version takes for damage may be what the newer one has changed.
    if (!loaded && priv->caution
        && (loaded.error().kind == ErrorKind::Io || loaded.error().kind == ErrorKind::Corrupt))
        return fail(ErrorKind::Unsupported,
            storeText(QT_TRANSLATE_NOOP("kagami::store",
                "A newer version of Kagami made this case file, in a form that this one cannot read.")),
            path, storeText(QT_TRANSLATE_NOOP("kagami::store", "Install the newer version to open it.")),
            loaded.error().what % QStringLiteral(" ") % loaded.error().detail);
    if (!loaded)
        return tl::unexpected(loaded.error());
    return std::unique_ptr<CaseFile>(new CaseFile(std::move(priv)));
}

} // namespace kagami

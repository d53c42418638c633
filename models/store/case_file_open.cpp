#include "store/case_file_private.h"

#include "store/blob_transfer.h"
#include "store/change_set_table.h"
#include "store/delivery.h"
#include "store/effects_writer.h"
#include "store/half_written.h"
#include "store/loader.h"
#include "store/replica_home.h"
#include "store/schema.h"
#include "store/store_error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <pwd.h>
#include <unistd.h>

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

/// Everything that `source` brings, in the order of time.
Status fillFrom(const ChangeSetSource& source, const Ledger& ledger, const TakeChangeSet& take,
    const WorkProgress& progress)
{
    constexpr int pollEvery = 64;
    int done = 0;
    const auto delivery = deliveryOf(ledger, {&source});
    if (!delivery)
        return tl::unexpected(delivery.error());
    for (const Delivery::Arrival& arrival : delivery->added) {
        if (progress && done++ % pollEvery == 0 && !progress(done, int(delivery->added.size())))
            return stopped();
        const auto changeSet = source.read(arrival.header);
        if (!changeSet)
            return tl::unexpected(changeSet.error());
        KAGAMI_TRY(take(*changeSet));
    }
    const Item* root = ledger.state().root();
    if (root && root->id == source.caseId())
        return {};
    if (!root)
        return fail(ErrorKind::NotFound,
            storeText(QT_TRANSLATE_NOOP(
                "kagami::store", "It brings changes to a case, and not the case that they are made to.")),
            source.path(),
            storeText(QT_TRANSLATE_NOOP(
                "kagami::store", "Ask for a bundle of everything, or apply it to a copy of the case.")));
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
    // Where no shell has set these: a container, a job that is started by a clock.
    if (const passwd* account = getpwuid(geteuid()); account && *account->pw_name)
        return QString::fromLocal8Bit(account->pw_name);
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
    KAGAMI_TRY(checkFirstRecord(draft));
    const QString writer = author.isEmpty() ? defaultAuthor() : author;
    if (draft.author.isEmpty())
        draft.author = writer;
    return Private::make(path, writer, [&](Private& priv, Connection&, const TakeChangeSet& take) -> Status {
        const auto sealed = priv.ledger.seal(std::move(draft), priv.replica, priv.clock);
        return sealed ? take(*sealed) : tl::unexpected(sealed.error());
    });
}

Result<std::unique_ptr<CaseFile>> CaseFile::create(
    const QString& path, const ChangeSetSource& source, const WorkProgress& progress, MergeReport* merged)
{
    MergeReport report;
    auto made = Private::make(
        path, defaultAuthor(), [&](Private& priv, Connection& db, const TakeChangeSet& take) -> Status {
            KAGAMI_TRY(fillFrom(source, priv.ledger, take, progress));
            const auto blobs = takeBlobs(db, {&source}, progress);
            if (!blobs)
                return tl::unexpected(blobs.error());
            const auto signatures = takeSignatures(db, priv.ledger, {&source});
            if (!signatures)
                return tl::unexpected(signatures.error());
            report.blobs = *blobs;
            report.signatures = *signatures;
            report.added = priv.ledger.history();
            return {};
        });
    if (made && merged)
        *merged = std::move(report);
    return made;
}

Result<std::unique_ptr<CaseFile>> CaseFile::Private::make(
    const QString& path, const QString& author, const Fill& fill)
{
    KAGAMI_TRY(checkNewCasePath(path));
    const QFileInfo info(path);
    auto priv = std::make_unique<Private>();
    priv->path = QDir(QFileInfo(info.absolutePath()).canonicalFilePath()).filePath(info.fileName());
    priv->author = author;
    priv->replica = ReplicaId::random();
    auto lock = WriterLock::take(priv->path);
    if (!lock)
        return tl::unexpected(lock.error());
    priv->lock = std::move(*lock);
    HalfWritten half(priv->path);
    KAGAMI_TRY(priv->fillNewFile(half.path(), fill));
    KAGAMI_TRY(half.finish(priv->path));
    auto opened = openForWriting(priv->path);
    if (!opened) {
        // Whoever is told that it failed must not find a case there.
        QFile::remove(priv->path);
        return tl::unexpected(opened.error());
    }
    priv->database = std::move(*opened);
    priv->clock.observe(priv->ledger.newestTime());
    return std::unique_ptr<CaseFile>(new CaseFile(std::move(priv)));
}

/// Nobody else knows of the file yet: without journal, synced once at the end.
Status CaseFile::Private::fillNewFile(const QString& newPath, const Fill& fill)
{
    auto db = Connection::open(newPath, Connection::Access::Create, path);
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
            KAGAMI_TRY(writer->write(changeSet, effects));
            ledger.install(std::move(effects));
            return {};
        };
        KAGAMI_TRY(fill(*this, *db, take));
    }
    KAGAMI_TRY(writeMeta(*db, MetaKey::replica, replica.toString()));
    KAGAMI_TRY(writeMeta(*db, MetaKey::home, homeOf(replica, path, newPath)));
    return transaction->commit();
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
    waiting = std::move(loaded->waiting);
    takeReplica(loaded->meta);
    ledger.restore(std::move(loaded->state), std::move(loaded->history), std::move(loaded->fields),
        std::move(loaded->itemPuts), std::move(loaded->claimPuts));
    clock.observe(ledger.newestTime());
    return {};
}

Result<std::unique_ptr<CaseFile>> CaseFile::open(const QString& path, OpenMode mode)
{
    return open(Handover{path, mode, defaultAuthor(), Clock(), nullptr});
}

Result<std::unique_ptr<CaseFile>> CaseFile::open(const Handover& from)
{
    const auto& [path, mode, author, clock, heldLock] = from;
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
    priv->author = author;
    priv->clock = clock;
    priv->lock = heldLock;
    if (!priv->readOnly && !priv->lock) {
        auto lock = WriterLock::take(priv->path);
        if (!lock)
            return tl::unexpected(lock.error());
        priv->lock = std::move(*lock);
    }
    auto opened = priv->readOnly ? openForReading(priv->path) : openForWriting(priv->path);
    if (!opened)
        return tl::unexpected(opened.error());
    priv->database = std::move(*opened);
    priv->journaling = heldLock != nullptr;
    priv->mark = priv->presentMark();
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

#include "store/case_file_private.h"

#include "store/case_search.h"
#include "store/change_set_table.h"
#include "store/effects_writer.h"
#include "store/half_written.h"
#include "store/loader.h"
#include "store/replica_home.h"
#include "store/schema.h"
#include "store/store_error.h"
#include "store/verifier.h"
#include "store/verify_file.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace kagami {

namespace {

/// Whether the change set put the record of the case itself: without it there would be no case to undo in.
bool makesTheCase(const ChangeSet& changeSet, const Item* root)
{
    return std::any_of(
        changeSet.operations.begin(), changeSet.operations.end(), [root](const Operation& operation) {
            const auto* put = std::get_if<PutItem>(&operation);
            return put && root && put->item.id == root->id;
        });
}

/// Null for an operation that puts none.
Uuid recordPutBy(const Operation& operation)
{
    if (const auto* item = std::get_if<PutItem>(&operation))
        return item->item.id.uuid;
    const auto* claim = std::get_if<PutClaim>(&operation);
    return claim ? claim->claim.id.uuid : Uuid();
}

} // namespace

CaseFile::Private::~Private()
{
    // Nobody else has it any more, and a job may be the last to let go.
    db().giveTo(QThread::currentThread());
    if (!journaling || !db().isOpen())
        return;
    // Back to one file that can be copied as it is. Failing loses nothing: the journal stays beside it.
    static_cast<void>(db().execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    static_cast<void>(db().execute("PRAGMA journal_mode = DELETE"));
    db().close();
}

FileMark CaseFile::Private::presentMark()
{
    const QFileInfo file(path);
    const QFileInfo journal(path + QStringLiteral("-wal"));
    // Of a copy that was made for reading, or a file that is taken for unchanging, only the files tell.
    const auto version = db().number("PRAGMA data_version");
    return {version ? *version : 0, file.size(), journal.size(), file.lastModified(), journal.lastModified()};
}

Status CaseFile::Private::checkWritable() const
{
    if (caution)
        return tl::unexpected(*caution);
    if (takesIn)
        return fail(ErrorKind::Busy,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "An evidence file is being attached.")), path,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "Wait until it is done, or cancel it.")));
    return readOnly ? Status(openedForReading(path)) : Status();
}

Status CaseFile::Private::prepareWriting()
{
    if (!journaling) {
        KAGAMI_TRY(db().execute("PRAGMA journal_mode = WAL;"));
        journaling = true;
    }
    return {};
}

Status CaseFile::Private::checkUnchanged()
{
    const auto head = db().textOf("SELECT value FROM meta WHERE key = 'head'");
    if (!head)
        return tl::unexpected(head.error());
    if (*head == ledger.head().toHex())
        return {};
    return fail(ErrorKind::Busy,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "Another program has changed the case file.")), path,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "Close the case and open it again.")));
}

Status CaseFile::Private::store(const ChangeSet& changeSet)
{
    KAGAMI_TRY(prepareWriting());
    auto transaction = Transaction::begin(db(), "BEGIN IMMEDIATE");
    if (!transaction)
        return tl::unexpected(transaction.error());
    KAGAMI_TRY(checkUnchanged());
    Effects effects = ledger.effectsOf(changeSet);
    KAGAMI_TRY(write(changeSet, effects));
    KAGAMI_TRY(transaction->commit());
    replicaIsNew = false;
    ledger.install(std::move(effects));
    return {};
}

Status CaseFile::Private::write(const ChangeSet& changeSet, const Effects& effects)
{
    auto writer = EffectsWriter::open(db(), ledger);
    if (!writer)
        return tl::unexpected(writer.error());
    KAGAMI_TRY(writer->write(changeSet, effects));
    return writeReplica();
}

Status CaseFile::Private::writeReplica()
{
    if (!replicaIsNew)
        return {};
    KAGAMI_TRY(writeMeta(db(), MetaKey::replica, replica.toString()));
    return writeMeta(db(), MetaKey::home, homeOf(replica, path, path));
}

Result<std::vector<ChangeSet>> CaseFile::Private::changeSets(const std::vector<Digest>& hashes)
{
    std::vector<Digest> all;
    std::set<Digest> named;
    const auto name = [&](const Digest& hash) {
        if (named.insert(hash).second)
            all.push_back(hash);
    };
    for (const Digest& hash : hashes) {
        if (const ChangeSetHeader* header = ledger.find(hash))
            std::for_each(header->merges.begin(), header->merges.end(), name);
        name(hash);
    }
    std::vector<ChangeSet> sets;
    for (const Digest& hash : all) {
        const ChangeSetHeader* header = ledger.find(hash);
        if (!header)
            return noSuchChangeSet(hash);
        auto read = readChangeSet(db(), *header);
        if (!read)
            return tl::unexpected(read.error());
        sets.push_back(std::move(*read));
    }
    return sets;
}

Result<std::set<Uuid>> CaseFile::Private::putElsewhere(const std::vector<ChangeSet>& changeSets)
{
    std::set<Uuid> put;
    std::set<Digest> these;
    bool merging = false;
    for (const ChangeSet& changeSet : changeSets) {
        these.insert(changeSet.header.hash);
        merging = merging || !changeSet.header.merges.empty();
        for (const Operation& operation : changeSet.operations)
            put.insert(recordPutBy(operation));
    }
    std::set<Uuid> elsewhere;
    for (const ChangeSetHeader& header : ledger.history()) {
        if (!merging || these.contains(header.hash))
            continue;
        const auto other = readChangeSet(db(), header);
        if (!other)
            return tl::unexpected(other.error());
        for (const Operation& operation : other->operations) {
            if (const Uuid record = recordPutBy(operation); !record.isNull() && put.contains(record))
                elsewhere.insert(record);
        }
    }
    return elsewhere;
}

CaseFile::CaseFile(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

CaseFile::~CaseFile() = default;

QString CaseFile::path() const
{
    return d->path;
}
bool CaseFile::isReadOnly() const
{
    return d->readOnly;
}
const std::optional<Error>& CaseFile::caution() const
{
    return d->caution;
}
const Ledger& CaseFile::ledger() const
{
    return d->ledger;
}
std::shared_ptr<const Ledger> CaseFile::sharedLedger() const
{
    return d->sharedLedger;
}
QString CaseFile::author() const
{
    return d->author;
}
void CaseFile::setAuthor(const QString& author)
{
    d->author = author;
}

CaseFile::Handover CaseFile::handover()
{
    // Whichever of both is the last turns the write-ahead journal off again.
    if (!d->readOnly)
        static_cast<void>(d->prepareWriting());
    return {d->path, d->readOnly ? OpenMode::ReadOnly : OpenMode::ReadWrite, d->author, d->clock, d->lock};
}

void CaseFile::giveTo(QThread* thread)
{
    d->db().giveTo(thread);
}

void CaseFile::leave()
{
    d->journaling = false;
}

bool CaseFile::mayHaveChanged() const
{
    return !(d->presentMark() == d->mark);
}

void CaseFile::setClock(Clock clock)
{
    clock.observe(d->ledger.newestTime());
    d->clock = std::move(clock);
}

Result<ChangeSetHeader> CaseFile::commit(Draft draft)
{
    KAGAMI_TRY(d->checkWritable());
    if (draft.author.isEmpty())
        draft.author = d->author;
    auto sealed = d->ledger.seal(std::move(draft), d->replica, d->clock);
    if (!sealed)
        return tl::unexpected(sealed.error());
    if (sealed->header.hash.isNull())
        return ChangeSetHeader();
    KAGAMI_TRY(d->store(*sealed));
    return std::move(sealed->header);
}

Result<std::vector<ChangeSet>> CaseFile::Private::undoneByUndo()
{
    const auto nothing = [this] {
        return fail(ErrorKind::NotFound,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "There is nothing to undo.")), path);
    };
    const Digest target = ledger.undoTarget(author);
    if (target.isNull())
        return nothing();
    auto undone = changeSets({target});
    if (undone && makesTheCase(undone->back(), ledger.state().root()))
        return nothing();
    return undone;
}

Result<std::vector<ChangeSet>> CaseFile::Private::undoneByMove(const History::Move& move)
{
    auto undone = changeSets(move.undo);
    if (undone)
        std::erase_if(*undone, [root = ledger.state().root()](const ChangeSet& changeSet) {
            return makesTheCase(changeSet, root);
        });
    return undone;
}

Result<ChangeSetHeader> CaseFile::undo()
{
    const auto undone = d->undoneByUndo();
    if (!undone)
        return tl::unexpected(undone.error());
    const auto standing = d->putElsewhere(*undone);
    if (!standing)
        return tl::unexpected(standing.error());
    return commit(d->ledger.undoDraft(*undone, *standing));
}

Result<ChangeSetHeader> CaseFile::redo()
{
    const Digest target = d->ledger.redoTarget(d->author);
    if (target.isNull())
        return fail(ErrorKind::NotFound,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "There is nothing to redo.")), d->path);
    const auto undone = d->changeSets({target});
    if (!undone)
        return tl::unexpected(undone.error());
    return commit(d->ledger.redoDraft(*undone));
}

Result<ChangeSetHeader> CaseFile::moveTo(const Digest& step)
{
    if (!step.isNull() && !d->ledger.find(step))
        return noSuchChangeSet(step);
    const auto move = d->ledger.chains().moveTo(d->author, step);
    const auto undone = d->undoneByMove(move);
    if (!undone)
        return tl::unexpected(undone.error());
    const auto redone = d->changeSets(move.redo);
    if (!redone)
        return tl::unexpected(redone.error());
    if (undone->empty() && redone->empty())
        return ChangeSetHeader();
    const auto standing = d->putElsewhere(*undone);
    if (!standing)
        return tl::unexpected(standing.error());
    return commit(d->ledger.moveDraft(*undone, *redone, *standing));
}

Result<std::vector<BuiltUpon>> CaseFile::builtUponUndo() const
{
    const auto undone = d->undoneByUndo();
    if (!undone)
        return tl::unexpected(undone.error());
    return builtUpon(d->ledger, *undone);
}

Result<std::vector<BuiltUpon>> CaseFile::builtUponMove(const Digest& step) const
{
    if (!step.isNull() && !d->ledger.find(step))
        return noSuchChangeSet(step);
    const auto undone = d->undoneByMove(d->ledger.chains().moveTo(d->author, step));
    if (!undone)
        return tl::unexpected(undone.error());
    return builtUpon(d->ledger, *undone);
}

Result<ChangeSet> CaseFile::changeSet(const Digest& hash) const
{
    const ChangeSetHeader* header = d->ledger.find(hash);
    if (!header)
        return noSuchChangeSet(hash);
    return readChangeSet(d->db(), *header);
}

Result<PayloadLines> CaseFile::payload(const Digest& hash) const
{
    return readPayload(d->db(), hash);
}

Result<SearchResult> CaseFile::search(const QString& query, int limit) const
{
    return searchCase(d->db(), d->ledger.state(), query, limit);
}

Result<VerifyReport> CaseFile::verify(std::optional<Digest> printedHead) const
{
    return Verifier(d->db(), printedHead).run();
}

Result<VerifyReport> CaseFile::verifyFile(const QString& path, std::optional<Digest> printedHead)
{
    return kagami::verifyFile(path, printedHead, {});
}

Status CaseFile::saveCopy(const QString& path) const
{
    KAGAMI_TRY(checkNewCasePath(path));
    HalfWritten half(path);
    auto vacuum = d->db().prepare("VACUUM INTO ?1");
    if (!vacuum)
        return tl::unexpected(vacuum.error());
    vacuum->bind(1, half.path());
    Status copied = vacuum->run();
    // Only what is wrong with the case itself is said of the case.
    if (!copied && copied.error().kind != ErrorKind::Corrupt)
        copied.error().where = path;
    KAGAMI_TRY(copied);
    return half.finish(path);
}

} // namespace kagami

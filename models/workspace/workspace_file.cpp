#include "ledger/restoration.h"
#include "ledger/risen_labels.h"
#include "store/case_search.h"
#include "workspace/job.h"
#include "workspace/workspace_private.h"

#include <QDateTime>

namespace kagami {

namespace {

ItemId caseOf(const CaseFile& file)
{
    const Item* root = file.ledger().state().root();
    return root ? root->id : ItemId();
}

} // namespace

template <class Write>
Status Workspace::writing(const Write& write)
{
    if (const Status writable = checkWritable(); !writable) {
        emit failed(writable.error());
        return writable;
    }
    return afterWriting(write());
}

Status Workspace::afterWriting(const Result<ChangeSetHeader>& written)
{
    if (!written) {
        emit failed(written.error());
        return tl::unexpected(written.error());
    }
    if (!written->hash.isNull())
        announceChange();
    return {};
}

void Workspace::announceChange()
{
    d->makeScope();
    std::vector<Uuid> kept = d->standing(d->selection);
    const bool pruned = kept != d->selection;
    d->selection = std::move(kept);
    emit caseChanged();
    emit lensChanged();
    if (pruned)
        emit selectionChanged();
}

Status Workspace::checkWritable() const
{
    if (d->past)
        return fail(ErrorKind::ReadOnly, tr("This is the case as it was; the past cannot be changed."), {},
            tr("Go back to now first, or restore this state."));
    if (d->stop)
        return fail(ErrorKind::Busy, tr("The case is being written."), {},
            tr("Wait until that is done, or stop it."));
    return {};
}

void Workspace::write(Writing work, Written done)
{
    Status writable = checkWritable();
    if (writable && d->file->isReadOnly())
        writable = fail(ErrorKind::ReadOnly, tr("The case is open for reading only."), d->file->path());
    if (!writable)
        return done(tl::unexpected(writable.error()));
    struct Outcome {
        MergeReport report;
        std::shared_ptr<CaseFile> file;
    };
    d->stop = std::make_shared<std::atomic_bool>(false);
    emit accessChanged();
    auto job = [from = d->file->handover(), thread = QThread::currentThread(), stop = d->stop,
                   work = std::move(work)](QPromise<Result<Outcome>>& promise) -> Result<Outcome> {
        auto file = CaseFile::open(from);
        if (!file)
            return tl::unexpected(file.error());
        auto report = work(**file, [&](int at, int total) {
            promise.setProgressRange(0, total);
            promise.setProgressValue(at);
            return !stop->load();
        });
        if (!report)
            return tl::unexpected(report.error());
        (*file)->giveTo(thread);
        return Outcome{std::move(*report), std::move(*file)};
    };
    const auto future = runJob<Outcome>(
        this, std::move(job), [this, done = std::move(done)](const Result<Outcome>& outcome) {
            d->stop.reset();
            if (outcome)
                goOnWith(outcome->file);
            emit accessChanged();
            if (outcome)
                done(outcome->report);
            else
                done(tl::unexpected(outcome.error()));
        });
    auto* watcher = new QFutureWatcher<Result<Outcome>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
        [this, watcher](int at) { emit writingProgressed(at, watcher->progressMaximum()); });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
}

bool Workspace::isWriting() const
{
    return d->stop != nullptr;
}

void Workspace::stopWriting()
{
    if (d->stop)
        d->stop->store(true);
}

/// The one before is let go without tidying up: that would hold the window up.
void Workspace::goOnWith(std::shared_ptr<CaseFile> file)
{
    file->setAuthor(d->file->author());
    d->file->leave();
    d->file = std::move(file);
    announceChange();
}

void Workspace::showPast(const Digest& step, std::shared_ptr<const Ledger> then)
{
    d->pastState = withRisenLabels({then, &then->state()}, d->file->state());
    d->past = std::move(then);
    d->lens.asOf = step;
    announceChange();
    emit accessChanged();
}

void Workspace::showPresent()
{
    if (!d->past)
        return;
    d->past.reset();
    d->pastState.reset();
    d->lens.asOf = {};
    announceChange();
    emit accessChanged();
}

const ChangeSetHeader* Workspace::moment() const
{
    return d->past ? d->past->find(d->lens.asOf) : nullptr;
}

Status Workspace::restorePast()
{
    const ChangeSetHeader* step = moment();
    if (!step)
        return {};
    Draft draft = restorationOf(d->file->state(), d->state());
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(step->time.ms, d->zone);
    draft.reason = tr("Restored the case as it was after “%1”, %2")
                       .arg(reasonText(*step),
                           when.toString(QStringLiteral("yyyy-MM-dd HH:mm ")) + when.timeZoneAbbreviation());
    // What shows is what the file becomes: no view has to be drawn twice.
    const Result<ChangeSetHeader> written = d->file->commit(std::move(draft));
    if (!written)
        return afterWriting(written);
    showPresent();
    return {};
}

void Workspace::setFollowing(bool following)
{
    if (following == d->follow->isActive() || (following && !d->file->isReadOnly()))
        return;
    following ? d->follow->start() : d->follow->stop();
    d->followProblem.reset();
    emit accessChanged();
    if (following)
        lookForChanges();
}

bool Workspace::isFollowing() const
{
    return d->follow->isActive();
}

void Workspace::lookForChanges()
{
    if (d->reading)
        return;
    if (!d->file->mayHaveChanged())
        return tellFollowProblem(nullptr);
    d->reading = true;
    using Opened = std::shared_ptr<CaseFile>;
    runJob<Opened>(
        this,
        [from = d->file->handover(), caseId = caseOf(*d->file), thread = QThread::currentThread()](
            QPromise<Result<Opened>>&) -> Result<Opened> {
            auto file = CaseFile::open(from);
            if (!file)
                return tl::unexpected(file.error());
            if (caseOf(**file) != caseId)
                return fail(ErrorKind::Invalid, tr("Another case lies at its place."), (*file)->path(),
                    tr("Open it by itself, if that is what you want to see."));
            (*file)->giveTo(thread);
            return Opened(std::move(*file));
        },
        [this](const Result<Opened>& file) {
            d->reading = false;
            if (!isFollowing())
                return;
            if (file)
                goOnWith(*file);
            tellFollowProblem(file ? nullptr : &file.error());
        });
}

void Workspace::tellFollowProblem(const Error* problem)
{
    // Its writer may be in the middle of something: the next look will tell.
    const bool isProblem = problem && problem->kind != ErrorKind::Busy;
    if (!isProblem && !d->followProblem)
        return;
    d->followProblem = isProblem ? std::optional(*problem) : std::nullopt;
    emit accessChanged();
}

const Error* Workspace::followProblem() const
{
    return d->followProblem ? &*d->followProblem : nullptr;
}

void Workspace::startWriting()
{
    if (d->reading || !d->file->isReadOnly())
        return;
    d->reading = true;
    using Opened = std::shared_ptr<CaseFile>;
    runJob<Opened>(
        this,
        [path = d->file->path(), thread = QThread::currentThread()](
            QPromise<Result<Opened>>&) -> Result<Opened> {
            auto file = CaseFile::open(path, OpenMode::ReadWrite);
            if (!file)
                return tl::unexpected(file.error());
            (*file)->giveTo(thread);
            return Opened(std::move(*file));
        },
        [this](const Result<Opened>& file) {
            d->reading = false;
            if (!file) {
                emit failed(file.error());
                return;
            }
            d->follow->stop();
            goOnWith(*file);
            emit accessChanged();
        });
}

Result<std::vector<BuiltUpon>> Workspace::builtUponUndo() const
{
    return d->file->builtUponUndo();
}
Result<std::vector<BuiltUpon>> Workspace::builtUponMove(const Digest& step) const
{
    return d->file->builtUponMove(step);
}

void Workspace::setAuthor(const QString& author)
{
    d->file->setAuthor(author);
    emit displayChanged();
}

Status Workspace::commit(Draft draft)
{
    return writing([&] { return d->file->commit(std::move(draft)); });
}
Status Workspace::undo()
{
    return writing([&] { return d->file->undo(); });
}
Status Workspace::redo()
{
    return writing([&] { return d->file->redo(); });
}
Status Workspace::moveTo(const Digest& step)
{
    return writing([&] { return d->file->moveTo(step); });
}

bool Workspace::canUndo() const
{
    return !isReadOnly() && !d->file->ledger().undoTarget(d->file->author()).isNull();
}
bool Workspace::canRedo() const
{
    return !isReadOnly() && !d->file->ledger().redoTarget(d->file->author()).isNull();
}
QString Workspace::undoText() const
{
    return d->reasonOf(d->file->ledger().undoTarget(d->file->author()));
}
QString Workspace::redoText() const
{
    return d->reasonOf(d->file->ledger().redoTarget(d->file->author()));
}
Status Workspace::saveCopy(const QString& path) const
{
    return d->file->saveCopy(path);
}
Result<SearchResult> Workspace::search(const QString& query, int limit) const
{
    if (d->past)
        return searchState(d->state(), query, limit);
    return d->file->search(query, limit);
}

} // namespace kagami

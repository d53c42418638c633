#include "workspace/workspace.h"

#include "ledger/restoration.h"
#include "ledger/risen_labels.h"
#include "store/case_search.h"
#include "workspace/job.h"

#include <QDateTime>
#include <QTimer>
#include <algorithm>
#include <atomic>
#include <unordered_set>

namespace kagami {

namespace {

constexpr int followMs = 1000;

} // namespace

struct Workspace::Private {
    std::shared_ptr<CaseFile> file;
    std::shared_ptr<const Ledger> past; ///< null: the present shows
    std::shared_ptr<const Case> pastState; ///< of `past`, with the labels that rose since
    std::shared_ptr<std::atomic_bool> stop; ///< of the job that writes; null: there is none
    QTimer* follow = nullptr; ///< runs while the file is followed
    bool reading = false; ///< a job reads the file anew
    Lens lens;
    QString queryText;
    std::shared_ptr<const Scope> scope;
    std::vector<Uuid> selection;
    QTimeZone zone = QTimeZone::utc();
    std::shared_ptr<const Catalogue> catalogue;

    [[nodiscard]] std::shared_ptr<const Ledger> sharedLedger() const
    {
        return past ? past : file->sharedLedger();
    }
    [[nodiscard]] std::shared_ptr<const Case> sharedState() const
    {
        return past ? pastState : std::shared_ptr<const Case>(file->sharedLedger(), &file->state());
    }
    [[nodiscard]] const Case& state() const { return past ? *pastState : file->state(); }

    void makeScope()
    {
        scope = Scope::make(state(), lens, scope ? scope->sharedFacts() : nullptr, sharedState());
    }

    [[nodiscard]] bool stands(const Uuid& record) const
    {
        if (const Item* item = state().find(ItemId{record}))
            return !item->retracted;
        const Claim* claim = state().find(ClaimId{record});
        return claim && !claim->retracted;
    }

    /// Each standing record once, in the given order.
    [[nodiscard]] std::vector<Uuid> standing(std::vector<Uuid> records) const
    {
        std::unordered_set<Uuid> seen;
        std::erase_if(
            records, [&](const Uuid& record) { return !stands(record) || !seen.insert(record).second; });
        return records;
    }

    [[nodiscard]] QString reasonOf(const Digest& hash) const
    {
        const ChangeSetHeader* header = hash.isNull() ? nullptr : file->ledger().find(hash);
        return header ? reasonText(*header) : QString();
    }
};

Workspace::Workspace(std::unique_ptr<CaseFile> file, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->file = std::move(file);
    d->follow = new QTimer(this);
    d->follow->setInterval(followMs);
    connect(d->follow, &QTimer::timeout, this, &Workspace::lookForChanges);
    d->makeScope();
}

/// Nobody would see the end of what is being written; what is not done by then never was.
Workspace::~Workspace()
{
    stopWriting();
}

const Case& Workspace::state() const
{
    return d->state();
}
const Ledger& Workspace::ledger() const
{
    return d->past ? *d->past : d->file->ledger();
}
const CaseFile& Workspace::file() const
{
    return *d->file;
}
const Scope& Workspace::scope() const
{
    return *d->scope;
}
std::shared_ptr<const Scope> Workspace::sharedScope() const
{
    return d->scope;
}
const Lens& Workspace::lens() const
{
    return d->lens;
}
QString Workspace::queryText() const
{
    return d->queryText;
}
bool Workspace::isReadOnly() const
{
    return d->file->isReadOnly() || d->past || d->stop;
}

QString Workspace::title() const
{
    const Item* root = state().root();
    return root ? root->title : QString();
}

Tlp Workspace::marking() const
{
    // What carries no label may not be shared (R23).
    const Item* root = state().root();
    return root ? root->tlp : Tlp::Red;
}

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
    if (d->reading || !d->file->mayHaveChanged())
        return;
    d->reading = true;
    using Opened = std::shared_ptr<CaseFile>;
    runJob<Opened>(
        this,
        [from = d->file->handover(), thread = QThread::currentThread()](
            QPromise<Result<Opened>>&) -> Result<Opened> {
            auto file = CaseFile::open(from);
            if (!file)
                return tl::unexpected(file.error());
            (*file)->giveTo(thread);
            return Opened(std::move(*file));
        },
        [this](const Result<Opened>& file) {
            d->reading = false;
            // Its writer may be in the middle of something: the next look will tell.
            if (file && isFollowing())
                goOnWith(*file);
        });
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

Status Workspace::setQuery(const QString& text)
{
    Result<Query> query = parseQuery(text);
    if (!query)
        return tl::unexpected(std::move(query.error()));
    if (text == d->queryText)
        return {};
    d->queryText = text;
    d->lens.query = std::move(*query);
    applyLens();
    return {};
}

void Workspace::setCeiling(std::optional<Tlp> ceiling)
{
    if (ceiling == d->lens.ceiling)
        return;
    d->lens.ceiling = ceiling;
    applyLens();
}

void Workspace::setSourceOff(ItemId source, bool off)
{
    std::vector<ItemId>& sources = d->lens.sourcesOff;
    const auto found = std::find(sources.begin(), sources.end(), source);
    if ((found != sources.end()) == off)
        return;
    if (off)
        sources.push_back(source);
    else
        sources.erase(found);
    applyLens();
}

void Workspace::applyLens()
{
    d->makeScope();
    emit lensChanged();
}

const std::vector<Uuid>& Workspace::selection() const
{
    return d->selection;
}
Uuid Workspace::current() const
{
    return d->selection.empty() ? Uuid{} : d->selection.front();
}

void Workspace::select(std::vector<Uuid> records)
{
    records = d->standing(std::move(records));
    if (records == d->selection)
        return;
    d->selection = std::move(records);
    emit selectionChanged();
}

QTimeZone Workspace::displayZone() const
{
    return d->zone;
}

void Workspace::setDisplayZone(const QTimeZone& zone)
{
    if (!zone.isValid() || zone == d->zone)
        return;
    d->zone = zone;
    emit displayChanged();
}

std::shared_ptr<const Catalogue> Workspace::catalogue() const
{
    if (!d->catalogue) {
        // Read when it is first asked for: opening a case does not wait for it.
        const auto read = defaultCatalogue();
        d->catalogue = read ? *read : std::make_shared<const Catalogue>();
    }
    return d->catalogue;
}

Status Workspace::setAttackVersion(const QString& version)
{
    auto read = kagami::catalogue(AttackDomain::Enterprise, version);
    if (!read)
        return tl::unexpected(std::move(read.error()));
    if (*read == d->catalogue)
        return {};
    d->catalogue = std::move(*read);
    emit displayChanged();
    return {};
}

} // namespace kagami

#include "workspace/workspace.h"

#include <algorithm>
#include <unordered_set>

namespace kagami {

struct Workspace::Private {
    std::unique_ptr<CaseFile> file;
    Lens lens;
    QString queryText;
    std::shared_ptr<const Scope> scope;
    std::vector<Uuid> selection;
    QTimeZone zone = QTimeZone::utc();
    std::shared_ptr<const Catalogue> catalogue;

    void makeScope() { scope = Scope::make(file->state(), lens, scope ? scope->sharedFacts() : nullptr); }

    [[nodiscard]] bool stands(const Uuid& record) const
    {
        if (const Item* item = file->state().find(ItemId{record}))
            return !item->retracted;
        const Claim* claim = file->state().find(ClaimId{record});
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
    d->makeScope();
}

Workspace::~Workspace() = default;

const Case& Workspace::state() const
{
    return d->file->state();
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
    return d->file->isReadOnly();
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

Result<MergeReport> Workspace::merge(const QStringList& paths, const QString& reason)
{
    std::vector<std::unique_ptr<CaseFile>> opened;
    std::vector<const CaseFile*> others;
    for (const QString& path : paths) {
        auto other = CaseFile::open(path, OpenMode::ReadOnly);
        if (!other)
            return tl::unexpected(other.error());
        others.push_back(other->get());
        opened.push_back(std::move(*other));
    }
    auto report = d->file->merge(others, reason);
    if (report && (!report->added.empty() || report->filledUp > 0))
        announceChange();
    return report;
}

void Workspace::setAuthor(const QString& author)
{
    d->file->setAuthor(author);
    emit displayChanged();
}

Status Workspace::commit(Draft draft)
{
    return afterWriting(d->file->commit(std::move(draft)));
}
Status Workspace::undo()
{
    return afterWriting(d->file->undo());
}
Status Workspace::redo()
{
    return afterWriting(d->file->redo());
}
Status Workspace::moveTo(const Digest& step)
{
    return afterWriting(d->file->moveTo(step));
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

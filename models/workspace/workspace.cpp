#include "workspace/workspace_private.h"

#include <algorithm>

namespace kagami {

namespace {

constexpr int followMs = 1000;

} // namespace

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

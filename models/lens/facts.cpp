#include "lens/facts.h"

#include "base/text_fold.h"
#include "lens/facts_builder.h"
#include "lens/facts_data.h"
#include "lens/facts_updater.h"

#include <QCoreApplication>
#include <algorithm>

namespace kagami {

namespace {

constexpr QLatin1StringView contextTerm("not-attributed-context-only");

} // namespace

Facts::Facts(std::unique_ptr<FactsData> data)
    : d(std::move(data))
{
}

Facts::~Facts() = default;

std::shared_ptr<const Facts> Facts::make(const Case& state, std::optional<Tlp> ceiling,
    const std::vector<ItemId>& sourcesOff, std::shared_ptr<const void> owner)
{
    auto data = std::make_unique<FactsData>();
    data->state = &state;
    data->owner = std::move(owner);
    data->revision = state.revision();
    data->ceiling = ceiling;
    data->sourcesOff = sourcesOff;
    FactsBuilder(*data).build();
    return std::shared_ptr<const Facts>(new Facts(std::move(data)));
}

std::shared_ptr<const Facts> Facts::make(const Facts& before)
{
    auto data = std::make_unique<FactsData>(static_cast<const FactsTables&>(before.data()));
    if (!FactsUpdater(before.data(), *data).update())
        return make(before.state(), before.d->ceiling, before.d->sourcesOff, before.d->owner);
    return std::shared_ptr<const Facts>(new Facts(std::move(data)));
}

bool Facts::isOf(const Case& state, std::optional<Tlp> ceiling, const std::vector<ItemId>& sourcesOff) const
{
    return d->state == &state && d->ceiling == ceiling && d->sourcesOff == sourcesOff;
}

bool Facts::isPresent() const
{
    return d->revision == d->state->revision();
}

bool Facts::counts(ClaimIndex claim) const
{
    return size_t(claim) < d->counts.size() && d->counts[size_t(claim)];
}

bool Facts::exists(ItemIndex item) const
{
    return size_t(item) < d->exists.size() && d->exists[size_t(item)];
}

const IncidentFacts* Facts::incident(ItemIndex item) const
{
    const qint32 position = size_t(item) < d->position.size() ? d->position[size_t(item)] : noIndex;
    return position == noIndex ? nullptr : &d->incidents[size_t(position)];
}

std::span<const IncidentFacts> Facts::incidents() const
{
    return d->incidents;
}
const std::vector<QString>& Facts::sectorKeys() const
{
    return d->sectorKeys.texts();
}
const std::vector<QString>& Facts::techniqueKeys() const
{
    return d->techniqueKeys.texts();
}
const std::vector<QString>& Facts::tacticKeys() const
{
    return d->tacticKeys.texts();
}
const std::vector<QString>& Facts::attackVersionKeys() const
{
    return d->attackVersionKeys.texts();
}
std::span<const ClaimIndex> Facts::evidence() const
{
    return d->evidence;
}
const Case& Facts::state() const
{
    return *d->state;
}
bool Facts::showsBefore(ClaimIndex a, ClaimIndex b) const
{
    return d->showsBefore(a, b);
}
std::vector<ItemIndex> Facts::campaignAndAbove(ItemIndex campaign) const
{
    return d->campaignAndAbove(campaign);
}

std::vector<ClaimIndex> Facts::claims(ItemIndex item, Predicate predicate) const
{
    std::vector<ClaimIndex> found;
    for (const ClaimIndex claim : d->state->claimsAbout(item)) {
        if (counts(claim) && d->state->links(claim).predicate == predicate)
            found.push_back(claim);
    }
    std::sort(
        found.begin(), found.end(), [this](ClaimIndex a, ClaimIndex b) { return d->showsBefore(a, b); });
    return found;
}

ClaimIndex Facts::chosen(ItemIndex item, Predicate predicate) const
{
    // The date of an incident shows as the incident's facts have it, which prefer any date to "not known".
    if (const IncidentFacts* facts = predicate == Predicate::When ? incident(item) : nullptr)
        return facts->whenClaim;
    ClaimIndex best = noIndex;
    for (const ClaimIndex claim : d->state->claimsAbout(item)) {
        if (counts(claim) && d->state->links(claim).predicate == predicate
            && (best == noIndex || d->showsBefore(claim, best)))
            best = claim;
    }
    return best;
}

QString Facts::text(ItemIndex item, Predicate predicate) const
{
    const ClaimIndex claim = chosen(item, predicate);
    const QString* value = claim == noIndex ? nullptr : textOf(d->state->claims()[size_t(claim)].value);
    return value ? *value : QString();
}

const TimeSpan* Facts::time(ItemIndex item, Predicate predicate) const
{
    const ClaimIndex claim = chosen(item, predicate);
    return claim == noIndex ? nullptr : timeOf(d->state->claims()[size_t(claim)].value);
}

bool Facts::isDisputed(ItemIndex item, Predicate predicate) const
{
    if (info(predicate).cardinality != Cardinality::One)
        return false;
    if (const IncidentFacts* facts = predicate == Predicate::When ? incident(item) : nullptr)
        return facts->whenDisputed;
    std::vector<ClaimIndex> said = claims(item, predicate);
    const auto claimAt
        = [this](ClaimIndex claim) -> const Claim& { return d->state->claims()[size_t(claim)]; };
    if (!said.empty() && claimAt(said.front()).status == ClaimStatus::Accepted)
        std::erase_if(said, [&](ClaimIndex claim) { return claimAt(claim).status != ClaimStatus::Accepted; });
    return std::any_of(said.begin(), said.end(), [&](ClaimIndex claim) {
        const Value& shown = claimAt(said.front()).value;
        const Value& other = claimAt(claim).value;
        const TimeSpan* a = timeOf(shown);
        const TimeSpan* b = timeOf(other);
        return a && b ? !sameTime(*a, *b) : !sameValue(shown, other);
    });
}

std::optional<Reliability> Facts::reliabilityOf(ItemIndex source) const
{
    const quint8 value = size_t(source) < d->reliability.size() ? d->reliability[size_t(source)] : quint8(0);
    return value == 0 ? std::nullopt : std::optional(Reliability(value));
}

QString Facts::gradeOf(ClaimIndex claim) const
{
    return gradeText(
        reliabilityOf(d->state->links(claim).source), d->state->claims()[size_t(claim)].credibility);
}

int Facts::sourceTotal(std::span<const ClaimIndex> claims) const
{
    std::vector<ItemIndex> sources;
    for (const ClaimIndex claim : claims) {
        if (const ItemIndex source = d->state->links(claim).source; source != noIndex && counts(claim))
            sources.push_back(source);
    }
    std::sort(sources.begin(), sources.end());
    return int(std::unique(sources.begin(), sources.end()) - sources.begin());
}

InstantRange possibleRange(const TimeSpan& span)
{
    using Kind = TimeEnd::Kind;
    InstantRange range{Instant::min(), Instant::max()};
    if (span.begin.kind == Kind::Known)
        range.from = span.begin.earliest;
    else if (span.begin.kind == Kind::Unknown && span.end.kind == Kind::Known)
        range.from = span.end.earliest;
    if (span.end.kind == Kind::Known)
        range.to = span.end.latest;
    else if (span.end.kind == Kind::Unknown && span.begin.kind == Kind::Known)
        range.to = span.begin.latest;
    return range;
}

bool sameTime(const TimeSpan& a, const TimeSpan& b)
{
    return a.begin == b.begin && a.end == b.end && a.interval == b.interval;
}

AttributionStatus attributionStatus(QStringView termKey)
{
    for (const AttributionStatus status : attributionStatuses) {
        if (termKey == toKey(status))
            return status;
    }
    // The word of the vocabulary for context is longer than what people type.
    return termKey == contextTerm ? AttributionStatus::Context : AttributionStatus::Unstated;
}

bool readsAs(AttributionStatus status, QStringView folded)
{
    // From the beginning only: "attributed" must not find "not attributed".
    return !folded.isEmpty()
        && (toKey(status).startsWith(folded) || foldText(label(status)).startsWith(folded)
            || (status == AttributionStatus::Context && folded == contextTerm));
}

QString toKey(AttributionStatus status)
{
    switch (status) {
    case AttributionStatus::Attributed: return QStringLiteral("attributed");
    case AttributionStatus::Suspected: return QStringLiteral("suspected");
    case AttributionStatus::Reporting: return QStringLiteral("reporting");
    case AttributionStatus::Context: return QStringLiteral("context");
    case AttributionStatus::Unstated: break;
    }
    return QStringLiteral("unstated");
}

QString label(AttributionStatus status)
{
    if (status == AttributionStatus::Unstated)
        return QCoreApplication::translate("kagami::lens", "not stated");
    return termLabel(Predicate::AttributionStatus,
        status == AttributionStatus::Context ? QString(contextTerm) : toKey(status));
}

} // namespace kagami

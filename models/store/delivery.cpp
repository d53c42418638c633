#include "store/delivery.h"

#include "store/store_error.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace kagami {

namespace {

using Arrival = Delivery::Arrival;
using Arrivals = std::map<Digest, Arrival>;

constexpr qint64 dayMs = qint64(24) * 60 * 60 * 1000;
/// A time that far ahead would stand above everybody's later word until the real time has caught up.
constexpr qint64 mostAheadMs = dayMs;

qint64 nowOr(HybridTime newest)
{
    return std::max(qint64(Clock::systemNow().time_since_epoch().count()), newest.ms);
}

Status checkClock(const ChangeSetHeader& header, HybridTime newest, const QString& path)
{
    if (!isTooFarAhead(header, newest))
        return {};
    return fail(ErrorKind::Invalid,
        storeText(QT_TRANSLATE_NOOP(
                      "kagami::store", "%1 wrote with a clock that is %2 days ahead of this computer's."))
            .arg(header.author)
            .arg((header.time.ms - nowOr(newest)) / dayMs),
        path,
        storeText(
            QT_TRANSLATE_NOOP("kagami::store", "Set the clock that is wrong, and ask for a new copy.")));
}

tl::unexpected<Error> brokenChain(const ChangeSetHeader& header, const QString& path)
{
    return damaged(path,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "Change set %1 does not follow the one it names."))
            .arg(header.hash.toHex()));
}

Status checkChain(const Arrival& arrival, const Arrivals& others, const Ledger& mine)
{
    const ChangeSetHeader& header = arrival.header;
    const auto with = others.find(header.previous);
    const ChangeSetHeader* previous
        = with != others.end() ? &with->second.header : mine.find(header.previous);
    return isInChain(header, previous) ? Status() : brokenChain(header, arrival.from->path());
}

/// Of several copies of a change set the one that lacks least.
void keepFuller(Arrivals& arrivals, const ChangeSetHeader& header, const ChangeSetSource* from)
{
    const auto lacks
        = [](const ChangeSetHeader& of) { return std::pair(of.withheld, !of.reasonHash.isNull()); };
    const auto [at, isNew] = arrivals.try_emplace(header.hash);
    if (isNew || lacks(header) < lacks(at->second.header))
        at->second = {header, from};
}

std::vector<Arrival> inOrder(const Arrivals& arrivals)
{
    std::vector<Arrival> ordered;
    for (const auto& [hash, arrival] : arrivals)
        ordered.push_back(arrival);
    std::sort(ordered.begin(), ordered.end(), [](const Arrival& a, const Arrival& b) {
        return std::tie(a.header.time, a.header.hash) < std::tie(b.header.time, b.header.hash);
    });
    return ordered;
}

} // namespace

bool isInChain(const ChangeSetHeader& header, const ChangeSetHeader* previous)
{
    const bool first = header.sequence == 1 && header.previous.isNull();
    return first
        || (previous && previous->replica == header.replica && previous->sequence + 1 == header.sequence
            && previous->time < header.time);
}

bool isTooFarAhead(const ChangeSetHeader& header, HybridTime newest)
{
    return header.time.ms > nowOr(newest) + mostAheadMs;
}

Status checkSameCase(const Ledger& mine, const ChangeSetSource& other)
{
    const Item* root = mine.state().root();
    // A new file takes whatever case comes.
    if (mine.history().empty() || (root && root->id == other.caseId()))
        return {};
    return fail(ErrorKind::Invalid,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "The file is another case, not a copy of this one.")),
        other.path(),
        storeText(QT_TRANSLATE_NOOP("kagami::store",
            "Only copies of one case can be merged. To bring in another case, export it and import that.")));
}

Status checkArrivals(const Ledger& mine, const ChangeSetSource& source)
{
    std::map<Digest, const ChangeSetHeader*> here;
    for (const ChangeSetHeader& header : source.headers())
        here.emplace(header.hash, &header);
    for (const ChangeSetHeader& header : source.headers()) {
        if (mine.find(header.hash))
            continue;
        KAGAMI_TRY(checkClock(header, mine.newestTime(), source.path()));
        const auto with = here.find(header.previous);
        const ChangeSetHeader* previous = with != here.end() ? with->second : mine.find(header.previous);
        const bool mayComeLater = !previous && !header.previous.isNull() && header.sequence > 1;
        if (!mayComeLater && !isInChain(header, previous))
            return brokenChain(header, source.path());
    }
    return {};
}

Result<Delivery> deliveryOf(const Ledger& mine, const std::vector<const ChangeSetSource*>& sources)
{
    Arrivals added;
    Arrivals fuller;
    Delivery delivery;
    delivery.copies.resize(1 + sources.size());
    for (const ChangeSetHeader& header : mine.history())
        delivery.copies.front().insert(header.hash);
    for (size_t i = 0; i < sources.size(); ++i) {
        KAGAMI_TRY(checkSameCase(mine, *sources[i]));
        for (const ChangeSetHeader& header : sources[i]->headers()) {
            delivery.copies[1 + i].insert(header.hash);
            const ChangeSetHeader* here = mine.find(header.hash);
            if (!here)
                keepFuller(added, header, sources[i]);
            else if (!here->isComplete())
                keepFuller(fuller, header, sources[i]);
        }
    }
    for (const auto& [hash, arrival] : added) {
        KAGAMI_TRY(checkClock(arrival.header, mine.newestTime(), arrival.from->path()));
        KAGAMI_TRY(checkChain(arrival, added, mine));
    }
    delivery.added = inOrder(added);
    delivery.fuller = inOrder(fuller);
    return delivery;
}

} // namespace kagami

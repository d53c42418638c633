#include "store/readiness.h"

#include "store/delivery.h"
#include "store/store_error.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <tuple>

namespace kagami {

namespace {

using Known = std::map<Digest, const ChangeSetHeader*>;

void add(Known& known, std::span<const ChangeSetHeader> headers)
{
    for (const ChangeSetHeader& header : headers)
        known.emplace(header.hash, &header);
}

bool isReady(const WaitingBundle& bundle, const Ledger& ledger, const Known& known)
{
    return std::all_of(bundle.headers.begin(), bundle.headers.end(), [&](const ChangeSetHeader& header) {
        const auto with = known.find(header.previous);
        const ChangeSetHeader* previous = with != known.end() ? with->second : ledger.find(header.previous);
        return isInChain(header, previous) && !isTooFarAhead(header, ledger.newestTime());
    });
}

} // namespace

std::vector<MissingParent> missingParents(const Ledger& ledger, std::span<const ChangeSetHeader> headers)
{
    std::set<Digest> here;
    for (const ChangeSetHeader& header : headers)
        here.insert(header.hash);
    std::vector<MissingParent> missing;
    for (const ChangeSetHeader& header : headers) {
        // What is here already has what it builds on.
        if (!header.previous.isNull() && !ledger.find(header.previous) && !ledger.find(header.hash)
            && here.insert(header.previous).second)
            missing.push_back({header.previous, header.replica, header.sequence - 1, header.author});
    }
    std::sort(missing.begin(), missing.end(), [](const MissingParent& a, const MissingParent& b) {
        return std::tie(a.replica, a.sequence, a.hash) < std::tie(b.replica, b.sequence, b.hash);
    });
    return missing;
}

QString authorsOf(const std::vector<MissingParent>& missing)
{
    QStringList authors;
    for (const MissingParent& parent : missing) {
        if (!authors.contains(parent.author))
            authors << parent.author;
    }
    return authors.join(storeText(QT_TRANSLATE_NOOP("kagami::store", ", ")));
}

std::vector<const WaitingBundle*> readyBundles(const Ledger& ledger,
    const std::vector<WaitingBundle>& waiting, const std::vector<std::span<const ChangeSetHeader>>& arriving)
{
    std::vector<const WaitingBundle*> ready;
    ready.reserve(waiting.size());
    for (const WaitingBundle& bundle : waiting)
        ready.push_back(&bundle);
    // One that is not ready may be what another one waits for.
    for (size_t before = ready.size() + 1; ready.size() < before;) {
        before = ready.size();
        Known known;
        for (const auto headers : arriving)
            add(known, headers);
        for (const WaitingBundle* bundle : ready)
            add(known, bundle->headers);
        std::erase_if(ready, [&](const WaitingBundle* bundle) { return !isReady(*bundle, ledger, known); });
    }
    return ready;
}

} // namespace kagami

#include "store/case_search.h"

#include "store/search_index.h"
#include "store/search_query.h"
#include "store/snippet.h"

#include <algorithm>

namespace kagami {

namespace {

/// The item that a claim hangs on, also through other claims; null when the chain ends nowhere.
ItemId subjectItem(const Case& state, const Claim& claim)
{
    Uuid subject = claim.subject;
    constexpr int deepestChain = 8;
    for (int depth = 0; depth < deepestChain; ++depth) {
        if (const Item* item = state.find(ItemId{subject}))
            return item->id;
        const Claim* about = state.find(ClaimId{subject});
        if (!about)
            return {};
        subject = about->subject;
    }
    return {};
}

/// What a row of the index stands for, or nothing when it is not to be shown: retracted since, about a
/// retracted item, or written by another process after the case was read.
std::optional<SearchHit> hitOf(const Case& state, qint64 row)
{
    const auto index = size_t(row / 2 - 1);
    SearchHit hit;
    hit.isClaim = row % 2 == 1;
    if (row < 2 || index >= (hit.isClaim ? state.claims().size() : state.items().size()))
        return {};
    if (!hit.isClaim) {
        const Item& item = state.items()[index];
        hit.record = item.id.uuid;
        hit.item = item.id;
        return item.retracted ? std::nullopt : std::optional(hit);
    }
    const Claim& claim = state.claims()[index];
    hit.record = claim.id.uuid;
    hit.item = subjectItem(state, claim);
    const Item* item = state.find(hit.item);
    return claim.retracted || !item || item->retracted ? std::nullopt : std::optional(hit);
}

/// Chooses the field with a hit in it, and cuts the snippet out of it.
void describeHit(SearchHit& hit, const Case& state, const SearchQuery& search)
{
    const Claim* claim = hit.isClaim ? state.find(ClaimId{hit.record}) : nullptr;
    const IndexedText text = claim ? indexedText(*claim) : indexedText(*state.find(hit.item));
    const std::array<QString, IndexedText::columnTotal> names{QStringLiteral("title"),
        claim ? toKey(claim->predicate) : QString(), QStringLiteral("excerpt"), QStringLiteral("note")};
    size_t shown = IndexedText::columnTotal;
    for (size_t i = 0; i < text.columns.size(); ++i) {
        if (text.columns[i].isEmpty())
            continue;
        const bool better = shown == IndexedText::columnTotal || hasPiece(text.columns[i], search.pieces);
        if (better)
            shown = i;
        if (better && hasPiece(text.columns[i], search.pieces))
            break;
    }
    if (shown == IndexedText::columnTotal)
        return;
    const Snippet snippet = snippetOf(text.columns[shown], search.pieces);
    hit.field = names[shown];
    hit.snippet = snippet.text;
    hit.hitFrom = snippet.hitFrom;
    hit.hitLength = snippet.hitLength;
}

bool hasAllPieces(const IndexedText& text, const SearchQuery& search)
{
    return std::all_of(search.pieces.begin(), search.pieces.end(), [&](const QString& piece) {
        return std::any_of(text.columns.begin(), text.columns.end(),
            [&](const QString& column) { return !column.isEmpty() && hasPiece(column, {piece}); });
    });
}

} // namespace

SearchResult searchState(const Case& state, const QString& query, int limit)
{
    const SearchQuery search = parseSearch(query);
    SearchResult result;
    if (search.pieces.empty())
        return result;
    // Items are found by their titles, claims by all the rest.
    const auto look = [&](const auto& records, bool isClaim) {
        for (size_t i = 0; i < records.size(); ++i) {
            if (!hasAllPieces(indexedText(records[i]), search))
                continue;
            auto hit = hitOf(state, indexRow(qint64(i) + 1, isClaim));
            if (!hit || result.total++ >= limit)
                continue;
            describeHit(*hit, state, search);
            result.hits.push_back(std::move(*hit));
        }
    };
    look(state.items(), false);
    look(state.claims(), true);
    return result;
}

Result<SearchResult> searchCase(Connection& db, const Case& state, const QString& query, int limit)
{
    const SearchQuery search = parseSearch(query);
    SearchResult result;
    if (search.expression.isEmpty())
        return result;
    // A word in a title says more than one in a value, and that more than one in a quotation.
    auto rows = db.prepare(
        "SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY bm25(words, 12.0, 4.0, 1.0, 1.0), rowid");
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, search.expression);
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return result;
        auto hit = hitOf(state, rows->int64(0));
        if (!hit)
            continue;
        if (result.total++ < limit) {
            describeHit(*hit, state, search);
            result.hits.push_back(std::move(*hit));
        }
    }
}

} // namespace kagami

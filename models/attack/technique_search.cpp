#include "attack/technique_search.h"

#include "attack/japanese_names.h"
#include "base/text_fold.h"

#include <algorithm>

namespace kagami {

namespace {

// Scores: how directly the query names the technique. Between equals, the shorter name is the closer one.
constexpr int exactId = 1000;
constexpr int idStart = 900;
constexpr int exactName = 800;
constexpr int exactOther = 750;
constexpr int nameStart = 700;
constexpr int ownWords = 600;
constexpr int otherWords = 500;
constexpr int familyWords = 400;
constexpr int formerName = 300;
constexpr int longestNameCounted = 99;

/// The folded texts of one technique that words are looked for in.
struct SearchText {
    QString id;
    QString english;
    QString japanese;
    QString other;
};

SearchText searchTextOf(const Technique& technique)
{
    const JapaneseName* japanese = JapaneseNames::bundled().find(technique.id, technique.name);
    return {foldText(technique.id), foldText(technique.name), japanese ? foldText(japanese->name) : QString(),
        japanese ? foldText(japanese->otherWords) : QString()};
}

/// Whether a word of `text` starts with `word`. Scripts without spaces have no words: there, any place will
/// do.
bool hasWord(QStringView text, QStringView word)
{
    const bool anywhere = isUnspaced(word.front().unicode());
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        if (anywhere || at == 0 || !text[at - 1].isLetterOrNumber() || isUnspaced(text[at - 1].unicode()))
            return true;
    return false;
}

bool hasWord(const SearchText& text, QStringView word, bool others)
{
    return text.id.startsWith(word) || hasWord(text.english, word) || hasWord(text.japanese, word)
        || (others && hasWord(text.other, word));
}

struct Query {
    QString folded;
    QString id; ///< as an id would begin: "t1566.0" for "1566.0"; empty when it can't be one
    std::vector<QStringView> words;
};

Query parse(QStringView text)
{
    Query query{foldText(text).simplified(), {}, {}};
    const bool digitFirst = !query.folded.isEmpty() && query.folded[0] >= u'0' && query.folded[0] <= u'9';
    query.id = digitFirst ? QString(u't' % query.folded) : query.folded;
    for (QStringView word : QStringView(query.folded).split(u' ', Qt::SkipEmptyParts))
        query.words.push_back(word);
    return query;
}

int scoreById(const Query& query, const QString& id)
{
    const bool starts = id.startsWith(query.id, Qt::CaseInsensitive);
    return !starts ? 0 : id.size() == query.id.size() ? exactId : idStart;
}

int scoreByName(const Query& query, const SearchText& own, const SearchText& parent)
{
    const auto all = [&](auto&& holds) { return std::all_of(query.words.begin(), query.words.end(), holds); };
    const auto ranked
        = [&](int score) { return score - int(std::min<qsizetype>(own.english.size(), longestNameCounted)); };
    if (own.english == query.folded || own.japanese == query.folded)
        return exactName;
    if (QStringView(own.other).split(u' ').contains(query.folded))
        return exactOther;
    if (own.english.startsWith(query.folded) || own.japanese.startsWith(query.folded))
        return ranked(nameStart);
    if (all([&](QStringView word) { return hasWord(own, word, false); }))
        return ranked(ownWords);
    if (all([&](QStringView word) { return hasWord(own, word, true); }))
        return otherWords;
    if (all([&](QStringView word) { return hasWord(own, word, true) || hasWord(parent, word, true); }))
        return ranked(familyWords);
    return 0;
}

/// Retired ids and their old names find what took their place.
void addSuccessors(const Catalogue& catalogue, const Query& query, std::vector<TechniqueMatch>& matches)
{
    for (const RetiredId& old : catalogue.retired()) {
        const Technique* successor = old.successor.isEmpty() ? nullptr : catalogue.find(old.successor);
        if (!successor)
            continue;
        const QString name = foldText(old.name);
        const bool named = !name.isEmpty()
            && std::all_of(query.words.begin(), query.words.end(),
                [&](QStringView word) { return hasWord(name, word); });
        const int byId = scoreById(query, old.id) == exactId ? exactId : 0;
        if (byId > 0 || named)
            matches.push_back({successor, std::max(byId, named ? formerName : 0)});
    }
}

} // namespace

std::vector<TechniqueMatch> searchTechniques(const Catalogue& catalogue, QStringView text, int limit)
{
    const Query query = parse(text);
    std::vector<TechniqueMatch> matches;
    if (query.words.empty() || limit <= 0)
        return matches;
    SearchText parent;
    for (const Technique& technique : catalogue.techniques()) {
        SearchText own = searchTextOf(technique);
        const int byId = scoreById(query, technique.id);
        const int score
            = byId > 0 ? byId : scoreByName(query, own, technique.isSubTechnique() ? parent : SearchText());
        if (score > 0)
            matches.push_back({&technique, score});
        if (!technique.isSubTechnique())
            parent = std::move(own);
    }
    addSuccessors(catalogue, query, matches);
    // Techniques stand in the catalogue by id, so comparing their places compares ids.
    std::sort(matches.begin(), matches.end(), [](const TechniqueMatch& a, const TechniqueMatch& b) {
        return a.technique != b.technique ? a.technique < b.technique : a.score > b.score;
    });
    matches.erase(
        std::unique(matches.begin(), matches.end(),
            [](const TechniqueMatch& a, const TechniqueMatch& b) { return a.technique == b.technique; }),
        matches.end());
    std::stable_sort(matches.begin(), matches.end(),
        [](const TechniqueMatch& a, const TechniqueMatch& b) { return a.score > b.score; });
    if (matches.size() > size_t(limit))
        matches.resize(size_t(limit));
    return matches;
}

} // namespace kagami

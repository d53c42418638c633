#include "attack/technique_search.h"

#include "attack/japanese_names.h"
#include "base/text_fold.h"

#include <algorithm>

namespace kagami {

namespace {

// Scores: how directly the query names the technique. Between equals, a technique comes before
// sub-techniques, and the shorter name is the closer one.
constexpr int exactId = 10000;
constexpr int exactName = 9500;
constexpr int exactOther = 9000;
constexpr int leastExact = exactOther;
constexpr int idStart = 8000;
constexpr int nameStart = 7000;
constexpr int ownWords = 6000;
constexpr int otherWords = 5000;
constexpr int familyWords = 4000;
constexpr int formerName = 3000;
constexpr int subTechnique = 200;
constexpr int longestNameCounted = 99;
constexpr int widthOfKanji = 2; ///< as long as so many Latin letters

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
    bool isJapanese = false; ///< names it in Japanese, so that the Japanese names are compared
    QString id; ///< as an id would begin: "t1566.0" for "1566.0"; empty when it can't be one
    std::vector<QStringView> words;
};

Query parse(QStringView text)
{
    Query query{foldText(text).simplified(), false, {}, {}};
    query.isJapanese = std::any_of(
        query.folded.begin(), query.folded.end(), [](QChar c) { return isUnspaced(c.unicode()); });
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
    const qsizetype length = query.isJapanese && !own.japanese.isEmpty() ? own.japanese.size() * widthOfKanji
                                                                         : own.english.size();
    const int behind
        = int(std::min<qsizetype>(length, longestNameCounted)) + (own.id.contains(u'.') ? subTechnique : 0);
    const auto ranked = [behind](int score) { return score - behind; };
    if (own.english == query.folded || own.japanese == query.folded)
        return exactName;
    if (QStringView(own.other).split(u' ').contains(query.folded))
        return exactOther;
    if (own.english.startsWith(query.folded) || own.japanese.startsWith(query.folded))
        return ranked(nameStart);
    if (all([&](QStringView word) { return hasWord(own, word, false); }))
        return ranked(ownWords);
    if (all([&](QStringView word) { return hasWord(own, word, true); }))
        return ranked(otherWords);
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
            matches.push_back(
                {successor, std::max(byId, named ? formerName : 0), byId > 0 ? old.id : QString()});
    }
}

} // namespace

std::vector<TechniqueMatch> searchTechniques(
    const Catalogue& catalogue, QStringView text, int limit, const QSet<QString>& used)
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
            matches.push_back({&technique, score, {}});
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
    const auto tier = [&used](const TechniqueMatch& match) {
        return match.score >= leastExact ? 2 : used.contains(match.technique->id) ? 1 : 0;
    };
    std::stable_sort(
        matches.begin(), matches.end(), [&tier](const TechniqueMatch& a, const TechniqueMatch& b) {
            return tier(a) != tier(b) ? tier(a) > tier(b) : a.score > b.score;
        });
    if (matches.size() > size_t(limit))
        matches.resize(size_t(limit));
    return matches;
}

} // namespace kagami

#include "store/search_query.h"

#include "base/text_fold.h"

#include <QStringList>

namespace kagami {

namespace {

/// The phrase for one piece, in the syntax of FTS5. Words hold letters, digits and underscores only, so that
/// quoting them is enough.
QString phraseOf(const QString& piece, bool wholeWords)
{
    std::vector<QString> words = indexWords(piece);
    if (words.empty())
        return {};
    const QString& last = words.back();
    const bool unspaced = isUnspaced(last.toUcs4().constFirst());
    bool prefix = !wholeWords;
    if (unspaced) {
        // The index ends each run with its last character alone; inside a longer run only the pairs are
        // there.
        const bool afterPair = words.size() > 1 && words[words.size() - 2].size() > last.size()
            && words[words.size() - 2].endsWith(last)
            && isUnspaced(words[words.size() - 2].toUcs4().constFirst());
        if (afterPair)
            words.pop_back();
        prefix = !afterPair;
    }
    QString phrase = QStringLiteral("\"");
    for (size_t i = 0; i < words.size(); ++i)
        phrase += (i > 0 ? QStringLiteral(" ") : QString()) % words[i];
    return phrase % u'"' % (prefix ? QStringLiteral(" *") : QString());
}

} // namespace

SearchQuery parseSearch(const QString& query)
{
    const QString folded = foldText(query);
    SearchQuery search;
    const auto take = [&](const QString& piece, bool quoted) {
        const QString phrase = phraseOf(piece, quoted);
        if (phrase.isEmpty())
            return;
        if (!search.expression.isEmpty())
            search.expression += QStringLiteral(" AND ");
        search.expression += phrase;
        search.pieces.push_back(piece.trimmed());
    };
    bool quoted = false;
    QString piece;
    for (const QChar c : folded) {
        const bool quote = c == u'"' || c == u'“' || c == u'”' || c == u'「' || c == u'」';
        if (quote || (!quoted && c.isSpace())) {
            take(std::exchange(piece, {}), quoted);
            quoted = quote ? (c == u'"' ? !quoted : c == u'“' || c == u'「') : quoted;
        } else {
            piece += c;
        }
    }
    // An unclosed quote counts as words, so that typing one does not empty the result.
    if (quoted && !piece.isEmpty()) {
        for (const QString& word : piece.split(u' ', Qt::SkipEmptyParts))
            take(word, false);
    } else {
        take(piece, false);
    }
    return search;
}

} // namespace kagami

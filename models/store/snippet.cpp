#include "store/snippet.h"

#include "base/text_fold.h"

#include <QList>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace kagami {

namespace {

constexpr int snippetLength = 120;
constexpr int leadLength = 40;

/// A text folded cluster by cluster, with the place where each folded character came from. A cluster is
/// folded as a whole, because a half-width kana and its voicing mark become one character.
struct FoldedText {
    QString folded;
    std::vector<int> origin; ///< by position in `folded`; one more for the end
};

FoldedText foldWithOrigin(const QString& text)
{
    FoldedText result;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to >= 0; from = to, to = finder.toNextBoundary()) {
        const QString folded = foldText(QStringView(text).mid(from, to - from));
        result.folded += folded;
        result.origin.insert(result.origin.end(), size_t(folded.size()), int(from));
    }
    result.origin.push_back(int(text.size()));
    return result;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_';
}

/// The index finds other scripts by the beginning of a word only; so does the mark.
qsizetype findPiece(const QString& folded, const QString& piece)
{
    const bool anywhere = isUnspaced(piece.toUcs4().constFirst());
    for (qsizetype at = folded.indexOf(piece); at >= 0; at = folded.indexOf(piece, at + 1)) {
        if (anywhere || at == 0 || !isWordCharacter(folded[at - 1]) || isUnspaced(folded[at - 1].unicode()))
            return at;
    }
    return -1;
}

int clusterStart(const QString& text, int position, bool forward)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(std::clamp(position, 0, int(text.size())));
    if (finder.isAtBoundary())
        return int(finder.position());
    return int(forward ? finder.toNextBoundary() : finder.toPreviousBoundary());
}

} // namespace

Snippet snippetOf(const QString& text, const std::vector<QString>& pieces)
{
    const FoldedText folded = foldWithOrigin(text);
    int hitFrom = 0;
    int hitTo = 0;
    for (const QString& piece : pieces) {
        const qsizetype at = piece.isEmpty() ? -1 : findPiece(folded.folded, piece);
        if (at < 0)
            continue;
        hitFrom = folded.origin[size_t(at)];
        const int lastCluster = folded.origin[size_t(at + piece.size() - 1)];
        hitTo = *std::upper_bound(folded.origin.begin(), folded.origin.end(), lastCluster);
        break;
    }
    const int from = text.size() <= snippetLength ? 0 : clusterStart(text, hitFrom - leadLength, true);
    const int to = clusterStart(text, std::max(from + snippetLength, hitTo), false);

    Snippet snippet;
    snippet.text = text.mid(from, to - from);
    for (QChar& c : snippet.text) {
        if (c == u'\n' || c == u'\r' || c == u'\t')
            c = u' ';
    }
    snippet.hitFrom = hitFrom - from;
    snippet.hitLength = hitTo - hitFrom;
    if (from > 0) {
        snippet.text.prepend(u'…');
        ++snippet.hitFrom;
    }
    if (to < text.size())
        snippet.text.append(u'…');
    if (snippet.hitLength == 0)
        snippet.hitFrom = 0;
    return snippet;
}

bool hasPiece(const QString& text, const std::vector<QString>& pieces)
{
    const QString folded = foldText(text);
    return std::any_of(pieces.begin(), pieces.end(),
        [&](const QString& piece) { return !piece.isEmpty() && findPiece(folded, piece) >= 0; });
}

} // namespace kagami

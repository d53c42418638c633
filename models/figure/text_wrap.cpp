#include "base/text_fold.h"
#include "figure/figure.h"

#include <algorithm>

namespace kagami {

namespace {

constexpr qsizetype leastPart = 3; ///< characters that a divided word leaves on either line

// Characters that no line begins with (ends of phrases, small kana, the mark of a long vowel), and such that
// none ends with.
constexpr QStringView neverFirst = u"、。，．・：；）」』】ーぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;)]";
constexpr QStringView neverLast = u"（「『【([";

bool breaksAfter(const QString& text, qsizetype at)
{
    const QChar here = text[at];
    if (at + 1 >= text.size())
        return true;
    const QChar next = text[at + 1];
    if (next.isSpace() || neverFirst.contains(next) || neverLast.contains(here))
        return false;
    return here.isSpace() || here == u'-' || here == u'/' || isUnspaced(here.unicode())
        || isUnspaced(next.unicode());
}

double trimmedWidth(FontRole role, const QString& text)
{
    return textWidth(role, text.trimmed());
}

/// Whether a syllable may end before `at`: after a vowel with a consonant and a vowel to come, or between two
/// consonants among vowels. Right for most words of Latin and Greek descent, which the long ones are.
bool mayDivide(QStringView word, qsizetype at)
{
    static constexpr QStringView vowels = u"aeiouyAEIOUY";
    const auto isVowel = [&](qsizetype i) { return i >= 0 && i < word.size() && vowels.contains(word[i]); };
    const auto isConsonant
        = [&](qsizetype i) { return i >= 0 && i < word.size() && word[i].isLetter() && !isVowel(i); };
    return isConsonant(at) && isVowel(at + 1)
        && (isVowel(at - 1) || (isConsonant(at - 1) && isVowel(at - 2)));
}

/// How much of a word that is wider than a line stands on it, with a hyphen behind.
qsizetype dividedAt(FontRole role, const QString& word, double widthPx)
{
    qsizetype most = 1;
    while (most < word.size() && textWidth(role, word.left(most + 1) + u'-') <= widthPx)
        ++most;
    if (word.size() > 2 * leastPart)
        most = std::clamp(most, qsizetype(1), word.size() - leastPart);
    for (qsizetype length = most; length >= leastPart; --length) {
        if (mayDivide(word, length))
            return length;
    }
    return most;
}

/// Where each line begins, and whether it ends inside a word.
struct Line {
    qsizetype from = 0;
    qsizetype length = 0;
    bool divides = false;
};

std::vector<Line> brokenInto(FontRole role, const QString& text, double widthPx)
{
    std::vector<Line> lines{{}};
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!breaksAfter(text, at))
            continue;
        QString piece = text.mid(from, at + 1 - from);
        Line* line = &lines.back();
        if (line->length > 0 && trimmedWidth(role, text.mid(line->from, line->length) + piece) > widthPx) {
            lines.push_back({from, 0, false});
            line = &lines.back();
        }
        while (line->length == 0 && piece.trimmed().size() > 1 && trimmedWidth(role, piece) > widthPx) {
            const qsizetype length = dividedAt(role, piece.trimmed(), widthPx);
            *line = {from, length, true};
            from += length;
            piece.remove(0, length);
            lines.push_back({from, 0, false});
            line = &lines.back();
        }
        line->length += piece.size();
        from = at + 1;
    }
    return lines;
}

} // namespace

QStringList wrapped(FontRole role, const QString& text, double widthPx, int mostLines)
{
    QStringList words;
    const std::vector<Line> lines = brokenInto(role, text, widthPx);
    for (const Line& line : lines) {
        if (words.size() + 1 == mostLines && &line != &lines.back()) {
            words += elided(role, text.mid(line.from).trimmed(), widthPx);
            break;
        }
        const QString own = text.mid(line.from, line.length).trimmed();
        words += line.divides ? QString(own + u'-') : own;
    }
    return words;
}

} // namespace kagami

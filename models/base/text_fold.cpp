#include "base/text_fold.h"

#include <QChar>
#include <QList>

namespace kagami {

bool isUnspaced(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul: return true;
    default: return character == U'ー' || character == U'々';
    }
}

QString foldText(QStringView text)
{
    QString folded = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (QChar& c : folded) {
        const char16_t u = c.unicode();
        const bool katakana = (u >= 0x30A1 && u <= 0x30F6) || u == 0x30FD || u == 0x30FE;
        if (katakana)
            c = QChar(char16_t(u - 0x60));
    }
    return folded;
}

std::vector<QString> indexWords(QStringView folded)
{
    std::vector<QString> words;
    const QList<uint> points = folded.toUcs4();
    const auto isWord = [](uint c) { return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'_'; };
    qsizetype i = 0;
    while (i < points.size()) {
        if (!isWord(points[i]) && !isUnspaced(points[i])) {
            ++i;
            continue;
        }
        const bool unspaced = isUnspaced(points[i]);
        qsizetype end = i + 1;
        while (
            end < points.size() && isUnspaced(points[end]) == unspaced && (unspaced || isWord(points[end])))
            ++end;
        const auto piece = [&](qsizetype from, qsizetype count) {
            return QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData() + from), count);
        };
        if (unspaced) {
            for (qsizetype k = i; k + 1 < end; ++k)
                words.push_back(piece(k, 2));
            words.push_back(piece(end - 1, 1));
        } else {
            words.push_back(piece(i, end - i));
        }
        i = end;
    }
    return words;
}

} // namespace kagami

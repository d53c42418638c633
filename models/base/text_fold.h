#pragma once

#include <QString>
#include <QStringView>
#include <vector>

namespace kagami {

/// The form in which texts are compared and searched: NFKC (full-width and half-width become one), case
/// folded, katakana as hiragana. 「ｶﾞｲﾑｼｮｳ」, 「ガイムショウ」 and 「がいむしょう」 fold to one text. Returns
/// one string; the length may differ from the input's.
[[nodiscard]] QString foldText(QStringView text);

/// Words of an already folded text for the full-text index: runs of letters and digits of scripts with spaces
/// are one word each; a run of Han, kana or hangul becomes its overlapping pairs plus its last character
/// alone, so that any substring of two or more characters is a phrase of words, and one character is a
/// prefix.
[[nodiscard]] std::vector<QString> indexWords(QStringView folded);

/// True for characters that are written without spaces between words (Han, hiragana, katakana, hangul).
[[nodiscard]] bool isUnspaced(char32_t character);

} // namespace kagami

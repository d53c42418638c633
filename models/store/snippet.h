#pragma once

#include <QString>
#include <vector>

namespace kagami {

/// A piece of a text with a hit in it.
struct Snippet {
    QString text;
    int hitFrom = 0;
    int hitLength = 0; ///< 0: the words are in the text, but not as one piece
};

/// About 120 characters around the first of the folded pieces that is in the text, on one line.
[[nodiscard]] Snippet snippetOf(const QString& text, const std::vector<QString>& pieces);

/// Whether the folded text of `text` has one of the pieces in it.
[[nodiscard]] bool hasPiece(const QString& text, const std::vector<QString>& pieces);

} // namespace kagami

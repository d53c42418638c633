#pragma once

class QTextBlockFormat;
class QTextCharFormat;
class QTextDocument;
class QTextFormat;

namespace kagami {

/// Marks a block that stays on the page of what comes after it: a heading, a caption, a figure.
void keepWithNext(QTextBlockFormat& format);

/// Marks an object that may be made a little smaller to fit the page it begins on: a figure.
void mayShrink(QTextCharFormat& format);
/// How large such an object is to be: 1, or less where paginate() has made it smaller.
[[nodiscard]] double sizeFactor(const QTextFormat& format);

/// Breaks the pages of a text where a reader wants them, from first to last, because each break moves all
/// that follows: marked blocks go to the page where what they belong to begins, unless a figure among them
/// fits with four fifths of its size or more; a small table, and a row of any table, stands on one page. Rows
/// taller than half a page may be cut. `linesPx`: how much of a paragraph below a heading must fit.
/// `pxPerUnit`: px of the text in one unit of a format's paddings. Cost: one layout for each marked block
/// that moves and for each table.
void paginate(QTextDocument& text, double linesPx, double pxPerUnit);

} // namespace kagami

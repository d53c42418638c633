#pragma once

class QTextBlockFormat;
class QTextDocument;

namespace kagami {

/// Marks a block that stays on the page of what comes after it: a heading, a caption, a figure.
void keepWithNext(QTextBlockFormat& format);

/// Breaks the pages of a text where a reader wants them, from first to last, because each break moves all
/// that follows: marked blocks go to the page where what they belong to begins; a small table, and a row of
/// any table, stands on one page. Rows taller than half a page may be cut. `linesPx`: how much of a paragraph
/// below a heading must fit. `pxPerUnit`: px of the text in one unit of a format's paddings. Cost: one layout
/// for each marked block that moves and for each table.
void paginate(QTextDocument& text, double linesPx, double pxPerUnit);

} // namespace kagami

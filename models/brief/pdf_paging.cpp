#include "brief/pdf_paging.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <algorithm>
#include <limits>
#include <vector>

namespace kagami {

namespace {

constexpr int keepProperty = QTextFormat::UserProperty + 2;
constexpr int shrinkProperty = QTextFormat::UserProperty + 3; ///< a factor
constexpr double smallestFigure = 0.8; ///< of its size: its letters must stay legible
constexpr double tallestKeptRow = 0.5; ///< of a page
constexpr double tallestKeptGroup = 0.92; ///< of a page: a figure with its heading
constexpr double tallestKeptTable = 0.2; ///< of a page

/// A piece of the text at its top level: a paragraph, or a table.
struct Piece {
    QTextBlock block; ///< of a table: none
    QTextTable* table = nullptr;
    [[nodiscard]] bool isKept() const { return !table && block.blockFormat().boolProperty(keepProperty); }
};

/// From where to where something reaches, px from the top of the text.
struct Extent {
    double top = std::numeric_limits<double>::max();
    double bottom = 0;
    double height = 0; ///< of what stands in it, without the gap where a page ends
    double line = std::numeric_limits<double>::max(); ///< height of its first line, the lowest of several

    void add(const Extent& other)
    {
        top = std::min(top, other.top);
        bottom = std::max(bottom, other.bottom);
        height = std::max(height, other.height);
        line = std::min(line, other.line);
    }
};

class Paging {
public:
    Paging(QTextDocument& text, double linesPx, double pxPerUnit)
        : m_layout(*text.documentLayout())
        , m_pageHeight(text.pageSize().height())
        , m_linesPx(linesPx)
        , m_pxPerUnit(pxPerUnit)
    {
        for (auto place = text.rootFrame()->begin(); !place.atEnd(); ++place) {
            if (auto* table = qobject_cast<QTextTable*>(place.currentFrame()))
                m_pieces.push_back({{}, table});
            else if (place.currentBlock().isValid())
                m_pieces.push_back({place.currentBlock(), nullptr});
        }
    }

    void run()
    {
        for (size_t i = 0; i < m_pieces.size(); ++i) {
            if (m_pieces[i].isKept() && (i == 0 || !m_pieces[i - 1].isKept()))
                keepGroup(i);
            if (m_pieces[i].table) {
                keepRows(*m_pieces[i].table);
                endWithLastRow(*m_pieces[i].table);
            }
        }
    }

private:
    [[nodiscard]] int pageOf(double y) const { return int(y / m_pageHeight); }

    /// A block whose first line did not fit keeps its own place on the page before: only its lines tell.
    [[nodiscard]] Extent extentOf(const QTextBlock& block) const
    {
        const QTextLayout* lines = block.layout();
        const QRectF box = m_layout.blockBoundingRect(block);
        if (!lines || lines->lineCount() == 0)
            return {box.top(), box.bottom(), box.height(), box.height()};
        const double origin = box.top() - lines->boundingRect().top();
        const QTextLine last = lines->lineAt(lines->lineCount() - 1);
        Extent extent{
            origin + lines->lineAt(0).y(), origin + last.y() + last.height(), 0, lines->lineAt(0).height()};
        for (int i = 0; i < lines->lineCount(); ++i)
            extent.height += lines->lineAt(i).height();
        return extent;
    }

    [[nodiscard]] Extent extentOf(const QTextTable& table, int row) const
    {
        Extent all;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            Extent inCell;
            double height = 0;
            for (auto place = cell.begin(); !place.atEnd(); ++place) {
                const Extent extent = extentOf(place.currentBlock());
                inCell.add(extent);
                height += extent.height;
            }
            inCell.height = height;
            all.add(inCell);
        }
        return all;
    }

    void keepGroup(size_t first)
    {
        size_t next = first;
        while (next < m_pieces.size() && m_pieces[next].isKept())
            ++next;
        const double top = extentOf(m_pieces[first].block).top;
        double height = 0;
        for (size_t i = first; i < next; ++i)
            height += extentOf(m_pieces[i].block).height;
        if (height > tallestKeptGroup * m_pageHeight)
            return;
        Extent after = extentOf(m_pieces[next - 1].block);
        if (next < m_pieces.size())
            after = beginningOf(m_pieces[next]);
        if (pageOf(top) == pageOf(after.bottom - 1) || shrinkFigure(first, next, top, after))
            return;
        if (first > 0 && pageOf(bottomOf(m_pieces[first - 1]) - 1) == pageOf(top))
            breakBefore(m_pieces[first].block, top);
        else
            raise(m_pieces[first].block);
    }

    static bool holdsFigure(const Piece& piece)
    {
        const auto content = piece.block.begin();
        return !content.atEnd() && content.fragment().charFormat().hasProperty(shrinkProperty);
    }

    /// Rather than leaving much of a page empty. False where there is no figure in the group, or not enough
    /// room for it.
    bool shrinkFigure(size_t first, size_t next, double top, const Extent& after)
    {
        const auto end = m_pieces.begin() + qsizetype(next);
        const auto figure = std::find_if(m_pieces.begin() + qsizetype(first), end, holdsFigure);
        if (figure == end)
            return false;
        double around = std::min(after.height, m_linesPx);
        for (auto piece = m_pieces.begin() + qsizetype(first); piece != end; ++piece) {
            const QTextBlockFormat format = piece->block.blockFormat();
            around += (format.topMargin() + format.bottomMargin()) * m_pxPerUnit;
            around += piece == figure ? 0 : extentOf(piece->block).height;
        }
        const double room = (pageOf(top) + 1) * m_pageHeight - top - around;
        const double factor = std::min(1.0, room / extentOf(figure->block).height);
        if (factor < smallestFigure)
            return false;
        QTextCharFormat format;
        format.setProperty(shrinkProperty, factor);
        QTextCursor cursor(figure->block);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(format);
        return true;
    }

    /// It is the first of its page already: a break would leave that page empty.
    static void raise(const QTextBlock& block)
    {
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(0);
        QTextCursor(block).setBlockFormat(format);
    }

    [[nodiscard]] double bottomOf(const Piece& piece) const
    {
        return piece.table ? extentOf(*piece.table, piece.table->rows() - 1).bottom
                           : extentOf(piece.block).bottom;
    }

    /// What must stand on the page of a heading: the first lines, or the first row below the table's head.
    [[nodiscard]] Extent beginningOf(const Piece& piece) const
    {
        if (!piece.table) {
            Extent extent = extentOf(piece.block);
            extent.bottom = std::min(extent.bottom, extent.top + m_linesPx);
            return extent;
        }
        const QTextTable& table = *piece.table;
        const int row = std::min(table.format().headerRowCount(), table.rows() - 1);
        Extent extent = extentOf(table, row);
        if (extent.height > tallestKeptRow * m_pageHeight)
            extent.bottom = extent.top + m_linesPx;
        else if (heightOf(table) < tallestKeptTable * m_pageHeight)
            extent.bottom = extentOf(table, table.rows() - 1).bottom;
        return extent;
    }

    [[nodiscard]] double heightOf(const QTextTable& table) const
    {
        double height = 0;
        for (int row = 0; row < table.rows() && height < tallestKeptTable * m_pageHeight; ++row)
            height += extentOf(table, row).height + 2 * table.format().cellPadding() * m_pxPerUnit;
        return height;
    }

    /// Foresees where rows of a long table will come to stand and fills all its pages with one layout; what
    /// it cannot foresee, keepRows() mends one by one.
    void fillAhead(const QTextTable& table)
    {
        const int head = table.format().headerRowCount();
        if (table.rows() < head + 2)
            return;
        std::vector<Extent> rows;
        rows.reserve(size_t(table.rows()));
        for (int row = 0; row < table.rows(); ++row)
            rows.push_back(extentOf(table, row));
        const double around = spaceAround(rows, size_t(head));
        const double firstTop = around / 2 + table.format().cellPadding() * m_pxPerUnit
            + (head > 0 ? rows[size_t(head)].top - rows[size_t(head) - 1].top : 0);
        double y = rows[size_t(head)].top;
        QTextCursor cursor(table.cellAt(0, 0).firstCursorPosition());
        cursor.beginEditBlock();
        for (int row = head; row < table.rows(); ++row) {
            const double height = rows[size_t(row)].height;
            const double pageTop = pageOf(y) * m_pageHeight, pageEnd = pageTop + m_pageHeight;
            if (row > head && y - pageTop < firstTop) {
                y = pageTop + firstTop; // the row above ended with its page
            } else if (row > head && y + height + around > pageEnd
                && height <= tallestKeptRow * m_pageHeight) {
                for (int column = 0; column < table.columns(); ++column)
                    fill(table, table.cellAt(row - 1, column), restOf(rows[size_t(row)], y));
                y = pageEnd + firstTop;
            }
            y += stepAfter(rows, size_t(row), around);
        }
        cursor.endEditBlock();
    }

    /// What to fill above a row whose first line begins at `y`, so that this line does not fit. Half a line
    /// less than all there is: the layout wants room of its own below the row that is filled.
    [[nodiscard]] double restOf(const Extent& row, double y) const
    {
        return std::max(0.0, (pageOf(y) + 1) * m_pageHeight - y - row.line / 2);
    }

    /// From a row to the next one, where no page ends between them.
    [[nodiscard]] double stepAfter(const std::vector<Extent>& rows, size_t row, double around) const
    {
        const bool measured = row + 1 < rows.size() && pageOf(rows[row].top) == pageOf(rows[row + 1].top);
        return measured ? rows[row + 1].top - rows[row].top : rows[row].height + around;
    }

    /// Paddings and lines of a row: what two rows are apart beyond their text.
    [[nodiscard]] double spaceAround(const std::vector<Extent>& rows, size_t first) const
    {
        double space = std::numeric_limits<double>::max();
        for (size_t row = first; row + 1 < rows.size(); ++row)
            if (pageOf(rows[row].top) == pageOf(rows[row + 1].bottom))
                space = std::min(space, rows[row + 1].top - rows[row].top - rows[row].height);
        return space == std::numeric_limits<double>::max() ? 0 : std::max(0.0, space);
    }

    /// A forced break inside a row would break the page once more when the layout moves the row down by
    /// itself. So the row above is filled up to the end of its page, and nothing of this one fits there.
    void keepRows(const QTextTable& table)
    {
        fillAhead(table);
        for (int row = table.format().headerRowCount() + 1; row < table.rows(); ++row) {
            const Extent extent = extentOf(table, row);
            if (pageOf(extent.top) == pageOf(extent.bottom - 1)
                || extent.height > tallestKeptRow * m_pageHeight)
                continue;
            const double left = restOf(extent, extent.top);
            QTextCursor cursor(table.cellAt(row, 0).firstCursorPosition());
            cursor.beginEditBlock();
            for (int column = 0; column < table.columns(); ++column)
                fill(table, table.cellAt(row - 1, column), left);
            cursor.endEditBlock();
        }
    }

    void fill(const QTextTable& table, QTextTableCell cell, double px)
    {
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        const double before = format.hasProperty(QTextFormat::TableCellBottomPadding)
            ? format.bottomPadding()
            : table.format().cellPadding();
        format.setBottomPadding(before + px / m_pxPerUnit);
        cell.setFormat(format);
    }

    /// A table whose margin reaches into the next page would have its head painted there once more, over what
    /// stands on it. Where even its last padding does, the last row goes to that page.
    void endWithLastRow(QTextTable& table)
    {
        const Extent last = extentOf(table, table.rows() - 1);
        const double end = (pageOf(last.bottom - 1) + 1) * m_pageHeight;
        if (m_layout.frameBoundingRect(&table).bottom() < end)
            return;
        QTextTableFormat format = table.format();
        format.setBottomMargin(0);
        table.setFormat(format);
        if (m_layout.frameBoundingRect(&table).bottom() < end
            || table.rows() < table.format().headerRowCount() + 2)
            return;
        QTextCursor cursor(table.cellAt(0, 0).firstCursorPosition());
        cursor.beginEditBlock();
        for (int column = 0; column < table.columns(); ++column)
            fill(table, table.cellAt(table.rows() - 2, column), restOf(last, last.top));
        cursor.endEditBlock();
    }

    /// `top`: where the block's first line begins now.
    void breakBefore(const QTextBlock& block, double top)
    {
        const int next = pageOf(top) + 1;
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).setBlockFormat(format);
        if (pageOf(extentOf(block).top) <= next)
            return;
        // Behind a table that ends with its page the layout has turned that page already, and turns one more.
        format.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
        format.setTopMargin(format.topMargin() + (next * m_pageHeight - top) / m_pxPerUnit);
        QTextCursor(block).setBlockFormat(format);
    }

    const QAbstractTextDocumentLayout& m_layout;
    double m_pageHeight;
    double m_linesPx;
    double m_pxPerUnit;
    std::vector<Piece> m_pieces;
};

} // namespace

void keepWithNext(QTextBlockFormat& format)
{
    format.setProperty(keepProperty, true);
}

void mayShrink(QTextCharFormat& format)
{
    format.setProperty(shrinkProperty, 1.0);
}

double sizeFactor(const QTextFormat& format)
{
    return format.hasProperty(shrinkProperty) ? format.doubleProperty(shrinkProperty) : 1.0;
}

void paginate(QTextDocument& text, double linesPx, double pxPerUnit)
{
    Paging(text, linesPx, pxPerUnit).run();
}

} // namespace kagami

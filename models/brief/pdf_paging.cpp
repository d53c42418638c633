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
constexpr double tallestKeptRow = 0.5; ///< of a page
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

    void add(const Extent& other)
    {
        top = std::min(top, other.top);
        bottom = std::max(bottom, other.bottom);
        height = std::max(height, other.height);
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
            if (m_pieces[i].table)
                keepRows(*m_pieces[i].table);
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
            return {box.top(), box.bottom(), box.height()};
        const double origin = box.top() - lines->boundingRect().top();
        const QTextLine last = lines->lineAt(lines->lineCount() - 1);
        Extent extent{origin + lines->lineAt(0).y(), origin + last.y() + last.height(), 0};
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
        Extent after = extentOf(m_pieces[next - 1].block);
        if (next < m_pieces.size())
            after = beginningOf(m_pieces[next]);
        if (pageOf(top) != pageOf(after.bottom - 1))
            breakBefore(m_pieces[first].block);
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

    /// A forced break inside a row would break the page once more when the layout moves the row down by
    /// itself. So the row above is filled up to the end of its page, and nothing of this one fits there.
    void keepRows(const QTextTable& table)
    {
        for (int row = table.format().headerRowCount() + 1; row < table.rows(); ++row) {
            const Extent extent = extentOf(table, row);
            if (pageOf(extent.top) == pageOf(extent.bottom - 1)
                || extent.height > tallestKeptRow * m_pageHeight)
                continue;
            const double left = (pageOf(extent.top) + 1) * m_pageHeight - extent.top;
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

    static void breakBefore(const QTextBlock& block)
    {
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
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

void paginate(QTextDocument& text, double linesPx, double pxPerUnit)
{
    Paging(text, linesPx, pxPerUnit).run();
}

} // namespace kagami

#pragma once

#include "brief/document.h"

#include <QHash>
#include <QTextDocument>
#include <QTextObjectInterface>
#include <QTextTable>
#include <memory>

namespace kagami {

/// A brief as a text document that can be paged: the blocks in order, figures as objects that paint
/// themselves as vectors.
class PdfText : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    /// `pxPerPoint`: device pixels of the paper in one PDF point. `page`: the text area in device pixels.
    PdfText(const BriefDocument& document, QPaintDevice* paper, QSizeF page, double pxPerPoint);

    [[nodiscard]] QTextDocument& document() { return m_text; }
    /// Block number of each anchor, for links and bookmarks.
    [[nodiscard]] const QHash<QString, int>& anchors() const { return m_anchors; }

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
        const QTextFormat& format) override;

private:
    void write(const Section& section);
    void write(const Paragraph& paragraph);
    void write(const BulletList& list);
    void write(const Table& table);
    void write(const FigureBlock& block);
    [[nodiscard]] QTextTableFormat formatOf(const Table& table) const;
    void writeCell(QTextTable& made, const Table& table, int row, int column, const Runs& runs);
    void writeCover();
    void writeEndnotes();
    void startBlock(const QTextBlockFormat& format);
    void writeRuns(QTextCursor& cursor, const Runs& runs, const QTextCharFormat& base);
    void writeNotes(QTextCursor& cursor, const Run& run, const QTextCharFormat& base);
    [[nodiscard]] QTextCharFormat font(double points, int weight, Ink ink) const;
    /// Space above and below in points.
    [[nodiscard]] QTextBlockFormat block(double before, double after) const;
    [[nodiscard]] QTextBlockFormat keptBlock(
        double before, double after) const; ///< stays on the page of the next block
    void remember(const QString& anchor);

    const BriefDocument& m_brief;
    QTextDocument m_text;
    QTextCursor m_cursor;
    QSizeF m_page;
    double m_scale;
    std::vector<const Figure*> m_figures;
    QHash<QString, int> m_anchors;
    QString m_expected; ///< anchor of the block that comes next
    bool m_leads = false; ///< the paragraph that is written stands above a figure or a table
    bool m_fresh = true; ///< nothing written yet: the document's first block is used as it is
};

} // namespace kagami

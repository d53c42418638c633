#include "brief/pdf_text.h"

#include "brief/pdf_paging.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextList>
#include <QTextTable>

namespace kagami {

namespace {

constexpr int figureObject = QTextFormat::UserObject + 1;
constexpr int figureProperty = QTextFormat::UserProperty + 1;
constexpr double bodyPoints = 9.5;
constexpr double linesPoints = 40; ///< how much of a paragraph must fit below its heading
constexpr double tallestFigure = 0.84; ///< of a page: its heading and its caption stand there too
/// What the layout scales to the device itself (space above and below, padding, borders) is given to it in
/// 1/96 inch.
constexpr double layoutPxPerPoint = 96.0 / 72.0;

} // namespace

PdfText::PdfText(const BriefDocument& document, QPaintDevice* paper, QSizeF page, double pxPerPoint)
    : m_brief(document)
    , m_cursor(&m_text)
    , m_page(page)
    , m_scale(pxPerPoint)
{
    m_text.setUndoRedoEnabled(false);
    m_text.documentLayout()->setPaintDevice(paper);
    m_text.documentLayout()->registerHandler(figureObject, this);
    m_text.setDocumentMargin(0);
    m_text.setDefaultFont(font(bodyPoints, QFont::Normal, Ink::Text).font());
    m_text.setPageSize(page);
    m_cursor.beginEditBlock(); // else every insertion lays the whole document out again
    writeCover();
    for (const Section& section : document.sections)
        write(section);
    writeEndnotes();
    m_cursor.endEditBlock();
    paginate(m_text, linesPoints * m_scale, m_scale / layoutPxPerPoint);
}

QTextCharFormat PdfText::font(double points, int weight, Ink ink) const
{
    QTextCharFormat format;
    format.setFontFamilies(m_brief.language == QLatin1String("ja")
            ? QStringList{QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Noto Sans")}
            : QStringList{QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK JP")});
    format.setFontPointSize(points);
    format.setFontWeight(weight);
    format.setForeground(lightPalette()[ink]);
    return format;
}

QTextBlockFormat PdfText::block(double before, double after) const
{
    QTextBlockFormat format;
    format.setLayoutDirection(Qt::LeftToRight); // of the page; right-to-left words inside keep their own
    format.setTopMargin(before * layoutPxPerPoint);
    format.setBottomMargin(after * layoutPxPerPoint);
    format.setLineHeight(
        m_brief.language == QLatin1String("ja") ? 112 : 100, QTextBlockFormat::ProportionalHeight);
    return format;
}

QTextBlockFormat PdfText::keptBlock(double before, double after) const
{
    QTextBlockFormat format = block(before, after);
    keepWithNext(format);
    return format;
}

void PdfText::startBlock(const QTextBlockFormat& format)
{
    if (std::exchange(m_fresh, false))
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format);
    m_cursor.setBlockCharFormat(font(bodyPoints, QFont::Normal, Ink::Text));
    remember(std::exchange(m_expected, QString()));
}

void PdfText::remember(const QString& anchor)
{
    if (!anchor.isEmpty())
        m_anchors.insert(anchor, m_cursor.block().blockNumber());
}

void PdfText::writeRuns(QTextCursor& cursor, const Runs& runs, const QTextCharFormat& base)
{
    for (const Run& run : runs) {
        QTextCharFormat format = base;
        switch (run.style) {
        case Run::Style::Strong: format.setFontWeight(QFont::DemiBold); break;
        case Run::Style::Emphasis: format.setFontItalic(true); break;
        case Run::Style::Code:
            format.setFontFamilies(
                {QStringLiteral("Noto Sans Mono CJK JP"), QStringLiteral("Noto Sans CJK JP")});
            break;
        case Run::Style::Faint: format.setForeground(lightPalette()[Ink::Secondary]); break;
        case Run::Style::Warning: format.setForeground(lightPalette()[Ink::Warning]); break;
        case Run::Style::Plain: break;
        }
        if (!run.anchor.isEmpty()) {
            format.setAnchor(true);
            format.setAnchorHref(QLatin1Char('#') + run.anchor);
        }
        if (run.marking != Tlp::Clear)
            cursor.insertText(QLatin1Char('(') % toKey(run.marking) % QStringLiteral(") "), base);
        cursor.insertText(QString(run.text).replace(QLatin1Char('\n'), QChar::LineSeparator), format);
        writeNotes(cursor, run, base);
    }
}

/// Raised behind what rests on them; where they are all that a cell holds, on its line and apart.
void PdfText::writeNotes(QTextCursor& cursor, const Run& run, const QTextCharFormat& base)
{
    const bool alone = run.text.isEmpty();
    for (size_t i = 0; i < run.notes.size(); ++i) {
        QTextCharFormat mark = base;
        if (!alone)
            mark.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        mark.setForeground(lightPalette()[Ink::Accent]);
        mark.setAnchor(true);
        mark.setAnchorHref(QStringLiteral("#note-%1").arg(run.notes[i]));
        if (alone && i > 0)
            cursor.insertText(QStringLiteral(" "), base);
        cursor.insertText(QStringLiteral("[%1]").arg(run.notes[i]), mark);
    }
}

void PdfText::writeCover()
{
    startBlock(block(0, 0));
    m_cursor.insertText(m_brief.subtitle, font(10.5, QFont::DemiBold, Ink::Secondary));
    startBlock(block(2, 8));
    m_cursor.insertText(m_brief.title, font(19, QFont::Bold, Ink::Text));
    Table facts;
    facts.widths = {18, 82};
    for (const auto& [label, value] : m_brief.facts)
        facts.rows.push_back({{{label, Run::Style::Faint, {}, {}}}, {{value, {}, {}, {}}}});
    write(facts);
}

void PdfText::write(const Section& section)
{
    QTextBlockFormat heading = keptBlock(section.level == 1 ? 20 : 14, section.level == 1 ? 6 : 4);
    heading.setHeadingLevel(section.level);
    startBlock(heading);
    remember(section.anchor);
    m_cursor.insertText(section.title, font(section.level == 1 ? 15 : 11.5, QFont::Bold, Ink::Text));
    for (size_t i = 0; i < section.blocks.size(); ++i) {
        m_expected = section.blocks[i].anchor;
        m_leads = i + 1 < section.blocks.size()
            && (std::holds_alternative<FigureBlock>(section.blocks[i + 1].content)
                || std::holds_alternative<Table>(section.blocks[i + 1].content));
        std::visit([&](const auto& value) { write(value); }, section.blocks[i].content);
    }
}

void PdfText::write(const Paragraph& paragraph)
{
    QTextBlockFormat format = block(2, 5);
    QTextCharFormat base = font(bodyPoints, QFont::Normal, Ink::Text);
    switch (paragraph.kind) {
    case ParagraphKind::Judgement:
        format = keptBlock(m_expected.isEmpty() ? 0 : 7, 1); // its first line has an anchor
        format.setLeftMargin(12 * m_scale);
        base = font(10.5, QFont::Normal, Ink::Text);
        break;
    case ParagraphKind::Assumption:
        format.setLeftMargin(12 * m_scale);
        base.setFontItalic(m_brief.language != QLatin1String("ja"));
        break;
    case ParagraphKind::Reason:
        format.setLeftMargin(12 * m_scale);
        format.setTopMargin(0);
        format.setBottomMargin(2 * layoutPxPerPoint);
        base = font(8.5, QFont::Normal, Ink::Text);
        break;
    case ParagraphKind::Heading:
        format = keptBlock(8, 3);
        base = font(bodyPoints, QFont::DemiBold, Ink::Text);
        break;
    case ParagraphKind::Note: base = font(8.5, QFont::Normal, Ink::Secondary); break;
    case ParagraphKind::Warning: base.setForeground(lightPalette()[Ink::Warning]); break;
    case ParagraphKind::Body:
    case ParagraphKind::Fact: break;
    }
    if (m_leads)
        keepWithNext(format);
    startBlock(format);
    writeRuns(m_cursor, paragraph.runs, base);
}

void PdfText::write(const BulletList& list)
{
    QTextListFormat format;
    format.setStyle(list.numbered ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc);
    format.setIndent(1);
    QTextList* made = nullptr;
    for (const Runs& entry : list.entries) {
        startBlock(block(1, 2));
        if (made)
            made->add(m_cursor.block());
        else
            made = m_cursor.createList(format);
        writeRuns(m_cursor, entry, font(bodyPoints, QFont::Normal, Ink::Text));
    }
}

void PdfText::write(const Table& table)
{
    if (table.rows.empty())
        return;
    if (!table.caption.isEmpty()) {
        startBlock(keptBlock(6, 2));
        m_cursor.insertText(table.caption, font(8.5, QFont::Normal, Ink::Secondary));
    } else {
        startBlock(keptBlock(0, 0));
    }
    const int headRows = table.head.empty() ? 0 : 1;
    const int rows = int(table.rows.size()) + headRows;
    QTextTable* made = m_cursor.insertTable(rows, int(table.widths.size()), formatOf(table));
    for (int column = 0; column < int(table.head.size()); ++column)
        writeCell(*made, table, 0, column, {{table.head[size_t(column)], {}, {}, {}}});
    for (size_t row = 0; row < table.rows.size(); ++row)
        for (size_t column = 0; column < table.rows[row].size(); ++column)
            writeCell(*made, table, int(row) + headRows, int(column), table.rows[row][column]);
    m_cursor.movePosition(QTextCursor::End);
    m_fresh = true; // the empty block behind a table is the next one's
}

QTextTableFormat PdfText::formatOf(const Table& table) const
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(2.2 * layoutPxPerPoint);
    format.setHeaderRowCount(table.head.empty() ? 0 : 1);
    format.setTopMargin(2 * layoutPxPerPoint);
    format.setBottomMargin(8 * layoutPxPerPoint);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QList<QTextLength> widths;
    for (const int width : table.widths)
        widths << QTextLength(QTextLength::PercentageLength, width);
    format.setColumnWidthConstraints(widths);
    return format;
}

/// Lines between rows are drawn above them: below, they would move to the foot of the page where the next row
/// does not fit.
void PdfText::writeCell(QTextTable& made, const Table& table, int row, int column, const Runs& runs)
{
    const bool head = row < made.format().headerRowCount();
    constexpr double line = 0.5 * layoutPxPerPoint;
    QTextTableCell cell = made.cellAt(row, column);
    QTextTableCellFormat format = cell.format().toTableCellFormat();
    if (head || row == made.rows() - 1) {
        format.setBottomBorder(line);
        format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBottomBorderBrush(lightPalette()[head ? Ink::Line : Ink::Grid]);
    }
    if (row > made.format().headerRowCount()) {
        format.setTopBorder(line);
        format.setTopBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setTopBorderBrush(lightPalette()[Ink::Grid]);
    }
    cell.setFormat(format);
    QTextCursor cursor = cell.firstCursorPosition();
    QTextBlockFormat aligned;
    aligned.setLayoutDirection(Qt::LeftToRight);
    if (size_t(column) < table.rightAligned.size() && table.rightAligned[size_t(column)])
        aligned.setAlignment(Qt::AlignRight);
    cursor.setBlockFormat(aligned);
    writeRuns(cursor, runs,
        head ? font(8.5, QFont::DemiBold, Ink::Secondary) : font(8.5, QFont::Normal, Ink::Text));
}

void PdfText::write(const FigureBlock& figure)
{
    QTextBlockFormat place = keptBlock(6, 2);
    place.setLineHeight(100, QTextBlockFormat::ProportionalHeight); // more would be a gap of that part of it
    startBlock(place);
    QTextCharFormat format;
    format.setObjectType(figureObject);
    format.setProperty(figureProperty, int(m_figures.size()));
    mayShrink(format);
    m_figures.push_back(&figure.figure);
    m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    startBlock(block(0, 8));
    m_cursor.insertText(figure.caption, font(8.5, QFont::Normal, Ink::Secondary));
}

void PdfText::writeEndnotes()
{
    for (const Endnote& note : m_brief.endnotes) {
        QTextBlockFormat format = block(0, 2);
        format.setLeftMargin(22 * m_scale);
        format.setTextIndent(-22 * m_scale);
        startBlock(format);
        remember(note.anchor);
        m_cursor.insertText(
            QStringLiteral("[%1]  ").arg(note.number), font(8.5, QFont::DemiBold, Ink::Secondary));
        writeRuns(m_cursor, note.runs, font(8.5, QFont::Normal, Ink::Text));
    }
    if (m_brief.colophon.isEmpty())
        return;
    startBlock(block(14, 0));
    m_cursor.insertText(m_brief.colophon, font(7.5, QFont::Normal, Ink::Secondary));
}

QSizeF PdfText::intrinsicSize(QTextDocument*, int, const QTextFormat& format)
{
    const QSizeF size = m_figures[size_t(format.intProperty(figureProperty))]->size;
    // A figure is never cut: as wide as the page, but no taller.
    const double scale
        = std::min(m_page.width() / size.width(), tallestFigure * m_page.height() / size.height());
    return size * scale * sizeFactor(format);
}

void PdfText::drawObject(
    QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format)
{
    const Figure& figure = *m_figures[size_t(format.intProperty(figureProperty))];
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / figure.size.width(), rect.height() / figure.size.height());
    paint(*painter, figure, lightPalette());
    painter->restore();
}

} // namespace kagami

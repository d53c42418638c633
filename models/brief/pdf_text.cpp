#include "brief/pdf_text.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextList>
#include <QTextTable>

namespace kagami {

namespace {

constexpr int figureObject = QTextFormat::UserObject + 1;
constexpr int figureProperty = QTextFormat::UserProperty + 1;
constexpr int keepProperty
    = QTextFormat::UserProperty + 2; ///< a block that stays on the page of the one after it
constexpr double bodyPoints = 9.5;
constexpr double linesPoints = 40; ///< how much of that one must fit, at most
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
    keepTogether();
}

/// A heading, a table's caption and a figure go to the next page when what they belong to begins there. In
/// order, because each break moves all that follows.
void PdfText::keepTogether()
{
    const auto* layout = m_text.documentLayout();
    const auto pageOf = [&](double y) { return int(y / m_page.height()); };
    for (QTextBlock first = m_text.begin(); first.isValid(); first = first.next()) {
        if (!first.blockFormat().boolProperty(keepProperty))
            continue;
        QTextBlock last = first;
        while (last.isValid() && last.blockFormat().boolProperty(keepProperty))
            last = last.next();
        if (!last.isValid())
            return;
        const double top = layout->blockBoundingRect(first).top();
        const QRectF after = layout->blockBoundingRect(last);
        const double needed = after.top() + std::min(after.height(), linesPoints * m_scale);
        if (pageOf(top) != pageOf(needed)) {
            QTextBlockFormat format = first.blockFormat();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            QTextCursor(first).setBlockFormat(format);
        }
        first = last;
    }
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
    format.setTopMargin(before * layoutPxPerPoint);
    format.setBottomMargin(after * layoutPxPerPoint);
    format.setLineHeight(
        m_brief.language == QLatin1String("ja") ? 112 : 100, QTextBlockFormat::ProportionalHeight);
    return format;
}

QTextBlockFormat PdfText::keptBlock(double before, double after) const
{
    QTextBlockFormat format = block(before, after);
    format.setProperty(keepProperty, true);
    return format;
}

void PdfText::startBlock(const QTextBlockFormat& format)
{
    if (std::exchange(m_fresh, false))
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format);
    m_cursor.setBlockCharFormat(font(bodyPoints, QFont::Normal, Ink::Text));
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
            format.setFontFamilies({QStringLiteral("Noto Sans Mono"), QStringLiteral("Noto Sans CJK JP")});
            break;
        case Run::Style::Faint: format.setForeground(lightPalette()[Ink::Secondary]); break;
        case Run::Style::Warning: format.setForeground(lightPalette()[Ink::Warning]); break;
        case Run::Style::Plain: break;
        }
        if (!run.anchor.isEmpty()) {
            format.setAnchor(true);
            format.setAnchorHref(QLatin1Char('#') + run.anchor);
        }
        cursor.insertText(QString(run.text).replace(QLatin1Char('\n'), QChar::LineSeparator), format);
        for (const int note : run.notes) {
            QTextCharFormat mark = base;
            mark.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
            mark.setForeground(lightPalette()[Ink::Accent]);
            mark.setAnchor(true);
            mark.setAnchorHref(QStringLiteral("#note-%1").arg(note));
            cursor.insertText(QStringLiteral("[%1]").arg(note), mark);
        }
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
    heading.setNonBreakableLines(true);
    startBlock(heading);
    remember(section.anchor);
    m_cursor.insertText(section.title, font(section.level == 1 ? 15 : 11.5, QFont::Bold, Ink::Text));
    for (const Block& content : section.blocks) {
        std::visit([&](const auto& value) { write(value); }, content.content);
        remember(content.anchor);
    }
}

void PdfText::write(const Paragraph& paragraph)
{
    QTextBlockFormat format = block(2, 5);
    QTextCharFormat base = font(bodyPoints, QFont::Normal, Ink::Text);
    QString prefix;
    switch (paragraph.kind) {
    case ParagraphKind::Judgement:
        format.setLeftMargin(12 * m_scale);
        format.setTopMargin(0);
        base = font(10.5, QFont::Normal, Ink::Text);
        break;
    case ParagraphKind::Assumption:
        format.setLeftMargin(12 * m_scale);
        base.setFontItalic(m_brief.language != QLatin1String("ja"));
        break;
    case ParagraphKind::Note: base = font(8.5, QFont::Normal, Ink::Secondary); break;
    case ParagraphKind::Warning: base.setForeground(lightPalette()[Ink::Warning]); break;
    case ParagraphKind::Body:
    case ParagraphKind::Fact: break;
    }
    startBlock(format);
    if (paragraph.marking != Tlp::Clear && paragraph.marking != m_brief.marking)
        m_cursor.insertText(QLatin1Char('(') + toKey(paragraph.marking) + QStringLiteral(") "), base);
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
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(2.2 * layoutPxPerPoint);
    format.setHeaderRowCount(headRows);
    format.setTopMargin(2 * layoutPxPerPoint);
    format.setBottomMargin(8 * layoutPxPerPoint);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QList<QTextLength> widths;
    for (const int width : table.widths)
        widths << QTextLength(QTextLength::PercentageLength, width);
    format.setColumnWidthConstraints(widths);
    QTextTable* made
        = m_cursor.insertTable(int(table.rows.size()) + headRows, int(table.widths.size()), format);
    const auto fill = [&](int row, int column, const Runs& runs, const QTextCharFormat& base, Ink line) {
        QTextTableCell cell = made->cellAt(row, column);
        QTextTableCellFormat cellFormat = cell.format().toTableCellFormat();
        cellFormat.setBottomBorder(0.5 * layoutPxPerPoint);
        cellFormat.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        cellFormat.setBottomBorderBrush(lightPalette()[line]);
        cell.setFormat(cellFormat);
        QTextCursor cursor = cell.firstCursorPosition();
        QTextBlockFormat aligned;
        if (size_t(column) < table.rightAligned.size() && table.rightAligned[size_t(column)])
            aligned.setAlignment(Qt::AlignRight);
        cursor.setBlockFormat(aligned);
        writeRuns(cursor, runs, base);
    };
    for (int column = 0; column < int(table.head.size()); ++column)
        fill(0, column, {{table.head[size_t(column)], {}, {}, {}}},
            font(8.5, QFont::DemiBold, Ink::Secondary), Ink::Line);
    for (size_t row = 0; row < table.rows.size(); ++row)
        for (size_t column = 0; column < table.rows[row].size(); ++column)
            fill(int(row) + headRows, int(column), table.rows[row][column],
                font(8.5, QFont::Normal, Ink::Text), Ink::Grid);
    m_cursor.movePosition(QTextCursor::End);
    m_fresh = true; // the empty block behind a table is the next one's
}

void PdfText::write(const FigureBlock& figure)
{
    startBlock(keptBlock(6, 2));
    QTextCharFormat format;
    format.setObjectType(figureObject);
    format.setProperty(figureProperty, int(m_figures.size()));
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
    startBlock(block(14, 0));
    m_cursor.insertText(m_brief.colophon, font(7.5, QFont::Normal, Ink::Secondary));
}

QSizeF PdfText::intrinsicSize(QTextDocument*, int, const QTextFormat& format)
{
    const QSizeF size = m_figures[size_t(format.intProperty(figureProperty))]->size;
    // A figure is never cut: as wide as the page, but no taller than one.
    const double scale = std::min(m_page.width() / size.width(), 0.9 * m_page.height() / size.height());
    return size * scale;
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

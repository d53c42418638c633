#include "brief/pdf_paging.h"

#include <QAbstractTextDocumentLayout>
#include <QRandomGenerator>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <set>

using namespace kagami;

namespace {

constexpr QSizeF page(500, 700);

/// The pages that the lines of a row stand on.
std::set<int> pagesOf(const QTextDocument& text, const QTextTable& table, int row)
{
    std::set<int> pages;
    for (int column = 0; column < table.columns(); ++column) {
        const QTextBlock block = table.cellAt(row, column).firstCursorPosition().block();
        const QRectF box = text.documentLayout()->blockBoundingRect(block);
        for (int i = 0; i < block.layout()->lineCount(); ++i)
            pages.insert(int((box.top() + block.layout()->lineAt(i).y() + 1) / page.height()));
    }
    return pages;
}

QTextTable* writeTable(QTextCursor& cursor, int rows, QRandomGenerator& random, int mostLines)
{
    QTextTableFormat format;
    format.setHeaderRowCount(1);
    format.setCellPadding(3);
    format.setCellSpacing(0);
    format.setBorder(0);
    QTextTable* table = cursor.insertTable(rows + 1, 2, format);
    for (int row = 0; row <= rows; ++row)
        for (int column = 0; column < 2; ++column) {
            QStringList lines;
            for (int line = row == 0 ? 1 : random.bounded(1, mostLines + 1); line > 0; --line)
                lines << QStringLiteral("words");
            table->cellAt(row, column)
                .firstCursorPosition()
                .insertText(lines.join(QChar(QChar::LineSeparator)));
        }
    cursor.movePosition(QTextCursor::End);
    return table;
}

} // namespace

class tst_PdfPaging : public QObject {
    Q_OBJECT
private slots:
    void rowsStandOnOnePage_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void rowsStandOnOnePage()
    {
        QFETCH(int, seed);
        QRandomGenerator random{quint32(seed)};
        QTextDocument text;
        text.setPageSize(page);
        QTextCursor cursor(&text);
        std::vector<QTextTable*> tables;
        for (int i = 0; i < 4; ++i) {
            QTextBlockFormat caption;
            keepWithNext(caption);
            cursor.setBlockFormat(caption);
            cursor.insertText(QStringLiteral("caption"));
            tables.push_back(writeTable(cursor, 70, random, 7));
        }
        const int before = text.pageCount();
        paginate(text, 30, 1);
        for (const QTextTable* table : tables)
            for (int row = 1; row < table->rows(); ++row)
                QCOMPARE(pagesOf(text, *table, row).size(), size_t(1));
        QVERIFY(text.pageCount() <= before + before / 4 + 1);
    }

    void aRowTallerThanAPageIsCutAndLosesNothing()
    {
        QRandomGenerator random{3};
        QTextDocument text;
        text.setPageSize(page);
        QTextCursor cursor(&text);
        QTextTable* table = writeTable(cursor, 3, random, 2);
        QTextCursor tall = table->cellAt(2, 0).firstCursorPosition();
        for (int line = 0; line < 120; ++line)
            tall.insertText(QStringLiteral("line %1%2").arg(line).arg(QChar(QChar::LineSeparator)));
        paginate(text, 30, 1);
        QVERIFY(pagesOf(text, *table, 2).size() >= 2);
        QVERIFY(text.pageCount() <= 5);
    }

    /// Else the head of the table would be painted once more, over what stands on the next page.
    void aTableEndsOnThePageOfItsLastRow()
    {
        int atTheEnd = 0;
        for (int lines = 0; lines < 60; ++lines) {
            QRandomGenerator random{quint32(lines)};
            QTextDocument text;
            text.setPageSize(page);
            QTextCursor cursor(&text);
            for (int line = 0; line < lines; ++line) {
                cursor.insertText(QStringLiteral("line"));
                cursor.insertBlock();
            }
            QTextTable* table = writeTable(cursor, 20, random, 3);
            QTextTableFormat format = table->format();
            format.setBottomMargin(12);
            table->setFormat(format);
            cursor.insertText(QStringLiteral("after"));
            paginate(text, 30, 1);
            const int last = *pagesOf(text, *table, table->rows() - 1).rbegin();
            const double bottom = text.documentLayout()->frameBoundingRect(table).bottom();
            QVERIFY2(bottom < (last + 1) * page.height(),
                qPrintable(
                    QStringLiteral("%1 lines: %2").arg(lines).arg(bottom - (last + 1) * page.height())));
            atTheEnd += (last + 1) * page.height() - bottom < 30;
        }
        QVERIFY(atTheEnd > 2);
    }

    void aHeadingGoesWithItsTable()
    {
        for (int lines = 20; lines < 50; ++lines) {
            QRandomGenerator random{quint32(lines)};
            QTextDocument text;
            text.setPageSize(page);
            QTextCursor cursor(&text);
            for (int line = 0; line < lines; ++line) {
                cursor.insertText(QStringLiteral("line"));
                cursor.insertBlock();
            }
            QTextBlockFormat format;
            keepWithNext(format);
            cursor.setBlockFormat(format);
            cursor.insertText(QStringLiteral("heading"));
            const QTextBlock heading = cursor.block();
            const QTextTable* table = writeTable(cursor, 40, random, 3);
            paginate(text, 30, 1);
            const double top
                = text.documentLayout()->blockBoundingRect(heading).top() + heading.layout()->lineAt(0).y();
            QCOMPARE(std::set<int>{int((top + 1) / page.height())}, pagesOf(text, *table, 1));
        }
    }
};

QTEST_MAIN(tst_PdfPaging)
#include "tst_pdf_paging.moc"

#include "brief/column_widths.h"

#include <QFontMetricsF>
#include <QTest>
#include <numeric>

using namespace kagami;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

Table makeTable(const std::vector<QString>& head, const std::vector<std::vector<QString>>& rows)
{
    Table table;
    table.head = head;
    for (const auto& row : rows) {
        table.rows.emplace_back();
        for (const QString& cell : row)
            table.rows.back().push_back({Run{cell, {}, {}, {}}});
    }
    return table;
}

std::vector<Table> fitted(const std::vector<Table>& tables)
{
    BriefDocument document;
    document.sections.push_back({});
    for (const Table& table : tables)
        document.sections.back().blocks.push_back({{}, table});
    fitColumns(document);
    std::vector<Table> made;
    for (const Block& block : document.sections.back().blocks)
        made.push_back(std::get<Table>(block.content));
    return made;
}

const QString longText
    = QStringLiteral("The ministry was aimed at for years, its guests were too, and ").repeated(6);

} // namespace

class tst_ColumnWidths : public QObject {
    Q_OBJECT
private slots:
    void longTextsGetMoreRoomThanShortOnes()
    {
        const Table table = fitted({makeTable({s("Year"), s("Text"), s("Count")},
                                       {{s("2023"), longText, s("4")}, {s("2024"), longText, s("12")}})})
                                .front();
        QCOMPARE(table.widths.size(), size_t(3));
        QVERIFY(table.widths[1] > 75);
        QCOMPARE(std::accumulate(table.widths.begin(), table.widths.end(), 0), 100);
    }

    void aCampaignIsNotSqueezedBySidesThatAreEmpty()
    {
        const QString campaign = s("Campaign A (mail to academics, think tanks and journalists)");
        const Table table
            = fitted({makeTable({s("Target"), s("Note"), s("Campaigns")},
                         {{s("Ministry"), QString(), campaign}, {s("Agency"), QString(), campaign}})})
                  .front();
        QVERIFY(table.widths[2] > 2 * table.widths[0]);
        QVERIFY(table.widths[2] > 3 * table.widths[1]);
    }

    void aWordIsNotBroken_data()
    {
        QTest::addColumn<QString>("word");
        for (const char* word : {"Reconnaissance", "MIRRORSTEALER", "T1566.001", "Wwwwwwwwww"})
            QTest::newRow(word) << s(word);
    }
    void aWordIsNotBroken()
    {
        QFETCH(QString, word);
        const Table table
            = fitted({makeTable({s("A"), s("B"), s("C"), s("D")},
                         {{longText, longText, word, longText}, {longText, longText, s("–"), longText}})})
                  .front();
        QFont font(s("Noto Sans"));
        font.setPixelSize(85);
        constexpr double pagePt = 595 - 2 * 48, lettersPt = 8.5, paddingPt = 2 * 2.2;
        const double needed = QFontMetricsF(font).horizontalAdvance(word) / 85 * lettersPt + paddingPt;
        QVERIFY2(table.widths[2] * pagePt / 100 >= needed,
            qPrintable(s("%1 per cent, %2 pt needed").arg(table.widths[2]).arg(needed)));
    }

    void theSameHeadsGetTheSameWidths()
    {
        const std::vector<QString> head{s("When"), s("Incident")};
        const auto tables = fitted({makeTable(head, {{s("2023"), s("Mail")}}),
            makeTable(head, {{s("from June 2019 to about July 2023"), longText}}),
            makeTable({s("Other"), s("Incident")}, {{s("2023"), s("Mail")}})});
        QCOMPARE(tables[0].widths, tables[1].widths);
        QVERIFY(tables[2].widths != tables[1].widths);
    }

    void widthsThatWereGivenStay()
    {
        Table table = makeTable({s("A"), s("B")}, {{s("x"), longText}});
        table.widths = {50, 50};
        QCOMPARE(fitted({table}).front().widths, (std::vector<int>{50, 50}));
    }

    void tablesWithoutHeadsAndCellsHaveColumnsToo()
    {
        const auto tables
            = fitted({makeTable({}, {{s("When"), s("2023")}}), makeTable({s("A"), s("B")}, {})});
        QCOMPARE(tables[0].widths.size(), size_t(2));
        QCOMPARE(tables[1].widths.size(), size_t(2));
        QCOMPARE(std::accumulate(tables[1].widths.begin(), tables[1].widths.end(), 0), 100);
    }

    void moreThanAPageCanHoldIsSharedOut()
    {
        const std::vector<QString> words(12, s("antidisestablishmentarianism"));
        const Table table = fitted({makeTable(words, {words})}).front();
        QCOMPARE(std::accumulate(table.widths.begin(), table.widths.end(), 0), 100);
        for (const int width : table.widths)
            QVERIFY(width >= 8);
    }
};

QTEST_MAIN(tst_ColumnWidths)
#include "tst_column_widths.moc"

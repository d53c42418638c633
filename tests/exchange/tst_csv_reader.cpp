#include "exchange/csv/csv_reader.h"
#include "support/verify.h"

#include <QFile>
#include <rapidcheck.h>

using namespace kagami;

namespace {

constexpr qsizetype longest = 1000;

/// "line: cell|cell", with what is wrong instead of the cells; the bytes come in pieces of this size.
QStringList recordsOf(const QByteArray& bytes, qsizetype piece, qsizetype most = longest)
{
    qsizetype at = 0;
    CsvReader reader(
        [&]() -> Result<QByteArray> {
            const QByteArray next = bytes.mid(at, piece);
            at += next.size();
            return next;
        },
        {}, most);
    QStringList said;
    for (CsvRecord record; reader.next(record).value();) {
        QStringList cells;
        for (const QByteArrayView& cell : record.cells)
            cells << QString::fromUtf8(cell);
        if (record.fault == CsvRecord::Fault::Unclosed)
            cells << QStringLiteral("UNCLOSED ") + QString::fromUtf8(record.raw);
        if (record.fault == CsvRecord::Fault::TooLong)
            cells << QStringLiteral("TOO LONG %1").arg(record.raw.size());
        said << QStringLiteral("%1: %2").arg(record.line).arg(cells.join(u'|'));
    }
    return said;
}

QByteArray quoted(const std::string& cell)
{
    return '"' + QByteArray::fromStdString(cell).replace("\"", "\"\"") + '"';
}

} // namespace

class tst_csv_reader : public QObject {
    Q_OBJECT
private slots:
    void recordsAreSplit_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const QByteArray& bytes, const QByteArrayList& expected) {
            QStringList records;
            for (const QByteArray& record : expected)
                records << QString::fromUtf8(record);
            QTest::newRow(name) << bytes << records;
        };
        row("nothing", "", {});
        row("one", "a,b", {"1: a|b"});
        row("two lines", "a,b\nc,d\n", {"1: a|b", "2: c|d"});
        row("mixed ends", "a\r\nb\rc\nd", {"1: a", "2: b", "3: c", "4: d"});
        row("lines of nothing", "\n\na\r\n\r\nb\n\n", {"3: a", "5: b"});
        row("empty cells", ",\n,,", {"1: |", "2: ||"});
        row("quotes", "\"a\",\"b,c\",\"\"", {"1: a|b,c|"});
        row("a line end in quotes", "\"a\nb\r\nc\",d\ne", {"1: a\nb\r\nc|d", "4: e"});
        row("doubled quotes", "\"a\"\"b\",\"\"\"\"\n", {"1: a\"b|\""});
        row("a quote inside", "a\"b,c\"\nd", {"1: a\"b|c\"", "2: d"});
        row("something behind a quote", "\"a\"b,c", {"1: ab|c"});
        row("ragged", "a\nb,c,d\ne,f", {"1: a", "2: b|c|d", "3: e|f"});
        row("one quote too many", "a,b\n\"c,d\ne,f\ng,h",
            {"1: a|b", "2: UNCLOSED \"c,d", "3: e|f", "4: g|h"});
        row("and at the end", "a,b\n\"c,d", {"1: a|b", "2: UNCLOSED \"c,d"});
        row("NUL bytes", QByteArray("a\0b,c\n", 6), {QByteArray("1: a\0b|c", 8)});
        row("just as long as may be", QByteArray(longest, 'x') + "\na",
            {"1: " + QByteArray(longest, 'x'), "2: a"});
        row("too long", "a\n" + QByteArray(longest + 1, 'x') + "\nb", {"1: a", "2: TOO LONG 1000", "3: b"});
        row("much too long", "a\n" + QByteArray(20 * longest, 'x') + "\r\nb\n",
            {"1: a", "2: TOO LONG 1000", "3: b"});
        QByteArrayList after{"1: UNCLOSED \"a", "2: b"};
        for (int i = 0; i < 400; ++i)
            after << QByteArray::number(i + 3) + ": c|d";
        row("an unclosed quote before much", "\"a\nb\n" + QByteArray("c,d\n").repeated(400), after);
    }
    void recordsAreSplit()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, expected);
        for (const qsizetype piece : {1, 2, 3, 7, 64, 100000})
            QCOMPARE(recordsOf(bytes, piece), expected);
    }

    void whatIsQuotedComesBack()
    {
        const auto someCell
            = rc::gen::container<std::string>(rc::gen::element('a', ',', '"', '\n', '\r', ';', ' '));
        VERIFY_PROPERTY("cells come back", [&] {
            const auto rows = *rc::gen::container<std::vector<std::vector<std::string>>>(
                rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(someCell)));
            const auto piece = *rc::gen::inRange(1, 20);
            QByteArray bytes;
            QStringList cells;
            for (const auto& row : rows) {
                QByteArrayList line;
                QStringList said;
                for (const std::string& cell : row) {
                    line << quoted(cell);
                    said << QString::fromStdString(cell);
                }
                bytes += line.join(',') + '\n';
                cells << said.join(u'|');
            }
            QStringList read;
            for (const QString& record : recordsOf(bytes, piece, bytes.size()))
                read << record.mid(record.indexOf(QStringLiteral(": ")) + 2);
            RC_ASSERT(read == cells);
        });
    }

    void noBytesAreLost()
    {
        const auto someBytes = rc::gen::container<std::string>(rc::gen::element('a', ',', '"', '\n', '\r'));
        VERIFY_PROPERTY("the lines of the records are the lines of the file", [&] {
            const std::string text = *someBytes;
            qsizetype at = 0;
            const QByteArray bytes = QByteArray::fromStdString(text);
            CsvReader reader(
                [&]() -> Result<QByteArray> {
                    const QByteArray next = bytes.mid(at, 5);
                    at += next.size();
                    return next;
                },
                {}, longest);
            QByteArray all;
            for (CsvRecord record; reader.next(record).value();)
                all += record.raw.toByteArray();
            const auto bare = [](QByteArray of) { return of.replace("\n", "").replace("\r", ""); };
            RC_ASSERT(bare(all) == bare(bytes));
        });
    }

    void whatCannotBeReadIsTheReadersError()
    {
        CsvReader reader(
            []() -> Result<QByteArray> { return fail(ErrorKind::Io, QStringLiteral("gone")); }, {}, longest);
        CsvRecord record;
        VERIFY_ERROR(reader.next(record), ErrorKind::Io);
    }

    void anEndlessLineTakesNoMemory()
    {
        int pieces = 0;
        CsvReader reader(
            [&]() -> Result<QByteArray> { return ++pieces <= 200 ? QByteArray(1 << 20, 'x') : QByteArray(); },
            {}, longest);
        CsvRecord record;
        QVERIFY(reader.next(record).value());
        QCOMPARE(record.fault, CsvRecord::Fault::TooLong);
        QCOMPARE(record.raw, QByteArrayView(QByteArray(longest, 'x')));
        qsizetype kept = 0;
        for (const auto& piece : reader.takeKept())
            kept += piece->size();
        QVERIFY(kept <= 3 << 20);
        QVERIFY(!reader.next(record).value());
    }

    void theDialectIsFound_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<char>("delimiter");
        QTest::newRow("commas") << QByteArray("a,b,c\n1,2,3\n4,\"5;6;7;8\",9\n") << ',';
        QTest::newRow("tabs") << QByteArray("a\tb\n1,5\t2\n1,6\t3\n") << '\t';
        QTest::newRow("semicolons, decimal commas") << QByteArray("a;b;c\n1,5;2,5;3\n1,6;3;4\n") << ';';
        QTest::newRow("bars") << QByteArray("Time|Source|Host\n1|LOG|a, b\n2|LOG|c\n") << '|';
        QTest::newRow("cut off") << QByteArray("a;b\n1;2\n3;4\n5;6\n7") << ';';
        QTest::newRow("one column") << QByteArray("a\nb\nc\n") << ',';
        QTest::newRow("nothing") << QByteArray() << ',';
    }
    void theDialectIsFound()
    {
        QFETCH(QByteArray, bytes);
        QTEST(guessDialect(bytes).delimiter, "delimiter");
    }
};

QTEST_GUILESS_MAIN(tst_csv_reader)
#include "tst_csv_reader.moc"

#include "acceptance/run_kagami.h"
#include "support/mounted.h"

#include <QStandardPaths>
#include <QXmlStreamReader>

using namespace kagami::test;

/// Briefs and pictures: written, whole, in both languages, and the same bytes for the same input.
class tst_cli_documents : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    Run run(const QStringList& arguments) const { return runKagami(m_folder.path(), arguments); }
    /// The text of a PDF, as another program reads it.
    QString pdfText(const QString& name) const
    {
        QProcess process;
        process.start(
            QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path(name), QStringLiteral("-")});
        process.waitForFinished(60000);
        return QString::fromUtf8(process.readAllStandardOutput());
    }

private slots:
    void initTestCase()
    {
        RUN_OK(run({QStringLiteral("new"), QStringLiteral("m.kagami"), QStringLiteral("--example"),
            QStringLiteral("mirrorface")}));
    }

    void aFullDiskIsSaidToBeFullAndKeepsWhatIsThere()
    {
        const kagami::support::SmallDisk disk(path(QStringLiteral("disk")));
        if (!disk.isThere())
            QSKIP("a small file system cannot be mounted here");
        QFile old(path(QStringLiteral("disk/m.json")));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        const Run ran = run({QStringLiteral("export"), QStringLiteral("m.kagami"), QStringLiteral("--format"),
            QStringLiteral("case-json"), QStringLiteral("-o"), QStringLiteral("disk/m.json")});
        QCOMPARE(ran.exitCode, 2);
        QVERIFY2(ran.err.contains("disk/m.json: The disk is full."), ran.err.constData());
        QCOMPARE(contentOf(old.fileName()), QByteArray("old"));
        QCOMPARE(QDir(path(QStringLiteral("disk"))).entryList(QDir::Files).size(), 1);
        const Run made = run({QStringLiteral("new"), QStringLiteral("disk/m.kagami"),
            QStringLiteral("--example"), QStringLiteral("mirrorface")});
        QCOMPARE(made.exitCode, 2);
        QVERIFY2(made.err.contains("disk/m.kagami: The disk is full."), made.err.constData());
        QCOMPARE(QDir(path(QStringLiteral("disk"))).entryList(QDir::Files).size(), 1);
    }

    void aBriefIsWrittenTwiceWithTheSameBytes_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Japanese") << QStringLiteral("ja");
    }
    void aBriefIsWrittenTwiceWithTheSameBytes()
    {
        QFETCH(QString, language);
        for (const QString& name : {QStringLiteral("one"), QStringLiteral("two")})
            RUN_OK(run({QStringLiteral("brief"), QStringLiteral("m.kagami"), QStringLiteral("--html"),
                name + QStringLiteral(".html"), QStringLiteral("--pdf"), name + QStringLiteral(".pdf"),
                QStringLiteral("--lang"), language}));
        QCOMPARE(contentOf(path(QStringLiteral("one.html"))), contentOf(path(QStringLiteral("two.html"))));
        QCOMPARE(contentOf(path(QStringLiteral("one.pdf"))), contentOf(path(QStringLiteral("two.pdf"))));
        const QByteArray html = contentOf(path(QStringLiteral("one.html")));
        QVERIFY(html.contains("TLP:CLEAR"));
        QVERIFY(html.contains(language == QLatin1String("ja") ? "<html lang=\"ja\"" : "<html lang=\"en\""));
        QVERIFY(!html.contains("<script"));
        QVERIFY(!html.contains("src=\"http"));
        const auto info
            = run({QStringLiteral("info"), QStringLiteral("m.kagami"), QStringLiteral("--json")}).json();
        QVERIFY(html.contains(QByteArray::fromStdString(info["head"].get<std::string>())));
    }

    void aBriefSaysWhatHasChangedSinceAnEarlierOne()
    {
        const auto words = [](const char* text) { return QString::fromLatin1(text).split(u'|'); };
        RUN_OK(run(words("new|c.kagami|--example|mirrorface")));
        const QString head
            = QString::fromStdString(run(words("info|c.kagami|--json")).json()["head"].get<std::string>());
        RUN_OK(run(words("add|c.kagami|incident|A new one|--author|Mori|--reason|Read the advisory")));
        for (const char* name : {"one", "two"})
            RUN_OK(run(QStringLiteral("brief|c.kagami|--since|%1|--html|%2.html|--pdf|%2.pdf")
                           .arg(head, QString::fromLatin1(name))
                           .split(u'|')));
        QCOMPARE(contentOf(path(QStringLiteral("one.html"))), contentOf(path(QStringLiteral("two.html"))));
        QCOMPARE(contentOf(path(QStringLiteral("one.pdf"))), contentOf(path(QStringLiteral("two.pdf"))));
        const QByteArray html = contentOf(path(QStringLiteral("one.html")));
        QVERIFY(html.contains("Changes since the last brief"));
        QVERIFY(html.contains("Read the advisory"));
        QFile::remove(path(QStringLiteral("one.html")));
        QCOMPARE(run(words("brief|c.kagami|--html|one.html|--since|1234")).exitCode, 2);
        const QString never(64, u'0');
        QCOMPARE(run(words("brief|c.kagami|--html|one.html|--since") + QStringList{never}).exitCode, 2);
        QVERIFY(!QFile::exists(path(QStringLiteral("one.html"))));
    }

    void everyPageOfThePdfCarriesTheLabelTwice()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext (package poppler-utils) is not installed");
        RUN_OK(run({QStringLiteral("brief"), QStringLiteral("m.kagami"), QStringLiteral("--pdf"),
            QStringLiteral("b.pdf"), QStringLiteral("--lang"), QStringLiteral("ja")}));
        const QStringList pages = pdfText(QStringLiteral("b.pdf")).split(QChar(u'\f'), Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 5);
        for (const QString& page : pages)
            QVERIFY2(page.count(QStringLiteral("TLP:CLEAR")) >= 2, qPrintable(page));
        QVERIFY(pages.join(QString()).contains(QStringLiteral("外務省"))
            || pages.join(QString()).contains(QStringLiteral("情報源")));
    }

    void outputsThatCannotAllBeWrittenLeaveNothing_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("pdf");
        QTest::newRow("no such folder") << QStringLiteral("kept.html") << QStringLiteral("missing/a.pdf");
        QTest::newRow("a folder") << QStringLiteral("kept.html") << QStringLiteral(".");
        QTest::newRow("one path twice") << QStringLiteral("kept.html") << QStringLiteral("./kept.html");
        QTest::newRow("the case itself") << QStringLiteral("kept.html") << QStringLiteral("m.kagami");
    }
    void outputsThatCannotAllBeWrittenLeaveNothing()
    {
        QFETCH(QString, html);
        QFETCH(QString, pdf);
        const QByteArray before = contentOf(path(QStringLiteral("m.kagami")));
        const Run failed = run({QStringLiteral("brief"), QStringLiteral("m.kagami"), QStringLiteral("--html"),
            html, QStringLiteral("--pdf"), pdf});
        QCOMPARE(failed.exitCode, 2);
        QVERIFY2(failed.err.contains("kagami: "), failed.err.constData());
        QVERIFY(!QFile::exists(path(html)));
        QCOMPARE(contentOf(path(QStringLiteral("m.kagami"))), before);
    }

    void theFirstOutputIsTakenBackWhenTheLastCannotBePutInPlace_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("a file was there") << true;
        QTest::newRow("none was there") << false;
    }
    void theFirstOutputIsTakenBackWhenTheLastCannotBePutInPlace()
    {
        QFETCH(bool, isThere);
        QVERIFY(QDir(path(QStringLiteral("out"))).removeRecursively());
        QVERIFY(QDir().mkpath(path(QStringLiteral("out"))));
        const auto write = [&](const QString& name) {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
        };
        write(QStringLiteral("out/m.pdf"));
        if (isThere)
            write(QStringLiteral("out/m.html"));
        const kagami::support::FixedFile fixed(path(QStringLiteral("out/m.pdf")));
        if (!fixed.isThere())
            QSKIP("nothing can be mounted here");
        const Run ran = run({QStringLiteral("brief"), QStringLiteral("m.kagami"), QStringLiteral("--html"),
            QStringLiteral("out/m.html"), QStringLiteral("--pdf"), QStringLiteral("out/m.pdf")});
        QCOMPARE(ran.exitCode, 2);
        QVERIFY2(ran.err.contains("out/m.pdf: The file could not be written"), ran.err.constData());
        QCOMPARE(contentOf(path(QStringLiteral("out/m.pdf"))), QByteArray("old"));
        QCOMPARE(contentOf(path(QStringLiteral("out/m.html"))), isThere ? QByteArray("old") : QByteArray());
        QCOMPARE(QDir(path(QStringLiteral("out"))).entryList(QDir::Files).size(), isThere ? 2 : 1);
    }

    void japaneseWordsOfThePdfCanBeFound()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext (package poppler-utils) is not installed");
        RUN_OK(run({QStringLiteral("brief"), QStringLiteral("m.kagami"), QStringLiteral("--pdf"),
            QStringLiteral("f.pdf"), QStringLiteral("--lang"), QStringLiteral("ja")}));
        const QString text = pdfText(QStringLiteral("f.pdf"));
        QVERIFY(text.contains(QStringLiteral("日付")));
        for (const QChar c : text)
            QVERIFY2(c.unicode() < 0x2E80 || c.unicode() > 0x2FDF, qPrintable(QString(c)));
    }

    void contextIsNeverAddedToTheActor()
    {
        RUN_OK(run({QStringLiteral("brief"), QStringLiteral("m.kagami"), QStringLiteral("--html"),
            QStringLiteral("c.html"), QStringLiteral("--lens"),
            QStringLiteral("status:attributed OR status:suspected")}));
        const QByteArray html = contentOf(path(QStringLiteral("c.html")));
        QVERIFY(html.contains("JAXA"));
        QVERIFY(!html.contains("<title>Nagoya"));
    }

    void everyViewIsAWellFormedPicture_data()
    {
        QTest::addColumn<QString>("view");
        for (const char* view : {"timeline", "graph", "matrix", "statistics"})
            QTest::newRow(view) << QString::fromLatin1(view);
    }
    void everyViewIsAWellFormedPicture()
    {
        QFETCH(QString, view);
        const QString svg = view + QStringLiteral(".svg");
        RUN_OK(run({QStringLiteral("render"), QStringLiteral("m.kagami"), QStringLiteral("--view"), view,
            QStringLiteral("-o"), svg}));
        const QByteArray bytes = contentOf(path(svg));
        QXmlStreamReader reader(bytes);
        int texts = 0;
        while (!reader.atEnd()) {
            reader.readNext();
            texts += reader.isStartElement() && reader.name() == QLatin1String("text");
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(texts > 20);
        QVERIFY(bytes.contains("TLP:CLEAR"));
        for (const QString& ending : {QStringLiteral("png"), QStringLiteral("pdf")}) {
            const QString name = view + QLatin1Char('.') + ending;
            RUN_OK(run({QStringLiteral("render"), QStringLiteral("m.kagami"), QStringLiteral("--view"), view,
                QStringLiteral("-o"), name, QStringLiteral("--size"), QStringLiteral("1400x900")}));
            QVERIFY(contentOf(path(name)).size() > 5000);
        }
    }
};

QTEST_GUILESS_MAIN(tst_cli_documents)
#include "tst_cli_documents.moc"

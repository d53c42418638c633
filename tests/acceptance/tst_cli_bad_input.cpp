#include "acceptance/run_kagami.h"

#include <QDir>

using namespace kagami::test;

/// Everything that can be wrong with what is handed in: a message, exit code 2 (or 64), and nothing changed.
class tst_cli_bad_input : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    Run run(const QStringList& arguments) const { return runKagami(m_folder.path(), arguments); }
    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    /// Exit code 2, a message that names what was given, and the file as it was.
    void refused(const QStringList& arguments, const QString& says, const QString& file)
    {
        const QByteArray before = hashOf(path(file));
        const Run ran = run(arguments);
        QVERIFY2(ran.exitCode == 2, ran.err.constData());
        QVERIFY2(QString::fromUtf8(ran.err).contains(says), ran.err.constData());
        QCOMPARE(hashOf(path(file)), before);
    }

private slots:
    void initTestCase()
    {
        RUN_OK(run({QStringLiteral("new"), QStringLiteral("m.kagami"), QStringLiteral("--example"),
            QStringLiteral("mirrorface")}));
    }

    void filesThatAreNoCases_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = contentOf(path(QStringLiteral("m.kagami")));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("not a case");
        QTest::newRow("truncated") << good.left(good.size() / 2);
        QTest::newRow("header only") << good.left(100);
        QByteArray foreign = good;
        foreign.replace(68, 4, QByteArray(4, 'x'));
        QTest::newRow("another program's database") << foreign;
    }
    void filesThatAreNoCases()
    {
        QFETCH(QByteArray, bytes);
        write(QStringLiteral("bad.kagami"), bytes);
        refused({QStringLiteral("info"), QStringLiteral("bad.kagami")}, QStringLiteral("bad.kagami"),
            QStringLiteral("bad.kagami"));
        refused({QStringLiteral("add"), QStringLiteral("bad.kagami"), QStringLiteral("incident"),
                    QStringLiteral("X")},
            QStringLiteral("bad.kagami"), QStringLiteral("bad.kagami"));
    }

    void verifySaysOfATruncatedCaseWhatItFound()
    {
        const QByteArray good = contentOf(path(QStringLiteral("m.kagami")));
        for (const qsizetype length : {qsizetype(100), good.size() / 2}) {
            write(QStringLiteral("bad.kagami"), good.left(length));
            const Run json
                = run({QStringLiteral("verify"), QStringLiteral("bad.kagami"), QStringLiteral("--json")});
            QVERIFY2(json.exitCode == 1, json.err.constData());
            QCOMPARE(json.json()["ok"].get<bool>(), false);
            QVERIFY(!json.json()["problems"].empty());
            const Run text = run({QStringLiteral("verify"), QStringLiteral("bad.kagami")});
            QCOMPARE(text.exitCode, 1);
            QVERIFY2(!text.err.contains("kagami verify"), text.err.constData());
        }
    }

    void whatHasNothingToImportIsNotToBeImported()
    {
        write(QStringLiteral("empty.kagami"), {});
        for (const char* name : {".", "/dev/null", "empty.kagami"}) {
            const Run ran = run({QStringLiteral("info"), QString::fromLatin1(name)});
            QVERIFY2(ran.exitCode == 2, ran.err.constData());
            QVERIFY2(!ran.err.contains("import"), ran.err.constData());
        }
    }

    void outputsOfOneCommandComeTogetherOrNotAtAll()
    {
        write(QStringLiteral("old.html"), "old");
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("folder.pdf")));
        for (const char* other : {"folder.pdf", "no/where.pdf", "link.html"}) {
            QFile::link(path(QStringLiteral("old.html")), path(QStringLiteral("link.html")));
            refused({QStringLiteral("brief"), QStringLiteral("m.kagami"), QStringLiteral("--html"),
                        QStringLiteral("old.html"), QStringLiteral("--pdf"), QString::fromLatin1(other)},
                QString::fromLatin1(other), QStringLiteral("old.html"));
        }
        QCOMPARE(contentOf(path(QStringLiteral("old.html"))), QByteArray("old"));
    }

    void aPipeIsNoPlaceForAnOutput()
    {
        QCOMPARE(runShell(m_folder.path(), QStringLiteral("mkfifo pipe.html")).exitCode, 0);
        const Run ran = run({QStringLiteral("brief"), QStringLiteral("m.kagami"), QStringLiteral("--html"),
            QStringLiteral("pipe.html")});
        QCOMPARE(ran.exitCode, 2);
        QVERIFY2(ran.err.contains("pipe.html") && ran.err.contains("a pipe"), ran.err.constData());
        QVERIFY(!QFileInfo(path(QStringLiteral("pipe.html"))).isFile());
    }

    void aFileOfANewerVersionIsReadWithAWarning()
    {
        QByteArray bytes = contentOf(path(QStringLiteral("m.kagami")));
        bytes[63] = 99; // the last byte of the schema version in the header of the database
        write(QStringLiteral("newer.kagami"), bytes);
        for (const QStringList& arguments :
            {QStringList{QStringLiteral("info"), QStringLiteral("newer.kagami"), QStringLiteral("--json")},
                QStringList{QStringLiteral("log"), QStringLiteral("newer.kagami"), QStringLiteral("--json")},
                QStringList{
                    QStringLiteral("verify"), QStringLiteral("newer.kagami"), QStringLiteral("--json")}}) {
            const Run ran = run(arguments);
            QVERIFY2(ran.exitCode == 1, ran.err.constData());
            QVERIFY2(QByteArray(ran.err + ran.out).contains("newer version"), ran.err.constData());
            QVERIFY2(ran.json().is_object(), ran.out.constData());
        }
        QCOMPARE(run({QStringLiteral("info"), QStringLiteral("newer.kagami"), QStringLiteral("--json")}).out,
            run({QStringLiteral("info"), QStringLiteral("m.kagami"), QStringLiteral("--json")}).out);
        refused({QStringLiteral("add"), QStringLiteral("newer.kagami"), QStringLiteral("incident"),
                    QStringLiteral("X")},
            QStringLiteral("newer version"), QStringLiteral("newer.kagami"));
    }

    void aMissingFileIsNamed()
    {
        refused({QStringLiteral("info"), QStringLiteral("nowhere.kagami")}, QStringLiteral("nowhere.kagami"),
            QStringLiteral("m.kagami"));
    }

    void aMisspeltCommandIsNotTakenForACase()
    {
        const Run ran = run({QStringLiteral("infos")});
        QCOMPARE(ran.exitCode, 64);
        QVERIFY2(ran.err.contains("infos"), ran.err.constData());
    }

    void theWindowWithoutADisplaySaysSo()
    {
        const Run ran = run({QStringLiteral("m.kagami")});
        QCOMPARE(ran.exitCode, 2);
        QVERIFY2(ran.err.contains("display"), ran.err.constData());
    }

    void emptyWordsAreRefused()
    {
        refused({QStringLiteral("search"), QStringLiteral("m.kagami"), QStringLiteral(" ")},
            QStringLiteral("QUERY"), QStringLiteral("m.kagami"));
        refused({QStringLiteral("add"), QStringLiteral("m.kagami"), QStringLiteral("incident"),
                    QStringLiteral(" ")},
            QStringLiteral("TITLE"), QStringLiteral("m.kagami"));
    }

    void aTitleOfAHundredThousandCharactersIsRefused()
    {
        refused({QStringLiteral("add"), QStringLiteral("m.kagami"), QStringLiteral("incident"),
                    QString(100'000, u'x')},
            QStringLiteral("100000"), QStringLiteral("m.kagami"));
    }

    void newNeverOverwrites()
    {
        refused({QStringLiteral("new"), QStringLiteral("m.kagami")}, QStringLiteral("m.kagami"),
            QStringLiteral("m.kagami"));
    }

    void badCaseJsonIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("says");
        QTest::newRow("not JSON") << QByteArray("{\"format\":") << QStringLiteral("bad.json");
        QTest::newRow("no format") << QByteArray("{\"items\":[],\"claims\":[]}") << QStringLiteral("format");
        QTest::newRow("newer format")
            << QByteArray("{\"format\":\"kagami-case/99\",\"items\":[],\"claims\":[]}")
            << QStringLiteral("99");
        QTest::newRow("brackets") << QByteArray(5'000'000, '[') << QStringLiteral("bad.json");
        QTest::newRow("unknown kind") << QByteArray(
            R"({"format":"kagami-case/1","items":[{"id":"6ba7b810-9dad-11d1-80b4-00c04fd430c8","kind":"wizard","title":"X"}],"claims":[]})")
                                      << QStringLiteral("/items/0");
    }
    void badCaseJsonIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, says);
        write(QStringLiteral("bad.json"), document);
        const Run made = run({QStringLiteral("new"), QStringLiteral("x.kagami"), QStringLiteral("--from"),
            QStringLiteral("bad.json")});
        QVERIFY2(made.exitCode == 2, made.err.constData());
        QVERIFY2(QString::fromUtf8(made.err).contains(says), made.err.constData());
        QVERIFY(!QFile::exists(path(QStringLiteral("x.kagami"))));
        refused({QStringLiteral("import"), QStringLiteral("m.kagami"), QStringLiteral("bad.json")}, says,
            QStringLiteral("m.kagami"));
    }

    void aCaseFileIsSaidToBeOneAndNotBadJson()
    {
        RUN_OK(run({QStringLiteral("new"), QStringLiteral("other.kagami")}));
        refused({QStringLiteral("import"), QStringLiteral("m.kagami"), QStringLiteral("other.kagami")},
            QStringLiteral("kagami merge"), QStringLiteral("m.kagami"));
        const Run made = run({QStringLiteral("new"), QStringLiteral("x.kagami"), QStringLiteral("--from"),
            QStringLiteral("other.kagami")});
        QCOMPARE(made.exitCode, 2);
        QVERIFY2(made.err.contains("is a Kagami case file"), made.err.constData());
        QVERIFY(made.err.contains("other.kagami") && made.err.contains("kagami merge"));
        QVERIFY(!QFile::exists(path(QStringLiteral("x.kagami"))));
    }

    void wordsThatMeanNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const QString m = QStringLiteral("m.kagami");
        const QString incident = QStringLiteral("First known LODEINFO mails");
        QTest::newRow("technique") << QStringList{QStringLiteral("tag"), m, incident, QStringLiteral("T9999")}
                                   << QStringLiteral("T9999");
        QTest::newRow("revoked technique") << QStringList{QStringLiteral("tag"), m, incident,
            QStringLiteral("T1002")} << QStringLiteral("T1560");
        QTest::newRow("tactic") << QStringList{QStringLiteral("tag"), m, incident, QStringLiteral("T1566"),
            QStringLiteral("--tactic"), QStringLiteral("impact")}
                                << QStringLiteral("initial-access");
        QTest::newRow("date") << QStringList{QStringLiteral("claim"), m, incident, QStringLiteral("when"),
            QStringLiteral("2023-13")}
                              << QStringLiteral("2023-13");
        QTest::newRow("predicate") << QStringList{QStringLiteral("claim"), m, incident,
            QStringLiteral("frobs"), QStringLiteral("x")}
                                   << QStringLiteral("frobs");
        QTest::newRow("title") << QStringList{QStringLiteral("claim"), m, QStringLiteral("no such incident"),
            QStringLiteral("when"), QStringLiteral("2023")}
                               << QStringLiteral("no such incident");
        QTest::newRow("ambiguous title") << QStringList{QStringLiteral("claim"), m,
            QStringLiteral("LODEINFO"), QStringLiteral("incident-type"), QStringLiteral("intrusion")}
                                         << QStringLiteral("LODEINFO");
        QTest::newRow("kind of an item") << QStringList{QStringLiteral("claim"), m, incident,
            QStringLiteral("likelihood"), QStringLiteral("likely")}
                                         << QStringLiteral("Judgement");
        QTest::newRow("evidence") << QStringList{QStringLiteral("extract"), m, incident, QStringLiteral("-o"),
            QStringLiteral("x")} << QStringLiteral("Incident");
        QTest::newRow("no subject") << QStringList{QStringLiteral("claim"), m, QStringLiteral(" "),
            QStringLiteral("when"), QStringLiteral("2023")}
                                    << QStringLiteral("SUBJECT");
        QTest::newRow("number of targets") << QStringList{QStringLiteral("claim"), m, incident,
            QStringLiteral("target-count"), QStringLiteral("-5")}
                                           << QStringLiteral("0 or more");
        QTest::newRow("query") << QStringList{QStringLiteral("render"), m, QStringLiteral("--view"),
            QStringLiteral("timeline"), QStringLiteral("-o"), QStringLiteral("t.svg"),
            QStringLiteral("--lens"), QStringLiteral("grade<=Z9")}
                               << QStringLiteral("Z9");
        QTest::newRow("label") << QStringList{QStringLiteral("export"), m, QStringLiteral("--format"),
            QStringLiteral("case-json"), QStringLiteral("-o"), QStringLiteral("o.json"),
            QStringLiteral("--tlp"), QStringLiteral("PURPLE")}
                               << QStringLiteral("PURPLE");
        QTest::newRow("picture format") << QStringList{QStringLiteral("render"), m, QStringLiteral("--view"),
            QStringLiteral("timeline"), QStringLiteral("-o"), QStringLiteral("t.bmp")}
                                        << QStringLiteral("bmp");
        QTest::newRow("folder") << QStringList{QStringLiteral("export"), m, QStringLiteral("--format"),
            QStringLiteral("case-json"), QStringLiteral("-o"), QStringLiteral("no/where/o.json")}
                                << QStringLiteral("no/where");
    }
    void wordsThatMeanNothing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        refused(arguments, says, QStringLiteral("m.kagami"));
    }

    void nothingToUndoIsSaid()
    {
        refused({QStringLiteral("undo"), QStringLiteral("m.kagami"), QStringLiteral("--author"),
                    QStringLiteral("Nobody")},
            QStringLiteral("undo"), QStringLiteral("m.kagami"));
    }

    void aNumberOutOfRangeIsToldInWords()
    {
        const Run ran = run({QStringLiteral("waiting"), QStringLiteral("m.kagami"), QStringLiteral("--drop"),
            QStringLiteral("-1")});
        QCOMPARE(ran.exitCode, 64);
        QVERIFY2(!ran.err.contains("000000 to"), ran.err.constData());
    }

    void badUsageIsExitCode64()
    {
        QCOMPARE(run({QStringLiteral("info")}).exitCode, 64);
        QCOMPARE(
            run({QStringLiteral("info"), QStringLiteral("m.kagami"), QStringLiteral("--frob")}).exitCode, 64);
        QCOMPARE(run({QStringLiteral("--help")}).exitCode, 0);
    }

    /// "$CEILING" of a script that never set it must not mean "without a ceiling".
    void anEmptyValueIsNotTakenForNone()
    {
        const QString caseFile = QStringLiteral("m.kagami"), none;
        const QString out = QStringLiteral("empty.json");
        const QStringList exported{QStringLiteral("export"), caseFile, QStringLiteral("--format"),
            QStringLiteral("case-json"), QStringLiteral("-o"), out};
        for (const QString& option : {QStringLiteral("--tlp"), QStringLiteral("--as-of")}) {
            const Run refused = run(exported + QStringList{option, none});
            QCOMPARE(refused.exitCode, 64);
            QVERIFY2(refused.err.contains((option + QStringLiteral(": The value is empty.")).toUtf8()),
                refused.err);
        }
        QCOMPARE(run({QStringLiteral("verify"), caseFile, QStringLiteral("--head"), none}).exitCode, 64);
        QCOMPARE(run({QStringLiteral("key"), QStringLiteral("new"), none}).exitCode, 64);
        QVERIFY(!QFile::exists(m_folder.filePath(out)));
        QCOMPARE(run(exported + QStringList{QStringLiteral("--lens"), none}).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(tst_cli_bad_input)
#include "tst_cli_bad_input.moc"

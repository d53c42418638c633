#include "acceptance/run_kagami.h"

using namespace kagami::test;

/// The life of a case on the command line: made, read, written to, undone, exported, found again.
class tst_cli_case : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    Run run(const QStringList& arguments) const { return runKagami(m_folder.path(), arguments); }
    [[nodiscard]] std::string state(const QString& name) const
    {
        return run({QStringLiteral("info"), name, QStringLiteral("--json")})
            .json()
            .value("state", std::string());
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        RUN_OK(run({QStringLiteral("new"), QStringLiteral("m.kagami"), QStringLiteral("--example"),
            QStringLiteral("mirrorface")}));
    }

    void theExampleHoldsWhatItsSheetHolds()
    {
        const auto info
            = run({QStringLiteral("info"), QStringLiteral("m.kagami"), QStringLiteral("--json")}).json();
        QVERIFY(info.is_object());
        QCOMPARE(info["items"]["incident"].get<int>(), 72);
        QVERIFY(info["items"]["source"].get<int>() >= 75);
        QCOMPARE(info["items"]["campaign"].get<int>(), 5);
        QCOMPARE(info["items"]["target"].get<int>(), 36);
        QCOMPARE(info["items"]["malware"].get<int>() + info["items"]["tool"].get<int>(), 22);
        QCOMPARE(info["items"]["indicator"].get<int>(), 56);
        QCOMPARE(info["items"]["vulnerability"].get<int>(), 4);
        QCOMPARE(info["items"]["hypothesis"].get<int>(), 5);
        QCOMPARE(info["items"]["opinion"].get<int>(), 12);
        QCOMPARE(info["items"]["gap"].get<int>(), 7);
        QCOMPARE(info["claims"]["evidence"].get<int>(), 21);
        QCOMPARE(info["conflicts"].get<int>(), 0);
        QVERIFY(info["head"].get<std::string>().size() == 64);
    }

    void infoForPeopleSaysWhatTheJsonSays()
    {
        const Run info = run({QStringLiteral("info"), QStringLiteral("m.kagami")});
        RUN_OK(info);
        for (const char* row : {"\nEvents ", "\nATT&CK       1", "\nHead ", "\nState "})
            QVERIFY2(info.out.contains(row), row);
    }

    void diffTellsItemsOfOneTitleApart()
    {
        RUN_OK(run({QStringLiteral("new"), QStringLiteral("a.kagami")}));
        const QStringList add{QStringLiteral("add"), QStringLiteral("a.kagami"), QStringLiteral("malware"),
            QStringLiteral("JAXB")};
        const QString one = run(add).line();
        const QString other = run(add).line();
        QVERIFY(QFile::copy(path(QStringLiteral("a.kagami")), path(QStringLiteral("b.kagami"))));
        RUN_OK(run(
            {QStringLiteral("claim"), QStringLiteral("b.kagami"), one, QStringLiteral("same-as"), other}));
        const Run diff
            = run({QStringLiteral("diff"), QStringLiteral("a.kagami"), QStringLiteral("b.kagami")});
        RUN_OK(diff);
        QVERIFY2(
            diff.line().contains(one.left(8)) && diff.line().contains(other.left(8)), diff.out.constData());
    }

    void caseJsonBringsBackTheSameState()
    {
        RUN_OK(run({QStringLiteral("export"), QStringLiteral("m.kagami"), QStringLiteral("--format"),
            QStringLiteral("case-json"), QStringLiteral("-o"), QStringLiteral("m.json")}));
        RUN_OK(run({QStringLiteral("new"), QStringLiteral("n.kagami"), QStringLiteral("--from"),
            QStringLiteral("m.json")}));
        QCOMPARE(state(QStringLiteral("n.kagami")), state(QStringLiteral("m.kagami")));
        RUN_OK(run({QStringLiteral("export"), QStringLiteral("n.kagami"), QStringLiteral("--format"),
            QStringLiteral("case-json"), QStringLiteral("-o"), QStringLiteral("n.json")}));
        QCOMPARE(contentOf(path(QStringLiteral("n.json"))), contentOf(path(QStringLiteral("m.json"))));
    }

    void theMakingOfTheCaseIsNotUndone()
    {
        RUN_OK(run({QStringLiteral("new"), QStringLiteral("floor.kagami"), QStringLiteral("--example"),
            QStringLiteral("mirrorface")}));
        const std::string before = state(QStringLiteral("floor.kagami"));
        QCOMPARE(run({QStringLiteral("undo"), QStringLiteral("floor.kagami")}).exitCode, 2);
        QCOMPARE(state(QStringLiteral("floor.kagami")), before);
    }

    void importingWhatIsThereAlreadyChangesNothing()
    {
        RUN_OK(run({QStringLiteral("export"), QStringLiteral("m.kagami"), QStringLiteral("--format"),
            QStringLiteral("case-json"), QStringLiteral("-o"), QStringLiteral("same.json")}));
        const std::string before = state(QStringLiteral("m.kagami"));
        const Run import = run({QStringLiteral("import"), QStringLiteral("m.kagami"),
            QStringLiteral("same.json"), QStringLiteral("--json")});
        RUN_OK(import);
        const auto report = import.json();
        QCOMPARE(report["imported"].get<qint64>() + report["skipped"].get<qint64>(),
            report["records"].get<qint64>());
        QCOMPARE(report["files"][0]["unchanged"].get<qint64>(), report["records"].get<qint64>());
        QCOMPARE(state(QStringLiteral("m.kagami")), before);
    }

    void importingAnotherCaseLeavesOutItsOwnRecordAndIsUndone()
    {
        RUN_OK(run({QStringLiteral("export"), QStringLiteral("m.kagami"), QStringLiteral("--format"),
            QStringLiteral("case-json"), QStringLiteral("-o"), QStringLiteral("other.json")}));
        RUN_OK(run({QStringLiteral("new"), QStringLiteral("mine.kagami")}));
        const std::string before = state(QStringLiteral("mine.kagami"));
        const Run import = run({QStringLiteral("import"), QStringLiteral("mine.kagami"),
            QStringLiteral("other.json"), QStringLiteral("--json")});
        QCOMPARE(import.exitCode, 1);
        const auto report = import.json();
        QVERIFY(report["skipped"].get<qint64>() > 0);
        QCOMPARE(report["imported"].get<qint64>() + report["skipped"].get<qint64>(),
            report["records"].get<qint64>());
        const auto& skips = report["files"][0]["skipped"];
        QCOMPARE(qint64(skips.size()), report["skipped"].get<qint64>());
        QCOMPARE(skips[0]["where"].get<std::string>(), std::string("/items/0"));
        const auto info
            = run({QStringLiteral("info"), QStringLiteral("mine.kagami"), QStringLiteral("--json")}).json();
        QCOMPARE(info["items"]["case"].get<int>(), 1);
        QCOMPARE(info["title"].get<std::string>(), std::string("mine"));
        RUN_OK(run({QStringLiteral("undo"), QStringLiteral("mine.kagami")}));
        QCOMPARE(state(QStringLiteral("mine.kagami")), before);
    }

    void tagUndoRedoGoThereAndBack()
    {
        const std::string before = state(QStringLiteral("m.kagami"));
        const Run tag = run({QStringLiteral("tag"), QStringLiteral("m.kagami"),
            QStringLiteral("First known LODEINFO mails"), QStringLiteral("T1112"),
            QStringLiteral("--excerpt"), QStringLiteral("It writes a Run key.")});
        RUN_OK(tag);
        QCOMPARE(tag.line().size(), 36);
        const std::string tagged = state(QStringLiteral("m.kagami"));
        QVERIFY(tagged != before);
        RUN_OK(run({QStringLiteral("undo"), QStringLiteral("m.kagami")}));
        QCOMPARE(state(QStringLiteral("m.kagami")), before);
        RUN_OK(run({QStringLiteral("redo"), QStringLiteral("m.kagami")}));
        QCOMPARE(state(QStringLiteral("m.kagami")), tagged);
        const auto log
            = run({QStringLiteral("log"), QStringLiteral("m.kagami"), QStringLiteral("--json")}).json();
        QCOMPARE(QString::fromStdString(log["change_sets"].back()["author"].get<std::string>()),
            QStringLiteral("Aoki"));
        QVERIFY(log["change_sets"].size() >= 4);
    }

    void anItemAClaimAndItsRetraction()
    {
        RUN_OK(run({QStringLiteral("new"), QStringLiteral("own.kagami")}));
        const QString incident = run({QStringLiteral("add"), QStringLiteral("own.kagami"),
                                         QStringLiteral("incident"), QStringLiteral("Mail to a ministry")})
                                     .line();
        RUN_OK(run({QStringLiteral("add"), QStringLiteral("own.kagami"), QStringLiteral("target"),
            QStringLiteral("外務省")}));
        const std::string before = state(QStringLiteral("own.kagami"));
        const Run claim = run({QStringLiteral("claim"), QStringLiteral("own.kagami"), incident,
            QStringLiteral("targets"), QStringLiteral("外務省")});
        RUN_OK(claim);
        RUN_OK(run({QStringLiteral("claim"), QStringLiteral("own.kagami"),
            QStringLiteral("mail to a MINISTRY"), QStringLiteral("when"), QStringLiteral("令和5年7月")}));
        const auto info
            = run({QStringLiteral("info"), QStringLiteral("own.kagami"), QStringLiteral("--json")}).json();
        QCOMPARE(info["claims"]["when"].get<int>(), 1);
        const auto hits = run({QStringLiteral("search"), QStringLiteral("own.kagami"),
                                  QStringLiteral("ministry"), QStringLiteral("--json")})
                              .json();
        QCOMPARE(
            QString::fromStdString(hits["hits"][0]["when"].get<std::string>()), QStringLiteral("2023-07"));
        RUN_OK(run({QStringLiteral("undo"), QStringLiteral("own.kagami")}));
        RUN_OK(run({QStringLiteral("retract"), QStringLiteral("own.kagami"), claim.line()}));
        QCOMPARE(state(QStringLiteral("own.kagami")), before);
    }

    void aCommandDoneTwiceTakesNothingElse()
    {
        RUN_OK(run({QStringLiteral("new"), QStringLiteral("twice.kagami")}));
        RUN_OK(run({QStringLiteral("add"), QStringLiteral("twice.kagami"), QStringLiteral("target"),
            QStringLiteral("Foo")}));
        RUN_OK(run({QStringLiteral("add"), QStringLiteral("twice.kagami"), QStringLiteral("incident"),
            QStringLiteral("Foo was hit")}));
        const QStringList retract{
            QStringLiteral("retract"), QStringLiteral("twice.kagami"), QStringLiteral("Foo")};
        const Run wrongKind = run({QStringLiteral("claim"), QStringLiteral("twice.kagami"),
            QStringLiteral("Foo"), QStringLiteral("when"), QStringLiteral("2023")});
        QCOMPARE(wrongKind.exitCode, 2);
        const Run first = run(retract);
        RUN_OK(first);
        QVERIFY2(first.err.contains("Foo"), first.err.constData());
        const Run again = run(retract);
        QCOMPARE(again.exitCode, 2);
        QVERIFY2(again.err.contains("Foo was hit"), again.err.constData());
    }

    void aClaimedTechniqueIsCheckedAsATagIs_data()
    {
        QTest::addColumn<QString>("technique");
        for (const char* technique : {"T9999", "T1086", "T1190.999", "T1190/impact"})
            QTest::newRow(technique) << QString::fromLatin1(technique);
    }
    void aClaimedTechniqueIsCheckedAsATagIs()
    {
        QFETCH(QString, technique);
        RUN_OK(run({QStringLiteral("new"), QStringLiteral("techniques.kagami")}));
        RUN_OK(run({QStringLiteral("add"), QStringLiteral("techniques.kagami"), QStringLiteral("incident"),
            QStringLiteral("One")}));
        const auto claim = [&](const QString& value) {
            return run({QStringLiteral("claim"), QStringLiteral("techniques.kagami"), QStringLiteral("One"),
                QStringLiteral("uses-technique"), value, QStringLiteral("--author"), QStringLiteral("Mori")});
        };
        QCOMPARE(claim(technique).exitCode, 2);
        RUN_OK(claim(QStringLiteral("t1190/initial-access")));
        const auto info
            = run({QStringLiteral("info"), QStringLiteral("techniques.kagami"), QStringLiteral("--json")})
                  .json();
        QCOMPARE(info["attack_versions"].size(), size_t(1));
        QFile::remove(m_folder.filePath(QStringLiteral("techniques.kagami")));
    }

    void searchFindsJapaneseWords()
    {
        for (const QString& word :
            {QStringLiteral("外務省"), QStringLiteral("取材"), QStringLiteral("LODEINFO")}) {
            const auto hits
                = run({QStringLiteral("search"), QStringLiteral("m.kagami"), word, QStringLiteral("--json")})
                      .json();
            QVERIFY2(hits["total"].get<int>() > 0, qPrintable(word));
            QVERIFY(!hits["hits"].empty());
        }
    }

    void anUntouchedCaseVerifies()
    {
        const Run verify
            = run({QStringLiteral("verify"), QStringLiteral("m.kagami"), QStringLiteral("--json")});
        RUN_OK(verify);
        QVERIFY(verify.json()["ok"].get<bool>());
        QVERIFY(verify.json()["problems"].empty());
    }
};

QTEST_GUILESS_MAIN(tst_cli_case)
#include "tst_cli_case.moc"

#include "acceptance/run_kagami.h"

using namespace kagami::test;

namespace {
QString s(const char* text)
{
    return QString::fromUtf8(text);
}
} // namespace

/// The case as it was, and undoing what others built upon, on the command line.
class tst_cli_past : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Run run(const QString& words) const { return runKagami(m_folder.path(), words.split(u'|')); }
    Run run(const char* words) const { return run(s(words)); }

private slots:
    void init()
    {
        QFile::remove(m_folder.filePath(s("a.kagami")));
        RUN_OK(run("new|a.kagami"));
    }

    void infoAndExportSayWhatTheySaidThen()
    {
        const std::string empty = run("info|a.kagami|--json").json()["state"];
        RUN_OK(run("add|a.kagami|incident|First"));
        const Run then = run("info|a.kagami|--json");
        RUN_OK(run("export|a.kagami|--format|case-json|-o|then.json"));
        RUN_OK(run("add|a.kagami|incident|Second"));
        const auto log = run("log|a.kagami|--json").json()["change_sets"];
        const QString hash = QString::fromStdString(log[1]["hash"]);
        const Run asOf = run(s("info|a.kagami|--json|--as-of|") + hash.left(12));
        RUN_OK(asOf);
        QCOMPARE(asOf.out, then.out);
        QVERIFY2(asOf.err.contains("As it was after"), asOf.err);
        const QString head = QString::fromStdString(then.json()["head"]);
        QCOMPARE(run(s("info|a.kagami|--json|--as-of|") + head).out, then.out);
        const QString time = QString::fromStdString(log[2]["time"]);
        QCOMPARE(std::string(run(s("info|a.kagami|--json|--as-of|") + time).json()["state"]), empty);
        RUN_OK(run(s("export|a.kagami|--format|case-json|-o|again.json|--as-of|") + hash));
        QCOMPARE(contentOf(m_folder.filePath(s("again.json"))), contentOf(m_folder.filePath(s("then.json"))));
    }

    void aBriefOfThenIsByteForByteTheBriefOfThen()
    {
        RUN_OK(run("new|m.kagami|--example|mirrorface"));
        RUN_OK(run("brief|m.kagami|--html|then.html"));
        const QString head = QString::fromStdString(run("info|m.kagami|--json").json()["head"]);
        RUN_OK(run("add|m.kagami|incident|Found later"));
        RUN_OK(run(s("brief|m.kagami|--html|again.html|--as-of|") + head));
        QVERIFY(!contentOf(m_folder.filePath(s("then.html"))).isEmpty());
        QCOMPARE(hashOf(m_folder.filePath(s("again.html"))), hashOf(m_folder.filePath(s("then.html"))));
        RUN_OK(run(s("render|m.kagami|--view|timeline|-o|t.svg|--as-of|") + head));
        QFile::remove(m_folder.filePath(s("m.kagami")));
    }

    /// What Mori wrote before lies between the change sets of that head, and is not part of it.
    void aHeadFromBeforeAMergeIsWhatWasThereThen()
    {
        RUN_OK(run("add|a.kagami|incident|First"));
        QVERIFY(QFile::copy(m_folder.filePath(s("a.kagami")), m_folder.filePath(s("b.kagami"))));
        RUN_OK(run("add|b.kagami|incident|Of Mori|--author|Mori"));
        RUN_OK(run("add|a.kagami|incident|Second"));
        const Run then = run("info|a.kagami|--json");
        RUN_OK(run("merge|a.kagami|b.kagami"));
        const QString head = QString::fromStdString(then.json()["head"]);
        const Run again = run(s("info|a.kagami|--json|--as-of|") + head);
        RUN_OK(again);
        QCOMPARE(again.out, then.out);
        QFile::remove(m_folder.filePath(s("b.kagami")));
    }

    void whatRoseAboveACeilingIsNotReleasedAsOfBefore()
    {
        RUN_OK(run("add|a.kagami|incident|CANARY|--tlp|green"));
        RUN_OK(run("add|a.kagami|incident|Open|--tlp|green"));
        const QString head = QString::fromStdString(run("info|a.kagami|--json").json()["head"]);
        const auto release = [&] {
            const Run done
                = run(s("export|a.kagami|--format|case-json|-o|out.json|--tlp|green|--as-of|") + head);
            const QByteArray text = contentOf(m_folder.filePath(s("out.json")));
            return done.exitCode == 0 && text.contains("Open") ? text : QByteArray();
        };
        QVERIFY(release().contains("CANARY"));
        RUN_OK(run("export|a.kagami|--format|case-json|-o|raised.json"));
        QByteArray raised = contentOf(m_folder.filePath(s("raised.json")));
        const auto at = raised.indexOf("CANARY");
        const auto mark = raised.indexOf("TLP:GREEN", at);
        QVERIFY(at > 0 && mark > 0);
        QFile file(m_folder.filePath(s("raised.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(raised.replace(mark, 9, "TLP:RED")) > 0);
        file.close();
        RUN_OK(run("import|a.kagami|raised.json"));
        const QByteArray now = release();
        QVERIFY(!now.isEmpty() && !now.contains("CANARY"));
    }

    void aMomentThatIsNoneIsRefusedInWords()
    {
        for (const auto& [moment, words] : {std::pair("yesterday", "neither a hash nor a time"),
                 {"2001-01-01", "had not begun"}, {"00000000", "no such change set"}}) {
            const Run refused = run(s("info|a.kagami|--as-of|") + s(moment));
            QCOMPARE(refused.exitCode, 2);
            QVERIFY2(refused.err.contains(words), refused.err);
            QVERIFY(refused.out.isEmpty());
        }
    }

    void undoNamesWhatOthersBuiltOnAndLeavesItWithForce()
    {
        const QString item = run("add|a.kagami|incident|Phish").line();
        RUN_OK(run(s("claim|a.kagami|%1|description|her words|--author|Mori|--reason|Her notes").arg(item)));
        const QByteArray before = run("info|a.kagami|--json").out;
        const Run refused = run("undo|a.kagami");
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("Phish") && refused.err.contains("Mori")
                && refused.err.contains("Her notes") && refused.err.contains("--force"),
            refused.err);
        QCOMPARE(run("info|a.kagami|--json").out, before);
        RUN_OK(run("undo|a.kagami|--force"));
        QVERIFY(run("search|a.kagami|Phish").out.contains("Phish"));
        RUN_OK(run("undo|a.kagami|--author|Mori"));
    }
};

QTEST_GUILESS_MAIN(tst_cli_past)
#include "tst_cli_past.moc"

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

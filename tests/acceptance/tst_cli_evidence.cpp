#include "acceptance/run_kagami.h"

using namespace kagami::test;

namespace {
QString s(const char* text)
{
    return QString::fromUtf8(text);
}
} // namespace

/// Evidence files and signatures on the command line.
class tst_cli_evidence : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(s(name)); }
    Run run(const QString& words) const { return runKagami(m_folder.path(), words.split(u'|')); }
    Run run(const char* words) const { return run(s(words)); }
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private slots:
    void init()
    {
        QFile::remove(path("case.kagami"));
        QFile::remove(path("out.log"));
        write("access.log", "192.0.2.1 GET /login\n");
        RUN_OK(run("new|case.kagami"));
    }

    void aFileIsAttachedCitedAndWrittenOutAgain()
    {
        const Run attached = run("attach|case.kagami|access.log|--from|Proxy|--tlp|amber|--author|Sato");
        RUN_OK(attached);
        RUN_OK(run("add|case.kagami|incident|Intrusion"));
        RUN_OK(run(s("claim|case.kagami|Intrusion|description|They logged in|--locator|line 120|--source|")
            + attached.line()));
        RUN_OK(run("export|case.kagami|--format|case-json|-o|out.case.json"));
        QVERIFY(contentOf(path("out.case.json")).contains("line 120"));
        const Run extracted = run("extract|case.kagami|access.log|-o|out.log");
        RUN_OK(extracted);
        QCOMPARE(contentOf(path("out.log")), QByteArray("192.0.2.1 GET /login\n"));
        const Run again = run("extract|case.kagami|access.log|-o|out.log");
        QCOMPARE(again.exitCode, 2);
        RUN_OK(run("verify|case.kagami"));
    }

    void attachingAgainPrintsTheSameItem()
    {
        const Run first = run("attach|case.kagami|access.log");
        RUN_OK(first);
        write("copy.log", "192.0.2.1 GET /login\n");
        const Run again = run("attach|case.kagami|copy.log");
        RUN_OK(again);
        QCOMPARE(again.line(), first.line());
    }

    void whatCannotBeAttachedIsSaidAndChangesNothing()
    {
        const auto head = run("info|case.kagami|--json").json()["head"].get<std::string>();
        for (const char* file : {".", "none.log", "case.kagami", "/dev/null"})
            QCOMPARE(run(s("attach|case.kagami|") + s(file)).exitCode, 2);
        QCOMPARE(run("extract|case.kagami|nothing|-o|x").exitCode, 2);
        QCOMPARE(run("attach|case.kagami|access.log|--tlp|pink").exitCode, 2);
        QCOMPARE(run("info|case.kagami|--json").json()["head"].get<std::string>(), head);
    }

    void changeSetsAreSignedAndTheLogSaysByWhom()
    {
        write("pass", "correct horse battery\n");
        RUN_OK(run("key|new|sato|--keys|tokyo|--passphrase-file|pass"));
        RUN_OK(run("add|case.kagami|incident|Intrusion|--author|Sato"));
        const Run done = run("sign|case.kagami|--author|Sato|--keys|tokyo|--passphrase-file|pass|--json");
        RUN_OK(done);
        QCOMPARE(done.json()["signed"].get<int>(), 1);
        const auto log = run("log|case.kagami|--json|--keys|tokyo").json();
        QCOMPARE(log["change_sets"][0]["signed"][0].get<std::string>(), std::string("sato"));
        QVERIFY(!log["change_sets"][1].contains("signed"));
        QCOMPARE(run("info|case.kagami|--json").json()["signed"].get<int>(), 1);
        RUN_OK(run("verify|case.kagami"));
    }
};

QTEST_GUILESS_MAIN(tst_cli_evidence)
#include "tst_cli_evidence.moc"

#include "acceptance/run_kagami.h"

using namespace kagami::test;

namespace {
QString s(const char* text)
{
    return QString::fromUtf8(text);
}
} // namespace

/// What the commands print: all of it or an error, and nothing in it that could harm a terminal.
class tst_cli_streams : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Run run(const QStringList& arguments) const { return runKagami(m_folder.path(), arguments); }
    Run shell(const char* script) const { return runShell(m_folder.path(), s(script)); }

private slots:
    void initTestCase()
    {
        RUN_OK(run({s("new"), s("m.kagami"), s("--example"), s("mirrorface")}));
        QVERIFY(QFile::copy(m_folder.filePath(s("m.kagami")), m_folder.filePath(s("n.kagami"))));
        RUN_OK(run({s("add"), s("n.kagami"), s("incident"), s("One more")}));
    }

    void outputThatIsLostIsAnError_data()
    {
        QTest::addColumn<QString>("command");
        for (const char* command : {"info m.kagami", "info m.kagami --json", "log m.kagami",
                 "search m.kagami LODEINFO", "diff m.kagami n.kagami", "verify m.kagami",
                 "merge n.kagami m.kagami --json", "--help", "--version"})
            QTest::newRow(command) << s(command);
    }
    void outputThatIsLostIsAnError()
    {
        QFETCH(QString, command);
        for (const char* lost : {" >/dev/full", " >&-"}) {
            const Run ran = runShell(m_folder.path(), s("\"$KAGAMI\" ") + command + s(lost));
            QVERIFY2(ran.exitCode == 2, QByteArray(lost + (": " + ran.err)).constData());
            QVERIFY2(ran.err.contains("standard output"), ran.err.constData());
        }
    }

    void aReaderThatHasSeenEnoughIsNoError()
    {
        for (const char* script : {"\"$KAGAMI\" log m.kagami --json | head -c 1",
                 "\"$KAGAMI\" search m.kagami a | true", "\"$KAGAMI\" --help | true"}) {
            const Run ran = shell(script);
            QVERIFY2(ran.exitCode == 0, ran.err.constData());
            QVERIFY2(!ran.err.contains("standard output"), ran.err.constData());
        }
    }

    void closedStreamsDoNotLeadIntoTheCase()
    {
        QCOMPARE(shell("\"$KAGAMI\" add n.kagami incident X --reason R <&- >&- 2>&-").exitCode, 2);
        RUN_OK(run({s("verify"), s("n.kagami")}));
        QVERIFY(run({s("log"), s("n.kagami")}).out.contains("  R\n"));
    }

    void whatOthersWroteCannotSteerTheTerminal()
    {
        const QString reason = s("red \x1b[31m\nforged line\r\x7f \xc2\x9b \xe2\x80\xae txt");
        RUN_OK(run({s("new"), s("e.kagami")}));
        RUN_OK(run({s("add"), s("e.kagami"), s("incident"), s("I"), s("--reason"), reason, s("--author"),
            s("A\x1b]0;x\x07")}));
        const Run log = run({s("log"), s("e.kagami")});
        RUN_OK(log);
        QCOMPARE(log.out.count('\n'), 2);
        for (const char* raw : {"\x1b", "\r", "\x07", "\x7f", "\xc2\x9b", "\xe2\x80\xae"})
            QVERIFY2(!log.out.contains(raw), log.out.constData());
        QVERIFY(log.out.contains("\xe2\x90\x9b[31m\xe2\x90\x8a"
                                 "forged line"));

        const Run json = run({s("log"), s("e.kagami"), s("--json")});
        RUN_OK(json);
        QCOMPARE(QString::fromStdString(json.json()["change_sets"][0]["reason"].get<std::string>()), reason);
        for (const char* raw : {"\x1b", "\x7f", "\xc2\x9b", "\xe2\x80\xae"})
            QVERIFY2(!json.out.contains(raw), json.out.constData());

        RUN_OK(run({s("bundle"), s("e.kagami"), s("-o"), s("e.kbundle")}));
        const Run looked
            = run({s("apply"), s("x.kagami"), s("e.kbundle"), s("--look"), s("--accept-unknown")});
        RUN_OK(looked);
        QCOMPARE(looked.out.count('\n'), 2);
        QVERIFY(!looked.out.contains('\x1b'));
    }
};

QTEST_GUILESS_MAIN(tst_cli_streams)
#include "tst_cli_streams.moc"

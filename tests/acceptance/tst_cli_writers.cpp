#include "acceptance/run_kagami.h"

#include <QDir>

using namespace kagami::test;

namespace {
QString s(const char* text)
{
    return QString::fromUtf8(text);
}
} // namespace

/// Several writers at one case, locks that were left behind, and writers that are told to stop.
class tst_cli_writers : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(s(name)); }
    Run run(const char* words) const { return runKagami(m_folder.path(), s(words).split(u'|')); }
    Run shell(const char* script) const { return runShell(m_folder.path(), s(script)); }
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] QStringList leftBehind() const
    {
        return QDir(m_folder.path())
            .entryList({s("*-wal"), s("*-shm"), s("*-journal"), s("*.lock"), s("*.new-*"), s("*.kbundle*")});
    }

private slots:
    void init()
    {
        QFile::remove(path("m.kagami"));
        RUN_OK(run("new|m.kagami"));
    }

    void writersThatComeAtOnceWaitForEachOther()
    {
        const Run all
            = shell("for i in 1 2 3 4 5 6; do \"$KAGAMI\" add m.kagami incident \"N $i\" & done;"
                    " failed=0; for job in $(jobs -p); do wait $job || failed=1; done; exit $failed");
        RUN_OK(all);
        QCOMPARE(run("info|m.kagami|--json").json()["items"]["incident"].get<int>(), 6);
        RUN_OK(run("verify|m.kagami"));
    }

    void aLockThatNobodyHoldsIsTakenOver()
    {
        for (const char* left : {"", "garbage", "\x00\xff\n\n"}) {
            write("m.kagami.lock", left);
            RUN_OK(run("add|m.kagami|incident|After a crash"));
            QCOMPARE(leftBehind(), QStringList());
        }
    }

    void aLockThatSomebodyHoldsIsNamed()
    {
        const Run ran
            = shell("echo garbage >m.kagami.lock; flock m.kagami.lock \"$KAGAMI\" add m.kagami incident X");
        QCOMPARE(ran.exitCode, 2);
        QVERIFY2(ran.err.contains("m.kagami.lock"), ran.err.constData());
        QVERIFY(QFile::remove(path("m.kagami.lock")));
        QVERIFY(run("info|m.kagami|--json").json()["items"]["incident"].is_null());
    }

    void whoIsToldToStopLeavesNothingBehind()
    {
        RUN_OK(run("add|m.kagami|incident|There"));
        RUN_OK(run("export|m.kagami|--format|case-json|-o|m.json"));
        QFile::remove(path("m.kagami"));
        RUN_OK(run("new|m.kagami"));
        const QByteArray before = hashOf(path("m.kagami"));
        // The pipe holds the import up until the signal has come.
        const Run ran = shell("mkfifo pipe; \"$KAGAMI\" import m.kagami pipe & "
                              "until [ -e m.kagami.lock ]; do sleep 0.01; done;"
                              " kill -TERM $!; cat m.json >pipe; wait $!");
        QCOMPARE(ran.exitCode, 2);
        QVERIFY2(ran.err.contains("nothing was changed"), ran.err.constData());
        QCOMPARE(hashOf(path("m.kagami")), before);
        QCOMPARE(leftBehind(), QStringList());
    }

    void whatTheCallerIgnoresStaysIgnored()
    {
        RUN_OK(run("export|m.kagami|--format|case-json|-o|m.json"));
        // A shell without job control starts what runs in the background with SIGINT ignored.
        RUN_OK(shell("rm -f pipe; mkfifo pipe; \"$KAGAMI\" import m.kagami pipe & "
                     "until [ -e m.kagami.lock ]; do sleep 0.01; done;"
                     " kill -INT $!; cat m.json >pipe; wait $!"));
    }
};

QTEST_GUILESS_MAIN(tst_cli_writers)
#include "tst_cli_writers.moc"

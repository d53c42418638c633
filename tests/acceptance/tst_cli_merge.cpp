#include "acceptance/run_kagami.h"

using namespace kagami::test;

namespace {
QString s(const char* text)
{
    return QString::fromUtf8(text);
}
} // namespace

/// Two investigators with a copy each, on the command line.
class tst_cli_merge : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Run run(const char* words) const { return runKagami(m_folder.path(), s(words).split(u'|')); }

private slots:
    void init()
    {
        for (const char* name : {"base", "mine", "hers"})
            QFile::remove(m_folder.filePath(s(name) + s(".kagami")));
        RUN_OK(run("new|base.kagami|--example|mirrorface"));
        for (const char* name : {"mine", "hers"})
            QVERIFY(
                QFile::copy(m_folder.filePath(s("base.kagami")), m_folder.filePath(s(name) + s(".kagami"))));
    }

    void bothDirectionsGiveOneState()
    {
        RUN_OK(run("add|mine.kagami|incident|Found by me|--author|Sato"));
        RUN_OK(run("add|hers.kagami|incident|Found by her|--author|Mori"));
        QVERIFY(QFile::copy(m_folder.filePath(s("mine.kagami")), m_folder.filePath(s("before.kagami"))));
        const auto mine = run("merge|mine.kagami|hers.kagami|--json").json();
        QCOMPARE(mine["added"].get<int>(), 1);
        QCOMPARE(mine["conflicts"].size(), size_t(0));
        const auto hers = run("merge|hers.kagami|mine.kagami|--json").json();
        QCOMPARE(hers["state"].get<std::string>(), mine["state"].get<std::string>());
        // Nothing is left but to learn that she has merged; then the heads are one, too.
        const auto last = run("merge|mine.kagami|hers.kagami|--json").json();
        QCOMPARE(last["head"].get<std::string>(), hers["head"].get<std::string>());
        QCOMPARE(last["state"].get<std::string>(), mine["state"].get<std::string>());
        RUN_OK(run("verify|mine.kagami"));

        const auto diff = run("diff|before.kagami|mine.kagami|--json").json();
        QCOMPARE(diff["same"].get<bool>(), false);
        QCOMPARE(diff["added"].size(), size_t(1));
        QCOMPARE(diff["added"][0]["title"].get<std::string>(), std::string("Found by her"));
        const Run same = run("diff|mine.kagami|hers.kagami");
        RUN_OK(same);
        QCOMPARE(same.out, QByteArray());
    }

    void aMergeIsUndoneAsOneAction()
    {
        RUN_OK(run("add|hers.kagami|incident|One|--author|Mori"));
        RUN_OK(run("add|hers.kagami|incident|Two|--author|Mori"));
        const auto before = run("info|mine.kagami|--json").json();
        RUN_OK(run("merge|mine.kagami|hers.kagami|--author|Sato|--reason|From Osaka"));
        const auto log = run("log|mine.kagami|--json").json();
        QCOMPARE(log["change_sets"][0]["reason"].get<std::string>(), std::string("From Osaka"));
        QCOMPARE(log["change_sets"][0]["author"].get<std::string>(), std::string("Sato"));
        RUN_OK(run("undo|mine.kagami|--author|Sato"));
        const auto after = run("info|mine.kagami|--json").json();
        QCOMPARE(after["state"].get<std::string>(), before["state"].get<std::string>());
    }

    void theSameWordTwiceIsNoConflict()
    {
        RUN_OK(run("retract|mine.kagami|Nagoya Port container terminals stopped by "
                   "ransomware|--author|Sato|--reason|not ours"));
        RUN_OK(run("retract|hers.kagami|Nagoya Port container terminals stopped by "
                   "ransomware|--author|Mori|--reason|off topic"));
        const Run merged = run("merge|mine.kagami|hers.kagami|--json");
        RUN_OK(merged);
        QCOMPARE(merged.json()["conflicts"].size(), size_t(0));
    }

    void whatCannotBeMergedChangesNothing()
    {
        RUN_OK(run("new|other.kagami"));
        const QByteArray before = hashOf(m_folder.filePath(s("mine.kagami")));
        const Run another = run("merge|mine.kagami|other.kagami");
        QCOMPARE(another.exitCode, 2);
        QVERIFY2(another.err.contains("other.kagami"), another.err.constData());
        QCOMPARE(run("merge|mine.kagami|nowhere.kagami").exitCode, 2);
        QCOMPARE(run("merge|mine.kagami").exitCode, 64);
        QCOMPARE(hashOf(m_folder.filePath(s("mine.kagami"))), before);
    }
};

QTEST_GUILESS_MAIN(tst_cli_merge)
#include "tst_cli_merge.moc"

#include "acceptance/run_kagami.h"
#include "store/case_file.h"

using namespace kagami;
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

    /// Two who give one incident another title and another marking, and merge.
    void bothWriteTheTitleAndTheMarking()
    {
        const QString item = run("add|base.kagami|incident|Neither|--author|Aoki").line();
        for (const char* name : {"mine", "hers"}) {
            QFile::remove(m_folder.filePath(s(name) + s(".kagami")));
            QVERIFY(
                QFile::copy(m_folder.filePath(s("base.kagami")), m_folder.filePath(s(name) + s(".kagami"))));
        }
        const auto write = [&](const char* name, const char* title, const char* tlp, const char* author,
                               const char* reason) {
            const auto file = CaseFile::open(m_folder.filePath(s(name)), OpenMode::ReadWrite);
            QVERIFY(file.has_value());
            (*file)->setAuthor(s(author));
            Draft draft;
            draft.reason = s(reason);
            const ItemId id{*Uuid::parse(item)};
            draft.set(id, ItemField::Title, s(title));
            draft.set(id, ItemField::Tlp, *parseTlp(s(tlp)));
            QVERIFY((*file)->commit(std::move(draft)).has_value());
        };
        write("mine.kagami", "Mine 1", "GREEN", "Sato", "from the log");
        write("hers.kagami", "Hers 1", "AMBER", "Mori", "her notes");
        RUN_OK(run("merge|mine.kagami|hers.kagami|--author|Sato"));
    }

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
        QCOMPARE(diff["work"][0]["author"].get<std::string>(), std::string("Mori"));
        QCOMPARE(diff["work_apart"].size(), size_t(0));
        const Run same = run("diff|mine.kagami|hers.kagami");
        RUN_OK(same);
        QCOMPARE(same.out, QByteArray());
    }

    void theTextOfADifferenceSaysWhichRecordAndWhoAndWhy()
    {
        const QString id
            = run("add|hers.kagami|incident|Phish|--author|Mori|--reason|Seen in the mail log").line();
        RUN_OK(run("add|mine.kagami|incident|Phish|--author|Sato"));
        const Run diff = run("diff|mine.kagami|hers.kagami");
        RUN_OK(diff);
        const QString text = QString::fromUtf8(diff.out);
        QVERIFY2(text.contains(u"+ " % id.left(8) % u"  incident “Phish”"), diff.out.constData());
        QVERIFY2(text.contains(s("- ")), diff.out.constData());
        const qsizetype leads = text.indexOf(s("Work that leads there:"));
        const qsizetype apart = text.indexOf(s("Work in the earlier one only:"));
        QVERIFY(leads > 0 && apart > leads);
        QVERIFY(text.mid(leads, apart - leads).contains(s("Mori  Seen in the mail log")));
        QVERIFY(text.mid(apart).contains(s("Sato")) && !text.mid(apart).contains(s("Mori")));
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

    void conflictsAreListedAndDecidedOneByOne()
    {
        bothWriteTheTitleAndTheMarking();
        const auto listed = run("conflicts|mine.kagami|--json").json()["conflicts"];
        QCOMPARE(listed.size(), size_t(2));
        const auto& title = listed[0]["field"] == "title" ? listed[0] : listed[1];
        const std::string shown = title["shown"]["author"].get<std::string>();
        const std::string other = title["other"]["author"].get<std::string>();
        QCOMPARE((std::set<std::string>{shown, other}), (std::set<std::string>{"Sato", "Mori"}));
        QCOMPARE(title["other"]["reason"].get<std::string>(), other == "Sato" ? "from the log" : "her notes");
        QVERIFY(run("conflicts|mine.kagami").out.contains("her notes"));

        const QString id = QString::fromStdString(title["id"].get<std::string>());
        RUN_OK(runKagami(m_folder.path(),
            {s("decide"), s("mine.kagami"), id, s("title"), s("other"), s("--author"), s("Sato")}));
        const auto left = run("conflicts|mine.kagami|--json").json()["conflicts"];
        QCOMPARE(left.size(), size_t(1));
        QCOMPARE(left[0]["title"].get<std::string>(), title["other"]["value"].get<std::string>());
        const auto decided = runKagami(m_folder.path(),
            {s("decide"), s("mine.kagami"), id, s("tlp"), s("--value"), s("TLP:RED"), s("--json")});
        QVERIFY2(decided.exitCode == 0, decided.err.constData());
        QCOMPARE(run("conflicts|mine.kagami|--json").json()["conflicts"].size(), size_t(0));
        // A decision is a change like any other: it can be taken back, and it travels.
        RUN_OK(run("merge|hers.kagami|mine.kagami"));
        QCOMPARE(run("conflicts|hers.kagami|--json").json()["conflicts"].size(), size_t(0));
        RUN_OK(run("undo|mine.kagami"));
        QCOMPARE(run("conflicts|mine.kagami|--json").json()["conflicts"].size(), size_t(1));
        RUN_OK(run("verify|mine.kagami"));
    }

    void allConflictsAreDecidedInOneChangeSet()
    {
        bothWriteTheTitleAndTheMarking();
        const auto before = run("log|mine.kagami|--json").json()["change_sets"].size();
        const Run done = run("decide|mine.kagami|--all|by:Mori|--author|Sato|--json");
        RUN_OK(done);
        QCOMPARE(done.json()["decided"].get<int>(), 2);
        QCOMPARE(run("log|mine.kagami|--json").json()["change_sets"].size(), before + 1);
        RUN_OK(run("search|mine.kagami|Hers|--json"));
        QCOMPARE(run("search|mine.kagami|Hers|--json").json()["total"].get<int>(), 1);
        RUN_OK(run("undo|mine.kagami|--author|Sato"));
        QCOMPARE(run("conflicts|mine.kagami|--json").json()["conflicts"].size(), size_t(2));
    }

    void aWordThatPicksNoSideDecidesNothing()
    {
        bothWriteTheTitleAndTheMarking();
        const QByteArray before = hashOf(m_folder.filePath(s("mine.kagami")));
        const Run nobody = run("decide|mine.kagami|--all|mine|--author|Ito");
        QCOMPARE(nobody.exitCode, 1);
        QCOMPARE(run("decide|mine.kagami|Nothing of this name|title|shown").exitCode, 2);
        const Run newest = run("decide|mine.kagami|--all|newest");
        QCOMPARE(newest.exitCode, 2);
        QVERIFY2(newest.err.contains("shown"), newest.err.constData());
        QCOMPARE(run("decide|mine.kagami").exitCode, 64);
        QCOMPARE(run("decide|mine.kagami|X|title|shown|--value|Y").exitCode, 64);
        QCOMPARE(hashOf(m_folder.filePath(s("mine.kagami"))), before);
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

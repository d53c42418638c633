#include "acceptance/run_kagami.h"

using namespace kagami::test;

namespace {
QString s(const char* text)
{
    return QString::fromUtf8(text);
}
} // namespace

/// Two investigators in different buildings, on the command line.
class tst_cli_bundle : public QObject {
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
    void copy(const char* from, const char* to) const
    {
        QFile::remove(path(to));
        QVERIFY(QFile::copy(path(from), path(to)));
    }
    [[nodiscard]] std::string member(const char* words, const char* key) const
    {
        return run(words).json().value(key, std::string());
    }

private slots:
    void initTestCase()
    {
        write("pass", "correct horse battery\n");
        write("other-pass", "another long word\n");
        const Run sato = run("key|new|sato|--keys|tokyo|--passphrase-file|pass");
        const Run mori = run("key|new|mori|--keys|osaka|--passphrase-file|pass");
        RUN_OK(sato);
        RUN_OK(mori);
        RUN_OK(run(s("key|trust|") + mori.line() + s("|Mori, Osaka|--keys|tokyo")));
        RUN_OK(run(s("key|trust|") + sato.line() + s("|Sato, Tokyo|--keys|osaka")));
        RUN_OK(run("key|new|abe|--keys|kobe|--passphrase-file|pass"));
        RUN_OK(run("new|base.kagami|--example|mirrorface"));
    }
    void init()
    {
        copy("base.kagami", "mine.kagami");
        copy("base.kagami", "hers.kagami");
    }

    void aSignedAndEncryptedBundleBringsTheChanges()
    {
        const std::string head = member("info|hers.kagami|--json", "head");
        RUN_OK(run("add|mine.kagami|incident|Found by me|--author|Sato"));
        const Run made = run(s("bundle|mine.kagami|-o|b.kbundle|--sign|sato|--to|Mori, Osaka|--keys|tokyo|"
                               "--passphrase-file|pass|--json|--since|")
            + QString::fromStdString(head));
        RUN_OK(made);
        QCOMPARE(made.json()["change_sets"].get<int>(), 1);
        QVERIFY(!contentOf(path("b.kbundle")).contains("Found by me"));
        const Run applied = run("apply|hers.kagami|b.kbundle|--keys|osaka|--passphrase-file|pass|--json");
        RUN_OK(applied);
        QCOMPARE(applied.json()["added"].get<int>(), 1);
        QCOMPARE(applied.json()["seal"].get<std::string>(), std::string("known"));
        QCOMPARE(applied.json()["sender"]["name"].get<std::string>(), std::string("Sato, Tokyo"));
        QCOMPARE(applied.json()["state"].get<std::string>(), member("info|mine.kagami|--json", "state"));
        RUN_OK(run("verify|hers.kagami"));
        const QByteArray before = hashOf(path("hers.kagami"));
        const Run again = run("apply|hers.kagami|b.kbundle|--keys|osaka|--passphrase-file|pass|--json");
        RUN_OK(again);
        QCOMPARE(again.json()["added"].get<int>(), 0);
        QCOMPARE(hashOf(path("hers.kagami")), before);
    }

    void aBundleThatCameTooEarlyWaitsAndSaysForWhat()
    {
        const QString base = QString::fromStdString(member("info|mine.kagami|--json", "head"));
        RUN_OK(run("add|mine.kagami|incident|First of two|--author|Sato"));
        const QString between = QString::fromStdString(member("info|mine.kagami|--json", "head"));
        RUN_OK(run(s("bundle|mine.kagami|-o|first.kbundle|--since|") + base));
        RUN_OK(run("add|mine.kagami|incident|Second of two|--author|Sato"));
        RUN_OK(run(s("bundle|mine.kagami|-o|second.kbundle|--since|") + between));

        const Run early = run("apply|hers.kagami|second.kbundle|--accept-unknown|--json");
        RUN_OK(early);
        QCOMPARE(early.json()["added"].get<int>(), 0);
        QCOMPARE(early.json()["waits_as"].get<int>(), 1);
        const Run told = run("info|hers.kagami|--json");
        RUN_OK(told);
        const auto waiting = told.json()["waiting"];
        QCOMPARE(waiting.size(), size_t(1));
        QCOMPARE(waiting[0]["missing"].size(), size_t(1));
        QCOMPARE(waiting[0]["missing"][0]["author"].get<std::string>(), std::string("Sato"));
        QVERIFY(run("waiting|hers.kagami").out.contains("Sato"));
        QCOMPARE(run("verify|hers.kagami|--json").json()["waiting"].get<int>(), 1);
        const Run both = run("apply|hers.kagami|first.kbundle|--accept-unknown|--json");
        RUN_OK(both);
        QCOMPARE(both.json()["added"].get<int>(), 2);
        QCOMPARE(both.json()["took_in"].size(), size_t(1));
        QVERIFY(both.json()["waiting"].empty());
        QCOMPARE(member("info|hers.kagami|--json", "state"), member("info|mine.kagami|--json", "state"));
        RUN_OK(run("verify|hers.kagami"));
    }

    void evidenceAndSignaturesWaitWithTheirBundle()
    {
        const QString base = QString::fromStdString(member("info|mine.kagami|--json", "head"));
        RUN_OK(run("add|mine.kagami|incident|First of two|--author|Sato"));
        const QString between = QString::fromStdString(member("info|mine.kagami|--json", "head"));
        RUN_OK(run(s("bundle|mine.kagami|-o|first.kbundle|--since|") + base));
        write("disk.img", "content of a disk");
        const Run attached = run("attach|mine.kagami|disk.img|--author|Sato");
        RUN_OK(attached);
        RUN_OK(run("sign|mine.kagami|--keys|tokyo|--passphrase-file|pass|--all"));
        RUN_OK(run(s("bundle|mine.kagami|-o|second.kbundle|--since|") + between));
        for (int times = 0; times < 2; ++times) {
            const Run early = run("apply|hers.kagami|second.kbundle|--accept-unknown|--json");
            RUN_OK(early);
            QVERIFY2(!early.err.contains("again"), early.err.constData());
            const auto waiting = early.json()["waiting"];
            QCOMPARE(waiting.size(), size_t(1));
            QCOMPARE(waiting[0]["evidence_files"].get<int>(), 1);
            QCOMPARE(waiting[0]["evidence_bytes"].get<int>(), 17);
            QCOMPARE(waiting[0]["signatures"].get<int>(), 3);
        }
        QVERIFY(run("waiting|hers.kagami").out.contains("1 evidence file"));
        QCOMPARE(run(s("extract|hers.kagami|") + attached.line() + s("|-o|early.img")).exitCode, 2);
        QVERIFY(QFile::remove(path("second.kbundle")));
        const Run both = run("apply|hers.kagami|first.kbundle|--accept-unknown|--json");
        RUN_OK(both);
        QCOMPARE(both.json()["evidence_files"].get<int>(), 1);
        QCOMPARE(both.json()["signatures"].get<int>(), 3);
        QVERIFY(both.json()["waiting"].empty());
        RUN_OK(run(s("extract|hers.kagami|") + attached.line() + s("|-o|late.img")));
        QCOMPARE(contentOf(path("late.img")), QByteArray("content of a disk"));
        RUN_OK(run("verify|hers.kagami"));
    }

    void whatWaitsCanBeGivenUp()
    {
        const QString base = QString::fromStdString(member("info|mine.kagami|--json", "head"));
        RUN_OK(run("add|mine.kagami|incident|Lost"));
        const QString between = QString::fromStdString(member("info|mine.kagami|--json", "head"));
        RUN_OK(run("add|mine.kagami|incident|Waiting"));
        RUN_OK(run(s("bundle|mine.kagami|-o|late.kbundle|--since|") + between));
        RUN_OK(run("apply|hers.kagami|late.kbundle|--accept-unknown"));
        QCOMPARE(run("waiting|hers.kagami|--drop|7").exitCode, 2);
        const Run dropped = run("waiting|hers.kagami|--drop|1|--json");
        RUN_OK(dropped);
        QVERIFY(dropped.json()["waiting"].empty());
        QCOMPARE(member("info|hers.kagami|--json", "head"), base.toStdString());
    }

    void aBundleOfEverythingMakesACase()
    {
        RUN_OK(run("bundle|mine.kagami|-o|all.kbundle|--encrypt|--bundle-passphrase-file|other-pass"));
        RUN_OK(run("apply|new.kagami|all.kbundle|--bundle-passphrase-file|other-pass|--accept-unknown"));
        QCOMPARE(member("info|new.kagami|--json", "state"), member("info|mine.kagami|--json", "state"));
        RUN_OK(run("verify|new.kagami"));
        QFile::remove(path("new.kagami"));
    }

    void evidenceAndSignaturesThatCameAreCounted()
    {
        write("disk.img", "content of a disk");
        RUN_OK(run("attach|mine.kagami|disk.img"));
        RUN_OK(run("sign|mine.kagami|--keys|tokyo|--passphrase-file|pass|--all"));
        RUN_OK(run("bundle|mine.kagami|-o|evidence.kbundle"));
        const Run made = run("apply|fresh.kagami|evidence.kbundle|--accept-unknown|--json");
        RUN_OK(made);
        QCOMPARE(made.json()["evidence_files"].get<int>(), 1);
        QCOMPARE(made.json()["signatures"].get<int>(), 2);
        QVERIFY(QFile::remove(path("fresh.kagami")));
        const Run merged = run("merge|hers.kagami|mine.kagami");
        RUN_OK(merged);
        QVERIFY2(merged.err.contains("1 evidence file"), merged.err.constData());
        QVERIFY2(merged.err.contains("2 signature"), merged.err.constData());
    }

    void underACeilingNothingAboveItLeaves()
    {
        RUN_OK(run("add|mine.kagami|incident|CANARYRED|--tlp|red|--reason|CANARYREASON"));
        const Run once = run("add|mine.kagami|incident|Lowered|--tlp|clear");
        RUN_OK(once);
        const Run made = run("bundle|mine.kagami|-o|green.kbundle|--tlp|green|--json");
        RUN_OK(made);
        QCOMPARE(made.json()["withheld"].get<int>(), 1);
        RUN_OK(run("apply|green.kagami|green.kbundle|--accept-unknown"));
        QVERIFY(!contentOf(path("green.kagami")).toLower().contains("canary"));
        RUN_OK(run("verify|green.kagami"));
        RUN_OK(run("merge|green.kagami|mine.kagami"));
        QVERIFY(contentOf(path("green.kagami")).contains("CANARYRED"));
        RUN_OK(run("verify|green.kagami"));
    }

    void whatCannotBeAppliedChangesNothing_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("says");
        RUN_OK(run("bundle|base.kagami|-o|signed.kbundle|--sign|--keys|tokyo|--passphrase-file|pass"));
        RUN_OK(run("bundle|base.kagami|-o|secret.kbundle|--sign|--to|Mori, "
                   "Osaka|--keys|tokyo|--passphrase-file|pass"));
        RUN_OK(run("bundle|base.kagami|-o|word.kbundle|--encrypt|--bundle-passphrase-file|pass"));
        const QByteArray good = contentOf(path("signed.kbundle"));
        write("cut.kbundle", good.first(good.size() / 2));
        QByteArray changed = good;
        changed[good.size() / 2] = char(changed[good.size() / 2] ^ 1);
        write("changed.kbundle", changed);
        changed = good;
        changed[good.size() - 5] = char(changed[good.size() - 5] ^ 1);
        write("seal.kbundle", changed);
        changed = good;
        changed[7] = '2';
        write("newer.kbundle", changed);
        RUN_OK(run("new|other.kagami"));
        RUN_OK(run("bundle|other.kagami|-o|other.kbundle|--sign|--keys|tokyo|--passphrase-file|pass"));

        const auto row = [](const char* name, const char* arguments, const char* says) {
            QTest::newRow(name) << s(arguments) << s(says);
        };
        row("truncated", "cut.kbundle|--keys|osaka", "cut off");
        row("one byte changed", "changed.kbundle|--keys|osaka", "altered");
        row("broken seal", "seal.kbundle|--keys|osaka|--accept-unknown", "seal");
        row("newer", "newer.kbundle|--keys|osaka", "newer version");
        row("another case", "other.kbundle|--keys|osaka", "another case");
        row("unknown sender", "signed.kbundle|--keys|kobe", "do not know");
        row("how to accept it", "signed.kbundle|--keys|kobe", "--accept-unknown");
        row("how to look at it", "seal.kbundle|--keys|osaka", "--look --accept-broken");
        row("of another case there is no talk of files", "other.kbundle|--keys|osaka", "The bundle is");
        row("for somebody else", "secret.kbundle|--keys|kobe|--passphrase-file|pass", "somebody else");
        row("wrong passphrase of the key", "secret.kbundle|--keys|osaka|--passphrase-file|other-pass",
            "passphrase");
        row("wrong passphrase", "word.kbundle|--keys|osaka|--bundle-passphrase-file|other-pass",
            "passphrase");
        row("no passphrase", "word.kbundle|--keys|osaka", "KAGAMI_BUNDLE_PASSPHRASE");
        row("not a bundle", "base.kagami|--keys|osaka", "no bundle");
        row("no such file", "nowhere.kbundle|--keys|osaka", "no such file");
    }
    void whatCannotBeAppliedChangesNothing()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, says);
        const QByteArray before = hashOf(path("hers.kagami"));
        const Run refused = run(s("apply|hers.kagami|") + arguments);
        QVERIFY2(refused.exitCode == 2, refused.err.constData());
        QVERIFY2(QString::fromUtf8(refused.err).contains(says), refused.err.constData());
        QCOMPARE(hashOf(path("hers.kagami")), before);
    }

    void aBrokenSealCanBeLookedAtWhenSaid()
    {
        RUN_OK(run("bundle|base.kagami|-o|signed.kbundle|--sign|--keys|tokyo|--passphrase-file|pass"));
        QByteArray changed = contentOf(path("signed.kbundle"));
        changed[changed.size() - 5] = char(changed[changed.size() - 5] ^ 1);
        write("seal.kbundle", changed);
        QCOMPARE(run("apply|hers.kagami|seal.kbundle|--keys|osaka|--look").exitCode, 2);
        QCOMPARE(run("apply|hers.kagami|seal.kbundle|--keys|osaka|--accept-broken").exitCode, 64);
        const Run looked = run("apply|hers.kagami|seal.kbundle|--keys|osaka|--look|--accept-broken|--json");
        QCOMPARE(looked.exitCode, 1);
        QCOMPARE(looked.json()["seal"].get<std::string>(), std::string("broken"));
        QVERIFY(!looked.json()["change_sets"].empty());
    }

    void whatCannotBeBundledLeavesNothing()
    {
        QCOMPARE(run("bundle|mine.kagami|-o|x.kbundle|--tlp|purple").exitCode, 2);
        QCOMPARE(run("bundle|mine.kagami|-o|x.kbundle|--since|1234").exitCode, 2);
        QCOMPARE(run("bundle|mine.kagami|-o|x.kbundle|--to|nobody|--keys|tokyo").exitCode, 2);
        QCOMPARE(run("bundle|mine.kagami|-o|x.kbundle|--sign|nobody|--keys|tokyo").exitCode, 2);
        QCOMPARE(run("bundle|mine.kagami").exitCode, 64);
        QVERIFY(!QFile::exists(path("x.kbundle")));
        const QByteArray before = hashOf(path("hers.kagami"));
        QCOMPARE(run("bundle|mine.kagami|-o|hers.kagami").exitCode, 2);
        QCOMPARE(hashOf(path("hers.kagami")), before);
    }
};

QTEST_GUILESS_MAIN(tst_cli_bundle)
#include "tst_cli_bundle.moc"

#include "acceptance/run_kagami.h"

using namespace kagami::test;

namespace {
QString s(const char* text)
{
    return QString::fromUtf8(text);
}
} // namespace

/// Keys on the command line: made once, sent as a line, trusted by name.
class tst_cli_keys : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Run run(const QString& words) const { return runKagami(m_folder.path(), words.split(u'|')); }
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(s(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private slots:
    void initTestCase()
    {
        write("pass", "correct horse battery\n");
        write("weak", "weak\n");
    }

    void aKeyIsMadeShownAndTrusted()
    {
        const Run made = run(s("key|new|sato|--keys|mine|--passphrase-file|pass"));
        RUN_OK(made);
        QVERIFY2(made.line().startsWith(s("kagami-key-1 ")), made.out.constData());
        QVERIFY(!made.out.contains("correct") && !made.err.contains("correct"));
        const QString file = m_folder.filePath(s("mine/sato.key"));
        QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));

        const Run shown = run(s("key|show|--keys|mine"));
        RUN_OK(shown);
        QCOMPARE(shown.out, made.out);
        const auto json = run(s("key|show|sato|--keys|mine|--json")).json();
        QCOMPARE(json["name"].get<std::string>(), std::string("sato"));

        RUN_OK(run(s("key|trust|") + made.line() + s("|Sato, Tokyo|--keys|hers")));
        write("sato.pub", made.out);
        RUN_OK(run(s("key|trust|sato.pub|Sato, Tokyo|--keys|hers")));
        const auto list = run(s("key|list|--keys|hers|--json")).json();
        QCOMPARE(list["own"].size(), size_t(0));
        QCOMPARE(list["known"].size(), size_t(1));
        QCOMPARE(list["known"][0]["name"].get<std::string>(), std::string("Sato, Tokyo"));
        QCOMPARE(list["known"][0]["fingerprint"].get<std::string>(), json["fingerprint"].get<std::string>());
        QVERIFY(run(s("key|list|--keys|hers")).out.contains(json["fingerprint"].get<std::string>().c_str()));
    }

    void whatCannotBeDoneChangesNothing()
    {
        QCOMPARE(run(s("key|new|mori|--keys|other|--passphrase-file|weak")).exitCode, 2);
        QCOMPARE(run(s("key|new|mori|--keys|other|--passphrase-file|nowhere")).exitCode, 2);
        QCOMPARE(run(s("key|new|../mori|--keys|other|--passphrase-file|pass")).exitCode, 2);
        QCOMPARE(run(s("key|trust|kagami-key-1 AAAA x|mori|--keys|other")).exitCode, 2);
        QCOMPARE(run(s("key|show|--keys|other")).exitCode, 2);
        QCOMPARE(run(s("key")).exitCode, 64);
        QVERIFY(!QFile::exists(m_folder.filePath(s("other"))));
    }

    void withoutATerminalItSaysWhereAPassphraseCanCome()
    {
        const Run asked = runKagami(m_folder.path(), s("key|new|mori|--keys|other").split(u'|'));
        QCOMPARE(asked.exitCode, 2);
        QVERIFY2(asked.err.contains("KAGAMI_PASSPHRASE"), asked.err.constData());
    }

    void aKeyIsTakenOnlyFromAWholeBundle()
    {
        RUN_OK(run(s("new|m.kagami|--example|mirrorface")));
        RUN_OK(run(s("key|new|ueda|--keys|ueda|--passphrase-file|pass")));
        RUN_OK(run(s("bundle|m.kagami|-o|b.kbundle|--sign|--encrypt|--keys|ueda|--passphrase-file|pass|"
                     "--bundle-passphrase-file|pass")));
        const QByteArray good = contentOf(m_folder.filePath(s("b.kbundle")));
        const auto refuses = [&](const QByteArray& bytes) {
            write("bad.kbundle", bytes);
            const Run ran = run(s("key|trust|bad.kbundle|Ueda|--keys|from-bundle"));
            return ran.exitCode == 2 && ran.err.contains("bad.kbundle")
                && !QFile::exists(m_folder.filePath(s("from-bundle")));
        };
        QByteArray altered = good;
        altered[good.size() / 2] = char(altered[good.size() / 2] ^ 1);
        QVERIFY(refuses(good.first(good.size() / 2)));
        QVERIFY(refuses(good.first(good.size() - 1)));
        QVERIFY(refuses(good + 'x'));
        QVERIFY(refuses(altered));
        RUN_OK(run(s("key|trust|b.kbundle|Ueda|--keys|from-bundle")));
    }

    void aKeyHasOneName()
    {
        const Run made = run(s("key|new|oda|--keys|oda|--passphrase-file|pass"));
        RUN_OK(made);
        RUN_OK(run(s("key|trust|") + made.line() + s("|Oda|--keys|names")));
        const Run twice = run(s("key|trust|") + made.line() + s("|Mori|--keys|names"));
        QCOMPARE(twice.exitCode, 2);
        QVERIFY2(twice.err.contains("Oda"), twice.err.constData());
        const Run own = run(s("key|trust|") + made.line() + s("|Mori|--keys|oda"));
        QCOMPARE(own.exitCode, 2);
        QVERIFY2(own.err.contains("own key"), own.err.constData());
        QCOMPARE(run(s("key|list|--keys|names|--json")).json()["known"].size(), size_t(1));
        QCOMPARE(run(s("key|list|--keys|oda|--json")).json()["known"].size(), size_t(0));
        RUN_OK(run(s("key|remove|Oda|--keys|names")));
        QCOMPARE(run(s("key|remove|Oda|--keys|names")).exitCode, 2);
        QCOMPARE(run(s("key|remove|oda|--keys|oda")).exitCode, 2); // an own one
        RUN_OK(run(s("key|show|oda|--keys|oda")));
        RUN_OK(run(s("key|trust|") + made.line() + s("|Mori|--keys|names")));
    }

    void keysAndBundlesAreNotWrittenOver()
    {
        RUN_OK(run(s("new|c.kagami")));
        RUN_OK(run(s("key|new|hara|--keys|hara|--passphrase-file|pass")));
        RUN_OK(run(s("bundle|c.kagami|-o|c.kbundle|--sign|--keys|hara|--passphrase-file|pass")));
        write("hara.pub", run(s("key|show|--keys|hara")).out);
        RUN_OK(run(s("new|other.kagami")));
        for (const QString& file : {s("hara/hara.key"), s("hara.pub"), s("c.kbundle"), s("c.kagami")}) {
            const QByteArray before = hashOf(m_folder.filePath(file));
            for (const QString& command :
                {s("export|c.kagami|--format|case-json|-o|"), s("bundle|other.kagami|-o|")}) {
                const Run ran = run(command + file);
                QVERIFY2(ran.exitCode == 2, ran.err.constData());
                QVERIFY2(
                    ran.err.contains(file.toUtf8()) && ran.err.contains("another name"), ran.err.constData());
            }
            QCOMPARE(hashOf(m_folder.filePath(file)), before);
        }
        // Unsigned, or with another key, it would replace what somebody signed.
        QCOMPARE(run(s("bundle|c.kagami|-o|c.kbundle")).exitCode, 2);
        RUN_OK(run(s("bundle|c.kagami|-o|c.kbundle|--sign|--keys|hara|--passphrase-file|pass")));
    }

    void whenThereAreSeveralKeysTheOptionIsNamed()
    {
        RUN_OK(run(s("new|k.kagami")));
        RUN_OK(run(s("key|new|one|--keys|two|--passphrase-file|pass")));
        RUN_OK(run(s("key|new|another|--keys|two|--passphrase-file|pass")));
        QVERIFY(run(s("bundle|k.kagami|-o|k.kbundle|--sign|--keys|two")).err.contains("--sign NAME"));
        QVERIFY(run(s("sign|k.kagami|--keys|two")).err.contains("--key NAME"));
        QVERIFY(run(s("bundle|k.kagami|-o|k.kbundle|--encrypt")).err.contains("--bundle-passphrase-file"));
    }

    void aKeyThatOthersCanReadIsNamed()
    {
        RUN_OK(run(s("key|new|abe|--keys|open|--passphrase-file|pass")));
        const QString file = m_folder.filePath(s("open/abe.key"));
        QVERIFY(QFile::setPermissions(file, QFile::permissions(file) | QFile::ReadOther));
        const Run listed = run(s("key|list|--keys|open"));
        QCOMPARE(listed.exitCode, 1);
        QVERIFY2(listed.err.contains("abe.key"), listed.err.constData());
        QCOMPARE(run(s("key|show|abe|--keys|open")).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(tst_cli_keys)
#include "tst_cli_keys.moc"

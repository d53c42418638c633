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

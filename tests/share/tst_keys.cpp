#include "share/key_folder.h"
#include "share/share_error.h"
#include "support/verify.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace kagami;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

Passphrase correct()
{
    return Passphrase(s("correct horse battery"));
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

} // namespace

/// Key pairs, the files they are kept in, and whose keys are trusted.
class tst_keys : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    [[nodiscard]] KeyFolder folder() const { return KeyFolder(m_dir->filePath(s("keys"))); }
    PublicKey make(const char* name) const
    {
        const auto key = folder().create(s(name), correct(), Argon2Cost::least());
        if (!key)
            qFatal("%s", qPrintable(describe(key.error())));
        return *key;
    }

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aKeyIsReadAgainWithItsPassphraseOnly()
    {
        const PublicKey made = make("佐藤");
        const QString path = folder().ownPath(s("佐藤"));
        const auto loaded = PrivateKey::load(path, correct());
        VERIFY_OK(loaded);
        QVERIFY(loaded->publicKey().isSameKey(made));
        QCOMPARE(loaded->publicKey().name, s("佐藤"));
        VERIFY_ERROR(PrivateKey::load(path, Passphrase(s("correct horse batterz"))), ErrorKind::Invalid);
        const auto shown = PrivateKey::publicKeyOf(path);
        VERIFY_OK(shown);
        QVERIFY(shown->isSameKey(made));
    }

    void thePassphraseIsTheSameWhicheverWayItIsTyped()
    {
        const auto key = folder().create(s("mori"), Passphrase(s("ﾊﾟｽﾜｰﾄﾞ１２３")), Argon2Cost::least());
        VERIFY_OK(key);
        VERIFY_OK(PrivateKey::load(folder().ownPath(s("mori")), Passphrase(s("パスワード123"))));
    }

    void aKeyFileIsForItsOwnerOnly()
    {
        make("sato");
        const QString path = folder().ownPath(s("sato"));
        const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QCOMPARE(QFile::permissions(path), QFile::Permissions(owner));
        QVERIFY(!(QFile::permissions(folder().path()) & (QFile::ReadGroup | QFile::ReadOther)));
        for (const auto others : {QFile::ReadGroup, QFile::ReadOther, QFile::WriteOther}) {
            QVERIFY(QFile::setPermissions(path, owner | others));
            VERIFY_ERROR(PrivateKey::load(path, correct()), ErrorKind::ReadOnly);
            VERIFY_ERROR(PrivateKey::publicKeyOf(path), ErrorKind::ReadOnly);
        }
        QVERIFY(QFile::setPermissions(path, owner));
        VERIFY_OK(PrivateKey::load(path, correct()));
    }

    void aKeyIsNeverWrittenOverAndNeverUnderAWeakPassphrase()
    {
        make("sato");
        const QByteArray before = contentOf(folder().ownPath(s("sato")));
        VERIFY_ERROR(folder().create(s("sato"), correct(), Argon2Cost::least()), ErrorKind::Io);
        QCOMPARE(contentOf(folder().ownPath(s("sato"))), before);
        VERIFY_ERROR(
            folder().create(s("mori"), Passphrase(s("short")), Argon2Cost::least()), ErrorKind::Invalid);
        QVERIFY(!QFile::exists(folder().ownPath(s("mori"))));
        QCOMPARE(QDir(folder().path()).entryList(QDir::Files).size(), 1);
    }

    void anyByteOfAKeyFileThatChangesIsNoticed()
    {
        make("sato");
        const QString path = folder().ownPath(s("sato"));
        const auto key = PrivateKey::publicKeyOf(path);
        VERIFY_OK(key);
        const QByteArray whole = contentOf(path);
        for (qsizetype at = 0; at < whole.size(); at += 3) {
            QByteArray changed = whole;
            changed[at] = char(changed[at] ^ 1);
            write(path, changed);
            // Spaces and the like say nothing; whatever still opens must be the very key.
            const auto loaded = PrivateKey::load(path, correct());
            QVERIFY2(!loaded || loaded->publicKey().isSameKey(*key), qPrintable(QString::number(at)));
            QVERIFY2(!loaded || QChar(QLatin1Char(whole[at])).isSpace(), qPrintable(QString::number(at)));
        }
        for (const QByteArray& other :
            {QByteArray(), QByteArray("{}"), QByteArray("[1]"), whole.first(100)}) {
            write(path, other);
            VERIFY_ERROR(PrivateKey::load(path, correct()), ErrorKind::Corrupt);
        }
        QByteArray newer = whole;
        write(path, newer.replace("kagami-private-key-1", "kagami-private-key-2"));
        VERIFY_ERROR(PrivateKey::load(path, correct()), ErrorKind::Unsupported);
        VERIFY_ERROR(PrivateKey::load(m_dir->filePath(s("nowhere.key")), correct()), ErrorKind::NotFound);
    }

    void aPublicKeyIsOneLineThatSurvivesAMail()
    {
        const PublicKey key = make("Sato Ken");
        const QString line = key.line();
        QVERIFY(line.startsWith(s("kagami-key-1 ")) && !line.contains(u'\n'));
        const QString mail = s("Dear colleague,\r\n\r\n   ") + line + s("  \r\n-- \r\nSato");
        const auto read = PublicKey::parse(mail);
        VERIFY_OK(read);
        QVERIFY(read->isSameKey(key));
        QCOMPARE(read->name, s("Sato Ken"));
        QCOMPARE(read->fingerprint(), key.fingerprint());
        QCOMPARE(key.fingerprint().size(), 8 * 4 + 7);
    }

    void aSlipInAPublicKeyIsNoticed()
    {
        const QString line = make("sato").line();
        for (qsizetype at = 0; at < line.size() - 5; ++at) {
            QString changed = line;
            changed[at] = changed[at] == u'A' ? u'B' : u'A';
            QVERIFY2(!PublicKey::parse(changed), qPrintable(changed));
        }
        VERIFY_ERROR(PublicKey::parse({}), ErrorKind::Invalid);
        VERIFY_ERROR(PublicKey::parse(s("ssh-ed25519 AAAA sato")), ErrorKind::Invalid);
        VERIFY_ERROR(PublicKey::parse(s("kagami-key-2 AAAA sato")), ErrorKind::Unsupported);
    }

    void namesThatWouldLeadElsewhereAreRefused()
    {
        for (const char* name : {"", " ", "../sato", "a/b", ".hidden", "-o", "a\nb", "a\u202Eb", "\u200B"})
            VERIFY_ERROR(checkedKeyName(s(name)), ErrorKind::Invalid);
        VERIFY_ERROR(checkedKeyName(QString(65, u'a')), ErrorKind::Invalid);
        QCOMPARE(checkedKeyName(s(" 佐藤 健 ")).value_or(QString()), s("佐藤 健"));
    }

    void nobodyIsTrustedWhoWasNotPutThere()
    {
        const PublicKey mine = make("sato");
        const PrivateKey hers = *PrivateKey::generate(s("mori"));
        QVERIFY(!folder().trusted().find(hers.publicKey()));
        VERIFY_OK(folder().trust(hers.publicKey(), s("Mori, Osaka")));
        VERIFY_OK(folder().trust(hers.publicKey(), s("Mori, Osaka")));
        const KeyList trusted = folder().trusted();
        QCOMPARE(trusted.keys.size(), size_t(2));
        QVERIFY(trusted.find(mine));
        const PublicKey* found = trusted.find(hers.publicKey());
        QVERIFY(found);
        QCOMPARE(found->name, s("Mori, Osaka"));
        QCOMPARE(trusted.findName(s("Mori, Osaka")), found);
    }

    void aNameIsOnePersonsOnly()
    {
        make("sato");
        const PrivateKey hers = *PrivateKey::generate(s("mori"));
        const PrivateKey another = *PrivateKey::generate(s("mori"));
        VERIFY_OK(folder().trust(hers.publicKey(), s("mori")));
        VERIFY_ERROR(folder().trust(another.publicKey(), s("mori")), ErrorKind::Invalid);
        VERIFY_ERROR(folder().trust(another.publicKey(), s("sato")), ErrorKind::Invalid);
        QVERIFY(!folder().trusted().find(another.publicKey()));
    }

    void whoIsRemovedIsTrustedNoMoreAndAnOwnKeyStays()
    {
        const PublicKey mine = make("sato");
        VERIFY_OK(folder().trust(PrivateKey::generate(s("mori"))->publicKey(), s("Mori")));
        VERIFY_ERROR(folder().remove(s("Kato")), ErrorKind::NotFound);
        VERIFY_ERROR(folder().remove(s("sato")), ErrorKind::Invalid);
        VERIFY_ERROR(folder().remove(s("../sato")), ErrorKind::NotFound);
        VERIFY_OK(folder().remove(s(" Mori ")));
        QVERIFY(folder().known().keys.empty() && folder().own().find(mine));
        VERIFY_ERROR(folder().remove({}), ErrorKind::NotFound);
        // Also one that cannot be read any more, or was put there by hand under a name in another form.
        write(folder().path() + s("/known/abe.pub"), "not a key\n");
        VERIFY_OK(folder().remove(s("abe")));
        write(folder().path() + s("/known/-か\u3099.pub"), "not a key\n");
        VERIFY_OK(folder().remove(s("-が")));
        QVERIFY(folder().known().problems.empty());
    }

    void aKeyThatCannotBeReadIsNamedAndTheOthersStay()
    {
        make("sato");
        const PrivateKey hers = *PrivateKey::generate(s("mori"));
        VERIFY_OK(folder().trust(hers.publicKey(), s("mori")));
        write(folder().path() + s("/known/abe.pub"), "not a key\n");
        const KeyList known = folder().known();
        QCOMPARE(known.keys.size(), size_t(1));
        QCOMPARE(known.problems.size(), size_t(1));
        QVERIFY(known.problems[0].where.endsWith(s("abe.pub")));
    }

    void aPrivateKeyIsFoundByNameByPathOrAsTheOnlyOne()
    {
        VERIFY_ERROR(folder().privatePath({}), ErrorKind::NotFound);
        make("sato");
        QCOMPARE(folder().privatePath({}).value_or(QString()), folder().ownPath(s("sato")));
        QCOMPARE(folder().privatePath(s("sato")).value_or(QString()), folder().ownPath(s("sato")));
        QCOMPARE(folder().privatePath(s("/other/place.key")).value_or(QString()), s("/other/place.key"));
        VERIFY_ERROR(folder().privatePath(s("mori")), ErrorKind::NotFound);
        make("mori");
        VERIFY_ERROR(folder().privatePath({}), ErrorKind::Ambiguous);
    }

    void whatIsSealedForOneKeyOpensWithThatOneOnly()
    {
        const PrivateKey mine = *PrivateKey::generate(s("sato"));
        const PrivateKey hers = *PrivateKey::generate(s("mori"));
        SecretKey secret;
        randombytes_buf(secret.data(), secret.size());
        const QByteArray sealed = sealedFor(hers.publicKey(), secret);
        const auto opened = hers.unsealed(sealed);
        QVERIFY(opened);
        QCOMPARE(std::memcmp(opened->data(), secret.data(), secret.size()), 0);
        QVERIFY(!mine.unsealed(sealed));
        QVERIFY(sealed != sealedFor(hers.publicKey(), secret));
    }
};

QTEST_GUILESS_MAIN(tst_keys)
#include "tst_keys.moc"

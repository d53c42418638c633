#include "share/sealed_bundle.h"
#include "share/share_error.h"
#include "support/generators.h"
#include "support/verify.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/resource.h>

using namespace kagami;
using namespace kagami::support;

namespace {

constexpr qsizetype chunk = 64 * 1024;

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// Does not compress, and is the same each time.
QByteArray noise(qsizetype size, quint32 seed = 1)
{
    QByteArray bytes(size, Qt::Uninitialized);
    const QByteArray key = QByteArray::number(seed).leftJustified(randombytes_SEEDBYTES, '.', true);
    randombytes_buf_deterministic(
        bytes.data(), size_t(size), reinterpret_cast<const unsigned char*>(key.constData()));
    return bytes;
}

/// The ways in which a bundle can be closed, with what opens them.
struct Closed {
    PrivateKey sender = testKey("sato");
    PrivateKey recipient = testKey("mori");
    PrivateKey stranger = testKey("abe");
    Passphrase passphrase{s("correct horse battery")};
    KeyList trusted = trusting(sender);

    [[nodiscard]] BundleSealing signedOnly() const { return {.sender = &sender}; }
    [[nodiscard]] BundleSealing forRecipients() const
    {
        return {.sender = &sender, .recipients = {stranger.publicKey(), recipient.publicKey()}};
    }
    [[nodiscard]] BundleSealing withPassphrase() const
    {
        return {.sender = &sender, .passphrase = &passphrase, .cost = Argon2Cost::least()};
    }
    [[nodiscard]] BundleSealing way(int number) const
    {
        return number == 0 ? signedOnly() : number == 1 ? forRecipients() : withPassphrase();
    }
    [[nodiscard]] BundleOpening opening() const
    {
        return {.trusted = &trusted, .keys = {&recipient}, .passphrase = &passphrase};
    }
};

qint64 largestResidentKb()
{
    struct rusage usage { };
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

/// The sealed container: what goes in comes out, and nothing else ever does.
class tst_container : public QObject {
    Q_OBJECT

    const Closed m_closed;

private slots:
    void anyBodyInAnyPiecesComesBack()
    {
        VERIFY_PROPERTY("a body survives its bundle", [this] {
            const qsizetype size = *rc::gen::oneOf(rc::gen::inRange<qsizetype>(0, 200),
                rc::gen::inRange(chunk - 40, chunk + 40), rc::gen::inRange<qsizetype>(0, 5 * chunk));
            const bool compresses = *rc::gen::arbitrary<bool>();
            const QByteArray body = compresses ? QByteArray(size, 'a') : noise(size, *rc::gen::inRange(0, 9));
            const int way = *rc::gen::inRange(0, 3);
            const qsizetype in = *rc::gen::inRange<qsizetype>(size / 50 + 1, 3 * chunk);
            const qsizetype out = *rc::gen::inRange<qsizetype>(size / 50 + 1, 3 * chunk);
            const auto back = bodyOf(sealedBundle(body, m_closed.way(way), in), m_closed.opening(), out);
            RC_ASSERT(back.has_value());
            RC_ASSERT(*back == body);
        });
    }

    /// Without compression every length of the stored body is met: around one and two chunks most of all.
    void bodiesAtTheEdgesOfAChunkComeBack()
    {
        for (const qsizetype edge : {qsizetype(0), chunk, 2 * chunk}) {
            for (qsizetype size = std::max(qsizetype(0), edge - 20); size < edge + 4; ++size) {
                const QByteArray body = noise(size);
                const auto back = bodyOf(sealedBundle(body, m_closed.forRecipients()), m_closed.opening());
                VERIFY_OK(back);
                QVERIFY2(*back == body, qPrintable(QString::number(size)));
            }
        }
    }

    void anyOneByteThatChangesIsRefused()
    {
        for (int way = 0; way < 3; ++way) {
            const QByteArray whole = sealedBundle(noise(300), m_closed.way(way));
            for (qsizetype at = 0; at < whole.size(); ++at) {
                QByteArray changed = whole;
                changed[at] = char(changed[at] ^ (1 << (at % 8)));
                const auto opened = openBundle(changed, m_closed.opening());
                QVERIFY2(!opened, qPrintable(s("way %1, byte %2").arg(way).arg(at)));
            }
        }
    }

    void changesInLongBundlesAreRefusedToo()
    {
        const QByteArray body = noise(3 * chunk);
        VERIFY_PROPERTY("a change anywhere is found", [&] {
            const QByteArray whole = sealedBundle(body, m_closed.way(*rc::gen::inRange(0, 3)));
            QByteArray changed = whole;
            const auto at = *rc::gen::inRange<qsizetype>(0, whole.size());
            switch (*rc::gen::inRange(0, 4)) {
            case 0: changed[at] = char(changed[at] ^ (1 << *rc::gen::inRange(0, 8))); break;
            case 1: changed.remove(at, *rc::gen::inRange(1, 100)); break;
            case 2: changed.insert(at, *rc::gen::inRange<qsizetype>(1, 100), 'x'); break;
            default: changed.truncate(at); break;
            }
            RC_PRE(changed != whole);
            RC_ASSERT(!openBundle(changed, m_closed.opening()).has_value());
        });
    }

    void chunksThatChangePlacesAreRefused()
    {
        for (int way = 0; way < 3; ++way) {
            QByteArray whole = sealedBundle(noise(4 * chunk), m_closed.way(way));
            // All chunks but the last are of one size, so whole ones can be swapped without another trace.
            const qsizetype stored = chunk + 4 + (way == 0 ? 33 : 17);
            const qsizetype first = 12 + qsizetype(quint8(whole[10]) * 256 + quint8(whole[11]));
            const QByteArray one = whole.mid(first, stored);
            whole.replace(first, stored, whole.mid(first + stored, stored));
            whole.replace(first + stored, stored, one);
            VERIFY_ERROR(openBundle(whole, m_closed.opening()), ErrorKind::Corrupt);
        }
    }

    void aBundleThatIsCutOffSaysWhere()
    {
        const QByteArray whole = sealedBundle(noise(2 * chunk), m_closed.signedOnly());
        for (const qsizetype size :
            {qsizetype(9), qsizetype(100), chunk, whole.size() - 64, whole.size() - 1}) {
            const auto opened = openBundle(whole.first(size), m_closed.opening());
            VERIFY_ERROR(opened, ErrorKind::Corrupt);
            QVERIFY2(
                opened.error().what.contains(QString::number(size)), qPrintable(describe(opened.error())));
        }
        const auto longer = openBundle(whole + 'x', m_closed.opening());
        VERIFY_ERROR(longer, ErrorKind::Corrupt);
        QVERIFY(longer.error().what.contains(QString::number(whole.size())));
    }

    void whatIsNoBundleOrANewerOneSaysSo()
    {
        for (const QByteArray& bytes : {QByteArray(), QByteArray("K"), QByteArray("SQLite format 3\0", 16)})
            VERIFY_ERROR(openBundle(bytes, m_closed.opening()), ErrorKind::Corrupt);
        QByteArray whole = sealedBundle("body", m_closed.signedOnly());
        QByteArray magic = whole;
        magic[7] = '2';
        VERIFY_ERROR(openBundle(magic, m_closed.opening()), ErrorKind::Unsupported);
        whole.replace("\"version\":1", "\"version\":2");
        VERIFY_ERROR(openBundle(whole, m_closed.opening()), ErrorKind::Unsupported);
    }

    void aBundleOpensForItsRecipientsOnly()
    {
        const QByteArray whole = sealedBundle("body", m_closed.forRecipients());
        for (const PrivateKey* recipient : {&m_closed.recipient, &m_closed.stranger}) {
            const auto body = bodyOf(whole, {.trusted = &m_closed.trusted, .keys = {recipient}});
            VERIFY_OK(body);
            QCOMPARE(*body, QByteArray("body"));
        }
        VERIFY_ERROR(openBundle(whole, {.trusted = &m_closed.trusted, .keys = {&m_closed.sender}}),
            ErrorKind::NotFound);
        VERIFY_ERROR(openBundle(whole, {.trusted = &m_closed.trusted}), ErrorKind::NotFound);
    }

    void aWrongPassphraseSaysSo()
    {
        const QByteArray whole = sealedBundle("body", m_closed.withPassphrase());
        const Passphrase wrong(s("correct horse batterz"));
        const auto opened = openBundle(whole, {.trusted = &m_closed.trusted, .passphrase = &wrong});
        VERIFY_ERROR(opened, ErrorKind::Invalid);
        QVERIFY(opened.error().what.contains(s("passphrase")));
        VERIFY_ERROR(openBundle(whole, {.trusted = &m_closed.trusted}), ErrorKind::Invalid);
        const Passphrase weak(s("weak"));
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        VERIFY_ERROR(
            BundleWriter::begin(buffer, {}, aboutMirrorFace(), {.passphrase = &weak}), ErrorKind::Invalid);
    }

    void anUnknownSenderIsNamedByTheFingerprintAndCanBeAccepted()
    {
        const QByteArray whole = sealedBundle("body", m_closed.signedOnly());
        const auto refused = openBundle(whole, {});
        VERIFY_ERROR(refused, ErrorKind::Invalid);
        QVERIFY(refused.error().what.contains(m_closed.sender.publicKey().fingerprint()));
        const auto accepted = openBundle(whole, {.acceptsUnknown = true});
        VERIFY_OK(accepted);
        QCOMPARE(accepted->seal(), BundleSeal::Unknown);
        const auto known = openBundle(whole, m_closed.opening());
        VERIFY_OK(known);
        QCOMPARE(known->seal(), BundleSeal::Known);
        QCOMPARE(known->header().sender.name, s("sato"));
    }

    void aBundleThatNobodySignedIsTakenOnlyWhenSaid()
    {
        const QByteArray whole = sealedBundle("body");
        VERIFY_ERROR(openBundle(whole, m_closed.opening()), ErrorKind::Invalid);
        const auto accepted = openBundle(whole, {.acceptsUnknown = true});
        VERIFY_OK(accepted);
        QCOMPARE(accepted->seal(), BundleSeal::None);
    }

    void aBrokenSealOpensForLookingOnlyWhenSaid()
    {
        QByteArray whole = sealedBundle("body", m_closed.signedOnly());
        whole.back() = char(whole.back() ^ 1);
        BundleOpening opening = m_closed.opening();
        opening.acceptsUnknown = true;
        const auto refused = openBundle(whole, opening);
        VERIFY_ERROR(refused, ErrorKind::Corrupt);
        QVERIFY(refused.error().what.contains(s("seal")));
        opening.acceptsBroken = true;
        const auto opened = openBundle(whole, opening);
        VERIFY_OK(opened);
        QCOMPARE(opened->seal(), BundleSeal::Broken);
        QCOMPARE(bodyOf(whole, opening).value_or(QByteArray()), QByteArray("body"));
    }

    /// Taking the signature away, or putting another one's there, must not pass for the sender's word.
    void aSignatureCannotBeMovedToAnotherBundle()
    {
        const QByteArray one = sealedBundle("one", m_closed.forRecipients());
        QByteArray two = sealedBundle("two", m_closed.forRecipients());
        two.replace(two.size() - 64, 64, one.last(64));
        VERIFY_ERROR(openBundle(two, m_closed.opening()), ErrorKind::Corrupt);
        const BundleSealing others{
            .sender = &m_closed.stranger, .recipients = {m_closed.recipient.publicKey()}};
        VERIFY_ERROR(openBundle(sealedBundle("three", others), m_closed.opening()), ErrorKind::Invalid);
    }

    void theOutsideTellsNothingOfWhatIsEncrypted()
    {
        const QByteArray open = sealedBundle("body", m_closed.signedOnly());
        QVERIFY(open.contains("MirrorFace"));
        const QByteArray closed = sealedBundle("body", m_closed.forRecipients());
        QVERIFY(!closed.contains("MirrorFace"));
        for (const PrivateKey* person : {&m_closed.recipient, &m_closed.stranger}) {
            QVERIFY(!closed.contains(person->publicKey().name.toUtf8()));
            QVERIFY(!closed.contains(person->publicKey().receiving));
            QVERIFY(!closed.contains(person->publicKey().bytes().toBase64().chopped(4)));
        }
    }

    void theOutsideCanBeLookedAtWithoutAnyKey()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(s("a.kbundle"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sealedBundle("body", m_closed.withPassphrase()));
        file.close();
        const auto header = BundleReader::look(path);
        VERIFY_OK(header);
        QCOMPARE(header->encryption, BundleEncryption::Passphrase);
        QCOMPARE(header->caseId.uuid, testUuid(1));
        QVERIFY(header->made == testDay());
        QVERIFY(header->sender.isSameKey(m_closed.sender.publicKey()));
        VERIFY_ERROR(BundleReader::look(folder.filePath(s("nowhere"))), ErrorKind::NotFound);
        VERIFY_ERROR(BundleReader::look(folder.path()), ErrorKind::Io);
    }

    void aFileThatChangesBetweenTheTwoPassesIsNoticed()
    {
        auto buffer = std::make_unique<QBuffer>();
        QByteArray bytes = sealedBundle(noise(2 * chunk), {});
        buffer->setBuffer(&bytes);
        QVERIFY(buffer->open(QIODevice::ReadOnly));
        auto reader = BundleReader::open(std::move(buffer), s("in.kbundle"), {.acceptsUnknown = true});
        VERIFY_OK(reader);
        const QByteArray other = sealedBundle(noise(2 * chunk, 2), {});
        QCOMPARE(other.size(), bytes.size());
        bytes = other;
        Result<QByteArray> more = QByteArray();
        do {
            more = reader->read(chunk);
        } while (more && !more->isEmpty());
        VERIFY_ERROR(more, ErrorKind::Corrupt);
    }

    void aBodyOfAnyLengthNeedsLittleMemory()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(s("large.kbundle")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        [[maybe_unused]] const qint64 before = largestResidentKb(); // a sanitizer keeps memory of its own
        const qint64 total = 192;
        {
            auto writer
                = BundleWriter::begin(file, file.fileName(), aboutMirrorFace(), m_closed.forRecipients());
            VERIFY_OK(writer);
            for (qint64 i = 0; i < total; ++i)
                VERIFY_OK(writer->write(noise(1 << 20, quint32(i))));
            VERIFY_OK(writer->finish());
            file.close();
        }
        auto reader = BundleReader::open(file.fileName(), m_closed.opening());
        VERIFY_OK(reader);
        qint64 read = 0;
        for (;;) {
            const auto more = reader->read(1 << 20);
            VERIFY_OK(more);
            if (more->isEmpty())
                break;
            read += more->size();
        }
        QCOMPARE(read, total << 20);
        QVERIFY(file.size() > total << 20);
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
        const qint64 grownKb = largestResidentKb() - before;
        QVERIFY2(grownKb < 48 * 1024, qPrintable(s("grew by %1 KiB").arg(grownKb)));
#endif
    }

    /// They were put together from docs/bundle-format.md alone, by another program.
    void bundlesMadeByTheDescriptionOpen()
    {
        const auto bodyIn = [](const char* name) {
            QFile file(QStringLiteral(KAGAMI_SOURCE_DIR "/tests/data/fuzz/bundle/") + s(name));
            const bool opened = file.open(QIODevice::ReadOnly);
            return opened ? bodyOf(file.readAll(), {.acceptsUnknown = true}) : unreadableFile(file);
        };
        QCOMPARE(bodyIn("valid").value_or("refused"), QByteArray("body of the bundle"));
        QCOMPARE(bodyIn("empty-body").value_or("refused"), QByteArray());
        for (const char* name : {"broken-seal", "no-signature-where-one-belongs", "cut-off",
                 "something-behind-the-end", "fingerprint-of-another-key", "unknown-member", "not-zstd",
                 "two-frames", "window-of-a-gigabyte", "header-only"}) {
            const auto body = bodyIn(name);
            QVERIFY2(!body && body.error().kind == ErrorKind::Corrupt, name);
        }
    }

    void aDeviceThatFailsIsAnError()
    {
        QBuffer closed;
        VERIFY_ERROR(BundleWriter::begin(closed, s("out"), aboutMirrorFace(), {}), ErrorKind::Io);
    }
};

QTEST_GUILESS_MAIN(tst_container)
#include "tst_container.moc"

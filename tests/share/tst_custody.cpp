#include "share/case_pair.h"
#include "share/change_set_signature.h"
#include "share/signers.h"
#include "store/connection.h"
#include "store/evidence.h"
#include "support/verify.h"

using namespace kagami;
using namespace kagami::support;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

BundleOpening anything()
{
    return {.acceptsUnknown = true};
}

QByteArray bigContent()
{
    QByteArray content(blobBlockBytes + 5, 'k');
    content += "the end";
    return content;
}

} // namespace

/// Evidence files and signatures on their way between two copies of a case.
class tst_custody : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<CaseFile> m_mine;
    std::unique_ptr<CaseFile> m_hers;
    [[nodiscard]] QString path(const char* name) const { return m_fixture->path(s(name)); }

    Digest attach(CaseFile& file, const char* name, const QByteArray& content) const
    {
        StoreFixture::write(path(name), content);
        if (const auto attached = attachFile(file, path(name), {}, {}); !attached)
            qFatal("%s", qPrintable(describe(attached.error())));
        return sha256(content);
    }
    [[nodiscard]] BundleReport bundle(std::optional<Digest> since = {}) const
    {
        const auto report = writeBundle(*m_mine, path("b.kbundle"), {.since = since}, {});
        if (!report)
            qFatal("%s", qPrintable(describe(report.error())));
        return *report;
    }
    [[nodiscard]] Result<MergeReport> apply() const
    {
        const auto source = BundleSource::open(path("b.kbundle"), anything());
        return source ? applyBundle(*m_hers, *source) : tl::unexpected(source.error());
    }
    [[nodiscard]] static bool isWhole(const CaseFile& file)
    {
        const auto verified = file.verify();
        return verified && verified->ok() && verified->missing.empty();
    }

private slots:
    void init()
    {
        m_mine.reset();
        m_hers.reset();
        m_fixture = std::make_unique<StoreFixture>();
        m_mine = m_fixture->create(s("mine.kagami"));
        if (!m_mine->saveCopy(path("hers.kagami")))
            qFatal("cannot copy");
        m_hers = m_fixture->open(OpenMode::ReadWrite, s("hers.kagami"));
        m_hers->setAuthor(s("mori"));
    }

    void mergingBringsTheContentsOfEvidenceFiles()
    {
        const Digest big = attach(*m_mine, "big.img", bigContent());
        attach(*m_hers, "small.log", "hers");
        const auto merged = m_hers->merge({m_mine.get()});
        VERIFY_OK(merged);
        QCOMPARE(merged->blobs, size_t(1));
        VERIFY_OK(m_mine->merge({m_hers.get()}));
        QCOMPARE(m_hers->state().stateHash(), m_mine->state().stateHash());
        QVERIFY(isWhole(*m_hers) && isWhole(*m_mine));
        VERIFY_OK(extractContent(m_hers->path(), big, path("out")));
        QCOMPARE(StoreFixture::bytesOf(path("out")), bigContent());
        QCOMPARE(m_hers->merge({m_mine.get()})->blobs, size_t(0));
    }

    void aBundleBringsOnlyWhatItsReceiverLacks()
    {
        attach(*m_mine, "one.log", "one");
        QCOMPARE(bundle().manifest.blobs, 1);
        VERIFY_OK(apply());
        const Digest had = m_mine->ledger().head();
        attach(*m_mine, "big.img", bigContent());
        QCOMPARE(bundle(had).manifest.blobs, 1);
        const auto applied = apply();
        VERIFY_OK(applied);
        QCOMPARE(applied->blobs, size_t(1));
        QVERIFY(isWhole(*m_hers));
    }

    void aNewCaseOutOfABundleHasItsEvidenceFiles()
    {
        const Digest big = attach(*m_mine, "big.img", bigContent());
        attach(*m_mine, "empty", {});
        static_cast<void>(bundle());
        const auto source = BundleSource::open(path("b.kbundle"), anything());
        VERIFY_OK(source);
        const auto made = createFromBundle(path("made.kagami"), *source);
        VERIFY_OK(made);
        QVERIFY(isWhole(**made));
        VERIFY_OK(extractContent((*made)->path(), big, path("out")));
        QCOMPARE(StoreFixture::bytesOf(path("out")), bigContent());
    }

    void aDamagedContentIsNeverTakenOver()
    {
        attach(*m_mine, "big.img", bigContent());
        m_mine.reset();
        {
            auto db = Connection::open(path("mine.kagami"), Connection::Access::ReadWrite);
            VERIFY_OK(db);
            VERIFY_OK(db->execute("UPDATE blob_block SET content = x'00' WHERE number = 1"));
        }
        m_mine = m_fixture->open(OpenMode::ReadOnly, s("mine.kagami"));
        const Digest head = m_hers->ledger().head();
        VERIFY_ERROR(m_hers->merge({m_mine.get()}), ErrorKind::Corrupt);
        QCOMPARE(m_hers->ledger().head(), head);
        QVERIFY(m_hers->blobs()->empty() && isWhole(*m_hers));
        VERIFY_ERROR(writeBundle(*m_mine, path("b.kbundle"), {}, {}), ErrorKind::Corrupt);
        QVERIFY(!QFile::exists(path("b.kbundle")));
    }

    void aSignatureLeavesTheLedgerAsItIsAndTravels()
    {
        const auto key = PrivateKey::generate(s("sato"));
        VERIFY_OK(key);
        const Digest head = m_mine->ledger().head();
        const Signature made = signedBy(*key, m_mine->ledger().history().front().hash);
        QCOMPARE(m_mine->addSignatures({made}).value_or(9), size_t(1));
        QCOMPARE(m_mine->addSignatures({made}).value_or(9), size_t(0));
        QCOMPARE(m_mine->ledger().head(), head);
        const auto merged = m_hers->merge({m_mine.get()});
        VERIFY_OK(merged);
        QCOMPARE(merged->signatures, size_t(1));
        QVERIFY(merged->step.isNull());
        QCOMPARE(m_hers->signatures()->front(), made);
        const Signature hers = signedBy(*PrivateKey::generate(s("mori")), made.changeSet);
        QCOMPARE(m_mine->addSignatures({hers}).value_or(9), size_t(1));
        QCOMPARE(bundle().manifest.signatures, 2);
        QCOMPARE(apply()->signatures, size_t(1));
        QCOMPARE(m_hers->signatures()->size(), size_t(2));
        QVERIFY(isWhole(*m_hers));
        KeyList trusted{{key->publicKey()}, {}};
        QCOMPARE(signerOf(made, trusted).name, s("sato"));
        QVERIFY(signerOf(hers, trusted).name.isEmpty());
    }

    void theSignersOfStepsAreKnownByTheKeysThatAreTrusted()
    {
        QTemporaryDir folder;
        const KeyFolder keys(folder.path());
        const auto sato = keys.create(s("sato"), Passphrase(s("correct horse")), Argon2Cost::least());
        VERIFY_OK(sato);
        const auto mine = PrivateKey::load(keys.ownPath(s("sato")), Passphrase(s("correct horse")));
        VERIFY_OK(mine);
        const auto hers = PrivateKey::generate(s("mori"));
        const Digest first = m_mine->ledger().history().front().hash;
        QCOMPARE(unsignedSteps(m_mine->ledger().history(), {}, *sato, {}), std::vector{first});
        QVERIFY(unsignedSteps(m_mine->ledger().history(), {}, *sato, s("mori")).empty());
        VERIFY_OK(m_mine->addSignatures({signedBy(*mine, first), signedBy(*hers, first)}));
        QVERIFY(unsignedSteps(m_mine->ledger().history(), *m_mine->signatures(), *sato, {}).empty());

        const auto steps = signedSteps(m_mine->path(), keys);
        VERIFY_OK(steps);
        const auto& signers = (*steps)->signers.at(first);
        QCOMPARE(signers.size(), size_t(2));
        for (const Signer& signer : signers) {
            QVERIFY(signer.isValid);
            QCOMPARE(signer.name, signer.isTrusted ? s("sato") : hers->publicKey().fingerprint());
        }
        QVERIFY(signers[0].isTrusted != signers[1].isTrusted);
        QCOMPARE(signedSteps(m_mine->path(), keys, *steps).value(), *steps); // the same, not made again
        VERIFY_OK(keys.trust(hers->publicKey(), s("mori")));
        const auto trusting = signedSteps(m_mine->path(), keys, *steps);
        VERIFY_OK(trusting);
        QVERIFY((*trusting)->signers.at(first)[0].isTrusted && (*trusting)->signers.at(first)[1].isTrusted);
        VERIFY_OK(keys.remove(s("mori")));
        QCOMPARE(signedSteps(m_mine->path(), keys, *trusting).value()->signers, (*steps)->signers);
        m_mine.reset();
        {
            auto db = Connection::open(path("mine.kagami"), Connection::Access::ReadWrite);
            VERIFY_OK(db->execute("UPDATE signature SET signature = zeroblob(64)"));
        }
        const auto damaged = signedSteps(path("mine.kagami"), keys, *steps);
        VERIFY_OK(damaged);
        QVERIFY(!(*damaged)->signers.at(first)[0].isValid && !(*damaged)->signers.at(first)[1].isValid);
    }

    void aWrongSignatureIsRefusedAndFound()
    {
        const auto key = PrivateKey::generate(s("sato"));
        Signature made = signedBy(*key, m_mine->ledger().history().front().hash);
        QVERIFY(isValid(made));
        Signature foreign = made;
        foreign.key[40] = char(foreign.key[40] ^ 1);
        QVERIFY(!isValid(foreign));
        VERIFY_ERROR(m_mine->addSignatures({foreign}), ErrorKind::Corrupt);
        VERIFY_ERROR(m_mine->addSignatures({signedBy(*key, sha256("elsewhere"))}), ErrorKind::Corrupt);
        QCOMPARE(m_mine->addSignatures({made}).value_or(9), size_t(1));
        m_mine.reset();
        {
            auto db = Connection::open(path("mine.kagami"), Connection::Access::ReadWrite);
            VERIFY_OK(db->execute("UPDATE signature SET signature = zeroblob(64)"));
        }
        const auto verified = CaseFile::verifyFile(path("mine.kagami"));
        VERIFY_OK(verified);
        QCOMPARE(verified->problems.size(), size_t(1));
        QCOMPARE(verified->problems.front().kind, s("signature"));
        m_mine = m_fixture->open(OpenMode::ReadOnly, s("mine.kagami"));
        VERIFY_ERROR(m_hers->merge({m_mine.get()}), ErrorKind::Corrupt);
        QVERIFY(isWhole(*m_hers));
    }
};

QTEST_GUILESS_MAIN(tst_custody)
#include "tst_custody.moc"

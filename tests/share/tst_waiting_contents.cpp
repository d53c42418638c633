#include "share/case_pair.h"
#include "share/change_set_signature.h"
#include "share/two_desks.h"
#include "store/connection.h"
#include "store/copy_of_case.h"
#include "store/evidence.h"
#include "store/merge_preview.h"

#include <algorithm>

using namespace kagami;
using namespace kagami::support;

namespace {

constexpr int bundleTotal = 3;

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// Cannot be compressed, so that it stands in a file as it is.
QByteArray noise(const char* seed, int length)
{
    QByteArray bytes = sha256(seed).toBytes();
    while (bytes.size() < length)
        bytes += sha256(QByteArrayView(bytes).last(32)).toBytes();
    return bytes.first(length);
}

/// What each bundle brings: the second is of two blocks.
QByteArray contentOf(int number)
{
    return number == 2 ? QByteArray(blobBlockBytes, 'k') + noise("second", 900)
                       : noise(number == 1 ? "first" : "third", 700);
}

} // namespace

/// Evidence files and signatures of bundles that arrive before what they build on.
class tst_waiting_contents : public TwoDesks {
    Q_OBJECT

    PrivateKey m_key = PrivateKey::generate(s("sato")).value();

    void attach(CaseFile& file, const QByteArray& content, Tlp tlp = Tlp::Clear) const
    {
        StoreFixture::write(path(s("evidence.img")), content);
        Acquisition acquisition;
        acquisition.tlp = tlp;
        if (const auto done = attachFile(file, path(s("evidence.img")), acquisition, {}); !done)
            qFatal("%s", qPrintable(describe(done.error())));
    }
    void sign(CaseFile& file) const
    {
        if (!file.addSignatures({signedBy(m_key, file.ledger().history().back().hash)}))
            qFatal("cannot sign");
    }
    /// The bytes of the closed file.
    QByteArray bytesOfHers()
    {
        m_hers.reset();
        const QByteArray bytes = StoreFixture::bytesOf(hersPath());
        reopenHers();
        return bytes;
    }
    /// How many rows a table of the file has.
    [[nodiscard]] qint64 rowsOf(const char* table) const
    {
        auto db = Connection::open(hersPath(), Connection::Access::ReadOnly);
        return db ? db->number(QByteArray("SELECT count(*) FROM ") + table).value_or(-1) : -1;
    }
    [[nodiscard]] static std::vector<Digest> contentsIn(const CaseFile& file)
    {
        std::vector<Digest> hashes;
        const auto blobs = file.blobs();
        for (const Blob& blob : *blobs) {
            if (blob.size)
                hashes.push_back(blob.hash);
        }
        return hashes;
    }

private slots:
    void init()
    {
        takeDesks();
        for (int i = 1; i <= bundleTotal; ++i)
            bundleOf(i, [&] {
                attach(*m_mine, contentOf(i));
                sign(*m_mine);
            });
    }

    void allThatABundleBroughtWaitsWithItAndComesInWithWhatItBuildsOn()
    {
        const Digest second = sha256(contentOf(2));
        QCOMPARE(apply(2).waitsAs, qint64(1));
        reopenHers();
        QCOMPARE(m_hers->waiting().size(), size_t(1));
        QCOMPARE(m_hers->waiting().front().contents.size(), size_t(1));
        QCOMPARE(m_hers->waiting().front().contentBytes(), qint64(contentOf(2).size()));
        QCOMPARE(m_hers->waiting().front().signatures, 2);
        // It counts for nothing.
        QVERIFY(m_hers->blobs()->empty() && m_hers->signatures()->empty());
        VERIFY_ERROR(m_hers->readBlob(second, [](const BlobBlock&, const QByteArray&) { return Status(); }),
            ErrorKind::NotFound);
        QVERIFY(isWhole(*m_hers));

        const auto source = BundleSource::open(bundle(1), {.acceptsUnknown = true});
        QVERIFY(previewMerge(*m_hers, {&*source})->contents);
        QFile::remove(bundle(2));
        const MergeReport came = apply(1);
        QCOMPARE(came.tookIn, std::vector<qint64>{1});
        QCOMPARE(came.blobs, size_t(2));
        QCOMPARE(came.signatures, size_t(2));
        reopenHers();
        QVERIFY(m_hers->waiting().empty() && isWhole(*m_hers));
        VERIFY_OK(extractContent(hersPath(), second, path(s("out"))));
        QCOMPARE(StoreFixture::bytesOf(path(s("out"))), contentOf(2));
        QCOMPARE(m_hers->signatures()->size(), size_t(2));
        for (const char* table : {"waiting", "waiting_blob", "waiting_signature"})
            QCOMPARE(rowsOf(table), 0);
    }

    void appliedTwiceNothingIsThereTwice()
    {
        apply(2);
        QCOMPARE(rowsOf("blob_block"), 2);
        const QByteArray waiting = bytesOfHers();
        QCOMPARE(apply(2).waitsAs, qint64(1));
        QCOMPARE(bytesOfHers(), waiting);
        apply(1);
        QCOMPARE(rowsOf("blob_block"), 3);
        for (const int number : {1, 2}) {
            const MergeReport again = apply(number);
            QVERIFY(again.added.empty() && again.blobs == 0 && again.signatures == 0);
        }
        QCOMPARE(rowsOf("blob_block"), 3);
        QCOMPARE(m_hers->signatures()->size(), size_t(2));
    }

    void inEveryOrderTheyGiveOneCaseWithAllContentsAndSignatures()
    {
        std::vector<int> order{1, 2, 3};
        do {
            freshHers();
            for (const int number : order) {
                apply(number);
                QVERIFY(isWhole(*m_hers));
            }
            QVERIFY(m_hers->waiting().empty());
            QCOMPARE(m_hers->state().stateHash(), m_mine->state().stateHash());
            QCOMPARE(contentsIn(*m_hers), contentsIn(*m_mine));
            QCOMPARE(*m_hers->signatures(), *m_mine->signatures());
        } while (std::next_permutation(order.begin(), order.end()));
    }

    void whatItsSenderHasSignedSinceIsAddedToWhatWaits()
    {
        const Digest before = m_mine->ledger().head();
        attach(*m_mine, "fourth");
        VERIFY_OK(writeBundle(*m_mine, bundle(4), {.since = before}, {}));
        QCOMPARE(apply(4).waitsAs, qint64(1));
        QCOMPARE(m_hers->waiting().front().signatures, 3);
        sign(*m_mine);
        VERIFY_OK(writeBundle(*m_mine, bundle(4), {.since = before}, {}));
        QCOMPARE(apply(4).waitsAs, qint64(1));
        QCOMPARE(m_hers->waiting().size(), size_t(1));
        QCOMPARE(m_hers->waiting().front().signatures, 4);
        for (int i = 1; i <= bundleTotal; ++i)
            apply(i);
        QCOMPARE(*m_hers->signatures(), *m_mine->signatures());
        QVERIFY(isWhole(*m_hers));
    }

    void givenUpNothingOfItIsLeftThatNothingElseNames()
    {
        const QByteArray third = contentOf(3).mid(300, 32);
        apply(3);
        QVERIFY(bytesOfHers().contains(third));
        VERIFY_OK(m_hers->dropWaiting(1));
        for (const char* table : {"waiting", "waiting_blob", "waiting_signature", "blob_block"})
            QCOMPARE(rowsOf(table), 0);
        const QByteArray bytes = bytesOfHers();
        QVERIFY(!bytes.contains(third));
        QVERIFY(!bytes.contains(m_mine->signatures()->front().signature));
        QVERIFY(isWhole(*m_hers));
    }

    void whatTwoBundlesBroughtStaysUntilBothAreGivenUp()
    {
        apply(3);
        const auto first = BundleSource::open(bundle(1), {.acceptsUnknown = true});
        VERIFY_OK(writeBundle(*m_mine, bundle(4), {.since = first->manifest().head}, {}));
        QCOMPARE(apply(4).waitsAs, qint64(2));
        QCOMPARE(rowsOf("waiting_blob"), 3);
        QCOMPARE(rowsOf("blob_block"), 3);
        VERIFY_OK(m_hers->dropWaiting(1));
        QCOMPARE(rowsOf("blob_block"), 3);
        QVERIFY(isWhole(*m_hers));
        VERIFY_OK(m_hers->dropWaiting(2));
        QCOMPARE(rowsOf("blob_block"), 0);
        QVERIFY(isWhole(*m_hers));
    }

    void whatIsAttachedMeanwhileIsTheCasesOwn()
    {
        apply(2);
        attach(*m_hers, contentOf(2));
        QCOMPARE(rowsOf("blob_block"), 2);
        QCOMPARE(contentsIn(*m_hers).size(), size_t(1));
        QVERIFY(isWhole(*m_hers));
        VERIFY_OK(m_hers->dropWaiting(1));
        QVERIFY(isWhole(*m_hers));
        VERIFY_OK(extractContent(hersPath(), sha256(contentOf(2)), path(s("out"))));
        QCOMPARE(StoreFixture::bytesOf(path(s("out"))), contentOf(2));
        // What the case has need not wait.
        apply(2);
        QVERIFY(m_hers->waiting().front().contents.empty());
        apply(1);
        QVERIFY(isWhole(*m_hers));
    }

    void noBundleAndNoMergeGivesAwayWhatWaits()
    {
        const Digest before = m_mine->ledger().head();
        attach(*m_mine, noise("CANARY", 5000), Tlp::Red);
        VERIFY_OK(writeBundle(*m_mine, bundle(4), {.since = before}, {}));
        apply(4);
        const QByteArray canary = noise("CANARY", 5000).mid(2000, 32);
        QVERIFY(bytesOfHers().contains(canary));
        for (const std::optional<Tlp> ceiling : {std::optional<Tlp>(), std::optional(Tlp::Green)}) {
            const auto made = writeBundle(*m_hers, path(s("out.kbundle")), {.ceiling = ceiling}, {});
            VERIFY_OK(made);
            QCOMPARE(made->manifest.blobs, 0);
            QCOMPARE(made->manifest.signatures, 0);
            const QByteArray content = support::contentOf(path(s("out.kbundle")), {.acceptsUnknown = true});
            QVERIFY(!content.contains(canary) && !content.contains("evidence.img"));
        }
        // Not even to somebody whose case names it and lacks it.
        VERIFY_OK(m_mine->saveCopy(path(s("his.kagami"))));
        {
            auto db = Connection::open(path(s("his.kagami")), Connection::Access::ReadWrite);
            VERIFY_OK(db->execute("UPDATE blob SET size = NULL; DELETE FROM blob_block;"));
        }
        const auto his = m_fixture->open(OpenMode::ReadWrite, s("his.kagami"));
        const auto merged = his->merge({m_hers.get()});
        VERIFY_OK(merged);
        QCOMPARE(merged->blobs, size_t(0));
        QVERIFY(his->verify()->ok());
        QCOMPARE(his->verify()->missing.size(), size_t(4));
    }

    void aColleaguesCopyThatHasItAllTakesTheBundleIn()
    {
        apply(3);
        const auto merged = m_hers->merge({m_mine.get()});
        VERIFY_OK(merged);
        QCOMPARE(merged->tookIn, std::vector<qint64>{1});
        QCOMPARE(merged->blobs, size_t(3));
        QCOMPARE(contentsIn(*m_hers), contentsIn(*m_mine));
        QCOMPARE(*m_hers->signatures(), *m_mine->signatures());
        QCOMPARE(rowsOf("blob_block"), 4);
        QVERIFY(isWhole(*m_hers));
        // Undone the content is the case's all the same.
        VERIFY_OK(m_hers->undo());
        QVERIFY(isWhole(*m_hers));
        QCOMPARE(contentsIn(*m_hers), contentsIn(*m_mine));
    }

    void ofWhatNoClaimNamesNothingStays()
    {
        const QByteArray content = noise("stray", 2000);
        const auto record
            = changeSetRecord(m_mine->changeSet(m_mine->ledger().history().back().hash).value());
        writeBundleByHand(bundle(5), m_mine->state().root()->id, {record}, {}, {{sha256(content), content}});
        VERIFY_OK(applied(bundle(5)));
        QCOMPARE(rowsOf("blob_block"), 1);
        for (int i = 1; i <= bundleTotal; ++i)
            apply(i);
        QVERIFY(m_hers->waiting().empty());
        QCOMPARE(contentsIn(*m_hers), contentsIn(*m_mine));
        QVERIFY(isWhole(*m_hers));
        QVERIFY(!bytesOfHers().contains(content.mid(500, 32)));
    }

    void signaturesOfWhatIsNotHereAreCountedAndNotKept()
    {
        const Signature last = signedBy(m_key, m_mine->ledger().history().back().hash);
        writeBundleByHand(bundle(5), m_mine->state().root()->id, {}, {last});
        const BundleSource bare = opened(bundle(5));
        const BundleSource again = opened(bundle(5));
        QCOMPARE(previewMerge(*m_hers, {&bare, &again})->signaturesAhead, size_t(1));
        const auto early = applied(bundle(5));
        VERIFY_OK(early);
        QCOMPARE(early->signaturesAhead, size_t(1));
        QVERIFY(early->signatures == 0 && m_hers->signatures()->empty());
        for (int i = 1; i <= bundleTotal; ++i)
            QCOMPARE(apply(i).signaturesAhead, size_t(0));
        const auto late = applied(bundle(5));
        VERIFY_OK(late);
        QCOMPARE(late->signaturesAhead, size_t(0));
        QCOMPARE(m_hers->signatures()->size(), size_t(bundleTotal));
    }

    void aDamagedContentOrAWrongSignatureIsRefusedAndNothingIsKept()
    {
        const ItemId caseId = m_mine->state().root()->id;
        const Digest last = m_mine->ledger().history().back().hash;
        const QByteArray record = changeSetRecord(m_mine->changeSet(last).value());
        writeBundleByHand(bundle(5), caseId, {record}, {}, {{sha256("another"), "content"}});
        VERIFY_ERROR(applied(bundle(5)), ErrorKind::Corrupt);
        Signature wrong = signedBy(m_key, last);
        wrong.signature[7] = char(wrong.signature[7] ^ 1);
        writeBundleByHand(bundle(5), caseId, {record}, {wrong}, {{sha256("content"), "content"}});
        VERIFY_ERROR(applied(bundle(5)), ErrorKind::Corrupt);
        QVERIFY(m_hers->waiting().empty());
        for (const char* table : {"waiting", "waiting_blob", "waiting_signature", "blob_block"})
            QCOMPARE(rowsOf(table), 0);
    }

    void stoppedNothingIsKept()
    {
        const QByteArray before = bytesOfHers();
        int calls = 0;
        // The first is of the change sets, the others of the blocks.
        const auto stopped = applied(bundle(2), [&](int, int) { return ++calls < 3; });
        VERIFY_ERROR(stopped, ErrorKind::Cancelled);
        QCOMPARE(calls, 3);
        QVERIFY(m_hers->waiting().empty());
        QCOMPARE(rowsOf("blob_block"), 0);
        QVERIFY(isWhole(*m_hers));
        QCOMPARE(apply(2).waitsAs, qint64(1));
        QVERIFY(bytesOfHers() != before);
    }

    void stoppedAnywhereWhileItComesInAllWaitsAsBefore()
    {
        apply(2);
        const Digest head = m_hers->ledger().head();
        int most = 0;
        for (;; ++most) {
            int calls = 0;
            const auto came = applied(bundle(1), [&](int, int) { return calls++ < most; });
            if (came)
                break;
            VERIFY_ERROR(came, ErrorKind::Cancelled);
            QCOMPARE(calls, most + 1);
            if (most % 2 == 1) // the open file and the one on the disk say the same
                reopenHers();
            QCOMPARE(m_hers->ledger().head(), head);
            QCOMPARE(m_hers->waiting().size(), size_t(1));
            QVERIFY(m_hers->blobs()->empty() && m_hers->signatures()->empty() && isWhole(*m_hers));
            QCOMPARE(rowsOf("blob_block"), 2);
        }
        QCOMPARE(most, 2); // among the change sets, and among the blocks
        QVERIFY(m_hers->waiting().empty() && isWhole(*m_hers));
        QCOMPARE(contentsIn(*m_hers).size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(tst_waiting_contents)
#include "tst_waiting_contents.moc"

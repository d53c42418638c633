#include "share/case_pair.h"
#include "share/two_desks.h"
#include "store/copy_of_case.h"
#include "store/merge_preview.h"

#include <algorithm>

using namespace kagami;
using namespace kagami::support;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

constexpr int bundleTotal = 4;

} // namespace

/// Bundles that arrive before what they build on.
class tst_waiting : public TwoDesks {
    Q_OBJECT

    static ChangeSetHeader add(CaseFile& file, const QString& title, Tlp tlp = Tlp::Clear)
    {
        Draft draft;
        draft.reason = s("Added ") + title;
        draft.put(makeItem({.title = title, .tlp = tlp}));
        const auto done = file.commit(std::move(draft));
        if (!done)
            qFatal("%s", qPrintable(describe(done.error())));
        return *done;
    }
    QByteArray recordOf(const CaseFile& file, const Digest& hash) const
    {
        return changeSetRecord(file.changeSet(hash).value());
    }
    /// A change set of a replica nobody knows, that says it comes after `previous`.
    static ChangeSet stray(const ChangeSetHeader& previous, ReplicaId replica, int number)
    {
        ChangeSet set;
        set.header = previous;
        set.header.replica = replica;
        set.header.sequence = previous.sequence + 1;
        set.header.previous = previous.hash;
        set.header.time.ms += number;
        set.header.author = s("mallory");
        set.header.undoes.clear();
        set.header.redoes.clear();
        set.header.operationTotal = 1;
        set.operations.emplace_back(PutItem{makeItem({.title = s("Stray %1").arg(number)})});
        set.salts.push_back(QByteArray(16, 'f'));
        set.header.hash = computeHash(set);
        return set;
    }

private slots:
    void init()
    {
        takeDesks();
        for (int i = 1; i <= bundleTotal; ++i)
            bundleOf(i, [&] { add(*m_mine, s("Thing %1").arg(i)); });
    }

    void itWaitsCountsForNothingAndComesInWithWhatItBuildsOn()
    {
        const Digest state = m_hers->state().stateHash();
        const Digest head = m_hers->ledger().head();
        const MergeReport early = apply(2);
        QCOMPARE(early.waitsAs, qint64(1));
        QVERIFY(early.added.empty() && early.step.isNull());
        QCOMPARE(m_hers->state().stateHash(), state);
        QCOMPARE(m_hers->ledger().head(), head);
        QCOMPARE(m_hers->search(s("Thing"), 5)->total, 0);
        const auto missing = m_hers->missingFor(opened(bundle(2)));
        QCOMPARE(missing.size(), size_t(1));
        QCOMPARE(missing.front().hash, opened(bundle(1)).headers().front().hash);
        QCOMPARE(missing.front().author, s("sato"));

        reopenHers();
        QCOMPARE(m_hers->waiting().size(), size_t(1));
        QCOMPARE(m_hers->verify()->waiting, 1);
        QVERIFY(isWhole(*m_hers));
        const MergeReport late = apply(1);
        QCOMPARE(late.added.size(), size_t(2));
        QCOMPARE(late.tookIn, std::vector<qint64>{1});
        QVERIFY(m_hers->waiting().empty());
        QCOMPARE(m_hers->state().items().size(), m_mine->state().items().size() - 2);
        QVERIFY(isWhole(*m_hers));
        // One step for both, so one undo.
        VERIFY_OK(m_hers->undo());
        QCOMPARE(m_hers->state().stateHash(), state);
        reopenHers();
        QVERIFY(m_hers->waiting().empty());
    }

    void inAnyOrderAndOftenTheyGiveOneCaseAndNothingTwice()
    {
        std::vector<int> order{1, 2, 3, 4};
        int waited = 0;
        do {
            freshHers();
            size_t added = 0;
            for (const int number : order) {
                for (int again = 0; again < 2; ++again) {
                    const MergeReport report = apply(number);
                    added += report.added.size();
                    waited += report.waitsAs > 0 ? 1 : 0;
                }
                if (number == order[1])
                    reopenHers();
            }
            QCOMPARE(added, size_t(bundleTotal));
            QVERIFY(m_hers->waiting().empty());
            QCOMPARE(m_hers->state().stateHash(), m_mine->state().stateHash());
            VERIFY_OK(m_hers->merge({m_mine.get()}));
            QCOMPARE(m_hers->state().stateHash(), m_mine->state().stateHash());
            QVERIFY(isWhole(*m_hers));
        } while (std::next_permutation(order.begin(), order.end()));
        QVERIFY(waited > 0);
    }

    void whatWaitsAlreadyIsNotKeptTwice()
    {
        QCOMPARE(apply(3).waitsAs, qint64(1));
        QCOMPARE(apply(4).waitsAs, qint64(2));
        QCOMPARE(apply(3).waitsAs, qint64(1));
        QCOMPARE(m_hers->waiting().size(), size_t(2));
    }

    void twoThatWaitForEachOtherComeInTogether()
    {
        const auto hisCopy = freshCopy(s("his.kagami"));
        std::vector<ChangeSetHeader> sato;
        std::vector<ChangeSetHeader> mori;
        for (int i = 0; i < 2; ++i) {
            sato.push_back(add(*m_mine, s("By sato %1").arg(i)));
            mori.push_back(add(*hisCopy, s("By mori %1").arg(i)));
        }
        const ItemId caseId = m_mine->state().root()->id;
        writeBundleByHand(path(s("x.kbundle")), caseId,
            {recordOf(*m_mine, sato[0].hash), recordOf(*hisCopy, mori[1].hash)});
        writeBundleByHand(path(s("y.kbundle")), caseId,
            {recordOf(*hisCopy, mori[0].hash), recordOf(*m_mine, sato[1].hash)});
        for (int i = 1; i <= bundleTotal; ++i)
            apply(i);
        const auto first = applied(path(s("x.kbundle")));
        VERIFY_OK(first);
        QCOMPARE(first->waitsAs, qint64(1));
        const auto second = applied(path(s("y.kbundle")));
        VERIFY_OK(second);
        QCOMPARE(second->waitsAs, qint64(0));
        QCOMPARE(second->added.size(), size_t(4));
        QVERIFY(m_hers->waiting().empty());
        QVERIFY(isWhole(*m_hers));
    }

    void aColleaguesFileBringsWhatIsMissingToo()
    {
        apply(2);
        const auto his = freshCopy(s("his.kagami"));
        VERIFY_OK(applyBundle(*his, opened(bundle(1))));
        const CopyOfCase hisCopy(*his);
        const auto preview = previewMerge(*m_hers, {&hisCopy});
        VERIFY_OK(preview);
        const auto merged = m_hers->merge({his.get()});
        VERIFY_OK(merged);
        QCOMPARE(merged->tookIn.size(), size_t(1));
        // The review shows what waited as well.
        QCOMPARE(preview->added.size(), merged->added.size());
        QVERIFY(isWhole(*m_hers));
    }

    void ofAnotherCaseOrOutOfTheFutureNothingIsKept()
    {
        const auto other = m_fixture->create(s("other.kagami"));
        VERIFY_ERROR(applyBundle(*other, opened(bundle(2))), ErrorKind::Invalid);
        QVERIFY(other->waiting().empty());

        ChangeSet late
            = stray(m_mine->ledger().history().back(), m_mine->ledger().history().back().replica, 1);
        late.header.time.ms += qint64(400) * 24 * 60 * 60 * 1000 * 365;
        late.header.hash = computeHash(late);
        writeBundleByHand(path(s("late.kbundle")), m_mine->state().root()->id, {changeSetRecord(late)});
        VERIFY_ERROR(applied(path(s("late.kbundle"))), ErrorKind::Invalid);
        QVERIFY(m_hers->waiting().empty());
    }

    void aBundleThatContradictsAChainIsRefusedAtOnce()
    {
        const ChangeSetHeader& known = m_hers->ledger().history().back();
        const ChangeSet forged = stray(known, ReplicaId::random(), 1);
        const ChangeSetHeader missing = opened(bundle(1)).headers().front();
        writeBundleByHand(path(s("forged.kbundle")), m_mine->state().root()->id,
            {changeSetRecord(forged), changeSetRecord(stray(missing, missing.replica, 2))});
        VERIFY_ERROR(applied(path(s("forged.kbundle"))), ErrorKind::Corrupt);
        QVERIFY(m_hers->waiting().empty());
    }

    void oneThatTurnsOutToBeForgedStaysOutAndStopsNobody()
    {
        const ChangeSetHeader missing = opened(bundle(1)).headers().front();
        writeBundleByHand(path(s("forged.kbundle")), m_mine->state().root()->id,
            {changeSetRecord(stray(missing, ReplicaId::random(), 1))});
        const auto kept = applied(path(s("forged.kbundle")));
        VERIFY_OK(kept);
        QCOMPARE(kept->waitsAs, qint64(1));
        for (int i = 1; i <= bundleTotal; ++i)
            QVERIFY(apply(i).tookIn.empty());
        QCOMPARE(m_hers->state().stateHash(), m_mine->state().stateHash());
        QCOMPARE(m_hers->waiting().size(), size_t(1));
        QVERIFY(isWhole(*m_hers));
        VERIFY_OK(m_hers->dropWaiting(1));
        VERIFY_ERROR(m_hers->dropWaiting(1), ErrorKind::NotFound);
        reopenHers();
        QVERIFY(m_hers->waiting().empty());
        QVERIFY(isWhole(*m_hers));
    }

    void whatWasLeftOutOfAWaitingBundleIsNowhereInTheFileAndFillsUpLater()
    {
        const Digest before = m_mine->ledger().head();
        add(*m_mine, s("Canary"), Tlp::Red);
        VERIFY_OK(
            writeBundle(*m_mine, path(s("green.kbundle")), {.since = before, .ceiling = Tlp::Green}, {}));
        const auto early = applied(path(s("green.kbundle")));
        VERIFY_OK(early);
        QCOMPARE(early->waitsAs, qint64(1));
        // The same with what was left out is more, and waits as well.
        VERIFY_OK(writeBundle(*m_mine, path(s("red.kbundle")), {.since = before}, {}));
        const auto fuller = freshCopy(s("fuller.kagami"));
        VERIFY_OK(applyBundle(*fuller, opened(path(s("green.kbundle")))));
        VERIFY_OK(applyBundle(*fuller, opened(path(s("red.kbundle")))));
        QCOMPARE(fuller->waiting().size(), size_t(2));
        for (int i = 1; i <= bundleTotal; ++i) {
            apply(i);
            VERIFY_OK(applyBundle(*fuller, opened(bundle(i))));
        }
        QVERIFY(m_hers->waiting().empty() && fuller->waiting().empty());
        QCOMPARE(fuller->state().stateHash(), m_mine->state().stateHash());
        QCOMPARE(m_hers->verify()->withheld, 1);
        QVERIFY(isWhole(*m_hers));
        m_hers.reset();
        QVERIFY(!StoreFixture::bytesOf(hersPath()).contains("Canary"));
    }

    void noMoreThanAHundredWait()
    {
        const ChangeSetHeader missing = opened(bundle(1)).headers().front();
        const ItemId caseId = m_mine->state().root()->id;
        for (int i = 1; i <= 100; ++i) {
            writeBundleByHand(
                path(s("many.kbundle")), caseId, {changeSetRecord(stray(missing, missing.replica, i))});
            const auto kept = applied(path(s("many.kbundle")));
            VERIFY_OK(kept);
            QCOMPARE(kept->waitsAs, qint64(i));
        }
        const auto refused = applied(bundle(2));
        VERIFY_ERROR(refused, ErrorKind::NotFound);
        QVERIFY(refused.error().what.contains(s("sato")));
        QCOMPARE(m_hers->waiting().size(), size_t(100));
        VERIFY_OK(m_hers->dropWaiting(50));
        QCOMPARE(apply(2).waitsAs, qint64(101));
        QVERIFY(isWhole(*m_hers));
        // What waits beside it does not keep the right one out.
        const MergeReport came = apply(1);
        QCOMPARE(came.tookIn.size(), size_t(100));
        QVERIFY(isWhole(*m_hers));
    }

    void openedForReadingNothingIsKept()
    {
        m_hers.reset();
        const auto reader = m_fixture->open(OpenMode::ReadOnly, s("hers.kagami"));
        VERIFY_ERROR(applyBundle(*reader, opened(bundle(2))), ErrorKind::ReadOnly);
    }
};

QTEST_GUILESS_MAIN(tst_waiting)
#include "tst_waiting.moc"

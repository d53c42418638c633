#include "store/two_copies.h"
#include "support/verify.h"

#include <QFileInfo>
#include <QtConcurrent/QtConcurrentRun>

using namespace kagami;
using namespace kagami::support;

class tst_TwoHands : public QObject {
    Q_OBJECT
private slots:
    void aJobGoesOnWithTheFileAndGivesItBack()
    {
        TwoCopies two;
        TwoCopies::add(*two.hers, "hers");
        const Digest before = two.mine->state().stateHash();
        using Hand = std::shared_ptr<CaseFile>;
        auto job = QtConcurrent::run([from = two.mine->handover(), thread = QThread::currentThread(),
                                         hers = two.hers->path()]() -> Hand {
            auto file = CaseFile::open(from);
            const auto other = CaseFile::open(hers, OpenMode::ReadOnly);
            if (!file || !other || !(*file)->merge({other->get()}))
                return {};
            (*file)->giveTo(thread);
            return std::move(*file);
        });
        const Hand hand = job.result();
        QVERIFY(hand);
        QCOMPARE(two.mine->state().stateHash(), before); // it reads what was, until it is let go
        two.mine->leave();
        const QString path = two.mine->path();
        two.mine.reset();
        TwoCopies::add(*hand, "mine, after");
        QCOMPARE(shownIn(*hand), (QStringList{s("Phish"), s("hers"), s("mine, after")}));
        QVERIFY(hand->verify()->ok());
        QVERIFY(!CaseFile::open(path, OpenMode::ReadWrite)); // the right to write went along
    }

    void afterwardsTheFileIsOneFileAgainAndFree()
    {
        TwoCopies two;
        const QString path = two.mine->path();
        {
            auto hand = CaseFile::open(two.mine->handover());
            VERIFY_OK(hand);
            two.mine->leave();
            two.mine.reset();
            TwoCopies::add(**hand, "more");
        }
        QVERIFY(!QFileInfo::exists(path + s("-wal")));
        const auto again = CaseFile::open(path, OpenMode::ReadWrite);
        VERIFY_OK(again);
        QVERIFY(shownIn(**again).contains(s("more")));
    }

    void aHandThatFailedLeavesTheOtherAsItWas()
    {
        TwoCopies two;
        const QString path = two.mine->path();
        {
            const auto hand = CaseFile::open(two.mine->handover());
            VERIFY_OK(hand);
        }
        TwoCopies::add(*two.mine, "still writing");
        two.mine.reset();
        QVERIFY(!QFileInfo::exists(path + s("-wal")));
        VERIFY_OK(CaseFile::open(path, OpenMode::ReadWrite));
    }

    void aMergeCanBeStoppedAndThenNothingHasChanged()
    {
        TwoCopies two;
        TwoCopies::add(*two.hers, "hers");
        const Digest head = two.mine->ledger().head();
        const auto merged = two.mine->merge({two.hers.get()}, {}, [](int, int) { return false; });
        QVERIFY(!merged);
        QCOMPARE(merged.error().kind, ErrorKind::Cancelled);
        QCOMPARE(two.mine->ledger().head(), head);
        QVERIFY(two.mine->verify()->ok());
        VERIFY_OK(two.mine->merge({two.hers.get()}));
    }

    void aReaderNoticesThatTheWriterWrote()
    {
        TwoCopies two;
        const auto reader = CaseFile::open(two.mine->path(), OpenMode::ReadOnly);
        VERIFY_OK(reader);
        QVERIFY(!(*reader)->mayHaveChanged());
        TwoCopies::add(*two.mine, "new");
        QVERIFY((*reader)->mayHaveChanged());
        const auto later = CaseFile::open((*reader)->handover());
        VERIFY_OK(later);
        QVERIFY((*later)->isReadOnly());
        QVERIFY(!(*later)->mayHaveChanged());
        QVERIFY(shownIn(**later).contains(s("new")));
    }

    void whatOthersBuiltOnIsKnownBeforeUndoing()
    {
        TwoCopies two;
        TwoCopies::add(*two.mine, "target");
        const ItemId mine = itemCalled(*two.mine, "target");
        VERIFY_OK(two.hers->merge({two.mine.get()}));
        QVERIFY(two.mine->builtUponUndo()->empty());
        TwoCopies::setTitle(*two.hers, mine, "renamed", "her word");
        two.mine->setAuthor(s("kato")); // so that the merge is not what sato would undo
        VERIFY_OK(two.mine->merge({two.hers.get()}));
        two.mine->setAuthor(s("sato"));
        const auto built = two.mine->builtUponUndo();
        VERIFY_OK(built);
        QCOMPARE(built->size(), size_t(1));
        QCOMPARE(built->front().record, mine.uuid);
        const auto onMove = two.mine->builtUponMove({});
        VERIFY_OK(onMove);
        QVERIFY(!onMove->empty());
    }
};

QTEST_GUILESS_MAIN(tst_TwoHands)
#include "tst_two_hands.moc"

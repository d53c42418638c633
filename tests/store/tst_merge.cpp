#include "store/connection.h"
#include "store/store_fixture.h"
#include "support/verify.h"

using namespace kagami;
using namespace kagami::support;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// Two copies of a case, `mine` of sato and `hers` of mori, and the incident that both had at the beginning.
struct TwoCopies : StoreFixture {
    Item incident = makeItem({.title = QStringLiteral("Phish")});
    std::unique_ptr<CaseFile> mine;
    std::unique_ptr<CaseFile> hers;

    TwoCopies()
    {
        mine = create(s("mine.kagami"));
        Draft draft;
        draft.put(incident);
        commit(*mine, std::move(draft));
        if (!mine->saveCopy(path(s("hers.kagami"))))
            qFatal("cannot copy");
        hers = open(OpenMode::ReadWrite, s("hers.kagami"));
        hers->setAuthor(s("mori"));
    }
    static void setTitle(CaseFile& file, ItemId id, const char* title, const char* reason)
    {
        Draft draft;
        draft.reason = s(reason);
        draft.set(id, ItemField::Title, s(title));
        commit(file, std::move(draft));
    }
    static void add(CaseFile& file, const char* title)
    {
        Draft draft;
        draft.put(makeItem({.title = s(title)}));
        commit(file, std::move(draft));
    }
};

} // namespace

class tst_Merge : public QObject {
    Q_OBJECT
private slots:
    void bothDirectionsGiveOneStateAndVerify()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.mine, "Mine");
        TwoCopies::add(*copies.hers, "Hers");
        TwoCopies::setTitle(*copies.hers, copies.incident.id, "Spear phish", "more exact");
        VERIFY_OK(copies.mine->undo());
        const auto toMe = copies.mine->merge({copies.hers.get()});
        VERIFY_OK(toMe);
        QCOMPARE(toMe->added.size(), size_t(2));
        QVERIFY(toMe->conflicts.empty());
        const auto toHer = copies.hers->merge({copies.mine.get()});
        VERIFY_OK(toHer);
        QCOMPARE(toHer->added.size(), size_t(2));
        QCOMPARE(copies.mine->state().stateHash(), copies.hers->state().stateHash());
        QCOMPARE(copies.mine->ledger().head(), copies.hers->ledger().head());
        QCOMPARE(copies.mine->state().find(copies.incident.id)->title, s("Spear phish"));
        for (const CaseFile* file : {copies.mine.get(), copies.hers.get()}) {
            const auto verified = file->verify();
            VERIFY_OK(verified);
            QVERIFY(verified->ok());
        }
        copies.mine.reset();
        const auto again = copies.open(OpenMode::ReadOnly, s("mine.kagami"));
        QVERIFY(again);
        QCOMPARE(again->state().stateHash(), copies.hers->state().stateHash());
    }

    void mergingAgainAddsNothing()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.hers, "Hers");
        VERIFY_OK(copies.mine->merge({copies.hers.get()}));
        const Digest head = copies.mine->ledger().head();
        const auto again = copies.mine->merge({copies.hers.get(), copies.hers.get()});
        VERIFY_OK(again);
        QVERIFY(again->added.empty());
        QCOMPARE(copies.mine->ledger().head(), head);
    }

    void whatWasMergedIsFound()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.hers, "外務省への標的型メール");
        VERIFY_OK(copies.mine->merge({copies.hers.get()}));
        QCOMPARE(copies.mine->search(s("外務"), 10)->total, 1);
    }

    void writingTheSameFieldUnseenIsAConflictUntilSomebodyDecides()
    {
        TwoCopies copies;
        TwoCopies::setTitle(*copies.mine, copies.incident.id, "A", "mine");
        TwoCopies::setTitle(*copies.hers, copies.incident.id, "B", "hers");
        const auto merged = copies.mine->merge({copies.hers.get()});
        VERIFY_OK(merged);
        QCOMPARE(merged->conflicts.size(), size_t(1));
        const FieldConflict& conflict = merged->conflicts.front();
        QVERIFY(conflict.record == copies.incident.id.uuid);
        const std::set<QString> said{std::get<QString>(conflict.shown), std::get<QString>(conflict.other)};
        QCOMPARE(said, (std::set<QString>{s("A"), s("B")}));

        // Deciding for what is shown already is a decision too.
        TwoCopies::setTitle(
            *copies.mine, copies.incident.id, qPrintable(std::get<QString>(conflict.shown)), "decided");
        QVERIFY(copies.mine->ledger().conflicts().empty());
        VERIFY_OK(copies.hers->merge({copies.mine.get()}));
        QVERIFY(copies.hers->ledger().conflicts().empty());
        QCOMPARE(copies.mine->state().stateHash(), copies.hers->state().stateHash());
    }

    void undoAfterAMergeTakesBackOnesOwnWordOnly()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.mine, "Mine");
        TwoCopies::add(*copies.hers, "Hers");
        VERIFY_OK(copies.mine->merge({copies.hers.get()}));
        VERIFY_OK(copies.mine->undo());
        QStringList shown;
        for (const Item& item : copies.mine->state().items()) {
            if (!item.retracted && item.kind == ItemKind::Incident)
                shown << item.title;
        }
        QCOMPARE(shown, (QStringList{s("Phish"), s("Hers")}));
    }

    void anotherCaseIsRefused()
    {
        TwoCopies copies;
        const auto other = copies.create(s("other.kagami"));
        const Digest head = copies.mine->ledger().head();
        VERIFY_ERROR(copies.mine->merge({other.get()}), ErrorKind::Invalid);
        QCOMPARE(copies.mine->ledger().head(), head);
    }

    void aClockYearsAheadIsRefused()
    {
        TwoCopies copies;
        copies.hers->setClock(Clock([] { return Clock::systemNow() + std::chrono::days(800); }));
        TwoCopies::add(*copies.hers, "From the future");
        const auto merged = copies.mine->merge({copies.hers.get()});
        VERIFY_ERROR(merged, ErrorKind::Invalid);
        QVERIFY2(merged.error().what.contains(s("mori")), qPrintable(merged.error().what));
        QCOMPARE(copies.mine->state().items().size(), size_t(2));
    }

    void aReadOnlyCaseTakesNothing()
    {
        TwoCopies copies;
        copies.mine.reset();
        const auto reading = copies.open(OpenMode::ReadOnly, s("mine.kagami"));
        VERIFY_ERROR(reading->merge({copies.hers.get()}), ErrorKind::ReadOnly);
    }

    void aChangeSetThatIsAlteredWhileItIsReadLeavesEverythingAsItWas()
    {
        TwoCopies copies;
        TwoCopies::add(*copies.hers, "One");
        TwoCopies::add(*copies.hers, "Two");
        copies.hers.reset();
        const auto reading = copies.open(OpenMode::ReadOnly, s("hers.kagami"));
        QVERIFY(reading);
        // Exchanged for the payload before, once the copy is open: it was whole when it was looked at.
        Connection db
            = Connection::open(copies.path(s("hers.kagami")), Connection::Access::ReadWrite).value();
        VERIFY_OK(
            db.execute("UPDATE change_set SET payload = (SELECT payload FROM change_set ORDER BY id DESC"
                       " LIMIT 1 OFFSET 1) WHERE id = (SELECT max(id) FROM change_set)"));
        db.close();
        const Digest head = copies.mine->ledger().head();
        const Digest state = copies.mine->state().stateHash();
        VERIFY_ERROR(copies.mine->merge({reading.get()}), ErrorKind::Corrupt);
        QCOMPARE(copies.mine->ledger().head(), head);
        QCOMPARE(copies.mine->state().stateHash(), state);
        QVERIFY(copies.mine->verify()->ok());
        TwoCopies::add(*copies.mine, "Still at work");
        QVERIFY(copies.mine->verify()->ok());
    }
};

QTEST_GUILESS_MAIN(tst_Merge)
#include "tst_merge.moc"

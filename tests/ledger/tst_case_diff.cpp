#include "ledger/case_diff.h"
#include "support/records.h"

#include <QTest>

using namespace kagami;
using namespace kagami::support;

class tst_CaseDiff : public QObject {
    Q_OBJECT
private slots:
    void aCaseIsTheSameAsItself()
    {
        Case state;
        state.put(makeItem({}));
        QVERIFY(diffOf(state, state).isEmpty());
    }

    void whatCameWentAndChangedIsTold()
    {
        Item kept = makeItem({.title = QStringLiteral("Phish")});
        const Item gone = makeItem({.title = QStringLiteral("Gone")});
        Claim claim = makeClaim({.subject = kept.id.uuid, .value = QStringLiteral("x")});
        Case before;
        for (const Item& item : {kept, gone})
            before.put(item);
        before.put(claim);

        Case after = before;
        kept.title = QStringLiteral("Spear phish");
        after.put(kept);
        claim.credibility = Credibility::Probable2;
        claim.note = QStringLiteral("seen twice");
        after.put(claim);
        Item retracted = gone;
        retracted.retracted = true;
        after.put(retracted);
        const Item fresh = makeItem({.title = QStringLiteral("New")});
        after.put(fresh);

        const CaseDiff diff = diffOf(before, after);
        QCOMPARE(diff.addedItems.size(), size_t(1));
        QVERIFY(diff.addedItems.front() == fresh.id);
        QCOMPARE(diff.removedItems.size(), size_t(1));
        QVERIFY(diff.removedItems.front() == gone.id);
        QCOMPARE(diff.changed.size(), size_t(3));
        QCOMPARE(std::get<QString>(diff.changed[0].before), QStringLiteral("Phish"));
        QCOMPARE(std::get<QString>(diff.changed[0].after), QStringLiteral("Spear phish"));
        QVERIFY(diff.changed[1].key.onClaim && diff.changed[2].key.onClaim);

        const CaseDiff back = diffOf(after, before);
        QVERIFY(back.addedItems.front() == gone.id);
        QVERIFY(back.removedItems.front() == fresh.id);
        QCOMPARE(back.changed.size(), diff.changed.size());
    }
};

QTEST_APPLESS_MAIN(tst_CaseDiff)
#include "tst_case_diff.moc"

#include "ui/evidence/place_card.h"
#include "ui/evidence/place_door.h"
#include "ui_evidence/evidence_bench.h"

#include <QApplication>

using namespace kagami;
using namespace kagami::test;

namespace {

struct PlaceBench : EvidenceBench {
    PlaceDoor place{workspace, window};
    QSignalSpy noted{&place, &PlaceDoor::told};

    ClaimId claimAt(ItemId source, const char* locator)
    {
        Draft draft;
        addClaim(
            draft, mail.uuid, Predicate::Description, s("They came twice"), {source, {}, {}, s(locator)});
        const ClaimId id = std::get<PutClaim>(draft.operations.back()).claim.id;
        if (!workspace.commit(std::move(draft)))
            qFatal("not written");
        return id;
    }
    QString shown(ClaimId claim)
    {
        place.show(claim);
        if (!QTest::qWaitFor([&] { return !place.card()->isHidden() || noted.count() > 0; }))
            qFatal("nothing came");
        return place.card()->text();
    }
};

} // namespace

class tst_PlaceDoor : public QObject {
    Q_OBJECT
private slots:
    void linesOfTheFileShowWithWhatIsAround()
    {
        PlaceBench bench;
        bench.attach({bench.write("proxy.log", "one\ntwo\nthree\nfour\nfive\nsix\n")});
        const QString text = bench.shown(bench.claimAt(bench.evidence().front(), "line 4"));
        QVERIFY2(text.contains(s("4  four")) && text.contains(s("2  two")) && !text.contains(s("one")),
            qPrintable(text));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(bench.place.card()->isHidden());
    }

    void theOnlyFileOfASourceIsMeantByAPlaceInTheSource()
    {
        PlaceBench bench;
        bench.workspace.select(bench.npa.uuid);
        bench.attach({bench.write("mail.eml", "From: x\n")});
        const QString text = bench.shown(bench.claimAt(bench.npa, "byte 0"));
        QVERIFY2(text.contains(s("46 72 6f 6d")), qPrintable(text));
    }

    void aPageLeadsToTheFileAndSaysHowToSeeIt()
    {
        PlaceBench bench;
        bench.attach({bench.write("report.pdf", "%PDF")});
        QVERIFY(bench.shown(bench.claimAt(bench.evidence().front(), "page 3")).isEmpty());
        QCOMPARE(bench.workspace.current(), bench.evidence().front().uuid);
        QVERIFY(bench.noted.back().front().toString().contains(s("page 3")));
    }

    void aPlaceInASourceWithoutAFileLeadsToTheSource()
    {
        PlaceBench bench;
        QVERIFY(bench.shown(bench.claimAt(bench.asahi, "line 3")).isEmpty());
        QCOMPARE(bench.workspace.current(), bench.asahi.uuid);
        QVERIFY(bench.shown(bench.claimAt({}, "line 3")).isEmpty());
        QCOMPARE(bench.noted.count(), 2);
    }
};

QTEST_MAIN(tst_PlaceDoor)
#include "tst_place_door.moc"

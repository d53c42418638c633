#include "ledger/contested_field.h"
#include "ledger/writer.h"
#include "support/verify.h"

#include <QTest>

using namespace kagami;
using namespace kagami::support;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// Three colleagues who each gave one incident another title, without having seen the others'; Kato last.
struct Three {
    Writer sato{s("sato"), 1};
    Writer mori{s("mori"), 2};
    Writer kato{s("kato"), 3};
    Item item = makeItem();

    explicit Three(const char* bySato = "A", const char* byMori = "B", const char* byKato = "C")
    {
        static_cast<void>(sato.put(item));
        mori.merge(sato);
        kato.merge(sato);
        const qint64 day = testDay().time_since_epoch().count();
        sato.setTime(day + 1000);
        mori.setTime(day + 2000);
        kato.setTime(day + 3000);
        static_cast<void>(sato.set(item.id, ItemField::Title, s(bySato)));
        static_cast<void>(mori.set(item.id, ItemField::Title, s(byMori)));
        static_cast<void>(kato.set(item.id, ItemField::Title, s(byKato)));
        sato.merge(mori);
    }
    [[nodiscard]] ContestedField field() const { return contestedFields(sato.ledger()).front(); }
    [[nodiscard]] QString said(std::optional<size_t> side) const
    {
        return side ? std::get<QString>(field().sides[*side].value) : s("nothing");
    }
};

} // namespace

class tst_ContestedField : public QObject {
    Q_OBJECT
private slots:
    void aFieldComesWithAllItsSidesAndTheOneThatShowsFirst()
    {
        Three three;
        three.sato.merge(three.kato);
        const auto fields = contestedFields(three.sato.ledger());
        QCOMPARE(fields.size(), size_t(1));
        QStringList authors;
        for (const FieldSide& side : fields.front().sides)
            authors << side.author;
        QCOMPARE(authors, (QStringList{s("kato"), s("sato"), s("mori")}));
        QCOMPARE(std::get<QString>(fields.front().sides.front().value), s("C"));
        QVERIFY(fields.front().key == keyOf(three.item.id, ItemField::Title));
    }

    void betweenTwoEveryWordPicksASide()
    {
        const Three three;
        QCOMPARE(three.said(sideFor(three.field(), SideChoice::Shown, s("sato"))), s("B"));
        QCOMPARE(three.said(sideFor(three.field(), SideChoice::Other, s("sato"))), s("A"));
        QCOMPARE(three.said(sideFor(three.field(), SideChoice::Mine, s("sato"))), s("A"));
        QCOMPARE(three.said(sideFor(three.field(), SideChoice::Theirs, s("sato"))), s("B"));
        QCOMPARE(three.said(sideBy(three.field(), s("mori"))), s("B"));
    }

    void whereAWordNamesSeveralSidesItPicksNone()
    {
        Three three;
        three.sato.merge(three.kato);
        QCOMPARE(three.said(sideFor(three.field(), SideChoice::Shown, s("sato"))), s("C"));
        QCOMPARE(three.said(sideFor(three.field(), SideChoice::Other, s("sato"))), s("nothing"));
        QCOMPARE(three.said(sideFor(three.field(), SideChoice::Mine, s("sato"))), s("A"));
        QCOMPARE(three.said(sideFor(three.field(), SideChoice::Theirs, s("sato"))), s("nothing"));
    }

    void severalWhoSayTheSameAreOneSide()
    {
        Three three("A", "A", "C");
        three.sato.merge(three.kato);
        QCOMPARE(three.said(sideFor(three.field(), SideChoice::Other, s("kato"))), s("A"));
        QCOMPARE(three.said(sideFor(three.field(), SideChoice::Theirs, s("kato"))), s("A"));
    }

    void whoTookNoPartHasNeitherMineNorTheirs()
    {
        const Three three;
        QCOMPARE(three.said(sideFor(three.field(), SideChoice::Mine, s("ito"))), s("nothing"));
        QCOMPARE(three.said(sideFor(three.field(), SideChoice::Theirs, s("ito"))), s("nothing"));
        QCOMPARE(three.said(sideBy(three.field(), s("ito"))), s("nothing"));
    }

    void aDecisionHoldsUntilItIsTakenBack()
    {
        Three three;
        const ContestedField field = three.field();
        Draft draft;
        decide(draft, field.key, field.sides[1].value);
        VERIFY_OK(three.sato.commit(std::move(draft)));
        QCOMPARE(three.sato.state().find(three.item.id)->title, s("A"));
        QVERIFY(contestedFields(three.sato.ledger()).empty());
        QVERIFY(three.sato.undo());
        QCOMPARE(three.sato.state().find(three.item.id)->title, s("B"));
        QCOMPARE(contestedFields(three.sato.ledger()).size(), size_t(1));
        const ContestedField restored = three.field();
        for (size_t side = 0; side < field.sides.size(); ++side) {
            QCOMPARE(restored.sides[side].author, field.sides[side].author);
            QCOMPARE(restored.sides[side].time, field.sides[side].time);
        }
        QCOMPARE(three.said(sideBy(restored, s("mori"))), s("B"));
        QVERIFY(three.sato.redo());
        QVERIFY(contestedFields(three.sato.ledger()).empty());
        QVERIFY(three.sato.undo());
        QCOMPARE(contestedFields(three.sato.ledger()).size(), size_t(1));
        three.kato.merge(three.sato);
        QCOMPARE(contestedFields(three.kato.ledger()).front().sides.size(), size_t(3));
    }

    void takingBackADecisionAndWhatCameAfterItBringsTheConflictBackAsItWas()
    {
        Three three;
        three.sato.merge(three.kato);
        const ContestedField before = three.field();
        for (const char* title : {"decided", "and better", "and better still"})
            VERIFY_OK(three.sato.set(three.item.id, ItemField::Title, s(title)));
        QVERIFY(contestedFields(three.sato.ledger()).empty());
        const auto& history = three.sato.ledger().history();
        three.sato.moveTo(history[history.size() - 6].hash); // his own word before the three
        const auto fields = contestedFields(three.sato.ledger());
        QCOMPARE(fields.size(), size_t(1));
        QCOMPARE(std::get<QString>(fields.front().sides.front().value), s("C"));
        QCOMPARE(fields.front().sides.size(), before.sides.size());
    }

    void takingBackWhatWasNoDecisionMakesNoConflict()
    {
        Writer sato(s("sato"));
        const Item item = makeItem();
        VERIFY_OK(sato.put(item));
        for (const char* title : {"A", "B", "C"})
            VERIFY_OK(sato.set(item.id, ItemField::Title, s(title)));
        for (int step = 0; step < 3; ++step) {
            QVERIFY(sato.undo());
            QVERIFY(contestedFields(sato.ledger()).empty());
        }
        for (int step = 0; step < 3; ++step) {
            QVERIFY(sato.redo());
            QVERIFY(contestedFields(sato.ledger()).empty());
        }
    }

    void whatWasThereBeforeIsNoNewConflict()
    {
        Three three;
        const auto before = three.sato.ledger().conflicts();
        QCOMPARE(newConflicts(before, before).size(), size_t(0));
        three.sato.merge(three.kato);
        QCOMPARE(newConflicts(before, three.sato.ledger().conflicts()).size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(tst_ContestedField)
#include "tst_contested_field.moc"

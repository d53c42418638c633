#include "ledger/writer.h"
#include "support/verify.h"

using namespace kagami;
using namespace kagami::support;

class tst_Undo : public QObject {
    Q_OBJECT
private slots:
    void takesBackOneActionAfterTheOther()
    {
        Writer sato(QStringLiteral("sato"));
        const Item item = makeItem({.title = QStringLiteral("a")});
        const Digest empty = sato.state().stateHash();
        static_cast<void>(sato.put(item));
        static_cast<void>(sato.set(item.id, ItemField::Title, QStringLiteral("b")));
        static_cast<void>(sato.set(item.id, ItemField::Title, QStringLiteral("c")));
        QVERIFY(sato.undo());
        QCOMPARE(sato.state().find(item.id)->title, QStringLiteral("b"));
        QVERIFY(sato.undo());
        QCOMPARE(sato.state().find(item.id)->title, QStringLiteral("a"));
        QVERIFY(sato.undo());
        QVERIFY(sato.state().find(item.id)->retracted);
        QCOMPARE(sato.state().stateHash(), empty);
        QVERIFY(!sato.undo());
    }

    void bringsBackInTheOrderOfDoing()
    {
        Writer sato(QStringLiteral("sato"));
        const Item item = makeItem({.title = QStringLiteral("a")});
        static_cast<void>(sato.put(item));
        static_cast<void>(sato.set(item.id, ItemField::Title, QStringLiteral("b")));
        static_cast<void>(sato.set(item.id, ItemField::Title, QStringLiteral("c")));
        const Digest full = sato.state().stateHash();
        while (sato.undo()) { }
        QVERIFY(sato.redo());
        QCOMPARE(sato.state().find(item.id)->title, QStringLiteral("a"));
        QVERIFY(sato.redo());
        QCOMPARE(sato.state().find(item.id)->title, QStringLiteral("b"));
        QVERIFY(sato.redo());
        QVERIFY(!sato.redo());
        QCOMPARE(sato.state().stateHash(), full);
        QVERIFY(sato.undo());
        QCOMPARE(sato.state().find(item.id)->title, QStringLiteral("b"));
    }

    void aNewActionEndsRedo()
    {
        Writer sato(QStringLiteral("sato"));
        const Item item = makeItem({.title = QStringLiteral("a")});
        static_cast<void>(sato.put(item));
        static_cast<void>(sato.set(item.id, ItemField::Title, QStringLiteral("b")));
        QVERIFY(sato.undo());
        static_cast<void>(sato.set(item.id, ItemField::Title, QStringLiteral("c")));
        QVERIFY(!sato.redo());
        QVERIFY(sato.undo());
        QCOMPARE(sato.state().find(item.id)->title, QStringLiteral("a"));
    }

    void leavesAColleaguesNewerWriteAlone()
    {
        Writer sato(QStringLiteral("sato"), 1);
        Writer mori(QStringLiteral("mori"), 2);
        const Item item = makeItem({.title = QStringLiteral("a")});
        static_cast<void>(sato.put(item));
        Draft draft;
        draft.set(item.id, ItemField::Title, QStringLiteral("sato"));
        draft.set(item.id, ItemField::Tlp, Tlp::Red);
        static_cast<void>(sato.commit(draft));
        mori.merge(sato);
        static_cast<void>(mori.set(item.id, ItemField::Title, QStringLiteral("mori")));
        sato.merge(mori);
        QVERIFY(sato.undo());
        QCOMPARE(sato.state().find(item.id)->title, QStringLiteral("mori"));
        QCOMPARE(sato.state().find(item.id)->tlp, Tlp::Clear);
        QVERIFY(sato.redo());
        QCOMPARE(sato.state().find(item.id)->title, QStringLiteral("mori"));
        QCOMPARE(sato.state().find(item.id)->tlp, Tlp::Red);
    }

    void leavesARecordThatOthersBuiltOn()
    {
        Writer sato(QStringLiteral("sato"), 1);
        Writer mori(QStringLiteral("mori"), 2);
        const Item item = makeItem();
        static_cast<void>(sato.put(item));
        mori.merge(sato);
        static_cast<void>(mori.put(makeClaim({.subject = item.id.uuid, .value = QStringLiteral("x")})));
        sato.merge(mori);
        QVERIFY(sato.undo());
        QVERIFY(!sato.state().find(item.id)->retracted);
    }

    void takesBackAnImportWhoseClaimsNameOtherAuthors()
    {
        Writer sato(QStringLiteral("sato"));
        const Item item = makeItem();
        const Claim claim = makeClaim({.subject = item.id.uuid,
            .value = QStringLiteral("x"),
            .author = QStringLiteral("somebody else")});
        Draft draft;
        draft.put(item);
        draft.put(claim);
        static_cast<void>(sato.commit(draft));
        QVERIFY(sato.undo());
        QVERIFY(sato.state().find(item.id)->retracted);
        QVERIFY(sato.state().find(claim.id)->retracted);
    }

    void undoesOnlyTheAuthorsOwnActions()
    {
        Writer sato(QStringLiteral("sato"), 1);
        Writer mori(QStringLiteral("mori"), 2);
        static_cast<void>(sato.put(makeItem()));
        mori.merge(sato);
        QVERIFY(mori.ledger().undoTarget(QStringLiteral("mori")).isNull());
        QVERIFY(!mori.undo());
        QVERIFY(!mori.ledger().undoTarget(QStringLiteral("sato")).isNull());
    }

    void undoOfARetractionRestores()
    {
        Writer sato(QStringLiteral("sato"));
        const Item item = makeItem();
        static_cast<void>(sato.put(item));
        static_cast<void>(sato.set(item.id, ItemField::Retracted, true));
        QVERIFY(sato.undo());
        QVERIFY(!sato.state().find(item.id)->retracted);
        QVERIFY(sato.redo());
        QVERIFY(sato.state().find(item.id)->retracted);
    }

    void undoMakesNoConflict()
    {
        Writer sato(QStringLiteral("sato"));
        const Item item = makeItem({.title = QStringLiteral("a")});
        static_cast<void>(sato.put(item));
        static_cast<void>(sato.set(item.id, ItemField::Title, QStringLiteral("b")));
        QVERIFY(sato.undo() && sato.redo() && sato.undo());
        QVERIFY(sato.ledger().conflicts().empty());
    }

    void movesToAnyStepInOneChangeSet()
    {
        Writer sato(QStringLiteral("sato"));
        const Item item = makeItem({.title = QStringLiteral("0")});
        std::vector<ChangeSetHeader> steps{*sato.put(item)};
        std::vector<Digest> states{sato.state().stateHash()};
        for (int i = 1; i < 5; ++i) {
            steps.push_back(*sato.set(item.id, ItemField::Title, QString::number(i)));
            states.push_back(sato.state().stateHash());
        }
        for (const size_t target : {3, 1, 4, 0, 2}) {
            const size_t before = sato.ledger().history().size();
            sato.moveTo(steps[target].hash);
            QCOMPARE(sato.state().stateHash(), states[target]);
            QCOMPARE(sato.ledger().history().size(), before + 1);
        }
        sato.moveTo({});
        QVERIFY(sato.state().find(item.id)->retracted);
        QVERIFY(sato.redo());
        QCOMPARE(sato.state().stateHash(), states[0]);
    }

    void movesToAStepOnABranchThatWasLeft()
    {
        Writer sato(QStringLiteral("sato"));
        const Item item = makeItem({.title = QStringLiteral("a")});
        static_cast<void>(sato.put(item));
        const auto left = sato.set(item.id, ItemField::Title, QStringLiteral("left"));
        const Digest leftState = sato.state().stateHash();
        QVERIFY(sato.undo());
        static_cast<void>(sato.set(item.id, ItemField::Title, QStringLiteral("right")));
        sato.moveTo(left->hash);
        QCOMPARE(sato.state().stateHash(), leftState);
        QVERIFY(sato.undo());
        QCOMPARE(sato.state().find(item.id)->title, QStringLiteral("a"));
    }
};

QTEST_GUILESS_MAIN(tst_Undo)
#include "tst_undo.moc"

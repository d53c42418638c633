#include "ui/controls/two_line_delegate.h"
#include "ui/merge/change_list.h"
#include "ui/merge/merge_words.h"
#include "ui_merge/merge_bench.h"

#include <QAbstractItemModelTester>

using namespace kagami;
using namespace kagami::test;

class tst_MergeWords : public QObject {
    Q_OBJECT
private slots:
    void theSummarySaysWhoBringsWhat()
    {
        MergeBench bench;
        bench.disagree();
        bench.sheWrites(
            "dated", [&](Draft& draft) { draft.set(bench.jaxa, ItemField::Tlp, Tlp::Green); }, "Kato");
        const QString summary = mergeSummary(*bench.preview());
        QVERIFY2(summary.startsWith(s("2 change set(s) by Mori")), qPrintable(summary));
        QVERIFY2(summary.contains(s("Kato")), qPrintable(summary));
        QVERIFY2(summary.contains(s("conflict")), qPrintable(summary));
    }

    void contentsThatComeWithoutAStepAreNamed()
    {
        MergePreview preview;
        preview.contents = true;
        QVERIFY(!preview.isEmpty());
        QCOMPARE(mergeSummary(preview),
            s("The copies bring contents of evidence files or signatures that were missing here."));
    }

    void signaturesOfChangesThatAreNotHereAreNoReasonToSayThatAllIsHere()
    {
        MergePreview preview;
        QCOMPARE(whyNothing(preview), s("Everything is in this case already. Nothing is to be done."));
        preview.signaturesAhead = 2;
        QVERIFY(preview.isEmpty());
        QVERIFY2(whyNothing(preview).startsWith(
                     s("2 signature(s) are of changes that are not in this case yet, and are not kept.")),
            qPrintable(whyNothing(preview)));
    }

    void whatIsNewIsListedWithWhoWhenAndWhy()
    {
        MergeBench bench;
        ItemId added;
        bench.sheWrites("from the report", [&](Draft& draft) {
            added = addItem(draft, ItemKind::Incident, s("Hers"));
            addClaim(draft, added.uuid, Predicate::Description, s("What happened"), {});
        });
        ChangeListModel model(ChangeListModel::Part::New);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPreview(bench.preview(), bench.wording());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data().toString(), s("Incident: Hers"));
        QVERIFY(model.index(1).data().toString().contains(s("What happened")));
        const QString detail = model.index(0).data(TwoLineDelegate::DetailRole).toString();
        QVERIFY2(detail.startsWith(s("Mori · ")), qPrintable(detail));
        QVERIFY2(detail.endsWith(s("UTC · from the report")), qPrintable(detail));
        QCOMPARE(model.recordAt(model.index(0)), added.uuid);
    }

    void whatChangesIsListedWithBeforeAndAfterAndWhatIsTakenBack()
    {
        MergeBench bench;
        bench.sheWrites("more exact", [&](Draft& draft) {
            draft.set(bench.mail, ItemField::Title, s("Mail to the foreign ministry"));
            draft.retract(bench.report);
        });
        ChangeListModel model(ChangeListModel::Part::Changed);
        model.setPreview(bench.preview(), bench.wording());
        QCOMPARE(model.rowCount(), 2);
        const QString changed = model.index(0).data().toString();
        QVERIFY2(
            changed.contains(s("Mail to the ministry → Mail to the foreign ministry")), qPrintable(changed));
        QVERIFY2(model.index(1).data().toString().startsWith(s("Taken back: ")),
            qPrintable(model.index(1).data().toString()));
        QVERIFY(model.index(1).data(TwoLineDelegate::DetailRole).toString().contains(s("more exact")));
    }

    void proposalsAreNoNewsButQuestions()
    {
        MergeBench bench;
        bench.disagree();
        const auto preview = bench.preview();
        const auto rows = sameThingRows(*preview, bench.wording());
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows.front().what, s("NISC and NISC"));
        QCOMPARE(rows.front().answers.size(), size_t(2));
        ChangeListModel model(ChangeListModel::Part::New);
        model.setPreview(preview, bench.wording());
        QCOMPARE(model.rowCount(), 1); // her NISC alone
    }

    void aConflictShowsBothSidesAndWhoWroteThem()
    {
        MergeBench bench;
        bench.disagree();
        const auto preview = bench.preview();
        const auto rows = conflictRows(*preview, bench.wording());
        QCOMPARE(rows.size(), size_t(2));
        QStringList said;
        for (const ChoiceRow::Answer& answer : rows.front().answers)
            said << answer.text + (answer.detail.contains(s("Mori")) ? s(" by her") : s(" by me"));
        said.sort();
        QVERIFY2(said == QStringList({s("Hers 1 by her"), s("Mine 1 by me")})
                || said == QStringList({s("Hers 2 by her"), s("Mine 2 by me")}),
            qPrintable(said.join(u'|')));
    }

    void decisionsBecomeOneDraft()
    {
        MergeBench bench;
        bench.disagree();
        const auto preview = bench.preview();
        auto conflicts = conflictRows(*preview, bench.wording());
        auto same = sameThingRows(*preview, bench.wording());
        QVERIFY(decisionsOf(*preview, conflicts, same).operations.empty());
        const auto hers = answersBy(*preview, s("Mori"));
        conflicts.front().chosen = *hers.front();
        same.front().chosen = 1;
        const Draft draft = decisionsOf(*preview, conflicts, same);
        QCOMPARE(draft.operations.size(), size_t(2));
        const auto& title = std::get<SetItemField>(draft.operations.front());
        QVERIFY(std::get<QString>(title.value).startsWith(s("Hers")));
        QCOMPARE(std::get<ClaimStatus>(std::get<SetClaimField>(draft.operations.back()).value),
            ClaimStatus::Rejected);
        QVERIFY(!draft.reason.isEmpty());
    }
};

QTEST_MAIN(tst_MergeWords)
#include "tst_merge_words.moc"

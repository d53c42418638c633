#include "ui/history/problem_answers.h"
#include "ui/history/problems_view.h"
#include "ui_support/workspace_bench.h"

#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace kagami;
using namespace kagami::test;

class tst_ProblemsView : public QObject {
    Q_OBJECT
private slots:
    void saysWhatHasNoDateAndWhatNobodyGives()
    {
        WorkspaceBench bench;
        ProblemsView view(bench.workspace);
        view.refresh();
        QVERIFY(rowOf(view, s("A report without a date")).isValid());
        QVERIFY(view.total() >= 2);
    }

    void aClickSelectsTheRecord()
    {
        WorkspaceBench bench;
        ProblemsView view(bench.workspace);
        view.resize(320, 500);
        view.show();
        view.refresh();
        QSignalSpy chosen(&view, &ProblemsView::problemChosen);
        const QRect row = view.list()->visualRect(rowOf(view, s("A report without a date")));
        QTest::mouseClick(view.list()->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(bench.workspace.current(), bench.report.uuid);
    }

    void enterDoesWhatAClickDoes()
    {
        WorkspaceBench bench;
        ProblemsView view(bench.workspace);
        view.resize(320, 500);
        view.show();
        view.refresh();
        view.list()->setCurrentIndex(rowOf(view, s("A report without a date")));
        QTest::keyClick(view.list(), Qt::Key_Return);
        QCOMPARE(bench.workspace.current(), bench.report.uuid);
    }

    void aDateGivenTakesItsProblemAway()
    {
        WorkspaceBench bench;
        ProblemsView view(bench.workspace);
        view.refresh();
        QSignalSpy changed(&view, &ProblemsView::totalChanged);
        const int before = view.total();
        Draft draft;
        draft.reason = s("dated");
        addClaim(draft, bench.report.uuid, Predicate::When, timeValue(parseEdtf(u"2024").value()),
            {bench.npa, {}, {}});
        QVERIFY(bench.workspace.commit(std::move(draft)));
        view.refresh();
        QCOMPARE(view.total(), before - 1);
        QCOMPARE(changed.last().first().toInt(), before - 1);
        QVERIFY(!rowOf(view, s("A report without a date")).isValid());
    }

    void aFilterHidesNoProblem()
    {
        WorkspaceBench bench;
        ProblemsView view(bench.workspace);
        view.refresh();
        const int before = view.total();
        QVERIFY(bench.workspace.setQuery(s("target:JAXA")));
        view.refresh();
        QCOMPARE(view.total(), before);
    }

    void aConflictIsDecidedBelowTheListAndTakenBackByUndo()
    {
        WorkspaceBench bench;
        disagree(bench);
        ProblemsView view(bench.workspace);
        view.resize(320, 500);
        view.show();
        view.refresh();
        const QModelIndex row = rowOf(view, titleOf(bench, bench.intrusion));
        QVERIFY(row.isValid());
        QVERIFY(!view.answers()->isVisible());
        view.list()->setCurrentIndex(row);
        QVERIFY(view.answers()->isVisible());
        const QString shown = titleOf(bench, bench.intrusion);
        const QString other = shown == s("Hers") ? s("Mine") : s("Hers");
        const auto* take = buttonOf(view, other);
        QVERIFY2(take->accessibleDescription().contains(
                     other == s("Hers") ? s("Mori") : bench.workspace.file().author()),
            qPrintable(take->accessibleDescription()));
        const int before = bench.changeSets();
        QTest::mouseClick(const_cast<QPushButton*>(take), Qt::LeftButton);
        QCOMPARE(bench.changeSets(), before + 1);
        QCOMPARE(titleOf(bench, bench.intrusion), other);
        QVERIFY(bench.workspace.file().ledger().conflicts().empty());
        QVERIFY(bench.workspace.undo());
        view.refresh();
        QVERIFY(rowOf(view, shown).isValid());
        QCOMPARE(bench.workspace.file().ledger().conflicts().size(), size_t(1));
    }

    void aProposalIsAnsweredBelowTheList()
    {
        WorkspaceBench bench;
        disagree(bench);
        ProblemsView view(bench.workspace);
        view.resize(320, 500);
        view.show();
        view.refresh();
        const QModelIndex row = rowOf(view, s("NISC and NISC"));
        QVERIFY(row.isValid());
        view.list()->setCurrentIndex(row);
        QTest::mouseClick(buttonOf(view, s("Not")), Qt::LeftButton);
        QVERIFY(!rowOf(view, s("NISC and NISC")).isValid());
        const auto& claims = bench.workspace.state().claims();
        const auto said = std::find_if(claims.begin(), claims.end(),
            [](const Claim& claim) { return claim.predicate == Predicate::SameAs; });
        QCOMPARE(said->status, ClaimStatus::Rejected);
        QVERIFY(bench.workspace.undo());
        view.refresh();
        QVERIFY(rowOf(view, s("NISC and NISC")).isValid());
    }

    void whatIsSettledInTheInspectorHasNoAnswersHere()
    {
        WorkspaceBench bench;
        ProblemsView view(bench.workspace);
        view.show();
        view.refresh();
        view.list()->setCurrentIndex(rowOf(view, s("A report without a date")));
        QVERIFY(!view.answers()->isVisible());
    }

private:
    /// Mori, in a copy, and I give the intrusion another title, and both add one target; merged.
    static void disagree(WorkspaceBench& bench)
    {
        const QString copy = bench.folder.filePath(s("hers.kagami"));
        if (!bench.workspace.saveCopy(copy))
            qFatal("no copy");
        const auto write = [&](const char* title) {
            Draft draft;
            draft.reason = s(title);
            draft.set(bench.intrusion, ItemField::Title, s(title));
            addItem(draft, ItemKind::Target, s("NISC"));
            return draft;
        };
        {
            const auto hers = CaseFile::open(copy, OpenMode::ReadWrite);
            (*hers)->setAuthor(s("Mori"));
            if (!(*hers)->commit(write("Hers")))
                qFatal("not written");
        }
        if (!bench.workspace.commit(write("Mine")) || !bench.merge({copy}))
            qFatal("not merged");
    }
    static QString titleOf(const WorkspaceBench& bench, ItemId id)
    {
        return bench.workspace.state().find(id)->title;
    }
    static QPushButton* buttonOf(const ProblemsView& view, const QString& word)
    {
        for (QPushButton* button : view.answers()->findChildren<QPushButton*>())
            if (button->text().contains(word))
                return button;
        qFatal("no button with this word");
    }
    static QModelIndex rowOf(const ProblemsView& view, const QString& title)
    {
        const QAbstractItemModel* model = view.list()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data().toString() == title)
                return model->index(row, 0);
        return {};
    }
};

QTEST_MAIN(tst_ProblemsView)
#include "tst_problems_view.moc"

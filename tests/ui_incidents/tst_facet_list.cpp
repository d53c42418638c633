#include "ui/incidents/facet_list.h"
#include "ui/incidents/facet_model.h"
#include "ui_support/workspace_bench.h"

#include <QAbstractItemModelTester>

using namespace kagami;
using namespace kagami::test;

class tst_FacetList : public QObject {
    Q_OBJECT
private slots:
    void theModelIsSound()
    {
        FacetModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        WorkspaceBench bench;
        model.setScope(bench.workspace.sharedScope());
        model.setOpen(QueryField::Status, true);
        QCOMPARE(model.rowCount(model.indexOf(QueryField::Campaign)), 2);
        QVERIFY(model.rowCount(model.indexOf(QueryField::Status)) >= 2);
        model.setOpen(QueryField::Status, false);
        QCOMPARE(model.rowCount(model.indexOf(QueryField::Status)), 0);
    }

    void spaceSwitchesAValueInTheQueryAndOutAgain()
    {
        WorkspaceBench bench;
        FacetList list(bench.workspace);
        list.setCurrentIndex(value(list, s("Campaign B")));
        QTest::keyClick(&list, Qt::Key_Space);
        QCOMPARE(bench.workspace.scope().incidentTotal(), 1);
        QVERIFY(isOn(bench.workspace.lens().query, QueryField::Campaign,
            list.facets()->valueAt(value(list, s("Campaign B")))->value));
        QTest::keyClick(&list, Qt::Key_Space); // the cursor stayed on the value
        QCOMPARE(bench.workspace.scope().incidentTotal(), 3);
        QVERIFY(bench.workspace.lens().query.isEmpty());
    }

    void otherValuesStayClickableWhenOneIsOn()
    {
        WorkspaceBench bench;
        FacetList list(bench.workspace);
        click(list, value(list, s("Campaign B")));
        click(list, value(list, s("Campaign A (mail)")));
        QCOMPARE(bench.workspace.scope().incidentTotal(), 2);
    }

    void contextHasARowThatTakesThePlaceOfCampaigns()
    {
        WorkspaceBench bench;
        Draft draft;
        draft.reason = s("context");
        WorkspaceBench::say(
            draft, bench.report, Predicate::AttributionStatus, s("not-attributed-context-only"), {});
        QVERIFY(bench.workspace.commit(std::move(draft)));
        FacetList list(bench.workspace);
        const QString context = s("Context, not attributed");
        QVERIFY(value(list, context).isValid());
        click(list, value(list, s("Campaign B")));
        click(list, value(list, context));
        QCOMPARE(bench.workspace.queryText(), s("status:context"));
        QCOMPARE(bench.workspace.scope().incidentTotal(), 1);
        click(list, value(list, context));
        QVERIFY(bench.workspace.lens().query.isEmpty());
    }

    void aCampaignWithPartsSaysHowManyAreItsOwn()
    {
        WorkspaceBench bench;
        Draft draft;
        draft.reason = s("a part");
        const ItemId part = addItem(draft, ItemKind::Campaign, s("A part of B"));
        WorkspaceBench::say(draft, part, Predicate::PartOf, recordValue(bench.campaignB.uuid), {});
        WorkspaceBench::say(draft, bench.report, Predicate::PartOf, recordValue(part.uuid), {});
        QVERIFY(bench.workspace.commit(std::move(draft)));
        FacetList list(bench.workspace);
        const QModelIndex whole = value(list, s("Campaign B"));
        QCOMPARE(list.facets()->valueAt(whole)->count, 2);
        QCOMPARE(list.facets()->valueAt(whole)->own, 1);
        const QString words = whole.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(words.contains(s("1 of its own")), qPrintable(words));
        QCOMPARE(whole.siblingAtRow(whole.row() + 1).data().toString(), s("A part of B"));
    }

    void aClickOnAHeadingOpensAndClosesIt()
    {
        WorkspaceBench bench;
        FacetList list(bench.workspace);
        list.resize(240, 500);
        list.show();
        const int before = list.contentHeight();
        click(list, list.facets()->indexOf(QueryField::Status));
        QVERIFY(list.facets()->isOpen(QueryField::Status));
        QVERIFY(list.contentHeight() > before);
        click(list, list.facets()->indexOf(QueryField::Status));
        QCOMPARE(list.contentHeight(), before);
    }

private:
    static QModelIndex value(const FacetList& list, const QString& label)
    {
        const QModelIndex head = list.facets()->indexOf(QueryField::Campaign);
        for (int row = 0; row < list.facets()->rowCount(head); ++row)
            if (const QModelIndex at = list.facets()->index(row, 0, head); at.data().toString() == label)
                return at;
        return {};
    }
    static void click(FacetList& list, const QModelIndex& index)
    {
        list.resize(240, 500);
        list.show();
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(index).center());
    }
};

QTEST_MAIN(tst_FacetList)
#include "tst_facet_list.moc"

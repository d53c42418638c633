#include "ui/incidents/incident_form.h"
#include "ui/inspector/item_chooser.h"
#include "ui_support/workspace_bench.h"

#include <QLineEdit>

using namespace kagami;
using namespace kagami::test;

class tst_IncidentForm : public QObject {
    Q_OBJECT
private slots:
    void enterWritesTheIncidentAndAllItsClaimsAsOneChangeSet()
    {
        WorkspaceBench bench;
        IncidentForm form(bench.workspace);
        form.begin();
        const int before = bench.changeSets();
        type(form, s("Title of the new incident"), s("A new mail"));
        type(form, s("When"), s("令和5年7月"));
        type(form, s("Campaign"), s("Campaign B"));
        type(form, s("Target"), s("A new target"));
        QTest::keyClick(child<QLineEdit>(form, s("Target")), Qt::Key_Return);

        QCOMPARE(bench.changeSets(), before + 1);
        const Item* item = bench.workspace.state().find(ItemId{bench.workspace.current()});
        QCOMPARE(item->title, s("A new mail"));
        QCOMPARE(bench.claimTotal(item->id, Predicate::When), 1);
        const ItemIndex index = bench.workspace.state().indexOf(item->id);
        QCOMPARE(toEdtf(*bench.workspace.scope().facts().time(index, Predicate::When)), s("2023-07"));
        const IncidentFacts* facts = bench.workspace.scope().facts().incident(index);
        QCOMPARE(facts->campaigns.size(), size_t(1));
        QCOMPARE(facts->targets.size(), size_t(1));
        QCOMPARE(bench.workspace.state().items()[size_t(facts->targets.front())].title, s("A new target"));
        QVERIFY(bench.workspace.undo());
        QVERIFY(bench.workspace.state().find(item->id)->retracted);
    }

    void aDateThatCannotBeReadWritesNothing()
    {
        WorkspaceBench bench;
        IncidentForm form(bench.workspace);
        form.begin();
        const int before = bench.changeSets();
        type(form, s("Title of the new incident"), s("A new mail"));
        type(form, s("When"), s("blue"));
        QTest::keyClick(child<QLineEdit>(form, s("When")), Qt::Key_Return);
        QCOMPARE(bench.changeSets(), before);
        QCOMPARE(child<QLineEdit>(form, s("Title of the new incident"))->text(), s("A new mail"));
    }

    void anIncidentNeedsOnlyATitle()
    {
        WorkspaceBench bench;
        IncidentForm form(bench.workspace);
        form.begin();
        const int before = bench.changeSets();
        QLineEdit* title = child<QLineEdit>(form, s("Title of the new incident"));
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(bench.changeSets(), before);
        QTest::keyClicks(title, s("Something happened"));
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(bench.changeSets(), before + 1);
        QVERIFY(title->text().isEmpty()); // room for the next
        QTest::keyClick(title, Qt::Key_Escape);
        QVERIFY(form.isHidden());
    }

private:
    static void type(const IncidentForm& form, const QString& field, const QString& text)
    {
        auto* edit = child<QLineEdit>(form, field);
        edit->clear();
        compose(edit, text);
    }
};

QTEST_MAIN(tst_IncidentForm)
#include "tst_incident_form.moc"

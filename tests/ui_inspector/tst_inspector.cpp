#include "ui/controls/suggest_edit.h"
#include "ui/inspector/add_claim_form.h"
#include "ui/inspector/claim_row.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/item_chooser.h"
#include "ui/inspector/property_section.h"
#include "ui/inspector/value_editor.h"
#include "ui_support/workspace_bench.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace kagami;
using namespace kagami::test;

namespace {

/// The inspector on the intrusion of the bench, shown and active.
struct Page {
    WorkspaceBench bench;
    Inspector inspector{bench.workspace};

    Page()
    {
        bench.workspace.select(bench.intrusion.uuid);
        inspector.resize(360, 800);
        inspector.show();
        inspector.activateWindow();
        if (!QTest::qWaitForWindowActive(&inspector))
            qFatal("the inspector was not shown");
    }
    ClaimRow* row(ClaimId claim)
    {
        for (ClaimRow* each : inspector.rows())
            if (bench.workspace.state().claims()[size_t(each->claim())].id == claim)
                return each;
        return nullptr;
    }
    /// What counts for the date of the intrusion now.
    QString date()
    {
        const ItemIndex item = bench.workspace.state().indexOf(bench.intrusion);
        const TimeSpan* when = bench.workspace.scope().facts().time(item, Predicate::When);
        return when ? toEdtf(*when) : QString();
    }
    /// The line edit that has the focus inside the inspector.
    QLineEdit* field() { return qobject_cast<QLineEdit*>(inspector.focusWidget()); }
    static void type(QLineEdit* edit, const QString& text)
    {
        edit->selectAll();
        compose(edit, text);
    }
    bool says(const QString& text) const
    {
        for (const QLabel* label : inspector.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
};

} // namespace

class tst_Inspector : public QObject {
    Q_OBJECT
private slots:
    void showsEveryClaimWithItsGradeAndSaysWhereSourcesDiffer()
    {
        Page page;
        QVERIFY(page.row(page.bench.whenByNpa));
        QVERIFY(page.row(page.bench.whenByAsahi));
        QCOMPARE(page.row(page.bench.whenByNpa)->line().grade, s("B2"));
        QVERIFY(page.says(s("JAXA intrusion through a VPN flaw")));
        QVERIFY(page.says(s("Sources differ")));
    }

    void aClaimWithoutAGradeSaysSo()
    {
        Page page;
        Draft draft;
        Claim own;
        own.id = ClaimId::random();
        own.subject = page.bench.intrusion.uuid;
        own.predicate = Predicate::Caveat;
        own.value = s("Nobody has confirmed it");
        draft.put(own);
        QVERIFY(page.bench.workspace.commit(std::move(draft)));
        const ClaimRow* row = page.row(own.id);
        QVERIFY(row && row->line().grade.isEmpty());
        QVERIFY2(row->accessibleName().endsWith(s(", not graded")), qPrintable(row->accessibleName()));
        const auto labels = row->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
            [](const QLabel* label) { return label->text() == QString(QChar(u'–')); }));
    }

    void spaceUnfoldsTheQuote()
    {
        Page page;
        QVERIFY(!page.says(s("in October")));
        QTest::keyClick(page.row(page.bench.whenByAsahi), Qt::Key_Space);
        QVERIFY(page.says(s("in October")));
        QTest::keyClick(page.row(page.bench.whenByAsahi), Qt::Key_Space);
        QVERIFY(!page.says(s("in October")));
    }

    void aValueIsEditedInPlaceAndUndone()
    {
        Page page;
        const int before = page.bench.changeSets();
        QTest::keyClick(page.row(page.bench.whenByNpa), Qt::Key_F2);
        QVERIFY(page.field());
        QCOMPARE(page.field()->text(), s("2023-06"));
        Page::type(page.field(), s("2023-07"));
        QTest::keyClick(page.field(), Qt::Key_Return);

        QCOMPARE(page.bench.changeSets(), before + 1);
        QCOMPARE(toEdtf(*timeOf(page.bench.claim(page.bench.whenByNpa).value)), s("2023-07"));
        QVERIFY(page.bench.workspace.undo());
        QCOMPARE(toEdtf(*timeOf(page.bench.claim(page.bench.whenByNpa).value)), s("2023-06"));
        QVERIFY(page.row(page.bench.whenByNpa));
    }

    void aJapaneseDateIsReadBackBeforeItIsWritten()
    {
        Page page;
        ValueEditor* editor
            = page.inspector.section(Predicate::When)->editValue(page.row(page.bench.whenByNpa));
        Page::type(page.field(), s("令和5年7月"));
        QVERIFY2(editor->readBack().contains(s("2023-07")), qPrintable(editor->readBack()));
        QTest::keyClick(page.field(), Qt::Key_Return);
        QCOMPARE(toEdtf(*timeOf(page.bench.claim(page.bench.whenByNpa).value)), s("2023-07"));
    }

    void aDateThatCannotBeReadIsNotWrittenAndSaysWhy()
    {
        Page page;
        const int before = page.bench.changeSets();
        ValueEditor* editor
            = page.inspector.section(Predicate::When)->editValue(page.row(page.bench.whenByNpa));
        Page::type(page.field(), s("blue"));
        QTest::keyClick(page.field(), Qt::Key_Return);
        QCOMPARE(page.bench.changeSets(), before);
        QVERIFY(!editor->readBack().isEmpty());
    }

    void escapeLeavesTheValueAndGivesTheFocusBack()
    {
        Page page;
        const int before = page.bench.changeSets();
        ClaimRow* row = page.row(page.bench.whenByNpa);
        QTest::keyClick(row, Qt::Key_F2);
        Page::type(page.field(), s("1999"));
        QTest::keyClick(page.field(), Qt::Key_Escape);
        QCOMPARE(page.bench.changeSets(), before);
        QVERIFY(row->hasFocus());
        QCOMPARE(page.date(), s("2023-06"));
    }

    void aTargetIsCompletedByTheFirstLettersOfItsName()
    {
        Page page;
        ClaimRow* row = page.inspector.section(Predicate::Targets)->rows().front();
        QTest::keyClick(row, Qt::Key_F2);
        Page::type(page.field(), s("外務"));
        auto* edit = qobject_cast<SuggestEdit*>(page.field());
        QVERIFY(edit);
        edit->choose({s("外務省"), {}, {}, page.bench.ministry.uuid});
        QTest::keyClick(edit, Qt::Key_Return);
        const ItemIndex item = page.bench.workspace.state().indexOf(page.bench.intrusion);
        QCOMPARE(page.bench.workspace.scope().facts().incident(item)->targets.size(), size_t(1));
        QCOMPARE(page.bench.workspace.state()
                     .items()[size_t(page.bench.workspace.scope().facts().incident(item)->targets.front())]
                     .title,
            s("外務省"));
    }

    void acceptingAClaimDecidesWhatShows()
    {
        Page page;
        QCOMPARE(page.date(), s("2023-06"));
        QTest::keyClick(page.row(page.bench.whenByAsahi), Qt::Key_A);
        QVERIFY(page.field());
        QTest::keyClicks(page.field(), s("the agency confirmed it"));
        QTest::keyClick(page.field(), Qt::Key_Return);
        QCOMPARE(page.bench.claim(page.bench.whenByAsahi).status, ClaimStatus::Accepted);
        QCOMPARE(page.date(), s("2023-10"));
    }

    void aRejectionNeedsItsReason()
    {
        Page page;
        const int before = page.bench.changeSets();
        QTest::keyClick(page.row(page.bench.whenByAsahi), Qt::Key_R);
        QTest::keyClick(page.field(), Qt::Key_Return);
        QCOMPARE(page.bench.changeSets(), before);
        QTest::keyClicks(page.field(), s("misprint"));
        QTest::keyClick(page.field(), Qt::Key_Return);
        QCOMPARE(page.bench.claim(page.bench.whenByAsahi).status, ClaimStatus::Rejected);
        QVERIFY(page.row(page.bench.whenByAsahi)); // stays in sight, struck out
        QVERIFY(!page.row(page.bench.whenByAsahi)->line().counts);
    }

    void citingASourceThatIsNewMakesItInTheSameChangeSet()
    {
        Page page;
        const int before = page.bench.changeSets();
        QTest::keyClick(page.row(page.bench.technique), Qt::Key_S);
        QVERIFY(qobject_cast<ItemChooser*>(page.field()));
        Page::type(page.field(), s("JAXA statement"));
        QTest::keyClick(page.field(), Qt::Key_Return);
        QCOMPARE(page.field()->accessibleName(), s("Quote"));
        QTest::keyClicks(page.field(), s("through a VPN device"));
        QTest::keyClick(page.field(), Qt::Key_Return);

        QCOMPARE(page.bench.changeSets(), before + 1);
        const Claim& claim = page.bench.claim(page.bench.technique);
        QCOMPARE(page.bench.workspace.state().find(claim.source)->title, s("JAXA statement"));
        QCOMPARE(claim.excerpt, s("through a VPN device"));
        QVERIFY(page.bench.workspace.undo());
        QVERIFY(page.bench.claim(page.bench.technique).source.isNull());
    }

    void deleteRetractsAndUndoBringsBack()
    {
        Page page;
        QTest::keyClick(page.row(page.bench.whenByNpa), Qt::Key_Delete);
        QVERIFY(!page.row(page.bench.whenByNpa));
        QCOMPARE(page.date(), s("2023-10"));
        QVERIFY(page.bench.workspace.undo());
        QVERIFY(page.row(page.bench.whenByNpa));
        QCOMPARE(page.date(), s("2023-06"));
    }

    void aClaimIsAddedByPropertyValueAndSource()
    {
        Page page;
        const int before = page.bench.changeSets();
        page.inspector.beginAddClaim();
        AddClaimForm* form = page.inspector.addForm();
        QTest::keyClicks(form->propertyEdit(), s("descr"));
        QTest::keyClick(form->propertyEdit(), Qt::Key_Return);
        QVERIFY(form->valueEditor());
        auto* prose = form->valueEditor()->findChild<QPlainTextEdit*>();
        QVERIFY(prose);
        QTest::keyClicks(prose, s("Entered through a VPN device."));
        QTest::keyClicks(form->sourceField(), s("NPA warning"));
        QTest::keyClick(prose, Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(page.bench.changeSets(), before + 1);
        QVERIFY(page.says(s("Entered through a VPN device.")));
        QCOMPARE(page.bench.claimTotal(page.bench.intrusion, Predicate::Description), 1);
    }

    void arrowsWalkFromClaimToClaim()
    {
        Page page;
        ClaimRow* first = page.inspector.rows().front();
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Down);
        QVERIFY(page.inspector.rows()[1]->hasFocus());
        QTest::keyClick(page.inspector.rows()[1], Qt::Key_Up);
        QVERIFY(first->hasFocus());
    }

    void tabReachesEveryClaimAndTheFoot()
    {
        Page page;
        std::set<const QWidget*> reached;
        page.inspector.setFocus();
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(page.inspector.window()->focusWidget(), Qt::Key_Tab);
            reached.insert(page.inspector.window()->focusWidget());
        }
        for (const ClaimRow* row : page.inspector.rows())
            QVERIFY2(reached.count(row), qPrintable(row->accessibleName()));
        for (const QPushButton* button : page.inspector.findChildren<QPushButton*>())
            if (button->isVisible())
                QVERIFY2(reached.count(button), qPrintable(button->text()));
    }

    void f2OnTheTitleRenames()
    {
        Page page;
        page.inspector.beginRename();
        QCOMPARE(page.field()->accessibleName(), s("Title"));
        Page::type(page.field(), s("JAXA: first intrusion"));
        QTest::keyClick(page.field(), Qt::Key_Return);
        QCOMPARE(page.bench.workspace.state().find(page.bench.intrusion)->title, s("JAXA: first intrusion"));
        QVERIFY(page.says(s("JAXA: first intrusion")));
    }

    void whatIsTypedElsewhereShowsAtOnceAndTheScrollStays()
    {
        Page page;
        QTest::keyClick(page.row(page.bench.whenByAsahi), Qt::Key_Space);
        QVERIFY(
            page.bench.workspace.commit(rename(*page.bench.workspace.state().find(page.bench.mail), s("x"))));
        QVERIFY(page.row(page.bench.whenByAsahi)->isExpanded());
    }

    void noPartIsWiderThanTheDock()
    {
        Page page;
        for (const int width : {240, 300, 420}) {
            page.inspector.resize(width, 800);
            QCoreApplication::processEvents();
            QVERIFY(page.inspector.widget()->width() <= page.inspector.viewport()->width());
            for (const QWidget* child : page.inspector.widget()->findChildren<QWidget*>()) {
                if (!child->isVisible())
                    continue;
                const int right = child->mapTo(page.inspector.widget(), QPoint(child->width(), 0)).x();
                QVERIFY2(right <= page.inspector.viewport()->width(),
                    qPrintable(s("%1 at %2 px of %3")
                                   .arg(QString::fromLatin1(child->metaObject()->className()))
                                   .arg(right)
                                   .arg(width)));
            }
        }
    }
};

QTEST_MAIN(tst_Inspector)
#include "tst_inspector.moc"

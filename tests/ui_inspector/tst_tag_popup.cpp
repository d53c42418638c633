#include "ui/controls/suggest_edit.h"
#include "ui/inspector/item_chooser.h"
#include "ui/inspector/tag_popup.h"
#include "ui/inspector/technique_editor.h"
#include "ui_support/workspace_bench.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QPushButton>

using namespace kagami;
using namespace kagami::test;

namespace {

/// The popup over a window, begun for what is selected.
struct Tagging {
    WorkspaceBench bench;
    QWidget window;
    TagPopup* popup = new TagPopup(bench.workspace, &window);

    explicit Tagging(std::vector<ItemId> items)
    {
        std::vector<Uuid> records;
        for (const ItemId item : items)
            records.push_back(item.uuid);
        bench.workspace.select(records);
        window.resize(800, 600);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no window");
        popup->begin(nullptr);
    }
    SuggestEdit* edit() const { return popup->technique()->techniqueEdit(); }
    void technique(const QString& typed)
    {
        compose(edit(), typed);
        QTest::keyClick(edit(), Qt::Key_Return);
    }
    void press() { QTest::mouseClick(popup->findChild<QPushButton*>(), Qt::LeftButton); }
    QStringList tags(ItemId item) const
    {
        QStringList ids;
        const Scope& scope = bench.workspace.scope();
        for (const ClaimIndex claim :
            scope.facts().claims(scope.state().indexOf(item), Predicate::UsesTechnique))
            if (const TechniqueUse* use = techniqueOf(scope.state().claims()[size_t(claim)].value))
                ids.append(use->technique + u'/' + use->tactic);
        ids.sort();
        return ids;
    }
};

} // namespace

class tst_TagPopup : public QObject {
    Q_OBJECT
private slots:
    void anIdIsEnough()
    {
        Tagging tagging({});
        tagging.bench.workspace.select(tagging.bench.mail.uuid);
        const int before = tagging.bench.changeSets();
        tagging.technique(s("T1566.001"));
        QCOMPARE(tagging.edit()->chosen()->key, s("T1566.001"));
        tagging.press();
        QCOMPARE(tagging.bench.changeSets(), before + 1);
        QCOMPARE(tagging.tags(tagging.bench.mail), QStringList{s("T1566.001/initial-access")});
        QVERIFY(tagging.popup->isHidden());
        QVERIFY(tagging.bench.workspace.undo());
        QVERIFY(tagging.tags(tagging.bench.mail).isEmpty());
    }

    void aWordOfTheEnglishNameFindsIt()
    {
        Tagging tagging({});
        tagging.bench.workspace.select(tagging.bench.mail.uuid);
        tagging.technique(s("spearphishing attach"));
        tagging.press();
        QCOMPARE(tagging.tags(tagging.bench.mail), QStringList{s("T1566.001/initial-access")});
    }

    void aWordOfTheJapaneseNameFindsIt()
    {
        Tagging tagging({});
        tagging.bench.workspace.select(tagging.bench.mail.uuid);
        tagging.technique(s("フィッシング"));
        QVERIFY2(tagging.edit()->chosen() && tagging.edit()->chosen()->key.startsWith(s("T1566")),
            qPrintable(tagging.edit()->text()));
        tagging.press();
        QCOMPARE(tagging.tags(tagging.bench.mail).size(), 1);
    }

    void aTechniqueOfSeveralTacticsAsksWhichOneIsMeant()
    {
        Tagging tagging({});
        tagging.bench.workspace.select(tagging.bench.mail.uuid);
        const int before = tagging.bench.changeSets();
        tagging.technique(s("T1078"));
        tagging.press();
        QCOMPARE(tagging.bench.changeSets(), before);
        QVERIFY(!tagging.popup->message().isEmpty());
        QComboBox* tactic = tagging.popup->technique()->tacticBox();
        QVERIFY(tactic->count() > 2);
        QTest::keyClick(tactic, Qt::Key_Down);
        tagging.press();
        QCOMPARE(tagging.bench.changeSets(), before + 1);
    }

    void severalIncidentsGetItInOneChangeSetWithItsSource()
    {
        Tagging tagging({});
        tagging.bench.workspace.select({tagging.bench.mail.uuid, tagging.bench.report.uuid});
        const int before = tagging.bench.changeSets();
        tagging.technique(s("T1566"));
        QTest::keyClicks(tagging.popup->source(), s("Asahi report"));
        tagging.press();
        QCOMPARE(tagging.bench.changeSets(), before + 1);
        for (const ItemId item : {tagging.bench.mail, tagging.bench.report}) {
            QCOMPARE(tagging.tags(item), QStringList{s("T1566/initial-access")});
            const Scope& scope = tagging.bench.workspace.scope();
            const auto claims = scope.facts().claims(scope.state().indexOf(item), Predicate::UsesTechnique);
            QCOMPARE(scope.state().claims()[size_t(claims.front())].source, tagging.bench.asahi);
        }
        QVERIFY(tagging.bench.workspace.undo());
        QVERIFY(tagging.tags(tagging.bench.report).isEmpty());
    }

    void anIdThatDoesNotExistIsRefusedWithItsReason()
    {
        Tagging tagging({});
        tagging.bench.workspace.select(tagging.bench.mail.uuid);
        const int before = tagging.bench.changeSets();
        QTest::keyClicks(tagging.edit(), s("T9999"));
        tagging.press();
        QCOMPARE(tagging.bench.changeSets(), before);
        QVERIFY2(tagging.popup->message().contains(s("T9999")), qPrintable(tagging.popup->message()));
    }

    void anInvalidIdIsNamedAsSoonAsItIsWhole()
    {
        Tagging tagging({});
        tagging.bench.workspace.select(tagging.bench.mail.uuid);
        QTest::keyClicks(tagging.edit(), s("T999"));
        QVERIFY(tagging.popup->message().isEmpty());
        QTest::keyClicks(tagging.edit(), s("9"));
        const QString version = tagging.bench.workspace.catalogue()->version();
        QVERIFY2(tagging.popup->message().contains(version), qPrintable(tagging.popup->message()));
        QTest::keyClick(tagging.edit(), Qt::Key_Return);
        QVERIFY(tagging.popup->message().contains(s("T9999")));
        QTest::keyClick(tagging.edit(), Qt::Key_Backspace);
        QVERIFY(tagging.popup->message().isEmpty());
    }

    void aRevokedIdSaysWhatTookItsPlace()
    {
        Tagging tagging({});
        tagging.bench.workspace.select(tagging.bench.mail.uuid);
        QTest::keyClicks(tagging.edit(), s("T1574.002"));
        QVERIFY2(tagging.popup->message().contains(s("T1574.001")), qPrintable(tagging.popup->message()));
    }

    void whatTheCaseUsesIsOfferedFirst()
    {
        Tagging tagging({});
        tagging.bench.workspace.select(tagging.bench.mail.uuid);
        compose(tagging.edit(), s("公開"));
        const QModelIndex first = tagging.edit()->completer()->popup()->model()->index(0, 0);
        QVERIFY2(first.data().toString().startsWith(s("T1190")), qPrintable(first.data().toString()));
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(s("1 incident")));
    }

    void withNothingSelectedItIsOffAndSaysWhatToDo()
    {
        Tagging tagging({});
        auto* button = tagging.popup->findChild<QPushButton*>();
        QVERIFY(!tagging.edit()->isEnabled() && !button->isEnabled());
        bool isSaid = false;
        for (const QLabel* label : tagging.popup->findChildren<QLabel*>())
            isSaid = isSaid || label->text().contains(s("select an incident first"));
        QVERIFY(isSaid);
        tagging.bench.workspace.select(tagging.bench.mail.uuid);
        QVERIFY(tagging.edit()->isEnabled() && button->isEnabled());
        tagging.bench.workspace.select(tagging.bench.npa.uuid); // a source has no techniques
        QVERIFY(!tagging.edit()->isEnabled());
    }

    void enterAloneGoesThroughTheFieldsAndTags()
    {
        Tagging tagging({});
        tagging.bench.workspace.select(tagging.bench.mail.uuid);
        tagging.technique(s("T1566"));
        QTest::keyClick(tagging.edit(), Qt::Key_Return);
        QVERIFY(tagging.popup->source()->hasFocus());
        QTest::keyClick(tagging.popup->source(), Qt::Key_Return);
        auto* quote = qobject_cast<QLineEdit*>(tagging.window.focusWidget());
        QVERIFY(quote && quote->accessibleName() == s("Quote"));
        QTest::keyClick(quote, Qt::Key_Return);
        QCOMPARE(tagging.tags(tagging.bench.mail), QStringList{s("T1566/initial-access")});
    }
};

QTEST_MAIN(tst_TagPopup)
#include "tst_tag_popup.moc"

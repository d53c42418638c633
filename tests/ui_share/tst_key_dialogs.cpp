#include "ui/share/keys_dialog.h"
#include "ui/share/new_key_dialog.h"
#include "ui/share/trust_dialog.h"
#include "ui/share/waiting_dialog.h"
#include "ui/theme/theme.h"
#include "ui_share/share_bench.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace kagami;
using namespace kagami::test;

namespace {

constexpr int patienceMs = 20000;

} // namespace

class tst_KeyDialogs : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ThemeKind::Light); }

    void aKeyIsMadeWithAPassphraseThatWasTypedTwice()
    {
        const ShareBench bench;
        NewKeyDialog dialog(bench.keys, s("Aoki"), nullptr, Argon2Cost::least());
        QSignalSpy made(&dialog, &NewKeyDialog::made);
        dialog.open();
        QCOMPARE(dialog.focusWidget()->accessibleName(), s("Your name"));
        QStringList order;
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
            auto* button = qobject_cast<QPushButton*>(dialog.focusWidget());
            order << (button ? button->text() : dialog.focusWidget()->accessibleName());
        }
        QCOMPARE(order,
            (QStringList{s("Passphrase of the key"), s("Passphrase of the key, once more"), s("Cancel"),
                s("Make the key"), s("Your name")}));
        auto* first = child<QLineEdit>(dialog, s("Passphrase of the key"));
        auto* second = child<QLineEdit>(dialog, s("Passphrase of the key, once more"));
        first->setText(s("short"));
        second->setText(s("short"));
        QTest::mouseClick(dialog.mainButton(), Qt::LeftButton);
        QVERIFY(!dialog.problem().isEmpty());
        first->setText(goodPassphrase);
        QCOMPARE(dialog.problem(), QString());
        QTest::mouseClick(dialog.mainButton(), Qt::LeftButton);
        QVERIFY2(dialog.problem().contains(s("not the same")), qPrintable(dialog.problem()));
        second->setText(goodPassphrase);
        QTest::keyClick(second, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(made.count(), 1, patienceMs);
        QVERIFY(PrivateKey::load(bench.keys.ownPath(s("Aoki")), Passphrase(goodPassphrase)));
        NewKeyDialog again(bench.keys, s("Aoki"), nullptr, Argon2Cost::least());
        for (QLineEdit* edit : again.findChildren<QLineEdit*>())
            if (edit->echoMode() == QLineEdit::Password)
                edit->setText(goodPassphrase);
        again.open();
        QTest::mouseClick(again.mainButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!again.problem().isEmpty(), patienceMs); // there is such a key
        QVERIFY(again.isVisible());
    }

    void aPastedKeyShowsItsDigitsAndIsTrustedUnderAName()
    {
        const ShareBench bench;
        TrustDialog dialog(bench.keys);
        dialog.open();
        QString line = bench.mori.publicKey().line();
        dialog.keyEdit()->setPlainText(s("kagami-key-1 nonsense Mori"));
        QVERIFY(!dialog.problem().isEmpty());
        QCOMPARE(dialog.fingerprint(), QString());
        dialog.keyEdit()->setPlainText(s("  Hello,\n") + line + s("\nregards"));
        QCOMPARE(dialog.problem(), QString());
        QCOMPARE(dialog.fingerprint(), bench.mori.publicKey().fingerprint());
        QCOMPARE(dialog.nameEdit()->text(), s("Mori"));
        dialog.nameEdit()->setText(s("a/b"));
        QTest::mouseClick(dialog.mainButton(), Qt::LeftButton);
        QVERIFY(!dialog.problem().isEmpty());
        dialog.nameEdit()->setText(s("Mori, police"));
        QTest::mouseClick(dialog.mainButton(), Qt::LeftButton);
        QVERIFY(!dialog.isVisible());
        QVERIFY(bench.keys.known().findName(s("Mori, police"))->isSameKey(bench.mori.publicKey()));
    }

    void aPublicKeyIsReadFromAFile()
    {
        const ShareBench bench;
        QFile file(bench.folder.filePath(s("mori.pub")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bench.mori.publicKey().line().toUtf8());
        file.close();
        TrustDialog dialog(bench.keys);
        dialog.readFile(file.fileName());
        QCOMPARE(dialog.fingerprint(), bench.mori.publicKey().fingerprint());
        dialog.readFile(s("/nowhere.pub"));
        QVERIFY2(dialog.problem().contains(s("/nowhere.pub")), qPrintable(dialog.problem()));
    }

    void theListsSayWhatIsThereAndWhatToDoWhenNothingIs()
    {
        const ShareBench bench;
        KeysDialog empty(bench.keys, s("Aoki"));
        QVERIFY(empty.own()->item(0)->text().startsWith(s("None yet")));
        QVERIFY(!empty.copyButton()->isEnabled());
        const PublicKey mine = bench.makeMyKey();
        bench.trustMori();
        KeysDialog dialog(bench.keys, s("Aoki"));
        dialog.show();
        QCOMPARE(dialog.own()->item(0)->text(), s("Aoki"));
        QCOMPARE(dialog.known()->item(0)->text(), s("Mori"));
        QTest::mouseClick(dialog.copyButton(), Qt::LeftButton);
        QVERIFY(PublicKey::parse(QApplication::clipboard()->text())->isSameKey(mine));
        QVERIFY(dialog.said().contains(s("Aoki")));
    }

    void colleaguesKeysAreRemovedAndTheRemovalsUndone()
    {
        const ShareBench bench;
        KeysDialog empty(bench.keys, s("Aoki"));
        QVERIFY(!empty.removeButton()->isEnabled());
        const PublicKey mine = bench.makeMyKey();
        bench.trustMori();
        const PublicKey kato = PrivateKey::generate(s("Kato"))->publicKey();
        QVERIFY(bench.keys.trust(kato, s("Kato")));
        KeysDialog dialog(bench.keys, s("Aoki"));
        QSignalSpy changed(&dialog, &KeysDialog::changed);
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY(dialog.undoButton()->isHidden() && dialog.removeButton()->isEnabled());
        dialog.known()->setFocus();
        QTest::keyClick(dialog.known(), Qt::Key_Delete);
        QVERIFY2(dialog.said().contains(s("Kato")), qPrintable(dialog.said()));
        QTest::mouseClick(dialog.removeButton(), Qt::LeftButton);
        QVERIFY(bench.keys.known().keys.empty() && !dialog.removeButton()->isEnabled());
        QVERIFY(dialog.known()->item(0)->text().startsWith(s("None yet")));
        QTest::keyClick(dialog.known(), Qt::Key_Delete); // on the row that says so
        QCOMPARE(changed.count(), 2);
        QTest::mouseClick(dialog.copyButton(), Qt::LeftButton);
        QVERIFY(PublicKey::parse(QApplication::clipboard()->text())->isSameKey(mine));
        dialog.undoButton()->setFocus();
        QTest::keyClick(dialog.undoButton(), Qt::Key_Return);
        QVERIFY(dialog.isVisible());
        QVERIFY(bench.keys.known().findName(s("Mori"))->isSameKey(bench.mori.publicKey()));
        QCOMPARE(dialog.known()->currentItem()->text(), s("Mori"));
        QVERIFY(dialog.known()->hasFocus() && !dialog.undoButton()->isHidden());
        QTest::mouseClick(dialog.undoButton(), Qt::LeftButton);
        QVERIFY(bench.keys.known().findName(s("Kato"))->isSameKey(kato));
        QVERIFY(dialog.undoButton()->isHidden());
        QCOMPARE(changed.count(), 4);
    }

    void aKeyThatCannotBeReadIsRemovedToo()
    {
        const ShareBench bench;
        bench.trustMori();
        QFile file(bench.keys.path() + s("/known/Mori.pub"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no key");
        file.close();
        KeysDialog dialog(bench.keys, s("Aoki"));
        dialog.show();
        QCOMPARE(dialog.known()->count(), 1);
        QTest::mouseClick(dialog.removeButton(), Qt::LeftButton);
        QVERIFY(!file.exists());
        QVERIFY(dialog.undoButton()->isHidden());
    }

    void whatWaitsIsListedWithWhatItWaitsForAndCanBeGivenUp()
    {
        ShareBench bench;
        const WaitingDialog nothing(bench.workspace);
        QVERIFY(nothing.isEmpty());
        bench.sheAdds("First");
        const Digest second = bench.herHead();
        bench.sheAdds("Second");
        bench.sheSends({.since = second}, {});
        bool kept = false;
        bench.workspace.write(
            [path = bench.bundle](CaseFile& file, const WorkProgress&) {
                return applyBundle(file, *BundleSource::open(path, {.acceptsUnknown = true}));
            },
            [&](const Result<MergeReport>& report) { kept = report && report->waitsAs > 0; });
        QTRY_VERIFY_WITH_TIMEOUT(kept, patienceMs);
        QVERIFY(!nothing.isEmpty()); // it follows the case
        WaitingDialog dialog(bench.workspace);
        dialog.show();
        QCOMPARE(dialog.list()->count(), 1);
        QVERIFY2(
            dialog.list()->item(0)->text().contains(s("Mori")), qPrintable(dialog.list()->item(0)->text()));
        QVERIFY2(dialog.list()->item(0)->toolTip().contains(s("waits for change set")),
            qPrintable(dialog.list()->item(0)->toolTip()));
        QTest::mouseClick(dialog.giveUpButton(), Qt::LeftButton);
        QVERIFY(dialog.question());
        QCOMPARE(bench.workspace.file().waiting().size(), size_t(1));
        QTest::mouseClick(dialog.question()->buttons().front(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(dialog.isEmpty(), patienceMs);
        QVERIFY(bench.workspace.file().waiting().empty());
        QVERIFY(!dialog.giveUpButton()->isEnabled());
    }
};

QTEST_MAIN(tst_KeyDialogs)
#include "tst_key_dialogs.moc"

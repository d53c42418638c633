#include "ui/controls/banner.h"
#include "ui/controls/chip.h"
#include "ui/controls/elided_label.h"
#include "ui/controls/empty_note.h"
#include "ui/controls/overlay.h"
#include "ui/controls/tlp_chip.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace kagami;

class tst_Controls : public QObject {
    Q_OBJECT
private slots:
    void anElidedLabelKeepsItsTextInTheTooltip()
    {
        ElidedLabel label(QStringLiteral("Ministry of Foreign Affairs of Japan"));
        label.resize(80, 20);
        label.show();
        QVERIFY(label.text().endsWith(u'…'));
        QCOMPARE(label.toolTip(), QStringLiteral("Ministry of Foreign Affairs of Japan"));
        label.resize(600, 20);
        QCOMPARE(label.text(), label.fullText());
        QCOMPARE(label.toolTip(), QString());
    }

    void aChipIsRemovedAndEditedByKeys()
    {
        Chip chip(QStringLiteral("status"), QStringLiteral("attributed"));
        QSignalSpy removed(&chip, &Chip::removeRequested);
        QSignalSpy edited(&chip, &Chip::editRequested);
        QTest::keyClick(&chip, Qt::Key_Delete);
        QTest::keyClick(&chip, Qt::Key_F2);
        QTest::mouseDClick(&chip, Qt::LeftButton);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(edited.count(), 2);
        QCOMPARE(chip.accessibleName(), QStringLiteral("status: attributed"));
    }

    void aBannerSaysWhatWhereAndTheRemedy()
    {
        Banner banner;
        QVERIFY(banner.text().isEmpty());
        banner.showError({ErrorKind::Busy, QStringLiteral("The case is held."), QStringLiteral("a.kagami"),
            QStringLiteral("Close it there."), {}});
        QVERIFY(banner.text().contains(QStringLiteral("a.kagami")));
        QVERIFY(banner.text().contains(QStringLiteral("Close it there.")));
        QTest::keyClick(&banner, Qt::Key_Escape);
        QVERIFY(banner.text().isEmpty());
    }

    void anOverlayGivesTheFocusBack()
    {
        QWidget window;
        window.resize(400, 300);
        QHBoxLayout layout(&window);
        QLineEdit field;
        layout.addWidget(&field);
        window.show();
        window.activateWindow();
        field.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        Overlay overlay(&window);
        overlay.popUp(&field);
        QVERIFY(overlay.hasFocus());
        QVERIFY(window.rect().contains(overlay.geometry()));
        QSignalSpy dismissed(&overlay, &Overlay::dismissed);
        QTest::keyClick(&overlay, Qt::Key_Escape);
        QCOMPARE(dismissed.count(), 1);
        QVERIFY(overlay.isHidden());
        QVERIFY(field.hasFocus());
    }

    void overlaysComeOneAtATimeAndGoWithEscFromAnywhere()
    {
        QWidget window;
        window.resize(400, 300);
        QHBoxLayout layout(&window);
        QLineEdit field;
        layout.addWidget(&field);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        Overlay first(&window), second(&window);
        first.popUp();
        second.popUp();
        QVERIFY(first.isHidden() && second.isVisible());
        field.setFocus();
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(second.isHidden());

        first.popUp();
        QTest::mouseClick(&field, Qt::LeftButton);
        QVERIFY(first.isVisible());
        first.setClosesOnPressOutside(true);
        QTest::mouseClick(&field, Qt::LeftButton);
        QVERIFY(first.isHidden());
    }

    void aTlpChipOffersTheFiveLabelsUntranslated()
    {
        TlpChip chip;
        QStringList labels;
        for (const QAction* action : chip.menu()->actions())
            labels.append(action->text());
        QCOMPARE(labels,
            QStringList({QStringLiteral("TLP:CLEAR"), QStringLiteral("TLP:GREEN"),
                QStringLiteral("TLP:AMBER"), QStringLiteral("TLP:AMBER+STRICT"), QStringLiteral("TLP:RED")}));
        QSignalSpy chosen(&chip, &TlpChip::tlpChosen);
        chip.menu()->actions().last()->trigger();
        QCOMPARE(chosen.first().first().value<Tlp>(), Tlp::Red);
        chip.setTlp(Tlp::Red);
        QCOMPARE(chip.text(), QStringLiteral("TLP:RED"));
    }

    void anEmptyStateOffersOneStep()
    {
        EmptyNote note;
        note.setTexts(QStringLiteral("No incidents yet"), QStringLiteral("They need a title."),
            QStringLiteral("Add an incident"));
        QSignalSpy asked(&note, &EmptyNote::stepRequested);
        auto* button = note.findChild<QPushButton*>();
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        note.setTexts(QStringLiteral("Nothing"), QStringLiteral("Really."));
        QVERIFY(button->isHidden());
    }
};

QTEST_MAIN(tst_Controls)
#include "tst_controls.moc"

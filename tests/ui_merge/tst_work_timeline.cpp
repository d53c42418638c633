#include "ui/canvas/hover_card.h"
#include "ui/merge/work_timeline.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

using namespace kagami;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

constexpr qint64 hourMs = qint64(3600) * 1000;
constexpr qint64 dayMs = 24 * hourMs;
constexpr qint64 base = 1'718'874'000'000; // 2024-06-20 09:00 UTC

std::vector<WorkStep> work()
{
    return {{s("Aoki"), {base, 0}, s("mine"), 1, false},
        {s("Mori"), {base + 3 * dayMs, 0}, s("third"), 4, true},
        {s("Mori"), {base + dayMs, 0}, s("first"), 2, true},
        {s("Mori"), {base + dayMs + 1, 0}, s("second"), 1, true},
        {s("Kato"), {base + 2 * dayMs, 0}, s("his"), 1, true}};
}

struct Shown {
    WorkTimeline view;
    Shown()
    {
        applyTheme(*qApp, ThemeKind::Light);
        view.setWork(work(), QTimeZone::utc(), QLocale(QLocale::English));
        view.resize(700, view.wholeHeight());
        view.show();
    }
};

} // namespace

class tst_WorkTimeline : public QObject {
    Q_OBJECT
private slots:
    void everyAuthorHasARowAndThoseWhoBringSomethingComeFirst()
    {
        const Shown shown;
        QCOMPARE(shown.view.authors(), (QStringList{s("Mori"), s("Kato"), s("Aoki")}));
    }

    void dotsThatWouldLieOnEachOtherAreOne()
    {
        const Shown shown;
        QCOMPARE(shown.view.partTotal(), 4);
        QVERIFY(shown.view.partName(0).contains(s("2 change set")));
        QCOMPARE(shown.view.partName(1), s("Mori: third"));
        QVERIFY(shown.view.dotRect(0).center().x() < shown.view.dotRect(1).center().x());
        QVERIFY(shown.view.dotRect(0).width() > shown.view.dotRect(1).width());
    }

    void whatComesInIsFilledAndWhatIsHereIsHollow()
    {
        const Shown shown;
        const QImage image = const_cast<WorkTimeline&>(shown.view).grab().toImage();
        const Palette& palette = lightPalette();
        QCOMPARE(image.pixelColor(shown.view.dotRect(1).center()), palette[Ink::Accent]);
        QCOMPARE(image.pixelColor(shown.view.dotRect(3).center()), palette[Ink::Panel]);
    }

    void hoveringAndWalkingExplain()
    {
        Shown shown;
        auto* card = shown.view.findChild<HoverCard*>();
        QTest::mouseMove(&shown.view, shown.view.dotRect(0).center());
        QTRY_VERIFY(card->isVisible());
        QVERIFY(card->plainText().contains(s("first")));
        QVERIFY(card->plainText().contains(s("second")));
        shown.view.setFocus();
        QTest::keyClick(&shown.view, Qt::Key_End);
        QCOMPARE(shown.view.currentPart(), 3);
        QTest::keyClick(&shown.view, Qt::Key_Up);
        QCOMPARE(shown.view.currentPart(), 2);
        QTest::keyClick(&shown.view, Qt::Key_Left);
        QCOMPARE(shown.view.currentPart(), 1);
        QVERIFY(shown.view.partDescription(1).contains(s("comes in")));
    }

    void oneStepAloneHasARulerToo()
    {
        WorkTimeline view;
        view.setWork(
            {{s("Mori"), {base, 0}, s("only"), 1, true}}, QTimeZone::utc(), QLocale(QLocale::English));
        view.resize(600, view.wholeHeight());
        QCOMPARE(view.partTotal(), 1);
        QVERIFY(view.rect().contains(view.dotRect(0)));
        QVERIFY(!view.grab().isNull());
    }
};

QTEST_MAIN(tst_WorkTimeline)
#include "tst_work_timeline.moc"

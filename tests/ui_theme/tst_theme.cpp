#include "case/item_kind.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>

using namespace kagami;

class tst_Theme : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        setTextScale(1);
        applyTheme(*qApp, ThemeKind::Light);
    }

    void inksFollowTheThemeThatIsApplied()
    {
        QLabel label;
        QCOMPARE(inks(&label)[Ink::Panel], lightPalette()[Ink::Panel]);
        applyTheme(*qApp, ThemeKind::Dark);
        QCOMPARE(inks(&label)[Ink::Panel], darkPalette()[Ink::Panel]);
        applyTheme(*qApp, ThemeKind::HighContrast);
        QCOMPARE(inks(&label)[Ink::Line], highContrastPalette()[Ink::Line]);
    }

    void theStyleSheetHasNoPlaceholderLeft()
    {
        static const QRegularExpression placeholder(QStringLiteral("\\{[a-z0-9.]+\\}"));
        for (const Palette* palette : {&lightPalette(), &darkPalette(), &highContrastPalette()})
            QCOMPARE(placeholder.match(styleSheet(*palette, 1.25)).captured(), QString());
    }

    void theStyleSheetGrowsWithTheText()
    {
        QVERIFY(styleSheet(lightPalette(), 1).contains(QStringLiteral("font-size: 13px")));
        QVERIFY(styleSheet(lightPalette(), 1.5).contains(QStringLiteral("font-size: 19.5px")));
    }

    void textScaleStaysBetweenOneAndOneAndAHalf()
    {
        setTextScale(0.2);
        QCOMPARE(textScale(), 1.0);
        setTextScale(9);
        QCOMPARE(textScale(), 1.5);
        QCOMPARE(themePx(20), 30);
    }

    void everyItemKindHasItsIcon()
    {
        for (const ItemKindInfo& kind : itemKinds())
            QVERIFY2(!themeIcon(QLatin1String(kind.key), nullptr).isNull(), kind.key);
        QVERIFY(themeIcon(QStringLiteral("no-such-icon"), nullptr).isNull());
    }

    void iconsTakeTheColourOfTheThemeWithoutBeingMadeAgain()
    {
        const QIcon icon = themeIcon(QStringLiteral("actor"), Ink::Text);
        QCOMPARE(strongest(icon), lightPalette()[Ink::Text]);
        applyTheme(*qApp, ThemeKind::Dark);
        QCOMPARE(strongest(icon), darkPalette()[Ink::Text]);
    }

    void textPassesContrastOnItsSurfaces()
    {
        for (const Palette* palette : {&lightPalette(), &darkPalette(), &highContrastPalette()}) {
            for (const Ink text : {Ink::Text, Ink::Secondary, Ink::Warning})
                for (const Ink ground : {Ink::Panel, Ink::Window, Ink::Lane})
                    QVERIFY(contrast((*palette)[text], (*palette)[ground]) >= 4.5);
            QVERIFY(contrast((*palette)[Ink::OnAccent], (*palette)[Ink::Accent]) >= 4.5);
        }
    }

private:
    /// The most opaque pixel of an icon.
    static QColor strongest(const QIcon& icon)
    {
        const QImage image = icon.pixmap(QSize(32, 32)).toImage();
        QColor best(0, 0, 0, 0);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (const QColor pixel = image.pixelColor(x, y); pixel.alpha() > best.alpha())
                    best = pixel;
        return best;
    }
    /// WCAG 2.1 contrast ratio.
    static double contrast(const QColor& a, const QColor& b)
    {
        const auto luminance = [](const QColor& colour) {
            const auto linear
                = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
            return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
                + 0.0722 * linear(colour.blueF());
        };
        const double high = std::max(luminance(a), luminance(b));
        const double low = std::min(luminance(a), luminance(b));
        return (high + 0.05) / (low + 0.05);
    }
};

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"

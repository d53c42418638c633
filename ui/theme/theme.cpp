#include "ui/theme/theme.h"

#include "ui/theme/icon_engine.h"
#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>
#include <algorithm>

namespace kagami {

namespace {

// Desktops set 10 pt as a rule: that is 100 % of the design. Without a desktop there is no size to follow.
constexpr double designPointSize = 10.0;
double userScale = 1.0;

double systemScale()
{
    static const double scale = [] {
        const QString platform = QGuiApplication::platformName();
        if (platform == u"offscreen" || platform == u"minimal")
            return 1.0;
        const double points = QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF();
        return points > 0 ? points / designPointSize : 1.0;
    }();
    return scale;
}

/// The palette that applyTheme() gave to Qt. Asking Qt back would not do: a style sheet changes the palettes
/// of the widgets it touches.
const Palette* applied = nullptr;

bool systemIsDark()
{
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

const Palette& paletteOf(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Light: return lightPalette();
    case ThemeKind::Dark: return darkPalette();
    case ThemeKind::HighContrast: return highContrastPalette();
    case ThemeKind::System: break;
    }
    return systemIsDark() ? darkPalette() : lightPalette();
}

QPalette qtPalette(const Palette& inks)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Ink ink, Ink disabled) {
        palette.setColor(QPalette::Active, role, inks[ink]);
        palette.setColor(QPalette::Inactive, role, inks[ink]);
        palette.setColor(QPalette::Disabled, role, inks[disabled]);
    };
    set(QPalette::Window, Ink::Window, Ink::Window);
    set(QPalette::WindowText, Ink::Text, Ink::Faint);
    set(QPalette::Base, Ink::Panel, Ink::Panel);
    set(QPalette::AlternateBase, Ink::Lane, Ink::Lane);
    set(QPalette::Text, Ink::Text, Ink::Faint);
    set(QPalette::PlaceholderText, Ink::Secondary, Ink::Faint);
    set(QPalette::Button, Ink::Panel, Ink::Panel);
    set(QPalette::ButtonText, Ink::Text, Ink::Faint);
    set(QPalette::BrightText, Ink::Warning, Ink::Warning);
    set(QPalette::Highlight, Ink::Selection, Ink::Selection);
    set(QPalette::HighlightedText, Ink::Text, Ink::Secondary);
    set(QPalette::Link, Ink::Accent, Ink::Faint);
    set(QPalette::LinkVisited, Ink::Accent, Ink::Faint);
    set(QPalette::ToolTipBase, Ink::Panel, Ink::Panel);
    set(QPalette::ToolTipText, Ink::Text, Ink::Text);
    set(QPalette::Mid, Ink::Line, Ink::Line);
    set(QPalette::Midlight, Ink::Grid, Ink::Grid);
    set(QPalette::Light, Ink::Panel, Ink::Panel);
    set(QPalette::Dark, Ink::Line, Ink::Line);
    set(QPalette::Shadow, Ink::Line, Ink::Line);
    return palette;
}

QFont fontOf(FontRole role)
{
    const FontSpec spec = fontSpec(role);
    QFont font;
    font.setFamilies(
        {QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK JP"), QStringLiteral("sans-serif")});
    font.setPixelSize(std::max(1, qRound(spec.sizePx * textScale())));
    font.setWeight(QFont::Weight(spec.weight));
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

} // namespace

void setTextScale(double scale)
{
    userScale = std::clamp(scale, 1.0, 1.5);
}

double textScale()
{
    return std::clamp(systemScale() * userScale, 1.0, 1.5);
}

int themePx(int px)
{
    return qRound(px * textScale());
}

void applyTheme(QApplication& application, ThemeKind kind)
{
    (void)systemIsDark(); // the system's palette is only there to be read before ours is set
    const Palette& palette = paletteOf(kind);
    applied = &palette;
    QPixmapCache::clear();
    if (!application.style() || application.style()->name().compare(u"fusion", Qt::CaseInsensitive) != 0)
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(qtPalette(palette));
    QApplication::setFont(fontOf(FontRole::Label));
    QToolTip::setPalette(qtPalette(palette));
    QToolTip::setFont(fontOf(FontRole::Label));
    application.setStyleSheet(styleSheet(palette, textScale()));
}

const Palette& inks(const QWidget*)
{
    return applied ? *applied : paletteOf(ThemeKind::System);
}

QFont themeFont(FontRole role)
{
    return fontOf(role);
}

QFont tabularFont(FontRole role)
{
    // Noto Sans has figures of one width by default; Qt 6.4 cannot switch the tnum feature for others.
    return fontOf(role);
}

QIcon themeIcon(const QString& name, const QWidget*)
{
    return themeIcon(name, Ink::Text);
}

QIcon themeIcon(const QString& name, Ink ink)
{
    return QIcon(new IconEngine(name, ink));
}

} // namespace kagami

#include "figure/figure.h"

#include <QFontMetricsF>
#include <QHash>
#include <array>
#include <optional>

namespace kagami {

namespace {

// Measured large and scaled down: fonts of 10.5 px have no whole pixel size, and unhinted glyphs scale
// exactly.
constexpr int measurePx = 100;
constexpr int rememberedTotal = 8192;

QFont baseFont(FontRole role)
{
    QFont font;
    font.setFamilies(
        {QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK JP"), QStringLiteral("sans-serif")});
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setWeight(QFont::Weight(fontSpec(role).weight));
    return font;
}

struct Measure {
    explicit Measure(FontRole role)
        : metrics([role] {
            QFont font = baseFont(role);
            font.setPixelSize(measurePx);
            return QFontMetricsF(font);
        }())
        , scale(fontSpec(role).sizePx / measurePx)
    {
    }
    QFontMetricsF metrics;
    double scale;
    QHash<QString, double> widths;
};

Measure& measureOf(FontRole role)
{
    thread_local std::array<std::optional<Measure>, fontRoleTotal> measures;
    auto& measure = measures[size_t(role)];
    if (!measure)
        measure.emplace(role);
    return *measure;
}

} // namespace

FontSpec fontSpec(FontRole role)
{
    switch (role) {
    case FontRole::Caption: return {10.5, QFont::DemiBold};
    case FontRole::Label: return {12, QFont::Normal};
    case FontRole::Body: return {13, QFont::Normal};
    case FontRole::Title: return {15, QFont::DemiBold};
    case FontRole::Heading: return {20, QFont::DemiBold};
    case FontRole::Small: return {10.5, QFont::Normal};
    case FontRole::Strong: return {12, QFont::DemiBold};
    }
    return {12, QFont::Normal};
}

QFont figureFont(FontRole role)
{
    QFont font = baseFont(role);
    font.setPixelSize(qRound(fontSpec(role).sizePx));
    return font;
}

double textWidth(FontRole role, const QString& text)
{
    Measure& measure = measureOf(role);
    if (const auto known = measure.widths.constFind(text); known != measure.widths.cend())
        return *known;
    if (measure.widths.size() >= rememberedTotal)
        measure.widths.clear();
    const double width = measure.metrics.horizontalAdvance(text) * measure.scale;
    measure.widths.insert(text, width);
    return width;
}

double textHeight(FontRole role)
{
    const Measure& measure = measureOf(role);
    return (measure.metrics.ascent() + measure.metrics.descent()) * measure.scale;
}

double textAscent(FontRole role)
{
    const Measure& measure = measureOf(role);
    return measure.metrics.ascent() * measure.scale;
}

QString elided(FontRole role, const QString& text, double widthPx)
{
    if (textWidth(role, text) <= widthPx)
        return text;
    const Measure& measure = measureOf(role);
    const QString shortened = measure.metrics.elidedText(text, Qt::ElideRight, widthPx / measure.scale);
    constexpr int leastCharacters = 2;
    return shortened.size() > leastCharacters && textWidth(role, shortened) <= widthPx ? shortened
                                                                                       : QString();
}

} // namespace kagami

#include "base/digest.h"
#include "figure/figure.h"
#include "figure/shape_style.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace kagami {

namespace {

// Stands in for the prefix of ids until the content, from which the prefix is made, is complete.
constexpr char prefixMark = '\x01';

/// At most two decimals, no trailing zeros, no "-0": the same on every machine and in every locale.
QByteArray number(double value)
{
    if (!std::isfinite(value))
        return "0";
    const qint64 hundredths = std::llround(value * 100);
    const qint64 rest = std::abs(hundredths % 100);
    QByteArray text = QByteArray::number(std::abs(hundredths / 100));
    if (rest != 0) {
        text += '.' + QByteArray::number(rest / 10);
        if (rest % 10 != 0)
            text += QByteArray::number(rest % 10);
    }
    return hundredths < 0 ? '-' + text : text;
}

bool isForbidden(char32_t c)
{
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF
        || (c >= 0xD800 && c <= 0xDFFF);
}

QByteArray escaped(const QString& text)
{
    QString safe;
    safe.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        switch (c) {
        case '&': safe += QLatin1String("&amp;"); break;
        case '<': safe += QLatin1String("&lt;"); break;
        case '>': safe += QLatin1String("&gt;"); break;
        case '"': safe += QLatin1String("&quot;"); break;
        default: const char32_t shown = isForbidden(c) ? U'\uFFFD' : c; safe += QString::fromUcs4(&shown, 1);
        }
    }
    return safe.toUtf8();
}

QByteArray attribute(const char* name, const QByteArray& value)
{
    return QByteArray(" ") + name + "=\"" + value + '"';
}
QByteArray attribute(const char* name, double value)
{
    return attribute(name, number(value));
}

/// Definitions of a figure: each kind of hatch, gradient and mask once, in the order of its name.
class Definitions {
public:
    explicit Definitions(const Palette& palette)
        : m_palette(palette)
    {
    }

    [[nodiscard]] QByteArray colour(Ink ink) const { return m_palette[ink].name(QColor::HexRgb).toLatin1(); }

    QByteArray hatch(Ink ink)
    {
        const QByteArray id = "h" + QByteArray::number(int(ink));
        auto& body = m_bodies[id];
        if (body.isEmpty()) {
            const QByteArray step = number(hatchStepPx / std::sqrt(2.0));
            body = "<pattern id=\"" + full(id) + "\" width=\"" + step + "\" height=\"" + step
                + "\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">" + "<rect width=\""
                + step + "\" height=\"" + step + "\" fill=\"" + colour(ink) + "\" fill-opacity=\""
                + number(hatchGround) + "\"/><rect width=\"" + number(hatchWidthPx) + "\" height=\"" + step
                + "\" fill=\"" + colour(ink) + "\"/></pattern>";
        }
        return reference(id);
    }

    QByteArray gradient(Ink ink, Fades fades) { return reference(gradientId(colour(ink), int(ink), fades)); }

    /// For hatched areas: white shows, black hides.
    QByteArray mask(Fades fades)
    {
        const QByteArray gradient = gradientId("#ffffff", 0, fades);
        const QByteArray id = "m" + gradient;
        m_bodies[id] = "<mask id=\"" + full(id)
            + "\" maskContentUnits=\"objectBoundingBox\"><rect width=\"1\" height=\"1\" fill=\""
            + reference(gradient) + "\"/></mask>";
        return reference(id);
    }

    [[nodiscard]] QByteArray text() const
    {
        QByteArray all;
        for (const auto& [id, body] : m_bodies)
            all += body + '\n';
        return all.isEmpty() ? all : "<defs>\n" + all + "</defs>\n";
    }

    [[nodiscard]] static QByteArray full(const QByteArray& id) { return prefixMark + id; }

private:
    [[nodiscard]] static QByteArray reference(const QByteArray& id) { return "url(#" + full(id) + ')'; }

    QByteArray gradientId(const QByteArray& colourName, int ink, Fades fades)
    {
        const auto hundredth = [](double part) { return QByteArray::number(std::lround(part * 100)); };
        const QByteArray left = hundredth(fades.left), right = hundredth(fades.right);
        const QByteArray id = "g" + QByteArray::number(ink) + '-' + left + '-' + right;
        const auto stop = [&](double offset, double opacity) -> QByteArray {
            return "<stop offset=\"" + number(offset) + "\" stop-color=\"" + colourName + "\" stop-opacity=\""
                + number(opacity) + "\"/>";
        };
        QByteArray& body = m_bodies[id];
        if (body.isEmpty()) {
            body = "<linearGradient id=\"" + full(id) + "\">" + stop(0, fades.left > 0 ? fadedOpacity : 1)
                + stop(fades.left, 1) + stop(1 - fades.right, 1) + stop(1, fades.right > 0 ? fadedOpacity : 1)
                + "</linearGradient>";
        }
        return id;
    }

    const Palette& m_palette;
    std::map<QByteArray, QByteArray> m_bodies;
};

class ShapeWriter {
public:
    ShapeWriter(QByteArray& out, Definitions& definitions)
        : m_out(out)
        , m_definitions(definitions)
    {
    }

    void operator()(const RectShape& s)
    {
        const Fades fades = fadesOf(s);
        m_out += "<rect" + attribute("x", s.rect.x()) + attribute("y", s.rect.y())
            + attribute("width", std::max(0.0, s.rect.width()))
            + attribute("height", std::max(0.0, s.rect.height()));
        if (s.radius > 0)
            m_out += attribute("rx", s.radius);
        fill(s.texture == Fill::None ? Ink::None : s.fill, s.texture, fades);
        stroke(s.stroke, s.strokeWidth, s.dashed);
        opacity(s.opacity);
        m_out += "/>\n";
    }

    void operator()(const LineShape& s)
    {
        m_out += "<line" + attribute("x1", s.from.x()) + attribute("y1", s.from.y())
            + attribute("x2", s.to.x()) + attribute("y2", s.to.y());
        stroke(s.ink, s.width, s.dashed);
        opacity(s.opacity);
        if (s.from.x() == s.to.x() || s.from.y() == s.to.y())
            m_out += attribute("shape-rendering", "crispEdges");
        m_out += "/>\n";
    }

    void operator()(const CurveShape& s)
    {
        m_out += "<path"
            + attribute(
                "d", "M" + pair(s.from) + " C" + pair(s.control1) + ' ' + pair(s.control2) + ' ' + pair(s.to))
            + attribute("fill", "none");
        stroke(s.ink, s.width, s.dashed);
        opacity(s.opacity);
        m_out += "/>\n";
    }

    void operator()(const PolygonShape& s)
    {
        QByteArray points;
        for (const QPointF& point : s.points)
            points += (points.isEmpty() ? "" : " ") + pair(point);
        m_out += "<polygon" + attribute("points", points);
        fill(s.fill, Fill::Solid, {});
        stroke(s.stroke, s.strokeWidth, false);
        opacity(s.opacity);
        m_out += "/>\n";
    }

    void operator()(const EllipseShape& s)
    {
        m_out += "<ellipse" + attribute("cx", s.rect.center().x()) + attribute("cy", s.rect.center().y())
            + attribute("rx", s.rect.width() / 2) + attribute("ry", s.rect.height() / 2);
        fill(s.texture == Fill::None ? Ink::None : s.fill, s.texture, {});
        stroke(s.stroke, s.strokeWidth, s.dashed);
        opacity(s.opacity);
        m_out += "/>\n";
    }

    void operator()(const TextShape& s)
    {
        if (s.text.isEmpty() || s.ink == Ink::None)
            return;
        const QPointF baseline = baselineOf(s);
        const FontSpec font = fontSpec(s.font);
        // textLength keeps a label inside the room it was measured for where Noto Sans is not installed.
        m_out += "<text" + attribute("x", baseline.x()) + attribute("y", baseline.y())
            + attribute("font-size", font.sizePx)
            + (font.weight == QFont::Normal ? QByteArray()
                                            : attribute("font-weight", QByteArray::number(font.weight)))
            + attribute("textLength", textWidth(s.font, s.text))
            + attribute("lengthAdjust", "spacingAndGlyphs") + attribute("fill", m_definitions.colour(s.ink))
            + '>' + escaped(s.text) + "</text>\n";
    }

private:
    [[nodiscard]] static QByteArray pair(const QPointF& point)
    {
        return number(point.x()) + ',' + number(point.y());
    }

    void fill(Ink ink, Fill texture, Fades fades)
    {
        if (ink == Ink::None)
            m_out += attribute("fill", "none");
        else if (texture == Fill::Hatched)
            m_out += attribute("fill", m_definitions.hatch(ink))
                + (fades.any() ? attribute("mask", m_definitions.mask(fades)) : QByteArray());
        else
            m_out += attribute(
                "fill", fades.any() ? m_definitions.gradient(ink, fades) : m_definitions.colour(ink));
    }

    void stroke(Ink ink, double width, bool dashed)
    {
        if (ink == Ink::None)
            return;
        m_out += attribute("stroke", m_definitions.colour(ink)) + attribute("stroke-width", width);
        if (dashed)
            m_out += attribute("stroke-dasharray", number(dashPx) + ' ' + number(gapPx));
    }

    void opacity(double value)
    {
        if (value < 1)
            m_out += attribute("opacity", value);
    }

    QByteArray& m_out;
    Definitions& m_definitions;
};

QByteArray shapesAndParts(const Figure& figure, Definitions& definitions)
{
    QByteArray out;
    ShapeWriter writer(out, definitions);
    std::vector<FigurePart> parts = figure.parts;
    std::stable_sort(parts.begin(), parts.end(),
        [](const FigurePart& a, const FigurePart& b) { return a.firstShape < b.firstShape; });
    int next = 0;
    const auto writeUpTo = [&](int end) {
        for (end = std::min(end, int(figure.shapes.size())); next < end; ++next)
            std::visit(writer, figure.shapes[size_t(next)]);
    };
    for (const FigurePart& part : parts) {
        if (part.shapeTotal <= 0 || part.firstShape < next)
            continue;
        writeUpTo(part.firstShape);
        out += part.title.isEmpty() ? QByteArray("<g>\n") : "<g><title>" + escaped(part.title) + "</title>\n";
        writeUpTo(part.firstShape + part.shapeTotal);
        out += "</g>\n";
    }
    writeUpTo(int(figure.shapes.size()));
    return out;
}

} // namespace

QByteArray toSvg(const Figure& figure, const Palette& palette, bool embedded)
{
    Definitions definitions(palette);
    const QByteArray drawing = shapesAndParts(figure, definitions);
    const QByteArray width = number(figure.size.width()), height = number(figure.size.height());
    QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"" + attribute("width", width)
        + attribute("height", height) + attribute("viewBox", "0 0 " + width + ' ' + height)
        + attribute("role", "img")
        + attribute("aria-labelledby", Definitions::full("t") + ' ' + Definitions::full("d"))
        + attribute("font-family", "'Noto Sans','Noto Sans CJK JP',sans-serif") + ">\n<title id=\""
        + Definitions::full("t") + "\">" + escaped(figure.title) + "</title>\n<desc id=\""
        + Definitions::full("d") + "\">" + escaped(figure.description) + "</desc>\n" + definitions.text()
        + drawing + "</svg>\n";
    const QByteArray prefix = 'k' + sha256(svg).toHex().left(8).toLatin1() + '-';
    svg.replace(QByteArray(1, prefixMark), prefix);
    return embedded ? svg : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg;
}

} // namespace kagami

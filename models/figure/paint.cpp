#include "figure/figure.h"
#include "figure/shape_style.h"

#include <QLinearGradient>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace kagami {

namespace {

constexpr double layerPx = 2; ///< of a soft end in layers

class ShapePainter {
public:
    ShapePainter(QPainter& painter, const Palette& palette)
        : m_painter(painter)
        , m_palette(palette)
        , m_isPdf(painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Pdf)
    {
    }

    void operator()(const RectShape& s)
    {
        const Fades fades = fadesOf(s);
        if (s.fill != Ink::None && s.texture != Fill::None) {
            const QBrush brush = brushOf(s.fill, s.opacity, s.rect, fades);
            if (fades.any() && m_isPdf)
                fillInLayers(s, fades);
            else if (s.texture == Fill::Hatched)
                hatch(rounded(s.rect, s.radius), s.rect, s.fill, s.opacity, fades);
            else if (s.radius > 0)
                m_painter.fillPath(rounded(s.rect, s.radius), brush);
            else
                fillPlain(s.rect, brush);
        }
        if (s.stroke == Ink::None)
            return;
        m_painter.setPen(penOf(s.stroke, s.strokeWidth, s.dashed, s.opacity));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(s.rect, s.radius, s.radius);
    }

    void operator()(const LineShape& s)
    {
        m_painter.setPen(penOf(s.ink, s.width, s.dashed, s.opacity));
        const bool straight = s.from.x() == s.to.x() || s.from.y() == s.to.y();
        m_painter.setRenderHint(QPainter::Antialiasing, !straight);
        m_painter.drawLine(s.from, s.to);
        m_painter.setRenderHint(QPainter::Antialiasing, true);
    }

    void operator()(const CurveShape& s)
    {
        QPainterPath path(s.from);
        path.cubicTo(s.control1, s.control2, s.to);
        m_painter.strokePath(path, penOf(s.ink, s.width, s.dashed, s.opacity));
    }

    void operator()(const PolygonShape& s)
    {
        m_painter.setPen(
            s.stroke == Ink::None ? QPen(Qt::NoPen) : penOf(s.stroke, s.strokeWidth, false, s.opacity));
        m_painter.setBrush(s.fill == Ink::None ? QBrush(Qt::NoBrush) : QBrush(colour(s.fill, s.opacity)));
        m_painter.drawPolygon(s.points.data(), int(s.points.size()));
    }

    void operator()(const EllipseShape& s)
    {
        QPainterPath path;
        path.addEllipse(s.rect);
        if (s.fill != Ink::None && s.texture == Fill::Hatched)
            hatch(path, s.rect, s.fill, s.opacity, {});
        else if (s.fill != Ink::None && s.texture == Fill::Solid)
            m_painter.fillPath(path, colour(s.fill, s.opacity));
        if (s.stroke != Ink::None)
            m_painter.strokePath(path, penOf(s.stroke, s.strokeWidth, s.dashed, s.opacity));
    }

    void operator()(const TextShape& s)
    {
        if (s.text.isEmpty() || s.ink == Ink::None)
            return;
        auto& font = m_fonts[size_t(s.font)];
        if (!font)
            font = figureFont(s.font);
        m_painter.setFont(*font);
        m_painter.setPen(m_palette[s.ink]);
        const QPointF baseline = baselineOf(s);
        const double scale = fontSpec(s.font).sizePx / font->pixelSize();
        if (scale == 1) {
            m_painter.drawText(baseline, s.text);
            return;
        }
        const QTransform before = m_painter.transform();
        m_painter.translate(baseline);
        m_painter.scale(scale, scale);
        m_painter.drawText(QPointF(0, 0), s.text);
        m_painter.setTransform(before);
    }

private:
    [[nodiscard]] QColor colour(Ink ink, double opacity) const
    {
        QColor value = m_palette[ink];
        value.setAlphaF(float(value.alphaF() * opacity));
        return value;
    }

    [[nodiscard]] QBrush brushOf(Ink ink, double opacity, const QRectF& rect, Fades fades) const
    {
        if (!fades.any())
            return colour(ink, opacity);
        QLinearGradient gradient(rect.topLeft(), rect.topRight());
        const QColor full = colour(ink, opacity), faded = colour(ink, opacity * fadedOpacity);
        gradient.setColorAt(0, fades.left > 0 ? faded : full);
        gradient.setColorAt(fades.left, full);
        gradient.setColorAt(1 - fades.right, full);
        gradient.setColorAt(1, fades.right > 0 ? faded : full);
        return gradient;
    }

    [[nodiscard]] QPen penOf(Ink ink, double width, bool dashed, double opacity) const
    {
        QPen pen(colour(ink, opacity), width);
        pen.setCapStyle(Qt::FlatCap);
        if (dashed)
            pen.setDashPattern({dashPx / width, gapPx / width});
        return pen;
    }

    /// Whole pixels are filled without antialiasing: sharp edges, and no seams between neighbours.
    void fillPlain(const QRectF& rect, const QBrush& brush)
    {
        const bool whole = rect == QRectF(rect.toRect());
        m_painter.setRenderHint(QPainter::Antialiasing, !whole);
        m_painter.fillRect(rect, brush);
        m_painter.setRenderHint(QPainter::Antialiasing, true);
    }

    void hatch(const QPainterPath& outline, const QRectF& rect, Ink ink, double opacity, Fades fades)
    {
        m_painter.fillPath(outline, brushOf(ink, opacity * hatchGround, rect, fades));
        m_painter.save();
        m_painter.setClipPath(outline, Qt::IntersectClip);
        stripes(rect, brushOf(ink, opacity, rect, fades));
        m_painter.restore();
    }

    void stripes(const QRectF& rect, const QBrush& brush)
    {
        QPen pen(brush, hatchWidthPx);
        pen.setCapStyle(Qt::FlatCap);
        m_painter.setPen(pen);
        const QRectF seen = rect.intersected(m_painter.clipBoundingRect());
        // Stripes are counted from the rectangle's own corner, so that they travel with it when it is panned.
        const double h = rect.height();
        const double first
            = rect.left() + std::floor((seen.left() - rect.left() - h) / hatchStepPx) * hatchStepPx;
        const int stripes = int(std::ceil((seen.right() + h - first) / hatchStepPx));
        for (int i = 0; i < stripes; ++i) {
            const double x = first + i * hatchStepPx;
            m_painter.drawLine(QPointF(x - 1, rect.bottom() + 1), QPointF(x + h + 1, rect.top() - 1));
        }
    }

    /// Soft ends for PDF: widespread readers show a transparent gradient as solid, and then a suspected
    /// incident would look like an attributed one. Layers of one opacity each lie on top of each other
    /// instead, each beginning further in.
    void fillInLayers(const RectShape& s, Fades fades)
    {
        const double soft = s.rect.width() * std::max(fades.left, fades.right);
        const int layers = std::clamp(int(soft / layerPx), 6, 40);
        m_painter.save();
        m_painter.setClipPath(rounded(s.rect, s.radius), Qt::IntersectClip);
        double before = 0;
        for (int layer = 0; layer < layers; ++layer) {
            const double part = double(layer) / (layers - 1);
            const double reached = fadedOpacity + (1 - fadedOpacity) * part;
            const double width = s.rect.width() * part;
            paintLayer(s, s.rect.adjusted(fades.left * width, 0, -fades.right * width, 0), before, reached);
            before = reached;
        }
        m_painter.restore();
    }

    /// `before`, `reached`: parts of the opacity that are there without and with this layer.
    void paintLayer(const RectShape& s, const QRectF& area, double before, double reached)
    {
        const auto added = [&](double opacity) {
            const double left = 1 - opacity * before;
            return left <= 0 ? 0 : opacity * (reached - before) / left;
        };
        if (area.width() <= 0)
            return;
        if (s.texture != Fill::Hatched) {
            m_painter.fillRect(area, colour(s.fill, added(s.opacity)));
            return;
        }
        m_painter.fillRect(area, colour(s.fill, added(s.opacity * hatchGround)));
        m_painter.save();
        m_painter.setClipRect(area, Qt::IntersectClip);
        stripes(s.rect, colour(s.fill, added(s.opacity)));
        m_painter.restore();
    }

    [[nodiscard]] static QPainterPath rounded(const QRectF& rect, double radius)
    {
        QPainterPath path;
        path.addRoundedRect(rect, radius, radius);
        return path;
    }

    QPainter& m_painter;
    const Palette& m_palette;
    bool m_isPdf;
    std::array<std::optional<QFont>, fontRoleTotal> m_fonts;
};

} // namespace

void paint(QPainter& painter, const Figure& figure, const Palette& palette, const QRectF& clip)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setRenderHint(QPainter::TextAntialiasing, true);
    ShapePainter shapePainter(painter, palette);
    for (const Shape& shape : figure.shapes) {
        if (clip.isNull() || boundsOf(shape).intersects(clip))
            std::visit(shapePainter, shape);
    }
    painter.restore();
}

} // namespace kagami

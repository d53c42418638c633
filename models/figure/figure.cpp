#include "figure/figure.h"

#include "figure/shape_style.h"

#include <QLineF>
#include <algorithm>

namespace kagami {

namespace {

QRectF around(std::initializer_list<QPointF> points, double margin)
{
    double left = points.begin()->x(), right = left, top = points.begin()->y(), bottom = top;
    for (const QPointF& point : points) {
        left = std::min(left, point.x());
        right = std::max(right, point.x());
        top = std::min(top, point.y());
        bottom = std::max(bottom, point.y());
    }
    return QRectF(left, top, right - left, bottom - top).adjusted(-margin, -margin, margin, margin);
}

double strokeMargin(Ink stroke, double width)
{
    return stroke == Ink::None ? 0 : width / 2;
}

struct Bounds {
    QRectF operator()(const RectShape& s) const
    {
        const double m = strokeMargin(s.stroke, s.strokeWidth);
        return s.rect.adjusted(-m, -m, m, m);
    }
    QRectF operator()(const LineShape& s) const { return around({s.from, s.to}, s.width / 2); }
    QRectF operator()(const CurveShape& s) const
    {
        return around({s.from, s.control1, s.control2, s.to}, s.width / 2);
    }
    QRectF operator()(const PolygonShape& s) const
    {
        QRectF bounds;
        for (const QPointF& point : s.points) {
            const QRectF one = around({point}, std::max(0.01, strokeMargin(s.stroke, s.strokeWidth)));
            bounds = bounds.isNull() ? one : bounds.united(one);
        }
        return bounds;
    }
    QRectF operator()(const EllipseShape& s) const
    {
        const double m = strokeMargin(s.stroke, s.strokeWidth);
        return s.rect.adjusted(-m, -m, m, m);
    }
    QRectF operator()(const TextShape& s) const
    {
        const QPointF baseline = baselineOf(s);
        return {
            baseline.x(), baseline.y() - textAscent(s.font), textWidth(s.font, s.text), textHeight(s.font)};
    }
};

} // namespace

QRectF boundsOf(const Shape& shape)
{
    return std::visit(Bounds{}, shape);
}

Fades fadesOf(const RectShape& shape)
{
    if (shape.rect.width() <= 0)
        return {};
    const double left = std::max(0.0, shape.fadeLeft) / shape.rect.width();
    const double right = std::max(0.0, shape.fadeRight) / shape.rect.width();
    const double sum = std::max(1.0, left + right);
    return {left / sum, right / sum};
}

QPointF baselineOf(const TextShape& shape)
{
    const double spareX = shape.rect.width() - textWidth(shape.font, shape.text);
    const double spareY = shape.rect.height() - textHeight(shape.font);
    double x = shape.rect.left();
    if (shape.align & Qt::AlignRight)
        x += spareX;
    else if (shape.align & Qt::AlignHCenter)
        x += spareX / 2;
    double y = shape.rect.top();
    if (shape.align & Qt::AlignBottom)
        y += spareY;
    else if (!(shape.align & Qt::AlignTop))
        y += spareY / 2;
    return {x, y + textAscent(shape.font)};
}

PartScope::PartScope(Figure& figure, const Uuid& record, QString title)
    : m_figure(figure)
{
    m_figure.parts.push_back({record, std::move(title), int(figure.shapes.size()), 0});
}

PartScope::~PartScope()
{
    FigurePart& part = m_figure.parts.back();
    part.shapeTotal = int(m_figure.shapes.size()) - part.firstShape;
}

} // namespace kagami

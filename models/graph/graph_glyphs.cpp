#include "graph/graph_glyphs.h"

#include <initializer_list>

namespace kagami {

namespace {
/// Strokes on a 12 x 12 grid.
class Pen {
public:
    Pen(Figure& figure, QPointF origin, Ink ink)
        : m_figure(figure)
        , m_origin(origin)
        , m_ink(ink)
    {
    }

    void line(double x1, double y1, double x2, double y2)
    {
        m_figure.shapes.emplace_back(
            LineShape{m_origin + QPointF(x1, y1), m_origin + QPointF(x2, y2), m_ink, width, false, 1});
    }
    void path(std::initializer_list<QPointF> points)
    {
        for (auto from = points.begin(), to = from + 1; to != points.end(); ++from, ++to)
            line(from->x(), from->y(), to->x(), to->y());
    }
    void box(double x, double y, double w, double h, double radius = 1)
    {
        RectShape shape;
        shape.rect = QRectF(m_origin + QPointF(x, y), QSizeF(w, h));
        shape.radius = radius;
        shape.stroke = m_ink;
        shape.strokeWidth = width;
        m_figure.shapes.emplace_back(shape);
    }
    void ring(double x, double y, double r)
    {
        EllipseShape shape;
        shape.rect = QRectF(m_origin + QPointF(x - r, y - r), QSizeF(2 * r, 2 * r));
        shape.fill = Ink::None;
        shape.stroke = m_ink;
        shape.strokeWidth = width;
        m_figure.shapes.emplace_back(shape);
    }

private:
    static constexpr double width = 1.2;
    Figure& m_figure;
    QPointF m_origin;
    Ink m_ink;
};

void government(Pen& pen)
{
    pen.path({{1, 5}, {6, 1.5}, {11, 5}, {1, 5}});
    for (double x : {2.5, 6.0, 9.5})
        pen.line(x, 6, x, 9.5);
    pen.line(1, 11, 11, 11);
}

void company(Pen& pen)
{
    pen.box(2, 1.5, 8, 9.5);
    pen.line(4.5, 4, 7.5, 4);
    pen.line(4.5, 6.5, 7.5, 6.5);
    pen.line(6, 9, 6, 11);
}

void school(Pen& pen)
{
    pen.path({{0.5, 4.5}, {6, 2}, {11.5, 4.5}, {6, 7}, {0.5, 4.5}});
    pen.path({{3, 6}, {3, 9}, {6, 10.5}, {9, 9}, {9, 6}});
}

void paper(Pen& pen)
{
    pen.box(1.5, 1.5, 9, 9.5);
    pen.line(3.5, 4, 8.5, 4);
    pen.line(3.5, 6.2, 8.5, 6.2);
    pen.line(3.5, 8.4, 6.5, 8.4);
}

void person(Pen& pen)
{
    pen.ring(6, 3.7, 2.2);
    pen.path({{1.8, 11}, {2.6, 8.6}, {4.4, 7.6}, {7.6, 7.6}, {9.4, 8.6}, {10.2, 11}});
}

void rocket(Pen& pen)
{
    pen.path({{6, 0.8}, {8.3, 4}, {8.3, 8}, {3.7, 8}, {3.7, 4}, {6, 0.8}});
    pen.path({{3.7, 6}, {1.8, 9}, {3.7, 8.6}});
    pen.path({{8.3, 6}, {10.2, 9}, {8.3, 8.6}});
    pen.line(6, 9.4, 6, 11.4);
}

void network(Pen& pen)
{
    pen.ring(6, 2.6, 1.5);
    pen.ring(2.6, 9.4, 1.5);
    pen.ring(9.4, 9.4, 1.5);
    pen.line(5.3, 4, 3.2, 8);
    pen.line(6.7, 4, 8.8, 8);
}

void bulb(Pen& pen)
{
    pen.ring(6, 4.6, 3.4);
    pen.line(4.7, 9.6, 7.3, 9.6);
    pen.line(5.2, 11.2, 6.8, 11.2);
}

void malware(Pen& pen)
{
    pen.ring(6, 6.8, 3);
    pen.path({{4, 3}, {5, 4.2}});
    pen.path({{8, 3}, {7, 4.2}});
    pen.line(0.8, 6.8, 3, 6.8);
    pen.line(9, 6.8, 11.2, 6.8);
    pen.line(1.6, 11, 3.7, 9);
    pen.line(10.4, 11, 8.3, 9);
}

void tool(Pen& pen)
{
    pen.line(2, 10.5, 6.8, 5.6);
    pen.path({{8, 1.6}, {6.2, 3.2}, {6.6, 5.6}, {9, 6}, {10.6, 4.2}});
}

void weakness(Pen& pen)
{
    pen.path({{6, 1.2}, {11.2, 10.6}, {0.8, 10.6}, {6, 1.2}});
    pen.line(6, 4.8, 6, 7.4);
    pen.line(6, 9, 6, 9.2);
}

void byType(Pen& pen, const QString& type)
{
    const auto isOne = [&type](std::initializer_list<QLatin1StringView> keys) {
        for (QLatin1StringView key : keys) {
            if (type == key)
                return true;
        }
        return false;
    };
    using namespace Qt::StringLiterals;
    if (isOne({"ministry"_L1, "agency"_L1, "government-office"_L1, "legislature"_L1,
            "diplomatic-institute"_L1}))
        government(pen);
    else if (isOne({"space-agency"_L1}))
        rocket(pen);
    else if (isOne({"university"_L1, "research-institute"_L1}))
        school(pen);
    else if (isOne({"think-tank"_L1}))
        bulb(pen);
    else if (isOne({"media"_L1, "journalist"_L1}))
        paper(pen);
    else if (isOne({"person"_L1, "politician"_L1, "political-party"_L1}))
        person(pen);
    else if (isOne({"network"_L1, "cloud-service"_L1, "ngo"_L1}))
        network(pen);
    else if (isOne({"company"_L1, "port"_L1, "organisation"_L1}))
        company(pen);
    else
        pen.box(1.5, 1.5, 9, 9, 2);
}
} // namespace

void addGlyph(Figure& figure, QPointF topLeft, const GraphNode& node, const QString& targetType, Ink ink)
{
    Pen pen(figure, topLeft, ink);
    switch (node.kind) {
    case ItemKind::Malware: malware(pen); break;
    case ItemKind::Tool: tool(pen); break;
    case ItemKind::Vulnerability: weakness(pen); break;
    default:
        if (node.role == GraphRole::Sector)
            pen.box(1.5, 1.5, 9, 9, 2);
        else
            byType(pen, targetType);
    }
}

} // namespace kagami

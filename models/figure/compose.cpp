#include "figure/compose.h"

namespace kagami {

namespace {

struct Mover {
    QPointF by;

    void operator()(RectShape& shape) const { shape.rect.translate(by); }
    void operator()(EllipseShape& shape) const { shape.rect.translate(by); }
    void operator()(TextShape& shape) const { shape.rect.translate(by); }
    void operator()(LineShape& shape) const
    {
        shape.from += by;
        shape.to += by;
    }
    void operator()(CurveShape& shape) const
    {
        shape.from += by;
        shape.control1 += by;
        shape.control2 += by;
        shape.to += by;
    }
    void operator()(PolygonShape& shape) const
    {
        for (QPointF& point : shape.points)
            point += by;
    }
};

} // namespace

void append(Figure& into, const Figure& part, QPointF at)
{
    const int first = int(into.shapes.size());
    for (Shape shape : part.shapes) {
        std::visit(Mover{at}, shape);
        into.shapes.emplace_back(std::move(shape));
    }
    for (FigurePart copy : part.parts) {
        copy.firstShape += first;
        into.parts.push_back(std::move(copy));
    }
}

} // namespace kagami

#include "ui/matrix/heat_legend.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <cmath>

namespace kagami {

HeatLegend::HeatLegend(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Legend: shades and the number of incidents they stand for"));
}

void HeatLegend::setFigure(Figure figure)
{
    m_figure = std::move(figure);
    updateGeometry();
    update();
}

QSize HeatLegend::sizeHint() const
{
    const QSizeF size = m_figure.size * textScale();
    return {int(std::ceil(size.width())), int(std::ceil(size.height()))};
}

void HeatLegend::paintEvent(QPaintEvent*)
{
    // Half a legend would say something wrong: either all of it fits, or none is shown.
    if (width() < sizeHint().width())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(textScale(), textScale());
    kagami::paint(painter, m_figure, inks(this));
}

} // namespace kagami

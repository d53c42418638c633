#pragma once

#include "figure/figure.h"

#include <QWidget>

namespace kagami {

/// A small figure in a row of controls: the shades of the matrix and what they count.
class HeatLegend final : public QWidget {
    Q_OBJECT
public:
    explicit HeatLegend(QWidget* parent = nullptr);
    void setFigure(Figure figure);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Figure m_figure;
};

} // namespace kagami

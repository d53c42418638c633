#include "ui/charts/chart_style.h"

#include "ui/theme/theme.h"

#include <QAbstractAxis>
#include <QLegend>
#include <QPainter>
#include <QPen>

namespace kagami {

QChart* plainChart(const Palette& palette)
{
    auto* chart = new QChart;
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setDropShadowEnabled(false);
    chart->setBackgroundRoundness(0);
    chart->setBackgroundBrush(palette[Ink::Panel]);
    chart->setBackgroundPen(Qt::NoPen);
    chart->setMargins(QMargins());
    chart->legend()->setFont(themeFont(FontRole::Label));
    chart->legend()->setLabelColor(palette[Ink::Secondary]);
    chart->legend()->setAlignment(Qt::AlignTop);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    return chart;
}

void styleAxis(QAbstractAxis& axis, const Palette& palette, bool grid)
{
    axis.setLabelsFont(themeFont(FontRole::Small));
    axis.setLabelsColor(palette[Ink::Secondary]);
    axis.setLinePen(QPen(palette[Ink::Line], 1));
    axis.setGridLinePen(QPen(palette[Ink::Grid], 1));
    axis.setGridLineVisible(grid);
    axis.setShadesVisible(false);
}

QChartView* plainView(QChart* chart, const QString& name, const Palette& palette)
{
    auto* view = new QChartView(chart);
    view->setFrameShape(QFrame::NoFrame);
    view->setRenderHint(QPainter::Antialiasing);
    view->setBackgroundBrush(palette[Ink::Panel]);
    view->setAccessibleName(name);
    view->setFocusPolicy(Qt::NoFocus);
    return view;
}

QColor seriesColour(const Palette& palette, int ink)
{
    return palette[ink < 0 ? Ink::Context : campaignInk(ink)];
}

} // namespace kagami

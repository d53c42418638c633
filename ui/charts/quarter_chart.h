#pragma once

#include "figure/figure.h"
#include "statistics/statistics.h"

#include <QWidget>

class QBarSet;
class QChartView;
class QGraphicsRectItem;
class QStackedBarSeries;

namespace kagami {

/// Incidents per quarter, stacked by campaign. A click on a part asks for that campaign. With the keyboard:
/// Left and Right go from bar to bar, Up and Down through the parts of a bar, Enter asks for the incidents.
class QuarterChart final : public QWidget {
    Q_OBJECT
public:
    QuarterChart(const Statistics& statistics, const Palette& palette, QWidget* parent = nullptr);

    /// What keys act on: positions of a quarter (-1: none) and of a series (-1: the whole bar).
    struct Place {
        int quarter = -1;
        int series = -1;
        friend bool operator==(const Place&, const Place&) = default;
    };
    [[nodiscard]] Place current() const { return m_current; }
    /// Goes to the nearest bar that has something, and to the whole of it where it lacks the part.
    void setCurrent(Place place);
    /// "2023 Q2, Campaign B: 3 incidents"; empty without a current bar.
    [[nodiscard]] QString currentText() const;

signals:
    void campaignClicked(const QString& name);
    void incidentsRequested(int quarter, int series); ///< series -1: of all

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void makeBars(const Palette& palette);
    QChartView* makeView(const Palette& palette);
    void connectBars(QChartView* view);
    void stepQuarter(int by);
    void stepPart(int by);
    void showCurrent();
    [[nodiscard]] int count(Place place) const;
    [[nodiscard]] QString seriesName(int series) const;

    std::vector<QString> m_quarters;
    std::vector<QuarterSeries> m_series;
    QStackedBarSeries* m_bars;
    QGraphicsRectItem* m_frame = nullptr; ///< round what keys act on
    Place m_current;
};

} // namespace kagami

#pragma once

#include "figure/figure.h"
#include "statistics/statistics.h"

#include <QWidget>

class QBarSet;
class QChartView;
class QHorizontalBarSeries;

namespace kagami {

/// Values with counts as bars, most frequent first, each number written behind its bar. A click asks for a
/// value; so does Enter on the bar that Up and Down have walked to.
class RankChart final : public QWidget {
    Q_OBJECT
public:
    /// `on`: keys that the query has now; their bars are marked.
    RankChart(const QString& title, const std::vector<NamedCount>& counts, const QStringList& on,
        const Palette& palette, QWidget* parent = nullptr);

    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] int current() const
    {
        return m_current;
    } ///< position of the bar that keys act on; -1: none
    void setCurrent(int position);
    [[nodiscard]] int total() const { return int(m_counts.size()); }
    /// Middle of a bar in px of the chart, once it is shown.
    [[nodiscard]] QPoint barCentre(int position) const;

signals:
    void valueClicked(const QString& key);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QChartView* makeChart(const QStringList& on, const Palette& palette);
    void showCurrent();

    QString m_title;
    std::vector<NamedCount> m_counts;
    QBarSet* m_set = nullptr;
    QHorizontalBarSeries* m_bars = nullptr;
    int m_current = -1;
};

} // namespace kagami

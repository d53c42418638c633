#pragma once

#include "figure/figure.h"
#include "statistics/statistics.h"

#include <QWidget>

namespace kagami {

/// Values with counts as bars, most frequent first, each number written behind its bar. A click, or Enter on
/// a bar with the focus, asks for the value.
class RankChart final : public QWidget {
    Q_OBJECT
public:
    /// `on`: keys that the query has now; their bars are marked.
    RankChart(const QString& title, const std::vector<NamedCount>& counts, const QStringList& on,
        const Palette& palette, QWidget* parent = nullptr);

signals:
    void valueClicked(const QString& key);

private:
    std::vector<NamedCount> m_counts;
};

} // namespace kagami

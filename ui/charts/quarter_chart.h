#pragma once

#include "figure/figure.h"
#include "statistics/statistics.h"

#include <QWidget>

namespace kagami {

/// Incidents per quarter, stacked by campaign. A click on a part asks for that campaign.
class QuarterChart final : public QWidget {
    Q_OBJECT
public:
    QuarterChart(const Statistics& statistics, const Palette& palette, QWidget* parent = nullptr);

signals:
    void campaignClicked(const QString& name);
};

} // namespace kagami

#pragma once

#include "lens/query.h"
#include "statistics/statistics.h"

#include <QScrollArea>

class QGridLayout;

namespace kagami {

class Workspace;

/// Counts of what the lens shows. A click on a bar switches its value in the query; Enter on a quarter
/// selects its incidents.
class StatisticsView final : public QScrollArea {
    Q_OBJECT
public:
    explicit StatisticsView(Workspace& workspace, QWidget* parent = nullptr);

    /// Switches a value of a field in the query, as a click on its bar does.
    void toggle(QueryField field, const QString& value);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void rebuild();
    QWidget* emptyPage();
    QWidget* countsPage();
    void addRankings(QGridLayout& grid);
    void selectBar(int quarter, int series);
    /// The bar that keys act on: it stays, though its chart is made anew.
    struct FocusedBar {
        QString ranking; ///< title of its chart; empty: it is no ranking
        int bar = -1;
        int quarter = -1, series = -1; ///< quarter -1: it is not of the quarters
    };
    [[nodiscard]] FocusedBar focusedBar() const;
    void focusBar(const FocusedBar& bar);

    Workspace& m_workspace;
    Statistics m_statistics; ///< of what is shown
    bool m_stale = true;
};

} // namespace kagami

#pragma once

#include "lens/query.h"

#include <QScrollArea>

namespace kagami {

class Workspace;

/// Counts of what the lens shows. A click on a bar switches its value in the query.
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

    Workspace& m_workspace;
    bool m_stale = true;
};

} // namespace kagami

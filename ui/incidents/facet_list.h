#pragma once

#include "lens/query.h"

#include <QTreeView>

namespace kagami {

class FacetModel;
class Workspace;

/// Facets beside the tables: a click or Space switches a value in the query; a click on a heading opens or
/// closes it.
class FacetList final : public QTreeView {
    Q_OBJECT
public:
    explicit FacetList(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] FacetModel* facets() const { return m_model; }
    /// Height that shows everything that is open.
    [[nodiscard]] int contentHeight() const;

signals:
    void contentHeightChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void refresh();
    void activate(const QModelIndex& index);

    Workspace& m_workspace;
    FacetModel* m_model;
};

} // namespace kagami

#pragma once

#include "base/uuid.h"
#include "case/item_kind.h"

#include <QElapsedTimer>
#include <QTableView>

class QLabel;

namespace kagami {

class ItemDelegate;
class ItemTableModel;
class Workspace;
struct CopiedTable;

/// The items of one kind that the lens shows: sort by a click on a head, choose columns at the head's menu,
/// type to find, Ctrl+C copies. Shares the workspace's selection.
class ItemTable final : public QTableView {
    Q_OBJECT
public:
    ItemTable(Workspace& workspace, ItemKind kind, QWidget* parent = nullptr);

    [[nodiscard]] ItemTableModel* itemModel() const { return m_model; }
    [[nodiscard]] CopiedTable copiedTable() const; ///< the selected rows in the order shown, visible columns
    void showColumnMenu(const QPoint& globalPosition);
    [[nodiscard]] QByteArray columnState() const; ///< with the text size that its widths are meant for
    void restoreColumnState(const QByteArray& state);

public slots:
    void copy();

signals:
    void columnsChanged();
    void attachRequested(); ///< files to the source that is selected
    void itemActivated(const kagami::Uuid& record); ///< Enter or double click

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyboardSearch(const QString& search) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void followSelection();
    void showDefaultColumns();
    [[nodiscard]] int dateWidth(int column) const; ///< at which no date is cut, as far as that is reasonable
    void shareWidth();

    Workspace& m_workspace;
    ItemTableModel* m_model;
    ItemDelegate* m_delegate;
    QLabel* m_typedLabel;
    QString m_typed;
    QElapsedTimer m_sinceTyped;
    bool m_following = false;
};

} // namespace kagami

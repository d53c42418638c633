#pragma once

#include "case/item_kind.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QStackedWidget;
class QTabBar;

namespace kagami {

class EmptyNote;
class FacetList;
class ItemTable;
class Workspace;

/// The left side: incidents with their facets, targets, sources, and any other kind, as tables.
class ItemsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ItemsPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// The row of tabs, to be placed as the dock's title.
    [[nodiscard]] QWidget* tabRow() const { return m_tabRow; }
    [[nodiscard]] ItemTable* table() const; ///< the one in sight
    [[nodiscard]] FacetList* facets() const { return m_facets; }
    void showTab(int tab);
    void showKind(ItemKind kind);
    [[nodiscard]] QMap<QString, QByteArray> columnStates() const;
    void restoreColumnStates(const QMap<QString, QByteArray>& states);

signals:
    void itemActivated();
    void addRequested();
    void attachRequested(); ///< files to the source that is selected

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* incidentsPage();
    QWidget* allPage();
    void fillKinds();
    void limitFacets();
    void refreshEmpty();
    ItemTable* makeTable(ItemKind kind);

    Workspace& m_workspace;
    QWidget* m_tabRow;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    FacetList* m_facets = nullptr;
    QComboBox* m_kinds = nullptr;
    QStackedWidget* m_all = nullptr;
    QStackedWidget* m_incidentsStack = nullptr;
    EmptyNote* m_empty = nullptr;
    QMap<ItemKind, ItemTable*> m_tables;
    QMap<QString, QByteArray> m_states;
};

} // namespace kagami

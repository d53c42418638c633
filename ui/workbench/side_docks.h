#pragma once

#include <QObject>

class QDockWidget;
class QMainWindow;

namespace kagami {

class HistoryView;
class Inspector;
class ItemsPanel;
class ProblemsView;
class Workspace;

/// The docks at both sides: items at the left; inspector, history and problems as tabs at the right.
class SideDocks final : public QObject {
    Q_OBJECT
public:
    SideDocks(QMainWindow& window, Workspace& workspace);

    [[nodiscard]] ItemsPanel* items() const { return m_items; }
    [[nodiscard]] Inspector* inspector() const { return m_inspector; }
    [[nodiscard]] HistoryView* history() const { return m_history; }
    [[nodiscard]] ProblemsView* problems() const { return m_problems; }
    [[nodiscard]] QList<QDockWidget*> docks() const
    {
        return {m_itemsDock, m_inspectorDock, m_historyDock, m_problemsDock};
    }

    void showItems(int tab);
    void showInspector();
    void showHistory();
    void showProblems();
    void reset(); ///< as at first

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QDockWidget* dock(const QString& name, const QString& title, QWidget* content, QWidget* titleBar);

    QMainWindow& m_window;
    ItemsPanel* m_items;
    Inspector* m_inspector;
    HistoryView* m_history;
    ProblemsView* m_problems;
    QDockWidget* m_itemsDock;
    QDockWidget* m_inspectorDock;
    QDockWidget* m_historyDock;
    QDockWidget* m_problemsDock;
};

} // namespace kagami

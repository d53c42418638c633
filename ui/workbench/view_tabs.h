#pragma once

#include <QTabWidget>
#include <functional>
#include <vector>

namespace kagami {

/// The views in the centre. A view is built when it is shown for the first time. A double click on its tab,
/// or the tab's menu, gives it a window of its own; closing that brings it back.
class ViewTabs final : public QTabWidget {
    Q_OBJECT
public:
    using Maker = std::function<QWidget*()>;

    explicit ViewTabs(QWidget* parent = nullptr);

    void addView(const QString& title, Maker make);
    /// The view of a tab; builds it when it was not shown yet.
    QWidget* view(int tab);
    void step(int direction); ///< to the next (1) or previous (-1) tab, round
    void tearOff(int tab);
    void bringBack(int tab);
    [[nodiscard]] bool isTornOff(int tab) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A tab: its view, and the window it is in while it is torn off.
    struct Place {
        Maker make; ///< empty once made
        QWidget* view = nullptr;
        QWidget* window = nullptr;
        QWidget* stand = nullptr; ///< says where the view is
    };
    void build(int tab);
    void showMenu(const QPoint& at);
    [[nodiscard]] Place* place(int tab);

    std::vector<Place> m_places;
};

} // namespace kagami

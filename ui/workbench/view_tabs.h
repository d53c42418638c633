#pragma once

#include <QTabWidget>
#include <functional>
#include <vector>

namespace kagami {

/// The views in the centre. A view is built when it is shown for the first time.
class ViewTabs final : public QTabWidget {
    Q_OBJECT
public:
    using Maker = std::function<QWidget*()>;

    explicit ViewTabs(QWidget* parent = nullptr);

    void addView(const QString& title, Maker make);
    /// The view of a tab; builds it when it was not shown yet.
    QWidget* view(int tab);
    void step(int direction); ///< to the next (1) or previous (-1) tab, round

private:
    void build(int tab);

    std::vector<Maker> m_makers;
};

} // namespace kagami

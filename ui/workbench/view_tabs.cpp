#include "ui/workbench/view_tabs.h"

#include <QTabBar>
#include <QVBoxLayout>

namespace kagami {

ViewTabs::ViewTabs(QWidget* parent)
    : QTabWidget(parent)
{
    setDocumentMode(true);
    tabBar()->setExpanding(false);
    tabBar()->setUsesScrollButtons(true);
    tabBar()->setAccessibleName(tr("Views"));
    connect(this, &QTabWidget::currentChanged, this, &ViewTabs::build);
}

void ViewTabs::addView(const QString& title, Maker make)
{
    auto* holder = new QWidget;
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    m_makers.push_back(std::move(make)); // before the tab: the first one becomes current at once
    const int at = addTab(holder, title);
    setTabToolTip(at, QStringLiteral("%1  (Ctrl+%2)").arg(title).arg(at + 1));
}

QWidget* ViewTabs::view(int tab)
{
    build(tab);
    const QLayout* holder = tab >= 0 && tab < count() ? widget(tab)->layout() : nullptr;
    return holder && holder->count() > 0 ? holder->itemAt(0)->widget() : nullptr;
}

void ViewTabs::step(int direction)
{
    if (count() > 0)
        setCurrentIndex((currentIndex() + direction + count()) % count());
}

void ViewTabs::build(int tab)
{
    if (tab < 0 || size_t(tab) >= m_makers.size() || !m_makers[size_t(tab)] || !widget(tab))
        return;
    const Maker make = std::exchange(m_makers[size_t(tab)], nullptr);
    widget(tab)->layout()->addWidget(make());
}

} // namespace kagami

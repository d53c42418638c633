#include "ui/timeline/bar_accessible.h"

#include "ui/timeline/timeline_canvas.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <vector>

namespace kagami {

namespace {

/// The bar at one position of the layout. It is owned by the canvas's interface and stays when the layout
/// changes: then it speaks of the bar that is there now, or says that it is invalid.
class BarAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    BarAccessible(TimelineCanvas* canvas, int position)
        : m_canvas(canvas)
        , m_position(position)
    {
    }

    bool isValid() const override
    {
        return m_canvas && m_position < int(m_canvas->timelineLayout().bars.size());
    }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return m_canvas ? QAccessible::queryAccessibleInterface(m_canvas) : nullptr;
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            return m_canvas->barName(bar());
        return kind == QAccessible::Description ? m_canvas->scene().timeline.lanes[size_t(bar().lane)].name
                                                : QString();
    }
    void setText(QAccessible::Text, const QString&) override { }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect shown = m_canvas->toViewport(bar().rect).toRect();
        return {m_canvas->viewport()->mapToGlobal(shown.topLeft()), shown.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.invalid = !isValid();
        state.selected = isValid() && m_canvas->currentBar() == m_position;
        state.focused = state.selected && m_canvas->hasFocus();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& name) override
    {
        if (name == pressAction() && isValid())
            m_canvas->activateBar(m_position);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] const PlacedBar& bar() const { return m_canvas->timelineLayout().bars[size_t(m_position)]; }

    QPointer<TimelineCanvas> m_canvas;
    int m_position;
};

class CanvasAccessible final : public QAccessibleWidget {
public:
    explicit CanvasAccessible(TimelineCanvas* canvas)
        : QAccessibleWidget(canvas, QAccessible::List)
    {
    }
    ~CanvasAccessible() override
    {
        for (const QAccessible::Id id : m_bars)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return canvas() ? int(canvas()->timelineLayout().bars.size()) : 0; }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (int(m_bars.size()) <= index)
            m_bars.push_back(
                QAccessible::registerAccessibleInterface(new BarAccessible(canvas(), int(m_bars.size()))));
        return QAccessible::accessibleInterface(m_bars[size_t(index)]);
    }
    int indexOfChild(const QAccessibleInterface* one) const override
    {
        for (size_t i = 0; i < m_bars.size(); ++i) {
            if (QAccessible::accessibleInterface(m_bars[i]) == one)
                return int(i);
        }
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i)->rect().contains(x, y))
                return child(i);
        }
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        return canvas() ? child(canvas()->currentBar()) : nullptr;
    }

private:
    [[nodiscard]] TimelineCanvas* canvas() const { return qobject_cast<TimelineCanvas*>(widget()); }

    mutable std::vector<QAccessible::Id> m_bars;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* canvas = qobject_cast<TimelineCanvas*>(object);
    return canvas ? new CanvasAccessible(canvas) : nullptr;
}

} // namespace

void installBarAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void announceBar(TimelineCanvas& canvas, int bar)
{
    if (bar < 0 || !QAccessible::isActive())
        return;
    QAccessibleEvent event(&canvas, QAccessible::Focus);
    event.setChild(bar);
    QAccessible::updateAccessibility(&event);
}

} // namespace kagami

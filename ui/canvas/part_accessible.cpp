#include "ui/canvas/part_accessible.h"

#include "ui/canvas/zoom_area.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <vector>

namespace kagami {

namespace {
/// One node or cell. Lives as long as the area's interface, which owns it; parts that are gone say that they
/// are invalid.
class PartAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    PartAccessible(ZoomArea* area, int part)
        : m_area(area)
        , m_part(part)
    {
    }

    bool isValid() const override { return m_area && m_part < m_area->partTotal(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return m_area ? QAccessible::queryAccessibleInterface(m_area) : nullptr;
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        return kind == QAccessible::Name       ? m_area->partName(m_part)
            : kind == QAccessible::Description ? m_area->partDescription(m_part)
                                               : QString();
    }
    void setText(QAccessible::Text, const QString&) override { }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect shown = m_area->toViewport(m_area->partRect(m_part)).toRect();
        return {m_area->viewport()->mapToGlobal(shown.topLeft()), shown.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.invalid = !isValid();
        if (isValid()) {
            state.focused = m_area->hasFocus() && m_area->currentPart() == m_part;
            state.selected = m_area->currentPart() == m_part;
            state.offscreen = !rect().intersects(
                QRect(m_area->viewport()->mapToGlobal(QPoint()), m_area->viewport()->size()));
        }
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
            m_area->activatePart(m_part);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<ZoomArea> m_area;
    int m_part;
};

class AreaAccessible final : public QAccessibleWidget {
public:
    explicit AreaAccessible(ZoomArea* area)
        : QAccessibleWidget(area, QAccessible::List)
    {
    }
    ~AreaAccessible() override
    {
        for (QAccessible::Id id : m_parts)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return area() ? area()->partTotal() : 0; }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (int(m_parts.size()) <= index)
            m_parts.push_back(
                QAccessible::registerAccessibleInterface(new PartAccessible(area(), int(m_parts.size()))));
        return QAccessible::accessibleInterface(m_parts[size_t(index)]);
    }
    int indexOfChild(const QAccessibleInterface* one) const override
    {
        for (size_t i = 0; i < m_parts.size(); ++i) {
            if (QAccessible::accessibleInterface(m_parts[i]) == one)
                return int(i);
        }
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        if (!area())
            return nullptr;
        const QPointF pos = area()->toContent(area()->viewport()->mapFromGlobal(QPoint(x, y)));
        for (int i = 0; i < childCount(); ++i) {
            if (area()->partRect(i).contains(pos))
                return child(i);
        }
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        return area() ? child(area()->currentPart()) : nullptr;
    }

private:
    [[nodiscard]] ZoomArea* area() const { return qobject_cast<ZoomArea*>(widget()); }

    mutable std::vector<QAccessible::Id> m_parts;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* area = qobject_cast<ZoomArea*>(object);
    return area ? new AreaAccessible(area) : nullptr;
}
} // namespace

void installPartAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void announcePart(ZoomArea& area, int part)
{
    if (part < 0 || !QAccessible::isActive())
        return;
    QAccessibleEvent event(&area, QAccessible::Focus);
    event.setChild(part);
    QAccessible::updateAccessibility(&event);
}

} // namespace kagami

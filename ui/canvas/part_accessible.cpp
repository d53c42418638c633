#include "ui/canvas/part_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <QWidget>
#include <vector>

namespace kagami {

namespace {
/// One node or cell. Lives as long as the area's interface, which owns it; parts that are gone say that they
/// are invalid.
class PartAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    PartAccessible(QWidget* area, int part)
        : m_area(area)
        , m_parts(dynamic_cast<AccessibleParts*>(area))
        , m_part(part)
    {
    }

    bool isValid() const override { return m_area && m_part < m_parts->partTotal(); }
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
        return kind == QAccessible::Name       ? m_parts->partName(m_part)
            : kind == QAccessible::Description ? m_parts->partDescription(m_part)
                                               : QString();
    }
    void setText(QAccessible::Text, const QString&) override { }
    QRect rect() const override { return isValid() ? m_parts->partOnScreen(m_part) : QRect(); }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.invalid = !isValid();
        if (isValid()) {
            state.focused = m_area->hasFocus() && m_parts->currentPart() == m_part;
            state.selected = m_parts->currentPart() == m_part;
            state.offscreen = !rect().intersects(QRect(m_area->mapToGlobal(QPoint()), m_area->size()));
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
            m_parts->activatePart(m_part);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<QWidget> m_area;
    AccessibleParts* m_parts; ///< the area itself; lives as long
    int m_part;
};

class AreaAccessible final : public QAccessibleWidget {
public:
    explicit AreaAccessible(QWidget* area)
        : QAccessibleWidget(area, QAccessible::List)
    {
    }
    ~AreaAccessible() override
    {
        for (QAccessible::Id id : m_parts)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return parts() ? parts()->partTotal() : 0; }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (int(m_parts.size()) <= index)
            m_parts.push_back(
                QAccessible::registerAccessibleInterface(new PartAccessible(widget(), int(m_parts.size()))));
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
        for (int i = 0; i < childCount(); ++i) {
            if (parts()->partOnScreen(i).contains(x, y))
                return child(i);
        }
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        return parts() ? child(parts()->currentPart()) : nullptr;
    }

private:
    [[nodiscard]] AccessibleParts* parts() const { return dynamic_cast<AccessibleParts*>(widget()); }

    mutable std::vector<QAccessible::Id> m_parts;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* area = qobject_cast<QWidget*>(object);
    return dynamic_cast<AccessibleParts*>(area) ? new AreaAccessible(area) : nullptr;
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

void announcePart(QWidget& area, int part)
{
    if (part < 0 || !QAccessible::isActive())
        return;
    QAccessibleEvent event(&area, QAccessible::Focus);
    event.setChild(part);
    QAccessible::updateAccessibility(&event);
}

} // namespace kagami

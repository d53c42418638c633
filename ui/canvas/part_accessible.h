#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace kagami {

/// What a painted widget offers to screen readers: its parts (nodes, cells, bars) by name, in reading order.
class AccessibleParts {
public:
    virtual ~AccessibleParts() = default;
    [[nodiscard]] virtual int partTotal() const { return 0; }
    [[nodiscard]] virtual QString partName(int) const { return {}; }
    [[nodiscard]] virtual QString partDescription(int) const { return {}; }
    [[nodiscard]] virtual QRect partOnScreen(int) const { return {}; } ///< global px; may be out of sight
    [[nodiscard]] virtual int currentPart() const { return -1; } ///< -1: none
    virtual void activatePart(int) { }
};

/// Makes screen readers see every widget that is AccessibleParts as a list. Once is enough; further calls do
/// nothing.
void installPartAccessibility();
/// Tells them that this part has the focus now; -1 does nothing.
void announcePart(QWidget& widget, int part);

} // namespace kagami

#pragma once

#include "case/time_span.h"

#include <QVariantAnimation>

class QWidget;

namespace kagami {

/// The range of time that a view shows. Stays within what a ruler can name and between ten seconds and some
/// millennia wide.
class TimeWindow final : public QObject {
    Q_OBJECT
public:
    explicit TimeWindow(QWidget* owner);

    [[nodiscard]] InstantRange range() const { return m_range; }
    /// At once; ends a motion that is under way.
    void set(InstantRange range);
    /// Ease-out; at once when the system asks for no motion.
    void moveTo(InstantRange range, int durationMs = 150);
    /// Where a motion under way leads, else the present range.
    [[nodiscard]] InstantRange target() const;

signals:
    void changed();

private:
    void apply(InstantRange range);

    InstantRange m_range{};
    InstantRange m_from{}, m_to{};
    QVariantAnimation m_motion;
};

} // namespace kagami

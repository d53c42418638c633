#include "ui/timeline/time_window.h"

#include <QStyle>
#include <QWidget>
#include <cmath>

namespace kagami {

namespace {

using std::chrono::milliseconds;

constexpr auto leastWidth = std::chrono::seconds(10);
const InstantRange nameable{std::chrono::sys_days(std::chrono::year(1) / 1 / 1),
    std::chrono::sys_days(std::chrono::year(9999) / 1 / 1)};

InstantRange bounded(InstantRange range)
{
    const milliseconds width
        = std::clamp<milliseconds>(range.to - range.from, leastWidth, nameable.to - nameable.from);
    const Instant middle = range.from + (range.to - range.from) / 2;
    Instant from = width == range.to - range.from ? range.from : middle - width / 2;
    from = std::clamp(from, nameable.from, nameable.to - width);
    return {from, from + width};
}

} // namespace

TimeWindow::TimeWindow(QWidget* owner)
    : QObject(owner)
{
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        const double part = value.toDouble();
        const auto between = [part](Instant a, Instant b) {
            return a + milliseconds(std::llround(double((b - a).count()) * part));
        };
        apply(part >= 1 ? m_to : InstantRange{between(m_from.from, m_to.from), between(m_from.to, m_to.to)});
    });
}

void TimeWindow::set(InstantRange range)
{
    m_motion.stop();
    apply(bounded(range));
}

void TimeWindow::moveTo(InstantRange range, int durationMs)
{
    const auto* owner = static_cast<QWidget*>(parent());
    const bool isAnimated = owner->isVisible()
        && owner->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, owner) > 0;
    m_motion.stop();
    m_motion.setDuration(durationMs);
    m_from = m_range;
    m_to = bounded(range);
    if (isAnimated && m_from != m_to)
        m_motion.start();
    else
        apply(m_to);
}

InstantRange TimeWindow::target() const
{
    return m_motion.state() == QAbstractAnimation::Running ? m_to : m_range;
}

void TimeWindow::apply(InstantRange range)
{
    if (std::exchange(m_range, range) != range)
        emit changed();
}

} // namespace kagami

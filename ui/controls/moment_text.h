#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace kagami {

/// When something was written, as the lists say it: "2026-11-24 11:05 JST", the same in every language, so
/// that no day is taken for a month. `ms`: since 1970 UTC.
[[nodiscard]] inline QString momentText(qint64 ms, const QTimeZone& zone)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(ms, zone);
    return when.toString(QStringLiteral("yyyy-MM-dd HH:mm ")) + zone.abbreviation(when);
}

} // namespace kagami

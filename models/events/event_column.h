#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace kagami {

/// What a column of an event says. All but Attribute are columns that every format has in some form, and that
/// lanes and filters know by name; a batch has each of them at most once.
enum class EventField : quint8 {
    TimeText, ///< the time as the evidence wrote it
    Zone, ///< the zone that it was written or read in: "UTC", "Asia/Tokyo", "+09:00"
    TimeDescription, ///< what happened at that time: "Creation Time", "Logged"
    Source,
    Host,
    User,
    Message,
    Attribute ///< anything else, under the name the evidence gives it
};
constexpr int eventFieldTotal = int(EventField::Attribute) + 1;

[[nodiscard]] QString toKey(EventField field); ///< "time-text", "zone", … "attribute"
[[nodiscard]] std::optional<EventField> parseEventField(QStringView key);

struct EventColumn {
    EventField field = EventField::Attribute;
    QString name; ///< as the evidence calls it
    friend bool operator==(const EventColumn&, const EventColumn&) = default;
};
using EventColumns = std::vector<EventColumn>;

} // namespace kagami

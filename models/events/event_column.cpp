#include "events/event_column.h"

#include <array>

namespace kagami {

namespace {

constexpr std::array<QStringView, eventFieldTotal> keys{
    u"time-text", u"zone", u"time-description", u"source", u"host", u"user", u"message", u"attribute"};

} // namespace

QString toKey(EventField field)
{
    return keys.at(size_t(field)).toString();
}

std::optional<EventField> parseEventField(QStringView key)
{
    for (size_t i = 0; i < keys.size(); ++i) {
        if (keys.at(i) == key)
            return EventField(i);
    }
    return {};
}

} // namespace kagami

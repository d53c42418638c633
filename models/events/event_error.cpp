#include "events/event_error.h"

namespace kagami {

tl::unexpected<Error> damagedEvents(const QString& path)
{
    return fail(ErrorKind::Corrupt,
        eventText(QT_TRANSLATE_NOOP("kagami::events", "A batch of events is damaged.")), path,
        eventText(QT_TRANSLATE_NOOP("kagami::events",
            "Import its evidence file again, or merge a copy of the case that has it whole.")));
}

tl::unexpected<Error> newerEvents(const QString& path)
{
    return fail(ErrorKind::Unsupported,
        eventText(QT_TRANSLATE_NOOP("kagami::events", "A newer version of Kagami wrote these events.")), path,
        eventText(QT_TRANSLATE_NOOP("kagami::events", "Open the case with that version.")));
}

} // namespace kagami

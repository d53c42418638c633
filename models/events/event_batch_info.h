#pragma once

#include "base/digest.h"
#include "events/event_column.h"

namespace kagami {

/// Where the events of a batch come from.
struct EventOrigin {
    QString fileName;
    Digest sha256; ///< of the whole file
    qint64 size = 0; ///< of the whole file, in bytes
    QString format; ///< "csv", "timesketch", …
    QByteArray profile; ///< canonical JSON: how its columns and times were read; empty: nothing to say
    int part = 1; ///< of a file that has more than mostEventRows rows
    friend bool operator==(const EventOrigin&, const EventOrigin&) = default;
};

/// What a batch says of itself.
struct EventBatchInfo {
    EventOrigin origin;
    EventColumns columns;
    qint64 rows = 0;
    qint64 rejected = 0;
    qint64 first = 0; ///< EventTime of the earliest, in nanoseconds; 0 without rows
    qint64 last = 0;
};

} // namespace kagami

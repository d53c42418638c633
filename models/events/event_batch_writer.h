#pragma once

#include "base/result.h"
#include "events/event_batch_info.h"
#include "events/event_rows.h"

#include <functional>

namespace kagami {

/// A group of rows, compressed.
struct PackedRows {
    std::vector<qint64> times;
    std::vector<EventRows::Outlier> outliers;
    std::vector<std::pair<int, QByteArray>> frames; ///< by column
};
/// Can run on any thread. O(bytes).
[[nodiscard]] PackedRows pack(const EventRows& rows);

/// Writes a batch (docs/event-format.md) piece by piece: memory for the times of its rows and one piece.
class EventBatchWriter {
public:
    /// Takes the bytes, in their order.
    using Sink = std::function<Status(QByteArrayView)>;
    explicit EventBatchWriter(Sink sink);

    /// The next rows, at most eventGroupRows. Errors: those of the sink.
    [[nodiscard]] Status add(PackedRows rows);
    [[nodiscard]] Status reject(RejectedRow row);
    [[nodiscard]] qint64 rows() const { return qint64(m_times.size()); }
    [[nodiscard]] qint64 rejected() const { return m_rejectedTotal; }
    /// The end, after which nothing can be added. Sorts the times: O(rows log rows). Errors: those of the
    /// sink.
    [[nodiscard]] Result<EventBatchInfo> finish(const EventOrigin& origin, const EventColumns& columns);

private:
    struct Group {
        qint64 at = 0;
        qint64 rows = 0;
        qint64 first = 0;
        qint64 last = 0;
        std::vector<std::pair<int, qint64>> sizes; ///< of the frames, by column
    };
    struct RejectedFrame {
        qint64 at = 0;
        qint64 rows = 0;
        qint64 size = 0;
    };
    /// Behind what was put before; first of all the magic.
    [[nodiscard]] Status put(QByteArrayView bytes);
    /// The size of the frame.
    [[nodiscard]] Result<qint64> putFrame(QByteArrayView content);
    [[nodiscard]] Status putRejected();

    Sink m_sink;
    qint64 m_size = 0;
    std::vector<qint64> m_times;
    std::vector<EventRows::Outlier> m_outliers;
    std::vector<Group> m_groups;
    std::vector<RejectedRow> m_rejected; ///< not written yet
    std::vector<RejectedFrame> m_rejectedFrames;
    qint64 m_rejectedTotal = 0;
};

} // namespace kagami

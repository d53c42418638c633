#pragma once

#include "base/result.h"
#include "events/event_batch_info.h"
#include "events/event_rows.h"
#include "events/text_block.h"

namespace kagami {

/// The bytes of a batch, wherever they are kept. Used by one thread at a time.
class EventBytes {
public:
    virtual ~EventBytes() = default;
    [[nodiscard]] virtual QString path() const = 0; ///< for messages
    [[nodiscard]] virtual qint64 size() const = 0;
    /// Just so many bytes from there; the caller stays inside size(). Errors: Corrupt, NotFound, Io.
    [[nodiscard]] virtual Result<QByteArray> read(qint64 from, qint64 bytes) const = 0;
};

/// How many events lie in which stretch of time, as fine as fits into a few thousand numbers: bucket b holds
/// the times from b << shift, in nanoseconds, to just before (b + 1) << shift.
struct EventHistogram {
    int shift = 0;
    std::vector<qint64> buckets; ///< rising; those that are not empty
    std::vector<quint32> counts;
};

/// A batch of events that is read piece by piece (docs/event-format.md). Nothing of it is trusted: what does
/// not hold together is an error, Corrupt, and never more memory than its size allows.
class EventBatch {
public:
    /// Reads the directory. O(groups). Errors: Corrupt, Unsupported (of a newer form), those of `bytes`.
    [[nodiscard]] static Result<EventBatch> open(std::shared_ptr<const EventBytes> bytes);

    [[nodiscard]] const EventBatchInfo& info() const { return m_info; }
    /// The groups in which rows lie, in the order of the file.
    struct Group {
        qint64 firstRow = 0;
        qint64 rows = 0;
        qint64 first = 0; ///< the earliest time, in nanoseconds
        qint64 last = 0;
        qint64 at = 0; ///< of its frames, in the bytes
        std::vector<std::pair<int, qint64>> sizes; ///< by column
    };
    [[nodiscard]] const std::vector<Group>& groups() const { return m_groups; }
    [[nodiscard]] size_t groupOf(qint64 row) const; ///< O(log groups)

    /// All times, the earliest first. Errors: as open(), for this and all below.
    [[nodiscard]] Result<std::vector<qint64>> times() const;
    /// The row of each of times(); empty when the file is in that order already.
    [[nodiscard]] Result<std::vector<quint32>> order() const;
    [[nodiscard]] Result<EventHistogram> histogram() const;
    /// The rows whose times lie outside what an EventTime can say, by row.
    [[nodiscard]] const std::vector<EventRows::Outlier>& outliers() const { return m_outliers; }
    /// A column of a group; nothing when no row of it says anything there.
    [[nodiscard]] Result<std::optional<TextBlock>> texts(size_t group, int column) const;

    /// The rejected records come in frames of about a thousand.
    [[nodiscard]] size_t rejectedFrames() const { return m_rejected.size(); }
    [[nodiscard]] Result<std::vector<RejectedRow>> rejected(size_t frame) const;

private:
    struct Section {
        qint64 at = 0;
        qint64 total = 0;
        std::vector<qint64> sizes;
    };
    struct RejectedFrame {
        qint64 at = 0;
        qint64 rows = 0;
        qint64 size = 0;
    };
    struct Directory;
    explicit EventBatch(std::shared_ptr<const EventBytes> bytes)
        : m_bytes(std::move(bytes))
    {
    }
    [[nodiscard]] tl::unexpected<Error> damaged() const;
    [[nodiscard]] Result<QByteArray> frame(qint64 at, qint64 size, qint64 most) const;
    /// Gives each frame of a section, and how many numbers it holds.
    using TakeFrame = std::function<bool(QByteArrayView content, size_t total)>;
    [[nodiscard]] Status read(const Section& section, const TakeFrame& take) const;

    std::shared_ptr<const EventBytes> m_bytes;
    EventBatchInfo m_info;
    std::vector<Group> m_groups;
    std::vector<EventRows::Outlier> m_outliers;
    std::vector<RejectedFrame> m_rejected;
    Section m_times, m_order, m_buckets, m_counts;
    int m_bucketShift = 0;
};

} // namespace kagami

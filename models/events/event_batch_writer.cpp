#include "events/event_batch_writer.h"

#include "base/frame.h"
#include "events/event_batch_form.h"
#include "events/number_block.h"
#include "events/text_block.h"

#include <QtEndian>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <numeric>

namespace kagami {

namespace {

using Json = nlohmann::json; // members in the order of their keys

constexpr size_t rejectedInFrame = 1024;

Json originJson(const EventOrigin& origin)
{
    Json json{{"file", origin.fileName.toStdString()}, {"format", origin.format.toStdString()},
        {"part", origin.part}, {"sha256", origin.sha256.toHex().toStdString()}, {"size", origin.size}};
    if (!origin.profile.isEmpty())
        json["profile"] = Json::parse(origin.profile.toStdString());
    return json;
}

Json columnsJson(const EventColumns& columns)
{
    Json json = Json::array();
    for (const EventColumn& column : columns)
        json.push_back({toKey(column.field).toStdString(), column.name.toStdString()});
    return json;
}

/// The rows by time, those of one time in the order of the file.
std::vector<quint32> orderOf(const std::vector<qint64>& times)
{
    std::vector<quint32> order(times.size());
    std::iota(order.begin(), order.end(), 0);
    if (!std::is_sorted(times.begin(), times.end()))
        std::sort(order.begin(), order.end(),
            [&](quint32 a, quint32 b) { return times[a] != times[b] ? times[a] < times[b] : a < b; });
    return order;
}

std::vector<qint64> inOrder(const std::vector<qint64>& times, const std::vector<quint32>& order)
{
    std::vector<qint64> sorted;
    sorted.reserve(order.size());
    for (const quint32 row : order)
        sorted.push_back(times[row]);
    return sorted;
}

/// The least shift of the times at which they lie in at most mostEventBuckets different numbers. Two times
/// next to each other lie in two as long as a bit is left in which they differ.
int bucketShift(std::span<const qint64> sorted)
{
    std::array<size_t, 64> apart{}; // by the highest bit in which neighbours differ
    for (size_t i = 1; i < sorted.size(); ++i) {
        const auto differ = quint64(sorted[i]) ^ quint64(sorted[i - 1]);
        if (differ != 0)
            ++apart[size_t(63 - std::countl_zero(differ))];
    }
    size_t buckets = 1;
    int shift = 63;
    for (; shift > 0 && buckets + apart[size_t(shift - 1)] <= mostEventBuckets; --shift)
        buckets += apart[size_t(shift - 1)];
    return shift;
}

struct Histogram {
    int shift = 0;
    std::vector<qint64> buckets;
    std::vector<quint32> counts;
};
Histogram histogramOf(std::span<const qint64> sorted)
{
    Histogram histogram{bucketShift(sorted), {}, {}};
    for (const qint64 time : sorted) {
        const qint64 bucket = time >> histogram.shift;
        if (histogram.buckets.empty() || histogram.buckets.back() != bucket) {
            histogram.buckets.push_back(bucket);
            histogram.counts.push_back(0);
        }
        ++histogram.counts.back();
    }
    return histogram;
}

QByteArray packRejected(const std::vector<RejectedRow>& rows)
{
    Json json = Json::array();
    for (const RejectedRow& row : rows) {
        const QByteArray raw = row.raw.toBase64(); // may be no UTF-8
        json.push_back({row.line, row.column, row.reason.toStdString(), raw.toStdString()});
    }
    return QByteArray::fromStdString(json.dump());
}

/// The directory while it grows, section by section.
class Directory {
public:
    using PutFrame = std::function<Result<qint64>(QByteArrayView content)>;
    Directory(const qint64& size, PutFrame putFrame)
        : m_size(size)
        , m_putFrame(std::move(putFrame))
    {
    }
    Json json;

    /// Frames behind each other, and where they are. `content` gives so many numbers, packed.
    [[nodiscard]] Status add(
        const char* key, size_t total, const std::function<QByteArray(size_t from, size_t total)>& content)
    {
        Json sizes = Json::array();
        const qint64 at = m_size;
        for (size_t from = 0; from < total; from += eventNumbersInFrame) {
            const auto size = m_putFrame(content(from, std::min(eventNumbersInFrame, total - from)));
            if (!size)
                return tl::unexpected(size.error());
            sizes.push_back(*size);
        }
        json[key] = {{"at", at}, {"sizes", std::move(sizes)}, {"total", total}};
        return {};
    }
    [[nodiscard]] Status addRising(const char* key, std::span<const qint64> numbers)
    {
        return add(key, numbers.size(),
            [&](size_t from, size_t total) { return packRising(numbers.subspan(from, total)); });
    }
    [[nodiscard]] Status addSteps(const char* key, std::span<const quint32> numbers)
    {
        return add(key, numbers.size(),
            [&](size_t from, size_t total) { return packSteps(numbers.subspan(from, total)); });
    }

private:
    const qint64& m_size;
    PutFrame m_putFrame;
};

} // namespace

PackedRows pack(const EventRows& rows)
{
    PackedRows packed{rows.times, rows.outliers, {}};
    for (const EventRows::Column& column : rows.columns) {
        const bool says = std::any_of(
            column.cells.begin(), column.cells.end(), [](QByteArrayView cell) { return !cell.isNull(); });
        if (says)
            packed.frames.emplace_back(column.column, compressedFrame(TextBlock::pack(column.cells)));
    }
    return packed;
}

EventBatchWriter::EventBatchWriter(Sink sink)
    : m_sink(std::move(sink))
{
}

Status EventBatchWriter::put(QByteArrayView bytes)
{
    if (m_size == 0) {
        m_size = eventBatchMagic.size();
        KAGAMI_TRY(m_sink(eventBatchMagic));
    }
    m_size += bytes.size();
    return bytes.isEmpty() ? Status() : m_sink(bytes);
}

Result<qint64> EventBatchWriter::putFrame(QByteArrayView content)
{
    const QByteArray frame = compressedFrame(content);
    KAGAMI_TRY(put(frame));
    return frame.size();
}

Status EventBatchWriter::add(PackedRows rows)
{
    Q_ASSERT(rows.times.size() <= eventGroupRows);
    if (rows.times.empty())
        return {};
    KAGAMI_TRY(put({}));
    const auto [first, last] = std::minmax_element(rows.times.begin(), rows.times.end());
    Group group{m_size, qint64(rows.times.size()), *first, *last, {}};
    for (const auto& [column, frame] : rows.frames) {
        KAGAMI_TRY(put(frame));
        group.sizes.emplace_back(column, frame.size());
    }
    for (EventRows::Outlier outlier : rows.outliers) {
        outlier.row += m_times.size();
        m_outliers.push_back(outlier);
    }
    m_times.insert(m_times.end(), rows.times.begin(), rows.times.end());
    m_groups.push_back(std::move(group));
    return {};
}

Status EventBatchWriter::reject(RejectedRow row)
{
    row.raw.truncate(longestRejected);
    m_rejected.push_back(std::move(row));
    ++m_rejectedTotal;
    return m_rejected.size() < rejectedInFrame ? Status() : putRejected();
}

Status EventBatchWriter::putRejected()
{
    if (m_rejected.empty())
        return {};
    KAGAMI_TRY(put({}));
    const qint64 at = m_size;
    const auto size = putFrame(packRejected(m_rejected));
    if (!size)
        return tl::unexpected(size.error());
    m_rejectedFrames.push_back({at, qint64(m_rejected.size()), *size});
    m_rejected.clear();
    return {};
}

Result<EventBatchInfo> EventBatchWriter::finish(const EventOrigin& origin, const EventColumns& columns)
{
    KAGAMI_TRY(putRejected());
    KAGAMI_TRY(put({}));
    const std::vector<quint32> order = orderOf(m_times);
    const std::vector<qint64> sorted = inOrder(m_times, order);
    Directory directory(m_size, [this](QByteArrayView content) { return putFrame(content); });
    KAGAMI_TRY(directory.addRising("times", sorted));
    if (!std::is_sorted(order.begin(), order.end()))
        KAGAMI_TRY(directory.addSteps("order", order));
    const Histogram histogram = histogramOf(sorted);
    KAGAMI_TRY(directory.addRising("buckets", histogram.buckets));
    KAGAMI_TRY(directory.addSteps("counts", histogram.counts));

    Json& json = directory.json;
    json["bucket-shift"] = histogram.shift;
    json["columns"] = columnsJson(columns);
    json["origin"] = originJson(origin);
    json["rows"] = rows();
    json["groups"] = Json::array();
    for (const Group& group : m_groups)
        json["groups"].push_back({group.at, group.rows, group.first, group.last, group.sizes});
    json["outliers"] = Json::array();
    for (const EventRows::Outlier& outlier : m_outliers)
        json["outliers"].push_back(
            {outlier.row, outlier.time.second.time_since_epoch().count(), outlier.time.rest.count()});
    json["rejected"] = Json::array();
    for (const RejectedFrame& frame : m_rejectedFrames)
        json["rejected"].push_back({frame.at, frame.rows, frame.size});

    const qint64 at = m_size;
    const auto size = putFrame(QByteArray::fromStdString(json.dump()));
    if (!size)
        return tl::unexpected(size.error());
    QByteArray tail(eventBatchTailBytes, Qt::Uninitialized);
    qToLittleEndian(at, tail.data());
    qToLittleEndian(*size, tail.data() + sizeof(qint64));
    KAGAMI_TRY(put(tail));
    return EventBatchInfo{origin, columns, rows(), m_rejectedTotal, sorted.empty() ? 0 : sorted.front(),
        sorted.empty() ? 0 : sorted.back()};
}

} // namespace kagami

#include "events/event_batch.h"

#include "base/frame.h"
#include "events/event_batch_form.h"
#include "events/event_error.h"
#include "events/number_block.h"

#include <QtEndian>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace kagami {

namespace {

using Json = nlohmann::json;

constexpr qint64 mostNumberFrame = qint64(10) * qint64(eventNumbersInFrame) + 8; // a varint has ten bytes
constexpr qint64 mostDirectory = qint64(256) << 20;
constexpr qint64 mostTextFrame = qint64(1) << 30;
constexpr qint64 mostRejectedFrame = qint64(1) << 27;

QString textOf(const Json& json)
{
    return QString::fromStdString(json.get<std::string>());
}

EventOrigin originOf(const Json& json)
{
    EventOrigin origin;
    origin.fileName = textOf(json.at("file"));
    origin.format = textOf(json.at("format"));
    origin.part = json.at("part").get<int>();
    origin.sha256 = Digest::parse(textOf(json.at("sha256"))).value_or(Digest());
    origin.size = json.at("size").get<qint64>();
    if (json.contains("profile"))
        origin.profile = QByteArray::fromStdString(json.at("profile").dump());
    return origin;
}

} // namespace

/// What the directory says, and whether it can be.
struct EventBatch::Directory {
    EventBatch& batch;
    qint64 end; ///< where the directory begins, and everything else ends

    void read(const Json& json)
    {
        EventBatchInfo& info = batch.m_info;
        info.origin = originOf(json.at("origin"));
        info.rows = json.at("rows").get<qint64>();
        for (const Json& column : json.at("columns")) {
            const auto field = parseEventField(textOf(column.at(0)));
            info.columns.push_back({field.value_or(EventField::Attribute), textOf(column.at(1))});
        }
        batch.m_bucketShift = json.at("bucket-shift").get<int>();
        batch.m_times = sectionOf(json.at("times"));
        batch.m_buckets = sectionOf(json.at("buckets"));
        batch.m_counts = sectionOf(json.at("counts"));
        if (json.contains("order"))
            batch.m_order = sectionOf(json.at("order"));
        for (const Json& group : json.at("groups"))
            addGroup(group);
        for (const Json& outlier : json.at("outliers"))
            addOutlier(outlier);
        for (const Json& frame : json.at("rejected")) {
            batch.m_rejected.push_back(
                {frame.at(0).get<qint64>(), frame.at(1).get<qint64>(), frame.at(2).get<qint64>()});
            info.rejected += batch.m_rejected.back().rows;
        }
    }

    [[nodiscard]] bool holds() const
    {
        const EventBatchInfo& info = batch.m_info;
        const auto isGroup = [&](const Group& group) {
            qint64 size = 0;
            int before = -1;
            for (const auto& [column, one] : group.sizes) {
                if (one <= 0 || one > end - size || column <= before || column >= int(info.columns.size()))
                    return false;
                size += one;
                before = column;
            }
            return group.rows > 0 && group.rows <= qint64(eventGroupRows) && group.first <= group.last
                && isIn(group.at, size);
        };
        const qint64 rows
            = batch.m_groups.empty() ? 0 : batch.m_groups.back().firstRow + batch.m_groups.back().rows;
        return info.rows == rows && rows <= qint64(mostEventRows) && isSection(batch.m_times, rows)
            && (batch.m_order.sizes.empty() || isSection(batch.m_order, rows)) && batch.m_buckets.total >= 0
            && batch.m_buckets.total <= qint64(mostEventBuckets)
            && isSection(batch.m_buckets, batch.m_buckets.total)
            && isSection(batch.m_counts, batch.m_buckets.total) && batch.m_bucketShift >= 0
            && batch.m_bucketShift < 64 && std::all_of(batch.m_groups.begin(), batch.m_groups.end(), isGroup)
            && std::all_of(batch.m_rejected.begin(), batch.m_rejected.end(),
                [&](const RejectedFrame& frame) {
                    return frame.rows > 0 && frame.size > 0 && isIn(frame.at, frame.size);
                })
            && std::all_of(batch.m_outliers.begin(), batch.m_outliers.end(),
                [&](const EventRows::Outlier& outlier) { return qint64(outlier.row) < rows; });
    }

private:
    [[nodiscard]] bool isIn(qint64 at, qint64 size) const
    {
        return at >= eventBatchMagic.size() && size >= 0 && at <= end && size <= end - at;
    }
    [[nodiscard]] bool isSection(const Section& section, qint64 total) const
    {
        qint64 size = 0;
        for (const qint64 one : section.sizes) {
            if (one <= 0 || one > end - size)
                return false;
            size += one;
        }
        const auto frames = (total + qint64(eventNumbersInFrame) - 1) / qint64(eventNumbersInFrame);
        return section.total == total && qint64(section.sizes.size()) == frames
            && (total == 0 || isIn(section.at, size));
    }
    static Section sectionOf(const Json& json)
    {
        return {json.at("at").get<qint64>(), json.at("total").get<qint64>(),
            json.at("sizes").get<std::vector<qint64>>()};
    }
    void addGroup(const Json& json)
    {
        Group group;
        if (!batch.m_groups.empty())
            group.firstRow = batch.m_groups.back().firstRow + batch.m_groups.back().rows;
        group.at = json.at(0).get<qint64>();
        group.rows = json.at(1).get<qint64>();
        group.first = json.at(2).get<qint64>();
        group.last = json.at(3).get<qint64>();
        group.sizes = json.at(4).get<std::vector<std::pair<int, qint64>>>();
        EventBatchInfo& info = batch.m_info;
        info.first = batch.m_groups.empty() ? group.first : std::min(info.first, group.first);
        info.last = batch.m_groups.empty() ? group.last : std::max(info.last, group.last);
        batch.m_groups.push_back(std::move(group));
    }
    void addOutlier(const Json& json)
    {
        using namespace std::chrono;
        const FarTime time{
            sys_seconds(seconds(json.at(1).get<qint64>())), nanoseconds(json.at(2).get<qint64>())};
        batch.m_outliers.push_back({json.at(0).get<size_t>(), time});
    }
};

tl::unexpected<Error> EventBatch::damaged() const
{
    return damagedEvents(m_bytes->path());
}

Result<QByteArray> EventBatch::frame(qint64 at, qint64 size, qint64 most) const
{
    const auto stored = m_bytes->read(at, size);
    if (!stored)
        return tl::unexpected(stored.error());
    auto content = frameContentUpTo(*stored, most);
    if (!content)
        return damaged();
    return std::move(*content);
}

Result<EventBatch> EventBatch::open(std::shared_ptr<const EventBytes> bytes)
{
    EventBatch batch(std::move(bytes));
    const qint64 size = batch.m_bytes->size();
    if (size < eventBatchMagic.size() + eventBatchTailBytes)
        return batch.damaged();
    const auto magic = batch.m_bytes->read(0, eventBatchMagic.size());
    if (!magic)
        return tl::unexpected(magic.error());
    if (*magic != eventBatchMagic)
        return magic->startsWith("kagami-events-") ? newerEvents(batch.m_bytes->path()) : batch.damaged();
    const auto tail = batch.m_bytes->read(size - eventBatchTailBytes, eventBatchTailBytes);
    if (!tail)
        return tl::unexpected(tail.error());
    const auto at = qFromLittleEndian<qint64>(tail->constData());
    const auto length = qFromLittleEndian<qint64>(tail->constData() + sizeof(qint64));
    if (at < eventBatchMagic.size() || length <= 0 || at > size || length != size - eventBatchTailBytes - at)
        return batch.damaged();
    const auto content = batch.frame(at, length, mostDirectory);
    if (!content)
        return tl::unexpected(content.error());
    Directory directory{batch, at};
    try {
        directory.read(Json::parse(content->constData(), content->constData() + content->size()));
    } catch (const Json::exception&) {
        return batch.damaged();
    }
    if (!directory.holds())
        return batch.damaged();
    return batch;
}

size_t EventBatch::groupOf(qint64 row) const
{
    const auto after = std::upper_bound(m_groups.begin(), m_groups.end(), row,
        [](qint64 wanted, const Group& group) { return wanted < group.firstRow; });
    return size_t(after - m_groups.begin()) - 1;
}

Status EventBatch::read(const Section& section, const TakeFrame& take) const
{
    qint64 at = section.at;
    auto left = size_t(section.total);
    for (const qint64 size : section.sizes) {
        const auto content = frame(at, size, mostNumberFrame);
        if (!content)
            return tl::unexpected(content.error());
        const size_t here = std::min(left, eventNumbersInFrame);
        if (!take(*content, here))
            return damaged();
        at += size;
        left -= here;
    }
    return {};
}

Result<std::vector<qint64>> EventBatch::times() const
{
    std::vector<qint64> times;
    times.reserve(size_t(m_info.rows));
    KAGAMI_TRY(read(m_times, [&](QByteArrayView content, size_t total) {
        const size_t from = times.size();
        return unpackRising(content, total, times) && (from == 0 || times[from - 1] <= times[from]);
    }));
    return times;
}

Result<std::vector<quint32>> EventBatch::order() const
{
    std::vector<quint32> order;
    order.reserve(m_order.sizes.empty() ? 0 : size_t(m_info.rows));
    KAGAMI_TRY(read(
        m_order, [&](QByteArrayView content, size_t total) { return unpackSteps(content, total, order); }));
    std::vector<bool> seen(order.size());
    for (const quint32 row : order) {
        if (row >= seen.size() || seen[row])
            return damaged();
        seen[row] = true;
    }
    return order;
}

Result<EventHistogram> EventBatch::histogram() const
{
    EventHistogram histogram{m_bucketShift, {}, {}};
    KAGAMI_TRY(read(m_buckets, [&](QByteArrayView content, size_t total) {
        return unpackRising(content, total, histogram.buckets);
    }));
    KAGAMI_TRY(read(m_counts,
        [&](QByteArrayView content, size_t total) { return unpackSteps(content, total, histogram.counts); }));
    qint64 rows = 0;
    for (const quint32 count : histogram.counts)
        rows += count;
    if (rows != m_info.rows)
        return damaged();
    return histogram;
}

Result<std::optional<TextBlock>> EventBatch::texts(size_t group, int column) const
{
    const Group& of = m_groups[group];
    qint64 at = of.at;
    for (const auto& [present, size] : of.sizes) {
        if (present == column) {
            auto content = frame(at, size, mostTextFrame);
            if (!content)
                return tl::unexpected(content.error());
            auto block = TextBlock::unpack(std::move(*content), size_t(of.rows));
            if (!block)
                return damaged();
            return block;
        }
        at += size;
    }
    return std::optional<TextBlock>();
}

Result<std::vector<RejectedRow>> EventBatch::rejected(size_t frameNumber) const
{
    const RejectedFrame& of = m_rejected[frameNumber];
    const auto content = frame(of.at, of.size, mostRejectedFrame);
    if (!content)
        return tl::unexpected(content.error());
    std::vector<RejectedRow> rows;
    try {
        const Json json = Json::parse(content->constData(), content->constData() + content->size());
        for (const Json& row : json)
            rows.push_back({row.at(0).get<qint64>(), row.at(1).get<int>(), textOf(row.at(2)),
                QByteArray::fromBase64(QByteArray::fromStdString(row.at(3).get<std::string>()))});
    } catch (const Json::exception&) {
        return damaged();
    }
    if (qint64(rows.size()) != of.rows)
        return damaged();
    return rows;
}

} // namespace kagami

#include "store/read_ahead.h"

#include "store/change_set_table.h"

namespace kagami {

namespace {

/// Besides the one that is taken. Each may be large, and one is enough to keep the worker busy.
constexpr size_t mostComing = 1;

Result<ReadAhead::Arrived> arrivedFrom(
    const ChangeSetHeader& header, const PayloadLines& lines, const QString& path, const QString& remedy)
{
    auto changeSet = checkedChangeSet(header, lines, path, remedy);
    if (!changeSet)
        return tl::unexpected(changeSet.error());
    return ReadAhead::Arrived{std::move(*changeSet), packPayload(lines.text())};
}

} // namespace

ReadAhead::ReadAhead(std::span<const Delivery::Arrival> arrivals)
    : m_ahead(arrivals)
{
    m_worker.setMaxThreadCount(1);
}

ReadAhead::~ReadAhead()
{
    m_worker.clear();
    m_worker.waitForDone();
}

Status ReadAhead::fetch()
{
    while (!m_ahead.empty() && m_coming.size() <= mostComing) {
        const Delivery::Arrival& arrival = m_ahead.front();
        m_ahead = m_ahead.subspan(1);
        auto lines = arrival.from->payload(arrival.header);
        if (!lines)
            return tl::unexpected(lines.error());
        auto arriving = std::make_shared<Arriving>(
            [&header = arrival.header, lines = std::move(*lines), path = arrival.from->path(),
                remedy = arrival.from->remedy()] { return arrivedFrom(header, lines, path, remedy); });
        m_coming.push_back(arriving->get_future());
        m_worker.start([arriving] { (*arriving)(); });
    }
    return {};
}

Result<ReadAhead::Arrived> ReadAhead::next()
{
    KAGAMI_TRY(fetch());
    std::future<Result<Arrived>> coming = std::move(m_coming.front());
    m_coming.pop_front();
    return coming.get();
}

} // namespace kagami

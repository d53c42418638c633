#pragma once

#include "store/delivery.h"
#include "store/payload.h"

#include <QThreadPool>
#include <deque>
#include <future>

namespace kagami {

/// Change sets that arrive, one after the other. A thread of its own checks them and packs them for the table
/// while the ones before are taken in; the sources are only asked on the thread of who calls.
class ReadAhead {
public:
    /// A change set that was checked, and its operations as they are stored.
    struct Arrived {
        ChangeSet changeSet;
        Payload payload;
    };
    /// `arrivals` and their sources must outlive it.
    explicit ReadAhead(std::span<const Delivery::Arrival> arrivals);
    /// Waits for what is being worked on.
    ~ReadAhead();
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    /// The next one, in order; not to be called after the last, nor after an error. Errors: those of
    /// ChangeSetSource::read(). That a source fails is said at once, before what is ready: it may be in the
    /// file that is written to, whose transaction SQLite then has rolled back already.
    [[nodiscard]] Result<Arrived> next();

private:
    using Arriving = std::packaged_task<Result<Arrived>()>;
    [[nodiscard]] Status fetch();

    std::span<const Delivery::Arrival> m_ahead; ///< not asked for yet
    std::deque<std::future<Result<Arrived>>> m_coming;
    QThreadPool m_worker;
};

} // namespace kagami

#pragma once

#include "base/result.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>

namespace kagami {

/// The threads that jobs run on. Not the global pool: QPainter shares its work with that one and waits for
/// it, so that a window would not paint while a long job holds its threads.
[[nodiscard]] QThreadPool& jobPool();

/// Runs `work` on the pool of jobs and hands its Result to `done` on the thread of `owner`.
/// `work(QPromise<Result<T>>&) -> Result<T>` must be pure: it captures values and shared_ptr<const ...> only,
/// polls isCanceled(), and may report progress. `done` is never called once `owner` is gone or the job was
/// cancelled, not even when it was cancelled after the work was done. Returns the future of the work itself,
/// so that the caller can cancel() it or watch its progress.
template <class T, class Work, class Done>
QFuture<Result<T>> runJob(QObject* owner, Work work, Done done)
{
    auto future = QtConcurrent::run(&jobPool(), [work = std::move(work)](QPromise<Result<T>>& promise) {
        Result<T> result = work(promise);
        if (!promise.isCanceled())
            promise.addResult(std::move(result));
    });
    auto* watcher = new QFutureWatcher<Result<T>>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        if (!watcher->isCanceled() && watcher->future().resultCount() == 1)
            done(watcher->result());
    });
    watcher->setFuture(future);
    return future;
}

} // namespace kagami

#include "workspace/job.h"

#include <QSemaphore>
#include <QTest>
#include <latch>

using namespace kagami;

class tst_Job : public QObject {
    Q_OBJECT
private slots:
    void deliversOnTheOwnersThread()
    {
        QObject owner;
        QThread* seen = nullptr;
        QThread* worked = nullptr;
        int value = 0;
        runJob<int>(
            &owner,
            [&](QPromise<Result<int>>&) -> Result<int> {
                worked = QThread::currentThread();
                return 42;
            },
            [&](const Result<int>& result) {
                seen = QThread::currentThread();
                value = result.value_or(0);
            });
        QTRY_COMPARE(value, 42);
        QCOMPARE(seen, QThread::currentThread());
        QVERIFY(worked != seen);
    }

    void errorsAreDeliveredLikeValues()
    {
        QObject owner;
        QString what;
        runJob<int>(
            &owner,
            [](QPromise<Result<int>>&) -> Result<int> {
                return fail(ErrorKind::Full, QStringLiteral("full"));
            },
            [&](const Result<int>& result) { what = result ? QString() : result.error().what; });
        QTRY_COMPARE(what, QStringLiteral("full"));
    }

    void cancelledWorkIsNotDelivered()
    {
        QObject owner;
        std::latch started(1);
        bool delivered = false;
        auto future = runJob<int>(
            &owner,
            [&](QPromise<Result<int>>& promise) -> Result<int> {
                started.count_down();
                while (!promise.isCanceled())
                    QThread::msleep(1);
                return 1;
            },
            [&](const Result<int>&) { delivered = true; });
        started.wait();
        future.cancel();
        future.waitForFinished();
        QCoreApplication::processEvents();
        QVERIFY(!delivered);
    }

    void workCancelledAfterItWasDoneIsNotDelivered()
    {
        QObject owner;
        bool delivered = false;
        auto future = runJob<int>(
            &owner, [](QPromise<Result<int>>&) -> Result<int> { return 1; },
            [&](const Result<int>&) { delivered = true; });
        future.waitForFinished();
        future.cancel();
        QCoreApplication::processEvents();
        QVERIFY(!delivered);
    }

    void theThreadsThatPaintingUsesStayFree()
    {
        QObject owner;
        std::latch release(1);
        std::vector<QFuture<Result<int>>> jobs;
        for (int i = 0; i < 2 * QThread::idealThreadCount(); ++i)
            jobs.push_back(runJob<int>(
                &owner,
                [&](QPromise<Result<int>>&) -> Result<int> {
                    release.wait();
                    return 1;
                },
                [](const Result<int>&) {}));
        QSemaphore painted;
        QThreadPool::globalInstance()->start([&] { painted.release(); });
        const bool wasFree = painted.tryAcquire(1, 5000);
        release.count_down();
        for (auto& job : jobs)
            job.waitForFinished();
        QVERIFY(wasFree);
    }

    void ownerMayDieFirst()
    {
        std::latch started(1);
        std::latch release(1);
        QFuture<Result<int>> future;
        bool delivered = false;
        {
            QObject owner;
            future = runJob<int>(
                &owner,
                [&](QPromise<Result<int>>&) -> Result<int> {
                    started.count_down();
                    release.wait();
                    return 1;
                },
                [&](const Result<int>&) { delivered = true; });
            started.wait();
        }
        release.count_down();
        future.waitForFinished();
        QCoreApplication::processEvents();
        QVERIFY(!delivered);
    }
};

QTEST_GUILESS_MAIN(tst_Job)
#include "tst_job.moc"

#include "app/start_trace.h"

#include <QApplication>
#include <QFile>
#include <QMainWindow>
#include <QTimer>
#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace kagami {

namespace {

/// Milliseconds since the kernel started this process (proc(5), stat, field 22, in clock ticks since boot).
double msSinceStart()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double uptimeMs = double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
    return uptimeMs - fields.value(19).toDouble() * 1000 / double(sysconf(_SC_CLK_TCK));
}

double residentMib()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

} // namespace

StartTrace::StartTrace(QApplication& application)
{
    if (qEnvironmentVariableIsSet("KAGAMI_TRACE_START"))
        application.installEventFilter(this);
}

bool StartTrace::eventFilter(QObject* watched, QEvent* event)
{
    if (!m_seen && event->type() == QEvent::Paint && qobject_cast<QMainWindow*>(watched)) {
        m_seen = true;
        QTimer::singleShot(0, this, &StartTrace::report); // after the whole frame is painted
    }
    return QObject::eventFilter(watched, event);
}

void StartTrace::report()
{
    std::printf("{\"first_paint_ms\": %.0f, \"resident_mib\": %.1f}\n", msSinceStart(), residentMib());
    std::fflush(stdout);
    QApplication::quit();
}

} // namespace kagami

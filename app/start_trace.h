#pragma once

#include <QElapsedTimer>
#include <QObject>

class QApplication;

namespace kagami {

/// With KAGAMI_TRACE_START set: prints {"first_paint_ms", "resident_mib"} as JSON when the window has painted
/// its first frame and the event loop is idle, then quits. ms since the process was started. Does nothing
/// otherwise.
class StartTrace : public QObject {
    Q_OBJECT
public:
    explicit StartTrace(QApplication& application);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void report();
    bool m_seen = false;
};

} // namespace kagami

#include "app/commands/long_work.h"

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace kagami::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void interrupt(int)
{
    interrupted = 1;
}

} // namespace

LongWork::LongWork()
{
    interrupted = 0;
    std::signal(SIGINT, interrupt);
}

LongWork::~LongWork()
{
    std::signal(SIGINT, SIG_DFL);
    if (m_shown >= 0)
        std::fputs("\r     \r", stderr);
}

Progress LongWork::progress()
{
    constexpr qint64 worthShowing = qint64(64) << 20;
    const bool shows = ::isatty(STDERR_FILENO) == 1;
    return [this, shows](qint64 done, qint64 total) {
        const int percent = total > 0 ? int(done * 100 / total) : 100;
        if (shows && total >= worthShowing && percent != m_shown)
            std::fprintf(stderr, "\r%3d %%", m_shown = percent);
        return interrupted == 0;
    };
}

} // namespace kagami::cli

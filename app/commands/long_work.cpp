#include "app/commands/long_work.h"

#include <cstdio>
#include <unistd.h>

namespace kagami::cli {

namespace {

volatile std::sig_atomic_t s_interrupted = 0;

constexpr int endings[]{SIGINT, SIGTERM, SIGHUP};

void interrupt(int)
{
    s_interrupted = 1;
}

} // namespace

LongWork::LongWork()
{
    s_interrupted = 0;
    m_since.start();
    struct sigaction action { };
    action.sa_handler = interrupt;
    action.sa_flags = int(SA_RESETHAND | SA_RESTART);
    for (size_t i = 0; i < std::size(endings); ++i) {
        ::sigaction(endings[i], nullptr, &m_before[i]);
        if (m_before[i].sa_handler != SIG_IGN)
            ::sigaction(endings[i], &action, nullptr);
    }
}

LongWork::~LongWork()
{
    for (size_t i = 0; i < std::size(endings); ++i)
        ::sigaction(endings[i], &m_before[i], nullptr);
    if (m_shown >= 0)
        std::fputs("\r     \r", stderr);
}

bool LongWork::show(qint64 done, qint64 total)
{
    constexpr qint64 worthShowingMs = 1000;
    const int percent = total > 0 ? int(done * 100 / total) : 100;
    if (percent != m_shown && m_since.elapsed() > worthShowingMs && ::isatty(STDERR_FILENO) == 1)
        std::fprintf(stderr, "\r%3d %%", m_shown = percent);
    return s_interrupted == 0;
}

Progress LongWork::progress()
{
    return [this](qint64 done, qint64 total) { return show(done, total); };
}

WorkProgress LongWork::steps()
{
    return [this](int done, int total) { return show(done, total); };
}

Status LongWork::goOn()
{
    return advance([](qint64, qint64) { return s_interrupted == 0; }, 0, 0);
}

} // namespace kagami::cli

#pragma once

#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

namespace kagami::support {

/// A forked copy of the test program with a pipe each way, for what needs a second process.
class ChildProcess {
public:
    /// `work` runs in the child, with its end of the pipes; its result is the child's exit code.
    using Work = std::function<int(ChildProcess& self)>;

    explicit ChildProcess(const Work& work)
    {
        int down[2];
        int up[2];
        if (::pipe(down) != 0 || ::pipe(up) != 0)
            return;
        m_process = ::fork();
        const bool child = m_process == 0;
        m_in = child ? down[0] : up[0];
        m_out = child ? up[1] : down[1];
        ::close(child ? down[1] : up[1]);
        ::close(child ? up[0] : down[0]);
        if (child)
            ::_exit(work(*this));
    }
    ~ChildProcess()
    {
        if (m_process > 0)
            kill();
        ::close(m_in);
        ::close(m_out);
    }
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    [[nodiscard]] pid_t id() const { return m_process; }
    void say(unsigned char byte) const { static_cast<void>(!::write(m_out, &byte, 1)); }
    /// The next byte from the other side; -1 when there is none any more.
    [[nodiscard]] int hear() const
    {
        unsigned char byte = 0;
        return ::read(m_in, &byte, 1) == 1 ? byte : -1;
    }
    /// The exit code; -1 when it was killed.
    int wait()
    {
        int status = 0;
        ::waitpid(m_process, &status, 0);
        m_process = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    void kill()
    {
        ::kill(m_process, SIGKILL);
        wait();
    }

private:
    pid_t m_process = -1;
    int m_in = -1;
    int m_out = -1;
};

/// Runs `work` in a child process that is not root, because permissions do not bind root. Its result, 0 to
/// 250.
inline int runUnprivileged(const std::function<int()>& work)
{
    ChildProcess child([&](ChildProcess&) {
        constexpr unsigned nobody = 65534;
        if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0))
            return 251;
        return work();
    });
    return child.wait();
}

} // namespace kagami::support

#pragma once

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include <unistd.h>

namespace kagami::test {

/// What one run of the executable gave.
struct Run {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QString line() const { return QString::fromUtf8(out).trimmed(); }
    [[nodiscard]] nlohmann::json json() const
    {
        return nlohmann::json::parse(out.constData(), out.constData() + out.size(), nullptr, false);
    }
};

/// Runs a program in `folder`, without a display and keys, as author "Aoki". The variable KAGAMI is the
/// executable.
inline Run runProgram(
    const QString& program, const QString& folder, const QStringList& arguments, int timeoutMs = 120000)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    environment.remove(QStringLiteral("QT_HASH_SEED")); // users have none: nothing may depend on it
    environment.insert(QStringLiteral("KAGAMI_AUTHOR"), QStringLiteral("Aoki"));
    environment.insert(QStringLiteral("KAGAMI"), QStringLiteral(KAGAMI_EXECUTABLE));
    environment.remove(QStringLiteral("KAGAMI_KEYS"));
    environment.remove(QStringLiteral("KAGAMI_PASSPHRASE"));
    environment.remove(QStringLiteral("KAGAMI_BUNDLE_PASSPHRASE"));
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier([] { ::setsid(); }); // no terminal to ask on
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    Run run;
    if (process.waitForFinished(timeoutMs) && process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

/// Runs `kagami arguments…` in `folder`.
inline Run runKagami(const QString& folder, const QStringList& arguments, int timeoutMs = 120000)
{
    return runProgram(QStringLiteral(KAGAMI_EXECUTABLE), folder, arguments, timeoutMs);
}
/// Runs a script of the shell in `folder`, in which "$KAGAMI" is the executable.
inline Run runShell(const QString& folder, const QString& script)
{
    return runProgram(
        QStringLiteral("bash"), folder, {QStringLiteral("-c"), QStringLiteral("set -o pipefail; ") + script});
}

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
inline QByteArray hashOf(const QString& path)
{
    return QCryptographicHash::hash(contentOf(path), QCryptographicHash::Sha256);
}

/// RUN_OK(run): exit code 0, else the test fails with what the program said.
#define RUN_OK(run)                                                                                          \
    do {                                                                                                     \
        const auto& ran = (run);                                                                             \
        if (!QTest::qVerify(                                                                                 \
                ran.exitCode == 0, #run, QByteArray(ran.err + ran.out).constData(), __FILE__, __LINE__))     \
            return;                                                                                          \
    } while (false)

} // namespace kagami::test

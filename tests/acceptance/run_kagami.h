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

/// Runs `kagami arguments…` in `folder`, without a display, as author "Aoki" unless the arguments say
/// otherwise.
inline Run runKagami(const QString& folder, const QStringList& arguments, int timeoutMs = 120000)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    environment.remove(QStringLiteral("QT_HASH_SEED")); // users have none: nothing may depend on it
    environment.insert(QStringLiteral("KAGAMI_AUTHOR"), QStringLiteral("Aoki"));
    environment.remove(QStringLiteral("KAGAMI_KEYS"));
    environment.remove(QStringLiteral("KAGAMI_PASSPHRASE"));
    environment.remove(QStringLiteral("KAGAMI_BUNDLE_PASSPHRASE"));
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier([] { ::setsid(); }); // no terminal to ask on
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral(KAGAMI_EXECUTABLE), arguments);
    Run run;
    if (process.waitForFinished(timeoutMs) && process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
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

#include "custody/stored_case.h"
#include "custody/tampering.h"
#include "support/verify.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

using namespace kagami;
using namespace kagami::test;

namespace {

constexpr int ordinaryTotal = 200;
constexpr int nightlyTotal = 10'000;
constexpr int batch = 250;

/// One file that was tampered with, and what the program's own verifier says of it.
struct Tampered {
    QString path;
    quint64 seed = 0;
    Tampering tampering;
    bool changed = false;
    bool ok = false;
    QString words;
};

QString wordsOf(const VerifyReport& report)
{
    QString words;
    for (const VerifyProblem& problem : report.problems)
        words += problem.kind + QStringLiteral(": ") + problem.message + u'\n';
    return words.left(1000);
}

/// What the other verifier says of these files, one report each. Empty when it cannot be run.
std::vector<nlohmann::json> independently(const QStringList& paths, const QString& head = {})
{
    QStringList arguments{QStringLiteral(KAGAMI_SOURCE_DIR "/tests/custody/verify_case.py")};
    if (!head.isEmpty())
        arguments += {QStringLiteral("--head"), head};
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(KAGAMI_PYTHON), arguments + paths);
    if (!process.waitForFinished(600'000))
        return {};
    std::vector<nlohmann::json> reports;
    for (const QByteArray& line : process.readAllStandardOutput().trimmed().split('\n'))
        reports.push_back(nlohmann::json::parse(line.begin(), line.end(), nullptr, false));
    return reports;
}

bool isOk(const nlohmann::json& report)
{
    return report.is_object() && report.value("ok", false);
}

} // namespace

class tst_Tampering : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto head = makeStoredCase(path());
        VERIFY_OK(head);
        m_head = *head;
        m_content = storedContent(path());
        QVERIFY(!m_content.contains("unreadable"));
    }

    void bothFindNothingInAnUntouchedFileAndAgreeOnHeadAndState()
    {
        const auto own = CaseFile::verifyFile(path(), m_head);
        VERIFY_OK(own);
        QVERIFY2(own->ok(), qPrintable(wordsOf(*own)));
        const auto other = independently({path()}, m_head.toHex());
        QCOMPARE(other.size(), size_t(1));
        QVERIFY2(isOk(other.front()), other.front().dump().c_str());
        QCOMPARE(QString::fromStdString(other.front().value("head", "")), own->head.toHex());
        QCOMPARE(QString::fromStdString(other.front().value("state", "")), own->state.toHex());
    }

    void bothFindEveryChangeOfAStoredValue()
    {
        const int total = qEnvironmentVariableIsSet("KAGAMI_NIGHTLY") ? nightlyTotal : ordinaryTotal;
        quint64 seed = 0;
        for (int changed = 0; changed < total;) {
            const int wanted = std::min(total, changed + batch);
            QTemporaryDir folder;
            std::vector<Tampered> files;
            // What chance left as it was is looked at too: both must agree on every file.
            for (; changed < wanted; ++seed) {
                files.push_back(tamperedFile(folder.filePath(QString::number(seed)), seed));
                changed += files.back().changed ? 1 : 0;
            }
            compare(files, true);
            compare(files, false);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d changes were found by both, in %d files", total, int(seed));
    }

    void bothFindACutTailOnlyAgainstAPrintedHead()
    {
        QStringList earlier;
        for (int i = 1; QFile::exists(path() + u'.' + QString::number(i)); ++i)
            earlier += path() + u'.' + QString::number(i);
        QVERIFY(earlier.size() >= 8);
        const auto without = independently(earlier);
        const auto with = independently(earlier, m_head.toHex());
        QCOMPARE(with.size(), size_t(earlier.size()));
        for (qsizetype i = 0; i < earlier.size(); ++i) {
            QVERIFY(isOk(without[size_t(i)]) && CaseFile::verifyFile(earlier[i])->ok());
            QVERIFY(!isOk(with[size_t(i)]) && !CaseFile::verifyFile(earlier[i], m_head)->ok());
        }
        // And the other way round: the whole file goes on from each of these heads.
        for (const auto& report : without) {
            const QString head = QString::fromStdString(report.value("head", ""));
            QVERIFY(isOk(independently({path()}, head).front()));
            QVERIFY(CaseFile::verifyFile(path(), Digest::parse(head))->ok());
        }
    }

    void theOtherVerifierTellsWhatIsNoCase()
    {
        const QString text = m_folder.filePath(QStringLiteral("text"));
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no case") > 0);
        file.close();
        QCOMPARE(QProcess::execute(QStringLiteral(KAGAMI_PYTHON),
                     {QStringLiteral("-B"), QStringLiteral(KAGAMI_SOURCE_DIR "/tests/custody/verify_case.py"),
                         text}),
            2);
        VERIFY_ERROR(CaseFile::verifyFile(text), ErrorKind::Corrupt);
    }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("case.kagami")); }

    Tampered tamperedFile(const QString& copy, quint64 seed)
    {
        Tampered file{copy, seed, {}, false, false, {}};
        if (!QFile::copy(path(), copy))
            qFatal("cannot write %s", qPrintable(copy));
        std::mt19937_64 random(seed);
        file.tampering = tamper(copy, random);
        file.changed = storedContent(copy) != m_content;
        const auto own
            = CaseFile::verifyFile(copy, file.tampering.needsHead ? std::optional(m_head) : std::nullopt);
        file.ok = own && own->ok();
        file.words = own ? wordsOf(*own) : describe(own.error());
        return file;
    }

    /// Holds those files that need a printed head, or those that do not, against the other verifier.
    void compare(const std::vector<Tampered>& all, bool withHead)
    {
        std::vector<Tampered> files;
        std::copy_if(all.begin(), all.end(), std::back_inserter(files),
            [&](const Tampered& file) { return file.tampering.needsHead == withHead; });
        if (files.empty())
            return;
        QStringList paths;
        for (const Tampered& file : files)
            paths += file.path;
        const auto reports = independently(paths, withHead ? m_head.toHex() : QString());
        QCOMPARE(reports.size(), files.size());
        QStringList failures;
        for (size_t i = 0; i < files.size(); ++i) {
            const Tampered& file = files[i];
            const bool agreed = isOk(reports[i]) == file.ok;
            if (agreed && !(file.changed && file.ok))
                continue;
            QFile::copy(file.path, QStringLiteral("tampered-%1.kagami").arg(file.seed));
            failures += QStringLiteral("seed %1, %2\n  here: %3\n  there: %4")
                            .arg(file.seed)
                            .arg(file.tampering.what, file.ok ? QStringLiteral("ok") : file.words,
                                QString::fromStdString(reports[i].dump()).left(300));
        }
        QVERIFY2(failures.isEmpty(), qPrintable(failures.mid(0, 20).join(u'\n')));
    }

    QTemporaryDir m_folder;
    Digest m_head;
    QByteArray m_content;
};

QTEST_GUILESS_MAIN(tst_Tampering)
#include "tst_tampering.moc"

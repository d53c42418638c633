#include "ui/workbench/case_opener.h"

#include "exchange/casejson/case_json.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::CaseOpener)
};

bool mayBeRead(ErrorKind kind)
{
    return kind == ErrorKind::Busy || kind == ErrorKind::ReadOnly || kind == ErrorKind::Unsupported;
}

/// Signed by nobody who works here: undo must not take the whole example back.
Status makeExample(const QString& path)
{
    QFile document(QStringLiteral(":/cases/mirrorface.case.json"));
    if (!document.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Corrupt, Words::tr("The example case is missing from this program."),
            document.fileName(), Words::tr("Install Kagami again, or open a case of your own."));
    Result<CaseJsonImport> content = readCaseJson(document.readAll());
    if (!content)
        return tl::unexpected(content.error());
    content->draft.reason = Words::tr("Made from the example case");
    const Result<std::unique_ptr<CaseFile>> made
        = CaseFile::create(path, std::move(content->draft), QStringLiteral("Kagami example"));
    return made ? Status() : tl::unexpected(made.error());
}

} // namespace

Result<OpenedCase> openCase(const QString& path)
{
    Result<std::unique_ptr<CaseFile>> file = CaseFile::open(path, OpenMode::ReadWrite);
    if (file)
        return OpenedCase{std::move(*file), {}};
    if (!mayBeRead(file.error().kind))
        return tl::unexpected(file.error());
    const Error reason = file.error();
    file = CaseFile::open(path, OpenMode::ReadOnly);
    if (!file)
        return tl::unexpected(file.error());
    return OpenedCase{std::move(*file), reason};
}

QString exampleCasePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
        + QStringLiteral("/mirrorface.kagami");
}

Result<OpenedCase> openExampleCase()
{
    const QString path = exampleCasePath();
    if (!QFileInfo::exists(path)) {
        QDir().mkpath(QFileInfo(path).absolutePath());
        KAGAMI_TRY(makeExample(path));
    }
    return openCase(path);
}

} // namespace kagami

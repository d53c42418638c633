#include "store/verify_file.h"

#include "store/database_opening.h"
#include "store/schema.h"
#include "store/verifier.h"

#include <QFileInfo>

namespace kagami {

Result<VerifyReport> verifyFile(
    const QString& path, std::optional<Digest> printedHead, const Progress& progress)
{
    const auto probe = probeFile(path);
    if (!probe)
        return tl::unexpected(probe.error());
    KAGAMI_TRY(checkNotTooOld(*probe, path));
    auto opened = openForReading(QFileInfo(path).canonicalFilePath());
    auto report
        = opened ? Verifier(opened->connection, printedHead, progress).run() : tl::unexpected(opened.error());
    // That a case file cannot be read is a finding, too.
    if (!report && report.error().kind == ErrorKind::Corrupt)
        return VerifyReport{{{QStringLiteral("database"), path, report.error().what}}, {}, {}, 0, 0, {}};
    return report;
}

} // namespace kagami

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
    if (!opened)
        return tl::unexpected(opened.error());
    return Verifier(opened->connection, printedHead, progress).run();
}

} // namespace kagami

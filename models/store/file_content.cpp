#include "store/file_content.h"

#include "store/blob_table.h"
#include "store/database_opening.h"
#include "store/half_written.h"
#include "store/store_error.h"

#include <QFileInfo>

#include <cerrno>

namespace kagami {

namespace {

constexpr qint64 pieceBytes = qint64(1) << 20;

tl::unexpected<Error> unreadable(const QString& path, const QString& detail)
{
    return fail(ErrorKind::Io, storeText(QT_TRANSLATE_NOOP("kagami::store", "The file cannot be read.")),
        path, storeText(QT_TRANSLATE_NOOP("kagami::store", "Ask its owner for the right to read it.")),
        detail);
}

tl::unexpected<Error> changedMeanwhile(const QString& path)
{
    return fail(ErrorKind::Io,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "The file was changed while it was read.")), path,
        storeText(QT_TRANSLATE_NOOP(
            "kagami::store", "Attach it when nothing writes to it any more, or attach a copy.")));
}

/// A pipe or a device may never end.
Result<std::unique_ptr<QFile>> openFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorKind::NotFound,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "There is no such file.")), path,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "Look at the spelling and the folder.")));
    if (!info.isFile())
        return fail(ErrorKind::Invalid,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "Only a file can be attached.")), path,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "Pack a folder into an archive first.")));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(path, file->errorString());
    return file;
}

/// As many bytes as there are, up to `most`.
Result<QByteArray> readPiece(QFile& file, qint64 most)
{
    QByteArray piece(qsizetype(most), Qt::Uninitialized);
    qsizetype filled = 0;
    while (filled < most) {
        const qint64 got = file.read(piece.data() + filled, most - filled);
        if (got < 0)
            return unreadable(file.fileName(), file.errorString());
        if (got == 0)
            break;
        filled += qsizetype(got);
    }
    piece.resize(filled);
    return piece;
}

Status writePiece(QFile& file, const QByteArray& piece, const QString& target)
{
    errno = 0;
    if (file.write(piece) == piece.size())
        return {};
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return fail(full ? ErrorKind::Full : ErrorKind::Io,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "The new file could not be written.")), target,
        storeText(QT_TRANSLATE_NOOP(
            "kagami::store", "Look whether the disk and the folder are there, and try again.")),
        file.errorString());
}

} // namespace

Result<FileContent> readFileContent(const QString& path, const Progress& progress)
{
    const auto file = openFile(path);
    if (!file)
        return tl::unexpected(file.error());
    const qint64 total = (*file)->size();
    Sha256 hash;
    qint64 done = 0;
    for (;;) {
        KAGAMI_TRY(advance(progress, done, std::max(total, done)));
        const auto piece = readPiece(**file, pieceBytes);
        if (!piece)
            return tl::unexpected(piece.error());
        hash.add(*piece);
        done += piece->size();
        if (done > largestBlob)
            return fail(ErrorKind::Invalid,
                storeText(QT_TRANSLATE_NOOP("kagami::store", "The file is larger than a case can hold.")),
                path);
        if (piece->size() < pieceBytes)
            break;
    }
    return FileContent{hash.result(), done};
}

Result<FileBlocks> FileBlocks::open(const QString& path, const FileContent& expected)
{
    auto file = openFile(path);
    if (!file)
        return tl::unexpected(file.error());
    return FileBlocks(std::move(*file), expected);
}

Result<std::optional<BlobBlock>> FileBlocks::next()
{
    const bool isEnd = m_next == blockTotal(m_expected.size);
    const qint64 wanted = isEnd ? 1 : blockBytes(m_expected.size, m_next);
    const auto content = readPiece(*m_file, wanted);
    if (!content)
        return tl::unexpected(content.error());
    if (isEnd) {
        if (!content->isEmpty() || m_whole.result() != m_expected.hash)
            return changedMeanwhile(m_file->fileName());
        return std::optional<BlobBlock>();
    }
    if (content->size() != wanted)
        return changedMeanwhile(m_file->fileName());
    m_whole.add(*content);
    return std::optional(packBlock(m_next++, *content));
}

Result<qint64> readContent(
    const QString& casePath, const Digest& hash, const TakeContent& take, const Progress& progress)
{
    auto opened = openForReading(QFileInfo(casePath).canonicalFilePath());
    if (!opened)
        return tl::unexpected(opened.error());
    const auto transaction = Transaction::begin(opened->connection, "BEGIN");
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto blob = findBlob(opened->connection, hash);
    if (!blob)
        return tl::unexpected(blob.error());
    const qint64 total = *blob ? (*blob)->size.value_or(0) : 0;
    qint64 done = 0;
    const auto takeNext = [&](const BlobBlock&, const QByteArray& content) -> Status {
        KAGAMI_TRY(advance(progress, done, total));
        done += content.size();
        return take(content);
    };
    KAGAMI_TRY(readBlob(opened->connection, hash, takeNext));
    return done;
}

Status extractContent(
    const QString& casePath, const Digest& hash, const QString& target, const Progress& progress)
{
    KAGAMI_TRY(checkNewPath(target));
    HalfWritten half(target);
    QFile file(half.path());
    // Only once there is something to write: what is not in this copy leaves no trace.
    const auto open = [&]() -> Status {
        if (file.isOpen() || file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
            return {};
        return writePiece(file, QByteArray(1, '\0'), target);
    };
    const auto write = [&](const QByteArray& content) -> Status {
        KAGAMI_TRY(open());
        return writePiece(file, content, target);
    };
    const auto read = readContent(casePath, hash, write, progress);
    if (!read)
        return tl::unexpected(read.error());
    KAGAMI_TRY(open());
    file.close();
    return half.finish(target);
}

} // namespace kagami

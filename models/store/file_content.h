#pragma once

#include "store/blob_block.h"

#include <QFile>
#include <memory>

namespace kagami {

/// What the bytes of a file are.
struct FileContent {
    Digest hash; ///< SHA-256
    qint64 size = 0;
    friend bool operator==(const FileContent&, const FileContent&) = default;
};

/// Goes over a file once. Errors: NotFound, Invalid (a folder, a device, a pipe), Io, Cancelled. O(bytes),
/// constant memory.
[[nodiscard]] Result<FileContent> readFileContent(const QString& path, const Progress& progress = {});

/// A file in blocks, as a case stores them. Used by one thread at a time.
class FileBlocks {
public:
    /// `expected`: what readFileContent() said. Errors: those of readFileContent().
    [[nodiscard]] static Result<FileBlocks> open(const QString& path, const FileContent& expected);

    /// The next block; nothing at the end, and only then the file is known to have been read as expected.
    /// Errors: Io (also: the file was changed meanwhile).
    [[nodiscard]] Result<std::optional<BlobBlock>> next();

private:
    FileBlocks(std::unique_ptr<QFile> file, const FileContent& expected)
        : m_file(std::move(file))
        , m_expected(expected)
    {
    }
    std::unique_ptr<QFile> m_file;
    FileContent m_expected;
    Sha256 m_whole;
    qint64 m_next = 0;
};

/// Writes a stored content into a new file that nothing can execute, checked; the file appears once it is
/// complete. Reads the case file by a connection of its own, so it may run beside the open case. Errors: Io
/// (the file exists, folder missing or not writable), Full, Cancelled, Corrupt, NotFound (the bytes are not
/// in this copy).
[[nodiscard]] Status extractContent(
    const QString& casePath, const Digest& hash, const QString& target, const Progress& progress = {});
/// Takes a piece of a content, in their order. An error ends the reading and is its result.
using TakeContent = std::function<Status(const QByteArray& content)>;
/// Reads a stored content from its first to its last byte and holds it against its SHA-256; how many bytes
/// that were. As extractContent(), but nothing is written. Errors: Cancelled, Corrupt, NotFound, Io, those
/// of `take`.
[[nodiscard]] Result<qint64> readContent(
    const QString& casePath, const Digest& hash, const TakeContent& take, const Progress& progress = {});

} // namespace kagami

#include "app/commands/command.h"

#include "share/bundle_header.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>
#include <memory>
#include <vector>

namespace kagami::cli {

namespace {

/// What a command must never write over: people have no second one of it.
Status checkReplaceable(const QString& path)
{
    constexpr qint64 enough = 64;
    QFile file(path);
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return fail(ErrorKind::Invalid, Text::tr("This is a folder, a device or a pipe, not a file."), path,
            Text::tr("Give the name of a file."));
    if (!info.exists() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray start = file.read(enough);
    QString what;
    if (start.startsWith("SQLite format 3"))
        what = Text::tr("This is a case file or another database.");
    else if (start.startsWith('{') && start.contains("kagami-private-key-"))
        what = Text::tr("This is a private key.");
    else if (start.startsWith("kagami-key-"))
        what = Text::tr("This is somebody's public key.");
    else if (start.startsWith(bundleMagic().first(bundleMagic().size() - 1).toByteArray()))
        what = Text::tr("This is a bundle of changes.");
    if (what.isEmpty())
        return {};
    return fail(ErrorKind::Invalid, what, path, Text::tr("Nothing is written over it; give another name."));
}

/// Where the bytes end up, through links.
QString placeOf(const QString& path)
{
    const QFileInfo info(path);
    return info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
}

Status checkOutputs(std::span<const OutputFile> files)
{
    QStringList taken;
    for (const OutputFile& file : files) {
        const QString place = placeOf(file.path);
        if (taken.contains(place))
            return fail(ErrorKind::Invalid, Text::tr("Two outputs would be written to one file."), file.path,
                Text::tr("Give each its own name."));
        if (const Status checked = checkReplaceable(file.path); !checked)
            return checked;
        taken << place;
    }
    return {};
}

/// A file that is put in place, and taken back again unless the others came as well.
class Replacement {
public:
    explicit Replacement(const QString& path)
        : m_file(path)
        , m_place(placeOf(path))
    {
    }
    ~Replacement()
    {
        if (m_isInPlace)
            QFile::remove(m_place);
        if (m_isInPlace && !m_before.isEmpty())
            QFile::rename(m_before, m_place);
        else if (!m_before.isEmpty())
            QFile::remove(m_before);
    }
    Replacement(const Replacement&) = delete;
    Replacement& operator=(const Replacement&) = delete;

    [[nodiscard]] bool write(const QByteArray& bytes)
    {
        return m_file.open(QIODevice::WriteOnly) && m_file.write(bytes) == bytes.size() && m_file.flush();
    }
    /// `keeps`: what is there now can be brought back, because others follow.
    [[nodiscard]] bool putInPlace(bool keeps)
    {
        if (keeps && QFileInfo::exists(m_place)) {
            const QString before
                = m_place % QStringLiteral(".before-%1").arg(QCoreApplication::applicationPid());
            if (!QFile::copy(m_place, before))
                return false;
            m_before = before;
        }
        const bool done = m_file.commit();
        m_isInPlace = done && keeps;
        return done;
    }
    void keep() { m_isInPlace = false; }
    [[nodiscard]] const QSaveFile& file() const { return m_file; }

private:
    QSaveFile m_file;
    QString m_place;
    QString m_before; ///< a copy of what was there
    bool m_isInPlace = false;
};

tl::unexpected<Error> unwritten(const QSaveFile& file, qint64 size)
{
    const QStorageInfo disk(QFileInfo(file.fileName()).absolutePath());
    if (disk.isValid() && disk.bytesAvailable() < size)
        return fail(ErrorKind::Full, Text::tr("The disk is full."), file.fileName(),
            Text::tr("Nothing was written. Free some space and do it again."));
    return fail(ErrorKind::Io, Text::tr("The file could not be written (%1).").arg(file.errorString()),
        file.fileName(), Text::tr("Check that the folder exists, may be written to and has room."));
}

} // namespace

Status writeFiles(std::span<const OutputFile> files)
{
    if (const auto checked = checkOutputs(files); !checked)
        return checked;
    std::vector<std::unique_ptr<Replacement>> replacements;
    for (const OutputFile& output : files) {
        Replacement& made = *replacements.emplace_back(std::make_unique<Replacement>(output.path));
        if (!made.write(output.bytes))
            return unwritten(made.file(), output.bytes.size());
    }
    for (size_t i = 0; i < replacements.size(); ++i) {
        if (!replacements[i]->putInPlace(i + 1 < replacements.size()))
            return unwritten(replacements[i]->file(), files[i].bytes.size());
    }
    for (const auto& made : replacements)
        made->keep();
    return {};
}

Status writeFile(const QString& path, const QByteArray& bytes)
{
    const OutputFile file{path, bytes};
    return writeFiles(std::span(&file, 1));
}

} // namespace kagami::cli

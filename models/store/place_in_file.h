#pragma once

#include "store/file_content.h"

#include <QStringList>

namespace kagami {

/// A place in a file, as a claim's locator names it: lines from 1, bytes from 0, both ends included.
struct PlaceInFile {
    enum class Unit { Line, Byte };
    Unit unit = Unit::Line;
    qint64 from = 1;
    qint64 to = 1;
    friend bool operator==(const PlaceInFile&, const PlaceInFile&) = default;
};
/// Reads "line 120", "lines 3-9", "L120", "byte 0x4f0", "bytes 16-31", "offset 16", "120行目", "バイト16";
/// nothing for pages, times and other places that are not in the bytes.
[[nodiscard]] std::optional<PlaceInFile> parsePlace(QStringView text);

/// What stands at a place, with a little before and after it.
struct PlaceExcerpt {
    QStringList lines; ///< numbered lines of text, or rows of sixteen bytes with their offsets
    int placeFrom = 0; ///< the lines of the place itself: the first,
    int placeTotal = 0; ///< and how many; 0: the file ends before it
    qint64 end = 0; ///< lines or bytes there are, when the file ends before the place
};
/// Reads a stored content up to the place. What does not show as text is replaced; long lines are cut, long
/// places end after 60 lines or rows. Errors: those of readContent(). O(bytes before the place).
[[nodiscard]] Result<PlaceExcerpt> excerptAt(
    const QString& casePath, const Digest& hash, const PlaceInFile& place, const Progress& progress = {});

} // namespace kagami

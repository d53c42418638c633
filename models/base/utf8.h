#pragma once

#include <QString>

namespace kagami {

/// The text of UTF-8 bytes, to the first character: QString::fromUtf8() takes U+FEFF at the beginning for the
/// mark of a file and drops it, so that a record would not be read as it was hashed. What is no UTF-8 becomes
/// U+FFFD.
[[nodiscard]] inline QString exactText(QByteArrayView utf8)
{
    constexpr char16_t mark = 0xFEFF;
    const QString text = QString::fromUtf8(utf8);
    return utf8.startsWith("\xEF\xBB\xBF") ? QString(QChar(mark) % text) : text;
}

} // namespace kagami

#pragma once

#include <QByteArray>

namespace kagami {

/// The ToUnicode map of a font as a reader needs it for searching and copying. The PDF engine names each
/// glyph by the lowest character that looks like it: 日 becomes a radical (U+2F47), a space a tab, "fi" one
/// letter. Here they are the characters that were written. `cmap`: as the engine writes it, bfrange lines
/// only.
[[nodiscard]] QByteArray readableCmap(const QByteArray& cmap);

} // namespace kagami

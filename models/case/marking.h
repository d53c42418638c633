#pragma once

#include <QString>
#include <QStringView>
#include <optional>

namespace kagami {

/// Traffic Light Protocol 2.0 (FIRST), from widest to narrowest release, so that `<=` means "may be released
/// at".
enum class Tlp : quint8 { Clear, Green, Amber, AmberStrict, Red };

/// Permissible Actions Protocol (MISP taxonomy), from free to none.
enum class Pap : quint8 { Clear, Green, Amber, Red };

/// "TLP:CLEAR" … "TLP:RED": capitals, no spaces, never translated (R18).
[[nodiscard]] QString toKey(Tlp);
/// "PAP:CLEAR" …
[[nodiscard]] QString toKey(Pap);
/// Reads the label with or without "TLP:", any case; WHITE reads as CLEAR (R18).
[[nodiscard]] std::optional<Tlp> parseTlp(QStringView text);
[[nodiscard]] std::optional<Pap> parsePap(QStringView text);

/// FIRST's foreground colour of a label as 0xRRGGBB; the background is always black (R20).
[[nodiscard]] quint32 tlpColour(Tlp);

} // namespace kagami

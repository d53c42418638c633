#pragma once

#include "case/time_span.h"

#include <QString>
#include <optional>

namespace kagami {

/// The keys of the JSON form of records and values (docs/file-format.md, "Records").
namespace keys {
inline constexpr char id[] = "id";
inline constexpr char kind[] = "kind";
inline constexpr char title[] = "title";
inline constexpr char tlp[] = "tlp";
inline constexpr char retracted[] = "retracted";
inline constexpr char subject[] = "subject";
inline constexpr char predicate[] = "predicate";
inline constexpr char value[] = "value";
inline constexpr char source[] = "source";
inline constexpr char excerpt[] = "excerpt";
inline constexpr char locator[] = "locator";
inline constexpr char credibility[] = "credibility";
inline constexpr char confidence[] = "confidence";
inline constexpr char pap[] = "pap";
inline constexpr char status[] = "status";
inline constexpr char reason[] = "reason";
inline constexpr char note[] = "note";
inline constexpr char author[] = "author";
inline constexpr char recorded[] = "recorded";
inline constexpr char edtf[] = "edtf";
inline constexpr char original[] = "original";
inline constexpr char zone[] = "zone";
inline constexpr char technique[] = "technique";
inline constexpr char tactic[] = "tactic";
inline constexpr char mode[] = "mode";
inline constexpr char attackVersion[] = "attack_version";
inline constexpr char procedure[] = "procedure";
inline constexpr char type[] = "type";
inline constexpr char hypothesis[] = "hypothesis";
inline constexpr char rating[] = "rating";
} // namespace keys

/// "2025-01-08T09:30:00.123Z": UTC, always with milliseconds. Years 0 to 9999.
[[nodiscard]] QString instantText(Instant instant);
/// Reads a moment with a time of day, in UTC unless it carries an offset.
[[nodiscard]] std::optional<Instant> parseInstant(QStringView text);

} // namespace kagami

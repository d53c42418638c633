#pragma once

#include "base/result.h"

namespace kagami {

/// The longest title of an item, in characters (Unicode code points, as JSON Schema counts them). A title is
/// one line of a list; what is longer is a description. Held against the published schema by a test.
constexpr qsizetype longestTitle = 1000;

/// Characters of a text; a pair of surrogates is one. O(length).
[[nodiscard]] qsizetype characterTotal(QStringView text);

/// Whether an item may bear this title. Errors, without a place: Invalid when it is blank or longer than
/// longestTitle, with its length and the limit.
[[nodiscard]] Status checkTitle(QStringView title);

/// What is too long, short enough for a message: the beginning with "…".
[[nodiscard]] QString shortTitle(const QString& title);

} // namespace kagami

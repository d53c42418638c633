#pragma once

#include "case/predicate.h"
#include "lens/query.h"

#include <span>

namespace kagami {

/// One row of the table of fields: how it is written, and which operators it takes.
struct QueryFieldInfo {
    QueryField field;
    const char* key; ///< "" for words
    const char* synonym; ///< another key that is read, "" for none
    const char* label; ///< English, marked for translation in context "kagami::QueryField"
    const char* example; ///< a whole condition, for messages
    bool bounds; ///< takes <= and >=
    quint32 kinds = 0; ///< kinds of items that its values name; 0 where they name none
};
[[nodiscard]] std::span<const QueryFieldInfo> queryFields();
[[nodiscard]] const QueryFieldInfo& info(QueryField field);

/// ASCII for the full-width form of an ASCII character, a space for any space, '"' for curly quotes, '-' for
/// a minus sign; else the character.
[[nodiscard]] char16_t plainCharacter(QChar c);
/// A value as it stands after a colon: quoted where the language needs it.
[[nodiscard]] QString quotedIfNeeded(const QString& text);
/// One condition, read from its text: what `field:value` means. Errors as parseQuery().
[[nodiscard]] Result<QueryTerm> makeTerm(
    QueryField field, QueryOperator op, const QString& text, int position, int length);

} // namespace kagami

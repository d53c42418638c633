#pragma once

#include "case/claim.h"
#include "store/connection.h"

#include <string>
#include <unordered_map>

namespace kagami {

/// Short texts that repeat in thousands of rows (authors, zones, tactics): one QString for all of them.
class TextPool {
public:
    [[nodiscard]] QString take(QByteArrayView utf8);

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, QString, Hash, std::equal_to<>> m_texts;
};

/// A claim's value in the columns value_type, value, value_a, value_b, value_c, value_n of table claim, which
/// follow each other. Texts and numbers stand as they are, so that reading a row parses nothing.
constexpr int valueColumnTotal = 6;
void bindValue(Statement& insert, int first, const Value& value);
/// Empty when the columns do not make a value.
[[nodiscard]] std::optional<Value> readValue(const Statement& row, int first, TextPool& pool);

/// The bounds, precision and qualifiers of a span in 20 or 39 bytes (docs/file-format.md, "Times").
[[nodiscard]] QByteArray packTime(const TimeSpan& span);
[[nodiscard]] std::optional<TimeSpan> unpackTime(QByteArrayView packed);

} // namespace kagami

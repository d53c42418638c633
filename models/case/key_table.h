#pragma once

#include <QCoreApplication>
#include <QLatin1String>
#include <QString>
#include <QStringView>
#include <optional>

namespace kagami {

/// One row of a closed vocabulary: the value, its stored key, and its English label marked for translation.
template <class Enum>
struct KeyRow {
    Enum value;
    const char* key;
    const char* label;
};

/// The row of `value`; the first row when the table lacks it. O(rows), and tables are short.
template <class Enum, size_t count>
const KeyRow<Enum>& rowOf(const KeyRow<Enum> (&table)[count], Enum value)
{
    for (const auto& row : table) {
        if (row.value == value)
            return row;
    }
    return table[0];
}

template <class Enum, size_t count>
std::optional<Enum> valueOfKey(const KeyRow<Enum> (&table)[count], QStringView key)
{
    for (const auto& row : table) {
        if (key == QLatin1String(row.key))
            return row.value;
    }
    return {};
}

} // namespace kagami

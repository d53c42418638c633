#pragma once

#include <QtGlobal>
#include <span>
#include <vector>

namespace kagami {

/// Rows of different lengths in one array, filled front to back: no allocation a row.
template <class T>
class Rows {
public:
    [[nodiscard]] size_t size() const { return m_begins.size() - 1; }
    [[nodiscard]] std::span<const T> operator[](size_t row) const
    {
        return std::span<const T>(m_values).subspan(m_begins[row], m_begins[row + 1] - m_begins[row]);
    }
    void reserve(size_t rows, size_t values)
    {
        m_begins.reserve(rows + 1);
        m_values.reserve(values);
    }
    void add(T value) { m_values.push_back(value); }
    void endRow() { m_begins.push_back(m_values.size()); }

private:
    std::vector<T> m_values;
    std::vector<size_t> m_begins{0};
};

} // namespace kagami

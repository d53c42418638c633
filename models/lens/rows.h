#pragma once

#include <QtGlobal>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace kagami {

/// Rows of different lengths, filled front to back: no allocation a row. Copies share the rows that were
/// there at seal(), so that adding some to a copy of very many costs only those.
template <class T>
class Rows {
public:
    [[nodiscard]] size_t size() const { return sealedSize() + m_open.size(); }
    /// Valid as long as these rows stay unchanged; that of a sealed row as long as any copy of them lives.
    [[nodiscard]] std::span<const T> operator[](size_t row) const
    {
        const size_t sealed = sealedSize();
        return row < sealed ? m_sealed->row(row) : m_open.row(row - sealed);
    }
    void add(T value) { m_open.values.push_back(value); }
    void endRow() { m_open.ends.push_back(quint32(m_open.values.size())); }
    /// May be called once, on rows that no span was taken from.
    void seal() { m_sealed = std::make_shared<const Block>(std::exchange(m_open, {})); }
    [[nodiscard]] size_t sealedSize() const { return m_sealed ? m_sealed->size() : 0; }

private:
    struct Block {
        std::vector<T> values;
        std::vector<quint32> ends; ///< of each row, in values
        [[nodiscard]] size_t size() const { return ends.size(); }
        [[nodiscard]] std::span<const T> row(size_t at) const
        {
            const size_t begin = at == 0 ? 0 : ends[at - 1];
            return std::span<const T>(values).subspan(begin, ends[at] - begin);
        }
    };
    std::shared_ptr<const Block> m_sealed;
    Block m_open;
};

} // namespace kagami

#pragma once

#include <QtGlobal>
#include <bit>
#include <vector>

namespace kagami {

/// A fixed number of bits with the operations a query needs. Bits past the size are always zero.
class Bits {
public:
    Bits() = default;
    explicit Bits(size_t size, bool value = false)
        : m_size(size)
        , m_words((size + 63) / 64, value ? ~quint64(0) : 0)
    {
        trim();
    }

    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] bool test(size_t i) const { return (m_words[i / 64] >> (i % 64)) & 1U; }
    void set(size_t i) { m_words[i / 64] |= quint64(1) << (i % 64); }
    void assign(size_t i, bool value)
    {
        m_words[i / 64] |= quint64(value) << (i % 64);
    } ///< only on bits that are zero

    Bits& operator&=(const Bits& other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
        return *this;
    }
    Bits& operator|=(const Bits& other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }
    void invert()
    {
        for (quint64& word : m_words)
            word = ~word;
        trim();
    }
    [[nodiscard]] size_t total() const
    {
        size_t sum = 0;
        for (const quint64 word : m_words)
            sum += size_t(std::popcount(word));
        return sum;
    }
    /// Calls `visit(i)` for each bit that is set, in rising order.
    template <class Visit>
    void forEach(Visit visit) const
    {
        for (size_t w = 0; w < m_words.size(); ++w) {
            for (quint64 word = m_words[w]; word; word &= word - 1)
                visit(w * 64 + size_t(std::countr_zero(word)));
        }
    }

private:
    void trim()
    {
        if (m_size % 64 != 0)
            m_words.back() &= (quint64(1) << (m_size % 64)) - 1;
    }

    size_t m_size = 0;
    std::vector<quint64> m_words;
};

} // namespace kagami

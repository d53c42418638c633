#pragma once

#include <QtGlobal>
#include <algorithm>
#include <bit>
#include <vector>

namespace kagami {

/// Turns indexes that come in any order, with repeats, into a sorted list without them. One collector serves
/// many lists, so that its memory is taken once. Cost: O(n) for indexes that come in order, O(n + largest /
/// 64) else.
class IndexCollector {
public:
    /// `index` is not negative.
    void add(qint32 index)
    {
        if (!m_list.empty() && m_list.back() >= index) {
            if (m_list.back() == index)
                return;
            m_sorted = false;
        }
        m_list.push_back(index);
    }

    /// What was added since the last call.
    [[nodiscard]] std::vector<qint32> take()
    {
        if (!m_sorted && m_list.size() > fewIndexes)
            sortByBits();
        else if (!m_sorted)
            sortByComparing();
        std::vector<qint32> result(m_list.begin(), m_list.end());
        m_list.clear();
        m_sorted = true;
        return result;
    }

private:
    static constexpr size_t fewIndexes = 256;

    void sortByComparing()
    {
        std::sort(m_list.begin(), m_list.end());
        m_list.erase(std::unique(m_list.begin(), m_list.end()), m_list.end());
    }

    void sortByBits()
    {
        const size_t words = size_t(*std::max_element(m_list.begin(), m_list.end())) / 64 + 1;
        m_bits.resize(std::max(m_bits.size(), words));
        for (const qint32 index : m_list)
            m_bits[size_t(index) / 64] |= quint64(1) << (index % 64);
        m_list.clear();
        for (size_t word = 0; word < words; ++word) {
            for (quint64 left = m_bits[word]; left != 0; left &= left - 1)
                m_list.push_back(qint32(word * 64 + size_t(std::countr_zero(left))));
            m_bits[word] = 0;
        }
    }

    std::vector<qint32> m_list;
    std::vector<quint64> m_bits; ///< all zero between calls
    bool m_sorted = true;
};

} // namespace kagami

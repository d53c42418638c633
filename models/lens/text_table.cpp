#include "lens/text_table.h"

#include <limits>

namespace kagami {

quint16 TextTable::number(const QString& text)
{
    if (const auto found = m_numbers.constFind(text); found != m_numbers.constEnd())
        return *found;
    constexpr size_t most = std::numeric_limits<quint16>::max();
    if (m_texts.size() > most)
        return quint16(most);
    const auto number = quint16(m_texts.size());
    m_texts.push_back(text);
    m_uses.push_back(0);
    m_numbers.insert(text, number);
    return number;
}

std::vector<QString> TextTable::textsInUse() const
{
    std::vector<QString> used;
    for (size_t i = 0; i < m_texts.size(); ++i) {
        if (m_uses[i] > 0)
            used.push_back(m_texts[i]);
    }
    return used;
}

} // namespace kagami

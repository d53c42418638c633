#include "items/text_order.h"

#include <algorithm>

namespace kagami {

namespace {
constexpr size_t fewTexts = 32;
constexpr qint64 roomBetween = qint64(1) << 32;
} // namespace

TextOrder::TextOrder()
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

bool TextOrder::comesBefore(const Entry& a, const Entry& b)
{
    const int order = a.key.compare(b.key);
    return order != 0 ? order < 0 : a.text < b.text;
}

void TextOrder::add(const std::vector<QString>& texts)
{
    std::vector<Entry> added;
    for (const QString& text : texts) {
        if (m_ranks.contains(text))
            continue;
        m_ranks.insert(text, 0);
        added.push_back({m_collator.sortKey(text), text});
    }
    if (added.size() <= fewTexts) {
        for (Entry& entry : added)
            insert(std::move(entry));
        return;
    }
    std::sort(added.begin(), added.end(), comesBefore);
    const auto known = std::ptrdiff_t(m_entries.size());
    m_entries.insert(m_entries.end(), added.begin(), added.end());
    std::inplace_merge(m_entries.begin(), m_entries.begin() + known, m_entries.end(), comesBefore);
    renumber();
}

void TextOrder::insert(Entry entry)
{
    const auto at = std::lower_bound(m_entries.begin(), m_entries.end(), entry, comesBefore);
    const bool isLast = at == m_entries.end();
    const qint64 before = at == m_entries.begin() ? 0 : m_ranks[std::prev(at)->text];
    const qint64 rank = isLast ? before + roomBetween : before + (m_ranks[at->text] - before) / 2;
    m_ranks[entry.text] = rank;
    m_entries.insert(at, std::move(entry));
    if (rank == before)
        renumber();
}

void TextOrder::renumber()
{
    qint64 rank = 0;
    for (const Entry& entry : m_entries)
        m_ranks[entry.text] = rank += roomBetween;
}

} // namespace kagami

#pragma once

#include <QCollator>
#include <QHash>
#include <QString>
#include <vector>

namespace kagami {

/// Texts in the order of the language: numbers in them count as numbers, case does not count. Remembers what
/// was compared, because comparing is what sorting a hundred thousand titles takes its time for, and an edit
/// brings few new ones.
class TextOrder {
public:
    TextOrder();
    /// O(new log all), and O(all) when many are new.
    void add(const std::vector<QString>& texts);
    /// Of a text that was added. Says which of two comes first; another add() may change it.
    [[nodiscard]] qint64 rankOf(const QString& text) const { return m_ranks.value(text); }

private:
    struct Entry {
        QCollatorSortKey key;
        QString text;
    };
    static bool comesBefore(const Entry& a, const Entry& b);
    void insert(Entry entry);
    void renumber();

    QCollator m_collator;
    std::vector<Entry> m_entries; ///< in order
    QHash<QString, qint64> m_ranks; ///< rising along m_entries, with room between them
};

} // namespace kagami

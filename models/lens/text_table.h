#pragma once

#include <QHash>
#include <QString>
#include <vector>

namespace kagami {

/// Distinct texts by number, and how often each is in use: a number stays when its last use goes. Past 65,535
/// texts all further ones share the last number.
class TextTable {
public:
    /// The number of a text, known or not. Counts as no use.
    quint16 number(const QString& text);
    void use(quint16 number) { ++m_uses[number]; }
    void release(quint16 number) { --m_uses[number]; }
    [[nodiscard]] const std::vector<QString>& texts() const { return m_texts; }
    [[nodiscard]] std::vector<QString> textsInUse() const;

private:
    std::vector<QString> m_texts;
    std::vector<qint32> m_uses; ///< by number
    QHash<QString, quint16> m_numbers;
};

} // namespace kagami

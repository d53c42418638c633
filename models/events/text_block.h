#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <optional>
#include <span>
#include <vector>

namespace kagami {

/// The cells of one column of one group of rows, as they are kept (docs/event-format.md, "Texts"): each text
/// once where texts repeat, one text a row where they don't. UTF-8 by convention, any bytes in fact; a cell
/// that is null says nothing, which an empty one does.
class TextBlock {
public:
    /// The bytes, before compression. O(bytes of the cells).
    [[nodiscard]] static QByteArray pack(std::span<const QByteArrayView> cells);
    /// Nothing when `packed` is not just what pack() gives for so many rows. O(texts).
    [[nodiscard]] static std::optional<TextBlock> unpack(QByteArray packed, size_t rowTotal);

    [[nodiscard]] size_t rowTotal() const { return m_rowTotal; }
    [[nodiscard]] QByteArrayView at(size_t row) const { return text(idOf(row)); } ///< null: says nothing
    /// The texts: every row's own, in the order of the rows, or each different one once, in the order in
    /// which they first come.
    [[nodiscard]] size_t textTotal() const { return m_ends.size(); }
    [[nodiscard]] QByteArrayView text(size_t id) const;
    [[nodiscard]] size_t idOf(size_t row) const;
    /// All texts behind each other, a zero byte after each, to be searched at once.
    [[nodiscard]] QByteArrayView bytes() const { return QByteArrayView(m_packed).sliced(m_textsAt); }
    /// The text that holds the byte at this place of bytes(). O(log texts).
    [[nodiscard]] size_t textAtByte(qsizetype place) const;

private:
    QByteArray m_packed;
    size_t m_rowTotal = 0;
    int m_idBytes = 0; ///< 0: every row has its own text
    qsizetype m_idsAt = 0;
    qsizetype m_textsAt = 0;
    std::vector<quint32> m_ends; ///< in bytes(), of the zero byte after each
    std::vector<bool> m_nulls; ///< empty: none is null
};

} // namespace kagami

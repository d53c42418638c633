#include "events/text_block.h"

#include "events/varint.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <string_view>

namespace kagami {

namespace {

std::string_view viewOf(QByteArrayView text)
{
    return {text.data(), size_t(text.size())};
}

/// Gives each different text a number, in the order in which they first come.
class Numbering {
public:
    explicit Numbering(size_t rowTotal)
        : m_slots(std::bit_ceil(2 * rowTotal + 1))
    {
    }
    quint32 idOf(QByteArrayView text)
    {
        const bool isNull = text.isNull();
        const size_t mask = m_slots.size() - 1;
        for (size_t at = isNull ? mask : std::hash<std::string_view>()(viewOf(text)) & mask;;
             at = (at + 1) & mask) {
            if (m_slots[at] == 0) {
                m_texts.push_back(text);
                m_slots[at] = quint32(m_texts.size());
                return m_slots[at] - 1;
            }
            const QByteArrayView known = m_texts[m_slots[at] - 1];
            if (known.isNull() == isNull && viewOf(known) == viewOf(text))
                return m_slots[at] - 1;
        }
    }
    [[nodiscard]] const std::vector<QByteArrayView>& texts() const { return m_texts; }

private:
    std::vector<quint32> m_slots; ///< number of the text + 1; 0: free
    std::vector<QByteArrayView> m_texts;
};

struct Numbered {
    std::vector<QByteArrayView> texts;
    std::vector<quint32> ids;
};

/// Nothing when most texts come once, which is found out after the first thousand.
std::optional<Numbered> numbered(std::span<const QByteArrayView> cells)
{
    constexpr size_t probe = 1024;
    Numbering numbering(cells.size());
    Numbered result;
    result.ids.reserve(cells.size());
    for (const QByteArrayView& cell : cells) {
        result.ids.push_back(numbering.idOf(cell));
        if (result.ids.size() == probe && numbering.texts().size() > probe * 9 / 10)
            return {};
    }
    if (numbering.texts().size() > std::max<size_t>(1, cells.size() / 2))
        return {};
    result.texts = numbering.texts();
    return result;
}

void appendTexts(QByteArray& packed, std::span<const QByteArrayView> texts)
{
    for (const QByteArrayView& text : texts) {
        packed.append(text.data(), text.size());
        packed.append('\0');
    }
}

constexpr size_t mostByteIds = 256;
constexpr size_t mostTexts = 65536;

} // namespace

QByteArray TextBlock::pack(std::span<const QByteArrayView> cells)
{
    Q_ASSERT(cells.size() <= mostTexts);
    const auto repeating = numbered(cells);
    const std::span<const QByteArrayView> texts = repeating ? std::span(repeating->texts) : cells;
    qsizetype size = 16;
    for (const QByteArrayView& text : texts)
        size += text.size() + 4;
    QByteArray packed;
    packed.reserve(size + (repeating ? qsizetype(2 * cells.size()) : 0));
    const int idBytes = !repeating ? 0 : texts.size() <= mostByteIds ? 1 : 2;
    packed.append(char(idBytes));
    appendVarint(packed, texts.size());
    for (const QByteArrayView& text : texts)
        appendVarint(packed, text.isNull() ? 0 : quint64(text.size()) + 1);
    if (repeating) {
        for (const quint32 id : repeating->ids) {
            packed.append(char(quint8(id)));
            if (idBytes == 2)
                packed.append(char(quint8(id >> 8)));
        }
    }
    appendTexts(packed, texts);
    return packed;
}

std::optional<TextBlock> TextBlock::unpack(QByteArray packed, size_t rowTotal)
{
    if (packed.isEmpty() || rowTotal > mostTexts)
        return {};
    TextBlock block;
    block.m_rowTotal = rowTotal;
    block.m_idBytes = quint8(packed[0]);
    VarintReader reader(QByteArrayView(packed).sliced(1));
    const quint64 textTotal = reader.next();
    const bool isPlain = block.m_idBytes == 0;
    if (!reader.ok() || block.m_idBytes > 2 || textTotal > rowTotal || (isPlain && textTotal != rowTotal))
        return {};
    block.m_ends.reserve(textTotal);
    quint64 end = 0;
    for (quint64 i = 0; i < textTotal; ++i) {
        const quint64 coded = reader.next();
        if (coded == 0) {
            block.m_nulls.resize(textTotal);
            block.m_nulls[i] = true;
        }
        end += coded > 0 ? coded - 1 : 0;
        if (end >= std::numeric_limits<quint32>::max())
            return {};
        block.m_ends.push_back(quint32(end));
        ++end;
    }
    block.m_idsAt = 1 + reader.place();
    block.m_textsAt = block.m_idsAt + qsizetype(rowTotal) * block.m_idBytes;
    if (!reader.ok() || packed.size() != block.m_textsAt + qsizetype(end))
        return {};
    block.m_packed = std::move(packed);
    for (size_t row = 0; !isPlain && row < rowTotal; ++row) {
        if (block.idOf(row) >= textTotal)
            return {};
    }
    return block;
}

QByteArrayView TextBlock::text(size_t id) const
{
    if (!m_nulls.empty() && m_nulls[id])
        return {};
    const quint32 from = id == 0 ? 0 : m_ends[id - 1] + 1;
    return bytes().sliced(qsizetype(from), qsizetype(m_ends[id] - from));
}

size_t TextBlock::idOf(size_t row) const
{
    if (m_idBytes == 0)
        return row;
    const auto* ids = reinterpret_cast<const quint8*>(m_packed.constData() + m_idsAt);
    return m_idBytes == 1 ? ids[row] : size_t(ids[2 * row]) | size_t(ids[2 * row + 1]) << 8;
}

size_t TextBlock::textAtByte(qsizetype place) const
{
    return size_t(std::lower_bound(m_ends.begin(), m_ends.end(), quint32(place)) - m_ends.begin());
}

} // namespace kagami

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <array>

namespace kagami {

/// Seven bits a byte, lowest first, the eighth set on all but the last (LEB128).
inline void appendVarint(QByteArray& bytes, quint64 number)
{
    std::array<char, 10> coded;
    size_t size = 0;
    for (; number >= 0x80; number >>= 7)
        coded[size++] = char(quint8(number) | 0x80);
    coded[size++] = char(number);
    bytes.append(coded.data(), qsizetype(size));
}

/// Reads numbers one after the other; once something is wrong, ok() is false and every number is 0.
class VarintReader {
public:
    explicit VarintReader(QByteArrayView bytes)
        : m_at(reinterpret_cast<const quint8*>(bytes.data()))
        , m_end(m_at + bytes.size())
        , m_begin(m_at)
    {
    }
    [[nodiscard]] quint64 next()
    {
        quint64 number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_at == m_end)
                return stop();
            const quint8 byte = *m_at++;
            // A last byte of zero, or bits that no longer fit: the same number in another form than ours.
            if ((shift > 0 && byte == 0) || (shift == 63 && byte > 1))
                return stop();
            number |= quint64(byte & 0x7F) << shift;
            if (byte < 0x80)
                return number;
        }
        return stop();
    }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    [[nodiscard]] qsizetype place() const { return m_at - m_begin; }

private:
    quint64 stop()
    {
        m_ok = false;
        m_at = m_end;
        return 0;
    }
    const quint8* m_at;
    const quint8* m_end;
    const quint8* m_begin;
    bool m_ok = true;
};

/// Small numbers for what is near zero on both sides.
[[nodiscard]] constexpr quint64 zigzag(qint64 number)
{
    return (quint64(number) << 1) ^ quint64(number >> 63);
}
[[nodiscard]] constexpr qint64 unzigzag(quint64 coded)
{
    return qint64(coded >> 1) ^ -qint64(coded & 1);
}

} // namespace kagami

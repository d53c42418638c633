#pragma once

#include <QByteArrayView>
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace kagami {

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}
[[nodiscard]] constexpr bool isLetter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

/// Goes over the text of a time from left to right. A copy looks ahead.
class LogCursor {
public:
    explicit LogCursor(QByteArrayView text)
        : m_at(text.data())
        , m_end(text.data() + text.size())
    {
    }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : *m_at; }
    bool take(char c)
    {
        if (peek() != c || atEnd())
            return false;
        ++m_at;
        return true;
    }
    bool takeAny(QByteArrayView set)
    {
        if (atEnd() || set.indexOf(peek()) < 0)
            return false;
        ++m_at;
        return true;
    }
    bool takeText(QByteArrayView text)
    {
        if (m_end - m_at < text.size() || !std::equal(text.begin(), text.end(), m_at))
            return false;
        m_at += text.size();
        return true;
    }
    void skipSpaces()
    {
        while (peek() == ' ' || peek() == '\t')
            ++m_at;
    }
    /// A number of `least` to `most` digits.
    std::optional<int> number(int least, int most)
    {
        int value = 0;
        int digits = 0;
        for (; digits < most && isDigit(peek()); ++digits)
            value = value * 10 + (*m_at++ - '0');
        return digits >= least ? std::optional(value) : std::nullopt;
    }
    /// A word of Latin letters in lower case; empty when there is none here.
    std::string_view word(std::array<char, 12>& buffer)
    {
        size_t size = 0;
        while (size < buffer.size() && isLetter(peek()))
            buffer[size++] = lower(*m_at++);
        return {buffer.data(), size};
    }
    [[nodiscard]] int digitsAhead() const { return int(std::find_if_not(m_at, m_end, isDigit) - m_at); }

private:
    const char* m_at;
    const char* m_end;
};

} // namespace kagami

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <memory>
#include <optional>

namespace kagami {

/// How the text of a file is written. Japanese logs of older systems are in one of the two in the middle,
/// with the characters that vendors added.
enum class TextEncoding : quint8 { Utf8, Utf16Le, Utf16Be, ShiftJis, EucJp, Windows1252 };
constexpr int textEncodingTotal = int(TextEncoding::Windows1252) + 1;

[[nodiscard]] QString toKey(
    TextEncoding encoding); ///< "utf-8", "utf-16le", "utf-16be", "shift_jis", "euc-jp", "windows-1252"
[[nodiscard]] std::optional<TextEncoding> parseTextEncoding(QStringView key);

/// What a piece of text, which may be cut off anywhere, is written in, by its byte order mark or by what
/// makes sense; nothing where it is ASCII, which all but UTF-16 have in common. O(bytes).
[[nodiscard]] std::optional<TextEncoding> guessEncoding(QByteArrayView piece);

/// Makes UTF-8 of a text that comes in pieces, without its byte order mark. What is no text in its encoding
/// becomes U+FFFD.
class TextDecoder {
public:
    /// Nothing: to be found out from the first piece that is not all ASCII.
    explicit TextDecoder(std::optional<TextEncoding> encoding = {});
    ~TextDecoder();
    TextDecoder(const TextDecoder&) = delete;
    TextDecoder& operator=(const TextDecoder&) = delete;

    /// Of a character that is cut off the rest may come with the next piece. O(bytes).
    [[nodiscard]] QByteArray decode(QByteArrayView piece);
    /// What is left: a character that was never finished.
    [[nodiscard]] QByteArray finish();
    /// Nothing while everything was ASCII.
    [[nodiscard]] std::optional<TextEncoding> encoding() const { return m_encoding; }
    [[nodiscard]] qint64 replaced() const { return m_replaced; } ///< how often U+FFFD stands for bytes

private:
    class Converter;
    [[nodiscard]] QByteArray convert(QByteArrayView piece, bool isLast);

    std::optional<TextEncoding> m_encoding;
    std::unique_ptr<Converter> m_converter;
    QByteArray m_rest;
    bool m_isBegun = false;
    qint64 m_replaced = 0;
};

} // namespace kagami

#include "exchange/text_decoder.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <iconv.h>

namespace kagami {

namespace {

struct Names {
    QStringView key;
    const char* iconv;
};
constexpr std::array<Names, textEncodingTotal> names{
    {{u"utf-8", "UTF-8"}, {u"utf-16le", "UTF-16LE"}, {u"utf-16be", "UTF-16BE"}, {u"shift_jis", "CP932"},
        {u"euc-jp", "EUC-JP-MS"}, {u"windows-1252", "CP1252"}}};
constexpr QByteArrayView utf8Mark("\xEF\xBB\xBF");
constexpr QByteArrayView replacement("\xEF\xBF\xBD");

bool isAscii(QByteArrayView bytes)
{
    return std::none_of(bytes.begin(), bytes.end(), [](char c) { return quint8(c) >= 0x80; });
}

/// Without a mark: Latin letters have a zero byte beside them, always on the same side.
std::optional<TextEncoding> utf16Without(QByteArrayView piece)
{
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < piece.size(); ++i)
        zeros.at(size_t(i % 2)) += piece[i] == '\0' ? 1 : 0;
    const qsizetype units = piece.size() / 2;
    if (units < 2 || std::max(zeros[0], zeros[1]) * 10 < units * 3
        || std::min(zeros[0], zeros[1]) * 10 > units)
        return {};
    return zeros[0] > zeros[1] ? TextEncoding::Utf16Be : TextEncoding::Utf16Le;
}

} // namespace

/// One direction of iconv, always to UTF-8.
class TextDecoder::Converter {
public:
    explicit Converter(TextEncoding from)
        : m_open(iconv_open("UTF-8", names.at(size_t(from)).iconv))
    {
    }
    ~Converter()
    {
        if (isThere())
            iconv_close(m_open);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    /// Converts up to a character that is cut off; how many bytes that took. Counts what had to be replaced.
    qsizetype convert(QByteArrayView from, QByteArray& to, qint64& replaced)
    {
        auto* in = const_cast<char*>(from.data()); // which iconv does not write to
        auto left = size_t(from.size());
        std::array<char, 16384> buffer;
        while (left > 0) {
            char* out = buffer.data();
            size_t room = buffer.size();
            const size_t done = isThere() ? iconv(m_open, &in, &left, &out, &room) : illegal();
            to.append(buffer.data(), qsizetype(buffer.size() - room));
            if (done != size_t(-1) || errno == E2BIG)
                continue;
            if (errno == EINVAL)
                break;
            to.append(replacement);
            ++replaced;
            ++in;
            --left;
        }
        return from.size() - qsizetype(left);
    }

private:
    [[nodiscard]] bool isThere() const { return m_open != iconv_t(-1); }
    static size_t illegal()
    {
        errno = EILSEQ;
        return size_t(-1);
    }
    iconv_t m_open;
};

QString toKey(TextEncoding encoding)
{
    return names.at(size_t(encoding)).key.toString();
}

std::optional<TextEncoding> parseTextEncoding(QStringView key)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (key.compare(names.at(i).key, Qt::CaseInsensitive) == 0)
            return TextEncoding(i);
    }
    return {};
}

std::optional<TextEncoding> guessEncoding(QByteArrayView piece)
{
    if (piece.startsWith(utf8Mark))
        return TextEncoding::Utf8;
    if (piece.startsWith("\xFF\xFE"))
        return TextEncoding::Utf16Le;
    if (piece.startsWith("\xFE\xFF"))
        return TextEncoding::Utf16Be;
    if (const auto utf16 = utf16Without(piece))
        return utf16;
    if (isAscii(piece))
        return {};
    // The one that makes the most sense, UTF-8 first. Bytes of one Japanese encoding read as half-width
    // katakana in the other, which people hardly ever write.
    constexpr int ofReplaced = 8;
    TextEncoding best = TextEncoding::Utf8;
    qint64 least = -1;
    for (const TextEncoding encoding : {TextEncoding::Utf8, TextEncoding::ShiftJis, TextEncoding::EucJp}) {
        TextDecoder decoder(encoding);
        const QString text = QString::fromUtf8(decoder.decode(piece));
        const qint64 unusual = std::count_if(
            text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0xFF61 && c.unicode() <= 0xFF9F; });
        const qint64 badness
            = ofReplaced * decoder.replaced() + (encoding == TextEncoding::Utf8 ? 0 : unusual);
        if (least < 0 || badness < least) {
            least = badness;
            best = encoding;
        }
    }
    // Where every other byte beyond ASCII makes no sense in any of them, each is a character of its own.
    const qint64 beyond = std::count_if(piece.begin(), piece.end(), [](char c) { return quint8(c) >= 0x80; });
    return least * 2 > ofReplaced * beyond ? TextEncoding::Windows1252 : best;
}

TextDecoder::TextDecoder(std::optional<TextEncoding> encoding)
    : m_encoding(encoding)
{
}
TextDecoder::~TextDecoder() = default;

QByteArray TextDecoder::decode(QByteArrayView piece)
{
    return convert(piece, false);
}

QByteArray TextDecoder::finish()
{
    QByteArray text = convert({}, true);
    if (!m_rest.isEmpty()) {
        text.append(replacement);
        ++m_replaced;
        m_rest.clear();
    }
    return text;
}

QByteArray TextDecoder::convert(QByteArrayView piece, bool isLast)
{
    constexpr qsizetype longestMark = 3;
    QByteArray all = m_rest;
    all.append(piece);
    m_rest.clear();
    if (!m_isBegun && !isLast && all.size() < longestMark) { // a mark may still come
        m_rest = all;
        return {};
    }
    if (!m_encoding)
        m_encoding = guessEncoding(all);
    if (!m_encoding) {
        m_isBegun = m_isBegun || !all.isEmpty();
        return all;
    }
    if (!m_converter)
        m_converter = std::make_unique<Converter>(*m_encoding);
    QByteArray text;
    text.reserve(all.size() + all.size() / 2);
    const qsizetype taken = m_converter->convert(all, text, m_replaced);
    m_rest = all.sliced(taken);
    if (!m_isBegun && text.startsWith(utf8Mark))
        text.remove(0, utf8Mark.size());
    m_isBegun = m_isBegun || !text.isEmpty() || taken > 0;
    return text;
}

} // namespace kagami

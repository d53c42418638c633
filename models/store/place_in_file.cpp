#include "store/place_in_file.h"

#include "store/store_error.h"

#include <QRegularExpression>

namespace kagami {

namespace {

constexpr qint64 linesAround = 2;
constexpr qint64 bytesInRow = 16;
constexpr qint64 mostLines = 60;
constexpr qsizetype longestLine = 400;
constexpr QChar unshown(u'·');

/// Ends the reading once everything that is wanted has come; no error of anybody's.
Status enough()
{
    return stopped();
}

std::optional<qint64> numberOf(const QString& digits)
{
    bool ok = false;
    const qint64 number = digits.toLongLong(&ok, 0);
    // toLongLong() takes a leading 0 for octal, which nobody means here.
    return ok && digits.startsWith(u'0') && !digits.startsWith(QLatin1StringView("0x"), Qt::CaseInsensitive)
        ? std::optional(digits.toLongLong())
        : ok ? std::optional(number)
             : std::nullopt;
}

QString shownText(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes.first(std::min(bytes.size(), longestLine)));
    for (QChar& unit : text) {
        if (unit != u'\t' && !unit.isSurrogate()
            && (!unit.isPrint() || unit.category() == QChar::Other_Format
                || unit == QChar::ReplacementCharacter))
            unit = unshown;
    }
    return bytes.size() > longestLine ? QString(text % u'…') : text;
}

/// Lines one after the other, of which only those that are wanted are kept.
class LineReader {
public:
    explicit LineReader(const PlaceInFile& place)
        : m_place(place)
        , m_first(std::max<qint64>(1, place.from - linesAround))
        , m_last(place.to - place.from < mostLines ? place.to + linesAround : place.from + mostLines - 1)
    {
    }
    Status take(const QByteArray& piece)
    {
        qsizetype at = 0;
        while (at < piece.size() && m_number <= m_last) {
            const qsizetype end = piece.indexOf('\n', at);
            const qsizetype stop = end < 0 ? piece.size() : end;
            if (m_number >= m_first && m_line.size() <= longestLine)
                m_line += piece.mid(at, std::min(stop - at, longestLine + 1));
            m_hasLine = true;
            if (end < 0)
                return {};
            finishLine();
            at = end + 1;
        }
        return m_number > m_last ? enough() : Status();
    }
    PlaceExcerpt finish()
    {
        if (m_hasLine && m_number <= m_last)
            finishLine();
        m_excerpt.end = m_number - 1;
        return std::move(m_excerpt);
    }

private:
    void finishLine()
    {
        if (m_number >= m_first) {
            if (m_line.endsWith('\r'))
                m_line.chop(1);
            if (m_number >= m_place.from && m_number <= m_place.to) {
                if (m_excerpt.placeTotal++ == 0)
                    m_excerpt.placeFrom = int(m_excerpt.lines.size());
            }
            m_excerpt.lines << QStringLiteral("%1  %2").arg(m_number, 6).arg(shownText(m_line));
        }
        m_line.clear();
        m_hasLine = false;
        ++m_number;
    }

    const PlaceInFile m_place;
    const qint64 m_first;
    const qint64 m_last;
    qint64 m_number = 1;
    bool m_hasLine = false;
    QByteArray m_line;
    PlaceExcerpt m_excerpt;
};

/// Rows of bytes, of which only those that are wanted are kept.
class ByteReader {
public:
    explicit ByteReader(const PlaceInFile& place)
        : m_place(place)
        , m_first(std::max<qint64>(0, place.from / bytesInRow - linesAround) * bytesInRow)
        , m_end((lastRow(place) + 1) * bytesInRow)
    {
    }
    Status take(const QByteArray& piece)
    {
        const qint64 from = std::max(m_first, m_at) - m_at;
        const qint64 to = std::min(m_end, m_at + piece.size()) - m_at;
        if (from < to)
            m_bytes += piece.mid(qsizetype(from), qsizetype(to - from));
        m_at += piece.size();
        return m_at >= m_end ? enough() : Status();
    }
    PlaceExcerpt finish() const
    {
        PlaceExcerpt excerpt;
        for (qsizetype at = 0; at < m_bytes.size(); at += bytesInRow) {
            const qint64 offset = m_first + at;
            if (offset + bytesInRow > m_place.from && offset <= m_place.to && m_at > m_place.from) {
                if (excerpt.placeTotal++ == 0)
                    excerpt.placeFrom = int(excerpt.lines.size());
            }
            excerpt.lines << row(offset, m_bytes.mid(at, bytesInRow));
        }
        excerpt.end = m_at;
        return excerpt;
    }

private:
    static qint64 lastRow(const PlaceInFile& place)
    {
        const qint64 from = place.from / bytesInRow;
        const qint64 to = place.to / bytesInRow;
        return to - from < mostLines ? to + linesAround : from + mostLines - 1;
    }
    static QString row(qint64 offset, const QByteArray& bytes)
    {
        QString text;
        for (const char byte : bytes)
            text += byte >= ' ' && byte <= '~' ? QChar::fromLatin1(byte) : unshown;
        return QStringLiteral("%1  %2  %3")
            .arg(offset, 8, 16, QChar(u'0'))
            .arg(QString::fromLatin1(bytes.toHex(' ')), -int(bytesInRow) * 3 + 1)
            .arg(text);
    }

    const PlaceInFile m_place;
    const qint64 m_first;
    const qint64 m_end;
    qint64 m_at = 0;
    QByteArray m_bytes;
};

template <class Reader>
Result<PlaceExcerpt> readWith(
    Reader reader, const QString& casePath, const Digest& hash, const Progress& progress)
{
    bool hasEnough = false;
    const TakeContent take = [&](const QByteArray& piece) {
        Status taken = reader.take(piece);
        hasEnough = !taken;
        return taken;
    };
    const auto read = readContent(casePath, hash, take, progress);
    if (!read && !hasEnough)
        return tl::unexpected(read.error());
    return reader.finish();
}

} // namespace

std::optional<PlaceInFile> parsePlace(QStringView text)
{
    const QString number = QStringLiteral("(0x[0-9a-f]+|[0-9]+)");
    const QString range
        = number + QStringLiteral("(?:\\s*(?:-|–|~|〜|～|to|から)\\s*") + number + QStringLiteral(")?");
    static const QRegularExpression before(
        QStringLiteral("(?:^|[^\\p{L}])(lines?|l\\.?|行|bytes?|offset|バイト|オフセット)\\s*") + range,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression after(range + QStringLiteral("\\s*(行|バイト)目?"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QRegularExpressionMatch match = before.match(text);
    int unitAt = 1, numberAt = 2;
    if (!match.hasMatch()) {
        match = after.match(text);
        unitAt = 3, numberAt = 1;
    }
    if (!match.hasMatch())
        return {};
    const auto from = numberOf(match.captured(numberAt).toLower());
    const auto to
        = match.captured(numberAt + 1).isEmpty() ? from : numberOf(match.captured(numberAt + 1).toLower());
    const QString unit = match.captured(unitAt).toLower();
    const bool isLine = unit.startsWith(u'l') || unit == u"行";
    if (!from || !to || *to < *from || (isLine && *from < 1))
        return {};
    return PlaceInFile{isLine ? PlaceInFile::Unit::Line : PlaceInFile::Unit::Byte, *from, *to};
}

Result<PlaceExcerpt> excerptAt(
    const QString& casePath, const Digest& hash, const PlaceInFile& place, const Progress& progress)
{
    return place.unit == PlaceInFile::Unit::Line ? readWith(LineReader(place), casePath, hash, progress)
                                                 : readWith(ByteReader(place), casePath, hash, progress);
}

} // namespace kagami

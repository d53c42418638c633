#include "exchange/csv/csv_reader.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <utility>

namespace kagami {

namespace {

constexpr qsizetype arenaBytes = qsizetype(1) << 20;

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

qint64 linesIn(const char* from, const char* to)
{
    qint64 lines = std::count(from, to, '\n');
    for (const char* at = from; at != to; ++at) {
        at = static_cast<const char*>(std::memchr(at, '\r', size_t(to - at)));
        if (!at)
            break;
        if (at + 1 == to || at[1] != '\n')
            ++lines;
    }
    return lines;
}

} // namespace

CsvReader::CsvReader(Read read, CsvDialect dialect, qsizetype longest)
    : m_read(std::move(read))
    , m_dialect(dialect)
    , m_longest(longest)
    , m_piece(std::make_shared<QByteArray>())
{
}

Result<bool> CsvReader::more()
{
    if (m_isLast)
        return false;
    const auto next = m_read();
    if (!next)
        return tl::unexpected(next.error());
    m_isLast = next->isEmpty();
    if (m_isLast)
        return false;
    auto piece = std::make_shared<QByteArray>();
    piece->reserve(m_end - m_at + next->size());
    piece->append(m_at, m_end - m_at);
    piece->append(*next);
    if (!m_piece->isEmpty())
        m_kept.push_back(m_piece);
    m_piece = std::move(piece);
    m_at = m_piece->constData();
    m_end = m_at + m_piece->size();
    return true;
}

Result<bool> CsvReader::next(CsvRecord& record)
{
    for (;;) {
        passLineEnds();
        record = {m_line, {}, std::move(record.cells), CsvRecord::Fault::None};
        record.cells.clear();
        const Split done = m_at == m_end ? Split::NeedsMore : split(record);
        if (done == Split::Done) {
            if (record.raw.size() > m_longest) {
                record.fault = CsvRecord::Fault::TooLong;
                record.raw.truncate(m_longest);
                record.cells.clear();
            }
            return true;
        }
        if (done == Split::NeedsMore && m_end - m_at <= m_longest) {
            const auto came = more();
            if (!came)
                return tl::unexpected(came.error());
            if (!*came && m_at == m_end)
                return false;
            continue;
        }
        // Only within quotes a record goes on over the end of a line.
        record.cells.clear();
        const char* end = endOfLine(m_at);
        if (end - m_at <= m_longest && (end != m_end || m_isLast))
            takeOneLine(record, end);
        else
            KAGAMI_TRY(takeTooLong(record));
        return true;
    }
}

void CsvReader::passLineEnds()
{
    if (m_at != m_end && std::exchange(m_isAfterCr, false) && *m_at == '\n')
        ++m_at;
    while (m_at != m_end && isLineEnd(*m_at))
        goBehind(m_at, m_at);
}

/// The record that begins at m_at, and m_at behind it.
CsvReader::Split CsvReader::split(CsvRecord& record)
{
    const char* at = m_at;
    for (;;) {
        if (m_dialect.quote != '\0' && at != m_end && *at == m_dialect.quote) {
            if (const Split done = quotedCell(record, at); done != Split::Done)
                return done;
        } else {
            const char* end = endOfCell(at);
            record.cells.emplace_back(at, end - at);
            at = end;
        }
        if (at == m_end && !m_isLast)
            return Split::NeedsMore;
        if (at == m_end || *at != m_dialect.delimiter)
            break;
        ++at;
    }
    record.raw = QByteArrayView(m_at, at - m_at);
    goBehind(m_at, at);
    return Split::Done;
}

CsvReader::Split CsvReader::quotedCell(CsvRecord& record, const char*& at)
{
    const char* from = at + 1;
    for (const char* look = from;; ++look) {
        look = static_cast<const char*>(std::memchr(look, m_dialect.quote, size_t(m_end - look)));
        if (!look)
            return m_isLast ? Split::Unclosed : Split::NeedsMore;
        if (look + 1 == m_end && !m_isLast)
            return Split::NeedsMore;
        if (look + 1 != m_end && look[1] == m_dialect.quote) {
            ++look;
            continue;
        }
        at = endOfCell(look + 1);
        record.cells.push_back(unquoted(from, look, at));
        return Split::Done;
    }
}

/// What stands between the quotes, doubled ones as one, and what stands behind them.
QByteArrayView CsvReader::unquoted(const char* from, const char* to, const char* tail)
{
    const bool isPlain = to + 1 >= tail && !std::memchr(from, m_dialect.quote, size_t(to - from));
    if (isPlain)
        return {from, to - from};
    const qsizetype most = tail - from;
    if (!m_arena || m_arena->capacity() - m_arena->size() < most) {
        if (m_arena)
            m_kept.push_back(m_arena);
        m_arena = std::make_shared<QByteArray>();
        m_arena->reserve(std::max(arenaBytes, most));
    }
    const qsizetype begin = m_arena->size();
    for (const char* at = from; at != to; ++at) {
        m_arena->append(*at);
        if (*at == m_dialect.quote)
            ++at;
    }
    if (to + 1 < tail)
        m_arena->append(to + 1, tail - to - 1);
    return {m_arena->constData() + begin, m_arena->size() - begin};
}

const char* CsvReader::endOfCell(const char* at) const
{
    while (at != m_end && *at != m_dialect.delimiter && !isLineEnd(*at))
        ++at;
    return at;
}

const char* CsvReader::endOfLine(const char* at) const
{
    return std::find_if(at, m_end, isLineEnd);
}

void CsvReader::takeOneLine(CsvRecord& record, const char* end)
{
    record.raw = QByteArrayView(m_at, end - m_at);
    record.fault = CsvRecord::Fault::Unclosed;
    goBehind(m_at, end);
}

/// Keeps the beginning, and drops the rest piece by piece.
Status CsvReader::takeTooLong(CsvRecord& record)
{
    record.fault = CsvRecord::Fault::TooLong;
    record.raw = QByteArrayView(m_at, std::min<qsizetype>(m_longest, endOfLine(m_at) - m_at));
    for (bool isFirst = true;; isFirst = false) {
        const char* end = endOfLine(m_at);
        if (end != m_end) {
            goBehind(m_at, end);
            return {};
        }
        m_at = m_end;
        const auto came = more();
        if (!came)
            return tl::unexpected(came.error());
        if (!*came)
            return {};
        if (!isFirst)
            m_kept.pop_back();
    }
}

/// Past the end of the line at `end`, counting lines.
void CsvReader::goBehind(const char* record, const char* end)
{
    if (end != m_end) {
        const bool isCr = *end == '\r';
        ++end;
        if (isCr && end != m_end && *end == '\n')
            ++end;
        else
            m_isAfterCr = isCr && end == m_end; // its LF may come with the next piece
    }
    m_line += linesIn(record, end);
    m_at = end;
}

std::vector<std::shared_ptr<const QByteArray>> CsvReader::takeKept()
{
    auto kept = std::exchange(m_kept, {});
    kept.push_back(m_piece);
    if (m_arena)
        kept.push_back(m_arena);
    return kept;
}

CsvDialect guessDialect(const QByteArray& beginning)
{
    constexpr size_t enough = 100;
    CsvDialect best;
    size_t bestCells = 0;
    for (const char delimiter : {',', '\t', ';', '|'}) {
        bool isRead = false;
        const auto read
            = [&]() -> Result<QByteArray> { return std::exchange(isRead, true) ? QByteArray() : beginning; };
        CsvReader reader(read, {delimiter, '"'}, beginning.size() + 1);
        std::map<size_t, size_t> records; // by the number of their cells
        size_t total = 0;
        for (CsvRecord record; total < enough && reader.next(record).value_or(false); ++total)
            ++records[record.cells.size()];
        for (const auto& [cells, times] : records) {
            // Of many records the last may be cut off, and some may be ragged.
            if (cells > 1 && 2 * times > total && cells * times > bestCells) {
                bestCells = cells * times;
                best.delimiter = delimiter;
            }
        }
    }
    return best;
}

} // namespace kagami

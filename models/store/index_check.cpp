#include "store/index_check.h"

#include "store/store_error.h"

namespace kagami {

namespace {

using Counts = IndexContent::Counts;

quint64 hashOf(QByteArrayView bytes, std::initializer_list<quint64> numbers)
{
    quint64 hash = 0xCBF29CE484222325;
    const auto mix = [&hash](quint64 value) {
        hash = (hash ^ value) * 0x100000001B3;
        hash ^= hash >> 29;
    };
    for (const char c : bytes)
        mix(quint8(c));
    for (const quint64 number : numbers)
        mix(number);
    return hash;
}

/// SQLite's variable-length number, most significant group first.
void appendVarint(QByteArray& bytes, quint64 number)
{
    QByteArray groups(1, char(number & 0x7F));
    while (number >>= 7)
        groups.prepend(char(0x80 | (number & 0x7F)));
    bytes += groups;
}

QByteArray packCounts(const Counts& counts)
{
    QByteArray packed;
    for (const quint64 count : counts)
        appendVarint(packed, count);
    return packed;
}

/// Nothing for a column that the index does not have: a damaged one may name any.
std::optional<size_t> columnOf(QByteArrayView name)
{
    constexpr std::array<const char*, IndexedText::columnTotal> names{"title", "value", "excerpt", "note"};
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == names[i])
            return i;
    }
    return {};
}

/// Calls `visit` for each row until it says that no more are wanted. False: it did.
template <class Visit>
Result<bool> visitRows(Statement& query, const Visit& visit)
{
    for (;;) {
        const auto row = query.step();
        if (!row || !*row)
            return row ? Result<bool>(true) : row;
        const Result<bool> goesOn = visit();
        if (!goesOn || !*goesOn)
            return goesOn;
    }
}

Status readWords(Connection& db, IndexContent& content)
{
    KAGAMI_TRY(db.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.stored_words USING fts5vocab(main, words, instance)"));
    auto query = db.prepare("SELECT term, doc, col, offset FROM temp.stored_words");
    if (!query)
        return tl::unexpected(query.error());
    KAGAMI_TRY(visitRows(*query, [&] {
        ++content.words;
        if (const auto column = columnOf(query->bytes(2))) {
            ++content.totals[*column];
            content.wordSum
                += hashOf(query->bytes(0), {quint64(query->int64(1)), *column, quint64(query->int64(3))});
        }
        return true;
    }));
    return {};
}

Status readLengths(Connection& db, IndexContent& content)
{
    auto query = db.prepare("SELECT id, sz FROM words_docsize");
    if (!query)
        return tl::unexpected(query.error());
    KAGAMI_TRY(visitRows(*query, [&] {
        ++content.rows;
        content.lengthSum += hashOf(query->bytes(1), {quint64(query->int64(0))});
        return true;
    }));
    return {};
}

Result<IndexContent> storedContent(Connection& db)
{
    IndexContent content;
    KAGAMI_TRY(readWords(db, content));
    KAGAMI_TRY(readLengths(db, content));
    return content;
}

/// The record that the ranking takes its averages from: rows, then words a column.
Result<bool> averagesAre(Connection& db, const IndexContent& expected)
{
    auto query = db.prepare("SELECT block FROM words_data WHERE id = 1");
    if (!query)
        return tl::unexpected(query.error());
    const auto row = query->step();
    if (!row)
        return tl::unexpected(row.error());
    QByteArray averages;
    appendVarint(averages, expected.rows);
    averages += packCounts(expected.totals);
    return *row && query->bytes(0) == averages;
}

/// Looks every word up as a search would, which reading the index from end to end does not.
Result<bool> findsEveryWord(Connection& db)
{
    KAGAMI_TRY(
        db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.word_rows USING fts5vocab(main, words, row)"));
    auto words = db.prepare("SELECT term, doc FROM temp.word_rows");
    auto lookUp = db.prepare("SELECT count(*) FROM words WHERE words MATCH ?1");
    if (!words || !lookUp)
        return tl::unexpected(words ? lookUp.error() : words.error());
    return visitRows(*words, [&]() -> Result<bool> {
        lookUp->bind(1, QString(u'"' % words->text(0) % u'"'));
        KAGAMI_TRY(lookUp->step());
        const bool isFound = lookUp->int64(0) == words->int64(1);
        lookUp->reset();
        return isFound;
    });
}

Result<bool> isIndexOf(Connection& db, const IndexContent& expected)
{
    const auto stored = storedContent(db);
    if (!stored)
        return tl::unexpected(stored.error());
    if (*stored != expected)
        return false;
    const auto averages = averagesAre(db, expected);
    if (!averages || !*averages)
        return averages;
    return findsEveryWord(db);
}

} // namespace

void IndexContent::add(const IndexedText& text, qint64 row)
{
    if (text.isEmpty())
        return;
    Counts counts{};
    for (size_t column = 0; column < counts.size(); ++column) {
        const QByteArray form = indexForm(text.columns[column]).toUtf8();
        for (qsizetype at = 0; at < form.size();) {
            const qsizetype space = form.indexOf(' ', at);
            const qsizetype end = space < 0 ? form.size() : space;
            wordSum
                += hashOf(QByteArrayView(form).sliced(at, end - at), {quint64(row), column, counts[column]});
            ++counts[column];
            at = end + 1;
        }
        words += counts[column];
        totals[column] += counts[column];
    }
    ++rows;
    lengthSum += hashOf(packCounts(counts), {quint64(row)});
}

std::optional<QString> checkIndex(Connection& db, const IndexContent& expected)
{
    const auto right = isIndexOf(db, expected);
    if (!right)
        return storeText(QT_TRANSLATE_NOOP("kagami::store", "The search index cannot be read: %1"))
            .arg(right.error().detail);
    if (*right)
        return {};
    return storeText(QT_TRANSLATE_NOOP("kagami::store",
        "The search index is not what the records say, so that a search may miss some of them."));
}

} // namespace kagami

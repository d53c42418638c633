#include "store/index_check.h"

#include "store/search_index.h"
#include "store/store_error.h"

namespace kagami {

namespace {

/// How many words there are, and a sum over all of them that does not depend on their order.
struct WordSum {
    quint64 count = 0;
    quint64 sum = 0;

    void add(QByteArrayView word, qint64 row, int column, qint64 offset)
    {
        quint64 hash = 0xCBF29CE484222325;
        const auto mix = [&hash](quint64 value) {
            hash = (hash ^ value) * 0x100000001B3;
            hash ^= hash >> 29;
        };
        for (const char c : word)
            mix(quint8(c));
        mix(quint64(row));
        mix(quint64(column));
        mix(quint64(offset));
        ++count;
        sum += hash;
    }
    friend bool operator==(const WordSum&, const WordSum&) = default;
};

void addText(WordSum& words, const IndexedText& text, qint64 row)
{
    for (int column = 0; column < IndexedText::columnTotal; ++column) {
        const QByteArray form = indexForm(text.columns[size_t(column)]).toUtf8();
        qint64 offset = 0;
        for (qsizetype at = 0; at < form.size();) {
            const qsizetype space = form.indexOf(' ', at);
            const qsizetype end = space < 0 ? form.size() : space;
            words.add(QByteArrayView(form).sliced(at, end - at), row, column, offset++);
            at = end + 1;
        }
    }
}

WordSum expectedWords(const Case& state)
{
    WordSum words;
    qint64 row = 0;
    for (const Item& item : state.items())
        addText(words, indexedText(item), indexRow(++row, false));
    row = 0;
    for (const Claim& claim : state.claims())
        addText(words, indexedText(claim), indexRow(++row, true));
    return words;
}

int columnOf(QByteArrayView name)
{
    return name == "title" ? IndexedText::Title
        : name == "value"  ? IndexedText::Value
        : name == "excerpt" ? IndexedText::Excerpt
                            : IndexedText::Note;
}

Result<WordSum> storedWords(Connection& db)
{
    KAGAMI_TRY(db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.stored_words USING fts5vocab(main, words, instance)"));
    auto query = db.prepare("SELECT term, doc, col, offset FROM temp.stored_words");
    if (!query)
        return tl::unexpected(query.error());
    WordSum words;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return words;
        words.add(query->bytes(0), query->int64(1), columnOf(query->bytes(2)), query->int64(3));
    }
}

} // namespace

std::optional<QString> checkIndex(Connection& db, const Case& state)
{
    const auto stored = storedWords(db);
    if (!stored)
        return storeText(QT_TRANSLATE_NOOP("kagami::store", "The search index cannot be read: %1")).arg(stored.error().detail);
    if (*stored == expectedWords(state))
        return {};
    return storeText(QT_TRANSLATE_NOOP("kagami::store", "The search index is not what the records say, so that a search may miss some of them."));
}

} // namespace kagami

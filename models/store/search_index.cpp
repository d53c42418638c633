#include "store/search_index.h"

#include "base/text_fold.h"

#include <algorithm>

namespace kagami {

namespace {

QString searchableText(const Value& value)
{
    if (const QString* text = textOf(value))
        return *text;
    if (const TechniqueUse* use = techniqueOf(value))
        return use->procedure.isEmpty() ? use->technique : QString(use->technique % u' ' % use->procedure);
    if (const Observable* observable = observableOf(value))
        return observable->value;
    if (const TimeSpan* span = timeOf(value))
        return span->original;
    return {};
}

void bindColumns(Statement& statement, qint64 row, const IndexedText& text)
{
    statement.bind(1, row);
    for (int i = 0; i < IndexedText::columnTotal; ++i)
        statement.bind(i + 2, indexForm(text.columns[size_t(i)]));
}

} // namespace

bool IndexedText::isEmpty() const
{
    return std::all_of(columns.begin(), columns.end(), [](const QString& text) { return text.isEmpty(); });
}

IndexedText indexedText(const Item& item)
{
    return item.retracted ? IndexedText() : IndexedText{{item.title, {}, {}, {}}};
}

IndexedText indexedText(const Claim& claim)
{
    return claim.retracted ? IndexedText()
                           : IndexedText{{QString(), searchableText(claim.value), claim.excerpt, claim.note}};
}

QString indexForm(const QString& text)
{
    if (text.isEmpty())
        return {};
    QString form;
    for (const QString& word : indexWords(foldText(text))) {
        if (!form.isEmpty())
            form += u' ';
        form += word;
    }
    return form;
}

Result<SearchWriter> SearchWriter::open(Connection& db)
{
    auto insert
        = db.prepare("INSERT INTO words (rowid, title, value, excerpt, note) VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!insert)
        return tl::unexpected(insert.error());
    auto remove = db.prepare("INSERT INTO words (words, rowid, title, value, excerpt, note) VALUES "
                             "('delete', ?1, ?2, ?3, ?4, ?5)");
    if (!remove)
        return tl::unexpected(remove.error());
    return SearchWriter(std::move(*insert), std::move(*remove));
}

Status SearchWriter::replace(qint64 row, const IndexedText& before, const IndexedText& after)
{
    if (before == after)
        return {};
    if (!before.isEmpty()) {
        bindColumns(m_remove, row, before);
        KAGAMI_TRY(m_remove.run());
    }
    if (after.isEmpty())
        return {};
    bindColumns(m_insert, row, after);
    return m_insert.run();
}

} // namespace kagami

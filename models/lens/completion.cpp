#include "lens/scope.h"

#include "base/text_fold.h"
#include "lens/facts_data.h"
#include "lens/query_fields.h"

#include <algorithm>

namespace kagami {

namespace {

/// Where the word that ends at `cursor` begins; a phrase counts as one word.
int wordStart(QStringView text, int cursor)
{
    int start = 0;
    bool quoted = false;
    for (int i = 0; i < cursor; ++i) {
        const char16_t c = plainCharacter(text[i]);
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u' ' || c == u'(' || c == u')'))
            start = i + 1;
    }
    while (start < cursor && plainCharacter(text[start]) == u'-')
        ++start;
    return start;
}

class Completer {
public:
    Completer(const Facts& facts, int from, int limit)
        : m_facts(facts)
        , m_from(from)
        , m_limit(limit)
    {
    }

    std::vector<Completion> fieldsAndItems(const QString& typed)
    {
        const QString folded = foldText(typed);
        for (const QueryFieldInfo& row : queryFields().subspan(1)) {
            const QString key = QString::fromLatin1(row.key);
            if (key.startsWith(folded) || foldText(label(row.field)).startsWith(folded))
                add(key % u':', key % u':', true);
        }
        if (folded.isEmpty())
            return best();
        for (const QueryField field : {QueryField::Campaign, QueryField::Target, QueryField::Malware,
                 QueryField::Actor, QueryField::Vulnerability})
            addItems(field, folded, fieldKey(field) % u':');
        return best();
    }

    std::vector<Completion> values(QueryField field, const QString& typed, const QString& head)
    {
        const QString folded = foldText(typed);
        addItems(field, folded, head);
        const FactsData& data = m_facts.data();
        switch (field) {
        case QueryField::Kind:
            for (const ItemKindInfo& kind : itemKinds())
                addKey(QString::fromLatin1(kind.key), label(kind.kind), folded, head);
            break;
        case QueryField::Sector:
            addKeys(data.sectorKeys.textsInUse(), Predicate::Sector, folded, head);
            break;
        case QueryField::Type:
            addKeys(data.typeKeys.textsInUse(), Predicate::IncidentType, folded, head);
            break;
        case QueryField::Technique: addSorted(data.techniqueKeys.textsInUse(), folded, head); break;
        case QueryField::Tactic: addSorted(data.tacticKeys.textsInUse(), folded, head); break;
        case QueryField::Author: addSorted(data.authors().names, folded, head); break;
        case QueryField::Country:
            addKeys(data.countryKeys.textsInUse(), Predicate::Country, folded, head);
            break;
        case QueryField::Status:
            for (const AttributionStatus status : attributionStatuses)
                addKey(toKey(status), label(status), folded, head);
            break;
        case QueryField::Tlp:
            for (const Tlp tlp : {Tlp::Clear, Tlp::Green, Tlp::Amber, Tlp::AmberStrict, Tlp::Red})
                addKey(toKey(tlp).mid(4).toLower(), toKey(tlp), folded, head);
            break;
        default: break;
        }
        return best();
    }

private:
    [[nodiscard]] bool isFull() const { return int(m_starting.size()) >= m_limit; }
    void add(const QString& insert, const QString& label, bool starting)
    {
        std::vector<Completion>& found = starting ? m_starting : m_containing;
        if (int(found.size()) < m_limit)
            found.push_back({.insert = insert, .label = label, .from = m_from});
    }

    /// What begins with the typed text, then what contains it.
    std::vector<Completion> best()
    {
        m_starting.insert(m_starting.end(), m_containing.begin(), m_containing.end());
        if (int(m_starting.size()) > m_limit)
            m_starting.resize(size_t(m_limit));
        return std::move(m_starting);
    }

    void addKey(const QString& key, const QString& label, const QString& folded, const QString& head)
    {
        const QString foldedKey = foldText(key);
        const QString foldedLabel = foldText(label);
        if (!key.isEmpty() && (foldedKey.contains(folded) || foldedLabel.contains(folded)))
            add(head % quotedIfNeeded(key), label,
                foldedKey.startsWith(folded) || foldedLabel.startsWith(folded));
    }

    void addKeys(std::vector<QString> keys, Predicate predicate, const QString& folded, const QString& head)
    {
        std::sort(keys.begin(), keys.end());
        for (const QString& key : keys)
            addKey(key, termLabel(predicate, key), folded, head);
    }

    void addSorted(std::vector<QString> keys, const QString& folded, const QString& head)
    {
        std::sort(keys.begin(), keys.end());
        for (const QString& key : keys)
            addKey(key, key, folded, head);
    }

    void addItems(QueryField field, const QString& folded, const QString& head)
    {
        const FactsData& data = m_facts.data();
        for (const ItemKindInfo& row : itemKinds()) {
            if ((info(field).kinds & bitOf(row.kind)) == 0)
                continue;
            for (const ItemIndex item : data.state->itemsOfKind(row.kind)) {
                if (isFull())
                    return;
                const QString& title = data.state->items()[size_t(item)].title;
                const QStringView names = data.names().of(item);
                if (data.exists[size_t(item)] && names.contains(folded))
                    add(head % quotedIfNeeded(title), title, names.startsWith(folded));
            }
        }
    }

    const Facts& m_facts;
    int m_from;
    int m_limit;
    std::vector<Completion> m_starting;
    std::vector<Completion> m_containing;
};

} // namespace

std::vector<Completion> completions(const Facts& facts, QStringView text, int cursor, int limit)
{
    cursor = std::clamp(cursor, 0, int(text.size()));
    const int from = wordStart(text, cursor);
    const QStringView word = text.mid(from, cursor - from);
    Completer completer(facts, from, limit);

    qsizetype sign = 0;
    const auto isSign = [](QChar c) {
        const char16_t plain = plainCharacter(c);
        return plain == u':' || plain == u'<' || plain == u'>' || plain == u'=' || c == u'≤' || c == u'≥';
    };
    while (sign < word.size() && !isSign(word[sign]))
        ++sign;
    if (sign == word.size())
        return completer.fieldsAndItems(word.toString());
    const std::optional<QueryField> field = parseQueryField(word.first(sign));
    if (!field)
        return {};
    qsizetype value = sign + 1;
    if (value < word.size() && plainCharacter(word[value]) == u'=')
        ++value;
    const QString head = word.first(value).toString();
    QString typed = word.mid(value).toString();
    if (!typed.isEmpty() && plainCharacter(typed.front()) == u'"')
        typed.remove(0, 1);
    return completer.values(*field, typed, head);
}

} // namespace kagami

#include "lens/term_matcher.h"

#include "base/text_fold.h"
#include "case/predicate.h"
#include "lens/query_fields.h"

#include <algorithm>

namespace kagami {

TermMatcher::TermMatcher(const Facts& facts, const QueryTerm& term)
    : m_facts(facts)
    , d(facts.data())
    , m_term(term)
    , m_folded(foldText(term.text))
    , m_exact(term.op == QueryOperator::Exactly)
{
    prepareItems();
    prepareKeys();
    if (m_term.field == QueryField::Grade)
        m_grades = gradeMask();
}

void TermMatcher::prepareItems()
{
    const quint32 kinds = info(m_term.field).kinds;
    if (m_term.field == QueryField::Text) {
        m_items.resize(d.exists.size());
        d.names().find(m_folded, m_items);
        return;
    }
    if (kinds == 0)
        return;
    m_items.resize(d.exists.size());
    for (const ItemKindInfo& row : itemKinds()) {
        if ((kinds & bitOf(row.kind)) == 0)
            continue;
        for (const ItemIndex item : d.state->itemsOfKind(row.kind))
            m_items[size_t(item)] = d.exists[size_t(item)] && nameMatches(item);
    }
    if (m_term.field != QueryField::Campaign)
        return;
    for (const ItemIndex campaign : d.state->itemsOfKind(ItemKind::Campaign)) {
        const std::vector<ItemIndex> chain = d.campaignAndAbove(campaign);
        if (d.exists[size_t(campaign)] && nameMatches(campaign))
            continue;
        // Nearer steps may have been marked for what is above them already: that changes nothing.
        m_items[size_t(campaign)] = std::any_of(
            chain.begin(), chain.end(), [this](ItemIndex step) { return m_items[size_t(step)] != 0; });
    }
}

void TermMatcher::prepareKeys()
{
    const auto mark = [this](const std::vector<QString>& keys, auto matches) {
        m_keys.resize(keys.size());
        for (size_t i = 0; i < keys.size(); ++i)
            m_keys[i] = matches(keys[i]);
    };
    switch (m_term.field) {
    case QueryField::Sector:
        mark(m_facts.sectorKeys(),
            [this](const QString& key) { return textMatches(key, termLabel(Predicate::Sector, key)); });
        break;
    case QueryField::Technique:
        mark(m_facts.techniqueKeys(), [this](const QString& key) { return tagMatches(key, {}); });
        break;
    case QueryField::Tactic:
        mark(m_facts.tacticKeys(), [this](const QString& key) { return tagMatches({}, key); });
        break;
    case QueryField::Country:
        mark(d.countryKeys.texts(),
            [this](const QString& key) { return textMatches(key, termLabel(Predicate::Country, key)); });
        break;
    case QueryField::Author:
        mark(d.authors().names, [this](const QString& name) { return textMatches(name, name); });
        break;
    default: break;
    }
}

bool TermMatcher::textMatches(const QString& key, const QString& label) const
{
    const QString foldedKey = foldText(key);
    if (foldedKey == m_folded || foldText(label) == m_folded)
        return true;
    // "us" is a country and no part of "Russia" or "Australia".
    const bool wholeOnly = m_exact || (m_term.field == QueryField::Country && m_folded.size() == 2);
    return !wholeOnly && (foldedKey.contains(m_folded) || foldText(label).contains(m_folded));
}

bool TermMatcher::tagMatches(const QString& technique, const QString& tactic) const
{
    if (m_term.field == QueryField::Tactic)
        return !tactic.isEmpty()
            && (m_exact ? foldText(tactic) == m_folded : foldText(tactic).contains(m_folded));
    const QString folded = foldText(technique);
    return folded == m_folded || (!m_exact && folded.startsWith(m_folded) && folded[m_folded.size()] == u'.');
}

bool TermMatcher::idMatches(ItemIndex item) const
{
    // Compared digit by digit: writing out every id of a large case would take longer than all other
    // conditions.
    const auto& bytes = d.state->items()[size_t(item)].id.uuid.bytes;
    size_t digit = 0;
    for (const QChar c : m_folded) {
        if (c == u'-')
            continue;
        const int value = c >= u'0' && c <= u'9' ? c.unicode() - u'0'
            : c >= u'a' && c <= u'f'             ? c.unicode() - u'a' + 10
                                                 : -1;
        if (value < 0 || digit >= 2 * bytes.size()
            || value != (digit % 2 ? bytes[digit / 2] & 0xF : bytes[digit / 2] >> 4))
            return false;
        ++digit;
    }
    return m_exact ? digit == 2 * bytes.size() : digit > 0;
}

bool TermMatcher::nameMatches(ItemIndex item) const
{
    const QStringView names = d.names().of(item);
    constexpr qsizetype shortestId = 8;
    if (m_folded.size() >= shortestId && idMatches(item))
        return true;
    if (!m_exact)
        return names.contains(m_folded);
    const auto lines = names.split(u'\n', Qt::SkipEmptyParts);
    return std::any_of(lines.begin(), lines.end(), [this](QStringView line) { return line == m_folded; });
}

quint64 TermMatcher::gradeMask() const
{
    const auto within = [this](unsigned value, unsigned bound, unsigned lastJudged) {
        switch (m_term.op) {
        case QueryOperator::AtMost: return value >= 1 && value <= bound;
        case QueryOperator::AtLeast: return value >= bound && value <= lastJudged;
        default: return value == bound;
        }
    };
    quint64 mask = 0;
    for (unsigned reliability = 0; reliability <= 6; ++reliability) {
        for (unsigned credibility = 0; credibility <= 6; ++credibility) {
            const bool source = !m_term.reliability
                || within(reliability, unsigned(*m_term.reliability), unsigned(Reliability::E));
            const bool claim = !m_term.credibility
                || within(credibility, unsigned(*m_term.credibility), unsigned(Credibility::Improbable5));
            if (source && claim)
                mask |= gradeBit(reliability, credibility);
        }
    }
    return mask;
}

bool TermMatcher::tlpMatches(Tlp tlp) const
{
    switch (m_term.op) {
    case QueryOperator::AtMost: return tlp <= m_term.tlp;
    case QueryOperator::AtLeast: return tlp >= m_term.tlp;
    default: return tlp == m_term.tlp;
    }
}

template <class Predicate>
Bits TermMatcher::where(Predicate predicate) const
{
    Bits bits(d.incidents.size());
    for (size_t i = 0; i < d.incidents.size(); ++i)
        bits.assign(i, predicate(d.incidents[i]));
    return bits;
}

bool TermMatcher::inItems(std::span<const ItemIndex> items) const
{
    return std::any_of(
        items.begin(), items.end(), [this](ItemIndex item) { return m_items[size_t(item)] != 0; });
}

Bits TermMatcher::whereAny(std::span<const ItemIndex> IncidentFacts::*items) const
{
    return where([&](const IncidentFacts& incident) { return inItems(incident.*items); });
}

Bits TermMatcher::whereNamed() const
{
    return where([this](const IncidentFacts& i) {
        return m_items[size_t(i.item)] != 0 || inItems(i.campaigns) || inItems(i.targets) || inItems(i.actors)
            || inItems(i.tools) || inItems(i.vulnerabilities);
    });
}

Bits TermMatcher::whereAuthor() const
{
    Bits bits(d.incidents.size());
    const Rows<quint16>& rows = d.authors().byIncident;
    for (size_t i = 0; i < rows.size(); ++i)
        bits.assign(i, std::any_of(rows[i].begin(), rows[i].end(), [this](quint16 author) {
            return m_keys[author] != 0;
        }));
    return bits;
}

Bits TermMatcher::whereCountry() const
{
    Bits bits(d.incidents.size());
    for (size_t i = 0; i < d.incidents.size(); ++i) {
        const std::span<const quint16> countries = d.countries[d.rowOf[i]];
        bits.assign(i, std::any_of(countries.begin(), countries.end(), [this](quint16 country) {
            return m_keys[country] != 0;
        }));
    }
    return bits;
}

Bits TermMatcher::whereStatus() const
{
    std::array<bool, attributionStatuses.size()> on{};
    for (const AttributionStatus status : attributionStatuses)
        on[size_t(status)] = readsAs(status, m_folded);
    return where([&](const IncidentFacts& i) { return on[size_t(i.status)]; });
}

Bits TermMatcher::whereType() const
{
    std::vector<QString> types = d.typeKeys.texts();
    std::erase_if(types,
        [this](const QString& key) { return !textMatches(key, termLabel(Predicate::IncidentType, key)); });
    return where(
        [&](const IncidentFacts& i) { return std::find(types.begin(), types.end(), i.type) != types.end(); });
}

Bits TermMatcher::incidents() const
{
    const auto keyed = [this](auto key) { return m_keys[key] != 0; };
    switch (m_term.field) {
    case QueryField::Text: return whereNamed();
    case QueryField::Kind: return Bits(d.incidents.size(), m_term.kind == ItemKind::Incident);
    case QueryField::Campaign: return whereAny(&IncidentFacts::campaigns);
    case QueryField::Target: return whereAny(&IncidentFacts::targets);
    case QueryField::Malware: return whereAny(&IncidentFacts::tools);
    case QueryField::Actor: return whereAny(&IncidentFacts::actors);
    case QueryField::Vulnerability: return whereAny(&IncidentFacts::vulnerabilities);
    case QueryField::Source: return whereAny(&IncidentFacts::sources);
    case QueryField::Sector:
        return where(
            [&](const IncidentFacts& i) { return std::any_of(i.sectors.begin(), i.sectors.end(), keyed); });
    case QueryField::Technique:
        return where([&](const IncidentFacts& i) {
            return std::any_of(i.techniqueTags.begin(), i.techniqueTags.end(),
                [&](TechniqueTag tag) { return keyed(tag.technique); });
        });
    case QueryField::Tactic:
        return where([&](const IncidentFacts& i) {
            return std::any_of(i.techniqueTags.begin(), i.techniqueTags.end(),
                [&](TechniqueTag tag) { return keyed(tag.tactic); });
        });
    case QueryField::Grade:
        return where([this](const IncidentFacts& i) { return (i.grades & m_grades) != 0; });
    case QueryField::Tlp:
        return where(
            [this](const IncidentFacts& i) { return tlpMatches(d.state->items()[size_t(i.item)].tlp); });
    case QueryField::When:
        return where([this](const IncidentFacts& i) { return i.when && overlaps(i.possible); });
    case QueryField::Status: return whereStatus();
    case QueryField::Type: return whereType();
    case QueryField::Country: return whereCountry();
    case QueryField::Author: return whereAuthor();
    case QueryField::Id: return where([this](const IncidentFacts& i) { return idMatches(i.item); });
    }
    return Bits(d.incidents.size());
}

} // namespace kagami

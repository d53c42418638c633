#include "lens/term_matcher.h"

#include "base/text_fold.h"
#include "case/predicate.h"

#include <algorithm>

namespace kagami {

bool TermMatcher::comesFromIncidents(ItemKind kind) const
{
    const bool target = kind == ItemKind::Target;
    const bool tool = kind == ItemKind::Malware || kind == ItemKind::Tool;
    switch (m_term.field) {
    case QueryField::Campaign: return kind != ItemKind::Campaign;
    case QueryField::Target:
    case QueryField::Sector:
    case QueryField::Country: return !target;
    case QueryField::Malware: return !tool;
    case QueryField::Actor: return kind != ItemKind::Actor;
    case QueryField::Vulnerability: return kind != ItemKind::Vulnerability;
    case QueryField::When: return kind != ItemKind::Source;
    case QueryField::Type: return !target && !tool;
    case QueryField::Technique:
    case QueryField::Tactic:
    case QueryField::Status: return true;
    default: return false;
    }
}

bool TermMatcher::matches(ItemIndex item) const
{
    if (!d.exists[size_t(item)])
        return false;
    const Item& record = d.state->items()[size_t(item)];
    switch (m_term.field) {
    case QueryField::Text: return m_items[size_t(item)] != 0;
    case QueryField::Kind: return record.kind == m_term.kind;
    case QueryField::Tlp: return tlpMatches(record.tlp);
    case QueryField::Id: return idMatches(item);
    case QueryField::Grade: return (gradesOf(item) & m_grades) != 0;
    case QueryField::Campaign:
    case QueryField::Target:
    case QueryField::Malware:
    case QueryField::Actor:
    case QueryField::Vulnerability:
    case QueryField::Source: {
        // "target:JAXA" names targets; a target that JAXA works with is another one.
        const bool ofNamedKind = m_term.field == QueryField::Source ? record.kind == ItemKind::Source
                                                                    : !comesFromIncidents(record.kind);
        return m_items[size_t(item)] != 0 || (!ofNamedKind && isTied(item));
    }
    default: return says(item);
    }
}

bool TermMatcher::isTied(ItemIndex item) const
{
    const auto named = [this](ItemIndex end) { return end != noIndex && m_items[size_t(end)] != 0; };
    const auto counting = [this](ClaimIndex claim) { return d.counts[size_t(claim)] != 0; };
    const auto about = d.state->claimsAbout(item);
    const auto pointing = d.state->claimsPointingTo(item);
    return std::any_of(about.begin(), about.end(), [&](ClaimIndex claim) {
        const ClaimLinks& links = d.state->links(claim);
        return counting(claim) && named(m_term.field == QueryField::Source ? links.source : links.object);
    }) || std::any_of(pointing.begin(), pointing.end(), [&](ClaimIndex claim) {
        const ClaimLinks& links = d.state->links(claim);
        return counting(claim) && named(m_term.field == QueryField::Source ? links.source : links.subject);
    });
}

bool TermMatcher::says(ItemIndex item) const
{
    const auto about = d.state->claimsAbout(item);
    return std::any_of(about.begin(), about.end(), [this](ClaimIndex claim) {
        return d.counts[size_t(claim)] && claimSays(d.state->claims()[size_t(claim)]);
    });
}

bool TermMatcher::claimSays(const Claim& claim) const
{
    const auto isOneOf = [&](std::initializer_list<Predicate> predicates) {
        const QString* key = textOf(claim.value);
        return key && std::find(predicates.begin(), predicates.end(), claim.predicate) != predicates.end()
            && textMatches(*key, termLabel(claim.predicate, *key));
    };
    switch (m_term.field) {
    case QueryField::Sector: return isOneOf({Predicate::Sector, Predicate::TargetsSector});
    case QueryField::Country: return isOneOf({Predicate::Country});
    case QueryField::Type:
        return isOneOf({Predicate::IncidentType, Predicate::TargetType, Predicate::MalwareType});
    case QueryField::Status: {
        const QString* key = textOf(claim.value);
        return key && claim.predicate == Predicate::AttributionStatus
            && readsAs(attributionStatus(*key), m_folded);
    }
    case QueryField::Author: return textMatches(claim.author, claim.author);
    case QueryField::When: {
        const TimeSpan* time = timeOf(claim.value);
        return time && !time->isUnknown() && overlaps(possibleRange(*time));
    }
    case QueryField::Technique:
    case QueryField::Tactic: {
        const TechniqueUse* use = techniqueOf(claim.value);
        return use && tagMatches(use->technique, use->tactic);
    }
    default: return false;
    }
}

quint64 TermMatcher::gradesOf(ItemIndex item) const
{
    const bool source = d.kindOf(item) == ItemKind::Source;
    quint64 grades = source ? gradeBit(d.reliability[size_t(item)], 0) : 0;
    for (const ClaimIndex claim : source ? d.state->claimsFrom(item) : d.state->claimsAbout(item)) {
        if (d.counts[size_t(claim)])
            grades |= d.gradeBitOf(claim);
    }
    return grades;
}

} // namespace kagami

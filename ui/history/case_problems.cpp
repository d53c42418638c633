#include "ui/history/case_problems.h"

#include "ledger/same_things.h"
#include "ui/inspector/claim_edits.h"
#include "ui/inspector/field_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>
#include <set>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::CaseProblems)
};

class ProblemFinder {
public:
    ProblemFinder(const Scope& scope, const Ledger& ledger, const Wording& wording)
        : m_facts(scope.facts())
        , m_state(scope.state())
        , m_ledger(ledger)
        , m_wording(wording)
    {
    }

    CaseProblems find()
    {
        findConflicts();
        findSameThings();
        findContradictions();
        findDisputed();
        findUndated();
        findUnsourced();
        return std::move(m_list);
    }

private:
    /// `words()` gives title and detail; asked only for the problems that are kept.
    template <class MakeWords>
    void add(ProblemKind kind, const Uuid& record, const MakeWords& words)
    {
        if (++m_list.totals[int(kind)] > problemsKept)
            return;
        const auto& [title, detail] = words();
        m_list.problems.push_back({kind, record, title.simplified(), detail.simplified()});
    }

    /// Whether the problem that was added last is listed, and not only counted.
    [[nodiscard]] bool isKept(ProblemKind kind) const { return m_list.totals[int(kind)] <= problemsKept; }

    QString subjectTitle(ClaimIndex claim) const
    {
        const ClaimLinks& links = m_state.links(claim);
        if (links.subject != noIndex)
            return m_state.items()[size_t(links.subject)].title;
        return links.subjectClaim != noIndex ? subjectTitle(links.subjectClaim) : QString();
    }

    void findConflicts()
    {
        for (const ContestedField& field : contestedFields(m_ledger)) {
            const auto said = [&](const FieldSide& side) {
                return fieldText(m_state, field.key, side.value, m_wording).simplified();
            };
            add(ProblemKind::Conflict, field.key.record, [&] {
                return std::pair(fieldOwner(m_state, field.key),
                    Words::tr("%1: “%2” shows, against it stands “%3”")
                        .arg(fieldName(field.key), said(field.sides[0]), said(field.sides[1])));
            });
            if (isKept(ProblemKind::Conflict))
                m_list.problems.back().answers = sidesOf(field, said);
        }
    }

    template <class Said>
    std::vector<ProblemAnswer> sidesOf(const ContestedField& field, const Said& said) const
    {
        std::vector<ProblemAnswer> answers;
        for (const FieldSide& side : field.sides) {
            Draft draft;
            draft.reason = Words::tr("Decided %1 of “%2”: %3")
                               .arg(fieldName(field.key), fieldOwner(m_state, field.key), said(side));
            decide(draft, field.key, side.value);
            const bool shows = &side == &field.sides.front();
            answers.push_back(
                {shows ? Words::tr("Keep “%1”").arg(said(side)) : Words::tr("Take “%1”").arg(said(side)),
                    whoWhenWhy(side.author, side.time, side.reason, m_wording), std::move(draft)});
        }
        return answers;
    }

    void findSameThings()
    {
        for (const Claim& claim : m_state.claims()) {
            const Item* one = waitsForAnswer(claim) ? m_state.find(ItemId{claim.subject}) : nullptr;
            const Item* other = one ? m_state.find(ItemId{recordOf(claim.value)}) : nullptr;
            if (!other || !m_facts.exists(m_state.indexOf(one->id))
                || !m_facts.exists(m_state.indexOf(other->id)))
                continue;
            add(ProblemKind::SameThing, claim.id.uuid, [&] {
                return std::pair(Words::tr("%1 and %2").arg(one->title, other->title),
                    Words::tr("%1, recorded in two copies. The same?").arg(label(one->kind)));
            });
            if (isKept(ProblemKind::SameThing))
                m_list.problems.back().answers = {{Words::tr("The same"), Words::tr("both stay as they are"),
                                                      decide(m_state, claim, ClaimStatus::Accepted, {})},
                    {Words::tr("Not the same"), Words::tr("never proposed again"),
                        decide(m_state, claim, ClaimStatus::Rejected, {})}};
        }
    }

    // One disagreement is often recorded as several claims with one explanation: it is one problem.
    void findContradictions()
    {
        std::set<QString> seen;
        for (size_t i = 0; i < m_state.claims().size(); ++i) {
            if (m_state.links(ClaimIndex(i)).predicate != Predicate::Contradicts
                || !m_facts.counts(ClaimIndex(i)))
                continue;
            const Claim& claim = m_state.claims()[i];
            const Claim* decided = m_state.find(ClaimId{claim.subject});
            const Claim* other = m_state.find(ClaimId{recordOf(claim.value)});
            if (!decided || !other)
                continue;
            const QString detail = !claim.note.isEmpty()
                ? claim.note
                : Words::tr("%1 against %2")
                      .arg(valueText(m_state, *decided, m_wording).text,
                          valueText(m_state, *other, m_wording).text);
            if (seen.insert(detail).second)
                add(ProblemKind::Contradiction, claim.subject,
                    [&] { return std::pair(subjectTitle(ClaimIndex(i)), detail); });
        }
    }

    void findDisputed()
    {
        std::vector<int> counting(predicates().size());
        for (size_t i = 0; i < m_state.items().size(); ++i) {
            const auto item = ItemIndex(i);
            const std::span<const ClaimIndex> about = m_state.claimsAbout(item);
            if (!m_facts.exists(item) || about.size() < 2)
                continue;
            bool several = false;
            std::fill(counting.begin(), counting.end(), 0);
            for (const ClaimIndex claim : about) {
                const Predicate predicate = m_state.links(claim).predicate;
                several |= m_facts.counts(claim) && ++counting[size_t(predicate)] > 1
                    && info(predicate).cardinality == Cardinality::One;
            }
            for (const Predicate predicate : predicatesOf(m_state.items()[i].kind)) {
                if (several && counting[size_t(predicate)] > 1 && m_facts.isDisputed(item, predicate))
                    addDisputed(item, predicate);
            }
        }
    }

    void addDisputed(ItemIndex item, Predicate predicate)
    {
        const std::vector<ClaimIndex> claims = m_facts.claims(item, predicate);
        add(ProblemKind::Disputed, m_state.claims()[size_t(claims.front())].id.uuid, [&] {
            QStringList values;
            for (const ClaimIndex claim : claims)
                values.append(valueText(m_state, m_state.claims()[size_t(claim)], m_wording).text);
            values.removeDuplicates();
            return std::pair(m_state.items()[size_t(item)].title,
                Words::tr("%1: %2").arg(kagami::label(predicate), values.join(Words::tr(" or "))));
        });
    }

    void findUndated()
    {
        for (const IncidentFacts& incident : m_facts.incidents())
            if (!incident.when)
                add(ProblemKind::NoDate, m_state.items()[size_t(incident.item)].id.uuid, [&] {
                    return std::pair(
                        m_state.items()[size_t(incident.item)].title, Words::tr("Nobody says when."));
                });
    }

    void findUnsourced()
    {
        for (size_t i = 0; i < m_state.claims().size(); ++i) {
            const ClaimLinks& links = m_state.links(ClaimIndex(i));
            if (links.predicate != Predicate::UsesTechnique || links.source != noIndex
                || !m_facts.counts(ClaimIndex(i)))
                continue;
            // A source that does not exist makes a claim not count, so this one names none.
            const Claim& claim = m_state.claims()[i];
            add(ProblemKind::NoSource, claim.id.uuid, [&] {
                return std::pair(subjectTitle(ClaimIndex(i)),
                    Words::tr("%1: a mapping of our own, no source says so")
                        .arg(valueText(m_state, claim, m_wording).text));
            });
        }
    }

    const Facts& m_facts;
    const Case& m_state;
    const Ledger& m_ledger;
    const Wording& m_wording;
    CaseProblems m_list;
};

} // namespace

int CaseProblems::total() const
{
    return std::accumulate(std::begin(totals), std::end(totals), 0);
}

CaseProblems findProblems(const Scope& scope, const Ledger& ledger, const Wording& wording)
{
    return ProblemFinder(scope, ledger, wording).find();
}

QString label(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::Conflict: return Words::tr("Conflicts");
    case ProblemKind::SameThing: return Words::tr("Possibly the same");
    case ProblemKind::Contradiction: return Words::tr("Contradictions");
    case ProblemKind::Disputed: return Words::tr("Sources differ, nothing decided");
    case ProblemKind::NoDate: return Words::tr("Incidents without a date");
    case ProblemKind::NoSource: return Words::tr("Techniques without a source");
    }
    return {};
}

} // namespace kagami

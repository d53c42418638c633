#include "ui/history/case_problems.h"

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

    QString subjectTitle(ClaimIndex claim) const
    {
        const ClaimLinks& links = m_state.links(claim);
        if (links.subject != noIndex)
            return m_state.items()[size_t(links.subject)].title;
        return links.subjectClaim != noIndex ? subjectTitle(links.subjectClaim) : QString();
    }

    void findConflicts()
    {
        for (const FieldConflict& conflict : m_ledger.conflicts())
            add(ProblemKind::Conflict, conflict.record, [&] {
                return std::pair(recordTitle(m_state, conflict.record, m_wording),
                    Words::tr("Two people changed this without seeing each other's change. The later one "
                              "shows."));
            });
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
            const ItemIndex item = ItemIndex(i);
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
    case ProblemKind::Contradiction: return Words::tr("Contradictions");
    case ProblemKind::Disputed: return Words::tr("Sources differ, nothing decided");
    case ProblemKind::NoDate: return Words::tr("Incidents without a date");
    case ProblemKind::NoSource: return Words::tr("Techniques without a source");
    }
    return {};
}

} // namespace kagami

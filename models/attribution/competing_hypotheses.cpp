#include "attribution/competing_hypotheses.h"

#include "attribution/judgements.h"

#include <algorithm>
#include <numeric>

namespace kagami {

namespace {

template <class T>
std::optional<T> chosenValue(const Facts& facts, ItemIndex item, Predicate predicate)
{
    const ClaimIndex claim = facts.chosen(item, predicate);
    const T* value
        = claim == noIndex ? nullptr : std::get_if<T>(&facts.state().claims()[size_t(claim)].value);
    return value ? std::optional(*value) : std::nullopt;
}

class Maker {
public:
    explicit Maker(const Scope& scope)
        : m_scope(scope)
        , m_facts(scope.facts())
        , m_state(scope.state())
        , m_judgements(makeJudgements(scope))
    {
    }

    CompetingHypotheses make()
    {
        addColumns();
        addRows();
        for (const EvidenceRow& row : m_made.evidence)
            count(row);
        rank();
        markDecisive();
        return std::move(m_made);
    }

private:
    void addColumns()
    {
        for (const ItemIndex item : m_scope.items(ItemKind::Hypothesis)) {
            HypothesisColumn column;
            column.item = item;
            column.title = m_state.items()[size_t(item)].title;
            column.statement = m_facts.text(item, Predicate::Statement);
            column.likelihood = chosenValue<Likelihood>(m_facts, item, Predicate::LikelihoodOf);
            column.confidence = chosenValue<Confidence>(m_facts, item, Predicate::ConfidenceOf);
            if (const Judgement* judgement = judgementOn(item)) {
                column.judgement = judgement->item;
                if (!column.likelihood)
                    column.likelihood = judgement->likelihood;
                if (!column.confidence)
                    column.confidence = judgement->confidence;
            }
            m_made.hypotheses.push_back(std::move(column));
        }
    }

    [[nodiscard]] const Judgement* judgementOn(ItemIndex hypothesis) const
    {
        const Judgement* found = nullptr;
        for (const Judgement& judgement : m_judgements) {
            const bool speaks = std::find(judgement.judges.begin(), judgement.judges.end(), hypothesis)
                != judgement.judges.end();
            if (speaks && (!found || judgement.judges.size() < found->judges.size()))
                found = &judgement;
        }
        return found;
    }

    void addRows()
    {
        for (const ClaimIndex claim : m_facts.evidence()) {
            const ItemIndex subject = m_state.links(claim).subject;
            if (subject != noIndex && m_scope.shows(subject))
                addRow(claim);
        }
    }

    void addRow(ClaimIndex index)
    {
        const Claim& claim = m_state.claims()[size_t(index)];
        const QString* text = textOf(claim.value);
        EvidenceRow row;
        row.claim = index;
        row.text = text ? *text : QString();
        row.source = m_state.links(index).source;
        row.reliability = m_facts.reliabilityOf(row.source);
        row.credibility = claim.credibility;
        row.weight = evidenceWeight(claim.credibility);
        row.cells.resize(m_made.hypotheses.size());
        for (const ClaimIndex about : m_state.claimsAbout(claim)) {
            if (m_facts.counts(about))
                readClaim(about, row);
        }
        if (m_diagnosticity != noIndex) {
            if (const QString* key = textOf(m_state.claims()[size_t(m_diagnosticity)].value))
                row.statedDiagnosticity = *key;
        }
        m_diagnosticity = noIndex;
        finishSpread(row);
        m_made.unjudgedRows += !row.weight;
        m_made.evidence.push_back(std::move(row));
    }

    void readClaim(ClaimIndex index, EvidenceRow& row)
    {
        const Predicate predicate = m_state.claims()[size_t(index)].predicate;
        const ItemIndex object = m_state.links(index).object;
        if (predicate == Predicate::Diagnosticity) {
            if (m_diagnosticity == noIndex || m_facts.showsBefore(index, m_diagnosticity))
                m_diagnosticity = index;
        } else if (predicate == Predicate::CorroboratedBy && object != noIndex && object != row.source) {
            if (std::find(row.corroborating.begin(), row.corroborating.end(), object)
                == row.corroborating.end())
                row.corroborating.push_back(object);
        } else if (predicate == Predicate::HypothesisConsistency && object != noIndex) {
            rate(index, object, row);
        }
    }

    void rate(ClaimIndex index, ItemIndex hypothesis, EvidenceRow& row)
    {
        const auto column = std::find_if(m_made.hypotheses.begin(), m_made.hypotheses.end(),
            [&](const HypothesisColumn& c) { return c.item == hypothesis; });
        const auto* said = std::get_if<ConsistencyRating>(&m_state.claims()[size_t(index)].value);
        if (column == m_made.hypotheses.end() || !said)
            return;
        ConsistencyCell& cell = row.cells[size_t(column - m_made.hypotheses.begin())];
        const auto accepted = [&](ClaimIndex claim) {
            return m_state.claims()[size_t(claim)].status == ClaimStatus::Accepted;
        };
        if (cell.claim == noIndex) {
            cell = {.rating = said->rating, .claim = index, .disputed = false};
            return;
        }
        const bool first = m_facts.showsBefore(index, cell.claim);
        const bool decided = accepted(index) != accepted(cell.claim);
        cell.disputed
            = decided ? (first ? false : cell.disputed) : (cell.disputed || cell.rating != said->rating);
        if (first) {
            cell.rating = said->rating;
            cell.claim = index;
        }
    }

    static void finishSpread(EvidenceRow& row)
    {
        int low = int(Consistency::StronglyConsistent);
        int high = int(Consistency::StronglyInconsistent);
        for (const ConsistencyCell& cell : row.cells) {
            if (cell.rating) {
                low = std::min(low, int(*cell.rating));
                high = std::max(high, int(*cell.rating));
            }
        }
        row.spread = std::max(0, high - low);
        row.discriminates = row.spread > 0;
    }

    void count(const EvidenceRow& row)
    {
        for (size_t i = 0; i < row.cells.size(); ++i) {
            HypothesisColumn& column = m_made.hypotheses[i];
            const std::optional<Consistency> rating = row.cells[i].rating;
            if (!rating) {
                ++column.unrated;
                continue;
            }
            column.against += *rating < Consistency::Neutral;
            column.neutral += *rating == Consistency::Neutral;
            column.supporting += *rating > Consistency::Neutral;
            (row.weight ? column.inconsistency : column.unjudged)
                += pointsAgainst(*rating) * row.weight.value_or(1);
        }
    }

    void rank()
    {
        for (HypothesisColumn& column : m_made.hypotheses) {
            const auto less
                = [&](const HypothesisColumn& other) { return other.inconsistency < column.inconsistency; };
            column.rank = 1 + int(std::count_if(m_made.hypotheses.begin(), m_made.hypotheses.end(), less));
        }
    }

    /// All points are multiples of a quarter, so that sums and differences are exact and may be compared.
    void markDecisive()
    {
        for (EvidenceRow& row : m_made.evidence) {
            if (!row.weight)
                continue;
            std::vector<double> without;
            for (size_t i = 0; i < row.cells.size(); ++i)
                without.push_back(m_made.hypotheses[i].inconsistency
                    - (row.cells[i].rating ? pointsAgainst(*row.cells[i].rating) * *row.weight : 0));
            const double least = *std::min_element(without.begin(), without.end());
            for (size_t i = 0; i < without.size(); ++i)
                row.decisive |= (without[i] == least) != (m_made.hypotheses[i].rank == 1);
        }
    }

    const Scope& m_scope;
    const Facts& m_facts;
    const Case& m_state;
    std::vector<Judgement> m_judgements;
    CompetingHypotheses m_made;
    ClaimIndex m_diagnosticity = noIndex;
};

} // namespace

std::optional<double> evidenceWeight(std::optional<Credibility> credibility)
{
    if (!credibility || *credibility == Credibility::CannotJudge6)
        return std::nullopt;
    if (*credibility == Credibility::Doubtful4)
        return 0.5;
    return *credibility == Credibility::Improbable5 ? 0.25 : 1;
}

double pointsAgainst(Consistency rating)
{
    if (rating == Consistency::StronglyInconsistent)
        return stronglyInconsistentPoints;
    return rating == Consistency::Inconsistent ? inconsistentPoints : 0;
}

std::vector<int> CompetingHypotheses::ranking() const
{
    std::vector<int> order(hypotheses.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
        [this](int a, int b) { return hypotheses[size_t(a)].rank < hypotheses[size_t(b)].rank; });
    return order;
}

CompetingHypotheses makeCompetingHypotheses(const Scope& scope)
{
    return Maker(scope).make();
}

} // namespace kagami

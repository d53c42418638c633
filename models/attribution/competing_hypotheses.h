#pragma once

#include "lens/scope.h"

#include <QString>
#include <optional>
#include <vector>

namespace kagami {

// The analysis of competing hypotheses (Heuer 1999, ch. 8) as a projection. Hypotheses are ranked by how much
// speaks against them, never by how much speaks for them (R29).
//
// Points against a hypothesis: strongly inconsistent 2, inconsistent 1, anything else 0; times the weight of
// the evidence: credibility 1 to 3 counts in full, 4 by half, 5 by a quarter. Credibility 6 and evidence
// without a credibility cannot be judged: that is no weight at all, so their points stand beside the score
// and are never part of it (R15).

constexpr double stronglyInconsistentPoints = 2;
constexpr double inconsistentPoints = 1;
/// 1, 0.5 or 0.25; nothing when the credibility cannot be judged.
[[nodiscard]] std::optional<double> evidenceWeight(std::optional<Credibility> credibility);
[[nodiscard]] double pointsAgainst(Consistency rating); ///< before the weight

/// A column: one hypothesis.
struct HypothesisColumn {
    ItemIndex item = noIndex;
    QString title;
    QString statement; ///< empty when there is none beside the title
    ItemIndex judgement = noIndex; ///< the judgement that speaks of it, the one that judges least else
    std::optional<Likelihood> likelihood; ///< its own, else that judgement's (R32)
    std::optional<Confidence> confidence;
    double inconsistency = 0; ///< points of evidence that can be judged
    double unjudged = 0; ///< points of evidence that cannot, unweighted
    int against = 0, neutral = 0, supporting = 0, unrated = 0; ///< rows
    int rank = 0; ///< 1 is least inconsistent; equal scores share a rank, the next one is skipped
};

struct ConsistencyCell {
    std::optional<Consistency> rating;
    ClaimIndex claim = noIndex;
    bool disputed = false; ///< several analysts rate it differently and nobody decided
};

/// A row: one piece of evidence, a claim with the predicate Evidence.
struct EvidenceRow {
    ClaimIndex claim = noIndex;
    QString text;
    ItemIndex source = noIndex; ///< noIndex: the analyst's own observation
    std::vector<ItemIndex> corroborating; ///< further sources, each once
    std::optional<Reliability> reliability;
    std::optional<Credibility> credibility;
    std::optional<double> weight;
    std::vector<ConsistencyCell> cells; ///< one a hypothesis
    QString statedDiagnosticity; ///< as the analysts say it, a term key; may be empty
    int spread = 0; ///< steps between the lowest and the highest rating, 0..4
    bool discriminates = false; ///< ratings differ: rows that do not are shown grey (R30)
    bool decisive = false; ///< without this row alone another set of hypotheses would rank first (R31)
};

struct CompetingHypotheses {
    std::vector<HypothesisColumn> hypotheses; ///< in the order of the case
    std::vector<EvidenceRow> evidence; ///< in the order recorded
    int unjudgedRows = 0; ///< rows whose credibility cannot be judged
    /// Positions in `hypotheses`, least inconsistent first; equal ones as in the case.
    [[nodiscard]] std::vector<int> ranking() const;
};

/// Hypotheses that the scope shows, and counting evidence about anything it shows.
/// Cost: O(evidence x hypotheses), with the decisive rows O(evidence x hypotheses) more.
[[nodiscard]] CompetingHypotheses makeCompetingHypotheses(const Scope& scope);

} // namespace kagami

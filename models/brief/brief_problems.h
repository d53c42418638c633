#pragma once

#include "base/uuid.h"
#include "lens/scope.h"

#include <QString>
#include <vector>

namespace kagami {

/// What a reader would hold against a brief, worst first.
enum class BriefProblemKind : quint8 {
    NoJudgement, ///< nothing is concluded
    IncompleteJudgement, ///< a judgement lacks what R4 asks for
    Undecided, ///< sources disagree and nobody has decided
    SecondHandOnly, ///< a fact that only sources say which nobody here has read, or which are from memory
    NoSource ///< a fact that nobody is named for
};
[[nodiscard]] QString label(BriefProblemKind kind); ///< translated, a few words: "No source named"

/// Everything of one kind that a brief of this scope would print.
struct BriefProblem {
    BriefProblemKind kind = BriefProblemKind::NoJudgement;
    std::vector<Uuid> records; ///< items or claims in the order of the case; empty for NoJudgement
};

/// Only kinds that occur. Facts are counting claims about what the scope shows of incidents, campaigns,
/// actors, targets, malware, tools, vulnerabilities and indicators; the analysts' own remarks and gradings
/// are none. O(claims).
[[nodiscard]] std::vector<BriefProblem> briefProblems(const Scope& scope);

} // namespace kagami

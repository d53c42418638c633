#pragma once

#include "ledger/ledger.h"
#include "lens/scope.h"
#include "ui/inspector/value_text.h"

#include <QString>
#include <vector>

namespace kagami {

enum class ProblemKind : quint8 { Conflict, SameThing, Contradiction, Disputed, NoDate, NoSource };

/// One way to settle a problem on the spot: a button, and the change set that it writes.
struct ProblemAnswer {
    QString text;
    QString detail; ///< small print: who said so, when and why
    Draft draft;
};

/// Something in the case that does not fit together yet, or that a reader would ask about.
struct CaseProblem {
    ProblemKind kind = ProblemKind::Disputed;
    Uuid record; ///< what a click selects
    QString title;
    QString detail;
    std::vector<ProblemAnswer> answers{}; ///< empty: it is settled in the inspector
};

/// By kind, then in the order of the case. Looks at what exists under the ceiling, whatever the query: a
/// filter hides no problem. At most problemsKept a kind are listed, all are counted. Cost: O(claims).
struct CaseProblems {
    std::vector<CaseProblem> problems;
    int totals[6] = {};
    [[nodiscard]] int total() const;
};
constexpr int problemsKept = 200;
[[nodiscard]] CaseProblems findProblems(const Scope& scope, const Ledger& ledger, const Wording& wording);
[[nodiscard]] QString label(ProblemKind kind);

} // namespace kagami

#pragma once

#include "lens/scope.h"

#include <QString>
#include <optional>
#include <vector>

namespace kagami {

/// What the analysts conclude: likelihood and confidence kept apart, so that a brief can say them in separate
/// sentences (R3).
struct Judgement {
    ItemIndex item = noIndex;
    QString title;
    QString statement; ///< the title when no statement is recorded
    ClaimIndex statementClaim = noIndex;
    std::optional<Likelihood> likelihood;
    std::optional<Confidence> confidence;
    QString basis; ///< what the confidence rests on: its description
    std::vector<QString> caveats; ///< causes of uncertainty
    std::vector<ItemIndex> assumptions;
    std::vector<QString> wouldChangeIf; ///< what would change it (R4)
    std::vector<ItemIndex> judges; ///< hypotheses, campaigns, actors … it is about
    ItemIndex hypothesis = noIndex; ///< the first hypothesis among them
    std::vector<ClaimIndex> claims; ///< counting claims it is made of, for citations
    std::vector<ItemIndex> sources; ///< of those claims, each once
    std::vector<QString>
        missing; ///< what R4 asks for and is not there, translated: "basis", "what would change it"
};

/// What somebody outside says about the attribution: an item of kind Opinion.
struct PublisherPosition {
    ItemIndex item = noIndex;
    QString publisher; ///< the title when no publisher is recorded
    const TimeSpan* published = nullptr;
    QString position;
    QString linkAsserted; ///< how firmly, in their words
    std::vector<ItemIndex> sources;
};

/// Judgements that the scope shows, the likeliest first, those without a likelihood last. O(claims about
/// them).
[[nodiscard]] std::vector<Judgement> makeJudgements(const Scope& scope);
/// By date, undated last.
[[nodiscard]] std::vector<PublisherPosition> makePositions(const Scope& scope);

} // namespace kagami

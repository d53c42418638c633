#pragma once

#include <QString>
#include <QStringView>
#include <optional>

namespace kagami {

/// Admiralty reliability of a source (NATO AJP-2.1). F says "cannot be judged", not "worst": never averaged
/// (R15).
enum class Reliability : quint8 { A = 1, B, C, D, E, F };

/// Admiralty credibility of one piece of information. Truth6 says "cannot be judged" (R15).
enum class Credibility : quint8 {
    Confirmed1 = 1,
    Probable2,
    Possible3,
    Doubtful4,
    Improbable5,
    CannotJudge6
};

/// Seven likelihoods of ICD 203 (R1), in rising order.
enum class Likelihood : quint8 {
    AlmostNoChance = 1,
    VeryUnlikely,
    Unlikely,
    RoughlyEven,
    Likely,
    VeryLikely,
    AlmostCertain
};

/// Analytic confidence of ICD 203. A type of its own: it is never mapped to or from Likelihood (row 15).
enum class Confidence : quint8 { Low = 1, Moderate, High };

[[nodiscard]] QString toKey(Reliability); ///< "A".."F"
[[nodiscard]] QString toKey(Credibility); ///< "1".."6"
[[nodiscard]] QString toKey(Likelihood); ///< "almost-no-chance", "very-unlikely", … "almost-certain"
[[nodiscard]] QString toKey(Confidence); ///< "low", "moderate", "high"
[[nodiscard]] std::optional<Reliability> parseReliability(QStringView key);
[[nodiscard]] std::optional<Credibility> parseCredibility(QStringView key);
[[nodiscard]] std::optional<Likelihood> parseLikelihood(QStringView key);
[[nodiscard]] std::optional<Confidence> parseConfidence(QStringView key);

/// Words for people, translated. Likelihood uses the first word row of ICD 203 ("likely", "very likely", …).
[[nodiscard]] QString label(Reliability);
[[nodiscard]] QString label(Credibility);
[[nodiscard]] QString label(Likelihood);
[[nodiscard]] QString label(Confidence);

/// Bounds in percent, both inclusive, as ICD 203 gives them: likely is 55..80.
struct PercentRange {
    int from = 0;
    int to = 0;
};
[[nodiscard]] PercentRange percentRange(Likelihood);

/// Two grades side by side, as analysts write them: "B2", "–3" without a source grade, "B–" without a
/// credibility.
[[nodiscard]] QString gradeText(
    std::optional<Reliability> reliability, std::optional<Credibility> credibility);

} // namespace kagami

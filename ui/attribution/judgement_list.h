#pragma once

#include "attribution/judgements.h"

#include <QWidget>

namespace kagami {

/// Judgements below the matrix: the statement, its likelihood in one sentence, the confidence and its basis
/// in another (R3), what it assumes and what would change it.
class JudgementList final : public QWidget {
    Q_OBJECT
public:
    JudgementList(const std::vector<Judgement>& judgements, const Case& state, QWidget* parent = nullptr);

signals:
    void chosen(const kagami::Uuid& record);
};

/// "We judge that this is likely (55-80 %)." Empty without a likelihood.
[[nodiscard]] QString likelihoodSentence(const Judgement& judgement);
/// "Our confidence in this judgement is moderate: …" Empty without a confidence.
[[nodiscard]] QString confidenceSentence(const Judgement& judgement);

} // namespace kagami

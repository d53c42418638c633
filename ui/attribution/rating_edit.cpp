#include "ui/attribution/rating_edit.h"

#include "ui/inspector/claim_edits.h"

#include <QCoreApplication>
#include <algorithm>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::RatingEdit)
};

constexpr int longestText = 50;

QString brief(const QString& text)
{
    return text.size() <= longestText ? text : QString(text.left(longestText - 1) % u'…');
}

} // namespace

Draft rateCell(const Case& state, const EvidenceRow& row, const HypothesisColumn& hypothesis,
    const ConsistencyCell& cell, Consistency rating)
{
    Draft draft;
    draft.reason = Words::tr("Rated “%1” against “%2” as %3")
                       .arg(brief(row.text), brief(hypothesis.title), toKey(rating));
    const ConsistencyRating value{state.items()[size_t(hypothesis.item)].id, rating};
    if (cell.claim != noIndex)
        draft.set(state.claims()[size_t(cell.claim)].id, ClaimField::Value, Value(value));
    else
        addClaim(
            draft, state.claims()[size_t(row.claim)].id.uuid, Predicate::HypothesisConsistency, value, {});
    return draft;
}

Draft clearCell(const EvidenceRow& row, const HypothesisColumn& hypothesis, const ConsistencyCell& cell,
    const Case& state)
{
    Draft draft;
    draft.reason = Words::tr("Took back the rating of “%1” against “%2”")
                       .arg(brief(row.text), brief(hypothesis.title));
    if (cell.claim != noIndex)
        draft.retract(state.claims()[size_t(cell.claim)].id);
    return draft;
}

std::optional<Consistency> typedRating(QChar letter, std::optional<Consistency> present)
{
    const auto moved = [present](int by) {
        const int from = int(present.value_or(Consistency::Neutral));
        return Consistency(std::clamp(
            from + by, int(Consistency::StronglyInconsistent), int(Consistency::StronglyConsistent)));
    };
    switch (letter.toUpper().unicode()) {
    case u'C':
        return present == Consistency::Consistent ? Consistency::StronglyConsistent : Consistency::Consistent;
    case u'I':
        return present == Consistency::Inconsistent ? Consistency::StronglyInconsistent
                                                    : Consistency::Inconsistent;
    case u'N': return Consistency::Neutral;
    case u'+': return moved(1);
    case u'-': return moved(-1);
    default: return {};
    }
}

} // namespace kagami

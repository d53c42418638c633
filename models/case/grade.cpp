#include "case/grade.h"

#include "case/key_table.h"

namespace kagami {

namespace {

constexpr KeyRow<Reliability> reliabilities[] = {
    {Reliability::A, "A", QT_TRANSLATE_NOOP("kagami::Grade", "completely reliable")},
    {Reliability::B, "B", QT_TRANSLATE_NOOP("kagami::Grade", "usually reliable")},
    {Reliability::C, "C", QT_TRANSLATE_NOOP("kagami::Grade", "fairly reliable")},
    {Reliability::D, "D", QT_TRANSLATE_NOOP("kagami::Grade", "not usually reliable")},
    {Reliability::E, "E", QT_TRANSLATE_NOOP("kagami::Grade", "unreliable")},
    {Reliability::F, "F", QT_TRANSLATE_NOOP("kagami::Grade", "reliability cannot be judged")},
};

constexpr KeyRow<Credibility> credibilities[] = {
    {Credibility::Confirmed1, "1", QT_TRANSLATE_NOOP("kagami::Grade", "confirmed by other sources")},
    {Credibility::Probable2, "2", QT_TRANSLATE_NOOP("kagami::Grade", "probably true")},
    {Credibility::Possible3, "3", QT_TRANSLATE_NOOP("kagami::Grade", "possibly true")},
    {Credibility::Doubtful4, "4", QT_TRANSLATE_NOOP("kagami::Grade", "doubtful")},
    {Credibility::Improbable5, "5", QT_TRANSLATE_NOOP("kagami::Grade", "improbable")},
    {Credibility::CannotJudge6, "6", QT_TRANSLATE_NOOP("kagami::Grade", "truth cannot be judged")},
};

constexpr KeyRow<Likelihood> likelihoods[] = {
    {Likelihood::AlmostNoChance, "almost-no-chance", QT_TRANSLATE_NOOP("kagami::Grade", "almost no chance")},
    {Likelihood::VeryUnlikely, "very-unlikely", QT_TRANSLATE_NOOP("kagami::Grade", "very unlikely")},
    {Likelihood::Unlikely, "unlikely", QT_TRANSLATE_NOOP("kagami::Grade", "unlikely")},
    {Likelihood::RoughlyEven, "roughly-even", QT_TRANSLATE_NOOP("kagami::Grade", "roughly even chance")},
    {Likelihood::Likely, "likely", QT_TRANSLATE_NOOP("kagami::Grade", "likely")},
    {Likelihood::VeryLikely, "very-likely", QT_TRANSLATE_NOOP("kagami::Grade", "very likely")},
    {Likelihood::AlmostCertain, "almost-certain", QT_TRANSLATE_NOOP("kagami::Grade", "almost certain")},
};

constexpr KeyRow<Confidence> confidences[] = {
    //: analytic confidence
    {Confidence::Low, "low", QT_TRANSLATE_NOOP("kagami::Grade", "low")},
    //: analytic confidence
    {Confidence::Moderate, "moderate", QT_TRANSLATE_NOOP("kagami::Grade", "moderate")},
    //: analytic confidence
    {Confidence::High, "high", QT_TRANSLATE_NOOP("kagami::Grade", "high")},
};

constexpr PercentRange percentRanges[] = {{1, 5}, {5, 20}, {20, 45}, {45, 55}, {55, 80}, {80, 95}, {95, 99}};

QString translated(const char* label)
{
    return QCoreApplication::translate("kagami::Grade", label);
}

} // namespace

QString toKey(Reliability value)
{
    return QLatin1String(rowOf(reliabilities, value).key);
}
QString toKey(Credibility value)
{
    return QLatin1String(rowOf(credibilities, value).key);
}
QString toKey(Likelihood value)
{
    return QLatin1String(rowOf(likelihoods, value).key);
}
QString toKey(Confidence value)
{
    return QLatin1String(rowOf(confidences, value).key);
}

std::optional<Reliability> parseReliability(QStringView key)
{
    return valueOfKey(reliabilities, key);
}
std::optional<Credibility> parseCredibility(QStringView key)
{
    return valueOfKey(credibilities, key);
}
std::optional<Likelihood> parseLikelihood(QStringView key)
{
    return valueOfKey(likelihoods, key);
}
std::optional<Confidence> parseConfidence(QStringView key)
{
    return valueOfKey(confidences, key);
}

QString label(Reliability value)
{
    return translated(rowOf(reliabilities, value).label);
}
QString label(Credibility value)
{
    return translated(rowOf(credibilities, value).label);
}
QString label(Likelihood value)
{
    return translated(rowOf(likelihoods, value).label);
}
QString label(Confidence value)
{
    return translated(rowOf(confidences, value).label);
}

PercentRange percentRange(Likelihood value)
{
    return percentRanges[size_t(value) - 1];
}

QString gradeText(std::optional<Reliability> reliability, std::optional<Credibility> credibility)
{
    if (!reliability && !credibility)
        return {};
    const QString none = QStringLiteral("\u2013");
    return (reliability ? toKey(*reliability) : none) + (credibility ? toKey(*credibility) : none);
}

} // namespace kagami

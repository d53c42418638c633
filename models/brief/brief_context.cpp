#include "brief/brief_context.h"

#include <algorithm>

namespace kagami {

std::vector<int> Citations::of(std::span<const ClaimIndex> claims)
{
    std::vector<int> numbers;
    for (const ClaimIndex claim : claims) {
        const ItemIndex source = claim == noIndex ? noIndex : m_state.links(claim).source;
        if (source == noIndex)
            continue;
        const auto [known, isNew] = m_numbers.try_emplace(source, int(m_sources.size()) + 1);
        if (isNew)
            m_sources.push_back(source);
        numbers.push_back(known->second);
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

QString BriefContext::when(const TimeSpan* span) const
{
    return span ? displayText(*span, zone, locale) : QString(QChar(u'–'));
}

Run BriefContext::cited(const QString& text, std::span<const ClaimIndex> claims) const
{
    return {text, Run::Style::Plain, {}, citations.of(claims)};
}

QString BriefContext::valueText(const Claim& claim) const
{
    if (const QString* text = textOf(claim.value))
        return termLabel(claim.predicate, *text);
    if (const TimeSpan* span = timeOf(claim.value))
        return when(span);
    if (const auto* number = std::get_if<double>(&claim.value))
        return locale.toString(*number, 'g', 10);
    if (const TechniqueUse* use = techniqueOf(claim.value))
        return use->technique;
    if (const Observable* observable = observableOf(claim.value))
        return defanged(*observable);
    if (const Item* target = state.find(ItemId{recordOf(claim.value)}))
        return target->title;
    if (const auto* likelihood = std::get_if<Likelihood>(&claim.value))
        return label(*likelihood);
    if (const auto* confidence = std::get_if<Confidence>(&claim.value))
        return label(*confidence);
    if (const auto* reliability = std::get_if<Reliability>(&claim.value))
        return label(*reliability);
    return {};
}

Runs BriefContext::property(ItemIndex item, Predicate predicate) const
{
    std::vector<std::pair<QString, std::vector<ClaimIndex>>> values;
    for (const ClaimIndex index : facts.claims(item, predicate)) {
        const QString text = valueText(claim(index));
        const auto known = std::find_if(
            values.begin(), values.end(), [&](const auto& value) { return value.first == text; });
        if (known == values.end())
            values.push_back({text, {index}});
        else
            known->second.push_back(index);
    }
    Runs runs;
    const QString separator = japanese() ? QStringLiteral("；") : QStringLiteral("; ");
    for (const auto& [text, claims] : values)
        runs.push_back(cited(runs.empty() ? text : QString(separator % text), claims));
    return runs;
}

QString BriefContext::listJoin(const QStringList& parts) const
{
    return parts.join(japanese() ? QStringLiteral("、") : QStringLiteral(", "));
}

QString BriefContext::titles(std::span<const ItemIndex> items) const
{
    QStringList names;
    for (const ItemIndex index : items)
        names << item(index).title;
    return listJoin(names);
}

QString BriefContext::techniqueName(const Technique& technique) const
{
    const QString translated = japanese() ? japaneseName(technique) : QString();
    return translated.isEmpty() ? technique.name : translated;
}

Tlp BriefContext::marking(std::span<const ClaimIndex> claims) const
{
    Tlp strictest = Tlp::Clear;
    for (const ClaimIndex index : claims)
        if (index != noIndex)
            strictest = std::max(strictest, claim(index).tlp);
    return strictest;
}

} // namespace kagami

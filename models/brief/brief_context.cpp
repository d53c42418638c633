#include "brief/brief_context.h"

#include <algorithm>

namespace kagami {

namespace {

/// Width of a figure in px. On A4 a label of one is then about 6 points high; the target graph needs room for
/// two columns of targets.
double widthOf(FigureView view)
{
    return view == FigureView::Graph ? 1000 : 860;
}

QString anchorOf(FigureView view)
{
    switch (view) {
    case FigureView::Timeline: return QStringLiteral("figure-timeline");
    case FigureView::Graph: return QStringLiteral("figure-targets");
    case FigureView::Matrix: return QStringLiteral("figure-techniques");
    case FigureView::Statistics: break;
    }
    return QStringLiteral("figure-statistics");
}

bool endsSentence(const QString& text)
{
    static const QString ends = QStringLiteral(".!?…。！？");
    return !text.isEmpty() && ends.contains(text.back());
}

} // namespace

int Citations::number(ItemIndex source)
{
    const auto [known, isNew] = m_numbers.try_emplace(source, int(m_sources.size()) + 1);
    if (isNew)
        m_sources.push_back(source);
    return known->second;
}

std::vector<int> Citations::of(std::span<const ClaimIndex> claims)
{
    std::vector<int> numbers;
    bool any = false;
    for (const ClaimIndex claim : claims) {
        const ItemIndex source = claim == noIndex ? noIndex : m_state.links(claim).source;
        any = any || claim != noIndex;
        if (source != noIndex)
            numbers.push_back(number(source));
    }
    if (numbers.empty() && any)
        numbers.push_back(number(noIndex));
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

QString BriefContext::when(const TimeSpan* span) const
{
    return span ? displayText(*span, zone, locale) : QString(QChar(u'–'));
}

QString BriefContext::day(const QDateTime& time) const
{
    return locale.toString(time.toTimeZone(zone).date(), BriefText::tr("d MMMM yyyy", "a date"));
}

Run BriefContext::cited(const QString& text, std::span<const ClaimIndex> claims) const
{
    Run run{text, Run::Style::Plain, {}, citations.of(claims)};
    for (const ClaimIndex index : claims)
        if (index != noIndex)
            run.marking = std::max(run.marking, claim(index).tlp);
    return run;
}

Run BriefContext::title(ItemIndex index, Run::Style style) const
{
    return {item(index).title, style, {}, {}, item(index).tlp};
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
    for (const auto& [text, claims] : values)
        runs.push_back(cited(runs.empty() ? text : groupJoin({QString(), text}), claims));
    return runs;
}

QString BriefContext::listJoin(const QStringList& parts) const
{
    return parts.join(japanese() ? QStringLiteral("、") : QStringLiteral(", "));
}

QString BriefContext::groupJoin(const QStringList& parts) const
{
    return parts.join(japanese() ? QStringLiteral("；") : QStringLiteral("; "));
}

QString BriefContext::gapAfter(const QString& sentence) const
{
    // Full-width marks bring their own space; a title may end in a half-width one in Japanese too.
    const bool fullWidth = sentence.isEmpty() || sentence.back().unicode() > 0x7F;
    return japanese() && fullWidth ? QString() : QStringLiteral(" ");
}

QString BriefContext::sentences(const QStringList& parts) const
{
    QString all;
    for (const QString& part : parts) {
        if (part.isEmpty())
            continue;
        if (!all.isEmpty())
            all += gapAfter(all);
        all += endsSentence(part) ? part : BriefText::tr("%1.", "a sentence").arg(part);
    }
    return all;
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

Block BriefContext::figure(FigureView view, const QString& caption) const
{
    FigureOptions options;
    options.size = QSizeF(widthOf(view), 0);
    options.locale = locale;
    options.zone = zone;
    return {anchorOf(view), FigureBlock{viewFigure(view, scope, catalogue, options), caption}};
}

} // namespace kagami

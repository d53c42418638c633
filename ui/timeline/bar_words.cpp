#include "ui/timeline/bar_words.h"

#include <algorithm>

namespace kagami {

namespace {

constexpr size_t lineLimit = 6; ///< of a card for several incidents
constexpr int namedLimit = 4; ///< targets that a card names

QString cell(QString text)
{
    return text.replace(QChar(u'\t'), QChar(u' ')).replace(QChar(u'\n'), QChar(u' '));
}

} // namespace

QString BarWords::titleOf(ItemIndex item) const
{
    return m_facts.state().items()[size_t(item)].title;
}

QString BarWords::titles(std::span<const ItemIndex> items) const
{
    QStringList names;
    for (const ItemIndex item : items.first(std::min(items.size(), size_t(namedLimit))))
        names << titleOf(item);
    const QString list = names.join(QStringLiteral(", "));
    const int further = int(items.size()) - namedLimit;
    return further > 0 ? tr("%1 and %n more", nullptr, further).arg(list) : list;
}

QString BarWords::when(const IncidentFacts& incident) const
{
    return incident.when ? displayText(*incident.when, m_zone, QLocale()) : tr("no date");
}

QString BarWords::name(ItemIndex incident, int further) const
{
    const IncidentFacts* facts = m_facts.incident(incident);
    if (!facts)
        return titleOf(incident);
    const QString one
        = QStringLiteral("%1, %2, %3").arg(titleOf(incident), when(*facts), label(facts->status));
    return further > 0 ? tr("%1 and %n more", nullptr, further).arg(one) : one;
}

HoverText BarWords::card(std::span<const ItemIndex> incidents) const
{
    if (incidents.empty())
        return {};
    if (incidents.size() == 1) {
        const IncidentFacts* facts = m_facts.incident(incidents.front());
        return facts ? single(*facts) : HoverText{};
    }
    HoverText text;
    text.title = tr("%n incident(s)", nullptr, int(incidents.size()));
    text.summary = tr("Too close together to tell apart at this zoom");
    for (const ItemIndex incident : incidents.first(std::min(incidents.size(), lineLimit))) {
        if (const IncidentFacts* facts = m_facts.incident(incident))
            text.lines.push_back({{}, when(*facts), titleOf(incident), {}});
    }
    text.further = int(incidents.size() - text.lines.size());
    return text;
}

HoverText BarWords::single(const IncidentFacts& incident) const
{
    HoverText text;
    text.title = titleOf(incident.item);
    QStringList summary{when(incident), label(incident.status)};
    if (!incident.campaigns.empty())
        summary << titles(incident.campaigns);
    text.summary = summary.join(QStringLiteral(" · "));
    if (!incident.targets.empty())
        text.lines.push_back({{}, titles(incident.targets), tr("Targets"), {}});
    int claims = 0;
    for (const ClaimIndex claim : m_facts.state().claimsAbout(incident.item))
        claims += m_facts.counts(claim) ? 1 : 0;
    const QString sources = tr("%n source(s)", nullptr, int(incident.sources.size()));
    text.lines.push_back({{}, sources + QStringLiteral(" · ") + tr("%n claim(s)", nullptr, claims), {}, {}});
    if (incident.whenDisputed)
        text.lines.push_back({{}, {}, tr("Sources differ on when"), {}});
    if (m_facts.isDisputed(incident.item, Predicate::AttributionStatus))
        text.lines.push_back({{}, {}, tr("Sources differ on the attribution"), {}});
    return text;
}

QString BarWords::table(std::span<const ItemIndex> incidents) const
{
    QStringList rows{QStringList{tr("When"), tr("Title"), tr("Status"), tr("Campaigns"), tr("Targets")}.join(
        QChar(u'\t'))};
    const auto all = [this](std::span<const ItemIndex> items) {
        QStringList names;
        for (const ItemIndex item : items)
            names << titleOf(item);
        return names.join(QStringLiteral("; "));
    };
    for (const ItemIndex incident : incidents) {
        const IncidentFacts* facts = m_facts.incident(incident);
        if (!facts)
            continue;
        rows << QStringList{facts->when ? toEdtf(*facts->when) : QString(), cell(titleOf(incident)),
            label(facts->status), cell(all(facts->campaigns)), cell(all(facts->targets))}
                    .join(QChar(u'\t'));
    }
    return rows.join(QChar(u'\n')) + QChar(u'\n');
}

} // namespace kagami

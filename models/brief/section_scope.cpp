#include "brief/brief_context.h"

namespace kagami {

namespace {

struct StatusCounts {
    int attributed = 0, suspected = 0, reporting = 0, context = 0, unstated = 0, undated = 0;
};

StatusCounts countStatuses(const BriefContext& context)
{
    StatusCounts counts;
    for (const qint32 position : context.scope.incidents()) {
        const IncidentFacts& incident = context.facts.incidents()[size_t(position)];
        switch (incident.status) {
        case AttributionStatus::Attributed: ++counts.attributed; break;
        case AttributionStatus::Suspected: ++counts.suspected; break;
        case AttributionStatus::Reporting: ++counts.reporting; break;
        case AttributionStatus::Context: ++counts.context; break;
        case AttributionStatus::Unstated: ++counts.unstated; break;
        }
        counts.undated += !incident.when || incident.when->isUnknown();
    }
    return counts;
}

/// How much of the case stands on originals that nobody here has read: said before a reader relies on it.
Block secondHandBlock(const BriefContext& context)
{
    const std::vector<ItemIndex> sources = context.scope.items(ItemKind::Source);
    int secondHand = 0, fromMemory = 0;
    for (const ItemIndex source : sources) {
        const QString status = context.facts.text(source, Predicate::ReadStatus);
        secondHand += status == QLatin1String("cited-not-read");
        fromMemory += status == QLatin1String("from-memory");
    }
    if (sources.empty())
        return paragraph(BriefText::tr("It names no source at all."), ParagraphKind::Warning);
    if (secondHand + fromMemory == 0)
        return paragraph(BriefText::tr("No source is marked as known at second hand or from memory."));
    QStringList words{BriefText::tr("It rests on %n source(s).", nullptr, int(sources.size()))};
    if (secondHand)
        words << BriefText::tr(
            "%n of them is known at second hand only, through other texts.", nullptr, secondHand);
    if (fromMemory)
        words << BriefText::tr("%n stands for facts given from memory.", nullptr, fromMemory);
    words << BriefText::tr("The endnotes say which. What rests on them alone has to be checked against the "
                           "original before release.");
    return paragraph(context.sentences(words), ParagraphKind::Warning);
}

void writeList(const QString& heading, std::vector<Runs> entries, Section& section)
{
    if (entries.empty())
        return;
    section.blocks.push_back(paragraph(heading, ParagraphKind::Heading));
    section.blocks.push_back({{}, BulletList{std::move(entries), false}});
}

/// A remark of the analysts: notes stand behind it only where it names a source.
Run remark(const BriefContext& context, ClaimIndex claim)
{
    const QString text = context.valueText(context.claim(claim));
    return context.state.links(claim).source == noIndex ? Run{text, {}, {}, {}, context.claim(claim).tlp}
                                                        : context.cited(text, claim);
}

std::vector<Runs> gapEntries(const BriefContext& context)
{
    std::vector<Runs> entries;
    for (const ItemIndex gap : context.scope.items(ItemKind::Gap)) {
        const ClaimIndex described = context.facts.chosen(gap, Predicate::Description);
        entries.push_back({described == noIndex ? context.title(gap) : remark(context, described)});
    }
    return entries;
}

std::vector<Runs> caveatEntries(const BriefContext& context)
{
    std::vector<Runs> entries;
    for (const ItemIndex root : context.state.itemsOfKind(ItemKind::Case))
        for (const ClaimIndex claim : context.facts.claims(root, Predicate::Caveat))
            entries.push_back({remark(context, claim)});
    return entries;
}

/// "72 incidents: 36 attributed, …": parts that are nought are left out.
QString incidentSentence(const BriefContext& context)
{
    const int total = context.scope.incidentTotal();
    if (total == 0)
        return BriefText::tr("It holds no incident.");
    const StatusCounts counts = countStatuses(context);
    QStringList parts;
    const auto add = [&](int count, const QString& words) {
        if (count)
            parts << words.arg(context.locale.toString(count));
    };
    add(counts.attributed, BriefText::tr("%1 attributed"));
    add(counts.suspected, BriefText::tr("%1 suspected"));
    add(counts.reporting, BriefText::tr("%1 reports and advisories"));
    add(counts.context, BriefText::tr("%1 given as context only and attributed to nobody here"));
    add(counts.unstated, BriefText::tr("%1 without a word on attribution"));
    return context.sentences(
        {BriefText::tr("It holds %n incident(s): %1.", nullptr, total).arg(context.listJoin(parts)),
            counts.undated ? BriefText::tr("%n of them cannot be dated.", nullptr, counts.undated)
                           : QString()});
}

} // namespace

Section scopeSection(const BriefContext& context)
{
    Section section{BriefText::tr("Scope and what is not known"), QStringLiteral("scope"), 1, {}};
    const QString lens = toText(context.scope.lens().query);
    section.blocks.push_back(paragraph(context.sentences(
        {lens.isEmpty() ? BriefText::tr("This brief covers the whole case.")
                        : BriefText::tr("This brief covers what the lens “%1” leaves of the case.").arg(lens),
            incidentSentence(context)})));
    if (const auto ceiling = context.scope.lens().ceiling)
        section.blocks.push_back(
            paragraph(BriefText::tr("Whatever is marked above %1 is left out.").arg(toKey(*ceiling))));
    if (markingOf(context.scope) != Tlp::Clear)
        section.blocks.push_back(
            paragraph(BriefText::tr("What bears no label of its own is %1.").arg(toKey(Tlp::Clear))));
    section.blocks.push_back(paragraph(BriefText::tr(
        "An incident is what a source reports as one event. Targets, attacks and victims are counted "
        "differently by different sources; their numbers are quoted, never added up here.")));
    section.blocks.push_back(secondHandBlock(context));
    writeList(BriefText::tr("What is not known"), gapEntries(context), section);
    writeList(BriefText::tr("When you quote this brief"), caveatEntries(context), section);
    return section;
}

Section timelineSection(const BriefContext& context)
{
    Section section{BriefText::tr("Timeline"), QStringLiteral("timeline"), 1, {}};
    if (context.scope.incidents().empty())
        return section;
    section.blocks.push_back(context.figure(FigureView::Timeline,
        BriefText::tr("Incidents by campaign. Soft ends: the date is uncertain. Hatched: suspected, not "
                      "attributed. Diamonds: reports and advisories. Grey: context, attributed to nobody "
                      "here.")));
    if (countStatuses(context).undated == context.scope.incidentTotal())
        return section; // no bar would stand anywhere
    section.blocks.push_back(context.figure(FigureView::Statistics,
        BriefText::tr("Incidents per quarter by campaign, by the earliest date each may have; incidents by "
                      "the sectors that a source says they were aimed at, and by tactic. One incident may "
                      "stand in several sectors and tactics; those that are context only stand in none.")));
    return section;
}

} // namespace kagami

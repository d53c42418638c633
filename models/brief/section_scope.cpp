#include "brief/brief_context.h"

#include "brief/figures.h"

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
    int secondHand = 0, fromMemory = 0;
    for (const ItemIndex source : context.scope.items(ItemKind::Source)) {
        const QString status = context.facts.text(source, Predicate::ReadStatus);
        secondHand += status == QLatin1String("cited-not-read");
        fromMemory += status == QLatin1String("from-memory");
    }
    return paragraph(BriefText::tr("Of the sources, %1 are known only through other texts, and %2 stand for "
                                   "facts given from memory; the "
                                   "endnotes say which. What rests on them alone has to be checked against "
                                   "the original before release.")
                         .arg(secondHand)
                         .arg(fromMemory),
        ParagraphKind::Warning);
}

void writeList(
    const BriefContext& context, const QString& heading, std::vector<Runs> entries, Section& section)
{
    Q_UNUSED(context)
    if (entries.empty())
        return;
    section.blocks.push_back(paragraph(Runs{{heading, Run::Style::Strong, {}, {}}}));
    section.blocks.push_back({{}, BulletList{std::move(entries), false}});
}

std::vector<Runs> gapEntries(const BriefContext& context)
{
    std::vector<Runs> entries;
    for (const ItemIndex gap : context.scope.items(ItemKind::Gap)) {
        Runs runs = context.property(gap, Predicate::Description);
        if (runs.empty())
            runs.push_back({context.item(gap).title, {}, {}, {}});
        entries.push_back(std::move(runs));
    }
    return entries;
}

std::vector<Runs> caveatEntries(const BriefContext& context)
{
    std::vector<Runs> entries;
    for (const ItemIndex root : context.state.itemsOfKind(ItemKind::Case))
        for (const ClaimIndex claim : context.facts.claims(root, Predicate::Caveat))
            entries.push_back({context.cited(context.valueText(context.claim(claim)), claim)});
    return entries;
}

} // namespace

Section scopeSection(const BriefContext& context)
{
    Section section{BriefText::tr("Scope and what is not known"), QStringLiteral("scope"), 1, {}};
    const StatusCounts counts = countStatuses(context);
    const QString lens = toText(context.scope.lens().query);
    section.blocks.push_back(paragraph(lens.isEmpty()
            ? BriefText::tr("This brief covers the whole case.")
            : BriefText::tr("This brief covers what the lens “%1” leaves of the case.").arg(lens)));
    section.blocks.push_back(paragraph(
        BriefText::tr("It holds %n incident(s): ", nullptr, context.scope.incidentTotal())
        % BriefText::tr("%1 attributed, %2 suspected, %3 reports and advisories, %4 given as context only "
                        "and attributed to nobody here.")
              .arg(counts.attributed)
              .arg(counts.suspected)
              .arg(counts.reporting)
              .arg(counts.context)
        % (counts.undated
                ? QString(QChar(u' ') % BriefText::tr("%n of them cannot be dated.", nullptr, counts.undated))
                : QString())));
    section.blocks.push_back(paragraph(BriefText::tr(
        "An entry is what a source reports as one event. Targets, attacks and victims are counted "
        "differently by different sources; their numbers are quoted, never added up here.")));
    section.blocks.push_back(secondHandBlock(context));
    writeList(context, BriefText::tr("What is not known"), gapEntries(context), section);
    writeList(context, BriefText::tr("What this brief does not claim"), caveatEntries(context), section);
    return section;
}

Section timelineSection(const BriefContext& context)
{
    Section section{BriefText::tr("Timeline"), QStringLiteral("timeline"), 1, {}};
    if (context.scope.incidents().empty())
        return section;
    FigureOptions options;
    options.size = QSizeF(figureWidthPx, 0);
    options.locale = context.locale;
    options.zone = context.zone;
    section.blocks.push_back({QStringLiteral("figure-timeline"),
        FigureBlock{viewFigure(FigureView::Timeline, context.scope, context.catalogue, options),
            BriefText::tr("Incidents by campaign. Soft ends: the date is uncertain. Hatched: suspected, not "
                          "attributed. "
                          "Diamonds: reports and advisories. Grey: context, attributed to nobody here.")}});
    FigureOptions charts = options;
    section.blocks.push_back({QStringLiteral("figure-statistics"),
        FigureBlock{viewFigure(FigureView::Statistics, context.scope, context.catalogue, charts),
            BriefText::tr("Incidents per quarter by campaign, by the earliest date each may have; sectors; "
                          "tactics.")}});
    return section;
}

} // namespace kagami

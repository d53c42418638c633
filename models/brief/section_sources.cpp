#include "attribution/competing_hypotheses.h"
#include "brief/brief_context.h"

#include <algorithm>
#include <map>

namespace kagami {

namespace {

/// First or second hand, said in full, because a reader's trust hangs on it (R12).
QString handText(const BriefContext& context, ItemIndex source)
{
    const QString status = context.facts.text(source, Predicate::ReadStatus);
    if (status == QLatin1String("read"))
        return BriefText::tr("first hand: this text was read");
    if (status == QLatin1String("cited-not-read"))
        return BriefText::tr("second hand: known only through other texts");
    if (status == QLatin1String("from-memory"))
        return BriefText::tr("from memory: no text at hand");
    return BriefText::tr("not stated whether it was read");
}

std::vector<ItemIndex> citedSources(const BriefContext& context)
{
    std::vector<ItemIndex> sources = context.citations.sources();
    std::erase(sources, noIndex);
    return sources;
}

/// How many cited sources have which reliability (R13).
QString gradeSummary(const BriefContext& context, const std::vector<ItemIndex>& sources)
{
    std::map<QString, int> counts;
    int ungraded = 0;
    for (const ItemIndex source : sources) {
        if (const auto grade = context.facts.reliabilityOf(source))
            ++counts[toKey(*grade)];
        else
            ++ungraded;
    }
    QStringList parts;
    for (const auto& [grade, count] : counts)
        parts << BriefText::tr("%1 of grade %2").arg(count).arg(grade);
    if (ungraded)
        parts << BriefText::tr("%1 ungraded").arg(ungraded);
    return context.listJoin(parts);
}

/// The sources that most lines of evidence come from: they carry the attribution (R13).
Runs carrierSentence(const BriefContext& context)
{
    std::map<ItemIndex, int> lines;
    for (const EvidenceRow& row : makeCompetingHypotheses(context.scope).evidence) {
        if (row.source != noIndex)
            ++lines[row.source];
        for (const ItemIndex more : row.corroborating)
            if (more != row.source)
                ++lines[more];
    }
    std::vector<std::pair<int, ItemIndex>> most;
    most.reserve(lines.size());
    for (const auto& [source, count] : lines)
        most.emplace_back(-count, source);
    std::sort(most.begin(), most.end());
    constexpr size_t named = 3;
    most.resize(std::min(named, most.size()));
    Runs runs;
    for (const auto& [count, source] : most) {
        const auto& numbers = context.citations.sources();
        const auto number = std::find(numbers.begin(), numbers.end(), source) - numbers.begin() + 1;
        const QString text
            = BriefText::tr("“%1” (%n line(s))", nullptr, -count).arg(context.item(source).title);
        runs.push_back({runs.empty() ? text : context.listJoin({QString(), text}), {}, {}, {int(number)}});
    }
    if (!runs.empty())
        runs.insert(
            runs.begin(), Run{BriefText::tr("The lines of evidence come most often from: "), {}, {}, {}});
    return runs;
}

QStringList unusedTitles(const BriefContext& context, const std::vector<ItemIndex>& cited)
{
    QStringList titles;
    for (const ItemIndex source : context.scope.items(ItemKind::Source))
        if (std::find(cited.begin(), cited.end(), source) == cited.end())
            titles << context.item(source).title;
    return titles;
}

Runs ownNote(const BriefContext& context)
{
    const QString who = BriefText::tr("The analysts of this case.");
    return {{who, Run::Style::Strong, {}, {}},
        {context.gapAfter(who) % BriefText::tr("Their own statement: no source is named for it."), {}, {},
            {}}};
}

Runs sourceNote(const BriefContext& context, ItemIndex source)
{
    const auto grade = context.facts.reliabilityOf(source);
    const TimeSpan* published = context.facts.time(source, Predicate::Published);
    QStringList facts{context.facts.text(source, Predicate::Publisher),
        published ? context.when(published) : BriefText::tr("undated"),
        grade ? BriefText::tr("reliability %1").arg(toKey(*grade)) : BriefText::tr("reliability not graded"),
        handText(context, source)};
    facts.removeAll(QString());
    Run title = context.title(source, Run::Style::Strong);
    title.text = context.sentences({title.text});
    const QString gap = context.gapAfter(title.text);
    QString text = context.sentences({context.listJoin(facts)});
    Runs runs{std::move(title), {gap % text, {}, {}, {}}};
    if (const QString attests = context.facts.text(source, Predicate::Attests); !attests.isEmpty())
        runs.push_back({context.gapAfter(text) % context.sentences({attests}), Run::Style::Faint, {}, {}});
    if (const QString url = context.facts.text(source, Predicate::Url); !url.isEmpty())
        runs.push_back({QChar(u' ') % url, Run::Style::Code, {}, {}});
    return runs;
}

} // namespace

Section sourceSection(const BriefContext& context)
{
    Section section{BriefText::tr("Sources"), QStringLiteral("sources"), 1, {}};
    const std::vector<ItemIndex> cited = citedSources(context);
    if (cited.empty()) {
        section.blocks.push_back(
            paragraph(BriefText::tr("No statement of this brief names a source."), ParagraphKind::Warning));
        return section;
    }
    section.blocks.push_back(
        paragraph(context.sentences({BriefText::tr("Statements point to the notes below."),
            BriefText::tr("%n source(s) are cited: %1.", nullptr, int(cited.size()))
                .arg(gradeSummary(context, cited))})));
    if (Runs carriers = carrierSentence(context); !carriers.empty())
        section.blocks.push_back(paragraph(std::move(carriers)));
    section.blocks.push_back(paragraph(
        BriefText::tr(
            "The letter is the reliability of the source (Admiralty: A completely reliable to E unreliable, "
            "F cannot be judged). It says nothing of a single statement, whose credibility is graded by "
            "itself. First hand means that the analysts read this text, not that its author was a witness."),
        ParagraphKind::Note));
    const QStringList unused = unusedTitles(context, cited);
    if (!unused.isEmpty())
        section.blocks.push_back(
            paragraph(BriefText::tr("In the case but not cited here: %1.").arg(context.groupJoin(unused)),
                ParagraphKind::Note));
    return section;
}

std::vector<Endnote> endnotesOf(const BriefContext& context)
{
    std::vector<Endnote> notes;
    for (const ItemIndex source : context.citations.sources()) {
        const int number = int(notes.size()) + 1;
        notes.push_back({number, QStringLiteral("note-%1").arg(number),
            source == noIndex ? ownNote(context) : sourceNote(context, source)});
    }
    return notes;
}

} // namespace kagami

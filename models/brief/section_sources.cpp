#include "brief/brief_context.h"

#include <algorithm>
#include <map>

namespace kagami {

namespace {

QString readStatus(const BriefContext& context, ItemIndex source)
{
    return termLabel(Predicate::ReadStatus, context.facts.text(source, Predicate::ReadStatus));
}

/// How many cited sources have which reliability (R13).
QString gradeSummary(const BriefContext& context)
{
    std::map<QString, int> counts;
    for (const ItemIndex source : context.citations.sources()) {
        const auto grade = context.facts.reliabilityOf(source);
        ++counts[grade ? toKey(*grade) : BriefText::tr("ungraded")];
    }
    QStringList parts;
    for (const auto& [grade, count] : counts)
        parts << BriefText::tr("%1 of grade %2").arg(count).arg(grade);
    return context.listJoin(parts);
}

} // namespace

Section sourceSection(const BriefContext& context)
{
    Section section{BriefText::tr("Sources"), QStringLiteral("sources"), 1, {}};
    const auto cited = context.citations.sources();
    section.blocks.push_back(
        paragraph(BriefText::tr("Statements point to the notes below. %n source(s) are cited: ", nullptr,
                      int(cited.size()))
            % gradeSummary(context) % QStringLiteral(".")));
    section.blocks.push_back(paragraph(
        BriefText::tr(
            "The letter is the reliability of the source (Admiralty: A completely reliable to E unreliable, "
            "F cannot "
            "be judged). It says nothing of a single statement, whose credibility is graded by itself."),
        ParagraphKind::Note));
    QStringList unused;
    for (const ItemIndex source : context.scope.items(ItemKind::Source))
        if (std::find(cited.begin(), cited.end(), source) == cited.end())
            unused << context.item(source).title;
    if (!unused.isEmpty())
        section.blocks.push_back(paragraph(
            BriefText::tr("In the case but not cited here: %1.").arg(unused.join(QStringLiteral("; "))),
            ParagraphKind::Note));
    return section;
}

std::vector<Endnote> endnotesOf(const BriefContext& context)
{
    std::vector<Endnote> notes;
    for (const ItemIndex source : context.citations.sources()) {
        Endnote note;
        note.number = int(notes.size()) + 1;
        note.anchor = QStringLiteral("note-%1").arg(note.number);
        const auto grade = context.facts.reliabilityOf(source);
        note.runs.push_back({context.item(source).title, Run::Style::Strong, {}, {}});
        QStringList details;
        for (const QString& detail : {context.facts.text(source, Predicate::Publisher),
                 context.when(context.facts.time(source, Predicate::Published)),
                 grade ? BriefText::tr("reliability %1").arg(toKey(*grade))
                       : BriefText::tr("reliability not graded"),
                 readStatus(context, source)})
            if (!detail.isEmpty())
                details << detail;
        note.runs.push_back(
            {QStringLiteral(". ") % context.listJoin(details) % QStringLiteral(". "), {}, {}, {}});
        if (const QString attests = context.facts.text(source, Predicate::Attests); !attests.isEmpty())
            note.runs.push_back({attests % QStringLiteral(". "), Run::Style::Faint, {}, {}});
        if (const QString url = context.facts.text(source, Predicate::Url); !url.isEmpty())
            note.runs.push_back({url, Run::Style::Code, {}, {}});
        notes.push_back(std::move(note));
    }
    return notes;
}

} // namespace kagami

#include "brief/brief_context.h"

#include <algorithm>
#include <map>

namespace kagami {

namespace {

/// Competing claims that the analysts joined with the same explanation: one dispute.
struct Dispute {
    QString explanation;
    std::vector<ClaimIndex> sides; ///< each once, in the order they were recorded
    std::vector<ItemIndex> about; ///< what they are said of, each once
};

template <class T>
void addOnce(std::vector<T>& list, T value)
{
    if (std::find(list.begin(), list.end(), value) == list.end())
        list.push_back(value);
}

class DisputeReader {
public:
    explicit DisputeReader(const BriefContext& context)
        : m_context(context)
    {
    }

    std::vector<Dispute> read()
    {
        for (size_t c = 0; c < m_context.state.claims().size(); ++c)
            if (m_context.state.claims()[c].predicate == Predicate::Contradicts
                && m_context.facts.counts(ClaimIndex(c)))
                add(ClaimIndex(c));
        return std::move(m_disputes);
    }

private:
    void add(ClaimIndex contradiction)
    {
        const ClaimLinks& ends = m_context.state.links(contradiction);
        const ItemIndex about = subjectOf(ends.subjectClaim);
        if (about == noIndex || !m_context.scope.shows(about) || ends.objectClaim == noIndex
            || !m_context.facts.counts(ends.objectClaim))
            return;
        const Claim& claim = m_context.claim(contradiction);
        const QString key = claim.note.isEmpty() ? claim.subject.toString() : claim.note;
        const auto [known, isNew] = m_byKey.try_emplace(key, m_disputes.size());
        if (isNew)
            m_disputes.push_back({claim.note, {}, {}});
        Dispute& dispute = m_disputes[known->second];
        for (const ClaimIndex side : {ends.subjectClaim, ends.objectClaim}) {
            addOnce(dispute.sides, side);
            if (const ItemIndex item = subjectOf(side); item != noIndex)
                addOnce(dispute.about, item);
        }
    }

    ItemIndex subjectOf(ClaimIndex claim) const
    {
        return claim == noIndex ? noIndex : m_context.state.links(claim).subject;
    }

    const BriefContext& m_context;
    std::vector<Dispute> m_disputes;
    std::map<QString, size_t> m_byKey;
};

/// One side: which property says what, and how the analysts decided. Undecided is the rule and not repeated.
QString sideText(const BriefContext& context, const Claim& claim)
{
    const QString said
        = BriefText::tr("%1: %2", "property: value").arg(label(claim.predicate), context.valueText(claim));
    const bool decided = claim.status == ClaimStatus::Accepted || claim.status == ClaimStatus::Rejected;
    return decided ? BriefText::tr("%1 (%2)", "statement (decision)").arg(said, label(claim.status)) : said;
}

/// The sides, those about one item together; above them the item where there are several.
Runs sidesOf(const BriefContext& context, const Dispute& dispute)
{
    Runs said;
    for (const ItemIndex item : dispute.about) {
        if (dispute.about.size() > 1) {
            Run heading = context.title(item, Run::Style::Emphasis);
            heading.text.prepend(said.empty() ? QString() : QStringLiteral("\n"));
            said.push_back(std::move(heading));
        }
        for (const ClaimIndex side : dispute.sides)
            if (context.state.links(side).subject == item)
                said.push_back(context.cited((said.empty() ? QString() : QStringLiteral("\n"))
                        % sideText(context, context.claim(side)),
                    side));
    }
    return said;
}

Run topicOf(const BriefContext& context, const Dispute& dispute)
{
    constexpr size_t named = 3;
    Run topic{{}, Run::Style::Strong, {}, {}};
    QStringList names;
    for (const ItemIndex item : std::span(dispute.about).first(std::min(named, dispute.about.size()))) {
        names << context.item(item).title;
        topic.marking = std::max(topic.marking, context.item(item).tlp);
    }
    topic.text = context.groupJoin(names);
    if (dispute.about.size() > named)
        topic.text
            = BriefText::tr("%1 and %n more", nullptr, int(dispute.about.size() - named)).arg(topic.text);
    return topic;
}

} // namespace

Section disputeSection(const BriefContext& context)
{
    Section section{BriefText::tr("Where sources disagree"), QStringLiteral("disputes"), 1, {}};
    Table table;
    table.caption = BriefText::tr(
        "Each side with its sources. What is not marked accepted or rejected is undecided: both stand.");
    table.head = {BriefText::tr("Topic"), BriefText::tr("What is said"), BriefText::tr("Remark")};
    for (const Dispute& dispute : DisputeReader(context).read()) {
        table.rows.push_back(
            {{topicOf(context, dispute)}, sidesOf(context, dispute), {{dispute.explanation, {}, {}, {}}}});
    }
    if (!table.rows.empty())
        section.blocks.push_back({QStringLiteral("table-disputes"), std::move(table)});
    return section;
}

} // namespace kagami

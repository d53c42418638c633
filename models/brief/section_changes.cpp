#include "brief/brief_context.h"

#include "ledger/case_diff.h"

#include <QDateTime>

#include <algorithm>
#include <map>

namespace kagami {

namespace {

/// What a reader takes in at once; how many more there are is said.
constexpr size_t mostRows = 60;

enum class Group { Judgements, New, Changed, Withdrawn };

/// What a claim is about, straight or by way of another claim, and the highest label of all that it speaks
/// of.
struct Spoken {
    const Item* about = nullptr; ///< none in a case that lacks it
    Tlp mark = Tlp::Clear;
};

struct Row {
    Run what;
    QString before;
    QString now;
    QString who;
};

/// Both states seen through one lens: a change tells of either.
class ChangeReader {
public:
    explicit ChangeReader(const BriefContext& context)
        : m_context(context)
        , m_before(context.since->state())
        , m_now(context.state)
        , m_diff(diffOf(m_before, m_now))
    {
    }

    std::map<Group, std::vector<Row>> read()
    {
        for (const ItemId id : m_diff.addedItems)
            addItem(id, Group::New);
        for (const ClaimId id : m_diff.addedClaims)
            addNewClaim(id);
        for (const FieldDifference& change : m_diff.changed)
            addChange(change);
        for (const ItemId id : m_diff.removedItems)
            addItem(id, Group::Withdrawn);
        for (const ClaimId id : m_diff.removedClaims)
            addWithdrawnClaim(id);
        return std::move(m_rows);
    }

private:
    void addItem(ItemId id, Group group)
    {
        const Item* item = m_now.find(id);
        const ItemIndex index = m_now.indexOf(id);
        const Tlp mark = markOf(id);
        if (!mayShow(mark) || (group == Group::New && !m_context.scope.shows(index)))
            return;
        const FieldKey key = keyOf(id, ItemField::Retracted);
        const bool wasThere = group == Group::Withdrawn || m_before.find(id);
        const QString name = nameOf(*item);
        add(isJudged(item->kind) ? Group::Judgements : group,
            {{name, Run::Style::Plain, {}, {}, mark}, group == Group::New ? dash() : stated(),
                group == Group::New ? stated() : BriefText::tr("withdrawn"),
                whoWrote(key, wasThere ? Stamp() : m_context.ledger->itemPuts()[size_t(index)])});
    }

    void addNewClaim(ClaimId id)
    {
        const ClaimIndex index = m_now.indexOf(id);
        const Claim& claim = *m_now.find(id);
        const Spoken spoken = spokenOf(m_now, claim);
        // A new thing is one line with all that is said of it.
        const Item* before = spoken.about ? m_before.find(spoken.about->id) : nullptr;
        if (!before || before->retracted || !mayShow(claim, spoken))
            return;
        const bool wasThere = m_before.find(id) != nullptr;
        add(groupOf(claim, *spoken.about, Group::New),
            {nameOf(claim, spoken), dash(), valueOf(claim),
                whoWrote(keyOf(id, ClaimField::Retracted),
                    wasThere ? Stamp() : m_context.ledger->claimPuts()[size_t(index)])});
    }

    void addWithdrawnClaim(ClaimId id)
    {
        const Claim& claim = *m_before.find(id);
        const Spoken spoken = spokenOf(m_now, claim);
        if (!mayShow(claim, spoken) || spoken.about->retracted)
            return;
        add(groupOf(claim, *spoken.about, Group::Withdrawn),
            {nameOf(claim, spoken), valueOf(claim), BriefText::tr("withdrawn"),
                whoWrote(keyOf(id, ClaimField::Retracted), {})});
    }

    void addChange(const FieldDifference& change)
    {
        const QString who = whoWrote(change.key, {});
        if (!change.key.onClaim) {
            const Item& item = *m_now.find(ItemId{change.key.record});
            const Tlp mark = markOf(item.id);
            if (!mayShow(mark) || !m_context.scope.shows(m_now.indexOf(item.id)))
                return;
            const QString what = BriefText::tr("%1: %2", "property: value")
                                     .arg(nameOf(item), label(ItemField(change.key.field)));
            return add(isJudged(item.kind) ? Group::Judgements : Group::Changed,
                {{what, Run::Style::Plain, {}, {}, mark}, words(change.before), words(change.after), who});
        }
        const ClaimId id{change.key.record};
        const Claim& claim = *m_now.find(id);
        const Claim& was = *m_before.find(id);
        const Spoken spoken = spokenOf(m_now, claim), spokenBefore = spokenOf(m_before, was);
        if (!mayShow(claim, spoken) || !mayShow(was, spokenBefore))
            return;
        Row row{nameOf(claim, spoken), {}, {}, who};
        row.what.marking = std::max(spoken.mark, spokenBefore.mark);
        const auto field = ClaimField(change.key.field);
        const bool isValue = field == ClaimField::Value;
        if (!isValue)
            row.what.text = BriefText::tr("%1: %2", "property: value").arg(row.what.text, label(field));
        row.before = isValue ? valueOf(was) : words(change.before);
        row.now = isValue ? valueOf(claim) : words(change.after);
        add(groupOf(claim, *spoken.about, Group::Changed), std::move(row));
    }

    void add(Group group, Row row) { m_rows[group].push_back(std::move(row)); }

    static bool isJudged(ItemKind kind)
    {
        return kind == ItemKind::Judgement || kind == ItemKind::Hypothesis || kind == ItemKind::Assumption;
    }
    static Group groupOf(const Claim& claim, const Item& about, Group otherwise)
    {
        const bool judges = isJudged(about.kind) || claim.predicate == Predicate::AttributedTo
            || claim.predicate == Predicate::AttributionStatus;
        return judges ? Group::Judgements : otherwise;
    }

    [[nodiscard]] bool mayShow(Tlp mark) const
    {
        const auto& ceiling = m_context.scope.lens().ceiling;
        return !ceiling || mark <= *ceiling;
    }
    [[nodiscard]] bool mayShow(const Claim& claim, const Spoken& spoken) const
    {
        const auto& off = m_context.scope.lens().sourcesOff;
        const bool counts = std::find(off.begin(), off.end(), claim.source) == off.end();
        return spoken.about && counts && mayShow(spoken.mark)
            && m_context.scope.shows(m_now.indexOf(spoken.about->id));
    }
    /// The higher of its labels then and now: titles are printed as they are now, also beside what was.
    template <class Id>
    [[nodiscard]] Tlp markOf(Id id) const
    {
        const auto* was = m_before.find(id);
        const auto* is = m_now.find(id);
        return std::max(was ? was->tlp : Tlp::Clear, is ? is->tlp : Tlp::Clear);
    }
    [[nodiscard]] Spoken spokenOf(const Case& state, const Claim& claim) const
    {
        Spoken spoken{nullptr,
            std::max({markOf(claim.id), markOf(claim.source), markOf(ItemId{recordOf(claim.value)}),
                markOf(ClaimId{recordOf(claim.value)})})};
        Uuid subject = claim.subject;
        // In a file made to harm they may run in a circle.
        for (int depth = 0; depth < 16 && !spoken.about; ++depth) {
            spoken.about = state.find(ItemId{subject});
            const Claim* next = state.find(ClaimId{subject});
            spoken.mark = std::max({spoken.mark, markOf(ItemId{subject}), markOf(ClaimId{subject})});
            if (!next)
                break;
            subject = next->subject;
        }
        return spoken;
    }

    static QString dash() { return QStringLiteral("–"); }
    static QString stated() { return BriefText::tr("part of the case"); }
    static QString nameOf(const Item& item)
    {
        return BriefText::tr("%1 “%2”", "kind of thing, title").arg(label(item.kind), item.title);
    }
    static Run nameOf(const Claim& claim, const Spoken& spoken)
    {
        const QString text
            = BriefText::tr("%1: %2", "property: value").arg(nameOf(*spoken.about), label(claim.predicate));
        return {text, Run::Style::Plain, {}, {}, spoken.mark};
    }
    [[nodiscard]] QString valueOf(const Claim& claim) const
    {
        const QString text = m_context.valueText(claim);
        return text.isEmpty() ? dash() : text;
    }
    [[nodiscard]] QString words(const FieldValue& value) const
    {
        struct Words {
            const ChangeReader& reader;
            QString operator()(std::monostate) const { return dash(); }
            QString operator()(const QString& text) const { return text.isEmpty() ? dash() : text; }
            QString operator()(bool yes) const { return yes ? BriefText::tr("withdrawn") : reader.stated(); }
            QString operator()(Tlp tlp) const { return toKey(tlp); }
            QString operator()(Pap pap) const { return toKey(pap); }
            QString operator()(Credibility grade) const { return label(grade); }
            QString operator()(Confidence confidence) const { return label(confidence); }
            QString operator()(ClaimStatus status) const { return label(status); }
            QString operator()(ItemId id) const { return reader.sourceTitle(id); }
            QString operator()(const Value&) const { return dash(); }
        };
        return std::visit(Words{*this}, value);
    }
    [[nodiscard]] QString sourceTitle(ItemId id) const
    {
        const Item* item = m_now.find(id);
        return item && mayShow(markOf(id)) ? item->title : dash();
    }

    /// Of the set that holds; where the field was never set, of the put.
    [[nodiscard]] QString whoWrote(const FieldKey& key, const Stamp& put) const
    {
        const Stamp set = m_context.ledger->fields().holder(key);
        const ChangeSetHeader* header = m_context.ledger->chains().at(put.isNull() ? set : put);
        if (!header)
            return {};
        const QString day = m_context.day(QDateTime::fromMSecsSinceEpoch(header->time.ms, Qt::UTC));
        const QString who = BriefText::tr("%1, %2", "author, day").arg(header->author, day);
        // A reason speaks of all that was done with it, so of what a ceiling hides as well.
        if (m_context.scope.lens().ceiling || !header->reasonHash.isNull() || header->reason.isEmpty())
            return who;
        return BriefText::tr("%1: %2", "property: value").arg(who, header->reason);
    }

    const BriefContext& m_context;
    const Case& m_before;
    const Case& m_now;
    CaseDiff m_diff;
    std::map<Group, std::vector<Row>> m_rows;
};

QString headingOf(Group group)
{
    switch (group) {
    case Group::Judgements: return BriefText::tr("Judgements that changed, and what they rest on");
    case Group::New: return BriefText::tr("New");
    case Group::Changed: return BriefText::tr("Changed");
    case Group::Withdrawn: break;
    }
    return BriefText::tr("Withdrawn");
}

Table tableOf(const std::vector<Row>& rows)
{
    Table table;
    table.head = {BriefText::tr("What"), BriefText::tr("Before"), BriefText::tr("Now"),
        BriefText::tr("By whom and why")};
    for (const Row& row : std::span(rows).first(std::min(mostRows, rows.size()))) {
        const auto cell = [](const QString& text) { return Runs{{text, {}, {}, {}}}; };
        table.rows.push_back({{row.what}, cell(row.before), cell(row.now), cell(row.who)});
    }
    return table;
}

QString introduction(const BriefContext& context, bool isEmpty)
{
    const QString day = context.day(QDateTime::fromMSecsSinceEpoch(context.since->newestTime().ms, Qt::UTC));
    const QString head = context.since->head().toHex().left(12);
    return isEmpty
        ? BriefText::tr("Nothing has changed since the brief of %1 (case head %2…).").arg(day, head)
        : BriefText::tr("Compared with the brief of %1 (case head %2…).").arg(day, head);
}

} // namespace

Section changesSection(const BriefContext& context)
{
    if (!context.since || !context.ledger)
        return {};
    Section section{BriefText::tr("Changes since the last brief"), QStringLiteral("changes"), 1, {}};
    const auto groups = ChangeReader(context).read();
    section.blocks.push_back(paragraph(introduction(context, groups.empty())));
    if (!groups.empty() && !groups.contains(Group::Judgements))
        section.blocks.push_back(paragraph(BriefText::tr("No judgement has changed.")));
    for (const auto& [group, rows] : groups) {
        section.blocks.push_back(paragraph(headingOf(group), ParagraphKind::Heading));
        section.blocks.push_back({{}, tableOf(rows)});
        if (rows.size() > mostRows)
            section.blocks.push_back(paragraph(
                BriefText::tr("And %n more.", nullptr, int(rows.size() - mostRows)), ParagraphKind::Note));
    }
    return section;
}

} // namespace kagami

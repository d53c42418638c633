#include "ui/inspector/claim_edits.h"

#include <QCoreApplication>

namespace kagami {

namespace {

constexpr int longestTitle = 60;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::ClaimEdits)
};

QString brief(const QString& text)
{
    const QString line = text.simplified();
    return line.size() <= longestTitle ? line : QString(line.left(longestTitle - 1) % u'…');
}

QString subjectTitle(const Case& state, const Claim& claim)
{
    const Item* item = state.find(ItemId{claim.subject});
    if (!item)
        if (const Claim* about = state.find(ClaimId{claim.subject}))
            item = state.find(ItemId{about->subject});
    return brief(item ? item->title : claim.subject.toString());
}

} // namespace

Draft changeValue(const Case& state, const Claim& claim, Value value, const QString& newText)
{
    Draft draft;
    draft.reason = Words::tr("Changed “%1” of “%2” to %3")
                       .arg(label(claim.predicate), subjectTitle(state, claim), brief(newText));
    draft.set(claim.id, ClaimField::Value, std::move(value));
    return draft;
}

Draft decide(const Case& state, const Claim& claim, ClaimStatus status, const QString& reason)
{
    Draft draft;
    draft.reason = Words::tr("%1: “%2” of “%3”")
                       .arg(label(status), label(claim.predicate), subjectTitle(state, claim));
    draft.set(claim.id, ClaimField::Status, status);
    draft.set(claim.id, ClaimField::StatusReason, reason);
    return draft;
}

Draft grade(const Case& state, const Claim& claim, std::optional<Credibility> credibility)
{
    Draft draft;
    draft.reason = credibility
        ? Words::tr("Graded “%1” of “%2” as %3")
              .arg(label(claim.predicate), subjectTitle(state, claim), toKey(*credibility))
        : Words::tr("Took back the grade of “%1” of “%2”")
              .arg(label(claim.predicate), subjectTitle(state, claim));
    draft.set(claim.id, ClaimField::Credibility, credibility ? FieldValue(*credibility) : FieldValue());
    return draft;
}

Draft mark(const Case& state, const Claim& claim, Tlp tlp)
{
    Draft draft;
    draft.reason = Words::tr("Marked “%1” of “%2” %3")
                       .arg(label(claim.predicate), subjectTitle(state, claim), toKey(tlp));
    draft.set(claim.id, ClaimField::Tlp, tlp);
    return draft;
}

Draft mark(const Item& item, Tlp tlp)
{
    Draft draft;
    draft.reason = Words::tr("Marked “%1” %2").arg(brief(item.title), toKey(tlp));
    draft.set(item.id, ItemField::Tlp, tlp);
    return draft;
}

Draft rename(const Item& item, const QString& title)
{
    Draft draft;
    draft.reason = Words::tr("Renamed “%1” to “%2”").arg(brief(item.title), brief(title));
    draft.set(item.id, ItemField::Title, title);
    return draft;
}

void cite(Draft& draft, const Case& state, const Claim& claim, ItemId source, const QString& quote,
    const QString& place)
{
    draft.reason = Words::tr("Cited a source for “%1” of “%2”")
                       .arg(label(claim.predicate), subjectTitle(state, claim));
    if (source != claim.source)
        draft.set(claim.id, ClaimField::Source, source.isNull() ? FieldValue() : FieldValue(source));
    if (quote != claim.excerpt)
        draft.set(claim.id, ClaimField::Excerpt, quote);
    if (place != claim.locator)
        draft.set(claim.id, ClaimField::Locator, place);
}

Draft retractClaim(const Case& state, const Claim& claim)
{
    Draft draft;
    draft.reason
        = Words::tr("Retracted “%1” of “%2”").arg(label(claim.predicate), subjectTitle(state, claim));
    draft.retract(claim.id);
    return draft;
}

Draft retractItem(const Item& item)
{
    Draft draft;
    draft.reason = Words::tr("Retracted %1 “%2”").arg(label(item.kind).toLower(), brief(item.title));
    draft.retract(item.id);
    return draft;
}

void addClaim(Draft& draft, const Uuid& subject, Predicate predicate, Value value, const Sourcing& sourcing)
{
    Claim claim;
    claim.id = ClaimId::random();
    claim.subject = subject;
    claim.predicate = predicate;
    claim.value = std::move(value);
    claim.source = sourcing.source;
    claim.excerpt = sourcing.quote;
    claim.locator = sourcing.place;
    claim.credibility = sourcing.credibility;
    draft.put(std::move(claim));
}

ItemId addItem(Draft& draft, ItemKind kind, const QString& title)
{
    Item item;
    item.id = ItemId::random();
    item.kind = kind;
    item.title = title.trimmed();
    const ItemId id = item.id;
    draft.put(std::move(item));
    return id;
}

void tagTechnique(Draft& draft, const Case& state, std::span<const Uuid> subjects, const TechniqueUse& use,
    const Sourcing& sourcing)
{
    const Item* only = subjects.size() == 1 ? state.find(ItemId{subjects.front()}) : nullptr;
    draft.reason = only
        ? Words::tr("Tagged %1 on “%2”").arg(use.technique, brief(only->title))
        : Words::tr("Tagged %1 on %n item(s)", nullptr, int(subjects.size())).arg(use.technique);
    for (const Uuid& subject : subjects)
        addClaim(draft, subject, Predicate::UsesTechnique, techniqueValue(use), sourcing);
}

} // namespace kagami

#include "ledger/draft_check.h"

#include "case/title.h"

#include <QCoreApplication>

#include <cmath>

namespace kagami {

namespace {

constexpr qsizetype longestText = 1 << 20; ///< UTF-16 units; a claim is a quotation, not a document

QString message(const char* text)
{
    return QCoreApplication::translate("kagami::ledger", text);
}

tl::unexpected<Error> invalid(const QString& what, const QString& where, const QString& remedy = {})
{
    return fail(ErrorKind::Invalid, what, where, remedy);
}

bool isNullPointer(const Value& value)
{
    return std::visit(
        [](const auto& held) {
            if constexpr (requires {
                              held.get();
                              held == nullptr;
                          })
                return held == nullptr;
            else
                return false;
        },
        value);
}

bool isBlank(QStringView text)
{
    return text.trimmed().isEmpty();
}

/// What is missing in a value of the right type; empty when it is complete.
QString whatIsMissing(const Value& value)
{
    if (const QString* held = textOf(value))
        return isBlank(*held) ? message(QT_TRANSLATE_NOOP("kagami::ledger", "The text is empty."))
                              : QString();
    if (const double* number = std::get_if<double>(&value))
        return std::isfinite(*number)
            ? QString()
            : message(QT_TRANSLATE_NOOP("kagami::ledger", "The number is not finite."));
    if (const TechniqueUse* use = techniqueOf(value))
        return isBlank(use->technique)
            ? message(QT_TRANSLATE_NOOP("kagami::ledger", "The technique has no id."))
            : QString();
    if (const Observable* observable = observableOf(value)) {
        return isBlank(observable->type) || isBlank(observable->value)
            ? message(QT_TRANSLATE_NOOP("kagami::ledger", "The observable has no type or no value."))
            : QString();
    }
    return {};
}

qsizetype lengthOf(const Value& value)
{
    if (const QString* held = textOf(value))
        return held->size();
    if (const TechniqueUse* use = techniqueOf(value))
        return use->procedure.size() + use->technique.size() + use->tactic.size() + use->attackVersion.size();
    if (const Observable* observable = observableOf(value))
        return observable->type.size() + observable->value.size();
    if (const TimeSpan* span = timeOf(value))
        return span->original.size() + span->zone.size();
    return 0;
}

Status checkLength(qsizetype length, const QString& where)
{
    if (length <= longestText)
        return {};
    return invalid(
        message(QT_TRANSLATE_NOOP("kagami::ledger", "The text is longer than one million characters.")),
        where,
        message(QT_TRANSLATE_NOOP(
            "kagami::ledger", "Keep the passage that matters and name its place in the source.")));
}

Status checkTitle(const QString& title, const QString& where)
{
    Status checked = kagami::checkTitle(title);
    if (!checked)
        checked.error().where = where;
    return checked;
}

tl::unexpected<Error> wrongType(const QString& where)
{
    return invalid(message(QT_TRANSLATE_NOOP("kagami::ledger", "The value does not fit the field.")), where);
}

} // namespace

DraftCheck::DraftCheck(const Case& state, const std::vector<Operation>& operations)
    : m_case(state)
{
    for (const Operation& operation : operations) {
        if (const auto* item = std::get_if<PutItem>(&operation))
            m_newItems.try_emplace(item->item.id.uuid, item->item.kind);
        else if (const auto* claim = std::get_if<PutClaim>(&operation))
            m_newClaims.try_emplace(claim->claim.id.uuid, claim->claim.predicate);
    }
}

std::optional<ItemKind> DraftCheck::kindOf(const Uuid& id) const
{
    if (const Item* item = m_case.find(ItemId{id}))
        return item->kind;
    const auto at = m_newItems.find(id);
    return at == m_newItems.end() ? std::nullopt : std::optional(at->second);
}

bool DraftCheck::isClaim(const Uuid& id) const
{
    return m_case.find(ClaimId{id}) || m_newClaims.contains(id);
}

QString DraftCheck::describe(const Claim& claim) const
{
    const Item* subject = m_case.find(ItemId{claim.subject});
    const QString about = subject ? subject->title : claim.subject.toString();
    return about % QStringLiteral(" / ") % toKey(claim.predicate);
}

Status DraftCheck::check(const Item& item) const
{
    if (item.id.isNull())
        return invalid(message(QT_TRANSLATE_NOOP("kagami::ledger", "The item has no id.")), item.title);
    if (int(item.kind) >= itemKindTotal || item.tlp > Tlp::Red)
        return wrongType(item.title);
    if (isClaim(item.id.uuid))
        return invalid(
            message(QT_TRANSLATE_NOOP("kagami::ledger", "A claim has the same id.")), item.id.toString());
    return checkTitle(item.title, isBlank(item.title) ? item.id.toString() : shortTitle(item.title));
}

Status DraftCheck::check(const Claim& claim) const
{
    if (size_t(claim.predicate) >= predicates().size())
        return wrongType(claim.id.toString());
    if (claim.id.isNull())
        return invalid(message(QT_TRANSLATE_NOOP("kagami::ledger", "The claim has no id.")), describe(claim));
    if (kindOf(claim.id.uuid))
        return invalid(
            message(QT_TRANSLATE_NOOP("kagami::ledger", "An item has the same id.")), claim.id.toString());
    KAGAMI_TRY(checkSubject(claim));
    KAGAMI_TRY(checkLength(claim.author.size(), describe(claim)));
    for (int field = 0; field < claimFieldTotal; ++field)
        KAGAMI_TRY(checkField(claim, ClaimField(field), fieldOf(claim, ClaimField(field))));
    return {};
}

Status DraftCheck::checkField(const Item& item, ItemField field, const FieldValue& value) const
{
    if (!fits(field, value))
        return wrongType(item.title);
    if (field == ItemField::Title)
        return checkTitle(std::get<QString>(value), shortTitle(item.title));
    return {};
}

Status DraftCheck::checkField(const Claim& claim, ClaimField field, const FieldValue& value) const
{
    if (!fits(field, value))
        return wrongType(describe(claim));
    if (field == ClaimField::Value)
        return checkValue(claim, std::get<Value>(value));
    if (field == ClaimField::Source && std::holds_alternative<ItemId>(value))
        return checkSource(claim, std::get<ItemId>(value));
    if (const QString* held = std::get_if<QString>(&value))
        return checkLength(held->size(), describe(claim));
    return {};
}

Status DraftCheck::checkSubject(const Claim& claim) const
{
    const PredicateInfo& about = info(claim.predicate);
    if (about.subjects == 0) {
        if (isClaim(claim.subject))
            return {};
        return invalid(message(QT_TRANSLATE_NOOP("kagami::ledger",
                                   "“%1” is said of a claim, and there is no claim with this id."))
                           .arg(label(claim.predicate)),
            claim.subject.toString());
    }
    const auto kind = kindOf(claim.subject);
    if (!kind)
        return invalid(message(QT_TRANSLATE_NOOP("kagami::ledger", "There is no item with this id.")),
            claim.subject.toString());
    if (!mayDescribe(claim.predicate, *kind))
        return invalid(
            message(QT_TRANSLATE_NOOP("kagami::ledger", "“%1” cannot be said of an item of kind “%2”."))
                .arg(label(claim.predicate), label(*kind)),
            describe(claim));
    return {};
}

Status DraftCheck::checkValue(const Claim& claim, const Value& value) const
{
    const PredicateInfo& about = info(claim.predicate);
    if (typeOf(value) != about.value || isNullPointer(value))
        return invalid(message(QT_TRANSLATE_NOOP("kagami::ledger", "“%1” takes a value of another type."))
                           .arg(label(claim.predicate)),
            describe(claim));
    if (const QString missing = whatIsMissing(value); !missing.isEmpty())
        return invalid(missing, describe(claim));
    KAGAMI_TRY(checkLength(lengthOf(value), describe(claim)));
    if (claim.predicate == Predicate::ContentHash)
        return checkContent(claim, value);
    if (const auto* record = std::get_if<RecordRef>(&value))
        return checkObject(claim, record->uuid);
    if (const auto* rating = std::get_if<ConsistencyRating>(&value)) {
        if (kindOf(rating->hypothesis.uuid) != ItemKind::Hypothesis)
            return invalid(
                message(QT_TRANSLATE_NOOP("kagami::ledger", "There is no hypothesis with this id.")),
                rating->hypothesis.toString());
    }
    return {};
}

/// What an evidence file is never changes: other bytes are another file.
Status DraftCheck::checkContent(const Claim& claim, const Value& value) const
{
    const QString written = *textOf(value);
    const auto hash = Digest::parse(written);
    if (!hash || hash->toHex() != written)
        return invalid(
            message(QT_TRANSLATE_NOOP("kagami::ledger", "A SHA-256 is 64 hexadecimal digits in lower case.")),
            describe(claim));
    const Claim* present = m_case.find(claim.id);
    if (present && !sameValue(present->value, value))
        return invalid(
            message(QT_TRANSLATE_NOOP("kagami::ledger", "The content of an evidence file is never changed.")),
            describe(claim),
            message(QT_TRANSLATE_NOOP("kagami::ledger", "Attach the other file as one of its own.")));
    return {};
}

Status DraftCheck::checkObject(const Claim& claim, const Uuid& object) const
{
    const PredicateInfo& about = info(claim.predicate);
    if (about.objects == 0) {
        if (isClaim(object))
            return {};
        return invalid(message(QT_TRANSLATE_NOOP("kagami::ledger", "There is no claim with this id.")),
            object.toString());
    }
    const auto kind = kindOf(object);
    if (!kind)
        return invalid(message(QT_TRANSLATE_NOOP("kagami::ledger", "There is no item with this id.")),
            object.toString());
    if ((about.objects & bitOf(*kind)) == 0)
        return invalid(
            message(QT_TRANSLATE_NOOP("kagami::ledger", "“%1” cannot point to an item of kind “%2”."))
                .arg(label(claim.predicate), label(*kind)),
            describe(claim));
    return {};
}

Status DraftCheck::checkSource(const Claim& claim, const ItemId& source) const
{
    const auto kind = kindOf(source.uuid);
    if (!kind)
        return invalid(message(QT_TRANSLATE_NOOP("kagami::ledger", "There is no source with this id.")),
            source.toString());
    if (*kind != ItemKind::Source && *kind != ItemKind::EvidenceFile)
        return invalid(message(QT_TRANSLATE_NOOP(
                                   "kagami::ledger", "An item of kind “%1” cannot be the source of a claim."))
                           .arg(label(*kind)),
            describe(claim));
    return {};
}

} // namespace kagami

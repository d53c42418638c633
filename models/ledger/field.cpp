#include "ledger/field.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kagami {

namespace {

struct FieldName {
    const char* key;
    const char* label;
};

constexpr std::array<FieldName, itemFieldTotal> itemFields{{
    {"title", QT_TRANSLATE_NOOP("kagami::Field", "Title")},
    {"tlp", QT_TRANSLATE_NOOP("kagami::Field", "TLP")},
    {"retracted", QT_TRANSLATE_NOOP("kagami::Field", "Retracted")},
}};

constexpr std::array<FieldName, claimFieldTotal> claimFields{{
    {"value", QT_TRANSLATE_NOOP("kagami::Field", "Value")},
    {"source", QT_TRANSLATE_NOOP("kagami::Field", "Source")},
    {"excerpt", QT_TRANSLATE_NOOP("kagami::Field", "Excerpt")},
    {"locator", QT_TRANSLATE_NOOP("kagami::Field", "Place in the source")},
    {"credibility", QT_TRANSLATE_NOOP("kagami::Field", "Credibility")},
    {"confidence", QT_TRANSLATE_NOOP("kagami::Field", "Confidence")},
    {"tlp", QT_TRANSLATE_NOOP("kagami::Field", "TLP")},
    {"pap", QT_TRANSLATE_NOOP("kagami::Field", "PAP")},
    {"status", QT_TRANSLATE_NOOP("kagami::Field", "Status")},
    {"status-reason", QT_TRANSLATE_NOOP("kagami::Field", "Reason for the status")},
    {"note", QT_TRANSLATE_NOOP("kagami::Field", "Note")},
    {"retracted", QT_TRANSLATE_NOOP("kagami::Field", "Retracted")},
}};

template <class Names>
std::optional<size_t> indexOfKey(const Names& names, QStringView key)
{
    const auto at = std::find_if(
        names.begin(), names.end(), [&](const FieldName& n) { return key == QLatin1String(n.key); });
    return at == names.end() ? std::nullopt : std::optional(size_t(at - names.begin()));
}

/// Takes the alternative T out of a field value into `target`.
template <class T>
bool assign(T& target, const FieldValue& value)
{
    const T* held = std::get_if<T>(&value);
    if (held)
        target = *held;
    return held != nullptr;
}

template <class T>
bool assign(std::optional<T>& target, const FieldValue& value)
{
    if (std::holds_alternative<std::monostate>(value)) {
        target.reset();
        return true;
    }
    const T* held = std::get_if<T>(&value);
    if (held)
        target = *held;
    return held != nullptr;
}

bool assignSource(ItemId& target, const FieldValue& value)
{
    if (!std::holds_alternative<std::monostate>(value))
        return assign(target, value);
    target = {};
    return true;
}

template <class T>
FieldValue optionalField(const std::optional<T>& value)
{
    return value ? FieldValue(*value) : FieldValue();
}

} // namespace

FieldValue fieldOf(const Item& item, ItemField field)
{
    switch (field) {
    case ItemField::Title: return item.title;
    case ItemField::Tlp: return item.tlp;
    case ItemField::Retracted: return item.retracted;
    }
    return {};
}

FieldValue fieldOf(const Claim& claim, ClaimField field)
{
    switch (field) {
    case ClaimField::Value: return claim.value;
    case ClaimField::Source: return claim.source.isNull() ? FieldValue() : FieldValue(claim.source);
    case ClaimField::Excerpt: return claim.excerpt;
    case ClaimField::Locator: return claim.locator;
    case ClaimField::Credibility: return optionalField(claim.credibility);
    case ClaimField::Confidence: return optionalField(claim.confidence);
    case ClaimField::Tlp: return claim.tlp;
    case ClaimField::Pap: return claim.pap;
    case ClaimField::Status: return claim.status;
    case ClaimField::StatusReason: return claim.statusReason;
    case ClaimField::Note: return claim.note;
    case ClaimField::Retracted: return claim.retracted;
    }
    return {};
}

bool setField(Item& item, ItemField field, const FieldValue& value)
{
    switch (field) {
    case ItemField::Title: return assign(item.title, value);
    case ItemField::Tlp: return assign(item.tlp, value);
    case ItemField::Retracted: return assign(item.retracted, value);
    }
    return false;
}

bool setField(Claim& claim, ClaimField field, const FieldValue& value)
{
    switch (field) {
    case ClaimField::Value: return assign(claim.value, value);
    case ClaimField::Source: return assignSource(claim.source, value);
    case ClaimField::Excerpt: return assign(claim.excerpt, value);
    case ClaimField::Locator: return assign(claim.locator, value);
    case ClaimField::Credibility: return assign(claim.credibility, value);
    case ClaimField::Confidence: return assign(claim.confidence, value);
    case ClaimField::Tlp: return assign(claim.tlp, value);
    case ClaimField::Pap: return assign(claim.pap, value);
    case ClaimField::Status: return assign(claim.status, value);
    case ClaimField::StatusReason: return assign(claim.statusReason, value);
    case ClaimField::Note: return assign(claim.note, value);
    case ClaimField::Retracted: return assign(claim.retracted, value);
    }
    return false;
}

FieldValue normalized(ItemField, FieldValue value)
{
    return value;
}

FieldValue normalized(ClaimField field, FieldValue value)
{
    if (const auto* id = std::get_if<ItemId>(&value); id && id->isNull())
        return {};
    if (field != ClaimField::Value)
        return value;
    if (auto* text = std::get_if<QString>(&value))
        return Value(std::move(*text));
    if (const auto* confidence = std::get_if<Confidence>(&value))
        return Value(*confidence);
    return value;
}

bool fits(ItemField field, const FieldValue& value)
{
    Item item;
    return setField(item, field, value);
}

bool fits(ClaimField field, const FieldValue& value)
{
    Claim claim;
    return setField(claim, field, value);
}

bool sameFieldValue(const FieldValue& a, const FieldValue& b)
{
    const auto* left = std::get_if<Value>(&a);
    const auto* right = std::get_if<Value>(&b);
    if (left && right)
        return sameValue(*left, *right);
    if (a.index() != b.index())
        return false;
    return std::visit(
        [&b](const auto& held) {
            using T = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<T, Value>)
                return false; // both hold a Value: compared above
            else
                return held == std::get<T>(b);
        },
        a);
}

QString toKey(ItemField field)
{
    return QString::fromLatin1(itemFields[size_t(field)].key);
}
QString toKey(ClaimField field)
{
    return QString::fromLatin1(claimFields[size_t(field)].key);
}

std::optional<ItemField> parseItemField(QStringView key)
{
    const auto index = indexOfKey(itemFields, key);
    return index ? std::optional(ItemField(*index)) : std::nullopt;
}

std::optional<ClaimField> parseClaimField(QStringView key)
{
    const auto index = indexOfKey(claimFields, key);
    return index ? std::optional(ClaimField(*index)) : std::nullopt;
}

QString label(ItemField field)
{
    return QCoreApplication::translate("kagami::Field", itemFields[size_t(field)].label);
}
QString label(ClaimField field)
{
    return QCoreApplication::translate("kagami::Field", claimFields[size_t(field)].label);
}

} // namespace kagami

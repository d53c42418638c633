#pragma once

#include "case/case.h"
#include "case/claim.h"
#include "case/time_span.h"

#include <initializer_list>

namespace kagami::support {

/// The same id for the same number, always; never null.
inline Uuid testUuid(quint32 number)
{
    Uuid id;
    id.bytes = {0x4B, 0x61, 0x67, 0x61, 0x6D, 0x69, 0x40, 0, 0x80, 0, 0, 0};
    for (size_t i = 0; i < 4; ++i)
        id.bytes[12 + i] = quint8(number >> (8 * (3 - i)));
    return id;
}

/// The next id of this test program.
inline Uuid nextUuid()
{
    static quint32 number = 0;
    return testUuid(++number);
}

/// The day on which tests happen: 2024-06-20 09:00 UTC.
inline Instant testDay()
{
    return Instant(std::chrono::seconds(1718874000));
}

struct ItemFields {
    ItemKind kind = ItemKind::Incident;
    QString title = QStringLiteral("Phish");
    Tlp tlp = Tlp::Clear;
    bool retracted = false;
    ItemId id = {}; ///< null: the next one
};

inline Item makeItem(ItemFields fields = {})
{
    return {fields.id.isNull() ? ItemId{nextUuid()} : fields.id, fields.kind, fields.title, fields.tlp,
        fields.retracted};
}

struct ClaimFields {
    Uuid subject = {};
    Predicate predicate = Predicate::Description;
    Value value = {};
    ItemId source = {};
    QString excerpt = {};
    QString locator = {};
    std::optional<Credibility> credibility = {};
    std::optional<Confidence> confidence = {};
    Tlp tlp = Tlp::Clear;
    Pap pap = Pap::Clear;
    ClaimStatus status = ClaimStatus::Open;
    QString statusReason = {};
    QString note = {};
    QString author = QStringLiteral("tester");
    std::optional<Instant> recorded = {}; ///< none: one second after the claim made before
    bool retracted = false;
    ClaimId id = {}; ///< null: the next one
};

inline Claim makeClaim(ClaimFields fields = {})
{
    static Instant next = testDay();
    next += std::chrono::seconds(1);
    return {fields.id.isNull() ? ClaimId{nextUuid()} : fields.id, fields.subject, fields.predicate,
        fields.value, fields.source, fields.excerpt, fields.locator, fields.credibility, fields.confidence,
        fields.tlp, fields.pap, fields.status, fields.statusReason, fields.note, fields.author,
        fields.recorded.value_or(next), fields.retracted};
}

/// A claim value of a date in EDTF; a text that is none is a mistake of the test and ends it.
inline Value dated(QStringView edtf)
{
    auto span = parseEdtf(edtf);
    if (!span)
        qFatal("%s", qPrintable(describe(span.error())));
    return timeValue(std::move(*span));
}

inline Value textValue(const QString& text)
{
    return text;
}
inline Value linkTo(const Item& item)
{
    return recordValue(item.id.uuid);
}
inline Value linkTo(const Claim& claim)
{
    return recordValue(claim.id.uuid);
}

inline Case makeCase(std::initializer_list<Item> items, std::initializer_list<Claim> claims = {})
{
    Case out;
    for (const Item& item : items)
        out.put(item);
    for (const Claim& claim : claims)
        out.put(claim);
    return out;
}

} // namespace kagami::support

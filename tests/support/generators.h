#pragma once

#include "case/calendar.h"
#include "support/records.h"

#include <rapidcheck.h>

namespace kagami::support {

/// Texts with what breaks writers: quotes, control characters, kana, letters outside the basic plane.
inline rc::Gen<QString> anyText()
{
    const auto character = rc::gen::weightedOneOf<char32_t>({
        {6, rc::gen::inRange<char32_t>(0x20, 0x80)},
        {2, rc::gen::elementOf(std::u32string(U"\"\\/\b\f\n\r\t\x01\x1f\x7f"))},
        {2, rc::gen::elementOf(std::u32string(U"鏡外務省ｶﾞéß–あア\u2028\uFFFD"))},
        {1, rc::gen::inRange<char32_t>(0x1F300, 0x1F5FF)},
    });
    return rc::gen::map(rc::gen::container<std::u32string>(character),
        [](const std::u32string& text) { return QString::fromStdU32String(text); });
}

inline rc::Gen<Uuid> anyUuid()
{
    return rc::gen::map(
        rc::gen::inRange<quint32>(1, 1000000), [](quint32 number) { return testUuid(number); });
}

inline rc::Gen<Qualifier> anyQualifier()
{
    return rc::gen::elementOf(
        std::vector{Qualifier::None, Qualifier::Uncertain, Qualifier::Approximate, Qualifier::Both});
}

/// Every kind of calendar unit, and bounds that are none, from the year 1900 to the year 2100.
inline rc::Gen<TimeEnd> anyKnownEnd()
{
    using namespace std::chrono;
    return rc::gen::exec([] {
        const int year = *rc::gen::inRange(1900, 2100);
        const int month = *rc::gen::inRange(1, 13);
        const Instant day
            = calendar::dayStart(year, month, *rc::gen::inRange(1, calendar::daysIn(year, month) + 1));
        const Instant time = day + milliseconds(*rc::gen::inRange(0, 86400000));
        TimeEnd end;
        switch (*rc::gen::inRange(0, 11)) {
        case 0: end = calendar::between(time, time + milliseconds(1)); break;
        case 1: end = calendar::between(floor<seconds>(time), floor<seconds>(time) + seconds(1)); break;
        case 2: end = calendar::between(floor<minutes>(time), floor<minutes>(time) + minutes(1)); break;
        case 3:
            end = calendar::between(floor<hours>(time), floor<hours>(time) + hours(*rc::gen::inRange(1, 30)));
            break;
        case 4: end = calendar::between(day, day + days(*rc::gen::inRange(1, 400))); break;
        case 5: end = calendar::tenDays(year, month, *rc::gen::inRange(1, 4)); break;
        case 6: end = calendar::months(year, month, *rc::gen::inRange(1, 14)); break;
        case 7: end = calendar::years(year, *rc::gen::inRange(1, 4)); break;
        case 8: end = calendar::years(year / 10 * 10, 10); break;
        case 9: end = calendar::years(year / 100 * 100, 100); break;
        default: end = calendar::between(time, time + milliseconds(*rc::gen::inRange(1, 2000000000)));
        }
        end.qualifier = *anyQualifier();
        return end;
    });
}

inline rc::Gen<TimeSpan> anySpan()
{
    return rc::gen::exec([] {
        TimeSpan span;
        const auto open = [] {
            return TimeEnd{TimeEnd::Kind::Open, Precision::Day, Qualifier::None, {}, {}};
        };
        const int form = *rc::gen::inRange(0, 8);
        if (form == 0)
            return span;
        span.begin = *anyKnownEnd();
        span.end = span.begin;
        span.interval = form > 3;
        switch (form) {
        case 4: span.end = open(); break;
        case 5: span.begin = open(); break;
        case 6: *rc::gen::arbitrary<bool>() ? span.begin = {} : span.end = {}; break;
        case 7:
            span.end = *anyKnownEnd();
            if (span.end.latest <= span.begin.earliest)
                std::swap(span.begin, span.end);
            break;
        default: break;
        }
        return span;
    });
}

inline rc::Gen<Value> anyValue(ValueType type)
{
    return rc::gen::exec([type]() -> Value {
        switch (type) {
        case ValueType::None: return {};
        case ValueType::Text: return *anyText();
        case ValueType::Number: return double(*rc::gen::arbitrary<int>()) / double(*rc::gen::inRange(1, 100));
        case ValueType::Time: {
            TimeSpan span = *anySpan();
            if (*rc::gen::arbitrary<bool>()) {
                span.original = *anyText();
                span.zone = *rc::gen::elementOf(
                    std::vector<QString>{{}, QStringLiteral("Asia/Tokyo"), QStringLiteral("+09:00")});
            }
            return timeValue(std::move(span));
        }
        case ValueType::Record: return recordValue(*anyUuid());
        case ValueType::Technique:
            return techniqueValue({QStringLiteral("T%1").arg(*rc::gen::inRange(1000, 2000)), *anyText(),
                TechniqueMode(*rc::gen::inRange(0, 3)), *anyText(), *anyText()});
        case ValueType::Observable: return observableValue({QStringLiteral("url"), *anyText()});
        case ValueType::Consistency:
            return ConsistencyRating{ItemId{*anyUuid()}, Consistency(*rc::gen::inRange(1, 6))};
        case ValueType::Likelihood: return Likelihood(*rc::gen::inRange(1, 8));
        case ValueType::Confidence: return Confidence(*rc::gen::inRange(1, 4));
        case ValueType::Reliability: return Reliability(*rc::gen::inRange(1, 7));
        }
        return {};
    });
}

inline rc::Gen<Item> anyItem()
{
    return rc::gen::exec([] {
        return Item{ItemId{*anyUuid()}, ItemKind(*rc::gen::inRange(0, itemKindTotal)), *anyText(),
            Tlp(*rc::gen::inRange(0, 5)), *rc::gen::arbitrary<bool>()};
    });
}

/// A claim of any predicate with a value of its type; one in ten has no value.
inline rc::Gen<Claim> anyClaim()
{
    return rc::gen::exec([] {
        Claim claim;
        claim.id = {*anyUuid()};
        claim.subject = *anyUuid();
        claim.predicate = predicates()[*rc::gen::inRange<size_t>(0, predicates().size())].predicate;
        if (*rc::gen::inRange(0, 10))
            claim.value = *anyValue(info(claim.predicate).value);
        if (*rc::gen::arbitrary<bool>())
            claim.source = {*anyUuid()};
        claim.excerpt = *anyText();
        claim.locator = *anyText();
        if (const int grade = *rc::gen::inRange(0, 7))
            claim.credibility = Credibility(grade);
        if (const int level = *rc::gen::inRange(0, 4))
            claim.confidence = Confidence(level);
        claim.tlp = Tlp(*rc::gen::inRange(0, 5));
        claim.pap = Pap(*rc::gen::inRange(0, 4));
        claim.status = ClaimStatus(*rc::gen::inRange(0, 4));
        claim.statusReason = *anyText();
        claim.note = *anyText();
        claim.author = *anyText();
        claim.recorded = testDay() + std::chrono::milliseconds(*rc::gen::arbitrary<int>());
        claim.retracted = *rc::gen::arbitrary<bool>();
        return claim;
    });
}

} // namespace kagami::support

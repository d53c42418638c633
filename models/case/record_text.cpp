#include "case/calendar.h"
#include "case/case.h"
#include "case/record_keys.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace kagami {

namespace {

// Writes by hand, byte for byte, what toJson(record).dump() gives: a bulk import hashes some hundred thousand
// records, and building the tree of each took ten times as long. Members must be written in the order of
// their keys.

class RecordText {
public:
    RecordText() { m_text.reserve(512); }

    void open()
    {
        m_text += '{';
        m_first = true;
    }
    void close()
    {
        m_text += '}';
        m_first = false;
    }
    void key(const char* name)
    {
        if (!m_first)
            m_text += ',';
        m_first = false;
        m_text += '"';
        m_text += name;
        m_text += "\":";
    }
    void raw(QByteArrayView text) { m_text.append(text); }
    void string(QStringView text);
    void word(const QString& key) { m_text += '"' + key.toLatin1() + '"'; }
    void uuid(const Uuid& id);

    void text(const char* name, const QString& value)
    {
        if (value.isEmpty())
            return;
        key(name);
        string(value);
    }
    template <class T>
    void wordUnless(const char* name, T value, T usual)
    {
        if (value == usual)
            return;
        key(name);
        word(toKey(value));
    }
    void flag(const char* name, bool value)
    {
        if (!value)
            return;
        key(name);
        raw("true");
    }
    QByteArray take() { return std::move(m_text); }

private:
    QByteArray m_text;
    bool m_first = true;
};

char* putEscaped(char* out, char16_t c)
{
    const auto pair = [&out](char second) {
        *out++ = '\\';
        *out++ = second;
        return out;
    };
    switch (c) {
    case u'"': return pair('"');
    case u'\\': return pair('\\');
    case u'\b': return pair('b');
    case u'\f': return pair('f');
    case u'\n': return pair('n');
    case u'\r': return pair('r');
    case u'\t': return pair('t');
    default: break;
    }
    constexpr char digits[] = "0123456789abcdef";
    for (const char fixed : {'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]})
        *out++ = fixed;
    return out;
}

char* putUtf8(char* out, char32_t c)
{
    const auto tail = [&out, c](int shift) { *out++ = char(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x800) {
        *out++ = char(0xC0 | (c >> 6));
    } else if (c < 0x10000) {
        *out++ = char(0xE0 | (c >> 12));
        tail(6);
    } else {
        *out++ = char(0xF0 | (c >> 18));
        tail(12);
        tail(6);
    }
    tail(0);
    return out;
}

bool isPair(QStringView text, qsizetype at)
{
    return text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
}

void RecordText::string(QStringView text)
{
    const qsizetype start = m_text.size();
    // The longest form of one UTF-16 unit is an escape of six bytes.
    m_text.resize(start + 6 * text.size() + 2);
    char* const begin = m_text.data() + start;
    char* out = begin;
    *out++ = '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 0x20 || c == u'"' || c == u'\\') {
            out = putEscaped(out, c);
        } else if (c < 0x80) {
            *out++ = char(c);
        } else if (QChar::isSurrogate(c) && !isPair(text, i)) {
            *out++ = '?'; // as QString::toUtf8() does
        } else if (QChar::isSurrogate(c)) {
            out = putUtf8(out, QChar::surrogateToUcs4(c, text[++i].unicode()));
        } else {
            out = putUtf8(out, c);
        }
    }
    *out++ = '"';
    m_text.truncate(start + (out - begin));
}

void RecordText::uuid(const Uuid& id)
{
    if (id.isNull())
        return raw("\"\"");
    constexpr char digits[] = "0123456789abcdef";
    char text[38];
    size_t at = 0;
    text[at++] = '"';
    for (size_t i = 0; i < id.bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text[at++] = '-';
        text[at++] = digits[id.bytes[i] >> 4];
        text[at++] = digits[id.bytes[i] & 15];
    }
    text[at++] = '"';
    raw(QByteArrayView(text, qsizetype(at)));
}

/// One overload per alternative of Value; "null" is never asked for, because a claim leaves it out.
struct ValueText {
    RecordText& out;

    void operator()(std::monostate) const { out.raw("null"); }
    void operator()(const QString& value) const { out.string(value); }
    void operator()(double value) const { out.raw(nlohmann::json(value).dump()); }
    void operator()(const RecordRef& value) const { out.uuid(value.uuid); }
    void operator()(Likelihood value) const { out.word(toKey(value)); }
    void operator()(Confidence value) const { out.word(toKey(value)); }
    void operator()(Reliability value) const { out.word(toKey(value)); }
    void operator()(const std::shared_ptr<const TimeSpan>& value) const
    {
        const QString edtf = toEdtf(*value);
        if (value->original.isEmpty() && value->zone.isEmpty())
            return out.word(edtf);
        out.open();
        out.key(keys::edtf);
        out.word(edtf);
        out.text(keys::original, value->original);
        out.text(keys::zone, value->zone);
        out.close();
    }
    void operator()(const std::shared_ptr<const TechniqueUse>& value) const
    {
        out.open();
        out.text(keys::attackVersion, value->attackVersion);
        out.wordUnless(keys::mode, value->mode, TechniqueMode::Observed);
        out.text(keys::procedure, value->procedure);
        out.text(keys::tactic, value->tactic);
        out.key(keys::technique);
        out.string(value->technique);
        out.close();
    }
    void operator()(const std::shared_ptr<const Observable>& value) const
    {
        out.open();
        out.key(keys::type);
        out.string(value->type);
        out.key(keys::value);
        out.string(value->value);
        out.close();
    }
    void operator()(const ConsistencyRating& value) const
    {
        out.open();
        out.key(keys::hypothesis);
        out.uuid(value.hypothesis.uuid);
        out.key(keys::rating);
        out.word(toKey(value.rating));
        out.close();
    }
};

bool hasValue(const Value& value)
{
    return std::visit(
        [](const auto& content) {
            using T = std::decay_t<decltype(content)>;
            if constexpr (std::is_same_v<T, std::monostate>)
                return false;
            else if constexpr (std::is_same_v<T, double>)
                return std::isfinite(content); // JSON has no other numbers
            else if constexpr (requires { content.get(); })
                return content != nullptr;
            else
                return true;
        },
        value);
}

} // namespace

QString instantText(Instant instant)
{
    TimeSpan moment;
    moment.begin = {TimeEnd::Kind::Known, Precision::Millisecond, Qualifier::None, instant, instant};
    return toEdtf(moment);
}

std::optional<Instant> parseInstant(QStringView text)
{
    static const QTimeZone utc = QTimeZone::utc();
    const auto span = parseEdtf(text, utc);
    const bool moment = span && !span->interval && span->begin.kind == TimeEnd::Kind::Known
        && span->begin.precision <= Precision::Minute && span->begin.qualifier == Qualifier::None;
    return moment ? std::optional(span->begin.earliest) : std::nullopt;
}

QByteArray canonicalRecord(const Item& item)
{
    RecordText out;
    out.open();
    out.key(keys::id);
    out.uuid(item.id.uuid);
    out.key(keys::kind);
    out.word(toKey(item.kind));
    out.flag(keys::retracted, item.retracted);
    out.text(keys::title, item.title);
    out.wordUnless(keys::tlp, item.tlp, Tlp::Clear);
    out.close();
    return out.take();
}

QByteArray canonicalRecord(const Claim& claim)
{
    RecordText out;
    out.open();
    out.text(keys::author, claim.author);
    if (claim.confidence) {
        out.key(keys::confidence);
        out.word(toKey(*claim.confidence));
    }
    if (claim.credibility) {
        out.key(keys::credibility);
        const char digit = char('0' + int(*claim.credibility));
        out.raw(QByteArrayView(&digit, 1));
    }
    out.text(keys::excerpt, claim.excerpt);
    out.key(keys::id);
    out.uuid(claim.id.uuid);
    out.text(keys::locator, claim.locator);
    out.text(keys::note, claim.note);
    out.wordUnless(keys::pap, claim.pap, Pap::Clear);
    out.key(keys::predicate);
    out.word(toKey(claim.predicate));
    out.text(keys::reason, claim.statusReason);
    if (claim.recorded != Instant{}) {
        out.key(keys::recorded);
        out.word(instantText(claim.recorded));
    }
    out.flag(keys::retracted, claim.retracted);
    if (!claim.source.isNull()) {
        out.key(keys::source);
        out.uuid(claim.source.uuid);
    }
    out.wordUnless(keys::status, claim.status, ClaimStatus::Open);
    out.key(keys::subject);
    out.uuid(claim.subject);
    out.wordUnless(keys::tlp, claim.tlp, Tlp::Clear);
    if (hasValue(claim.value)) {
        out.key(keys::value);
        std::visit(ValueText{out}, claim.value);
    }
    out.close();
    return out.take();
}

} // namespace kagami

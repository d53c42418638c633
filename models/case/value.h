#pragma once

#include "base/uuid.h"
#include "case/grade.h"
#include "case/time_span.h"

#include <QString>
#include <memory>
#include <variant>

namespace kagami {

/// How a technique tag is meant (CISA mapping practice, R42).
enum class TechniqueMode : quint8 {
    Observed, ///< seen in this incident
    Capability, ///< the malware or tool can do it; nobody saw it done
    ActorLevel ///< said of the actor or campaign as a whole
};

/// The use of one ATT&CK technique. `attackVersion` is the version the tag was made with ("18.1").
struct TechniqueUse {
    QString technique; ///< "T1566.001"
    QString tactic; ///< shortname, "initial-access"; empty when not said
    TechniqueMode mode = TechniqueMode::Observed;
    QString attackVersion;
    QString procedure; ///< what was done, in the analyst's words
    friend bool operator==(const TechniqueUse&, const TechniqueUse&) = default;
};

/// A technical trace. `type` is a STIX object type or hash name: "ipv4-addr", "domain-name", "url",
/// "file-name", "md5", "sha1", "sha256", "registry-key", "email-addr".
struct Observable {
    QString type;
    QString value; ///< never defanged; views and briefs defang when they show it
    friend bool operator==(const Observable&, const Observable&) = default;
};

/// How evidence fits a hypothesis (ACH, R28), from strongly inconsistent to strongly consistent.
enum class Consistency : quint8 {
    StronglyInconsistent = 1,
    Inconsistent,
    Neutral,
    Consistent,
    StronglyConsistent
};

/// One cell of the ACH matrix, a claim about the evidence claim.
struct ConsistencyRating {
    ItemId hypothesis;
    Consistency rating = Consistency::Neutral;
    friend bool operator==(const ConsistencyRating&, const ConsistencyRating&) = default;
};

/// Another record: an item, or a claim where the predicate says so.
struct RecordRef {
    Uuid uuid;
    friend bool operator==(const RecordRef&, const RecordRef&) = default;
};

enum class ValueType : quint8 {
    None,
    Text,
    Number,
    Time,
    Record,
    Technique,
    Observable,
    Consistency,
    Likelihood,
    Confidence,
    Reliability
};

/// What a claim says. Times are shared, because copies of claims are common and spans are large.
using Value = std::variant<std::monostate, QString, double, std::shared_ptr<const TimeSpan>, RecordRef,
    std::shared_ptr<const TechniqueUse>, std::shared_ptr<const Observable>, ConsistencyRating, Likelihood,
    Confidence, Reliability>;

[[nodiscard]] inline ValueType typeOf(const Value& value)
{
    return ValueType(value.index());
}
/// Equal by content, through the shared pointers.
[[nodiscard]] bool sameValue(const Value& a, const Value& b);

[[nodiscard]] inline Value timeValue(TimeSpan span)
{
    return std::make_shared<const TimeSpan>(std::move(span));
}
[[nodiscard]] inline Value techniqueValue(TechniqueUse use)
{
    return std::make_shared<const TechniqueUse>(std::move(use));
}
[[nodiscard]] inline Value observableValue(Observable o)
{
    return std::make_shared<const Observable>(std::move(o));
}
[[nodiscard]] inline Value recordValue(const Uuid& id)
{
    return RecordRef{id};
}

/// Typed access; nullptr (or a null id) when the value is of another type.
[[nodiscard]] inline const QString* textOf(const Value& v)
{
    return std::get_if<QString>(&v);
}
[[nodiscard]] inline const TimeSpan* timeOf(const Value& v)
{
    const auto* p = std::get_if<std::shared_ptr<const TimeSpan>>(&v);
    return p ? p->get() : nullptr;
}
[[nodiscard]] inline const TechniqueUse* techniqueOf(const Value& v)
{
    const auto* p = std::get_if<std::shared_ptr<const TechniqueUse>>(&v);
    return p ? p->get() : nullptr;
}
[[nodiscard]] inline const Observable* observableOf(const Value& v)
{
    const auto* p = std::get_if<std::shared_ptr<const Observable>>(&v);
    return p ? p->get() : nullptr;
}
[[nodiscard]] inline Uuid recordOf(const Value& v)
{
    const auto* p = std::get_if<RecordRef>(&v);
    return p ? p->uuid : Uuid{};
}

[[nodiscard]] QString toKey(TechniqueMode); ///< "observed", "capability", "actor"
[[nodiscard]] std::optional<TechniqueMode> parseTechniqueMode(QStringView key);
[[nodiscard]] QString label(TechniqueMode);
[[nodiscard]] QString toKey(Consistency); ///< "II", "I", "N", "C", "CC"
[[nodiscard]] std::optional<Consistency> parseConsistency(QStringView key);
[[nodiscard]] QString label(Consistency);

/// An indicator written so that nobody can click it: hxxp, [.], [@]. Hashes stay as they are.
[[nodiscard]] QString defanged(const Observable& observable);

} // namespace kagami

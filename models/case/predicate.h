#pragma once

#include "case/item_kind.h"
#include "case/value.h"

#include <QString>
#include <span>

namespace kagami {

/// The vocabulary of claims. The numbers are stored in case files: only append. The one table is
/// predicate.cpp.
enum class Predicate : quint16 {
    // of any item
    Description,
    Alias,
    SameAs,
    PartOf,
    RelatedTo,
    ExternalId,
    Caveat,
    // of incidents, campaigns, actors
    When,
    IncidentType,
    AttributionStatus,
    AttributedTo,
    Targets,
    TargetsSector,
    Uses,
    Exploits,
    UsesTechnique,
    InitialAccess,
    Lure,
    Impact,
    Volume,
    TargetCount,
    AnalystConfidence,
    Provenance,
    // of targets
    TargetType,
    Sector,
    Country,
    Basis,
    NameWithheld,
    // of sources
    Publisher,
    Published,
    Url,
    Language,
    SourceReliability,
    ReadStatus,
    Attests,
    // of malware, tools, vulnerabilities, indicators
    MalwareType,
    FirstSeen,
    LastSeen,
    Role,
    Product,
    Weakness,
    Cvss,
    Fixed,
    KnownExploited,
    ExploitationStatus,
    ObservableValue,
    Indicates,
    Malicious,
    Context,
    // of attribution: hypotheses, evidence, judgements, other people's views
    Evidence,
    HypothesisConsistency,
    Diagnosticity,
    CorroboratedBy,
    Contradicts,
    Statement,
    LikelihoodOf,
    ConfidenceOf,
    Judges,
    Assumes,
    WouldChangeIf,
    Position,
    LinkAsserted,
    Comment,
    Query,
    // between targets, as their sources word it
    SharesDataWith,
    WorksFor,
    MemberOf,
    OperatedBy,
    Oversees,
    Supplies,
    DevelopsWith,
    PartnersWith,
    HadContactWith,
    LuredWith,
    // of evidence files
    ContentHash,
    FileName,
    FileSize,
    Acquired,
    AcquiredBy,
    AcquiredFrom
};

enum class Cardinality : quint8 {
    One, ///< several claims compete; one shows (DESIGN 2)
    Many ///< each different value stands on its own
};

struct PredicateInfo {
    Predicate predicate;
    const char* key; ///< "attributed-to": the command line, case-json and queries
    const char* label; ///< English, marked for translation in context "kagami::Predicate"
    quint32 subjects; ///< bit per ItemKind it may be said of; 0: of a claim
    ValueType value;
    quint32 objects; ///< for Record values: bit per ItemKind it may point to; 0: to a claim
    Cardinality cardinality;
    const char* stix; ///< STIX 2.1 relationship type or property it maps to; "" for none
};

[[nodiscard]] std::span<const PredicateInfo> predicates();
[[nodiscard]] const PredicateInfo& info(Predicate predicate);
[[nodiscard]] std::optional<Predicate> parsePredicate(QStringView key);
[[nodiscard]] QString toKey(Predicate predicate);
[[nodiscard]] QString label(Predicate predicate); ///< translated
[[nodiscard]] constexpr quint32 bitOf(ItemKind kind)
{
    return 1U << unsigned(kind);
}
[[nodiscard]] bool mayDescribe(Predicate predicate, ItemKind subject);
/// Predicates that may be said of an item of this kind, in the order of the inspector.
[[nodiscard]] std::span<const Predicate> predicatesOf(ItemKind subject);

/// The closed word lists of some text predicates (attribution status, target type, sector …): keys with
/// labels. Empty for predicates with free text. A value outside the list is kept and shown as it is.
struct Term {
    const char* key;
    const char* label;
};
[[nodiscard]] std::span<const Term> termsOf(Predicate predicate);
[[nodiscard]] QString termLabel(
    Predicate predicate, const QString& key); ///< translated; `key` itself when unknown

} // namespace kagami

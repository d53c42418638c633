#include "case/predicate.h"

#include <QCoreApplication>
#include <QLatin1String>
#include <array>
#include <vector>

namespace kagami {

namespace {

// Short names of one kind and of the groups of kinds that the table below speaks of.
constexpr quint32 root = bitOf(ItemKind::Case);
constexpr quint32 incident = bitOf(ItemKind::Incident);
constexpr quint32 campaign = bitOf(ItemKind::Campaign);
constexpr quint32 actor = bitOf(ItemKind::Actor);
constexpr quint32 target = bitOf(ItemKind::Target);
constexpr quint32 vulnerability = bitOf(ItemKind::Vulnerability);
constexpr quint32 indicator = bitOf(ItemKind::Indicator);
constexpr quint32 source = bitOf(ItemKind::Source);
constexpr quint32 evidenceFile = bitOf(ItemKind::EvidenceFile);
constexpr quint32 hypothesis = bitOf(ItemKind::Hypothesis);
constexpr quint32 judgement = bitOf(ItemKind::Judgement);
constexpr quint32 assumption = bitOf(ItemKind::Assumption);
constexpr quint32 opinion = bitOf(ItemKind::Opinion);
constexpr quint32 gap = bitOf(ItemKind::Gap);
constexpr quint32 note = bitOf(ItemKind::Note);
constexpr quint32 savedView = bitOf(ItemKind::SavedView);
constexpr quint32 anyKind = (1U << unsigned(itemKindTotal)) - 1;
/// What somebody did, and who.
constexpr quint32 activity = incident | campaign | actor;
constexpr quint32 software = bitOf(ItemKind::Malware) | bitOf(ItemKind::Tool);
/// What somebody thinks.
constexpr quint32 thought = hypothesis | judgement | assumption | opinion | gap;
/// What exists outside the analysts' heads.
constexpr quint32 things = anyKind & ~(thought | note | savedView);
/// What has a date of its own besides activity.
constexpr quint32 dated = evidenceFile | judgement | opinion | note | gap;

constexpr PredicateInfo table[] = {
    // of any item
    {Predicate::Description, "description", QT_TRANSLATE_NOOP("kagami::Predicate", "Description"), anyKind,
        ValueType::Text, 0, Cardinality::One, "description"},
    {Predicate::Alias, "alias", QT_TRANSLATE_NOOP("kagami::Predicate", "Also known as"), things,
        ValueType::Text, 0, Cardinality::Many, "aliases"},
    {Predicate::SameAs, "same-as", QT_TRANSLATE_NOOP("kagami::Predicate", "Same as"), things,
        ValueType::Record, things, Cardinality::Many, "same-as"},
    {Predicate::PartOf, "part-of", QT_TRANSLATE_NOOP("kagami::Predicate", "Part of"), things,
        ValueType::Record, things, Cardinality::Many, "part-of"},
    {Predicate::RelatedTo, "related-to", QT_TRANSLATE_NOOP("kagami::Predicate", "Related to"), anyKind,
        ValueType::Record, anyKind, Cardinality::Many, "related-to"},
    {Predicate::ExternalId, "external-id", QT_TRANSLATE_NOOP("kagami::Predicate", "External id"), things,
        ValueType::Text, 0, Cardinality::Many, "external_references"},
    {Predicate::Caveat, "caveat", QT_TRANSLATE_NOOP("kagami::Predicate", "Caveat"), anyKind, ValueType::Text,
        0, Cardinality::Many, ""},
    // of incidents, campaigns, actors
    {Predicate::When, "when", QT_TRANSLATE_NOOP("kagami::Predicate", "When"), activity | dated,
        ValueType::Time, 0, Cardinality::One, "first_seen"},
    {Predicate::IncidentType, "incident-type", QT_TRANSLATE_NOOP("kagami::Predicate", "Type of incident"),
        incident, ValueType::Text, 0, Cardinality::One, "incident_type"},
    {Predicate::AttributionStatus, "attribution-status",
        QT_TRANSLATE_NOOP("kagami::Predicate", "Attribution status"), incident | campaign, ValueType::Text, 0,
        Cardinality::One, ""},
    {Predicate::AttributedTo, "attributed-to", QT_TRANSLATE_NOOP("kagami::Predicate", "Attributed to"),
        activity | software, ValueType::Record, actor, Cardinality::Many, "attributed-to"},
    {Predicate::Targets, "targets", QT_TRANSLATE_NOOP("kagami::Predicate", "Targets"), activity | software,
        ValueType::Record, target, Cardinality::Many, "targets"},
    {Predicate::TargetsSector, "targets-sector", QT_TRANSLATE_NOOP("kagami::Predicate", "Targets the sector"),
        activity, ValueType::Text, 0, Cardinality::Many, "sectors"},
    {Predicate::Uses, "uses", QT_TRANSLATE_NOOP("kagami::Predicate", "Uses"), activity | software,
        ValueType::Record, software, Cardinality::Many, "uses"},
    {Predicate::Exploits, "exploits", QT_TRANSLATE_NOOP("kagami::Predicate", "Exploits"), activity | software,
        ValueType::Record, vulnerability, Cardinality::Many, "exploits"},
    {Predicate::UsesTechnique, "uses-technique", QT_TRANSLATE_NOOP("kagami::Predicate", "Uses the technique"),
        activity | software, ValueType::Technique, 0, Cardinality::Many, "uses"},
    {Predicate::InitialAccess, "initial-access", QT_TRANSLATE_NOOP("kagami::Predicate", "Initial access"),
        activity, ValueType::Text, 0, Cardinality::One, ""},
    {Predicate::Lure, "lure", QT_TRANSLATE_NOOP("kagami::Predicate", "Lure"), activity, ValueType::Text, 0,
        Cardinality::Many, ""},
    {Predicate::Impact, "impact", QT_TRANSLATE_NOOP("kagami::Predicate", "Impact"), activity, ValueType::Text,
        0, Cardinality::Many, ""},
    {Predicate::Volume, "volume", QT_TRANSLATE_NOOP("kagami::Predicate", "Volume"), activity | root,
        ValueType::Text, 0, Cardinality::One, ""},
    {Predicate::TargetCount, "target-count", QT_TRANSLATE_NOOP("kagami::Predicate", "Number of targets"),
        activity | root, ValueType::Number, 0, Cardinality::One, ""},
    {Predicate::AnalystConfidence, "analyst-confidence",
        QT_TRANSLATE_NOOP("kagami::Predicate", "Analytic confidence"), things, ValueType::Confidence, 0,
        Cardinality::One, "confidence"},
    {Predicate::Provenance, "provenance", QT_TRANSLATE_NOOP("kagami::Predicate", "How it is known"), anyKind,
        ValueType::Text, 0, Cardinality::One, ""},
    // of targets
    {Predicate::TargetType, "target-type", QT_TRANSLATE_NOOP("kagami::Predicate", "Type of target"), target,
        ValueType::Text, 0, Cardinality::One, "identity_class"},
    {Predicate::Sector, "sector", QT_TRANSLATE_NOOP("kagami::Predicate", "Sector"), target, ValueType::Text,
        0, Cardinality::Many, "sectors"},
    {Predicate::Country, "country", QT_TRANSLATE_NOOP("kagami::Predicate", "Country"),
        activity | target | source | indicator, ValueType::Text, 0, Cardinality::Many, "country"},
    {Predicate::Basis, "basis", QT_TRANSLATE_NOOP("kagami::Predicate", "Why it is listed"),
        target | vulnerability, ValueType::Text, 0, Cardinality::Many, ""},
    {Predicate::NameWithheld, "name-withheld", QT_TRANSLATE_NOOP("kagami::Predicate", "Name withheld"),
        target, ValueType::Text, 0, Cardinality::One, ""},
    // of sources
    {Predicate::Publisher, "publisher", QT_TRANSLATE_NOOP("kagami::Predicate", "Publisher"), source | opinion,
        ValueType::Text, 0, Cardinality::One, ""},
    {Predicate::Published, "published", QT_TRANSLATE_NOOP("kagami::Predicate", "Published"),
        source | opinion | judgement | vulnerability, ValueType::Time, 0, Cardinality::One, "published"},
    {Predicate::Url, "url", QT_TRANSLATE_NOOP("kagami::Predicate", "Address"), things, ValueType::Text, 0,
        Cardinality::Many, "url"},
    {Predicate::Language, "language", QT_TRANSLATE_NOOP("kagami::Predicate", "Language"),
        source | evidenceFile, ValueType::Text, 0, Cardinality::One, "lang"},
    {Predicate::SourceReliability, "source-reliability",
        QT_TRANSLATE_NOOP("kagami::Predicate", "Reliability"), source, ValueType::Reliability, 0,
        Cardinality::One, ""},
    {Predicate::ReadStatus, "read-status", QT_TRANSLATE_NOOP("kagami::Predicate", "Read or not"), source,
        ValueType::Text, 0, Cardinality::One, ""},
    {Predicate::Attests, "attests", QT_TRANSLATE_NOOP("kagami::Predicate", "Attests"), source,
        ValueType::Text, 0, Cardinality::One, "abstract"},
    // of malware, tools, vulnerabilities, indicators
    {Predicate::MalwareType, "malware-type", QT_TRANSLATE_NOOP("kagami::Predicate", "Type of software"),
        software, ValueType::Text, 0, Cardinality::One, "malware_types"},
    {Predicate::FirstSeen, "first-seen", QT_TRANSLATE_NOOP("kagami::Predicate", "First seen"),
        activity | software | vulnerability | indicator, ValueType::Time, 0, Cardinality::One, "first_seen"},
    {Predicate::LastSeen, "last-seen", QT_TRANSLATE_NOOP("kagami::Predicate", "Last seen"),
        activity | software | vulnerability | indicator, ValueType::Time, 0, Cardinality::One, "last_seen"},
    {Predicate::Role, "role", QT_TRANSLATE_NOOP("kagami::Predicate", "Role"), actor | target | software,
        ValueType::Text, 0, Cardinality::One, ""},
    {Predicate::Product, "product", QT_TRANSLATE_NOOP("kagami::Predicate", "Product"), vulnerability,
        ValueType::Text, 0, Cardinality::Many, ""},
    {Predicate::Weakness, "weakness", QT_TRANSLATE_NOOP("kagami::Predicate", "Weakness"), vulnerability,
        ValueType::Text, 0, Cardinality::Many, ""},
    {Predicate::Cvss, "cvss", QT_TRANSLATE_NOOP("kagami::Predicate", "CVSS score"), vulnerability,
        ValueType::Number, 0, Cardinality::One, ""},
    {Predicate::Fixed, "fixed", QT_TRANSLATE_NOOP("kagami::Predicate", "Fixed"), vulnerability,
        ValueType::Time, 0, Cardinality::One, ""},
    {Predicate::KnownExploited, "known-exploited",
        QT_TRANSLATE_NOOP("kagami::Predicate", "Listed as known exploited"), vulnerability, ValueType::Time,
        0, Cardinality::One, ""},
    {Predicate::ExploitationStatus, "exploitation-status",
        QT_TRANSLATE_NOOP("kagami::Predicate", "Exploitation by this actor"), vulnerability, ValueType::Text,
        0, Cardinality::One, ""},
    {Predicate::ObservableValue, "observable", QT_TRANSLATE_NOOP("kagami::Predicate", "Observable"),
        indicator | evidenceFile, ValueType::Observable, 0, Cardinality::Many, "pattern"},
    {Predicate::Indicates, "indicates", QT_TRANSLATE_NOOP("kagami::Predicate", "Indicates"), indicator,
        ValueType::Record, activity | software, Cardinality::Many, "indicates"},
    {Predicate::Malicious, "malicious", QT_TRANSLATE_NOOP("kagami::Predicate", "Malicious"), indicator,
        ValueType::Text, 0, Cardinality::One, "indicator_types"},
    {Predicate::Context, "context", QT_TRANSLATE_NOOP("kagami::Predicate", "Context"), activity | indicator,
        ValueType::Text, 0, Cardinality::Many, ""},
    // of attribution: hypotheses, evidence, judgements, other people's views
    {Predicate::Evidence, "evidence", QT_TRANSLATE_NOOP("kagami::Predicate", "Evidence"),
        root | activity | hypothesis, ValueType::Text, 0, Cardinality::Many, ""},
    {Predicate::HypothesisConsistency, "consistency",
        QT_TRANSLATE_NOOP("kagami::Predicate", "Consistency with a hypothesis"), 0, ValueType::Consistency,
        hypothesis, Cardinality::Many, ""},
    {Predicate::Diagnosticity, "diagnosticity", QT_TRANSLATE_NOOP("kagami::Predicate", "Diagnosticity"), 0,
        ValueType::Text, 0, Cardinality::One, ""},
    {Predicate::CorroboratedBy, "corroborated-by", QT_TRANSLATE_NOOP("kagami::Predicate", "Corroborated by"),
        0, ValueType::Record, source | evidenceFile, Cardinality::Many, ""},
    {Predicate::Contradicts, "contradicts", QT_TRANSLATE_NOOP("kagami::Predicate", "Contradicts"), 0,
        ValueType::Record, 0, Cardinality::Many, ""},
    {Predicate::Statement, "statement", QT_TRANSLATE_NOOP("kagami::Predicate", "Statement"), thought,
        ValueType::Text, 0, Cardinality::One, "content"},
    {Predicate::LikelihoodOf, "likelihood", QT_TRANSLATE_NOOP("kagami::Predicate", "Likelihood"),
        judgement | hypothesis, ValueType::Likelihood, 0, Cardinality::One, ""},
    {Predicate::ConfidenceOf, "confidence", QT_TRANSLATE_NOOP("kagami::Predicate", "Confidence"),
        judgement | hypothesis, ValueType::Confidence, 0, Cardinality::One, "confidence"},
    {Predicate::Judges, "judges", QT_TRANSLATE_NOOP("kagami::Predicate", "Judges"), judgement | opinion,
        ValueType::Record, hypothesis | activity | target | software, Cardinality::Many, "object_refs"},
    {Predicate::Assumes, "assumes", QT_TRANSLATE_NOOP("kagami::Predicate", "Assumes"), judgement | hypothesis,
        ValueType::Record, assumption, Cardinality::Many, "object_refs"},
    {Predicate::WouldChangeIf, "would-change-if", QT_TRANSLATE_NOOP("kagami::Predicate", "Would change if"),
        judgement | hypothesis | assumption, ValueType::Text, 0, Cardinality::Many, ""},
    {Predicate::Position, "position", QT_TRANSLATE_NOOP("kagami::Predicate", "Position on the attribution"),
        opinion, ValueType::Text, 0, Cardinality::One, "explanation"},
    {Predicate::LinkAsserted, "link-asserted",
        QT_TRANSLATE_NOOP("kagami::Predicate", "How firmly the link is asserted"), opinion, ValueType::Text,
        0, Cardinality::One, ""},
    {Predicate::Comment, "comment", QT_TRANSLATE_NOOP("kagami::Predicate", "Comment"), 0, ValueType::Text, 0,
        Cardinality::Many, ""},
    {Predicate::Query, "query", QT_TRANSLATE_NOOP("kagami::Predicate", "Query"), savedView, ValueType::Text,
        0, Cardinality::One, ""},
    // between targets, as their sources word it
    {Predicate::SharesDataWith, "shares-data-with",
        QT_TRANSLATE_NOOP("kagami::Predicate", "Shares data with"), target, ValueType::Record, target,
        Cardinality::Many, "related-to"},
    {Predicate::WorksFor, "works-for", QT_TRANSLATE_NOOP("kagami::Predicate", "Works for"), target,
        ValueType::Record, target, Cardinality::Many, "related-to"},
    {Predicate::MemberOf, "member-of", QT_TRANSLATE_NOOP("kagami::Predicate", "Member of"), target,
        ValueType::Record, target, Cardinality::Many, "related-to"},
    {Predicate::OperatedBy, "operated-by", QT_TRANSLATE_NOOP("kagami::Predicate", "Operated by"), target,
        ValueType::Record, target, Cardinality::Many, "related-to"},
    {Predicate::Oversees, "oversees", QT_TRANSLATE_NOOP("kagami::Predicate", "Oversees"), target,
        ValueType::Record, target, Cardinality::Many, "related-to"},
    {Predicate::Supplies, "supplies", QT_TRANSLATE_NOOP("kagami::Predicate", "Supplies"), target,
        ValueType::Record, target, Cardinality::Many, "related-to"},
    {Predicate::DevelopsWith, "develops-with", QT_TRANSLATE_NOOP("kagami::Predicate", "Develops with"),
        target, ValueType::Record, target, Cardinality::Many, "related-to"},
    {Predicate::PartnersWith, "partners-with", QT_TRANSLATE_NOOP("kagami::Predicate", "Partners with"),
        target, ValueType::Record, target, Cardinality::Many, "related-to"},
    {Predicate::HadContactWith, "had-contact-with",
        QT_TRANSLATE_NOOP("kagami::Predicate", "Had contact with"), target, ValueType::Record, target,
        Cardinality::Many, "related-to"},
    {Predicate::LuredWith, "lured-with", QT_TRANSLATE_NOOP("kagami::Predicate", "Was lured with"), target,
        ValueType::Record, target, Cardinality::Many, "related-to"},
    // of evidence files
    {Predicate::ContentHash, "content-hash", QT_TRANSLATE_NOOP("kagami::Predicate", "SHA-256"), evidenceFile,
        ValueType::Text, 0, Cardinality::One, "hashes"},
    {Predicate::FileName, "file-name", QT_TRANSLATE_NOOP("kagami::Predicate", "File name"), evidenceFile,
        ValueType::Text, 0, Cardinality::One, "name"},
    {Predicate::FileSize, "file-size", QT_TRANSLATE_NOOP("kagami::Predicate", "Size in bytes"), evidenceFile,
        ValueType::Number, 0, Cardinality::One, "size"},
    {Predicate::Acquired, "acquired", QT_TRANSLATE_NOOP("kagami::Predicate", "Acquired"), evidenceFile,
        ValueType::Time, 0, Cardinality::One, ""},
    {Predicate::AcquiredBy, "acquired-by", QT_TRANSLATE_NOOP("kagami::Predicate", "Acquired by"),
        evidenceFile, ValueType::Text, 0, Cardinality::One, ""},
    {Predicate::AcquiredFrom, "acquired-from", QT_TRANSLATE_NOOP("kagami::Predicate", "Acquired from"),
        evidenceFile, ValueType::Text, 0, Cardinality::One, ""},
};

constexpr bool inOrder()
{
    for (size_t i = 0; i < std::size(table); ++i) {
        if (size_t(table[i].predicate) != i)
            return false;
    }
    return true;
}
static_assert(inOrder(), "the table is indexed by the number of the predicate");
static_assert(std::size(table) == size_t(Predicate::AcquiredFrom) + 1);

using PredicateLists = std::array<std::vector<Predicate>, itemKindTotal>;

PredicateLists listsByKind()
{
    PredicateLists lists;
    for (const PredicateInfo& row : table) {
        for (size_t kind = 0; kind < lists.size(); ++kind) {
            if (row.subjects & bitOf(ItemKind(kind)))
                lists[kind].push_back(row.predicate);
        }
    }
    return lists;
}

} // namespace

std::span<const PredicateInfo> predicates()
{
    return table;
}

const PredicateInfo& info(Predicate predicate)
{
    Q_ASSERT(size_t(predicate) < std::size(table));
    return table[size_t(predicate)];
}

std::optional<Predicate> parsePredicate(QStringView key)
{
    for (const PredicateInfo& row : table) {
        if (key == QLatin1String(row.key))
            return row.predicate;
    }
    return {};
}

QString toKey(Predicate predicate)
{
    return QLatin1String(info(predicate).key);
}
QString label(Predicate predicate)
{
    return QCoreApplication::translate("kagami::Predicate", info(predicate).label);
}
bool mayDescribe(Predicate predicate, ItemKind subject)
{
    return (info(predicate).subjects & bitOf(subject)) != 0;
}

std::span<const Predicate> predicatesOf(ItemKind subject)
{
    static const PredicateLists lists = listsByKind();
    return lists[size_t(subject)];
}

} // namespace kagami

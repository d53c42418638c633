#pragma once

#include "case/case.h"
#include "case/marking.h"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace kagami {

struct FactsData;

/// How firmly an incident is tied to the actor of the case. Context is never added to the actor in any view
/// or count.
enum class AttributionStatus : quint8 { Unstated, Attributed, Suspected, Reporting, Context };
inline constexpr std::array attributionStatuses{AttributionStatus::Attributed, AttributionStatus::Suspected,
    AttributionStatus::Reporting, AttributionStatus::Context, AttributionStatus::Unstated};

/// A technique tag, as positions in Facts::techniqueKeys(), tacticKeys() and attackVersionKeys().
struct TechniqueTag {
    quint16 technique = 0;
    quint16 tactic = 0; ///< of an empty key when the tag does not say
    quint16 attackVersion = 0; ///< likewise
    TechniqueMode mode = TechniqueMode::Observed;
};

/// A counting claim about an incident that points to an item, or that says its status or a sector, with what
/// projections ask of it, so that they need not look for the claim itself.
struct IncidentLink {
    ClaimIndex claim = noIndex;
    ItemIndex object = noIndex; ///< noIndex for status and sector
    ItemIndex source = noIndex; ///< noIndex: the analyst's own word
    Predicate predicate = Predicate::RelatedTo;
    ClaimStatus status = ClaimStatus::Open;
};

/// What shows for one incident: the chosen value of each property (accepted, else best graded, else first),
/// and all that several claims say together, the value of the best claim first. The spans stay valid as long
/// as the Facts do.
struct IncidentFacts {
    ItemIndex item = noIndex;
    const TimeSpan* when = nullptr; ///< nullptr: nobody said when, or only that it is not known
    InstantRange possible{}; ///< outermost bounds of `when`, Instant::min() and max() where it is open
    ClaimIndex whenClaim = noIndex;
    bool whenDisputed = false; ///< counting claims differ on it
    AttributionStatus status = AttributionStatus::Unstated;
    QStringView type; ///< term key of IncidentType, empty when not said
    /// Distinct; tools: malware and tools; actors: its own, else those of its campaigns. An incident that is
    /// context has neither campaigns nor actors here, whatever its claims say, so that no projection can add
    /// it to them.
    std::span<const ItemIndex> campaigns, targets, actors, tools;
    std::span<const ItemIndex> vulnerabilities;
    std::span<const ItemIndex> sources; ///< of its counting claims
    std::span<const ClaimIndex> techniques; ///< counting UsesTechnique claims
    std::span<const TechniqueTag> techniqueTags; ///< parallel to techniques
    std::span<const quint16> sectors; ///< positions in Facts::sectorKeys(): from targets and TargetsSector
    std::span<const IncidentLink> links; ///< in the order recorded
    quint64 grades = 0; ///< bit gradeBit(r, c) for the grade of each counting claim
};

/// Bit of a grade in IncidentFacts::grades; no grade is 0.
[[nodiscard]] constexpr quint64 gradeBit(unsigned reliability, unsigned credibility)
{
    return quint64(1) << (reliability * 7 + credibility);
}

/// The chosen values of a case when claims above the ceiling and of switched-off sources do not count.
/// Independent of the query, so a lens change that only filters reuses it. Cost: O(claims), once per case
/// revision and claim restriction.
class Facts {
public:
    /// `owner`: what `state` belongs to, where that may go before the last of these facts does.
    [[nodiscard]] static std::shared_ptr<const Facts> make(const Case& state, std::optional<Tlp> ceiling,
        const std::vector<ItemId>& sourcesOff, std::shared_ptr<const void> owner = {});
    /// The same for the present content of the case, from the facts of an earlier content of it: quicker
    /// where few records changed, as with most edits, but for the numbers of the keys the same. O(incidents)
    /// in copying, and O(claims of the incidents that what changed is about).
    [[nodiscard]] static std::shared_ptr<const Facts> make(const Facts& before);
    ~Facts();
    Facts(const Facts&) = delete;
    Facts& operator=(const Facts&) = delete;

    /// Not retracted, not rejected, not above the ceiling, source on and existing, ends exist; a claim about
    /// a claim counts when that claim does.
    [[nodiscard]] bool counts(ClaimIndex claim) const;
    [[nodiscard]] bool exists(ItemIndex item) const; ///< not retracted, not above the ceiling
    [[nodiscard]] const IncidentFacts* incident(
        ItemIndex item) const; ///< nullptr for other kinds and hidden incidents
    [[nodiscard]] std::span<const IncidentFacts>
    incidents() const; ///< all existing ones, by time, undated last
    /// These lists may hold texts that nothing has any more.
    [[nodiscard]] const std::vector<QString>& sectorKeys() const;
    [[nodiscard]] const std::vector<QString>& techniqueKeys() const; ///< ids as tagged: "T1566.001"
    [[nodiscard]] const std::vector<QString>& tacticKeys() const; ///< shortnames; one of them may be empty
    [[nodiscard]] const std::vector<QString>& attackVersionKeys() const; ///< "18.1"; one of them may be empty
    /// Counting claims with the predicate Evidence about items, in the order recorded.
    [[nodiscard]] std::span<const ClaimIndex> evidence() const;
    /// Counting claims of one property of an item, the one that shows first.
    [[nodiscard]] std::vector<ClaimIndex> claims(ItemIndex item, Predicate predicate) const;
    [[nodiscard]] ClaimIndex chosen(ItemIndex item, Predicate predicate) const; ///< noIndex when nobody says
    [[nodiscard]] QString text(
        ItemIndex item, Predicate predicate) const; ///< chosen text value, empty when none
    [[nodiscard]] const TimeSpan* time(ItemIndex item, Predicate predicate) const;
    /// Claims of a One-predicate with different values that all count and are undecided. Two accepted ones
    /// are disputed too.
    [[nodiscard]] bool isDisputed(ItemIndex item, Predicate predicate) const;
    /// Does `a` show before `b`? Accepted, then reliability, then credibility (grades that cannot be judged
    /// after those that can), then the one recorded first.
    [[nodiscard]] bool showsBefore(ClaimIndex a, ClaimIndex b) const;
    [[nodiscard]] std::optional<Reliability> reliabilityOf(ItemIndex source) const;
    [[nodiscard]] QString gradeOf(ClaimIndex claim) const; ///< as gradeText(): "B2"
    /// The campaign and those it is part of, nearest first.
    [[nodiscard]] std::vector<ItemIndex> campaignAndAbove(ItemIndex campaign) const;
    /// Sources that say something, each once; shared upstream is not yet known.
    [[nodiscard]] int sourceTotal(std::span<const ClaimIndex> claims) const;
    [[nodiscard]] const Case& state() const;
    /// Was this made from that case with these restrictions, and from its present content?
    [[nodiscard]] bool isOf(
        const Case& state, std::optional<Tlp> ceiling, const std::vector<ItemId>& sourcesOff) const;
    [[nodiscard]] bool isPresent() const;
    [[nodiscard]] const FactsData& data() const { return *d; } ///< for the query evaluator

private:
    explicit Facts(std::unique_ptr<FactsData> data);
    std::unique_ptr<FactsData> d;
};

/// Outermost bounds of a span: an open end reaches Instant::min() or max(), an unknown one as far as the
/// other end.
[[nodiscard]] InstantRange possibleRange(const TimeSpan& span);
/// The same time, whatever words and zone it was written with.
[[nodiscard]] bool sameTime(const TimeSpan& a, const TimeSpan& b);
[[nodiscard]] AttributionStatus attributionStatus(QStringView termKey); ///< Unstated for anything else
[[nodiscard]] QString toKey(
    AttributionStatus status); ///< as in queries: "attributed", "context", "unstated" …
[[nodiscard]] QString label(AttributionStatus status);
/// Is this folded text the key or label of the status, or the beginning of one? For queries.
[[nodiscard]] bool readsAs(AttributionStatus status, QStringView folded);

} // namespace kagami

#pragma once

#include "case/case.h"
#include "lens/lens.h"

#include <memory>
#include <span>
#include <vector>

namespace kagami {

/// How firmly an incident is tied to the actor of the case. Context is never added to the actor in any view or count.
enum class AttributionStatus : quint8 { Unstated, Attributed, Suspected, Reporting, Context };

/// What shows for one incident: the chosen value of each property (accepted, else best graded, else first), and all that
/// several claims say together. The spans stay valid as long as the Facts do.
struct IncidentFacts {
    ItemIndex item = noIndex;
    const TimeSpan* when = nullptr; ///< nullptr: nobody said when
    ClaimIndex whenClaim = noIndex;
    bool whenDisputed = false;      ///< counting claims differ on it
    AttributionStatus status = AttributionStatus::Unstated;
    QStringView type;               ///< term key of IncidentType, empty when not said
    std::span<const ItemIndex> campaigns, targets, actors, tools; ///< distinct; tools: malware and tools
    std::span<const ItemIndex> vulnerabilities;
    std::span<const ClaimIndex> techniques; ///< counting UsesTechnique claims
    std::span<const quint16> sectors;       ///< positions in Facts::sectorKeys(): from targets and TargetsSector
};

/// The chosen values of a case when claims above the ceiling and of switched-off sources do not count. Independent of the
/// query, so a lens change that only filters reuses it. Cost: O(claims), once per case revision and claim restriction.
class Facts {
public:
    [[nodiscard]] static std::shared_ptr<const Facts> make(const Case& state, std::optional<Tlp> ceiling,
                                                           const std::vector<ItemId>& sourcesOff);
    ~Facts();

    [[nodiscard]] bool counts(ClaimIndex claim) const;       ///< not retracted, not rejected, not above the ceiling, source on, ends exist
    [[nodiscard]] bool exists(ItemIndex item) const;         ///< not retracted, not above the ceiling
    [[nodiscard]] const IncidentFacts* incident(ItemIndex item) const; ///< nullptr for other kinds and hidden incidents
    [[nodiscard]] std::span<const IncidentFacts> incidents() const;    ///< all existing ones, by time, undated last
    [[nodiscard]] const std::vector<QString>& sectorKeys() const;
    /// Counting claims of one property of an item, the one that shows first.
    [[nodiscard]] std::vector<ClaimIndex> claims(ItemIndex item, Predicate predicate) const;
    [[nodiscard]] ClaimIndex chosen(ItemIndex item, Predicate predicate) const; ///< noIndex when nobody says
    [[nodiscard]] QString text(ItemIndex item, Predicate predicate) const;      ///< chosen text value, empty when none
    [[nodiscard]] const TimeSpan* time(ItemIndex item, Predicate predicate) const;
    /// Claims of a One-predicate with different values that all count and are undecided.
    [[nodiscard]] bool isDisputed(ItemIndex item, Predicate predicate) const;
    [[nodiscard]] std::optional<Reliability> reliabilityOf(ItemIndex source) const;
    /// Sources that say something, each once; shared upstream is not yet known.
    [[nodiscard]] int sourceTotal(std::span<const ClaimIndex> claims) const;
    [[nodiscard]] const Case& state() const;

private:
    struct Private;
    explicit Facts(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// A case seen through a lens: what every projection is made from. Refers to `state`, which must outlive it unchanged.
/// Cost of making one: O(incidents) and O(items) for the query; 100,000 incidents well under 30 ms.
class Scope {
public:
    [[nodiscard]] static std::shared_ptr<const Scope> make(const Case& state, const Lens& lens,
                                                           std::shared_ptr<const Facts> reuse = {});
    [[nodiscard]] const Case& state() const { return m_facts->state(); }
    [[nodiscard]] const Lens& lens() const { return m_lens; }
    [[nodiscard]] const Facts& facts() const { return *m_facts; }
    [[nodiscard]] std::shared_ptr<const Facts> sharedFacts() const { return m_facts; }

    [[nodiscard]] bool shows(ItemIndex item) const { return m_shown[size_t(item)]; }
    /// Shown incidents by time, undated last; positions in facts().incidents().
    [[nodiscard]] std::span<const qint32> incidents() const { return m_incidents; }
    /// Shown items of a kind in the order of the case. Items other than incidents show when a shown incident touches them,
    /// or when the query names them itself; with an empty query all show.
    [[nodiscard]] std::vector<ItemIndex> items(ItemKind kind) const;
    [[nodiscard]] int incidentTotal() const { return int(m_incidents.size()); }

private:
    Lens m_lens;
    std::shared_ptr<const Facts> m_facts;
    std::vector<bool> m_shown;
    std::vector<qint32> m_incidents;
};

/// A facet: the values of one field among the shown incidents, with counts, most frequent first.
struct FacetValue {
    QString value; ///< as it stands in a query
    QString label;
    ItemIndex item = noIndex; ///< for fields whose values are items
    int count = 0;
    bool on = false; ///< selected in the query
};
/// Counts as if this field's own conditions were lifted, so that other values stay clickable.
[[nodiscard]] std::vector<FacetValue> facet(const Scope& scope, QueryField field);

/// Completions for a query being typed: field names, then values of that field in this case. At most `limit`.
[[nodiscard]] std::vector<Completion> completions(const Facts& facts, QStringView text, int cursor, int limit);
[[nodiscard]] QString label(AttributionStatus status);

} // namespace kagami

#include "items/item_cells.h"

#include <QLocale>
#include <algorithm>
#include <bit>

namespace kagami {

namespace {

const QLatin1StringView listSeparator(", ");

/// Predicates whose disagreement a column shows.
std::optional<Predicate> predicateOf(ItemColumn column)
{
    switch (column) {
    case ItemColumn::When: return Predicate::When;
    case ItemColumn::Type: return Predicate::IncidentType;
    case ItemColumn::Status: return Predicate::AttributionStatus;
    case ItemColumn::Publisher: return Predicate::Publisher;
    case ItemColumn::Published: return Predicate::Published;
    case ItemColumn::Reliability: return Predicate::SourceReliability;
    case ItemColumn::ReadStatus: return Predicate::ReadStatus;
    case ItemColumn::FirstSeen: return Predicate::FirstSeen;
    case ItemColumn::LastSeen: return Predicate::LastSeen;
    case ItemColumn::Malicious: return Predicate::Malicious;
    case ItemColumn::Cvss: return Predicate::Cvss;
    case ItemColumn::Fixed: return Predicate::Fixed;
    case ItemColumn::KnownExploited: return Predicate::KnownExploited;
    case ItemColumn::Likelihood: return Predicate::LikelihoodOf;
    case ItemColumn::Confidence: return Predicate::ConfidenceOf;
    case ItemColumn::Position: return Predicate::Position;
    default: return std::nullopt;
    }
}

/// The best grade among those of an incident's claims; 0 when none has both a reliability and a credibility
/// that can be judged.
int bestGrade(quint64 grades)
{
    for (unsigned reliability = 1; reliability <= 5; ++reliability) {
        for (unsigned credibility = 1; credibility <= 5; ++credibility) {
            if (grades & gradeBit(reliability, credibility))
                return int(reliability * 10 + credibility);
        }
    }
    return 0;
}

} // namespace

ItemCells::ItemCells(std::shared_ptr<const Scope> scope, const QTimeZone& zone)
    : m_scope(std::move(scope))
    , m_facts(m_scope->facts())
    , m_state(m_scope->state())
    , m_zone(zone)
{
}

template <class T>
std::optional<T> ItemCells::chosen(ItemIndex item, Predicate predicate) const
{
    const ClaimIndex claim = m_facts.chosen(item, predicate);
    const T* value = claim == noIndex ? nullptr : std::get_if<T>(&m_state.claims()[size_t(claim)].value);
    return value ? std::optional(*value) : std::nullopt;
}

QStringList ItemCells::titles(std::span<const ItemIndex> items) const
{
    QStringList found;
    for (const ItemIndex item : items)
        found.append(m_state.items()[size_t(item)].title);
    return found;
}

QStringList ItemCells::texts(ItemIndex item, Predicate predicate) const
{
    QStringList found;
    for (const ClaimIndex claim : m_facts.claims(item, predicate)) {
        if (const QString* text = textOf(m_state.claims()[size_t(claim)].value))
            found.append(termLabel(predicate, *text));
    }
    found.removeDuplicates();
    return found;
}

QStringList ItemCells::objects(ItemIndex item, Predicate predicate) const
{
    QStringList found;
    for (const ClaimIndex claim : m_facts.claims(item, predicate)) {
        if (const ItemIndex object = m_state.links(claim).object; object != noIndex)
            found.append(m_state.items()[size_t(object)].title);
    }
    found.removeDuplicates();
    return found;
}

QStringList ItemCells::techniques(ItemIndex item) const
{
    QStringList found;
    for (const ClaimIndex claim : m_facts.claims(item, Predicate::UsesTechnique)) {
        if (const TechniqueUse* use = techniqueOf(m_state.claims()[size_t(claim)].value))
            found.append(use->technique);
    }
    found.sort();
    found.removeDuplicates();
    return found;
}

int ItemCells::techniqueTotal(ItemIndex item) const
{
    const IncidentFacts* incident = m_facts.incident(item);
    if (!incident)
        return int(techniques(item).size());
    std::vector<quint16> keys;
    for (const TechniqueTag tag : incident->techniqueTags)
        keys.push_back(tag.technique);
    std::sort(keys.begin(), keys.end());
    return int(std::unique(keys.begin(), keys.end()) - keys.begin());
}

std::vector<ItemIndex> ItemCells::sources(ItemIndex item) const
{
    if (const IncidentFacts* incident = m_facts.incident(item))
        return {incident->sources.begin(), incident->sources.end()};
    std::vector<ItemIndex> found;
    for (const ClaimIndex claim : m_state.claimsAbout(item)) {
        const ItemIndex source = m_state.links(claim).source;
        if (source != noIndex && m_facts.counts(claim)
            && std::find(found.begin(), found.end(), source) == found.end())
            found.push_back(source);
    }
    return found;
}

int ItemCells::incidentTotal(ItemIndex item) const
{
    std::call_once(m_countOnce, [this] {
        m_incidents.resize(m_state.items().size());
        const auto count = [this](std::span<const ItemIndex> items) {
            for (const ItemIndex touched : items)
                ++m_incidents[size_t(touched)];
        };
        for (const qint32 position : m_scope->incidents()) {
            const IncidentFacts& incident = m_facts.incidents()[size_t(position)];
            for (const auto items : {incident.campaigns, incident.targets, incident.actors, incident.tools,
                     incident.vulnerabilities, incident.sources})
                count(items);
        }
    });
    return m_incidents[size_t(item)];
}

const TimeSpan* ItemCells::time(ItemIndex item, ItemColumn column) const
{
    switch (column) {
    case ItemColumn::When:
        if (const IncidentFacts* incident = m_facts.incident(item))
            return incident->when;
        return m_facts.time(item, Predicate::When);
    case ItemColumn::Published:
    case ItemColumn::FirstSeen:
    case ItemColumn::LastSeen:
    case ItemColumn::Fixed:
    case ItemColumn::KnownExploited: return m_facts.time(item, *predicateOf(column));
    default: return nullptr;
    }
}

std::optional<double> ItemCells::number(ItemIndex item, ItemColumn column) const
{
    switch (column) {
    case ItemColumn::Techniques: return double(techniqueTotal(item));
    case ItemColumn::Sources: return double(sources(item).size());
    case ItemColumn::Incidents: return double(incidentTotal(item));
    case ItemColumn::Claims: {
        const auto claims = m_state.claimsFrom(item);
        return double(std::count_if(
            claims.begin(), claims.end(), [this](ClaimIndex claim) { return m_facts.counts(claim); }));
    }
    case ItemColumn::Campaigns: {
        std::vector<ItemIndex> campaigns;
        for (const ClaimIndex claim : m_state.claimsPointingTo(item)) {
            const ItemIndex subject = m_state.links(claim).subject;
            if (m_facts.counts(claim) && subject != noIndex
                && m_state.items()[size_t(subject)].kind == ItemKind::Campaign
                && m_state.claims()[size_t(claim)].predicate == Predicate::AttributedTo)
                campaigns.push_back(subject);
        }
        std::sort(campaigns.begin(), campaigns.end());
        return double(std::unique(campaigns.begin(), campaigns.end()) - campaigns.begin());
    }
    case ItemColumn::Cvss: return chosen<double>(item, Predicate::Cvss);
    default: return std::nullopt;
    }
}

QString ItemCells::typeText(ItemIndex item) const
{
    switch (m_state.items()[size_t(item)].kind) {
    case ItemKind::Incident: {
        const IncidentFacts* incident = m_facts.incident(item);
        return incident && !incident->type.isEmpty()
            ? termLabel(Predicate::IncidentType, incident->type.toString())
            : QString();
    }
    case ItemKind::Target: return texts(item, Predicate::TargetType).value(0);
    case ItemKind::Malware:
    case ItemKind::Tool: return texts(item, Predicate::MalwareType).value(0);
    case ItemKind::Indicator: {
        const ClaimIndex claim = m_facts.chosen(item, Predicate::ObservableValue);
        const Observable* observable
            = claim == noIndex ? nullptr : observableOf(m_state.claims()[size_t(claim)].value);
        return observable ? observable->type : QString();
    }
    default: return {};
    }
}

QString ItemCells::statement(ItemIndex item) const
{
    const QString said = m_facts.text(item, Predicate::Statement);
    return (said.isEmpty() ? m_facts.text(item, Predicate::Description) : said).simplified();
}

QString ItemCells::likelihoodText(ItemIndex item) const
{
    const auto value = chosen<Likelihood>(item, Predicate::LikelihoodOf);
    return value ? label(*value) : QString();
}

QString ItemCells::confidenceText(ItemIndex item) const
{
    const auto value = chosen<Confidence>(item, Predicate::ConfidenceOf);
    return value ? label(*value) : QString();
}

QString ItemCells::gradeText(ItemIndex item) const
{
    const IncidentFacts* incident = m_facts.incident(item);
    const int grade = incident ? bestGrade(incident->grades) : 0;
    return grade == 0 ? QString() : kagami::gradeText(Reliability(grade / 10), Credibility(grade % 10));
}

/// The strictest among the counting claims: what one of them forbids is forbidden.
QString ItemCells::papText(ItemIndex item) const
{
    std::optional<Pap> strictest;
    for (const ClaimIndex claim : m_state.claimsAbout(item)) {
        if (m_facts.counts(claim))
            strictest = std::max(strictest.value_or(Pap::Clear), m_state.claims()[size_t(claim)].pap);
    }
    return strictest ? toKey(*strictest) : QString();
}

QString ItemCells::observableText(ItemIndex item) const
{
    const ClaimIndex claim = m_facts.chosen(item, Predicate::ObservableValue);
    const Observable* observable
        = claim == noIndex ? nullptr : observableOf(m_state.claims()[size_t(claim)].value);
    return observable ? defanged(*observable) : QString();
}

/// Cells that list all values of one property.
QStringList ItemCells::list(ItemIndex item, ItemColumn column) const
{
    const IncidentFacts* incident = m_facts.incident(item);
    switch (column) {
    case ItemColumn::Campaign: return incident ? titles(incident->campaigns) : QStringList();
    case ItemColumn::Targets: return incident ? titles(incident->targets) : QStringList();
    case ItemColumn::Sector: return texts(item, Predicate::Sector);
    case ItemColumn::Country: return texts(item, Predicate::Country);
    case ItemColumn::Aliases: return texts(item, Predicate::Alias);
    case ItemColumn::Product: return texts(item, Predicate::Product);
    case ItemColumn::PartOf: return objects(item, Predicate::PartOf);
    case ItemColumn::Actors: return objects(item, Predicate::AttributedTo);
    case ItemColumn::Indicates: return objects(item, Predicate::Indicates);
    default: return {};
    }
}

QString ItemCells::text(ItemIndex item, ItemColumn column) const
{
    if (const TimeSpan* span = time(item, column))
        return displayText(*span, m_zone, QLocale());
    if (const std::optional<double> value = number(item, column))
        return column == ItemColumn::Cvss ? QLocale().toString(*value, 'f', 1)
                                          : QLocale().toString(qint64(*value));
    const Item& record = m_state.items()[size_t(item)];
    const IncidentFacts* incident = m_facts.incident(item);
    const auto reliability = m_facts.reliabilityOf(item);
    switch (column) {
    case ItemColumn::Title: return record.title;
    case ItemColumn::Type: return typeText(item);
    case ItemColumn::Status: return incident ? label(incident->status) : QString();
    case ItemColumn::Grade: return gradeText(item);
    case ItemColumn::Tlp: return toKey(record.tlp);
    case ItemColumn::Pap: return papText(item);
    case ItemColumn::Publisher: return m_facts.text(item, Predicate::Publisher);
    case ItemColumn::Reliability: return reliability ? toKey(*reliability) : QString();
    case ItemColumn::ReadStatus: return texts(item, Predicate::ReadStatus).value(0);
    case ItemColumn::Malicious: return texts(item, Predicate::Malicious).value(0);
    case ItemColumn::Statement: return statement(item);
    case ItemColumn::Likelihood: return likelihoodText(item);
    case ItemColumn::Confidence: return confidenceText(item);
    case ItemColumn::Position: return m_facts.text(item, Predicate::Position).simplified();
    case ItemColumn::Query: return m_facts.text(item, Predicate::Query);
    case ItemColumn::Value: return observableText(item);
    default: return list(item, column).join(listSeparator);
    }
}

QString ItemCells::toolTip(ItemIndex item, ItemColumn column) const
{
    switch (column) {
    case ItemColumn::Techniques: return techniques(item).join(listSeparator);
    case ItemColumn::Sources: return titles(sources(item)).join(u'\n');
    case ItemColumn::Statement: {
        const QString said = m_facts.text(item, Predicate::Statement);
        return said.isEmpty() ? m_facts.text(item, Predicate::Description) : said;
    }
    case ItemColumn::When:
    case ItemColumn::Published:
    case ItemColumn::FirstSeen:
    case ItemColumn::LastSeen: {
        const TimeSpan* span = time(item, column);
        return span ? (span->original.isEmpty() ? toEdtf(*span) : span->original) : QString();
    }
    default: return text(item, column);
    }
}

/// The place on its scale of a cell whose words would sort wrongly.
std::optional<qint64> ItemCells::rank(ItemIndex item, ItemColumn column) const
{
    const IncidentFacts* incident = m_facts.incident(item);
    const auto number = [](auto value) { return value ? std::optional(qint64(*value)) : std::nullopt; };
    switch (column) {
    case ItemColumn::Status: {
        const auto status = incident ? incident->status : AttributionStatus::Unstated;
        return std::find(attributionStatuses.begin(), attributionStatuses.end(), status)
            - attributionStatuses.begin();
    }
    case ItemColumn::Grade: {
        const int grade = incident ? bestGrade(incident->grades) : 0;
        return grade == 0 ? std::nullopt : std::optional(qint64(grade));
    }
    case ItemColumn::Tlp: return qint64(m_state.items()[size_t(item)].tlp);
    case ItemColumn::Likelihood: return number(chosen<Likelihood>(item, Predicate::LikelihoodOf));
    case ItemColumn::Confidence: return number(chosen<Confidence>(item, Predicate::ConfidenceOf));
    default: return std::nullopt;
    }
}

CellKey ItemCells::key(ItemIndex item, ItemColumn column) const
{
    CellKey key;
    if (const TimeSpan* span = time(item, column)) {
        const InstantRange range = possibleRange(*span);
        key.empty = span->isUnknown();
        key.number = range.from.time_since_epoch().count();
        key.second = range.to.time_since_epoch().count();
    } else if (const std::optional<double> value = number(item, column)) {
        key.empty = false;
        key.number = qint64(*value * 1000);
    } else if (const std::optional<qint64> place = rank(item, column)) {
        key.empty = false;
        key.number = *place;
    } else {
        key.text = text(item, column);
        key.empty = key.text.isEmpty();
    }
    return key;
}

bool ItemCells::isDisputed(ItemIndex item, ItemColumn column) const
{
    const std::optional<Predicate> predicate = predicateOf(column);
    if (!predicate || m_facts.chosen(item, *predicate) == noIndex)
        return false;
    return m_facts.isDisputed(item, *predicate);
}

} // namespace kagami

#include "lens/facts_data.h"
#include "lens/scope.h"
#include "support/generators.h"
#include "support/records.h"
#include "support/verify.h"

#include <QTest>
#include <algorithm>

using namespace kagami;
using namespace kagami::support;

namespace {

/// Evenly 0 … total - 1, also in the first of the generated cases, which are small otherwise.
int below(int total)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, total));
}

template <class T>
T oneOf(std::initializer_list<T> values)
{
    return values.begin()[below(int(values.size()))];
}

/// Few records of each kind, so that changes meet each other.
struct Pool {
    ItemKind kind;
    quint32 first;
    int total;
};
constexpr Pool pools[]
    = {{ItemKind::Incident, 100, 4}, {ItemKind::Campaign, 200, 3}, {ItemKind::Actor, 300, 2},
        {ItemKind::Target, 400, 3}, {ItemKind::Source, 500, 3}, {ItemKind::Malware, 600, 2},
        {ItemKind::Vulnerability, 700, 1}, {ItemKind::Indicator, 800, 1}, {ItemKind::Hypothesis, 900, 1}};
constexpr quint32 firstClaim = 1000;
constexpr int claimTotal = 24;

Uuid anyOf(ItemKind kind)
{
    const auto pool
        = std::find_if(std::begin(pools), std::end(pools), [kind](const Pool& p) { return p.kind == kind; });
    return testUuid(pool->first + quint32(below(pool->total)));
}

Uuid anyItemId()
{
    return anyOf(pools[below(int(std::size(pools)))].kind);
}

Uuid anyClaimId()
{
    return testUuid(firstClaim + quint32(below(claimTotal)));
}

Item smallItem()
{
    const Pool pool = pools[below(int(std::size(pools)))];
    return Item{ItemId{anyOf(pool.kind)}, pool.kind, QStringLiteral("Title %1").arg(below(4)), Tlp(below(2)),
        below(5) == 0};
}

Value word(std::initializer_list<const char*> words)
{
    return QString::fromUtf8(oneOf(words));
}

/// What facts are made of: a predicate with a subject it may have and a value of its type.
void fill(Claim& claim)
{
    const auto say = [&](ItemKind subject, Predicate predicate, Value value) {
        claim.subject = anyOf(subject);
        claim.predicate = predicate;
        claim.value = std::move(value);
    };
    const ItemKind incident = ItemKind::Incident;
    switch (below(22)) {
    case 0:
        return say(incident, Predicate::When,
            timeValue(*parseEdtf(QString::fromLatin1(oneOf({"2019", "2020-03", "2020-03/..", "../2021"})))));
    case 1: return say(incident, Predicate::When, timeValue(TimeSpan{}));
    case 2: return say(incident, Predicate::PartOf, recordValue(anyOf(ItemKind::Campaign)));
    case 3: return say(incident, Predicate::AttributedTo, recordValue(anyOf(ItemKind::Actor)));
    case 4: return say(incident, Predicate::Targets, recordValue(anyOf(ItemKind::Target)));
    case 5: return say(incident, Predicate::Uses, recordValue(anyOf(ItemKind::Malware)));
    case 6: return say(incident, Predicate::Exploits, recordValue(anyOf(ItemKind::Vulnerability)));
    case 7:
        return say(incident, Predicate::AttributionStatus,
            word({"attributed", "suspected", "reporting", "not-attributed-context-only"}));
    case 8: return say(incident, Predicate::IncidentType, word({"intrusion", "phishing"}));
    case 9: return say(incident, Predicate::TargetsSector, word({"defence", "media", "academia"}));
    case 10:
        return say(incident, Predicate::UsesTechnique,
            techniqueValue(
                {QStringLiteral("T%1").arg(1000 + below(3)), QStringLiteral("tactic-%1").arg(below(2)),
                    TechniqueMode::Observed, QStringLiteral("18.1"), {}}));
    case 11: return say(ItemKind::Campaign, Predicate::AttributedTo, recordValue(anyOf(ItemKind::Actor)));
    case 12: return say(ItemKind::Campaign, Predicate::PartOf, recordValue(anyOf(ItemKind::Campaign)));
    case 13: return say(ItemKind::Target, Predicate::Sector, word({"defence", "media", "ict"}));
    case 14: return say(ItemKind::Target, Predicate::Country, word({"JP", "US"}));
    case 15: return say(ItemKind::Source, Predicate::SourceReliability, Reliability(1 + below(6)));
    case 16: return say(ItemKind::Indicator, Predicate::Indicates, recordValue(anyOf(incident)));
    case 17: return say(ItemKind::Actor, Predicate::Alias, word({"Earth Kasha", "鏡"}));
    default:
        claim.subject = below(2) ? anyClaimId() : anyItemId();
        claim.predicate = below(2) ? Predicate::Evidence : Predicate::RelatedTo;
        claim.value = recordValue(below(2) ? anyClaimId() : anyItemId());
    }
}

Claim smallClaim()
{
    Claim claim;
    claim.id = {anyClaimId()};
    fill(claim);
    if (below(3))
        claim.source = {anyOf(ItemKind::Source)};
    if (const int grade = below(4))
        claim.credibility = Credibility(grade);
    claim.status = oneOf({ClaimStatus::Open, ClaimStatus::Open, ClaimStatus::Open, ClaimStatus::Accepted,
        ClaimStatus::Disputed, ClaimStatus::Rejected});
    claim.tlp = Tlp(below(2));
    claim.author = QStringLiteral("author %1").arg(below(2));
    claim.recorded = testDay() + std::chrono::seconds(below(4));
    claim.retracted = below(6) == 0;
    return claim;
}

/// Mostly a change to a record that is there: one field of it, as edits are.
void change(Case& state)
{
    const int what = below(8);
    if (what == 0)
        return state.put(smallItem());
    if (what < 4 || state.claims().empty())
        return state.put(smallClaim());
    Claim claim = state.claims()[size_t(below(int(state.claims().size())))];
    const Claim other = smallClaim();
    switch (what) {
    case 4: claim.retracted = !claim.retracted; break;
    case 5: claim.status = other.status; break;
    case 6: claim.source = other.source; break;
    default: claim.credibility = other.credibility; break;
    }
    state.put(std::move(claim));
}

/// Most of the records, so that most claims count.
Case smallCase()
{
    Case state;
    for (const Pool& pool : pools) {
        for (int i = 0; i < pool.total; ++i) {
            if (below(8))
                state.put(Item{ItemId{testUuid(pool.first + quint32(i))}, pool.kind, {}, Tlp::Clear, false});
        }
    }
    for (int i = below(60); i > 0; --i)
        change(state);
    return state;
}

QString list(std::span<const ItemIndex> items)
{
    QStringList texts;
    for (const ItemIndex item : items)
        texts.append(QString::number(item));
    return texts.join(u' ');
}

/// In words, because the numbers of keys may differ.
template <class Positions>
QString words(const Positions& positions, const std::vector<QString>& keys)
{
    QStringList texts;
    for (const auto position : positions)
        texts.append(keys[size_t(position)]);
    texts.sort();
    return texts.join(u' ');
}

QString pictureOf(const IncidentFacts& incident, const Facts& facts)
{
    const FactsData& d = facts.data();
    QStringList tags, links;
    for (const TechniqueTag& tag : incident.techniqueTags)
        tags.append(facts.techniqueKeys()[tag.technique] + facts.tacticKeys()[tag.tactic]
            + facts.attackVersionKeys()[tag.attackVersion] + QString::number(int(tag.mode)));
    for (const IncidentLink& link : incident.links)
        links.append(QStringLiteral("%1>%2<%3:%4:%5")
                         .arg(link.claim)
                         .arg(link.object)
                         .arg(link.source)
                         .arg(int(link.predicate))
                         .arg(int(link.status)));
    const size_t at = size_t(d.position[size_t(incident.item)]);
    return QStringList{QString::number(incident.item),
        incident.when ? toEdtf(*incident.when) : QStringLiteral("undated"),
        QString::number(incident.possible.from.time_since_epoch().count()),
        QString::number(incident.possible.to.time_since_epoch().count()), QString::number(incident.whenClaim),
        QString::number(incident.whenDisputed), toKey(incident.status), incident.type.toString(),
        list(incident.campaigns), list(incident.targets), list(incident.actors), list(incident.tools),
        list(incident.vulnerabilities), list(incident.sources), list(incident.techniques), tags.join(u' '),
        words(incident.sectors, facts.sectorKeys()), links.join(u' '), QString::number(incident.grades),
        words(d.countries[d.rowOf[at]], d.countryKeys.texts()), list(d.touchedBy(at))}
        .join(u'|');
}

QString frameOf(const Facts& facts)
{
    const FactsData& d = facts.data();
    QStringList lines;
    for (const auto& [campaign, above] : d.frame.campaignsAbove)
        lines.append(QStringLiteral("campaign %1 in %2 of %3")
                         .arg(campaign)
                         .arg(list(above), list(d.frame.actors.at(campaign))));
    for (const auto& [target, keys] : d.frame.sectors)
        lines.append(QStringLiteral("target %1 in %2").arg(target).arg(words(keys, facts.sectorKeys())));
    for (const auto& [target, keys] : d.frame.countries)
        lines.append(QStringLiteral("target %1 at %2").arg(target).arg(words(keys, d.countryKeys.texts())));
    for (const TextTable* table :
        {&d.sectorKeys, &d.techniqueKeys, &d.tacticKeys, &d.attackVersionKeys, &d.typeKeys, &d.countryKeys}) {
        std::vector<QString> used = table->textsInUse();
        std::sort(used.begin(), used.end());
        lines.append(QStringList(used.begin(), used.end()).join(u' '));
    }
    lines.sort();
    return lines.join(u'\n');
}

/// All that can be asked of facts.
QString pictureOf(const Facts& facts)
{
    const FactsData& d = facts.data();
    QStringList lines{frameOf(facts), list(d.nameClaims), list(d.evidence), list(d.position)};
    QString flags;
    for (size_t i = 0; i < facts.state().items().size(); ++i)
        flags += QString::number(facts.exists(ItemIndex(i))) % QString::number(d.reliability[i]) % u' ';
    for (size_t i = 0; i < facts.state().claims().size(); ++i)
        flags += facts.counts(ClaimIndex(i)) ? u'+' : u'-';
    lines.append(flags);
    for (const IncidentFacts& incident : facts.incidents())
        lines.append(pictureOf(incident, facts));
    lines.append(d.names().text);
    return lines.join(u'\n');
}

/// What the lens bar and the list of facets offer.
QString offersOf(const Scope& scope)
{
    QStringList lines;
    for (int field = int(QueryField::Kind); field <= int(QueryField::Author); ++field) {
        for (const FacetValue& value : facet(scope, QueryField(field)))
            lines.append(value.value % u' ' % value.label % u' ' % QString::number(value.count));
        const QString typed = fieldKey(QueryField(field)) + u':';
        for (const Completion& completion : completions(scope.facts(), typed, int(typed.size()), 50))
            lines.append(completion.insert % u' ' % completion.label);
    }
    return lines.join(u'\n');
}

struct Restriction {
    std::optional<Tlp> ceiling;
    std::vector<ItemId> sourcesOff;
};

Restriction anyRestriction()
{
    Restriction restriction;
    if (below(2))
        restriction.ceiling = Tlp::Clear;
    if (below(2))
        restriction.sourcesOff.push_back(ItemId{anyOf(ItemKind::Source)});
    return restriction;
}

/// `incidents` incidents of one campaign, each with a date, a target and a tag from a source.
class Desk {
public:
    explicit Desk(int incidents)
    {
        put(ItemKind::Source, 500);
        put(ItemKind::Campaign, 200);
        put(ItemKind::Target, 400);
        for (int i = 0; i < incidents; ++i) {
            const Uuid incident = put(ItemKind::Incident, 10'000 + quint32(i));
            say(incident, Predicate::When, timeValue(*parseEdtf(QStringLiteral("2020-03"))));
            say(incident, Predicate::PartOf, recordValue(testUuid(200)));
            say(incident, Predicate::Targets, recordValue(testUuid(400)));
        }
        facts = Facts::make(state, {}, {});
    }

    Uuid put(ItemKind kind, quint32 number)
    {
        state.put(
            Item{ItemId{testUuid(number)}, kind, QStringLiteral("Title %1").arg(number), Tlp::Clear, false});
        return testUuid(number);
    }
    void say(const Uuid& subject, Predicate predicate, Value value)
    {
        Claim claim;
        claim.id = {testUuid(++m_lastClaim)};
        claim.subject = subject;
        claim.predicate = predicate;
        claim.value = std::move(value);
        claim.source = {testUuid(500)};
        claim.recorded = testDay() + std::chrono::seconds(m_lastClaim);
        state.put(std::move(claim));
    }
    /// How many incidents were read to follow what was put.
    size_t readToFollow()
    {
        facts = Facts::make(*facts);
        return facts->data().incidentsRead;
    }

    Case state;
    std::shared_ptr<const Facts> facts;

private:
    quint32 m_lastClaim = 1'000'000;
};

} // namespace

class tst_FactsUpdate : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        // What matters needs several records to meet: more cases than the usual hundred.
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "max_success=1500");
    }

    void factsThatFollowTheChangesAreThoseMadeFromScratch()
    {
        QVERIFY(rc::check("updated facts == facts made anew", [] {
            Case state = smallCase();
            const Restriction restriction = anyRestriction();
            auto facts = Facts::make(state, restriction.ceiling, restriction.sourcesOff);
            for (int step = 1 + below(12); step > 0; --step) {
                for (int i = 1 + below(3); i > 0; --i)
                    change(state);
                facts = Facts::make(*facts);
                const auto anew = Facts::make(state, restriction.ceiling, restriction.sourcesOff);
                RC_ASSERT(facts->isPresent());
                RC_ASSERT(pictureOf(*facts).toStdString() == pictureOf(*anew).toStdString());
            }
            Lens lens{{}, restriction.ceiling, restriction.sourcesOff};
            const auto followed = Scope::make(state, lens, facts);
            RC_ASSERT(&followed->facts() == facts.get());
            RC_ASSERT(offersOf(*followed).toStdString() == offersOf(*Scope::make(state, lens)).toStdString());
        }));
    }

    void factsMadeEarlierStayAsTheyWere()
    {
        Desk desk(50);
        const auto before = desk.facts;
        const QString picture = pictureOf(*before);
        const Uuid added = desk.put(ItemKind::Incident, 9000);
        desk.say(added, Predicate::Targets, recordValue(testUuid(400)));
        QCOMPARE(desk.readToFollow(), size_t(1));
        QCOMPARE(desk.facts->incidents().size(), size_t(51));
        QCOMPARE(before->incidents().size(), size_t(50));
        QCOMPARE(before->incident(desk.state.indexOf(ItemId{testUuid(10'007)}))->targets.size(), size_t(1));
        QVERIFY(picture.contains(QStringLiteral("2020-03")));
        for (const IncidentFacts& incident : before->incidents())
            QCOMPARE(toEdtf(*incident.when), QStringLiteral("2020-03"));
    }

    void aClaimCostsTheReadingOfItsIncident()
    {
        Desk desk(3000);
        desk.say(testUuid(10'007), Predicate::IncidentType, QStringLiteral("intrusion"));
        QCOMPARE(desk.readToFollow(), size_t(1));
        QCOMPARE(desk.facts->incident(desk.state.indexOf(ItemId{testUuid(10'007)}))->type.toString(),
            QStringLiteral("intrusion"));
        QCOMPARE(desk.readToFollow(), size_t(0));
    }

    void aCampaignOfManyIncidentsIsNotReadWhenOneJoinsIt()
    {
        Desk desk(3000);
        const Uuid added = desk.put(ItemKind::Incident, 9000);
        desk.say(added, Predicate::PartOf, recordValue(testUuid(200)));
        QCOMPARE(desk.readToFollow(), size_t(1));
    }

    void whatConcernsMostIncidentsIsReadFromScratch()
    {
        Desk desk(3000);
        desk.put(ItemKind::Actor, 300);
        desk.say(testUuid(200), Predicate::AttributedTo, recordValue(testUuid(300)));
        QCOMPARE(desk.readToFollow(), size_t(3000));
        for (const IncidentFacts& incident : desk.facts->incidents())
            QCOMPARE(incident.actors.size(), size_t(1));
    }

    void aWholeFileIsNotFollowedRecordByRecord()
    {
        Desk desk(10);
        for (quint32 i = 0; i < 10'000; ++i)
            desk.say(testUuid(10'003), Predicate::Description, QStringLiteral("words"));
        QVERIFY(!desk.state.changesSince(desk.facts->data().revision));
        QCOMPARE(desk.readToFollow(), size_t(10));
        QVERIFY(desk.facts->isPresent());
    }
};

QTEST_APPLESS_MAIN(tst_FactsUpdate)
#include "tst_facts_update.moc"

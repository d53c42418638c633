#include "bench/generate_case.h"

#include "attack/catalogue.h"

#include <array>
#include <random>

namespace kagami::bench {

namespace {

constexpr int campaignTotal = 12;
constexpr int targetTotal = 300;
constexpr int sourceTotal = 200;
constexpr int toolTotal = 40;
constexpr int years = 10;

class Generator {
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    {
    }

    Draft run(int incidents)
    {
        putFrame();
        for (int i = 0; i < incidents; ++i)
            putIncident(i);
        m_draft.reason = QStringLiteral("Generated");
        return std::move(m_draft);
    }

private:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    Uuid id()
    {
        Uuid made;
        for (quint8& byte : made.bytes)
            byte = quint8(m_random());
        return made;
    }

    ItemId item(ItemKind kind, const QString& title)
    {
        const ItemId made{id()};
        m_draft.put(Item{made, kind, title, Tlp::Clear, false});
        return made;
    }

    void claim(ItemId subject, Predicate predicate, Value value, ItemId source = {})
    {
        Claim made;
        made.id = {id()};
        made.subject = subject.uuid;
        made.predicate = predicate;
        made.value = std::move(value);
        made.source = source;
        made.credibility = Credibility(1 + below(5));
        made.author = QStringLiteral("generator");
        made.recorded = Instant(std::chrono::milliseconds(1'700'000'000'000));
        m_draft.put(std::move(made));
    }

    void putFrame()
    {
        static constexpr std::array sectors{
            "government", "defence", "aerospace", "academia", "media", "semiconductor", "ict", "politics"};
        item(ItemKind::Case, QStringLiteral("Generated case"));
        m_actor = item(ItemKind::Actor, QStringLiteral("Actor"));
        for (int i = 0; i < sourceTotal; ++i) {
            m_sources.push_back(item(ItemKind::Source, QStringLiteral("Report %1").arg(i)));
            claim(m_sources.back(), Predicate::SourceReliability, Reliability(1 + below(5)));
        }
        for (int i = 0; i < campaignTotal; ++i) {
            m_campaigns.push_back(item(ItemKind::Campaign, QStringLiteral("Campaign %1").arg(i + 1)));
            claim(m_campaigns.back(), Predicate::AttributedTo, recordValue(m_actor.uuid),
                m_sources[size_t(below(sourceTotal))]);
        }
        for (int i = 0; i < targetTotal; ++i) {
            m_targets.push_back(item(ItemKind::Target, QStringLiteral("Organisation %1").arg(i)));
            claim(m_targets.back(), Predicate::Sector,
                QString::fromLatin1(sectors[size_t(i) % sectors.size()]));
        }
        for (int i = 0; i < toolTotal; ++i)
            m_tools.push_back(
                item(i % 3 ? ItemKind::Malware : ItemKind::Tool, QStringLiteral("Tool %1").arg(i)));
        const auto catalogue = defaultCatalogue();
        for (const Technique& technique : (*catalogue)->techniques())
            m_techniques.push_back(technique.id);
        m_version = (*catalogue)->version();
    }

    Value when(int campaign)
    {
        const int month = (campaign * years * 12 / campaignTotal + below(18)) % (years * 12);
        const QString date
            = QStringLiteral("%1-%2").arg(2015 + month / 12).arg(month % 12 + 1, 2, 10, QLatin1Char('0'));
        switch (below(4)) {
        case 0: return timeValue(*parseEdtf(date));
        case 1: return timeValue(*parseEdtf(QStringView(date).left(4)));
        case 2: return timeValue(*parseEdtf(QString(date % QStringLiteral("~"))));
        default:
            return timeValue(*parseEdtf(
                QString(date % QStringLiteral("-%1").arg(1 + below(28), 2, 10, QLatin1Char('0')))));
        }
    }

    Value technique()
    {
        return techniqueValue({m_techniques[size_t(below(int(m_techniques.size())))], {},
            TechniqueMode::Observed, m_version, {}});
    }

    void putIncident(int number)
    {
        const ItemId incident
            = item(ItemKind::Incident, QStringLiteral("Intrusion %1 at an organisation").arg(number));
        const int campaign = below(campaignTotal);
        const ItemId source = m_sources[size_t(below(sourceTotal))];
        const bool context = number % 10 == 9;
        claim(incident, Predicate::When, when(campaign), source);
        claim(incident, Predicate::Targets, recordValue(m_targets[size_t(below(targetTotal))].uuid), source);
        claim(incident, Predicate::AttributionStatus,
            context ? QStringLiteral("not-attributed-context-only") : QStringLiteral("attributed"), source);
        claim(incident, Predicate::Description,
            QStringLiteral("Mail with an attachment reached %1 people.").arg(below(90)), source);
        claim(incident, Predicate::UsesTechnique, technique(), source);
        claim(incident, Predicate::UsesTechnique, technique(), source);
        if (context) {
            claim(incident, Predicate::IncidentType, QStringLiteral("context"), source);
            claim(incident, Predicate::TargetsSector, QStringLiteral("multiple"), source);
        } else {
            claim(incident, Predicate::PartOf, recordValue(m_campaigns[size_t(campaign)].uuid), source);
            claim(incident, Predicate::AttributedTo, recordValue(m_actor.uuid), source);
        }
    }

    std::mt19937 m_random;
    Draft m_draft;
    ItemId m_actor;
    std::vector<ItemId> m_sources, m_campaigns, m_targets, m_tools;
    std::vector<QString> m_techniques;
    QString m_version;
};

} // namespace

Draft generateCase(int incidents, quint32 seed)
{
    return Generator(seed).run(incidents);
}

} // namespace kagami::bench

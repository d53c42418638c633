#pragma once

#include "lens/scope.h"
#include "support/records.h"
#include "timeline/timeline_layout.h"

#include <random>

namespace kagami::support {

struct IncidentFields {
    QString title = QStringLiteral("Phish");
    QString when = {}; ///< EDTF; empty: nobody said
    QString status = QStringLiteral("attributed");
    std::vector<Item> partOf = {}, targets = {};
    QStringList techniques = {}, sectors = {};
};

/// A case that grows incident by incident.
class IncidentCase {
public:
    Item add(ItemKind kind, const QString& title)
    {
        const Item item = makeItem({.kind = kind, .title = title});
        m_state.load(item);
        return item;
    }

    Item campaign(const QString& title, QStringView when, const Item* partOf = nullptr)
    {
        const Item item = add(ItemKind::Campaign, title);
        if (!when.isEmpty())
            claim(item, Predicate::When, dated(when));
        if (partOf)
            claim(item, Predicate::PartOf, linkTo(*partOf));
        return item;
    }

    Item incident(const IncidentFields& fields)
    {
        const Item item = add(ItemKind::Incident, fields.title);
        if (!fields.when.isEmpty())
            claim(item, Predicate::When, dated(fields.when));
        claim(item, Predicate::AttributionStatus, textValue(fields.status));
        for (const Item& campaign : fields.partOf)
            claim(item, Predicate::PartOf, linkTo(campaign));
        for (const Item& target : fields.targets)
            claim(item, Predicate::Targets, linkTo(target));
        for (const QString& technique : fields.techniques)
            claim(item, Predicate::UsesTechnique,
                techniqueValue({.technique = technique, .tactic = {}, .attackVersion = {}, .procedure = {}}));
        for (const QString& sector : fields.sectors)
            claim(item, Predicate::TargetsSector, textValue(sector));
        return item;
    }

    void claim(const Item& subject, Predicate predicate, const Value& value)
    {
        m_state.load(makeClaim({.subject = subject.id.uuid, .predicate = predicate, .value = value}));
    }

    [[nodiscard]] std::shared_ptr<const Scope> scope(const QString& query = {}) const
    {
        Lens lens;
        if (!query.isEmpty())
            lens.query = parseQuery(query).value();
        return Scope::make(m_state, lens);
    }
    [[nodiscard]] const Case& state() const { return m_state; }

private:
    Case m_state;
};

/// Incidents of all precisions and statuses between 2018 and 2025, in four campaigns and none; the same for
/// the same seed.
inline void addManyIncidents(IncidentCase& to, int total, unsigned seed = 1)
{
    std::mt19937 random(seed);
    const auto below = [&](int limit) { return int(random() % unsigned(limit)); };
    const QStringList titles{QStringLiteral("Mail with a macro Word file"),
        QStringLiteral("外務省の職員を装ったメール"), QStringLiteral("VPN"),
        QStringLiteral("Access kept for two years through an edge device"),
        QStringLiteral("シンクタンクへの標的型攻撃メール")};
    const QStringList statuses{QStringLiteral("attributed"), QStringLiteral("suspected"),
        QStringLiteral("reporting"), QStringLiteral("context")};
    std::vector<Item> campaigns;
    for (int i = 0; i < 4; ++i)
        campaigns.push_back(to.campaign(
            QStringLiteral("Campaign %1 (a way in)").arg(QChar(u'A' + i)), QString::number(2018 + i)));
    for (int i = 0; i < total; ++i) {
        const QDate day = QDate(2018, 1, 1).addDays(below(7 * 365));
        QString when;
        switch (below(7)) {
        case 0: break;
        case 1: when = day.toString(QStringLiteral("yyyy")); break;
        case 2: when = day.toString(QStringLiteral("yyyy-MM")); break;
        case 3:
            when = day.toString(Qt::ISODate)
                + QStringLiteral("T12:%1Z").arg(below(60), 2, 10, QLatin1Char('0'));
            break;
        case 4:
            when = day.toString(Qt::ISODate) + QChar(u'/') + day.addDays(below(300)).toString(Qt::ISODate);
            break;
        default: when = day.toString(Qt::ISODate);
        }
        const int campaign = below(5);
        to.incident({.title = titles[below(int(titles.size()))],
            .when = when,
            .status = statuses[below(4)],
            .partOf = campaign < 4 ? std::vector{campaigns[size_t(campaign)]} : std::vector<Item>{}});
    }
}

} // namespace kagami::support

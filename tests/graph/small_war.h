#pragma once

#include "lens/scope.h"
#include "support/case_builder.h"

#include <algorithm>
#include <memory>

namespace kagami::test {

using support::CaseBuilder;
using support::Said;

inline QString s(const char* text)
{
    return QString::fromUtf8(text);
}

struct IncidentFields {
    const char* title = "Phish";
    const char* when = "2023-06";
    const char* status = "attributed"; ///< "": nobody says
    ItemId campaign{};
    ItemId actor{};
    std::vector<ItemId> targets{};
    std::vector<ItemId> tools{};
    const char* sector = "";
    ItemId by{};
};

/// An actor with two campaigns, three targets and two sources; tests add incidents.
struct SmallWar {
    CaseBuilder build;
    ItemId npa = build.source(s("NPA"), Reliability::A);
    ItemId asahi = build.source(s("Asahi"), Reliability::B);
    ItemId actor = build.item(ItemKind::Actor, s("MirrorFace"));
    ItemId mail = campaign("Campaign A", "2019-12/2023-07");
    ItemId vpn = campaign("Campaign B", "2023-02/2023-10");
    ItemId jaxa = target("JAXA", "aerospace");
    ItemId mofa = target("Ministry of Foreign Affairs", "government");
    ItemId port = target("Port of Nagoya", "transport");

    ItemId campaign(const char* title, const char* when)
    {
        const ItemId id = build.item(ItemKind::Campaign, s(title));
        build.when(id, s(when));
        build.link(id, Predicate::AttributedTo, actor, {.by = npa});
        return id;
    }
    ItemId target(const char* title, const char* sector)
    {
        const ItemId id = build.item(ItemKind::Target, s(title));
        build.say(id, Predicate::Sector, s(sector));
        return id;
    }
    ItemId incident(const IncidentFields& f)
    {
        const ItemId id = build.item(ItemKind::Incident, s(f.title));
        const Said said{.by = f.by.isNull() ? npa : f.by};
        build.when(id, s(f.when), said);
        if (*f.status)
            build.say(id, Predicate::AttributionStatus, s(f.status), said);
        if (!f.campaign.isNull())
            build.link(id, Predicate::PartOf, f.campaign, said);
        if (!f.actor.isNull())
            build.link(id, Predicate::AttributedTo, f.actor, said);
        for (ItemId one : f.targets)
            build.link(id, Predicate::Targets, one, said);
        for (ItemId one : f.tools)
            build.link(id, Predicate::Uses, one, said);
        if (*f.sector)
            build.say(id, Predicate::TargetsSector, s(f.sector), said);
        return id;
    }
    [[nodiscard]] std::shared_ptr<const Scope> scope(const char* query = "") const
    {
        Lens lens;
        lens.query = parseQuery(s(query)).value();
        return Scope::make(build.state(), lens);
    }
};

} // namespace kagami::test

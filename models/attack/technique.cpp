#include "attack/technique.h"

#include <array>

namespace kagami {

namespace {

struct DomainInfo {
    AttackDomain domain;
    QLatin1String key;
    QLatin1String label;
};

constexpr std::array domains{
    DomainInfo{AttackDomain::Enterprise, QLatin1String("enterprise-attack"), QLatin1String("Enterprise")},
    DomainInfo{AttackDomain::Mobile, QLatin1String("mobile-attack"), QLatin1String("Mobile")},
    DomainInfo{AttackDomain::Ics, QLatin1String("ics-attack"), QLatin1String("ICS")},
};

} // namespace

QString toKey(AttackDomain domain)
{
    return domains[size_t(domain)].key;
}

QString label(AttackDomain domain)
{
    return domains[size_t(domain)].label;
}

std::optional<AttackDomain> parseAttackDomain(QStringView key)
{
    for (const DomainInfo& info : domains)
        if (info.key == key)
            return info.domain;
    return std::nullopt;
}

} // namespace kagami

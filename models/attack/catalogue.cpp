#include "attack/catalogue.h"

#include "attack/technique_number.h"

#include <QVersionNumber>
#include <algorithm>

namespace kagami {

const Technique* Catalogue::find(QStringView id) const
{
    const auto number = parseTechniqueNumber(id);
    if (!number || m_firstByNumber.empty() || m_firstByNumber[number->main] < 0)
        return nullptr;
    // Numbers of sub-techniques seldom have gaps: the guess is right, or the place is a little before it.
    const auto first = size_t(m_firstByNumber[number->main]);
    size_t position = std::min(first + number->sub, m_techniques.size() - 1);
    while (m_numbers[position] > number->value())
        --position;
    return m_numbers[position] == number->value() ? &m_techniques[position] : nullptr;
}

const Tactic* Catalogue::tactic(QStringView shortnameOrId) const
{
    const auto found = std::find_if(m_tactics.begin(), m_tactics.end(),
        [shortnameOrId](const Tactic& t) { return t.shortname == shortnameOrId || t.id == shortnameOrId; });
    return found == m_tactics.end() ? nullptr : &*found;
}

std::span<const Technique* const> Catalogue::techniquesOf(QStringView tacticShortnameOrId) const
{
    const Tactic* found = tactic(tacticShortnameOrId);
    if (!found)
        return {};
    return m_byTactic[size_t(found - m_tactics.data())];
}

std::span<const Technique> Catalogue::subTechniquesOf(QStringView id) const
{
    const auto number = parseTechniqueNumber(id);
    if (!number || number->sub != 0 || m_firstByNumber.empty() || m_firstByNumber[number->main] < 0)
        return {};
    const size_t first = size_t(m_firstByNumber[number->main]) + 1;
    size_t end = first;
    while (end < m_techniques.size() && m_techniques[end].isSubTechnique())
        ++end;
    return std::span(m_techniques).subspan(first, end - first);
}

const RetiredId* Catalogue::findRetired(QStringView id) const
{
    const auto at = std::lower_bound(m_retired.begin(), m_retired.end(), id,
        [](const RetiredId& r, QStringView wanted) { return r.id < wanted; });
    return at != m_retired.end() && at->id == id ? &*at : nullptr;
}

std::optional<QString> Catalogue::revokedBy(QStringView id) const
{
    const RetiredId* found = findRetired(id);
    if (!found || found->successor.isEmpty())
        return std::nullopt;
    return found->successor;
}

bool Catalogue::isDeprecated(QStringView id) const
{
    const RetiredId* found = findRetired(id);
    return found && found->successor.isEmpty();
}

const Technique* Catalogue::counterpart(QStringView id) const
{
    if (const Technique* technique = find(id))
        return technique;
    if (const RetiredId* old = findRetired(id))
        return find(old->successor);
    const QStringList versions = availableVersions(m_domain);
    const auto mine = QVersionNumber::fromString(m_version);
    for (const QString& version : versions) {
        if (QVersionNumber::fromString(version) <= mine)
            break;
        const auto newer = catalogue(m_domain, version);
        if (!newer)
            continue;
        if (const Technique* technique = (*newer)->find(id))
            return predecessor(**newer, *technique);
    }
    return nullptr;
}

const Technique* Catalogue::predecessor(const Catalogue& newer, const Technique& technique) const
{
    const Technique* only = nullptr;
    int total = 0;
    for (const RetiredId& old : newer.retired()) {
        const Technique* candidate = old.successor == technique.id ? find(old.id) : nullptr;
        if (!candidate)
            continue;
        if (candidate->name == technique.name)
            return candidate;
        only = candidate;
        ++total;
    }
    if (total == 1)
        return only;
    if (total > 1 || !technique.isSubTechnique())
        return nullptr;
    if (const Technique* parent = find(technique.parent))
        return parent;
    const Technique* newParent = newer.find(technique.parent);
    return newParent ? predecessor(newer, *newParent) : nullptr;
}

} // namespace kagami

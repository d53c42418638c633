#include "attack/catalogue.h"

#include <QCoreApplication>
#include <algorithm>

namespace kagami {

namespace {

constexpr int nearTotal = 4;

QString translated(const char* text) { return QCoreApplication::translate("kagami::attack", text); }

enum class Slip { None, Swap, OtherKey, Different };

/// Which one keystroke makes `a` from `b`: two neighbours swapped, or a character changed, added or left out.
Slip slipBetween(QStringView a, QStringView b)
{
    if (a.size() < b.size())
        std::swap(a, b);
    if (a.size() - b.size() > 1)
        return Slip::Different;
    qsizetype from = 0;
    while (from < b.size() && a[from] == b[from])
        ++from;
    qsizetype tail = 0;
    while (tail < b.size() - from && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    const QStringView left = a.mid(from, a.size() - from - tail);
    const QStringView right = b.mid(from, b.size() - from - tail);
    if (left.size() == 2 && right.size() == 2 && left[0] == right[1] && left[1] == right[0])
        return Slip::Swap;
    return left.isEmpty() ? Slip::None : left.size() == 1 ? Slip::OtherKey : Slip::Different;
}

QString named(const Technique& technique) { return technique.id % QStringLiteral(" (") % technique.name % u')'; }

/// Techniques somebody may have meant, at most four: the parent of a wrong sub-technique and its sub-techniques that
/// are one slip away, else techniques that are.
QStringList nearIds(const Catalogue& catalogue, const QString& id)
{
    QStringList found;
    std::span<const Technique> candidates = catalogue.techniques();
    if (const Technique* family = catalogue.find(QStringView(id).left(5))) {
        found.append(named(*family));
        candidates = catalogue.subTechniquesOf(family->id);
    }
    for (const Slip slip : {Slip::Swap, Slip::OtherKey})
        for (const Technique& technique : candidates)
            if (found.size() < nearTotal && slipBetween(technique.id, id) == slip)
                found.append(named(technique));
    return found;
}

/// "18.1" of a bundled version of any domain that has the id in use; empty when none has.
QString whereElse(const Catalogue& asked, const QString& id)
{
    for (const AttackDomain domain : {asked.domain(), AttackDomain::Enterprise, AttackDomain::Mobile, AttackDomain::Ics}) {
        const QStringList versions = availableVersions(domain);
        for (const QString& version : versions) {
            const auto other = catalogue(domain, version);
            if (other && (*other)->find(id))
                return label(domain) % u' ' % version;
        }
    }
    return {};
}

tl::unexpected<Error> unknownId(const Catalogue& catalogue, const QString& id)
{
    const QString what = translated("ATT&CK %1 %2 has no such technique.").arg(label(catalogue.domain()), catalogue.version());
    if (const QString other = whereElse(catalogue, id); !other.isEmpty()) {
        const Technique* counterpart = catalogue.counterpart(id);
        return fail(ErrorKind::Invalid, what, id,
                    counterpart ? translated("It is of ATT&CK %1; use %2.").arg(other, named(*counterpart))
                                : translated("It is of ATT&CK %1.").arg(other));
    }
    const QStringList near = nearIds(catalogue, id);
    return fail(ErrorKind::Invalid, what, id,
                near.isEmpty() ? translated("Search by a word of its name.")
                               : translated("Did you mean %1?").arg(near.join(QStringLiteral(", "))));
}

} // namespace

Result<const Technique*> Catalogue::checkTechnique(QStringView id, QStringView tacticShortnameOrId) const
{
    const QString asked = id.trimmed().toString().toUpper();
    const Technique* technique = find(asked);
    if (!technique) {
        if (const auto successor = revokedBy(asked)) {
            const Technique* next = find(*successor);
            return fail(ErrorKind::Invalid, translated("MITRE revoked this technique."), asked,
                        translated("Use %1.").arg(next ? named(*next) : *successor));
        }
        if (isDeprecated(asked))
            return fail(ErrorKind::Invalid, translated("MITRE deprecated this technique; nothing took its place."), asked,
                        translated("Choose another technique."));
        return unknownId(*this, asked);
    }
    if (tacticShortnameOrId.isEmpty())
        return technique;
    const Tactic* found = tactic(tacticShortnameOrId);
    if (found && technique->tactics.contains(found->id))
        return technique;
    QStringList valid;
    for (const QString& tacticId : technique->tactics)
        if (const Tactic* t = tactic(tacticId))
            valid.append(t->shortname);
    return fail(ErrorKind::Invalid,
                found ? translated("%1 is not of this tactic.").arg(named(*technique))
                      : translated("ATT&CK %1 %2 has no such tactic.").arg(label(m_domain), m_version),
                tacticShortnameOrId.toString(),
                //: %1 is a technique, %2 a list of short names of tactics such as "initial-access"
                translated("Tactics of %1: %2.").arg(technique->id, valid.join(QStringLiteral(", "))));
}

} // namespace kagami

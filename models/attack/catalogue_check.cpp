#include "attack/catalogue.h"

#include <QCoreApplication>
#include <algorithm>

namespace kagami {

namespace {

constexpr int nearTotal = 4;

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

QString named(const Technique& technique)
{
    return technique.id % QStringLiteral(" (") % technique.name % u')';
}

/// Techniques somebody may have meant, at most four: the parent of a wrong sub-technique and its
/// sub-techniques that are one slip away, else techniques that are.
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
    for (const AttackDomain domain :
        {asked.domain(), AttackDomain::Enterprise, AttackDomain::Mobile, AttackDomain::Ics}) {
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
    const QString what = QCoreApplication::translate("kagami::attack", "ATT&CK %1 %2 has no such technique.")
                             .arg(label(catalogue.domain()), catalogue.version());
    if (const QString other = whereElse(catalogue, id); !other.isEmpty()) {
        const Technique* counterpart = catalogue.counterpart(id);
        return fail(ErrorKind::Invalid, what, id,
            counterpart ? QCoreApplication::translate("kagami::attack", "It is of ATT&CK %1; use %2.")
                              .arg(other, named(*counterpart))
                        : QCoreApplication::translate("kagami::attack", "It is of ATT&CK %1.").arg(other));
    }
    const QStringList near = nearIds(catalogue, id);
    return fail(ErrorKind::Invalid, what, id,
        near.isEmpty() ? QCoreApplication::translate("kagami::attack", "Search by a word of its name.")
                       : QCoreApplication::translate("kagami::attack", "Did you mean %1?")
                             .arg(near.join(QStringLiteral(", "))));
}

tl::unexpected<Error> retiredId(const Catalogue& catalogue, const QString& id, const QString& successor)
{
    if (successor.isEmpty())
        return fail(ErrorKind::Invalid,
            QCoreApplication::translate(
                "kagami::attack", "MITRE deprecated this technique; nothing took its place."),
            id, QCoreApplication::translate("kagami::attack", "Choose another technique."));
    const Technique* next = catalogue.find(successor);
    return fail(ErrorKind::Invalid,
        QCoreApplication::translate("kagami::attack", "MITRE revoked this technique."), id,
        QCoreApplication::translate("kagami::attack", "Use %1.").arg(next ? named(*next) : successor));
}

tl::unexpected<Error> wrongTactic(
    const Catalogue& catalogue, const Technique& technique, QStringView tacticShortnameOrId)
{
    QStringList valid;
    for (const QString& id : technique.tactics)
        if (const Tactic* tactic = catalogue.tactic(id))
            valid.append(tactic->shortname);
    const QString what = catalogue.tactic(tacticShortnameOrId)
        ? QCoreApplication::translate("kagami::attack", "%1 is not of this tactic.").arg(named(technique))
        : QCoreApplication::translate("kagami::attack", "ATT&CK %1 %2 has no such tactic.")
              .arg(label(catalogue.domain()), catalogue.version());
    return fail(ErrorKind::Invalid, what, tacticShortnameOrId.toString(),
        //: %1 is a technique, %2 a list of short names of tactics such as "initial-access"
        QCoreApplication::translate("kagami::attack", "Tactics of %1: %2.")
            .arg(technique.id, valid.join(QStringLiteral(", "))));
}

} // namespace

Result<const Technique*> Catalogue::checkTechnique(QStringView id, QStringView tacticShortnameOrId) const
{
    const QString asked = id.trimmed().toString().toUpper();
    const Technique* technique = find(asked);
    if (!technique) {
        if (const RetiredId* old = findRetired(asked))
            return retiredId(*this, asked, old->successor);
        return unknownId(*this, asked);
    }
    const Tactic* found = tactic(tacticShortnameOrId);
    if (tacticShortnameOrId.isEmpty() || (found && technique->tactics.contains(found->id)))
        return technique;
    return wrongTactic(*this, *technique, tacticShortnameOrId);
}

} // namespace kagami

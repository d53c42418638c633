#pragma once

#include "attack/technique.h"
#include "base/result.h"

#include <QString>
#include <QStringList>
#include <QStringView>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace kagami {

/// One version of one ATT&CK domain: ids, names and the links between them. Immutable, so it may be shared
/// between threads; pointers and spans it hands out live as long as it does.
class Catalogue {
public:
    [[nodiscard]] AttackDomain domain() const { return m_domain; }
    [[nodiscard]] const QString& version() const { return m_version; } ///< "18.1"
    /// True when the tables were put together from second sources and lack parts; partialNote() says which
    /// (English).
    [[nodiscard]] bool isPartial() const { return !m_partialNote.isEmpty(); }
    [[nodiscard]] const QString& partialNote() const { return m_partialNote; }

    /// In the order of ATT&CK's matrix.
    [[nodiscard]] std::span<const Tactic> tactics() const { return m_tactics; }
    /// Techniques and sub-techniques in use, sorted by id; a parent stands right before its sub-techniques.
    [[nodiscard]] std::span<const Technique> techniques() const { return m_techniques; }
    [[nodiscard]] std::span<const AttackGroup> groups() const { return m_groups; }
    [[nodiscard]] std::span<const AttackSoftware> software() const { return m_software; }

    /// Only techniques in use; nullptr for revoked, deprecated and unknown ids. Exact, upper case:
    /// "T1566.001". O(1).
    [[nodiscard]] const Technique* find(QStringView id) const;
    /// By id ("TA0001") or shortname ("initial-access"); nullptr when there is none.
    [[nodiscard]] const Tactic* tactic(QStringView shortnameOrId) const;
    /// Techniques of a tactic without their sub-techniques, sorted by name. Empty for an unknown id.
    [[nodiscard]] std::span<const Technique* const> techniquesOf(QStringView tacticShortnameOrId) const;
    /// Sorted by id. Empty for sub-techniques and unknown ids.
    [[nodiscard]] std::span<const Technique> subTechniquesOf(QStringView id) const;

    /// The technique, group or software in use that took the place of a revoked id, at the end of the chain.
    [[nodiscard]] std::optional<QString> revokedBy(QStringView id) const;
    /// Withdrawn without a successor.
    [[nodiscard]] bool isDeprecated(QStringView id) const;
    /// Revoked and deprecated ones, by id.
    [[nodiscard]] std::span<const RetiredId> retired() const { return m_retired; }

    /// The technique of this catalogue that a tag made with another version stands for. An id in use stands
    /// for itself, a revoked one for its successor. An id of a newer version stands for what it replaced
    /// where that is one technique or one bears the same name, else for what its parent replaced. nullptr:
    /// none, as for deprecated and unknown ids.
    [[nodiscard]] const Technique* counterpart(QStringView id) const;

    /// Errors (Invalid, `where` is the id or the tactic, with a remedy): unknown id (names ids that are
    /// near), revoked (names the successor), deprecated, tactic unknown or not of that technique (names those
    /// that are). An empty tactic is not checked. Case and surrounding space of the id do not matter.
    [[nodiscard]] Result<const Technique*> checkTechnique(
        QStringView id, QStringView tacticShortnameOrId = {}) const;

private:
    friend class CatalogueReader;
    [[nodiscard]] const RetiredId* findRetired(QStringView id) const;
    [[nodiscard]] const Technique* predecessor(const Catalogue& newer, const Technique& technique) const;

    AttackDomain m_domain = AttackDomain::Enterprise;
    QString m_version;
    QString m_partialNote;
    std::vector<Tactic> m_tactics;
    std::vector<std::vector<const Technique*>> m_byTactic; ///< parallel to m_tactics
    std::vector<Technique> m_techniques;
    std::vector<quint32> m_numbers; ///< parallel to m_techniques: TechniqueNumber::value()
    /// By the four digits: position of the first technique with them, or -1.
    std::vector<qint16> m_firstByNumber;
    std::vector<AttackGroup> m_groups;
    std::vector<AttackSoftware> m_software;
    std::vector<RetiredId> m_retired;
};

/// The bundled catalogue; read on first use (a few milliseconds), then kept. May be called from any thread.
/// Errors: NotFound (no such version is bundled; names those that are), Corrupt.
[[nodiscard]] Result<std::shared_ptr<const Catalogue>> catalogue(AttackDomain domain, const QString& version);

/// The version new tags are made with: the newest one that is not partial. Never fails in a sound build.
[[nodiscard]] Result<std::shared_ptr<const Catalogue>> defaultCatalogue(
    AttackDomain domain = AttackDomain::Enterprise);

/// Bundled versions, newest first: "19.1", "18.1", "8.2".
[[nodiscard]] QStringList availableVersions(AttackDomain domain);

/// Japanese name of a tactic or technique, empty where we have none. `name` is the English name: ids keep
/// living under new names (TA0005 was Defense Evasion, then Stealth), and a translation belongs to a name.
[[nodiscard]] QString japaneseName(QStringView id, QStringView name);
[[nodiscard]] inline QString japaneseName(const Tactic& tactic)
{
    return japaneseName(tactic.id, tactic.name);
}
[[nodiscard]] inline QString japaneseName(const Technique& technique)
{
    return japaneseName(technique.id, technique.name);
}

/// MITRE's copyright designation, as its licence wants it reproduced with every copy.
[[nodiscard]] QString attackCopyright();
/// The text of that licence.
[[nodiscard]] QString attackLicence();

} // namespace kagami

#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>
#include <optional>

namespace kagami {

enum class AttackDomain : quint8 { Enterprise, Mobile, Ics };
[[nodiscard]] QString toKey(AttackDomain); ///< "enterprise-attack", "mobile-attack", "ics-attack"
[[nodiscard]] std::optional<AttackDomain> parseAttackDomain(QStringView key);
/// "Enterprise", "Mobile", "ICS": MITRE's names, the same in all languages.
[[nodiscard]] QString label(AttackDomain);

/// A column of the matrix.
struct Tactic {
    QString id; ///< "TA0001"
    QString name; ///< "Initial Access"
    QString shortname; ///< "initial-access"; what a TechniqueUse stores
    QString stixId;
};

/// A technique, or a sub-technique when it has a parent.
struct Technique {
    QString id; ///< "T1566.001"
    QString name; ///< without the parent's: "Spearphishing Attachment"
    QString parent;
    QStringList tactics; ///< ids in the order of the matrix; a sub-technique lists its own
    QStringList platforms;
    QString version; ///< of MITRE's text on it, "1.3"; empty where the tables do not know it
    QString stixId;

    [[nodiscard]] bool isSubTechnique() const { return !parent.isEmpty(); }
};

/// An intrusion set as MITRE tracks it.
struct AttackGroup {
    QString id; ///< "G0045"
    QString name;
    QStringList aliases; ///< without the name
    QStringList techniques; ///< ids it is known to use directly, sorted
    QStringList software; ///< ids
    QString stixId;
};

/// Malware or a tool.
struct AttackSoftware {
    QString id; ///< "S0154"
    QString name;
    bool isTool = false; ///< STIX `tool`, not `malware`
    QStringList aliases;
    QStringList techniques;
    QStringList platforms;
    QString stixId;
};

/// An id that is no longer in use: revoked in favour of another, or deprecated (no successor).
struct RetiredId {
    QString id;
    QString name; ///< empty where the tables do not know it
    QString successor; ///< empty: deprecated
};

} // namespace kagami

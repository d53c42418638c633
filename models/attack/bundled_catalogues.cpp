#include "attack/catalogue.h"
#include "attack/catalogue_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QVersionNumber>
#include <algorithm>
#include <map>
#include <mutex>

namespace kagami {

namespace {

QString tableFolder()
{
    return QStringLiteral(":/attack");
}

/// "enterprise" for "enterprise-attack": how the tables' files are named.
QString filePrefix(AttackDomain domain)
{
    return toKey(domain).section(u'-', 0, 0) % u'-';
}

Error noSuchVersion(AttackDomain domain, const QString& version)
{
    return {ErrorKind::NotFound,
        QCoreApplication::translate("kagami::attack", "This version of ATT&CK %1 is not in the program.")
            .arg(label(domain)),
        version,
        QCoreApplication::translate("kagami::attack", "Use one of these: %1.")
            .arg(availableVersions(domain).join(QStringLiteral(", "))),
        {}};
}

Result<std::shared_ptr<const Catalogue>> readBundled(AttackDomain domain, const QString& version)
{
    if (!availableVersions(domain).contains(version))
        return tl::unexpected(noSuchVersion(domain, version));
    QFile file(tableFolder() % u'/' % filePrefix(domain) % version % QStringLiteral(".tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(noSuchVersion(domain, version));
    return CatalogueReader::read(file.readAll());
}

} // namespace

Result<std::shared_ptr<const Catalogue>> catalogue(AttackDomain domain, const QString& version)
{
    static std::mutex guard;
    static std::map<std::pair<AttackDomain, QString>, std::shared_ptr<const Catalogue>> kept;
    const std::lock_guard lock(guard);
    auto& slot = kept[{domain, version}];
    if (slot)
        return slot;
    auto read = readBundled(domain, version);
    if (!read) {
        kept.erase({domain, version});
        return read;
    }
    slot = *read;
    return slot;
}

Result<std::shared_ptr<const Catalogue>> defaultCatalogue(AttackDomain domain)
{
    const QStringList versions = availableVersions(domain);
    for (const QString& version : versions) {
        auto found = catalogue(domain, version);
        if (!found || !(*found)->isPartial())
            return found;
    }
    return tl::unexpected(noSuchVersion(domain, {}));
}

QStringList availableVersions(AttackDomain domain)
{
    const QString prefix = filePrefix(domain);
    QStringList versions = QDir(tableFolder()).entryList({prefix % QStringLiteral("*.tsv")}, QDir::Files);
    for (QString& name : versions)
        name = name.mid(prefix.size()).chopped(4);
    std::sort(versions.begin(), versions.end(), [](const QString& a, const QString& b) {
        return QVersionNumber::fromString(a) > QVersionNumber::fromString(b);
    });
    return versions;
}

QString attackCopyright()
{
    return QStringLiteral(
        "© 2025 The MITRE Corporation. This work is reproduced and distributed with the permission of "
        "The MITRE Corporation.");
}

QString attackLicence()
{
    QFile file(tableFolder() % QStringLiteral("/LICENSE-ATTACK.txt"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace kagami

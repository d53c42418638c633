#include "attack/catalogue.h"
#include "attack/catalogue_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QVersionNumber>
#include <algorithm>
#include <array>
#include <map>
#include <mutex>

namespace kagami {

namespace {

struct BundledTable {
    QString version;
    QString path;
    bool partial = false;
};

/// Newest first. Files are named "enterprise-18.1.tsv", "enterprise-19.1-partial.tsv", so that listing reads
/// none.
std::vector<BundledTable> listTables(AttackDomain domain)
{
    const QDir folder(QStringLiteral(":/attack"));
    const QString prefix = toKey(domain).section(u'-', 0, 0) % u'-';
    const QStringList names = folder.entryList({prefix % QStringLiteral("*.tsv")}, QDir::Files);
    std::vector<BundledTable> tables;
    for (const QString& name : names) {
        const QStringList parts = name.chopped(4).split(u'-');
        tables.push_back({parts.value(1), folder.filePath(name), parts.size() > 2});
    }
    std::sort(tables.begin(), tables.end(), [](const BundledTable& a, const BundledTable& b) {
        return QVersionNumber::fromString(a.version) > QVersionNumber::fromString(b.version);
    });
    return tables;
}

const std::vector<BundledTable>& bundledTables(AttackDomain domain)
{
    static const std::array tables{listTables(AttackDomain::Enterprise), listTables(AttackDomain::Mobile),
        listTables(AttackDomain::Ics)};
    return tables[size_t(domain)];
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
    for (const BundledTable& table : bundledTables(domain)) {
        QFile file(table.path);
        if (table.version == version && file.open(QIODevice::ReadOnly))
            return CatalogueReader::read(file.readAll());
    }
    return tl::unexpected(noSuchVersion(domain, version));
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
    for (const BundledTable& table : bundledTables(domain))
        if (!table.partial)
            return catalogue(domain, table.version);
    return tl::unexpected(noSuchVersion(domain, {}));
}

QStringList availableVersions(AttackDomain domain)
{
    QStringList versions;
    for (const BundledTable& table : bundledTables(domain))
        versions.append(table.version);
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
    QFile file(QStringLiteral(":/attack/LICENSE-ATTACK.txt"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace kagami

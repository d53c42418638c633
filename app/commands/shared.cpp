#include "app/commands/command.h"

#include "attack/catalogue.h"
#include "case/value_input.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QThread>

namespace kagami::cli {

namespace {

/// Other commands write for a moment only: one that comes meanwhile waits its turn.
Result<std::unique_ptr<CaseFile>> openToWrite(const QString& path)
{
    constexpr int patienceMs = 2000;
    constexpr int betweenMs = 20;
    const QDeadlineTimer patience(patienceMs);
    for (;;) {
        auto file = CaseFile::open(path, OpenMode::ReadWrite);
        if (file || file.error().kind != ErrorKind::Busy || patience.hasExpired())
            return file;
        QThread::msleep(betweenMs);
    }
}

} // namespace

QString fromArgument(const std::string& argument)
{
    return QString::fromUtf8(argument.data(), qsizetype(argument.size()));
}

void Writing::declare(CLI::App& command)
{
    command.add_option(
        "--author", author, "Who makes this change (default: KAGAMI_AUTHOR, else the account's name)");
    command.add_option("--reason", reason, "Why, for the history");
}

QString Writing::reasonOr(const QString& standard) const
{
    return reason.empty() ? standard : fromArgument(reason);
}

Result<std::unique_ptr<CaseFile>> Writing::open(const std::string& path) const
{
    auto file = openToWrite(fromArgument(path));
    if (file)
        (*file)->setAuthor(author.empty() ? defaultAuthor() : fromArgument(author));
    return file;
}

Result<std::unique_ptr<CaseFile>> openToRead(const std::string& path)
{
    auto file = CaseFile::open(fromArgument(path), OpenMode::ReadOnly);
    if (file && (*file)->caution())
        static_cast<void>(report(*(*file)->caution()));
    return file;
}

int doneReading(const CaseFile& file)
{
    return file.caution() ? Partly : Done;
}

Result<ItemId> itemArgument(const Case& state, const char* name, const std::string& argument, quint32 kinds)
{
    auto item = resolveItem(state, fromArgument(argument), kinds);
    if (!item && item.error().where.isEmpty())
        item.error().where = QString::fromLatin1(name);
    return item;
}

Result<TechniqueUse> techniqueArgument(
    const QString& technique, const QString& tactic, const std::string& version)
{
    const auto catalogue = version.empty()
        ? defaultCatalogue()
        : kagami::catalogue(AttackDomain::Enterprise, fromArgument(version));
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const auto found = (*catalogue)->checkTechnique(technique, tactic);
    if (!found)
        return tl::unexpected(found.error());
    TechniqueUse use;
    use.technique = (*found)->id;
    use.attackVersion = (*catalogue)->version();
    if (!tactic.isEmpty())
        use.tactic = (*catalogue)->tactic(tactic)->shortname;
    return use;
}

Result<Tlp> tlpArgument(const std::string& argument)
{
    const QString text = fromArgument(argument);
    if (const auto tlp = parseTlp(text))
        return *tlp;
    return fail(ErrorKind::Invalid, Text::tr("“%1” is no TLP 2.0 label.").arg(text), QStringLiteral("--tlp"),
        Text::tr("Use CLEAR, GREEN, AMBER, AMBER+STRICT or RED."));
}

std::string isoUtc(const HybridTime& time)
{
    return QDateTime::fromMSecsSinceEpoch(time.ms, Qt::UTC).toString(Qt::ISODateWithMs).toStdString();
}

} // namespace kagami::cli

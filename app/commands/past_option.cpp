#include "app/commands/past_option.h"

#include "ledger/moment.h"
#include "store/past.h"

namespace kagami::cli {

void PastOption::declare(CLI::App& command)
{
    command.add_option("--as-of", moment,
        "The case as it was: a change set's hash, a head, a day (UTC) or a time in ISO 8601");
}

Result<Shown> PastOption::ledger(const CaseFile& file) const
{
    if (moment.empty())
        return Shown{file.sharedLedger(), {}};
    const auto step = momentOf(file.ledger().chains(), fromArgument(moment));
    if (!step) {
        Error error = step.error();
        error.where = QStringLiteral("--as-of ") % error.where;
        return tl::unexpected(error);
    }
    auto then = ledgerAt(file, step->hash);
    if (!then)
        return tl::unexpected(then.error());
    printNote(Text::tr("As it was after %1: %2 (%3)")
                  .arg(QString::fromStdString(isoUtc(step->time)), reasonText(*step), step->author));
    return Shown{std::move(*then), step->hash};
}

} // namespace kagami::cli

#include "app/commands/past_option.h"

#include "ledger/moment.h"
#include "ledger/risen_labels.h"
#include "store/ledger_at_head.h"
#include "store/past.h"

namespace kagami::cli {

namespace {

Result<std::shared_ptr<const Ledger>> ledgerOf(const CaseFile& file, const QString& moment)
{
    const auto step = momentOf(file.ledger().chains(), moment);
    if (step)
        return ledgerAt(file, step->hash);
    // What a colleague wrote earlier and was merged in later lies between the change sets of such a head.
    if (const auto head = Digest::parse(moment.trimmed()))
        if (auto then = ledgerAtHead(file, *head))
            return then;
    return tl::unexpected(step.error());
}

} // namespace

void PastOption::declare(CLI::App& command)
{
    command.add_option("--as-of", moment,
        "The case as it was: a change set's hash, a head, a day (UTC) or a time in ISO 8601");
}

Result<Shown> PastOption::ledger(const CaseFile& file) const
{
    if (moment.empty()) {
        const auto ledger = file.sharedLedger();
        return Shown{ledger, {ledger, &ledger->state()}, {}};
    }
    auto then = ledgerOf(file, fromArgument(moment));
    if (!then) {
        Error error = then.error();
        error.where = QStringLiteral("--as-of ") % error.where;
        return tl::unexpected(error);
    }
    const ChangeSetHeader& step = (*then)->history().back();
    printNote(Text::tr("As it was after %1: %2 (%3)")
                  .arg(QString::fromStdString(isoUtc(step.time)), reasonText(step), step.author));
    auto state = withRisenLabels({*then, &(*then)->state()}, file.state());
    return Shown{std::move(*then), std::move(state), step.hash};
}

} // namespace kagami::cli

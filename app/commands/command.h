#pragma once

#include "base/result.h"
#include "store/case_file.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <functional>
#include <nlohmann/json.hpp>
#include <span>

namespace kagami::cli {

/// Exit codes of every command: a contract with scripts (docs/command-line.md).
enum Exit : int {
    Done = 0,
    Partly = 1, ///< done, but something was skipped or found wrong; details are in the output
    Failed = 2, ///< not done, nothing was changed; the message says why and what to do
    Usage = 64
};

/// What runs once the arguments are read. Set by the callback of the sub-command that was named.
using Action = std::function<int()>;

// One function per file of this folder: declares a sub-command with its options.
void addNew(CLI::App& app, Action& action);
void addInfo(CLI::App& app, Action& action);
void addAdd(CLI::App& app, Action& action);
void addClaim(CLI::App& app, Action& action);
void addTag(CLI::App& app, Action& action);
void addRetract(CLI::App& app, Action& action);
void addUndo(CLI::App& app, Action& action);
void addImport(CLI::App& app, Action& action);
void addExport(CLI::App& app, Action& action);
void addBrief(CLI::App& app, Action& action);
void addRender(CLI::App& app, Action& action);
void addSearch(CLI::App& app, Action& action);
void addVerify(CLI::App& app, Action& action);
void addLog(CLI::App& app, Action& action);
void addMerge(CLI::App& app, Action& action);
void addDiff(CLI::App& app, Action& action);
void addConflicts(CLI::App& app, Action& action);
void addDecide(CLI::App& app, Action& action);
void addKey(CLI::App& app, Action& action);
void addBundle(CLI::App& app, Action& action);
void addApply(CLI::App& app, Action& action);
void addWaiting(CLI::App& app, Action& action);
void addAttach(CLI::App& app, Action& action);
void addExtract(CLI::App& app, Action& action);
void addSign(CLI::App& app, Action& action);

/// All of the above.
void addCommands(CLI::App& app, Action& action);

// What the commands share.

/// Translation context of the messages of all commands.
class Text {
    Q_DECLARE_TR_FUNCTIONS(kagami::cli)
};

/// Options of every command that writes.
struct Writing {
    std::string author;
    std::string reason;
    void declare(CLI::App& command);
    [[nodiscard]] QString reasonOr(const QString& standard) const;
    /// Waits up to 2 s for another writer.
    [[nodiscard]] Result<std::unique_ptr<CaseFile>> open(const std::string& path) const;
};

/// Opens a case to read from; what people must know before they rely on it goes to standard error.
[[nodiscard]] Result<std::unique_ptr<CaseFile>> openToRead(const std::string& path);
/// Done; Partly when there may be things in the file that this version does not see.
[[nodiscard]] int doneReading(const CaseFile& file);

[[nodiscard]] QString fromArgument(const std::string& argument);
/// The item that an argument names, by id or title, of one of `kinds` (0: any). Errors: those of
/// resolveItem(), with the argument's name where it says nothing.
[[nodiscard]] Result<ItemId> itemArgument(
    const Case& state, const char* name, const std::string& argument, quint32 kinds = 0);
/// A technique as one of `version` of Enterprise ATT&CK has it; empty: the newest complete one. Errors:
/// NotFound, Invalid (revoked, deprecated, not of this tactic): see Catalogue::checkTechnique().
[[nodiscard]] Result<TechniqueUse> techniqueArgument(
    const QString& technique, const QString& tactic, const std::string& version = {});
/// One JSON object on standard output, UTF-8, one line; nothing in it can steer a terminal.
void printJson(const nlohmann::ordered_json& object);
/// One line on standard output, as printable() makes it.
void printLine(const QString& line);
/// One line on standard error, the same.
void printNote(const QString& line);
/// Prints the error on standard error; returns Failed.
[[nodiscard]] int report(const Error& error);
struct OutputFile {
    QString path;
    QByteArray bytes;
};
/// Writes whole files, beside and renamed into place once all are written, so that a failure leaves neither a
/// half file nor half of the files. Errors: Io, Full; Invalid for one path twice, and for an existing case
/// file, key or bundle, which stays as it is.
[[nodiscard]] Status writeFiles(std::span<const OutputFile> files);
[[nodiscard]] Status writeFile(const QString& path, const QByteArray& bytes);
/// `--tlp`: a label with or without "TLP:". Errors: Invalid, with the labels there are.
[[nodiscard]] Result<Tlp> tlpArgument(const std::string& argument);
/// The standard JSON name of a time: ISO 8601 UTC with ms.
[[nodiscard]] std::string isoUtc(const HybridTime& time);

} // namespace kagami::cli

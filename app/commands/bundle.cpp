#include "share/bundle.h"
#include "app/commands/key_options.h"
#include "app/commands/long_work.h"
#include "app/commands/record_text.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string path, out, since, tlp, signer;
    std::vector<std::string> recipients;
    bool encrypt = false;
    bool sign = false;
    bool json = false;
    KeyOptions keys;
};

/// What closes the bundle, kept as long as it is written.
struct Sealing {
    std::optional<PrivateKey> sender;
    std::optional<Passphrase> passphrase;
    std::vector<PublicKey> recipients;

    [[nodiscard]] BundleSealing view() const
    {
        return {.sender = sender ? &*sender : nullptr,
            .passphrase = passphrase ? &*passphrase : nullptr,
            .recipients = recipients};
    }
};

Result<BundleChoice> choiceOf(const Options& options)
{
    BundleChoice choice;
    if (!options.tlp.empty()) {
        const auto ceiling = tlpArgument(options.tlp);
        if (!ceiling)
            return tl::unexpected(ceiling.error());
        choice.ceiling = *ceiling;
    }
    if (options.since.empty())
        return choice;
    choice.since = Digest::parse(fromArgument(options.since));
    if (!choice.since)
        return fail(ErrorKind::Invalid, Text::tr("A head has 64 hexadecimal digits."),
            QStringLiteral("--since"), Text::tr("“kagami info” prints the head of a case."));
    return choice;
}

Status addRecipients(const Options& options, Sealing& sealing)
{
    const KeyList trusted = options.keys.keys().trusted();
    for (const std::string& name : options.recipients) {
        const PublicKey* key = trusted.findName(fromArgument(name));
        if (!key)
            return fail(ErrorKind::NotFound, Text::tr("There is no key of this person."), fromArgument(name),
                Text::tr("Ask for the public key, and trust it with “kagami key trust”."));
        sealing.recipients.push_back(*key);
    }
    return {};
}

Result<Sealing> sealingOf(const Options& options)
{
    Sealing sealing;
    if (const Status added = addRecipients(options, sealing); !added)
        return tl::unexpected(added.error());
    if (options.sign) {
        auto key = options.keys.privateKey(options.signer, "--sign");
        if (!key)
            return tl::unexpected(key.error());
        sealing.sender = std::move(*key);
    }
    if (options.encrypt && options.recipients.empty()) {
        auto passphrase = options.keys.bundlePassphrase(true);
        if (!passphrase)
            return tl::unexpected(passphrase.error());
        sealing.passphrase = std::move(*passphrase);
    }
    return sealing;
}

const char* keyOf(HeldBack::Why why)
{
    return why == HeldBack::Why::OnceHigher ? "once-higher" : "refers-to-higher";
}

void printHeldBack(const Case& state, const BundleReport& written)
{
    if (written.heldBack.empty())
        return;
    printNote(Text::tr("Left out although marked low enough: %1 records.").arg(written.heldBack.size()));
    for (const HeldBack& held : written.heldBack) {
        const QString record = recordText(state, {held.record, held.isClaim, 0});
        printNote(held.why == HeldBack::Why::OnceHigher
                ? Text::tr("  %1: it was marked higher before, and its history would tell.").arg(record)
                : Text::tr("  %1: it refers to what may not leave.").arg(record));
    }
}

nlohmann::ordered_json jsonOf(const Case& state, const BundleReport& written)
{
    nlohmann::ordered_json json;
    json["change_sets"] = written.manifest.changeSets;
    json["withheld"] = written.withheld;
    json["held_back"] = nlohmann::ordered_json::array();
    for (const HeldBack& held : written.heldBack) {
        nlohmann::ordered_json row = recordJson(state, {held.record, held.isClaim, 0});
        row["why"] = keyOf(held.why);
        json["held_back"].push_back(std::move(row));
    }
    json["head"] = written.manifest.head.toHex().toStdString();
    return json;
}

int run(const Options& options)
{
    const auto file = CaseFile::open(fromArgument(options.path), OpenMode::ReadOnly);
    if (!file)
        return report(file.error());
    const auto choice = choiceOf(options);
    if (!choice)
        return report(choice.error());
    const auto sealing = sealingOf(options);
    if (!sealing)
        return report(sealing.error());
    LongWork work;
    const auto written
        = writeBundle(**file, fromArgument(options.out), *choice, sealing->view(), work.steps());
    if (!written)
        return report(written.error());
    if (options.json)
        printJson(jsonOf((*file)->state(), *written));
    printNote(Text::tr("%n change set(s) in the bundle; operations of which only a salted hash leaves: %1.",
        nullptr, int(written->manifest.changeSets))
                  .arg(written->withheld));
    printHeldBack((*file)->state(), *written);
    if (!sealing->sender)
        printNote(Text::tr("The bundle is not signed: its receiver cannot tell who made it."));
    return Done;
}

} // namespace

void addBundle(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("bundle", "Write what a colleague lacks into one sealed file");
    command->add_option("CASE", options->path, "A case file")->required();
    command->add_option("-o,--output", options->out, "The bundle to write")->required();
    command->add_option("--since", options->since, "The head that the colleague has (default: everything)");
    command->add_option("--tlp", options->tlp, "Leave out what is marked higher, or ever was");
    CLI::Option* sign = command->add_option(
        "--sign", options->signer, "Sign with an own key: its name or file (default: the only one there is)");
    sign->expected(0, 1);
    command->add_flag(
        "--encrypt", options->encrypt, "Encrypt: for the people after --to, else with a passphrase");
    CLI::Option* to = command->add_option("--to", options->recipients, "Names of trusted keys");
    options->keys.declare(*command);
    command->add_flag("--json", options->json, "One JSON object on standard output");
    command->callback([options, sign, to, &action] {
        options->sign = sign->count() > 0;
        options->encrypt = options->encrypt || to->count() > 0;
        action = [options] { return run(*options); };
    });
}

} // namespace kagami::cli

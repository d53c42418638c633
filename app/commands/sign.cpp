#include "app/commands/signers.h"
#include "share/change_set_signature.h"
#include "share/signers.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string path, key;
    bool all = false;
    bool json = false;
    Writing writing;
    KeyOptions keys;
};

int run(const Options& options)
{
    auto file = options.writing.open(options.path);
    if (!file)
        return report(file.error());
    const auto key = options.keys.privateKey(options.key);
    if (!key)
        return report(key.error());
    const auto present = (*file)->signatures();
    if (!present)
        return report(present.error());
    const QString author = options.all ? QString() : (*file)->author();
    std::vector<Signature> made;
    for (const Digest& step : unsignedSteps((*file)->ledger().history(), *present, key->publicKey(), author))
        made.push_back(signedBy(*key, step));
    const auto added = (*file)->addSignatures(made);
    if (!added)
        return report(added.error());
    if (options.json)
        printJson({{"signed", *added}, {"key", key->publicKey().fingerprint().toStdString()}});
    printNote(Text::tr("%n change set(s) signed.", nullptr, int(*added)));
    return Done;
}

} // namespace

Result<Signers> Signers::of(const CaseFile& file, const KeyFolder& keys)
{
    const auto signatures = file.signatures();
    if (!signatures)
        return tl::unexpected(signatures.error());
    Signers signers;
    const KeyList trusted = signatures->empty() ? KeyList() : keys.trusted();
    for (const Signature& signature : *signatures) {
        const PublicKey key = signerOf(signature, trusted);
        signers.names[signature.changeSet] << (key.name.isEmpty() ? key.fingerprint() : key.name);
    }
    return signers;
}

QStringList Signers::of(const Digest& changeSet) const
{
    const auto at = names.find(changeSet);
    return at == names.end() ? QStringList() : at->second;
}

void addSign(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("sign", "Sign one's own change sets that are not signed yet");
    command->add_option("CASE", options->path, "A case file")->required();
    command->add_option("--key", options->key, "An own key: its name or file (default: the only one)");
    command->add_flag("--all", options->all, "Also those of others, to vouch for them");
    command->add_flag("--json", options->json, "One JSON object on standard output");
    command->add_option("--author", options->writing.author,
        "Whose change sets are one's own (default: KAGAMI_AUTHOR, else the account's name)");
    options->keys.declareFolder(*command);
    command->add_option("--passphrase-file", options->keys.passphraseFile,
        "A file whose first line is the passphrase of the key (default: KAGAMI_PASSPHRASE, else asked)");
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

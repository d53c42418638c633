#include "app/commands/key_options.h"

#include <QFileInfo>

namespace kagami::cli {

void KeyOptions::declareFolder(CLI::App& command)
{
    command.add_option(
        "--keys", folder, "The folder of the keys (default: KAGAMI_KEYS, else the user's own)");
}

void KeyOptions::declare(CLI::App& command)
{
    declareFolder(command);
    command.add_option("--passphrase-file", passphraseFile,
        "A file whose first line is the passphrase of the key (default: KAGAMI_PASSPHRASE, else asked)");
    command.add_option("--bundle-passphrase-file", bundlePassphraseFile,
        "The same for the passphrase of the bundle (default: KAGAMI_BUNDLE_PASSPHRASE, else asked)");
}

KeyFolder KeyOptions::keys() const
{
    return folder.empty() ? KeyFolder() : KeyFolder(fromArgument(folder));
}

Result<PrivateKey> KeyOptions::privateKey(const std::string& name, const char* option) const
{
    auto path = keys().privatePath(fromArgument(name));
    if (!path && path.error().kind == ErrorKind::Ambiguous)
        path.error().remedy = Text::tr("Say which one: %1 NAME.").arg(QString::fromLatin1(option));
    if (!path)
        return tl::unexpected(path.error());
    // Before the question for a passphrase.
    if (const auto shown = PrivateKey::publicKeyOf(*path); !shown)
        return tl::unexpected(shown.error());
    const PassphraseSource source{.file = passphraseFile,
        .question = Text::tr("Passphrase for the key %1").arg(QFileInfo(*path).completeBaseName())};
    const auto passphrase = source.read();
    return passphrase ? PrivateKey::load(*path, *passphrase) : tl::unexpected(passphrase.error());
}

Result<Passphrase> KeyOptions::bundlePassphrase(bool isNew) const
{
    const PassphraseSource source{.file = bundlePassphraseFile,
        .variable = "KAGAMI_BUNDLE_PASSPHRASE",
        .option = "--bundle-passphrase-file",
        .question = Text::tr("Passphrase for the bundle"),
        .twice = isNew};
    return source.read();
}

} // namespace kagami::cli

#include "app/commands/key_options.h"
#include "share/bundle_reader.h"

#include <QFileInfo>

namespace kagami::cli {

namespace {

struct Options {
    std::string name, key;
    bool json = false;
    KeyOptions keys;
};

nlohmann::ordered_json jsonOf(const PublicKey& key)
{
    nlohmann::ordered_json json;
    json["name"] = key.name.toStdString();
    json["fingerprint"] = key.fingerprint().toStdString();
    json["line"] = key.line().toStdString();
    return json;
}

int runNew(const Options& options)
{
    const auto name = checkedKeyName(fromArgument(options.name));
    if (!name)
        return report(name.error());
    const PassphraseSource source{.file = options.keys.passphraseFile,
        .question = Text::tr("Passphrase for the new key"),
        .twice = true};
    const auto passphrase = source.read();
    if (!passphrase)
        return report(passphrase.error());
    const KeyFolder keys = options.keys.keys();
    const auto key = keys.create(*name, *passphrase);
    if (!key)
        return report(key.error());
    if (options.json)
        printJson(jsonOf(*key));
    else
        printLine(key->line());
    printNote(Text::tr(
        "The private key is %1. Send colleagues the line above, and compare these digits with them: %2")
                  .arg(keys.ownPath(key->name), key->fingerprint()));
    return Done;
}

void printKeys(const QString& row, const KeyList& list)
{
    for (const PublicKey& key : list.keys)
        printLine(row.arg(key.fingerprint(), key.name));
}

int runList(const Options& options)
{
    const KeyFolder keys = options.keys.keys();
    const KeyList own = keys.own();
    const KeyList known = keys.known();
    if (options.json) {
        nlohmann::ordered_json json{
            {"own", nlohmann::ordered_json::array()}, {"known", nlohmann::ordered_json::array()}};
        for (const PublicKey& key : own.keys)
            json["own"].push_back(jsonOf(key));
        for (const PublicKey& key : known.keys)
            json["known"].push_back(jsonOf(key));
        printJson(json);
    } else {
        //: A row of a list of keys: %1 is the fingerprint, %2 the name. Both rows are equally wide.
        printKeys(Text::tr("own    %1  %2"), own);
        //: A row of a list of keys: %1 is the fingerprint, %2 the name. Both rows are equally wide.
        printKeys(Text::tr("known  %1  %2"), known);
    }
    for (const KeyList* list : {&own, &known}) {
        for (const Error& problem : list->problems)
            static_cast<void>(report(problem));
    }
    return own.problems.empty() && known.problems.empty() ? Done : Partly;
}

/// An own key, or that of a colleague.
Result<PublicKey> namedKey(const KeyFolder& keys, const QString& name)
{
    if (!name.isEmpty()) {
        const KeyList trusted = keys.trusted();
        if (const PublicKey* key = trusted.findName(name))
            return *key;
    }
    auto path = keys.privatePath(name);
    if (!path && path.error().kind == ErrorKind::Ambiguous)
        path.error().remedy = Text::tr("Say which one: kagami key show NAME.");
    return path ? PrivateKey::publicKeyOf(*path) : tl::unexpected(path.error());
}

int runShow(const Options& options)
{
    const auto key = namedKey(options.keys.keys(), fromArgument(options.name));
    if (!key)
        return report(key.error());
    if (options.json)
        printJson(jsonOf(*key));
    else
        printLine(key->line());
    printNote(Text::tr("Fingerprint: %1").arg(key->fingerprint()));
    return Done;
}

/// The line itself, a file that has it, or a bundle that was signed with the key and is whole.
Result<PublicKey> offeredKey(const QString& text)
{
    if (!QFileInfo(text).isFile())
        return PublicKey::parse(text);
    QFile file(text);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, Text::tr("The file could not be read."), text);
    const QByteArray bytes = file.read(qint64(64) * 1024);
    if (!bytes.startsWith(bundleMagic().toByteArray()))
        return PublicKey::parse(QString::fromUtf8(bytes));
    return BundleReader::signerOf(text);
}

int runTrust(const Options& options)
{
    const auto key = offeredKey(fromArgument(options.key));
    if (!key)
        return report(key.error());
    if (const auto trusted = options.keys.keys().trust(*key, fromArgument(options.name)); !trusted)
        return report(trusted.error());
    printNote(Text::tr(
        "Trusted from now on as “%1”. Compare these digits with the person, by telephone or face to face: %2")
                  .arg(fromArgument(options.name), key->fingerprint()));
    return Done;
}

int runRemove(const Options& options)
{
    const QString name = fromArgument(options.name);
    if (const auto removed = options.keys.keys().remove(name); !removed)
        return report(removed.error());
    printNote(Text::tr("The key of “%1” is no longer trusted.").arg(name));
    return Done;
}

CLI::App* addPart(CLI::App& key, const char* name, const char* description, Options& options)
{
    CLI::App* part = key.add_subcommand(name, description);
    options.keys.declareFolder(*part);
    return part;
}

} // namespace

void addKey(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    const auto runs = [&action, options](CLI::App* part, int (*run)(const Options&)) {
        part->callback([options, &action, run] { action = [options, run] { return run(*options); }; });
    };
    CLI::App* key = app.add_subcommand("key", "Keys that sign bundles and open them");
    key->require_subcommand(1);

    CLI::App* make = addPart(*key, "new", "Make a pair of keys", *options);
    make->add_option("NAME", options->name, "Whose key it is")->required();
    make->add_option("--passphrase-file", options->keys.passphraseFile,
        "A file whose first line is the passphrase (default: KAGAMI_PASSPHRASE, else asked)");
    make->add_flag("--json", options->json, "One JSON object on standard output");
    runs(make, &runNew);

    CLI::App* list = addPart(*key, "list", "Own keys, and those of colleagues", *options);
    list->add_flag("--json", options->json, "One JSON object on standard output");
    runs(list, &runList);

    CLI::App* show = addPart(*key, "show", "The public key as a line to send, and its fingerprint", *options);
    show->add_option("NAME", options->name, "An own key, or a colleague's (default: the only own one)");
    show->add_flag("--json", options->json, "One JSON object on standard output");
    runs(show, &runShow);

    CLI::App* trust = addPart(*key, "trust", "Trust a colleague's public key", *options);
    trust->add_option("KEY", options->key, "The line, a file that has it, or a bundle signed with it")
        ->required();
    trust->add_option("NAME", options->name, "Whose key it is")->required();
    runs(trust, &runTrust);

    CLI::App* remove = addPart(*key, "remove", "Trust a colleague's key no longer", *options);
    remove->add_option("NAME", options->name, "Under which it is trusted")->required();
    runs(remove, &runRemove);
}

} // namespace kagami::cli

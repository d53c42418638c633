#include "app/commands/key_options.h"
#include "app/commands/long_work.h"
#include "app/commands/merge_report.h"
#include "share/bundle.h"

#include <QFileInfo>

namespace kagami::cli {

namespace {

struct Options {
    std::string path, bundle, key;
    bool acceptsUnknown = false;
    bool acceptsBroken = false;
    bool looks = false;
    bool json = false;
    KeyOptions keys;
    Writing writing;
};

const char* keyOf(BundleSeal seal)
{
    switch (seal) {
    case BundleSeal::Known: return "known";
    case BundleSeal::Unknown: return "unknown";
    case BundleSeal::None: return "none";
    case BundleSeal::Broken: return "broken";
    }
    return "broken";
}

/// Asks for a passphrase only when the bundle needs one.
Result<BundleSource> opened(const Options& options)
{
    const QString path = fromArgument(options.bundle);
    const auto header = BundleReader::look(path);
    if (!header)
        return tl::unexpected(header.error());
    const KeyList trusted = options.keys.keys().trusted();
    BundleOpening opening{.trusted = &trusted,
        .acceptsUnknown = options.acceptsUnknown,
        .acceptsBroken = options.acceptsBroken && options.looks,
        .howToAcceptUnknown = Text::tr("--accept-unknown accepts it."),
        .howToAcceptBroken = Text::tr("--look --accept-broken lists what is in it.")};
    if (header->encryption == BundleEncryption::Passphrase) {
        const auto passphrase = options.keys.bundlePassphrase(false);
        if (!passphrase)
            return tl::unexpected(passphrase.error());
        opening.passphrase = &*passphrase;
        return BundleSource::open(path, opening);
    }
    if (header->encryption == BundleEncryption::Recipients) {
        const auto key = options.keys.privateKey(options.key);
        if (!key)
            return tl::unexpected(key.error());
        opening.keys = {&*key};
        return BundleSource::open(path, opening);
    }
    return BundleSource::open(path, opening);
}

nlohmann::ordered_json sealJson(const BundleSource& bundle)
{
    nlohmann::ordered_json json;
    json["seal"] = keyOf(bundle.seal());
    json["sender"] = nullptr;
    if (const PublicKey& sender = bundle.header().sender; !sender.isNull())
        json["sender"]
            = {{"name", sender.name.toStdString()}, {"fingerprint", sender.fingerprint().toStdString()}};
    return json;
}

QString sealText(const BundleSource& bundle)
{
    const PublicKey& sender = bundle.header().sender;
    switch (bundle.seal()) {
    case BundleSeal::Known: return Text::tr("Signed by %1.").arg(sender.name);
    case BundleSeal::Unknown: return Text::tr("Signed with an unknown key: %1.").arg(sender.fingerprint());
    case BundleSeal::None: return Text::tr("Not signed.");
    case BundleSeal::Broken: return Text::tr("The seal is broken: this is not what the sender signed.");
    }
    return {};
}

/// What is in it, without a case.
int look(const Options& options, const BundleSource& bundle)
{
    nlohmann::ordered_json json = sealJson(bundle);
    json["case"] = bundle.caseId().toString().toStdString();
    json["head"] = bundle.manifest().head.toHex().toStdString();
    json["change_sets"] = nlohmann::ordered_json::array();
    for (const ChangeSetHeader& header : bundle.headers()) {
        if (!options.json)
            printLine(QStringLiteral("%1  %2  %3  %4")
                          .arg(QString::fromStdString(isoUtc(header.time)), header.hash.toHex().left(12),
                              header.author, reasonText(header)));
        nlohmann::ordered_json row;
        row["author"] = header.author.toStdString();
        row["time"] = isoUtc(header.time);
        row["reason"] = reasonText(header).toStdString();
        row["operations"] = header.operationTotal;
        row["withheld"] = header.withheld;
        row["hash"] = header.hash.toHex().toStdString();
        json["change_sets"].push_back(std::move(row));
    }
    if (options.json)
        printJson(json);
    printNote(sealText(bundle));
    return bundle.seal() == BundleSeal::Broken ? Partly : Done;
}

/// Into the case, or into a new file when there is none of that name.
int apply(const Options& options, const BundleSource& bundle)
{
    const QString path = fromArgument(options.path);
    LongWork work;
    if (!QFileInfo::exists(path)) {
        MergeReport merged;
        const auto created = createFromBundle(path, bundle, work.steps(), &merged);
        if (!created)
            return report(created.error());
        printNote(sealText(bundle));
        printMerge(**created, merged, options.json, sealJson(bundle));
        return Done;
    }
    auto file = options.writing.open(options.path);
    if (!file)
        return report(file.error());
    const auto merged = applyBundle(**file, bundle, options.writing.reasonOr({}), work.steps());
    if (!merged)
        return report(merged.error());
    printNote(sealText(bundle));
    printMerge(**file, *merged, options.json, sealJson(bundle));
    return Done;
}

int run(const Options& options)
{
    const auto bundle = opened(options);
    if (!bundle)
        return report(bundle.error());
    return options.looks ? look(options, *bundle) : apply(options, *bundle);
}

} // namespace

void addApply(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("apply", "Take over what a bundle brings");
    command->add_option("CASE", options->path, "The case file; one that does not exist is made")->required();
    command->add_option("BUNDLE", options->bundle, "A bundle of changes")->required();
    command->add_option("--key", options->key, "The own key that opens it (default: the only one there is)");
    command->add_flag(
        "--accept-unknown", options->acceptsUnknown, "Take it also unsigned, or signed with an unknown key");
    CLI::Option* looks
        = command->add_flag("--look", options->looks, "Only list what is in it; nothing is written");
    command->add_flag("--accept-broken", options->acceptsBroken, "Look at it although its seal is broken")
        ->needs(looks);
    options->keys.declare(*command);
    command->add_flag("--json", options->json, "One JSON object on standard output");
    options->writing.declare(*command);
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

#include "app/commands/command.h"

#include "case/title.h"
#include "case/value_input.h"

namespace kagami::cli {

namespace {

struct Options {
    std::string path, kind, title, source, tlp;
    Writing writing;
};

Result<Item> itemOf(const Options& options)
{
    const QString key = fromArgument(options.kind);
    const auto kind = parseItemKind(key);
    if (!kind || *kind == ItemKind::Case) {
        QStringList keys;
        for (const ItemKindInfo& about : itemKinds())
            if (about.kind != ItemKind::Case)
                keys << QString::fromLatin1(about.key);
        return fail(ErrorKind::Invalid, Text::tr("“%1” is no kind of item.").arg(key), QStringLiteral("KIND"),
            Text::tr("Use one of: %1.").arg(keys.join(QStringLiteral(", "))));
    }
    const QString title = fromArgument(options.title).trimmed();
    if (Status checked = checkTitle(title); !checked) {
        checked.error().where = QStringLiteral("TITLE");
        return tl::unexpected(checked.error());
    }
    Item item{ItemId::random(), *kind, title, Tlp::Clear, false};
    if (!options.tlp.empty()) {
        const auto tlp = tlpArgument(options.tlp);
        if (!tlp)
            return tl::unexpected(tlp.error());
        item.tlp = *tlp;
    }
    return item;
}

int run(const Options& options)
{
    const auto item = itemOf(options);
    if (!item)
        return report(item.error());
    auto file = options.writing.open(options.path);
    if (!file)
        return report(file.error());
    Draft draft;
    draft.reason = options.writing.reasonOr(Text::tr("Added %1 “%2”").arg(label(item->kind), item->title));
    draft.put(*item);
    if (!options.source.empty()) {
        const auto source
            = itemArgument((*file)->state(), "--source", options.source, bitOf(ItemKind::Source));
        if (!source)
            return report(source.error());
        Claim claim;
        claim.id = ClaimId::random();
        claim.subject = item->id.uuid;
        claim.predicate = Predicate::Description;
        claim.value = item->title;
        claim.source = *source;
        claim.tlp = item->tlp;
        draft.put(std::move(claim));
    }
    const auto done = (*file)->commit(std::move(draft));
    if (!done)
        return report(done.error());
    printLine(item->id.toString());
    return Done;
}

} // namespace

void addAdd(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("add", "Add an item; prints its id");
    command->add_option("CASE", options->path, "A case file")->required();
    command->add_option("KIND", options->kind, "incident, campaign, actor, target, source, …")->required();
    command->add_option("TITLE", options->title, "Its title")->required();
    command->add_option("--source", options->source, "The source that tells of it: an id or a title");
    command->add_option("--tlp", options->tlp, "Its marking (default: CLEAR)");
    options->writing.declare(*command);
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

} // namespace kagami::cli

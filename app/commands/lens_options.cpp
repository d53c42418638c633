#include "app/commands/lens_options.h"

namespace kagami::cli {

void LensOptions::declare(CLI::App& command)
{
    command.add_option("--lens", query, "Only what this query leaves, as in the lens bar");
    command.add_option("--tlp", tlp, "Only what may be released at this label");
    past.declare(command);
}

Result<Lens> LensOptions::lens() const
{
    Lens lens;
    auto parsed = parseQuery(fromArgument(query));
    if (!parsed) {
        Error error = parsed.error();
        error.where = QStringLiteral("--lens, ") % error.where;
        return tl::unexpected(error);
    }
    lens.query = std::move(*parsed);
    if (!tlp.empty()) {
        const auto ceiling = tlpArgument(tlp);
        if (!ceiling)
            return tl::unexpected(ceiling.error());
        lens.ceiling = *ceiling;
    }
    return lens;
}

Result<std::shared_ptr<const Scope>> LensOptions::scope(const Shown& shown) const
{
    auto wanted = lens();
    if (!wanted)
        return tl::unexpected(wanted.error());
    wanted->asOf = shown.asOf;
    return Scope::make(*shown.state, *wanted, {}, shown.state);
}

} // namespace kagami::cli

#include "app/commands/paper_options.h"

#include "base/language.h"

namespace kagami::cli {

void PaperOptions::declare(CLI::App& command)
{
    command.add_option("CASE", path, "A case file")->required();
    command.add_option("--lang", language, "en or ja")
        ->capture_default_str()
        ->check(CLI::IsMember({"en", "ja"}));
    lens.declare(command);
}

void PaperOptions::useLanguage() const
{
    installLanguage(fromArgument(language));
}

QLocale::Language PaperOptions::locale() const
{
    return language == "ja" ? QLocale::Japanese : QLocale::English;
}

QTimeZone PaperOptions::zone() const
{
    return language == "ja" ? QTimeZone("Asia/Tokyo") : QTimeZone::utc();
}

Result<OpenedForPaper> PaperOptions::open() const
{
    auto file = openToRead(path);
    if (!file)
        return tl::unexpected(file.error());
    auto shown = lens.past.ledger(**file);
    if (!shown)
        return tl::unexpected(shown.error());
    auto scope = lens.scope(*shown);
    if (!scope)
        return tl::unexpected(scope.error());
    auto catalogue = defaultCatalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    return OpenedForPaper{
        std::move(*file), std::move(shown->ledger), std::move(*scope), std::move(*catalogue)};
}

} // namespace kagami::cli

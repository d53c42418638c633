#pragma once

#include "app/commands/lens_options.h"
#include "attack/catalogue.h"

#include <QLocale>
#include <QTimeZone>

namespace kagami::cli {

/// What a document or a picture is made from.
struct OpenedForPaper {
    std::unique_ptr<CaseFile> file;
    std::shared_ptr<const Ledger> ledger; ///< that shows: the present one, or as it was
    std::shared_ptr<const Scope> scope;
    std::shared_ptr<const Catalogue> catalogue;
};

/// The options that briefs and pictures share: CASE, `--lang`, and those of LensOptions.
struct PaperOptions {
    std::string path, language = "en";
    LensOptions lens;

    void declare(CLI::App& command);
    /// From here on all texts are in the language that was asked for.
    void useLanguage() const;
    [[nodiscard]] QLocale::Language locale() const;
    [[nodiscard]] QTimeZone zone() const; ///< that of the language's readers
    /// Errors: those of openToRead() and LensOptions::scope().
    [[nodiscard]] Result<OpenedForPaper> open() const;
};

} // namespace kagami::cli

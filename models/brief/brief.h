#pragma once

#include "attack/catalogue.h"
#include "figure/figure.h"
#include "ledger/ledger.h"
#include "lens/scope.h"

#include <QLocale>
#include <QTimeZone>

namespace kagami {

/// What a brief is made for. The same head, lens and options give the same bytes.
struct BriefOptions {
    QString templateKey = QStringLiteral("attribution-assessment");
    QLocale::Language language = QLocale::English; ///< English or Japanese
    QTimeZone zone = QTimeZone::utc();
    /// The case as it was at an earlier brief: what has changed since is a section of its own. nullptr: none.
    std::shared_ptr<const Ledger> since{};
};

struct BriefDocument; // brief/document.h: the tree
class BriefPages; // brief/brief_pages.h: the same on paper

/// The projection (case, lens) -> document. Names no wall clock: its date is the time of the newest change
/// set. Errors: Invalid (no such template, with those there are).
[[nodiscard]] Result<std::shared_ptr<const BriefDocument>> makeBrief(
    const Scope& scope, const Ledger& ledger, const Catalogue& catalogue, const BriefOptions& options);
[[nodiscard]] QStringList briefTemplates();

/// One self-contained page: no script, no external reference, figures as inline SVG with text alternatives.
[[nodiscard]] QByteArray briefHtml(const BriefDocument& document);
/// A4, TLP label in header and footer of every page, bookmarks, internal links, language, fonts embedded;
/// deterministic. Needs a QGuiApplication. Errors: Io with the library's words.
[[nodiscard]] Result<QByteArray> briefPdf(const BriefDocument& document);
/// The same for pages that are laid out already; on the thread they live on.
[[nodiscard]] Result<QByteArray> briefPdf(const BriefDocument& document, const BriefPages& pages);

} // namespace kagami

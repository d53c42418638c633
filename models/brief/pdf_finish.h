#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace kagami {

/// A place in a PDF that links and bookmarks lead to.
struct PdfPlace {
    QString anchor;
    int page = 0; ///< from 0
    double top = 0; ///< PDF points from the bottom of the page
};
struct PdfBookmark {
    QString title;
    QString anchor;
    int level = 1; ///< 1 or 2
};
struct PdfFacts {
    QString title;
    QString language; ///< "en", "ja"
    QString isoDate; ///< the document's own date, ISO 8601 UTC; no clock is read
    QString head{}; ///< of the case, for headOfBrief(); empty: none
    std::vector<PdfPlace> places{};
    std::vector<PdfBookmark> bookmarks{};
};

/// What the PDF engine leaves undone: links inside the document (it writes "#anchor" as an outside address),
/// bookmarks, language, title, characters for searching and copying, and bytes that depend on nothing but the
/// input. Errors: Io with qpdf's words.
[[nodiscard]] Result<QByteArray> finishPdf(const QByteArray& pdf, const PdfFacts& facts);

} // namespace kagami

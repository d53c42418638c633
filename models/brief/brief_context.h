#pragma once

#include "attack/catalogue.h"
#include "brief/document.h"
#include "brief/figures.h"
#include "lens/scope.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>
#include <unordered_map>

namespace kagami {

/// Translation context of all texts of a brief.
class BriefText {
    Q_DECLARE_TR_FUNCTIONS(kagami::Brief)
};

/// Numbers sources in the order in which the text first rests on them: the endnotes.
class Citations {
public:
    explicit Citations(const Case& state)
        : m_state(state)
    {
    }
    /// Numbers of the sources of these claims, ascending, each once. Where none of them names a source, the
    /// number of the analysts' own word; none for no claims.
    [[nodiscard]] std::vector<int> of(std::span<const ClaimIndex> claims);
    [[nodiscard]] std::vector<int> of(ClaimIndex claim) { return of(std::span(&claim, 1)); }
    /// Number 1 first; noIndex stands for the analysts themselves.
    [[nodiscard]] const std::vector<ItemIndex>& sources() const { return m_sources; }

private:
    int number(ItemIndex source);

    const Case& m_state;
    std::vector<ItemIndex> m_sources;
    std::unordered_map<ItemIndex, int> m_numbers;
};

/// What every section is written from, and where its citations go.
struct BriefContext {
    const Scope& scope;
    const Case& state;
    const Facts& facts;
    const Catalogue& catalogue;
    Citations& citations;
    QLocale locale;
    QTimeZone zone;
    const Ledger* ledger = nullptr; ///< who wrote what, and why
    const Ledger* since = nullptr; ///< see BriefOptions::since

    [[nodiscard]] bool japanese() const { return locale.language() == QLocale::Japanese; }
    [[nodiscard]] const Item& item(ItemIndex index) const { return state.items()[size_t(index)]; }
    [[nodiscard]] const Claim& claim(ClaimIndex index) const { return state.claims()[size_t(index)]; }
    /// A date in words, never more exact than it is known; a dash for none.
    [[nodiscard]] QString when(const TimeSpan* span) const;
    [[nodiscard]] QString day(const QDateTime& time) const; ///< in the brief's zone: "23 November 2026"
    /// `text` with the notes and the strictest marking of `claims`. With an empty text: the notes alone.
    [[nodiscard]] Run cited(const QString& text, std::span<const ClaimIndex> claims) const;
    [[nodiscard]] Run cited(const QString& text, ClaimIndex claim) const
    {
        return cited(text, std::span(&claim, 1));
    }
    [[nodiscard]] Run title(ItemIndex item, Run::Style style = Run::Style::Plain) const; ///< with its marking
    /// The text of a claim's value as a reader wants it: dates in words, items by title, terms by label.
    [[nodiscard]] QString valueText(const Claim& claim) const;
    /// All counting claims of a property, the one that shows first, each different value once, with its
    /// notes.
    [[nodiscard]] Runs property(ItemIndex item, Predicate predicate) const;
    /// Titles of items, in order, joined as the language does.
    [[nodiscard]] QString titles(std::span<const ItemIndex> items) const;
    [[nodiscard]] QString techniqueName(
        const Technique& technique) const; ///< in the brief's language, English where we have no other
    [[nodiscard]] QString listJoin(const QStringList& parts) const; ///< "a, b"
    [[nodiscard]] QString groupJoin(const QStringList& parts) const; ///< "a; b"
    /// One after the other; what does not end like a sentence gets its full stop. Empty ones are left out.
    [[nodiscard]] QString sentences(const QStringList& parts) const;
    [[nodiscard]] QString gapAfter(const QString& sentence) const; ///< before the next one
    /// A view as a figure of the brief, with its anchor "figure-…".
    [[nodiscard]] Block figure(FigureView view, const QString& caption) const;
};

// Sections in the order of the attribution assessment (R6, R8, R12, R26-R33). Each may return a section
// without blocks: it is left out, except where its absence would mislead.
[[nodiscard]] Section judgementSection(const BriefContext& context);
[[nodiscard]] Section changesSection(const BriefContext& context); ///< no blocks without an earlier brief
[[nodiscard]] Section scopeSection(const BriefContext& context);
[[nodiscard]] Section timelineSection(const BriefContext& context);
[[nodiscard]] std::vector<Section> campaignSections(const BriefContext& context);
[[nodiscard]] std::vector<Section> targetSections(const BriefContext& context);
[[nodiscard]] std::vector<Section> techniqueSections(const BriefContext& context);
[[nodiscard]] std::vector<Section> attributionSections(const BriefContext& context);
[[nodiscard]] Section disputeSection(const BriefContext& context);
[[nodiscard]] Section indicatorSection(const BriefContext& context);
[[nodiscard]] Section contextSection(const BriefContext& context);
[[nodiscard]] Section sourceSection(const BriefContext& context); ///< after all that cite
[[nodiscard]] std::vector<Endnote> endnotesOf(const BriefContext& context);

[[nodiscard]] inline Block paragraph(Runs runs, ParagraphKind kind = ParagraphKind::Body)
{
    return {{}, Paragraph{std::move(runs), kind}};
}
[[nodiscard]] inline Block paragraph(const QString& text, ParagraphKind kind = ParagraphKind::Body)
{
    return paragraph(Runs{Run{text, {}, {}, {}}}, kind);
}

} // namespace kagami

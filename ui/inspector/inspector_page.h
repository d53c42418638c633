#pragma once

#include "lens/scope.h"
#include "ui/inspector/evidence_lines.h"
#include "ui/inspector/value_text.h"

#include <QStringList>
#include <vector>

namespace kagami {

/// One claim under a value: who says so, how good, in which words.
struct SourceLine {
    ClaimIndex claim = noIndex;
    ClaimIndex corroborates = noIndex; ///< set for a further source of a claim: the claim itself
    ItemIndex source = noIndex; ///< noIndex: the analyst's own word
    QString grade; ///< "B2"
    QString gradeWords; ///< the same in words, for the tooltip and for people who listen
    QString text; ///< publisher and date of the source, or "own word" with its author
    QString title; ///< of the source, in full; empty for own words
    QString quote;
    QString place; ///< in the source: a page, a line, a byte
    QString smallPrint; ///< note, decision, author and time: one line each
    ClaimStatus status = ClaimStatus::Open;
    Tlp tlp = Tlp::Clear;
    bool counts = true; ///< false: rejected, or its source is switched off
};

/// One value that one or more sources give.
struct ValueLine {
    ValueText words;
    Uuid record; ///< what it points to, for following; null for other values
    bool counts = true; ///< some claim behind it counts
    std::vector<SourceLine> sources;
};

/// One property with all its values, the one that shows first.
struct PropertyGroup {
    Predicate predicate = Predicate::Description;
    QString label;
    std::vector<ValueLine> values;
    QStringList warnings;
};

/// Something that points here: "targeted by" seen from the target.
struct Mention {
    Uuid record;
    ClaimIndex claim = noIndex;
    ItemKind kind = ItemKind::Incident;
    QString title;
    QString predicate;
};

/// What the inspector shows of one record. A value: knows no widget.
struct InspectorPage {
    Uuid record; ///< the item; null: nothing to show
    ClaimIndex focus = noIndex; ///< the claim that was selected, when it was one
    ItemKind kind = ItemKind::Note;
    QString kindLabel;
    QString campaign; ///< names of its campaigns, empty for none
    int campaignInk = -1;
    QString title;
    QString summary; ///< "7 claims · 5 sources · confidence moderate"
    Tlp tlp = Tlp::Clear;
    std::vector<PropertyGroup> properties; ///< in the order of the vocabulary
    std::vector<EvidenceLine> evidence; ///< of a source: what came with it; of an evidence file: itself
    std::vector<Mention> mentions;
    int mentionTotal = 0; ///< `mentions` holds at most mentionsKept of them
    bool isEmpty() const { return record.isNull(); }
};
constexpr int mentionsKept = 40;

/// Retracted records and those above the ceiling are left out; rejected claims stay, marked. Cost: O(claims
/// about the record).
[[nodiscard]] InspectorPage makeInspectorPage(const Scope& scope, const Uuid& record, const Wording& wording);

} // namespace kagami

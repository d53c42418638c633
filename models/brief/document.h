#pragma once

#include "brief/brief.h"
#include "case/marking.h"
#include "figure/figure.h"

#include <QString>
#include <variant>
#include <vector>

namespace kagami {

/// A run of text inside a paragraph or cell.
struct Run {
    enum class Style : quint8 { Plain, Strong, Emphasis, Code, Faint, Warning };
    QString text;
    Style style = Style::Plain;
    QString anchor; ///< links to the block with this anchor; empty: no link
    std::vector<int> notes; ///< numbers of endnotes this run rests on, printed as [1][4] behind it
    Tlp marking = Tlp::Clear; ///< portion mark, printed before it where it is not CLEAR (R22)
};
using Runs = std::vector<Run>;

/// What a paragraph is: facts, assumptions and judgements are different things and look different (R5).
enum class ParagraphKind : quint8 {
    Body,
    Heading, ///< of what follows, below the titles of sections
    Judgement,
    Reason, ///< what the judgement above it rests on
    Fact,
    Assumption,
    Note,
    Warning
};
struct Paragraph {
    Runs runs;
    ParagraphKind kind = ParagraphKind::Body;
};
struct BulletList {
    std::vector<Runs> entries;
    bool numbered = false;
};
struct Table {
    QString caption; ///< "Table 1. …"; empty: the heading above says it
    std::vector<QString> head;
    std::vector<std::vector<Runs>> rows;
    std::vector<int> widths; ///< per cent of the page width, one a column; see fitColumns()
    std::vector<bool> rightAligned;
};
struct FigureBlock {
    Figure figure;
    QString caption; ///< "Figure 1. …": says date and scope (R9)
};
using BlockContent = std::variant<Paragraph, BulletList, Table, FigureBlock>;
struct Block {
    QString anchor; ///< unique in the document, empty when nothing points here
    BlockContent content;
};
struct Section {
    QString title;
    QString anchor;
    int level = 1; ///< 1 or 2
    std::vector<Block> blocks;
};
/// A source as an endnote (R12): who, what, when, how good, first or second hand.
struct Endnote {
    int number = 0;
    QString anchor; ///< "note-1"
    Runs runs;
};

/// A brief as a value: what both writers write. Knows no page, no font size, no HTML.
struct BriefDocument {
    QString title;
    QString subtitle; ///< kind of product and its date
    QString language; ///< "en", "ja"
    Tlp marking = Tlp::Clear;
    QString head; ///< the case head, 64 digits
    QString state;
    QString lensText; ///< the query it was made through, empty for the whole case
    QString dateText; ///< of the newest change set, for people
    QString isoDate; ///< the same, ISO 8601 UTC
    std::vector<std::pair<QString, QString>> facts; ///< cover table: label, value
    std::vector<Section> sections;
    std::vector<Endnote> endnotes;
    QString colophon; ///< licences and notices that must travel with it
};

} // namespace kagami

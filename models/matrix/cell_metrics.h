#pragma once

#include <QtGlobal>

// What the parts of a cell measure, px: the layout decides by them how many lines a name gets, the figure
// places texts by them.
namespace kagami::matrix {

constexpr double rowPaddingPx = 7; ///< of a cell with its name beside its id
constexpr double stackedPaddingPx = 4; ///< of a cell with its name below
constexpr double idWidthPx = 38; ///< room for an id that a name stands beside
constexpr double subIdWidthPx = 28;
constexpr double idLinePx = 15; ///< the first line of a cell with its name below
constexpr double nameLinePx = 12.5;
constexpr double stackedEdgePx = 3; ///< above the first line and below the last
constexpr double countGapPx = 5;
constexpr double foldMarkRoomPx = 12; ///< what the mark takes from a text beside it
constexpr double narrowestRowPx = 164; ///< a column in which names may stand beside ids
constexpr double headerEdgePx = 3;
constexpr double headerGapPx = 6; ///< between header and cells

} // namespace kagami::matrix

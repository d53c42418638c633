#pragma once

#include "figure/figure.h"
#include "graph/target_graph.h"

#include <QStringList>

namespace kagami {

/// Height of a card with its name on so many lines.
[[nodiscard]] constexpr double cardHeightPx(int nameLines = 1)
{
    return 9 + 13.0 * nameLines;
}

/// How many lines a name may take at all, and on a card of this height.
constexpr int mostNameLines = 3;
[[nodiscard]] constexpr int nameLinesIn(double cardHeight)
{
    return cardHeight < cardHeightPx(2) ? 1 : cardHeight < cardHeightPx(3) ? 2 : mostNameLines;
}

/// How many incidents a card shows as squares.
[[nodiscard]] int squaresOn(const GraphNode& node);
/// Px at the right of a card that its count takes, behind the squares; 0 without incidents.
[[nodiscard]] double countRoom(const GraphNode& node);
/// Px at the right of a card that squares and the count take, the edge included.
[[nodiscard]] double cardTailPx(const GraphNode& node);
/// Px at the left of a card before its name.
[[nodiscard]] double cardHeadPx();
/// The width at which a card shows its whole name on one line.
[[nodiscard]] double cardWidthFor(const GraphNode& node);
/// The name of a card as it fits: whole; without what it says in parentheses; on up to `mostLines` lines;
/// shortened.
[[nodiscard]] QStringList cardLines(const GraphNode& node, double cardWidthPx, int mostLines);
/// The name without what it says in parentheses, when the whole does not fit; shortened with … when that does
/// not either.
[[nodiscard]] QString fittingName(FontRole font, const QString& name, double widthPx);

} // namespace kagami

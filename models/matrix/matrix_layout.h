#pragma once

#include "figure/figure.h"
#include "matrix/case_matrix.h"

#include <set>

namespace kagami {

/// Which cell: positions in TechniqueMatrix::columns, TacticColumn::cells and TechniqueCell::subTechniques.
struct MatrixCell {
    int column = -1;
    int cell = -1;
    int sub = -1; ///< -1: the technique itself
    [[nodiscard]] bool isValid() const { return cell >= 0; }
    friend bool operator==(const MatrixCell&, const MatrixCell&) = default;
};

struct MatrixStyle {
    bool foldSub = true; ///< sub-techniques are counted in their technique and not shown
    std::set<QString> exceptions; ///< techniques for which it is the other way round
    bool japanese = false; ///< Japanese names where there are some
    bool printed = false; ///< tactics wrap into rows that fit the width; legend below
    MatrixCell hovered;
    std::vector<Uuid> selected; ///< incidents and claims: cells that have one of them are marked
    MatrixCell current; ///< the cell of the keyboard
};

struct PlacedMatrixCell {
    QRectF rect;
    MatrixCell cell;
    bool folds = false; ///< has sub-techniques to show or hide
    bool folded = false; ///< and hides them: its count includes theirs
};
struct PlacedTactic {
    QRectF header;
    int column = 0;
};
struct MatrixLayout {
    std::vector<PlacedTactic> tactics;
    std::vector<PlacedMatrixCell> cells; ///< by tactic, then from top to bottom; none overlap
    double headerHeight = 0; ///< of the strip that stays when the rest scrolls
    int nameLines = 0; ///< most lines of a name, below its id; 0: names stand beside their ids
    QSizeF size;
};

constexpr double matrixCellHeightPx = 22; ///< of a cell with its name beside its id
constexpr double matrixFoldMarkPx = 16; ///< width of the strip at a cell's right end where a click folds

/// Tactics without cells are left out when the matrix shows only what is used. All tactics stand side by side
/// in `width` where that leaves columns wide enough for an id, a count and words of a name below them;
/// otherwise the matrix is wider, or, printed, has its tactics in rows. Names have as many lines as they need
/// and `height` has room for; 0: as high as it takes. Cost: O(cells).
[[nodiscard]] MatrixLayout layoutMatrix(
    const TechniqueMatrix& matrix, const MatrixStyle& style, double width, double height = 0);
/// The whole drawing, headers included.
[[nodiscard]] Figure matrixFigure(
    const TechniqueMatrix& matrix, const MatrixLayout& layout, const Facts& facts, const MatrixStyle& style);
/// The header strip alone, for painting it over the scrolled rest.
[[nodiscard]] Figure matrixHeaderFigure(
    const TechniqueMatrix& matrix, const MatrixLayout& layout, const MatrixStyle& style);
/// The shades with their numbers, in one row `matrixLegendHeightPx` high.
[[nodiscard]] Figure matrixLegendFigure(const TechniqueMatrix& matrix);
constexpr double matrixLegendHeightPx = 18;

/// The part of a folding cell where a click folds; empty for others.
[[nodiscard]] QRectF foldMarkOf(const MatrixLayout& layout, const PlacedMatrixCell& placed);
/// nullptr: none there.
[[nodiscard]] const PlacedMatrixCell* cellAt(const MatrixLayout& layout, QPointF pos);
[[nodiscard]] const PlacedMatrixCell* placeOf(const MatrixLayout& layout, const MatrixCell& cell);
/// The cell one step away; the same when there is none. An invalid cell steps to the first.
[[nodiscard]] MatrixCell stepped(const MatrixLayout& layout, const MatrixCell& from, int columns, int rows);

[[nodiscard]] const TechniqueCell& techniqueOf(const TechniqueMatrix& matrix, const MatrixCell& cell);
/// The name of a tactic as its column shows it: one or two lines, in a smaller font where it is narrow.
[[nodiscard]] FontRole headerFont(double columnWidth);
[[nodiscard]] QStringList headerLines(const TacticColumn& tactic, double columnWidth, bool japanese);
/// Its own name, without that of its technique; Japanese where asked for and known.
[[nodiscard]] QString shownName(const TechniqueCell& cell, bool japanese);
[[nodiscard]] QString shownName(const TacticColumn& tactic, bool japanese);
/// Incidents that the shown count stands for: with those of hidden sub-techniques when `folded`.
[[nodiscard]] const std::vector<ItemIndex>& incidentsOf(const TechniqueCell& cell, bool folded);
/// "T1566.001 Phishing: Spearphishing Attachment"
[[nodiscard]] QString cellTitle(const TechniqueMatrix& matrix, const MatrixCell& cell, bool japanese);
/// "Initial Access · 5 incidents · ATT&CK v18.1"
[[nodiscard]] QString cellSummary(
    const TechniqueMatrix& matrix, const PlacedMatrixCell& placed, bool japanese);

} // namespace kagami

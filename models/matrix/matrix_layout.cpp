#include "matrix/matrix_layout.h"

#include <algorithm>
#include <cmath>

namespace kagami {

namespace {
constexpr double marginPx = 12;
constexpr double columnGap = 6;
constexpr double cellPitch = matrixCellHeightPx + 3;
constexpr double headerPx = 40;
constexpr double narrowest = 164;
constexpr double widest = 232;
constexpr double subIndent = 12;
constexpr double bandGap = 18;

bool isFolded(const TechniqueCell& cell, const MatrixStyle& style)
{
    return style.foldSub != (style.exceptions.count(cell.id) > 0);
}

/// Fills one tactic from `top` down; returns where it ends.
double stackTactic(const TacticColumn& tactic, int column, QPointF topLeft, double width,
    const MatrixStyle& style, std::vector<PlacedMatrixCell>& cells)
{
    double y = topLeft.y();
    for (size_t i = 0; i < tactic.cells.size(); ++i) {
        const TechniqueCell& cell = tactic.cells[i];
        const bool folds = !cell.subTechniques.empty();
        const bool folded = folds && isFolded(cell, style);
        cells.push_back(
            {QRectF(topLeft.x(), y, width, matrixCellHeightPx), {column, int(i), -1}, folds, folded});
        y += cellPitch;
        if (!folds || folded)
            continue;
        for (size_t s = 0; s < cell.subTechniques.size(); ++s) {
            const QRectF rect(topLeft.x() + subIndent, y, width - subIndent, matrixCellHeightPx);
            cells.push_back({rect, {column, int(i), int(s)}, false, false});
            y += cellPitch;
        }
    }
    return y;
}
} // namespace

MatrixLayout layoutMatrix(const TechniqueMatrix& matrix, const MatrixStyle& style, double width)
{
    MatrixLayout layout;
    layout.headerHeight = headerPx;
    std::vector<int> shown;
    for (size_t i = 0; i < matrix.columns.size(); ++i) {
        if (!matrix.onlyUsed || !matrix.columns[i].cells.empty())
            shown.push_back(int(i));
    }
    const double available = std::max(width - 2 * marginPx, narrowest);
    const size_t fitting = std::max<size_t>(1, size_t((available + columnGap) / (narrowest + columnGap)));
    const bool wraps = style.printed && shown.size() > fitting;
    // Rows of about the same number of tactics, not a full one and a rest.
    const size_t bands = wraps ? (shown.size() + fitting - 1) / fitting : 1;
    const size_t perBand = bands > 0 ? (shown.size() + bands - 1) / bands : shown.size();
    const double share = (available + columnGap) / double(std::max<size_t>(1, perBand)) - columnGap;
    const double columnWidth = std::floor(std::clamp(share, narrowest, widest));

    double top = 0;
    double bottom = headerPx;
    double right = 0;
    for (size_t i = 0; i < shown.size(); ++i) {
        const size_t place = i % std::max<size_t>(1, perBand);
        if (place == 0 && i > 0)
            top = bottom + bandGap;
        const double x = marginPx + (columnWidth + columnGap) * double(place);
        layout.tactics.push_back({QRectF(x, top, columnWidth, headerPx - 6), shown[i]});
        const TacticColumn& tactic = matrix.columns[size_t(shown[i])];
        const double end
            = stackTactic(tactic, shown[i], {x, top + headerPx}, columnWidth, style, layout.cells);
        bottom = std::max(bottom, end);
        right = std::max(right, x + columnWidth);
    }
    layout.size = QSizeF(std::max(right + marginPx, std::min(width, 320.0)), bottom + marginPx);
    return layout;
}

const PlacedMatrixCell* cellAt(const MatrixLayout& layout, QPointF pos)
{
    const auto hit = std::find_if(layout.cells.begin(), layout.cells.end(),
        [pos](const PlacedMatrixCell& placed) { return placed.rect.contains(pos); });
    return hit == layout.cells.end() ? nullptr : &*hit;
}

const PlacedMatrixCell* placeOf(const MatrixLayout& layout, const MatrixCell& cell)
{
    const auto hit = std::find_if(layout.cells.begin(), layout.cells.end(),
        [&cell](const PlacedMatrixCell& placed) { return placed.cell == cell; });
    return hit == layout.cells.end() ? nullptr : &*hit;
}

MatrixCell stepped(const MatrixLayout& layout, const MatrixCell& from, int columns, int rows)
{
    if (layout.cells.empty())
        return {};
    const PlacedMatrixCell* at = placeOf(layout, from);
    if (!at)
        return layout.cells.front().cell;
    const PlacedMatrixCell* best = at;
    double bestDistance = 0;
    for (const PlacedMatrixCell& other : layout.cells) {
        const double dx = other.rect.center().x() - at->rect.center().x();
        const double dy = other.rect.top() - at->rect.top();
        const bool sameColumn = other.cell.column == at->cell.column;
        const bool onTheWay = columns == 0 ? sameColumn && dy * rows > 0 : !sameColumn && dx * columns > 0;
        if (!onTheWay)
            continue;
        const double distance = columns == 0 ? std::abs(dy) : std::abs(dx) * 8 + std::abs(dy);
        if (best == at || distance < bestDistance) {
            best = &other;
            bestDistance = distance;
        }
    }
    return best->cell;
}

const TechniqueCell& techniqueOf(const TechniqueMatrix& matrix, const MatrixCell& cell)
{
    const TechniqueCell& technique = matrix.columns[size_t(cell.column)].cells[size_t(cell.cell)];
    return cell.sub < 0 ? technique : technique.subTechniques[size_t(cell.sub)];
}

const std::vector<ItemIndex>& incidentsOf(const TechniqueCell& cell, bool folded)
{
    return folded ? cell.foldedIncidents : cell.incidents;
}

} // namespace kagami

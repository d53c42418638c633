#include "matrix/matrix_layout.h"

#include "matrix/cell_metrics.h"

#include <algorithm>
#include <cmath>

namespace kagami {

using namespace matrix;

namespace {

constexpr double cellGap = 3;
constexpr double bandGap = 18;
constexpr double widest = 232;
constexpr double leastNarrowest = 70;
constexpr int mostNameLines = 3;
constexpr int scrolledNameLines = 2; ///< where the matrix is higher than its room anyway
constexpr int mostHeaderLines = 2;

/// What lies around and between cells; narrow columns leave less to margins.
struct Spacing {
    double margin, columnGap, subIndent;
};
constexpr Spacing roomy{12, 6, 12};
constexpr Spacing tight{8, 5, 5};

bool isFolded(const TechniqueCell& cell, const MatrixStyle& style)
{
    return style.foldSub != (style.exceptions.count(cell.id) > 0);
}

/// First how many tactics stand side by side and how wide they are, then how many lines a name gets, then the
/// cells.
class MatrixPlacing {
public:
    MatrixPlacing(const TechniqueMatrix& matrix, const MatrixStyle& style, double width, double height)
        : m_matrix(matrix)
        , m_style(style)
        , m_width(width)
        , m_height(height)
    {
        for (size_t i = 0; i < matrix.columns.size(); ++i) {
            if (!matrix.onlyUsed || !matrix.columns[i].cells.empty())
                m_shown.push_back(int(i));
        }
    }

    MatrixLayout make()
    {
        chooseColumns();
        chooseHeader();
        chooseLines();
        placeTactics();
        return std::move(m_layout);
    }

private:
    void chooseColumns()
    {
        const size_t wide = fitting(roomy, narrowestRowPx);
        double narrowest = narrowestRowPx;
        m_perBand = m_shown.size();
        if (m_shown.size() > wide) {
            m_spacing = tight;
            narrowest = narrowestStacked();
            if (m_style.printed) {
                // Rows of about the same number of tactics, not a full one and a rest.
                const size_t most = fitting(tight, narrowest);
                const size_t bands = (m_shown.size() + most - 1) / most;
                m_perBand = (m_shown.size() + bands - 1) / bands;
            }
        }
        m_perBand = std::max<size_t>(1, m_perBand);
        const double share = (m_width - 2 * m_spacing.margin + m_spacing.columnGap) / double(m_perBand);
        m_columnWidth = std::floor(std::clamp(share - m_spacing.columnGap, narrowest, widest));
    }

    void chooseHeader()
    {
        int lines = 1;
        for (const int column : m_shown)
            lines = std::max(lines,
                int(headerLines(m_matrix.columns[size_t(column)], m_columnWidth, m_style.japanese).size()));
        const FontRole font = headerFont(m_columnWidth);
        m_layout.headerHeight
            = headerEdgePx + lines * textHeight(font) + textHeight(FontRole::Small) + headerGapPx;
    }

    void chooseLines()
    {
        const bool isNarrow = m_columnWidth < narrowestRowPx;
        bool fitBeside = !isNarrow;
        int needed = 1;
        for (const int column : m_shown) {
            std::vector<int>& lines = m_linesNeeded.emplace_back();
            forEachCellOf(m_matrix.columns[size_t(column)], [&](const TechniqueCell& cell, bool isSub) {
                const QString name = shownName(cell, m_style.japanese);
                fitBeside = fitBeside && textWidth(FontRole::Label, name) <= besideRoom(cell, isSub);
                const double room = m_columnWidth - (isSub ? m_spacing.subIndent : 0) - 2 * stackedPaddingPx;
                lines.push_back(int(wrapped(FontRole::Small, name, room, mostNameLines).size()));
                needed = std::max(needed, lines.back());
            });
        }
        if (fitBeside)
            return;
        int lines = needed;
        while (lines > 0 && m_height > 0 && heightWith(lines) > m_height)
            --lines;
        m_layout.nameLines = lines == 0 && isNarrow ? std::min(needed, scrolledNameLines) : lines;
    }

    void placeTactics()
    {
        double top = 0;
        double bottom = m_layout.headerHeight;
        double right = 0;
        for (size_t i = 0; i < m_shown.size(); ++i) {
            const size_t place = i % m_perBand;
            if (place == 0 && i > 0)
                top = bottom + bandGap;
            const double x = m_spacing.margin + (m_columnWidth + m_spacing.columnGap) * double(place);
            m_layout.tactics.push_back(
                {QRectF(x, top, m_columnWidth, m_layout.headerHeight - headerGapPx), m_shown[i]});
            bottom = std::max(bottom, stackTactic(i, {x, top + m_layout.headerHeight}));
            right = std::max(right, x + m_columnWidth);
        }
        m_layout.size
            = QSizeF(std::max(right + m_spacing.margin, std::min(m_width, 320.0)), bottom + m_spacing.margin);
    }

    /// Fills the tactic at a position in `m_shown` from `topLeft` down; returns where it ends.
    double stackTactic(size_t at, QPointF topLeft)
    {
        const int column = m_shown[at];
        const TacticColumn& tactic = m_matrix.columns[size_t(column)];
        auto needed = m_linesNeeded[at].begin();
        double y = topLeft.y();
        const auto place = [&](const MatrixCell& cell, bool folds, bool folded) {
            const double indent = cell.sub >= 0 ? m_spacing.subIndent : 0;
            const double height = cellHeight(std::min(*needed++, m_layout.nameLines));
            m_layout.cells.push_back(
                {QRectF(topLeft.x() + indent, y, m_columnWidth - indent, height), cell, folds, folded});
            y += height + cellGap;
        };
        for (size_t i = 0; i < tactic.cells.size(); ++i) {
            const size_t subs = tactic.cells[i].subTechniques.size();
            const bool folded = subs > 0 && isFolded(tactic.cells[i], m_style);
            place({column, int(i), -1}, subs > 0, folded);
            for (size_t s = 0; s < subs && !folded; ++s)
                place({column, int(i), int(s)}, false, false);
        }
        return y;
    }

    [[nodiscard]] size_t fitting(const Spacing& spacing, double narrowest) const
    {
        const double room = std::max(m_width - 2 * spacing.margin, narrowest) + spacing.columnGap;
        return std::max<size_t>(1, size_t(room / (narrowest + spacing.columnGap)));
    }

    /// The id, the largest count and the mark that folds, in one line.
    [[nodiscard]] double narrowestStacked() const
    {
        const double count = textWidth(FontRole::Caption, QString::number(m_matrix.maxIncidents));
        return std::max(leastNarrowest,
            2 * stackedPaddingPx + textWidth(FontRole::Small, QStringLiteral("T0000")) + countGapPx + count
                + foldMarkRoomPx);
    }

    [[nodiscard]] static double cellHeight(int lines)
    {
        return lines == 0 ? matrixCellHeightPx : 2 * stackedEdgePx + idLinePx + lines * nameLinePx;
    }

    [[nodiscard]] double heightWith(int mostLines) const
    {
        double tallest = 0;
        for (const std::vector<int>& tactic : m_linesNeeded) {
            double height = 0;
            for (const int lines : tactic)
                height += cellHeight(std::min(lines, mostLines)) + cellGap;
            tallest = std::max(tallest, height);
        }
        return m_layout.headerHeight + tallest + m_spacing.margin;
    }

    /// What a name has beside the id, its count and the mark that folds.
    [[nodiscard]] double besideRoom(const TechniqueCell& cell, bool isSub) const
    {
        const bool folds = !cell.subTechniques.empty();
        const int count = int(incidentsOf(cell, folds && isFolded(cell, m_style)).size());
        const double number
            = count > 0 ? textWidth(FontRole::Caption, QString::number(count)) + countGapPx : 0;
        return m_columnWidth - (isSub ? m_spacing.subIndent + subIdWidthPx : idWidthPx) - 2 * rowPaddingPx
            - number - (folds ? foldMarkRoomPx : 0);
    }

    /// Calls `visit(cell, isSub)` for each shown cell of a tactic, from top to bottom.
    template <class Visit>
    void forEachCellOf(const TacticColumn& tactic, const Visit& visit) const
    {
        for (const TechniqueCell& cell : tactic.cells) {
            visit(cell, false);
            if (isFolded(cell, m_style))
                continue;
            for (const TechniqueCell& sub : cell.subTechniques)
                visit(sub, true);
        }
    }

    const TechniqueMatrix& m_matrix;
    const MatrixStyle& m_style;
    double m_width, m_height;
    std::vector<int> m_shown; ///< positions of tactics
    std::vector<std::vector<int>> m_linesNeeded; ///< by shown tactic: lines of each name, from top to bottom
    MatrixLayout m_layout;
    Spacing m_spacing = roomy;
    size_t m_perBand = 1;
    double m_columnWidth = 0;
};
} // namespace

MatrixLayout layoutMatrix(
    const TechniqueMatrix& matrix, const MatrixStyle& style, double width, double height)
{
    return MatrixPlacing(matrix, style, width, height).make();
}

FontRole headerFont(double columnWidth)
{
    return columnWidth < narrowestRowPx ? FontRole::Caption : FontRole::Strong;
}

QStringList headerLines(const TacticColumn& tactic, double columnWidth, bool japanese)
{
    return wrapped(headerFont(columnWidth), shownName(tactic, japanese), columnWidth, mostHeaderLines);
}

QRectF foldMarkOf(const MatrixLayout& layout, const PlacedMatrixCell& placed)
{
    if (!placed.folds)
        return {};
    const double height = layout.nameLines == 0 ? placed.rect.height() : stackedEdgePx + idLinePx;
    return {placed.rect.right() - matrixFoldMarkPx, placed.rect.top(), matrixFoldMarkPx, height};
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
        // The nearest column first, however far from this row its cells are.
        constexpr double columnFirst = 1e6;
        const double distance = std::abs(dx) * columnFirst + std::abs(dy);
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

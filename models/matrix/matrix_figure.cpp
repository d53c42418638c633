#include "matrix/cell_metrics.h"
#include "matrix/heat_scale.h"
#include "matrix/matrix_layout.h"

#include <QCoreApplication>
#include <algorithm>

namespace kagami {

using namespace matrix;

namespace {
constexpr double legendRight = 7;
constexpr double legendSample = 14;
constexpr double legendLeft = 12;
constexpr double legendGap = 4;

RectShape box(const QRectF& rect, Ink fill, Ink stroke = Ink::None, double strokeWidth = 1)
{
    RectShape shape;
    shape.rect = rect;
    shape.radius = 3;
    shape.fill = fill;
    shape.stroke = stroke;
    shape.strokeWidth = strokeWidth;
    return shape;
}

class MatrixPainter {
public:
    MatrixPainter(const TechniqueMatrix& matrix, const MatrixLayout& layout, const MatrixStyle& style)
        : m_matrix(matrix)
        , m_layout(layout)
        , m_style(style)
        , m_scale(matrix.maxIncidents)
    {
        m_figure.size = layout.size;
    }

    void addHeaders();
    void addCells(const Facts& facts);
    void addLegend(QPointF topLeft);
    void addEmpty();
    [[nodiscard]] Figure& figure() { return m_figure; }

private:
    void addCell(const PlacedMatrixCell& placed, const Uuid& record, bool marked);
    void addGround(const PlacedMatrixCell& placed, Ink ground, bool isUsed, bool marked);
    void addNameBeside(const PlacedMatrixCell& placed, int count, Ink ink);
    void addNameBelow(const PlacedMatrixCell& placed, int count, Ink ink);
    /// ".001" for a sub-technique, which stands below its technique.
    [[nodiscard]] QString shownId(const MatrixCell& cell) const
    {
        const QString& id = techniqueOf(m_matrix, cell).id;
        return cell.sub >= 0 ? id.mid(id.indexOf(u'.')) : id;
    }
    double addCount(const QRectF& line, double right, int count, Ink ink);
    void addFoldMark(const PlacedMatrixCell& placed, Ink ink);
    void addText(
        const QRectF& rect, const QString& text, FontRole font, Ink ink, Qt::Alignment align = Qt::AlignLeft)
    {
        if (!text.isEmpty())
            m_figure.shapes.emplace_back(TextShape{rect, text, font, ink, align | Qt::AlignVCenter});
    }

    const TechniqueMatrix& m_matrix;
    const MatrixLayout& m_layout;
    const MatrixStyle& m_style;
    HeatScale m_scale;
    Figure m_figure;
};

void MatrixPainter::addHeaders()
{
    for (const PlacedTactic& placed : m_layout.tactics) {
        const TacticColumn& tactic = m_matrix.columns[size_t(placed.column)];
        const QString counts = QCoreApplication::translate(
            "kagami::matrix", "%n technique(s)", nullptr, tactic.usedTechniques);
        const PartScope part(
            m_figure, Uuid(), shownName(tactic, m_style.japanese) + QStringLiteral(": ") + counts);
        const QRectF header = placed.header;
        const FontRole font = headerFont(header.width());
        double y = header.top() + headerEdgePx;
        for (const QString& line : headerLines(tactic, header.width(), m_style.japanese)) {
            addText(QRectF(header.left(), y, header.width(), textHeight(font)), line, font, Ink::Text);
            y += textHeight(font);
        }
        const double small = textHeight(FontRole::Small);
        QString note = tactic.id + QStringLiteral(" · ") + counts;
        if (textWidth(FontRole::Small, note) > header.width())
            note = tactic.id + QStringLiteral(" · ") + QString::number(tactic.usedTechniques);
        addText(QRectF(header.left(), header.bottom() - small, header.width(), small),
            elided(FontRole::Small, note, header.width()), FontRole::Small, Ink::Secondary);
    }
}

void MatrixPainter::addCells(const Facts& facts)
{
    const Case& state = facts.state();
    std::vector<qint32> incidents, claims;
    for (const Uuid& record : m_style.selected) {
        if (const ItemIndex item = state.indexOf(ItemId{record}); item != noIndex)
            incidents.push_back(item);
        else if (const ClaimIndex claim = state.indexOf(ClaimId{record}); claim != noIndex)
            claims.push_back(claim);
    }
    std::sort(incidents.begin(), incidents.end());
    const auto haveCommon = [](const std::vector<qint32>& some, const std::vector<qint32>& sorted) {
        return std::any_of(some.begin(), some.end(),
            [&](qint32 index) { return std::binary_search(sorted.begin(), sorted.end(), index); });
    };
    for (const PlacedMatrixCell& placed : m_layout.cells) {
        const TechniqueCell& cell = techniqueOf(m_matrix, placed.cell);
        const std::vector<ItemIndex>& own = incidentsOf(cell, placed.folded);
        // The shorter list is looked up in the longer one: a selection may hold thousands.
        const bool byIncident
            = incidents.size() < own.size() ? haveCommon(incidents, own) : haveCommon(own, incidents);
        const Uuid record
            = cell.claims.empty() ? Uuid() : state.claims()[size_t(cell.claims.front())].id.uuid;
        addCell(placed, record, byIncident || haveCommon(claims, cell.claims));
    }
}

void MatrixPainter::addCell(const PlacedMatrixCell& placed, const Uuid& record, bool marked)
{
    const TechniqueCell& cell = techniqueOf(m_matrix, placed.cell);
    const PartScope part(m_figure, record,
        cellTitle(m_matrix, placed.cell, m_style.japanese) + QStringLiteral(": ")
            + cellSummary(m_matrix, placed, m_style.japanese));
    const int count = int(incidentsOf(cell, placed.folded).size());
    const bool isUsed = count > 0 || (placed.folded ? cell.isUsed() : !cell.claims.empty());
    const Ink ground = m_scale.inkOf(count);
    const Ink ink = count > 0 ? textInkOn(ground) : isUsed ? Ink::Text : Ink::Secondary;
    addGround(placed, ground, isUsed, marked);
    if (placed.folds)
        addFoldMark(placed, ink);
    if (m_layout.nameLines > 0)
        addNameBelow(placed, count, ink);
    else
        addNameBeside(placed, count, ink);
}

/// Dashed: used, but in no incident. A bar at the left: of the selection.
void MatrixPainter::addGround(const PlacedMatrixCell& placed, Ink ground, bool isUsed, bool marked)
{
    const bool isHot = ground != Ink::Heat0;
    RectShape shape = box(placed.rect, ground, isHot ? Ink::None : isUsed ? Ink::Secondary : Ink::Line);
    shape.dashed = !isHot && isUsed;
    m_figure.shapes.emplace_back(shape);
    if (marked) {
        const QRectF bar(placed.rect.left() - 3.5, placed.rect.top() + 2, 2.5, placed.rect.height() - 4);
        m_figure.shapes.emplace_back(box(bar, Ink::Accent));
    }
    const bool current = placed.cell == m_style.current;
    if (current || placed.cell == m_style.hovered)
        m_figure.shapes.emplace_back(box(placed.rect.adjusted(-1, -1, 1, 1), Ink::None,
            current ? Ink::Accent : Ink::Secondary, current ? 2 : 1));
}

/// Returns how far to the right other text on the line may go.
double MatrixPainter::addCount(const QRectF& line, double right, int count, Ink ink)
{
    if (count == 0)
        return right;
    const QString number = QString::number(count);
    const double width = textWidth(FontRole::Caption, number);
    addText(QRectF(right - width, line.top(), width, line.height()), number, FontRole::Caption, ink,
        Qt::AlignRight);
    return right - width - countGapPx;
}

void MatrixPainter::addNameBeside(const PlacedMatrixCell& placed, int count, Ink ink)
{
    const TechniqueCell& cell = techniqueOf(m_matrix, placed.cell);
    const QRectF line = placed.rect.adjusted(rowPaddingPx, 0, -rowPaddingPx, 0);
    const bool isSub = placed.cell.sub >= 0;
    const double left = line.left() + (isSub ? subIdWidthPx : idWidthPx);
    addText(QRectF(line.left(), line.top(), left - line.left(), line.height()), shownId(placed.cell),
        FontRole::Small, ink);
    const double right = addCount(line, line.right() - (placed.folds ? foldMarkRoomPx : 0), count, ink);
    addText(QRectF(left, line.top(), right - left, line.height()),
        elided(FontRole::Label, shownName(cell, m_style.japanese), right - left), FontRole::Label, ink);
}

void MatrixPainter::addNameBelow(const PlacedMatrixCell& placed, int count, Ink ink)
{
    const TechniqueCell& cell = techniqueOf(m_matrix, placed.cell);
    const QRectF inner = placed.rect.adjusted(stackedPaddingPx, stackedEdgePx, -stackedPaddingPx, 0);
    const QRectF first(inner.left(), inner.top(), inner.width(), idLinePx);
    addText(first, shownId(placed.cell), FontRole::Small, ink);
    addCount(first, first.right() - (placed.folds ? foldMarkRoomPx : 0), count, ink);
    double y = first.bottom();
    const QString name = shownName(cell, m_style.japanese);
    for (const QString& words : wrapped(FontRole::Small, name, inner.width(), m_layout.nameLines)) {
        addText(QRectF(inner.left(), y, inner.width(), nameLinePx), words, FontRole::Small, ink);
        y += nameLinePx;
    }
}

void MatrixPainter::addFoldMark(const PlacedMatrixCell& placed, Ink ink)
{
    const QRectF mark = foldMarkOf(m_layout, placed);
    const double lower = m_layout.nameLines > 0 ? stackedEdgePx / 2 : 0;
    const QPointF at = mark.center() + QPointF(-1 + lower, lower);
    const auto stroke = [&](QPointF from, QPointF to) {
        m_figure.shapes.emplace_back(LineShape{at + from, at + to, ink, 1.3, false, 0.9});
    };
    if (placed.folded) {
        stroke({-1.5, -3.5}, {2, 0});
        stroke({2, 0}, {-1.5, 3.5});
    } else {
        stroke({-3.5, -1.5}, {0, 2});
        stroke({0, 2}, {3.5, -1.5});
    }
}

void MatrixPainter::addLegend(QPointF topLeft)
{
    const PartScope part(m_figure, Uuid(), QCoreApplication::translate("kagami::matrix", "Legend"));
    double x = topLeft.x();
    const auto label = [&](const QString& text, double gap) {
        const double width = textWidth(FontRole::Small, text);
        addText(QRectF(x, topLeft.y(), width, matrixLegendHeightPx), text, FontRole::Small, Ink::Secondary);
        x += width + gap;
    };
    const auto sample = [&](Ink ink, bool dashed) {
        RectShape shape = box(QRectF(x, topLeft.y() + 3, legendSample, matrixLegendHeightPx - 6), ink,
            dashed ? Ink::Secondary : Ink::None);
        shape.dashed = dashed;
        m_figure.shapes.emplace_back(shape);
        x += legendSample + 5;
    };
    label(QCoreApplication::translate("kagami::matrix", "Incidents"), 8);
    for (int level = 1; level <= m_scale.levels(); ++level) {
        sample(m_scale.inkOfLevel(level), false);
        label(m_scale.label(level), 10);
    }
    sample(Ink::Heat0, true);
    label(QCoreApplication::translate("kagami::matrix", "said of malware, campaign or actor only"), 0);
    m_figure.size.setWidth(std::max(m_figure.size.width(), x + legendRight));
}

void MatrixPainter::addEmpty()
{
    addText(QRectF(QPointF(), QSizeF(m_figure.size.width(), 80)),
        QCoreApplication::translate("kagami::matrix", "No techniques to show"), FontRole::Label,
        Ink::Secondary, Qt::AlignHCenter);
    m_figure.size.setHeight(std::max(80.0, m_figure.size.height()));
}
} // namespace

Figure matrixFigure(
    const TechniqueMatrix& matrix, const MatrixLayout& layout, const Facts& facts, const MatrixStyle& style)
{
    MatrixPainter painter(matrix, layout, style);
    if (layout.cells.empty())
        painter.addEmpty();
    painter.addHeaders();
    painter.addCells(facts);
    if (style.printed && !layout.cells.empty()) {
        const double top = painter.figure().size.height();
        painter.addLegend({legendLeft, top + legendGap});
        painter.figure().size.setHeight(top + 2 * legendGap + matrixLegendHeightPx);
    }
    Figure figure = std::move(painter.figure());
    figure.title
        = QCoreApplication::translate("kagami::matrix", "ATT&CK matrix, version %1").arg(matrix.version);
    QStringList lines;
    for (const PlacedMatrixCell& placed : layout.cells) {
        if (techniqueOf(matrix, placed.cell).isUsed())
            lines += cellTitle(matrix, placed.cell, style.japanese) + QStringLiteral(": ")
                + cellSummary(matrix, placed, style.japanese);
    }
    figure.description = lines.join(u'\n');
    return figure;
}

Figure matrixHeaderFigure(const TechniqueMatrix& matrix, const MatrixLayout& layout, const MatrixStyle& style)
{
    MatrixPainter painter(matrix, layout, style);
    painter.addHeaders();
    painter.figure().size.setHeight(layout.headerHeight);
    return std::move(painter.figure());
}

Figure matrixLegendFigure(const TechniqueMatrix& matrix)
{
    const MatrixLayout layout;
    const MatrixStyle style;
    MatrixPainter painter(matrix, layout, style);
    painter.figure().size = QSizeF(0, matrixLegendHeightPx);
    painter.addLegend({0, 0});
    return std::move(painter.figure());
}

} // namespace kagami

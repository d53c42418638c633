#include "matrix/heat_scale.h"
#include "matrix/matrix_layout.h"

#include <QCoreApplication>
#include <algorithm>

namespace kagami {

namespace {
constexpr double padding = 7;
constexpr double idWidth = 38;
constexpr double subIdWidth = 28;
constexpr double legendSample = 14;
constexpr double legendLeft = 12;
constexpr double legendGap = 4;

QString nameOf(const TechniqueCell& cell, bool japanese)
{
    return japanese && !cell.japaneseName.isEmpty() ? cell.japaneseName : cell.name;
}

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
        const QString name
            = m_style.japanese && !tactic.japaneseName.isEmpty() ? tactic.japaneseName : tactic.name;
        const QString counts = QCoreApplication::translate(
            "kagami::matrix", "%n technique(s)", nullptr, tactic.usedTechniques);
        const PartScope part(m_figure, Uuid(), name + QStringLiteral(": ") + counts);
        const QRectF header = placed.header;
        const double line = textHeight(FontRole::Strong);
        addText(QRectF(header.left(), header.top() + 3, header.width(), line),
            elided(FontRole::Strong, name, header.width()), FontRole::Strong, Ink::Text);
        addText(QRectF(header.left(), header.top() + 3 + line, header.width(), textHeight(FontRole::Small)),
            elided(FontRole::Small, tactic.id + QStringLiteral(" · ") + counts, header.width()),
            FontRole::Small, Ink::Secondary);
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
    const bool used = placed.folded ? cell.isUsed() : !cell.claims.empty() || count > 0;
    const Ink ground = m_scale.inkOf(count);
    const Ink text = count > 0 ? textInkOn(ground) : used ? Ink::Text : Ink::Secondary;
    const bool current = placed.cell == m_style.current;
    const bool hovered = placed.cell == m_style.hovered;

    RectShape shape = box(placed.rect, ground, count > 0 ? Ink::None : Ink::Line);
    if (count == 0 && used) {
        shape.stroke = Ink::Secondary;
        shape.dashed = true;
    }
    m_figure.shapes.emplace_back(shape);
    if (marked) {
        const QRectF bar(placed.rect.left() - 3.5, placed.rect.top() + 2, 2.5, placed.rect.height() - 4);
        m_figure.shapes.emplace_back(box(bar, Ink::Accent));
    }
    if (current || hovered)
        m_figure.shapes.emplace_back(box(placed.rect.adjusted(-1, -1, 1, 1), Ink::None,
            current ? Ink::Accent : Ink::Secondary, current ? 2 : 1));

    const QRectF inner = placed.rect.adjusted(padding, 0, -padding, 0);
    const bool isSub = placed.cell.sub >= 0;
    const double idSpace = isSub ? subIdWidth : idWidth;
    addText(QRectF(inner.left(), inner.top(), idSpace, inner.height()),
        isSub ? cell.id.mid(cell.id.indexOf(u'.')) : cell.id, FontRole::Small, text);
    double right = inner.right();
    if (placed.folds) {
        addFoldMark(placed, text);
        right -= matrixFoldMarkPx - 4;
    }
    if (count > 0) {
        const QString number = QString::number(count);
        const double width = textWidth(FontRole::Caption, number);
        addText(QRectF(right - width, inner.top(), width, inner.height()), number, FontRole::Caption, text,
            Qt::AlignRight);
        right -= width + 5;
    }
    const double left = inner.left() + idSpace;
    addText(QRectF(left, inner.top(), right - left, inner.height()),
        elided(FontRole::Label, nameOf(cell, m_style.japanese), right - left), FontRole::Label, text);
}

void MatrixPainter::addFoldMark(const PlacedMatrixCell& placed, Ink ink)
{
    const QPointF at(placed.rect.right() - matrixFoldMarkPx / 2 - 1, placed.rect.center().y());
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
    m_figure.size.setWidth(std::max(m_figure.size.width(), x + padding));
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

#include "ui/matrix/matrix_canvas.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace kagami {

namespace {
constexpr int reasonsShown = 6;

void outline(QPainter& painter, const QRectF& rect, QColor colour, double width)
{
    painter.setPen(QPen(colour, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, 4, 4);
}
} // namespace

MatrixCanvas::MatrixCanvas(QWidget* parent)
    : ZoomArea(parent)
    , m_card(this)
{
    setAccessibleName(tr("ATT&CK matrix"));
}

void MatrixCanvas::setScene(std::shared_ptr<const MatrixScene> scene)
{
    const QString before
        = placeOf(m_layout, m_current) ? techniqueOf(m_scene->matrix, m_current).id : QString();
    const int columnBefore = m_current.column;
    m_scene = std::move(scene);
    m_card.dismiss();
    m_hovered = {};
    m_current = {};
    relayout();
    for (const PlacedMatrixCell& placed : m_layout.cells) {
        if (placed.cell.column == columnBefore && techniqueOf(m_scene->matrix, placed.cell).id == before)
            m_current = placed.cell;
    }
}

void MatrixCanvas::setJapanese(bool japanese)
{
    if (std::exchange(m_style.japanese, japanese) != japanese)
        relayout();
}

void MatrixCanvas::setFoldSub(bool fold)
{
    m_style.foldSub = fold;
    m_style.exceptions.clear();
    relayout();
}

void MatrixCanvas::setSelected(std::vector<Uuid> records)
{
    m_style.selected = std::move(records);
    restyle();
}

void MatrixCanvas::relayout()
{
    const QSizeF room = availableSize();
    double zoom = 1;
    m_layout = layoutMatrix(m_scene->matrix, m_style, room.width(), room.height());
    if (const double wide = m_layout.size.width(); wide > room.width()) {
        zoom = std::max(smallestReadableZoom, std::floor(room.width()) / (wide + 1));
        m_layout = layoutMatrix(m_scene->matrix, m_style, room.width() / zoom, room.height() / zoom);
    }
    m_hovered = {};
    if (!placeOf(m_layout, m_current))
        m_current = {};
    setContentSize(m_layout.size);
    if (isAsMade())
        showAsMade(zoom);
    restyle();
}

void MatrixCanvas::restyle()
{
    m_figure = m_scene->facts ? matrixFigure(m_scene->matrix, m_layout, *m_scene->facts, m_style) : Figure();
    m_header = matrixHeaderFigure(m_scene->matrix, m_layout, m_style);
    viewport()->update();
}

Figure MatrixCanvas::figure() const
{
    MatrixStyle style = m_style;
    style.printed = true;
    style.selected.clear();
    constexpr double pageWidth = 1400;
    return m_scene->facts ? matrixFigure(
               m_scene->matrix, layoutMatrix(m_scene->matrix, style, pageWidth), *m_scene->facts, style)
                          : Figure();
}

const std::vector<ItemIndex>& MatrixCanvas::incidentsAt(const MatrixCell& cell) const
{
    const PlacedMatrixCell* placed = placeOf(m_layout, cell);
    return incidentsOf(techniqueOf(m_scene->matrix, cell), placed && placed->folded);
}

QString MatrixCanvas::partName(int part) const
{
    return cellTitle(m_scene->matrix, m_layout.cells[size_t(part)].cell, m_style.japanese);
}

QString MatrixCanvas::partDescription(int part) const
{
    return cellSummary(m_scene->matrix, m_layout.cells[size_t(part)], m_style.japanese);
}

int MatrixCanvas::currentPart() const
{
    const PlacedMatrixCell* placed = placeOf(m_layout, m_current);
    return placed ? int(placed - m_layout.cells.data()) : -1;
}

void MatrixCanvas::activatePart(int part)
{
    setCurrent(m_layout.cells[size_t(part)].cell);
    emit cellChosen(m_current, false);
}

void MatrixCanvas::setCurrent(const MatrixCell& cell)
{
    m_current = cell;
    if (const PlacedMatrixCell* placed = placeOf(m_layout, cell))
        ensureVisible(placed->rect.adjusted(0, -m_layout.headerHeight, 0, 0));
    viewport()->update();
    announceCurrent();
}

int MatrixCanvas::tacticUnder(QPointF pos) const
{
    const QRectF strip = toViewport(QRectF(0, 0, m_layout.size.width(), m_layout.headerHeight));
    if (toViewport(QRectF(pos, QSizeF())).y() > strip.height())
        return -1;
    for (const PlacedTactic& placed : m_layout.tactics) {
        if (pos.x() >= placed.header.left() && pos.x() <= placed.header.right())
            return placed.column;
    }
    return -1;
}

const PlacedMatrixCell* MatrixCanvas::cellUnder(QPointF pos) const
{
    return tacticUnder(pos) >= 0 ? nullptr : cellAt(m_layout, pos);
}

void MatrixCanvas::paintContent(QPainter& painter, const QRectF& clip)
{
    kagami::paint(painter, m_figure, inks(this), clip);
    const Palette& palette = inks(this);
    if (const PlacedMatrixCell* hovered = placeOf(m_layout, m_hovered))
        outline(painter, hovered->rect.adjusted(-1, -1, 1, 1), palette[Ink::Secondary], 1);
    if (const PlacedMatrixCell* current = placeOf(m_layout, m_current))
        outline(painter, current->rect.adjusted(-1.5, -1.5, 1.5, 1.5), palette[Ink::Accent],
            hasFocus() ? 2 : 1.2);
}

void MatrixCanvas::paintOverlay(QPainter& painter)
{
    if (m_layout.tactics.empty())
        return;
    const QRectF strip = toViewport(QRectF(QPointF(), QSizeF(m_layout.size.width(), m_layout.headerHeight)));
    const QRectF ground(0, 0, viewport()->width(), strip.height());
    painter.fillRect(ground, inks(this)[Ink::Panel]);
    painter.save();
    painter.translate(strip.left(), 0);
    painter.scale(strip.width() / m_layout.size.width(), strip.width() / m_layout.size.width());
    kagami::paint(painter, m_header, inks(this));
    painter.restore();
    if (strip.top() < 0)
        painter.fillRect(QRectF(0, strip.height() - 1, ground.width(), 1), inks(this)[Ink::Line]);
}

void MatrixCanvas::clickedAt(QPointF pos, Qt::KeyboardModifiers modifiers)
{
    const bool add = modifiers & Qt::ControlModifier;
    if (const int tactic = tacticUnder(pos); tactic >= 0) {
        emit tacticChosen(tactic, add);
        return;
    }
    const PlacedMatrixCell* placed = cellUnder(pos);
    if (!placed) {
        setCurrent({});
        emit emptyClicked();
    } else if (foldMarkOf(m_layout, *placed).contains(pos)) {
        toggleFold(*placed);
    } else {
        setCurrent(placed->cell);
        emit cellChosen(m_current, add);
    }
}

void MatrixCanvas::doubleClickedAt(QPointF pos)
{
    if (const int tactic = tacticUnder(pos); tactic >= 0)
        emit tacticActivated(tactic);
    else if (const PlacedMatrixCell* placed = cellUnder(pos);
             placed && !foldMarkOf(m_layout, *placed).contains(pos))
        emit cellActivated(placed->cell);
}

HoverText MatrixCanvas::explanation(const PlacedMatrixCell& placed) const
{
    const TechniqueCell& cell = techniqueOf(m_scene->matrix, placed.cell);
    HoverText text{cellTitle(m_scene->matrix, placed.cell, m_style.japanese),
        cellSummary(m_scene->matrix, placed, m_style.japanese), {}, 0};
    if (m_style.japanese && !cell.japaneseName.isEmpty())
        text.summary += u'\n' + cell.name;
    size_t total = cell.claims.size();
    for (const TechniqueCell& sub : cell.subTechniques)
        total += placed.folded ? sub.claims.size() : 0;
    for (const MatrixReason& reason : cellReasons(cell, placed.folded, *m_scene->facts, reasonsShown))
        text.lines.push_back(
            {reason.grade, reason.source, reason.subject + QStringLiteral(" · ") + reason.how, reason.quote});
    text.further = int(total) - int(text.lines.size());
    return text;
}

void MatrixCanvas::hoveredAt(std::optional<QPointF> pos)
{
    const PlacedMatrixCell* placed = pos ? cellUnder(*pos) : nullptr;
    const MatrixCell cell = placed ? placed->cell : MatrixCell();
    if (cell == m_hovered)
        return;
    m_hovered = cell;
    viewport()->update();
    if (!placed) {
        m_card.dismiss();
        return;
    }
    const QRect shown = toViewport(placed->rect).toAlignedRect();
    m_card.explain(explanation(*placed), QRect(viewport()->mapToGlobal(shown.topLeft()), shown.size()));
}

void MatrixCanvas::menuAt(QPointF pos, QPoint global)
{
    m_card.dismiss();
    const PlacedMatrixCell* placed = cellUnder(pos);
    emit menuRequested(placed ? placed->cell : MatrixCell(), global);
}

void MatrixCanvas::setFolded(const MatrixCell& cell, bool folded)
{
    // Folding from a sub-technique folds the technique it belongs to, and goes there.
    const MatrixCell technique{cell.column, cell.cell, -1};
    const PlacedMatrixCell* placed = placeOf(m_layout, technique);
    if (!placed || !placed->folds || placed->folded == folded)
        return;
    m_current = technique;
    toggleFold(*placed);
}

void MatrixCanvas::toggleFold(const PlacedMatrixCell& placed)
{
    const QString id = techniqueOf(m_scene->matrix, placed.cell).id;
    if (!m_style.exceptions.insert(id).second)
        m_style.exceptions.erase(id);
    m_card.dismiss();
    relayout();
}

void MatrixCanvas::step(int columns, int rows)
{
    const MatrixCell next = stepped(m_layout, m_current, columns, rows);
    if (!next.isValid())
        return;
    setCurrent(next);
    emit cellChosen(next, false);
}

void MatrixCanvas::keyPressEvent(QKeyEvent* event)
{
    if (zoomByKey(event))
        return;
    switch (event->key()) {
    case Qt::Key_Left: step(-1, 0); return;
    case Qt::Key_Right: step(1, 0); return;
    case Qt::Key_Up: step(0, -1); return;
    case Qt::Key_Down: step(0, 1); return;
    case Qt::Key_Plus: setFolded(m_current, false); return;
    case Qt::Key_Minus: setFolded(m_current, true); return;
    case Qt::Key_Space:
        if (m_current.isValid())
            emit cellChosen(m_current, true);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current.isValid())
            emit cellOpened(m_current);
        return;
    case Qt::Key_Escape:
        if (!m_current.isValid() && m_style.selected.empty())
            break;
        setCurrent({});
        m_card.dismiss();
        emit emptyClicked();
        return;
    default: break;
    }
    ZoomArea::keyPressEvent(event);
}

void MatrixCanvas::resizeEvent(QResizeEvent* event)
{
    ZoomArea::resizeEvent(event);
    relayout();
}

void MatrixCanvas::focusOutEvent(QFocusEvent* event)
{
    m_card.dismiss();
    viewport()->update();
    ZoomArea::focusOutEvent(event);
}

} // namespace kagami

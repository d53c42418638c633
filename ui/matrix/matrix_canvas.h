#pragma once

#include "matrix/matrix_layout.h"
#include "ui/canvas/hover_card.h"
#include "ui/canvas/zoom_area.h"

#include <memory>

namespace kagami {

/// What the canvas shows. Shared and immutable.
struct MatrixScene {
    TechniqueMatrix matrix;
    std::shared_ptr<const Facts> facts;
};

/// Paints the matrix with its tactics staying at the top, and turns gestures into wishes. Knows no workspace.
class MatrixCanvas final : public ZoomArea {
    Q_OBJECT
public:
    explicit MatrixCanvas(QWidget* parent = nullptr);

    void setScene(std::shared_ptr<const MatrixScene> scene);
    [[nodiscard]] const MatrixScene& scene() const { return *m_scene; }
    [[nodiscard]] const MatrixLayout& layout() const { return m_layout; }
    void setJapanese(bool japanese);
    /// Folds or unfolds all; single techniques follow again.
    void setFoldSub(bool fold);
    [[nodiscard]] bool foldsSub() const { return m_style.foldSub; }
    void setSelected(std::vector<Uuid> records);
    [[nodiscard]] const MatrixCell& currentCell() const { return m_current; }
    /// The incidents a cell's shown count stands for.
    [[nodiscard]] const std::vector<ItemIndex>& incidentsAt(const MatrixCell& cell) const;
    [[nodiscard]] Figure figure() const; ///< for the clipboard: everything, with a legend
    [[nodiscard]] HoverCard& card() { return m_card; }

    int partTotal() const override { return int(m_layout.cells.size()); }
    QString partName(int part) const override;
    QString partDescription(int part) const override;
    QRectF partRect(int part) const override { return m_layout.cells[size_t(part)].rect; }
    int currentPart() const override;
    void activatePart(int part) override;

signals:
    void cellChosen(const kagami::MatrixCell& cell, bool add);
    void cellActivated(const kagami::MatrixCell& cell); ///< double click
    void cellOpened(const kagami::MatrixCell& cell); ///< Enter
    void tacticChosen(int column, bool add);
    void tacticActivated(int column);
    void emptyClicked();
    void menuRequested(const kagami::MatrixCell& cell, QPoint global); ///< the cell may be invalid

protected:
    void paintContent(QPainter& painter, const QRectF& clip) override;
    void paintOverlay(QPainter& painter) override;
    void clickedAt(QPointF pos, Qt::KeyboardModifiers modifiers) override;
    void doubleClickedAt(QPointF pos) override;
    void hoveredAt(std::optional<QPointF> pos) override;
    void menuAt(QPointF pos, QPoint global) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void relayout();
    void restyle();
    void step(int columns, int rows);
    void setFolded(const MatrixCell& cell, bool folded);
    void toggleFold(const PlacedMatrixCell& placed);
    void setCurrent(const MatrixCell& cell);
    [[nodiscard]] const PlacedMatrixCell* cellUnder(QPointF pos) const;
    [[nodiscard]] int tacticUnder(QPointF pos) const; ///< -1: not on the header strip
    [[nodiscard]] HoverText explanation(const PlacedMatrixCell& placed) const;

    std::shared_ptr<const MatrixScene> m_scene = std::make_shared<const MatrixScene>();
    MatrixStyle m_style;
    MatrixLayout m_layout;
    Figure m_figure;
    Figure m_header;
    HoverCard m_card;
    MatrixCell m_current;
    MatrixCell m_hovered;
};

} // namespace kagami

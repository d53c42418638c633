#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace kagami {

/// Cells of the evidence table: ratings as letters on a ground from inconsistent (warm) to consistent (cool);
/// rows that tell nothing apart are dim (R30), decisive ones carry a bar.
class EvidenceDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Heads of the hypotheses: rank, title over several lines, score.
class HypothesisHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit HypothesisHeader(QWidget* parent);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;
};

} // namespace kagami

#pragma once

#include "ui/incidents/campaign_inks.h"

#include <QStyledItemDelegate>

namespace kagami {

/// A facet's line: box, colour of the campaign, label, count at the right; fields as captions with their
/// arrow.
class FacetDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintField(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    CampaignInks m_inks;
};

} // namespace kagami

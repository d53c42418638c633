#pragma once

#include "figure/figure.h"
#include "ui/incidents/campaign_inks.h"

#include <QStyledItemDelegate>
#include <QTimeZone>

namespace kagami {

/// Cells of an item table: the mark of the campaign before the first cell (filled: attributed, ring:
/// suspected, diamond: reporting, bar: context; dark where no campaign is named), dates dim, disputed values
/// with their sign.
class ItemDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The text of a cell as it is painted: dates in their short form.
    [[nodiscard]] QString shownText(const QModelIndex& index) const;
    /// Facts for the marks; shared with the model's scope.
    void setFacts(std::shared_ptr<const Facts> facts) { m_facts = std::move(facts); }
    /// In which moments have their day.
    void setZone(const QTimeZone& zone) { m_zone = zone; }

private:
    std::shared_ptr<const Facts> m_facts;
    QTimeZone m_zone = QTimeZone::utc();
    CampaignInks m_inks;
};

/// The mark itself, in a square; also used by the facets.
void paintCampaignMark(
    QPainter& painter, const QRectF& square, const Palette& palette, int ink, AttributionStatus status);

} // namespace kagami

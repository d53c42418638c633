#include "ui/attribution/evidence_delegate.h"

#include "ui/attribution/evidence_model.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

namespace kagami {

namespace {

constexpr int paddingPx = 8;
constexpr int headPaddingPx = 6;
constexpr int rowHeightPx = 38;
constexpr int labelGapPx = 7;

/// Warm against, cool for; opacity tells the strong form from the plain one, the letters say it in words.
std::pair<Ink, double> groundOf(Consistency rating)
{
    switch (rating) {
    case Consistency::StronglyInconsistent: return {Ink::Campaign2, 0.62};
    case Consistency::Inconsistent: return {Ink::Campaign2, 0.26};
    case Consistency::Neutral: return {Ink::Context, 0.14};
    case Consistency::Consistent: return {Ink::Accent, 0.18};
    case Consistency::StronglyConsistent: return {Ink::Accent, 0.46};
    }
    return {Ink::None, 0};
}

void paintRating(QPainter& painter, const QRect& rect, const ConsistencyCell& cell, const Palette& palette,
    const QFont& font)
{
    if (cell.rating) {
        const auto [ink, opacity] = groundOf(*cell.rating);
        QColor ground = palette[ink];
        ground.setAlphaF(float(opacity));
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), themePx(4), themePx(4));
        painter.restore();
    }
    painter.setFont(font);
    painter.setPen(palette[cell.rating ? Ink::Text : Ink::Faint]);
    painter.drawText(rect, Qt::AlignCenter,
        cell.rating ? toKey(*cell.rating) + (cell.disputed ? QStringLiteral(" ≠") : QString())
                    : QStringLiteral("·"));
}

} // namespace

void EvidenceDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const EvidenceModel*>(index.model());
    const EvidenceRow* row = model ? model->rowAt(index) : nullptr;
    if (!row)
        return;
    const Palette& palette = inks(option.widget);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, palette[Ink::Selection]);
    const QRect inner = option.rect.adjusted(themePx(paddingPx), 0, -themePx(paddingPx), 0);
    if (const ConsistencyCell* cell = model->cellAt(index)) {
        painter->setOpacity(row->discriminates ? 1.0 : 0.55);
        paintRating(*painter, option.rect, *cell, palette, themeFont(FontRole::Strong));
        painter->setOpacity(1.0);
    } else {
        painter->setFont(option.font);
        painter->setPen(palette[row->discriminates ? Ink::Text : Ink::Secondary]);
        if (index.column() == 0) {
            if (row->decisive)
                painter->fillRect(
                    QRect(option.rect.left(), option.rect.top() + 4, themePx(3), option.rect.height() - 8),
                    palette[Ink::Accent]);
            painter->drawText(
                inner, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap), index.data().toString());
        } else {
            painter->drawText(inner, Qt::AlignCenter, index.data().toString());
        }
    }
    painter->setPen(palette[Ink::Grid]);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(palette[Ink::Accent], 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
}

QSize EvidenceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.column() != 0)
        return {themePx(64), themePx(rowHeightPx)};
    const QRect room(0, 0, qMax(themePx(120), option.rect.width() - 2 * themePx(paddingPx)), 10000);
    const QRect text = option.fontMetrics.boundingRect(room, Qt::TextWordWrap, index.data().toString());
    return {text.width(), qMax(themePx(rowHeightPx), text.height() + themePx(12))};
}

HypothesisHeader::HypothesisHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
}

void HypothesisHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const auto* shown = qobject_cast<const EvidenceModel*>(model());
    const Palette& palette = inks(this);
    painter->save();
    painter->fillRect(rect, palette[Ink::Panel]);
    painter->setPen(palette[Ink::Line]);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const QRect inner = rect.adjusted(
        themePx(paddingPx), themePx(headPaddingPx), -themePx(paddingPx), -themePx(headPaddingPx));
    const HypothesisColumn* hypothesis = shown ? shown->hypothesisAt(section) : nullptr;
    if (!hypothesis) {
        painter->setFont(themeFont(FontRole::Caption));
        painter->setPen(palette[Ink::Secondary]);
        painter->drawText(inner, int(Qt::AlignBottom | (section == 0 ? Qt::AlignLeft : Qt::AlignHCenter)),
            model()->headerData(section, Qt::Horizontal).toString());
        painter->restore();
        return;
    }
    const Ink rankInk = hypothesis->rank == 1 ? Ink::Accent : Ink::Secondary;
    const int line = QFontMetrics(themeFont(FontRole::Caption)).height();
    const QRect above(inner.left(), inner.top(), inner.width(), line);
    painter->setFont(themeFont(FontRole::Strong));
    painter->setPen(palette[rankInk == Ink::Accent ? Ink::Accent : Ink::Text]);
    const QString label = shown->labelAt(section);
    painter->drawText(above, int(Qt::AlignVCenter | Qt::AlignLeft), label);
    const int labelWidth = painter->fontMetrics().horizontalAdvance(label) + themePx(labelGapPx);
    painter->setFont(themeFont(FontRole::Caption));
    painter->setPen(palette[rankInk]);
    const QString against = QLocale().toString(hypothesis->inconsistency, 'g', 4);
    const QRect beside = above.adjusted(labelWidth, 0, 0, 0);
    painter->drawText(beside, int(Qt::AlignVCenter | Qt::AlignLeft),
        painter->fontMetrics().elidedText(
            tr("#%1 · %2 against").arg(hypothesis->rank).arg(against), Qt::ElideRight, beside.width()));
    painter->setFont(themeFont(FontRole::Label));
    painter->setPen(palette[Ink::Text]);
    const QRect text = inner.adjusted(0, line + themePx(2), 0, 0);
    painter->drawText(text, int(Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap), hypothesis->title);
    painter->restore();
}

QSize HypothesisHeader::sectionSizeFromContents(int section) const
{
    const auto* shown = qobject_cast<const EvidenceModel*>(model());
    const HypothesisColumn* hypothesis = shown ? shown->hypothesisAt(section) : nullptr;
    const int rank = QFontMetrics(themeFont(FontRole::Caption)).height() + themePx(2 * headPaddingPx + 4);
    if (!hypothesis)
        return {themePx(64), rank};
    const QRect room(0, 0, qMax(themePx(64), sectionSize(section) - themePx(2 * paddingPx)), 10000);
    const QRect text
        = QFontMetrics(themeFont(FontRole::Label)).boundingRect(room, Qt::TextWordWrap, hypothesis->title);
    return {themePx(64), rank + text.height()};
}

} // namespace kagami

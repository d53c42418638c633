#include "ui/controls/suggest_edit.h"

#include "base/text_fold.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QAbstractListModel>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace kagami {

class SuggestionModel final : public QAbstractListModel {
public:
    enum Role { DetailRole = Qt::UserRole };
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<Suggestion> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    [[nodiscard]] const std::vector<Suggestion>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!(index.isValid() && checkIndex(index)))
            return {};
        const Suggestion& row = m_rows[size_t(index.row())];
        switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole: return row.label;
        case DetailRole: return row.detail;
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return row.detail.isEmpty() ? row.label : QString(row.label % u", " % row.detail);
        default: return {};
        }
    }

private:
    std::vector<Suggestion> m_rows;
};

namespace {

constexpr int rowHeightPx = 22;
constexpr int visibleRows = 12;

/// Label at the left, detail dim at the right; the detail gives way first.
class SuggestionDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Palette& palette = inks(option.widget);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, palette[Ink::Selection]);
        const QRect inner = option.rect.adjusted(themePx(8), 0, -themePx(8), 0);
        const QString text = index.data(Qt::DisplayRole).toString();
        const QString detail = index.data(SuggestionModel::DetailRole).toString();
        const QFontMetrics& metrics = option.fontMetrics;
        const int wanted = detail.isEmpty() ? 0 : metrics.horizontalAdvance(detail) + themePx(16);
        const int textWidth
            = qMin(metrics.horizontalAdvance(text) + 2, qMax(inner.width() - wanted, inner.width() * 6 / 10));
        painter->setFont(option.font);
        painter->setPen(palette[Ink::Text]);
        painter->drawText(
            inner, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(text, Qt::ElideRight, textWidth));
        painter->setPen(palette[Ink::Secondary]);
        const QRect right = inner.adjusted(textWidth + themePx(12), 0, 0, 0);
        painter->drawText(right, Qt::AlignVCenter | Qt::AlignRight,
            metrics.elidedText(detail, Qt::ElideRight, right.width()));
    }
    /// No width of its own: a row is as wide as the list, and shortens what it has no room for. A wider row
    /// would end behind the edge of the list.
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {1, themePx(rowHeightPx)};
    }
};

} // namespace

SuggestEdit::SuggestEdit(QWidget* parent)
    : QLineEdit(parent)
    , m_model(new SuggestionModel(this))
    , m_completer(new QCompleter(this))
{
    m_completer->setModel(m_model);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(visibleRows);
    m_completer->popup()->setProperty("role", QStringLiteral("completions"));
    m_completer->popup()->setItemDelegate(new SuggestionDelegate(this));
    setCompleter(m_completer);
    // Before the line edit asks its completer to show itself: textEdited comes first.
    connect(this, &QLineEdit::textEdited, this, [this](const QString& typed) {
        m_chosen.reset();
        refill(typed);
    });
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
        [this](const QModelIndex& index) {
            if (index.row() >= 0 && size_t(index.row()) < m_model->rows().size())
                choose(m_model->rows()[size_t(index.row())]);
        });
}

void SuggestEdit::setSource(Source source)
{
    m_source = std::move(source);
}

void SuggestEdit::choose(const Suggestion& suggestion)
{
    const Suggestion kept = suggestion; // the model's row may go while the text is set
    setText(kept.label);
    m_chosen = kept;
    emit suggestionChosen();
}

void SuggestEdit::reset()
{
    m_chosen.reset();
    clear();
    m_model->setRows({});
}

std::optional<Suggestion> SuggestEdit::chosen() const
{
    if (m_chosen)
        return m_chosen;
    if (!m_source || text().trimmed().isEmpty())
        return {};
    const QString typed = foldText(text().trimmed());
    std::optional<Suggestion> found;
    for (const Suggestion& suggestion : m_source(text().trimmed())) {
        if (foldText(suggestion.label) != typed && foldText(suggestion.key) != typed)
            continue;
        if (found)
            return {};
        found = suggestion;
    }
    return found;
}

void SuggestEdit::offer()
{
    refill(text());
    m_completer->setCompletionPrefix(text());
    if (!m_model->rows().empty())
        m_completer->complete();
}

void SuggestEdit::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        offer();
        return;
    }
    if (enter && m_picksFirst && !m_chosen && !text().trimmed().isEmpty()) {
        refill(text());
        if (!m_model->rows().empty()) {
            m_completer->popup()->hide();
            const Suggestion first = m_model->rows().front();
            choose(first);
            return;
        }
    }
    QLineEdit::keyPressEvent(event);
}

void SuggestEdit::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason && !m_chosen)
        selectAll();
}

void SuggestEdit::refill(const QString& typed)
{
    m_model->setRows(m_source ? m_source(typed.trimmed()) : std::vector<Suggestion>{});
}

} // namespace kagami

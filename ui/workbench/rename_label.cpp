#include "ui/workbench/rename_label.h"

#include "ui/controls/elided_label.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace kagami {

namespace {

constexpr int editWidthPx = 360;

} // namespace

RenameLabel::RenameLabel(QWidget* parent)
    : QWidget(parent)
    , m_label(new ElidedLabel)
    , m_edit(new QLineEdit)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_label->setProperty("role", QStringLiteral("title"));
    m_label->setFocusPolicy(Qt::StrongFocus);
    m_label->installEventFilter(this);
    m_edit->setMinimumWidth(themePx(editWidthPx));
    m_edit->setAccessibleName(tr("Title of the case"));
    m_edit->installEventFilter(this);
    m_edit->hide();
    row->addWidget(m_label);
    row->addWidget(m_edit);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { end(true); });
}

void RenameLabel::setText(const QString& text)
{
    m_label->setFullText(text);
}

QString RenameLabel::text() const
{
    return m_label->fullText();
}

void RenameLabel::begin()
{
    if (m_readOnly)
        return;
    m_edit->setText(text());
    m_label->hide();
    m_edit->show();
    m_edit->selectAll();
    m_edit->setFocus(Qt::OtherFocusReason);
}

bool RenameLabel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_label && event->type() == QEvent::MouseButtonDblClick) {
        begin();
        return true;
    }
    if (watched == m_edit && event->type() == QEvent::FocusOut && !m_edit->isHidden())
        end(false);
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool wanted = (watched == m_label && (key == Qt::Key_F2 || key == Qt::Key_Return))
            || (watched == m_edit && key == Qt::Key_Escape);
        if (wanted && event->type() == QEvent::ShortcutOverride) {
            event->accept();
            return true;
        }
        if (wanted) {
            watched == m_label ? begin() : end(false);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RenameLabel::end(bool keep)
{
    const QString title = m_edit->text().trimmed();
    const bool changed = keep && !m_edit->isHidden() && !title.isEmpty() && title != text();
    m_edit->hide();
    m_label->show();
    if (changed)
        emit renamed(title);
}

} // namespace kagami

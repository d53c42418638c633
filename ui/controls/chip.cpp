#include "ui/controls/chip.h"

#include "ui/controls/dim_label.h"
#include "ui/controls/elided_label.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace kagami {

namespace {

constexpr int widestValuePx = 260;

} // namespace

Chip::Chip(const QString& label, const QString& value, QWidget* parent)
    : QFrame(parent)
{
    setProperty("role", QStringLiteral("chip"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAccessibleName(label.isEmpty() ? value : tr("%1: %2").arg(label, value));
    setToolTip(tr("F2 edits this condition, Del removes it"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(themePx(7), themePx(2), themePx(3), themePx(2));
    row->setSpacing(themePx(5));
    if (!label.isEmpty())
        row->addWidget(roleLabel(label, "secondary"));
    auto* text = new ElidedLabel(value);
    text->setMaximumWidth(themePx(widestValuePx));
    row->addWidget(text);
    auto* remove = new QToolButton;
    remove->setProperty("look", QStringLiteral("tiny"));
    remove->setIcon(themeIcon(QStringLiteral("close"), Ink::Secondary));
    remove->setIconSize({themePx(12), themePx(12)});
    remove->setFocusPolicy(Qt::NoFocus);
    remove->setAccessibleName(tr("Remove %1").arg(accessibleName()));
    row->addWidget(remove);
    connect(remove, &QToolButton::clicked, this, &Chip::removeRequested);
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        emit removeRequested();
    else if (event->key() == Qt::Key_F2 || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit editRequested();
    else
        QFrame::keyPressEvent(event);
}

void Chip::mouseDoubleClickEvent(QMouseEvent*)
{
    emit editRequested();
}

} // namespace kagami

#include "ui/controls/pane_header.h"

#include "ui/controls/dim_label.h"
#include "ui/controls/elided_label.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace kagami {

PaneHeader::PaneHeader(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    setProperty("role", QStringLiteral("pane-header"));
    setAttribute(Qt::WA_StyledBackground);
    m_row->setContentsMargins(themePx(12), themePx(3), themePx(8), themePx(3));
    m_row->setSpacing(themePx(6));
    m_row->addWidget(roleLabel(title, "strong"));
}

void PaneHeader::add(QWidget* widget)
{
    m_row->addWidget(widget);
}

void PaneHeader::addHint(const QString& text)
{
    auto* hint = new ElidedLabel(text);
    hint->setProperty("role", QStringLiteral("secondary"));
    m_row->addWidget(hint, 1);
}

QToolButton* PaneHeader::addToggle(const QString& text, const QString& tip, bool on)
{
    QToolButton* toggle = flat(text, tip);
    toggle->setCheckable(true);
    toggle->setChecked(on);
    return toggle;
}

QToolButton* PaneHeader::addButton(const QString& text, const QString& tip)
{
    return flat(text, tip);
}

QToolButton* PaneHeader::addButton(const QString& text, const QString& tip, const QIcon& icon)
{
    QToolButton* button = flat(text, tip);
    button->setIcon(icon);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

QToolButton* PaneHeader::flat(const QString& text, const QString& tip)
{
    auto* button = new QToolButton;
    button->setProperty("look", QStringLiteral("flat"));
    button->setText(text);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::StrongFocus);
    m_row->addWidget(button);
    return button;
}

} // namespace kagami

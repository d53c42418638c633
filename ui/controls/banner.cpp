#include "ui/controls/banner.h"

#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace kagami {

Banner::Banner(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_text(roleLabel({}, "strong"))
    , m_close(new QToolButton)
{
    setProperty("role", QStringLiteral("banner"));
    setVisible(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(themePx(12), themePx(6), themePx(8), themePx(6));
    row->setSpacing(themePx(8));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setProperty("look", QStringLiteral("tiny"));
    m_close->setIcon(themeIcon(QStringLiteral("close"), Ink::Secondary));
    m_close->setAccessibleName(tr("Close this message"));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &Banner::dismiss);
}

void Banner::showError(const Error& error)
{
    showText(describe(error), true);
}

void Banner::showNote(const QString& text)
{
    showText(text, false);
}

void Banner::dismiss()
{
    setVisible(false);
}

QString Banner::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void Banner::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void Banner::showText(const QString& text, bool error)
{
    m_icon->setPixmap(themeIcon(
        error ? QStringLiteral("warning") : QStringLiteral("info"), error ? Ink::Warning : Ink::Accent)
                          .pixmap(QSize(themePx(16), themePx(16))));
    m_text->setText(text);
    setAccessibleName(text);
    restyle(this, "state", error ? QStringLiteral("error") : QStringLiteral("note"));
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace kagami

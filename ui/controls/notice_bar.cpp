#include "ui/controls/notice_bar.h"

#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace kagami {

NoticeBar::NoticeBar(const QString& icon, QWidget* parent, Ink ink)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
    , m_text(roleLabel({}, "strong"))
    , m_amount(roleLabel({}, "secondary"))
    , m_progress(new QProgressBar)
{
    setProperty("role", QStringLiteral("banner"));
    setProperty("state", QStringLiteral("error"));
    setVisible(false);
    m_row->setContentsMargins(themePx(12), themePx(6), themePx(8), themePx(6));
    m_row->setSpacing(themePx(8));
    auto* picture = new QLabel;
    picture->setPixmap(themeIcon(icon, ink).pixmap(QSize(themePx(16), themePx(16))));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setFixedWidth(themePx(160));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_row->addWidget(picture, 0, Qt::AlignVCenter);
    m_row->addWidget(m_text, 1);
    m_amount->hide();
    m_row->addWidget(m_amount);
    m_row->addWidget(m_progress);
}

void NoticeBar::say(const QString& text)
{
    m_progress->hide();
    m_amount->hide();
    const bool same = text == this->text();
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(true);
    if (same)
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::showProgress(int done, int total, const QString& amount)
{
    m_amount->setText(amount);
    m_amount->setVisible(!amount.isEmpty());
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_progress->show();
}

QPushButton* NoticeBar::addButton(const QString& text, const QString& tip)
{
    auto* button = new QPushButton(text);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    m_row->addWidget(button);
    return button;
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void NoticeBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit escaped();
    else
        QFrame::keyPressEvent(event);
}

} // namespace kagami

#include "ui/inspector/evidence_file_row.h"

#include "ui/controls/dim_label.h"
#include "ui/controls/elided_label.h"
#include "ui/controls/flow_layout.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace kagami {

EvidenceFileRow::EvidenceFileRow(EvidenceLine line, Form form, QWidget* parent)
    : FocusFrame(parent)
    , m_line(std::move(line))
    , m_form(form)
{
    setAccessibleName(m_line.title % QStringLiteral(", ") % m_line.size);
    setAccessibleDescription(m_line.acquired);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(themePx(4), themePx(3), themePx(4), themePx(3));
    column->setSpacing(themePx(2));
    addTitle(column);
    if (m_line.hash) {
        QLabel* hash = roleLabel(tr("SHA-256 %1").arg(shortHash(*m_line.hash)), "secondary");
        hash->setToolTip(m_line.hash->toHex());
        hash->setAccessibleName(tr("SHA-256 %1").arg(m_line.hash->toHex()));
        column->addWidget(hash);
    }
    if (!m_line.acquired.isEmpty()) {
        QLabel* acquired = roleLabel(m_line.acquired, "secondary");
        acquired->setWordWrap(true);
        column->addWidget(acquired);
    }
    if (!m_form.isHere) {
        QLabel* missing = roleLabel(
            tr("Its bytes are not in this copy. Merge a copy that has them, or attach the file again."),
            "warning");
        missing->setWordWrap(true);
        column->addWidget(missing);
    }
    if (m_form.isOwnPage)
        addButtons(column);
}

void EvidenceFileRow::addTitle(QVBoxLayout* column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(themePx(7));
    auto* icon = new QLabel;
    icon->setPixmap(
        themeIcon(toKey(ItemKind::EvidenceFile), Ink::Secondary).pixmap(QSize(themePx(14), themePx(14))));
    row->addWidget(icon);
    auto* title = new ElidedLabel(m_line.title);
    title->setElideMode(Qt::ElideMiddle);
    title->setProperty("role", QStringLiteral("value"));
    row->addWidget(title, 1);
    QLabel* size = roleLabel(m_line.size, "secondary");
    size->setToolTip(m_line.bytes);
    row->addWidget(size);
    if (!m_form.isOwnPage) {
        auto* more = new QToolButton;
        more->setProperty("look", QStringLiteral("tiny"));
        more->setIcon(themeIcon(QStringLiteral("more"), Ink::Secondary));
        more->setToolTip(tr("What can be done with this file"));
        more->setAccessibleName(tr("What can be done with “%1”").arg(m_line.title));
        connect(more, &QToolButton::clicked, this, [this, more] {
            QMenu menu(this);
            fill(menu);
            menu.exec(more->mapToGlobal(QPoint(0, more->height())));
        });
        row->addWidget(more);
    }
    column->addLayout(row);
}

std::vector<EvidenceFileRow::Deed> EvidenceFileRow::deeds() const
{
    const bool hasBytes = m_form.isHere && m_line.hash;
    return {{EvidenceWish::SaveCopy, tr("Save a copy…"), QStringLiteral("save-copy"), hasBytes},
        {EvidenceWish::CopyHash, tr("Copy SHA-256"), QStringLiteral("copy"), m_line.hash.has_value()},
        {EvidenceWish::Check, tr("Check now"), QStringLiteral("accept"), hasBytes},
        {EvidenceWish::Cite, tr("Cite a place in it…"), QStringLiteral("cite"), !m_form.isReadOnly}};
}

void EvidenceFileRow::addButtons(QVBoxLayout* column)
{
    auto* buttons = new QWidget;
    auto* row = new FlowLayout(buttons);
    row->setContentsMargins(0, themePx(2), 0, 0);
    row->setSpacing(themePx(4));
    for (const Deed& deed : deeds()) {
        auto* button = new QPushButton(themeIcon(deed.icon, Ink::Secondary), deed.text);
        button->setProperty("look", QStringLiteral("flat"));
        button->setEnabled(deed.isPossible);
        connect(button, &QPushButton::clicked, this, [this, wish = deed.wish] { emit wished(wish); });
        row->addWidget(button);
    }
    column->addWidget(buttons);
}

void EvidenceFileRow::fill(QMenu& menu)
{
    if (!m_form.isOwnPage)
        connect(menu.addAction(themeIcon(QStringLiteral("inspector"), this), tr("Show it\tEnter")),
            &QAction::triggered, this, [this] { emit wished(EvidenceWish::Show); });
    for (const Deed& deed : deeds()) {
        const QString keys = deed.wish == EvidenceWish::CopyHash ? QStringLiteral("\tCtrl+C") : QString();
        QAction* action = menu.addAction(themeIcon(deed.icon, this), deed.text + keys);
        action->setEnabled(deed.isPossible);
        connect(action, &QAction::triggered, this, [this, wish = deed.wish] { emit wished(wish); });
    }
}

void EvidenceFileRow::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        emit wished(EvidenceWish::CopyHash);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !m_form.isOwnPage)
        emit wished(EvidenceWish::Show);
    else
        FocusFrame::keyPressEvent(event);
}

void EvidenceFileRow::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    fill(menu);
    menu.exec(event->globalPos());
}

} // namespace kagami

#include "ui/inspector/claim_row.h"

#include "ui/controls/dim_label.h"
#include "ui/controls/elided_label.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace kagami {

namespace {

QString statusMark(ClaimStatus status)
{
    switch (status) {
    case ClaimStatus::Accepted: return QStringLiteral("accept");
    case ClaimStatus::Disputed: return QStringLiteral("dispute");
    case ClaimStatus::Rejected: return QStringLiteral("reject");
    case ClaimStatus::Open: break;
    }
    return {};
}

} // namespace

ClaimRow::ClaimRow(SourceLine line, const QString& valueText, bool readOnly, QWidget* parent)
    : FocusFrame(parent)
    , m_line(std::move(line))
    , m_readOnly(readOnly)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(m_line.grade.isEmpty()
            ? tr("%1, says %2, not graded").arg(valueText, m_line.text)
            : tr("%1, says %2, graded %3").arg(valueText, m_line.text, m_line.grade));
    m_column->setContentsMargins(themePx(4), themePx(1), themePx(4), themePx(1));
    m_column->setSpacing(themePx(2));
    auto* row = new QHBoxLayout;
    row->setSpacing(themePx(7));
    QLabel* badge = roleLabel(m_line.grade.isEmpty() ? QString(QChar(u'–')) : m_line.grade, "badge");
    badge->setToolTip(m_line.gradeWords);
    badge->setAlignment(Qt::AlignCenter);
    badge->setMinimumWidth(themePx(24));
    row->addWidget(badge);
    auto* text = new ElidedLabel(m_line.text);
    text->setProperty("role", m_line.counts ? QStringLiteral("secondary") : QStringLiteral("struck"));
    row->addWidget(text, 1);
    setToolTip(m_line.title);
    if (m_line.tlp != Tlp::Clear) {
        QLabel* tlp = roleLabel(toKey(m_line.tlp).mid(4), "caption");
        tlp->setToolTip(toKey(m_line.tlp));
        row->addWidget(tlp);
    }
    if (const QString icon = statusMark(m_line.status); !icon.isEmpty()) {
        auto* mark = new QLabel;
        mark->setPixmap(themeIcon(icon, m_line.status == ClaimStatus::Accepted ? Ink::Accent : Ink::Warning)
                            .pixmap(QSize(themePx(13), themePx(13))));
        mark->setToolTip(label(m_line.status));
        mark->setAccessibleName(label(m_line.status));
        row->addWidget(mark);
    }
    if (!m_line.quote.isEmpty()) {
        auto* quote = new QLabel;
        quote->setPixmap(
            themeIcon(QStringLiteral("quote"), Ink::Faint).pixmap(QSize(themePx(12), themePx(12))));
        quote->setToolTip(m_line.quote);
        row->addWidget(quote);
    }
    m_column->addLayout(row);
}

void ClaimRow::setExpanded(bool on)
{
    if (m_expanded == on)
        return;
    m_expanded = on;
    if (on && !m_details)
        buildDetails();
    if (m_details)
        m_details->setVisible(on);
}

void ClaimRow::buildDetails()
{
    m_details = new QWidget;
    auto* column = new QVBoxLayout(m_details);
    column->setContentsMargins(themePx(31), themePx(2), 0, themePx(4));
    column->setSpacing(themePx(4));
    if (!m_line.title.isEmpty() && m_line.title != m_line.text) {
        QLabel* title = roleLabel(m_line.title, "strong");
        title->setWordWrap(true);
        column->addWidget(title);
    }
    if (!m_line.quote.isEmpty()) {
        QLabel* quote = roleLabel(m_line.quote, "quote");
        quote->setWordWrap(true);
        quote->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(quote);
    } else if (m_line.source != noIndex) {
        column->addWidget(roleLabel(tr("No quote was kept."), "secondary"));
    }
    if (!m_line.place.isEmpty()) {
        auto* place = new QPushButton(
            themeIcon(QStringLiteral("cite"), Ink::Secondary), tr("At %1").arg(m_line.place));
        place->setProperty("look", QStringLiteral("flat"));
        place->setToolTip(tr("Show the place in the source"));
        connect(place, &QPushButton::clicked, this, [this] { emit wished(Wish::ShowPlace); });
        column->addWidget(place, 0, Qt::AlignLeft);
    }
    QLabel* small = roleLabel(m_line.smallPrint, "secondary");
    small->setWordWrap(true);
    small->setVisible(!m_line.smallPrint.isEmpty());
    column->addWidget(small);
    m_column->addWidget(m_details);
}

void ClaimRow::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        FocusFrame::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space: setExpanded(!m_expanded); return;
    case Qt::Key_Up: emit moveRequested(-1); return;
    case Qt::Key_Down: emit moveRequested(1); return;
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter: emit wished(Wish::EditValue); return;
    case Qt::Key_Delete: emit wished(Wish::Retract); return;
    case Qt::Key_A: emit wished(Wish::Accept); return;
    case Qt::Key_D: emit wished(Wish::Dispute); return;
    case Qt::Key_R: emit wished(Wish::Reject); return;
    case Qt::Key_S: emit wished(Wish::Cite); return;
    case Qt::Key_P: emit wished(Wish::ShowPlace); return;
    default: FocusFrame::keyPressEvent(event);
    }
}

void ClaimRow::mousePressEvent(QMouseEvent* event)
{
    FocusFrame::mousePressEvent(event);
    if (event->button() == Qt::LeftButton)
        setExpanded(!m_expanded);
    event->accept();
}

void ClaimRow::mouseDoubleClickEvent(QMouseEvent*)
{
    emit wished(Wish::EditValue);
}

void ClaimRow::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    const auto add = [&](const QString& text, const QString& icon, Wish wish, bool writes = true) {
        QAction* action
            = menu.addAction(themeIcon(icon, this), text, this, [this, wish] { emit wished(wish); });
        action->setEnabled(!writes || !m_readOnly);
        return action;
    };
    add(tr("Edit value\tF2"), QStringLiteral("edit"), Wish::EditValue);
    add(tr("Cite a source…\tS"), QStringLiteral("cite"), Wish::Cite);
    add(tr("Show the source"), QStringLiteral("source"), Wish::ShowSource, false)
        ->setEnabled(m_line.source != noIndex);
    add(tr("Show the place in the source\tP"), QStringLiteral("quote"), Wish::ShowPlace, false)
        ->setEnabled(!m_line.place.isEmpty());
    menu.addSeparator();
    add(tr("Accept…\tA"), QStringLiteral("accept"), Wish::Accept);
    add(tr("Dispute…\tD"), QStringLiteral("dispute"), Wish::Dispute);
    add(tr("Reject…\tR"), QStringLiteral("reject"), Wish::Reject);
    if (m_line.status != ClaimStatus::Open)
        add(tr("Leave open again"), QStringLiteral("history"), Wish::Reopen);
    menu.addSeparator();
    QMenu* grades = menu.addMenu(tr("Credibility"));
    grades->setEnabled(!m_readOnly);
    for (int i = 1; i <= 6; ++i)
        grades->addAction(toKey(Credibility(i)) + QStringLiteral(" · ") + label(Credibility(i)), this,
            [this, i] { emit gradeWished(Credibility(i)); });
    grades->addAction(tr("Not graded"), this, [this] { emit gradeWished(std::nullopt); });
    QMenu* marks = menu.addMenu(tr("Marking"));
    marks->setEnabled(!m_readOnly);
    for (const Tlp tlp : {Tlp::Clear, Tlp::Green, Tlp::Amber, Tlp::AmberStrict, Tlp::Red})
        marks->addAction(toKey(tlp), this, [this, tlp] { emit markWished(tlp); });
    menu.addSeparator();
    add(tr("Retract\tDel"), QStringLiteral("retract"), Wish::Retract);
    menu.exec(event->globalPos());
}

} // namespace kagami

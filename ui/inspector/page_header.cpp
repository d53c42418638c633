#include "ui/inspector/page_header.h"

#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace kagami {

PageHeader::PageHeader(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_kind(roleLabel({}, "caption"))
    , m_title(roleLabel({}, "title"))
    , m_edit(new QLineEdit)
    , m_summary(roleLabel({}, "secondary"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(themePx(14), themePx(12), themePx(10), themePx(10));
    column->setSpacing(themePx(3));
    auto* line = new QHBoxLayout;
    line->setSpacing(themePx(6));
    line->addWidget(m_icon, 0, Qt::AlignTop);
    m_kind->setTextFormat(Qt::RichText);
    m_kind->setWordWrap(true);
    line->addWidget(m_kind, 1);
    column->addLayout(line);
    m_title->setWordWrap(true);
    m_title->installEventFilter(this);
    m_title->setFocusPolicy(Qt::StrongFocus);
    m_edit->setAccessibleName(tr("Title"));
    m_edit->installEventFilter(this);
    m_edit->hide();
    column->addWidget(m_title);
    column->addWidget(m_edit);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { endRename(true); });
}

void PageHeader::setPage(const InspectorPage& page, const QString& selectionNote, bool readOnly)
{
    m_readOnly = readOnly;
    const Ink ink = page.campaignInk < 0 ? Ink::Secondary : campaignInk(page.campaignInk);
    m_icon->setPixmap(themeIcon(toKey(page.kind), ink).pixmap(QSize(themePx(14), themePx(14))));
    QString kind = page.kindLabel.toUpper().toHtmlEscaped();
    if (!page.campaign.isEmpty())
        kind += QStringLiteral(" · <span style=\"color:%1\">%2</span>")
                    .arg(inks(this)[ink].name(), page.campaign.toUpper().toHtmlEscaped());
    m_kind->setText(kind);
    m_kind->setAccessibleName(page.kindLabel + u' ' + page.campaign);
    m_title->setText(page.title);
    m_title->setToolTip(readOnly ? QString() : tr("F2 or a double click renames"));
    m_summary->setText(
        selectionNote.isEmpty() ? page.summary : QString(page.summary % u'\n' % selectionNote));
    endRename(false);
}

void PageHeader::beginRename()
{
    if (m_readOnly || m_title->text().isEmpty())
        return;
    m_edit->setText(m_title->text());
    m_title->hide();
    m_edit->show();
    m_edit->selectAll();
    m_edit->setFocus(Qt::OtherFocusReason);
}

bool PageHeader::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_title && event->type() == QEvent::MouseButtonDblClick) {
        beginRename();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (watched == m_title && (key == Qt::Key_F2 || key == Qt::Key_Return)) {
            beginRename();
            return true;
        }
        if (watched == m_edit && key == Qt::Key_Escape) {
            endRename(false);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PageHeader::endRename(bool keep)
{
    const QString title = m_edit->text().trimmed();
    const bool changed = keep && !m_edit->isHidden() && !title.isEmpty() && title != m_title->text();
    m_edit->hide();
    m_title->show();
    if (changed)
        emit renamed(title);
}

} // namespace kagami

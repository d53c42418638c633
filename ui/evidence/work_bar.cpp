#include "ui/evidence/work_bar.h"

#include "ui/controls/dim_label.h"

#include <QPushButton>

namespace kagami {

WorkBar::WorkBar(QWidget* parent)
    : NoticeBar(QStringLiteral("evidence-file"), parent, Ink::Accent)
    , m_stop(addButton(tr("Stop"), tr("Nothing of the file that is on its way is kept (Esc)")))
{
    restyle(this, "state", QStringLiteral("note"));
    setAccessibleName(tr("Work on evidence files"));
    connect(m_stop, &QPushButton::clicked, this, &WorkBar::stopRequested);
    connect(this, &NoticeBar::escaped, this, &WorkBar::stopRequested);
}

void WorkBar::show(const QString& text, const QString& amount, int done, int total)
{
    if (isHidden())
        m_stop->setEnabled(true);
    if (isHidden() || this->text() != text)
        say(text);
    showProgress(done, total, amount);
}

void WorkBar::showStopping()
{
    m_stop->setEnabled(false);
    say(tr("Stopping…"));
}

} // namespace kagami

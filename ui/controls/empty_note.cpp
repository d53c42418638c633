#include "ui/controls/empty_note.h"

#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kagami {

EmptyNote::EmptyNote(QWidget* parent)
    : QWidget(parent)
    , m_title(roleLabel({}, "title"))
    , m_explanation(roleLabel({}, "secondary"))
    , m_step(new QPushButton)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(themePx(16), themePx(24), themePx(16), themePx(24));
    column->setSpacing(themePx(8));
    column->addStretch(1);
    for (QLabel* label : {m_title, m_explanation}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        column->addWidget(label);
    }
    column->addWidget(m_step, 0, Qt::AlignHCenter);
    column->addStretch(2);
    connect(m_step, &QPushButton::clicked, this, &EmptyNote::stepRequested);
}

void EmptyNote::setTexts(const QString& title, const QString& explanation, const QString& step)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_step->setText(step);
    m_step->setVisible(!step.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(explanation);
}

} // namespace kagami

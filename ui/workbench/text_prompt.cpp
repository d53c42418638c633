#include "ui/workbench/text_prompt.h"

#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace kagami {

TextPrompt::TextPrompt(QWidget* window)
    : Overlay(window)
    , m_question(roleLabel({}, "secondary"))
    , m_edit(new QLineEdit)
{
    setFixedWidth(themePx(320));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(themePx(12), themePx(10), themePx(12), themePx(10));
    m_question->setWordWrap(true);
    column->addWidget(m_question);
    column->addWidget(m_edit);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        const QString text = m_edit->text().trimmed();
        if (text.isEmpty())
            return;
        dismiss();
        emit answered(text);
    });
}

void TextPrompt::ask(const QString& question, const QString& answer, const QWidget* anchor)
{
    m_question->setText(question);
    m_edit->setAccessibleName(question);
    m_edit->setText(answer);
    popUp(anchor);
    m_edit->selectAll();
    m_edit->setFocus(Qt::PopupFocusReason);
}

} // namespace kagami

#include "ui/history/problem_answers.h"

#include "ui/controls/dim_label.h"
#include "ui/controls/elided_label.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace kagami {

namespace {

/// Its text is shortened to the width it gets.
class AnswerButton final : public QPushButton {
public:
    explicit AnswerButton(const QString& text)
        : m_text(text)
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setAccessibleName(text);
        shorten();
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QPushButton::resizeEvent(event);
        shorten();
    }

private:
    void shorten() { setText(fontMetrics().elidedText(m_text, Qt::ElideMiddle, width() - themePx(24))); }
    QString m_text;
};

} // namespace

ProblemAnswers::ProblemAnswers(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Answers"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    setVisible(false);
}

void ProblemAnswers::setAnswers(std::vector<ProblemAnswer> answers)
{
    m_answers = std::move(answers);
    if (m_page) {
        // One of its own buttons may have asked for the next page.
        m_page->hide();
        m_page->deleteLater();
        m_page = nullptr;
    }
    setVisible(!m_answers.empty());
    if (m_answers.empty())
        return;
    m_page = new QWidget;
    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins(themePx(12), themePx(8), themePx(12), themePx(10));
    column->setSpacing(themePx(2));
    column->addWidget(rule());
    for (const ProblemAnswer& answer : m_answers) {
        auto* button = new AnswerButton(answer.text);
        button->setToolTip(QString(answer.text % u'\n' % answer.detail));
        button->setAccessibleDescription(answer.detail);
        connect(button, &QPushButton::clicked, this, [this, draft = answer.draft] { emit answered(draft); });
        column->addWidget(button);
        auto* detail = new ElidedLabel(answer.detail);
        detail->setProperty("role", QStringLiteral("secondary"));
        column->addWidget(detail);
    }
    m_column->addWidget(m_page);
}

} // namespace kagami

#include "ui/attribution/judgement_list.h"

#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::JudgementList)
};

void addText(QVBoxLayout& column, const QString& text, const char* role)
{
    if (text.isEmpty())
        return;
    QLabel* label = roleLabel(text, role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column.addWidget(label);
}

QString titles(const Case& state, const std::vector<ItemIndex>& items)
{
    QStringList names;
    for (const ItemIndex item : items)
        names.append(state.items()[size_t(item)].title);
    return names.join(QStringLiteral("; "));
}

} // namespace

QString likelihoodSentence(const Judgement& judgement)
{
    if (!judgement.likelihood)
        return {};
    const PercentRange range = percentRange(*judgement.likelihood);
    return Words::tr("Likelihood: %1 (%2–%3 %).")
        .arg(label(*judgement.likelihood))
        .arg(range.from)
        .arg(range.to);
}

QString confidenceSentence(const Judgement& judgement)
{
    if (!judgement.confidence)
        return {};
    return judgement.basis.isEmpty()
        ? Words::tr("Confidence in this judgement: %1.").arg(label(*judgement.confidence))
        : Words::tr("Confidence in this judgement: %1. It rests on: %2")
              .arg(label(*judgement.confidence), judgement.basis);
}

JudgementList::JudgementList(const std::vector<Judgement>& judgements, const Case& state, QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(themePx(16), themePx(10), themePx(16), themePx(14));
    column->setSpacing(themePx(3));
    column->addWidget(roleLabel(tr("Judgements").toUpper(), "caption"));
    if (judgements.empty())
        addText(*column,
            tr("No judgement is recorded. A judgement says what is concluded, how likely it is, and how sure "
               "the analysts are of that."),
            "secondary");
    for (const Judgement& judgement : judgements) {
        column->addSpacing(themePx(6));
        auto* title = new QPushButton(judgement.title);
        title->setProperty("look", QStringLiteral("link"));
        title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(title, &QPushButton::clicked, this,
            [this, id = state.items()[size_t(judgement.item)].id.uuid] { emit chosen(id); });
        column->addWidget(title);
        if (judgement.statement != judgement.title)
            addText(*column, judgement.statement, "value");
        addText(*column, likelihoodSentence(judgement), "secondary");
        addText(*column, confidenceSentence(judgement), "secondary");
        if (!judgement.assumptions.empty())
            addText(*column, tr("Assumes: %1").arg(titles(state, judgement.assumptions)), "secondary");
        for (const QString& change : judgement.wouldChangeIf)
            addText(*column, tr("Would change if: %1").arg(change), "secondary");
        if (!judgement.missing.empty()) {
            const QStringList missing(judgement.missing.begin(), judgement.missing.end());
            addText(*column, tr("Not recorded yet: %1").arg(missing.join(QStringLiteral(", "))), "warning");
        }
    }
    column->addStretch(1);
}

} // namespace kagami

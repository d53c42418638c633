#include "ui/inspector/add_claim_form.h"

#include "base/text_fold.h"
#include "ui/controls/dim_label.h"
#include "ui/controls/suggest_edit.h"
#include "ui/inspector/claim_edits.h"
#include "ui/inspector/item_chooser.h"
#include "ui/inspector/value_editor.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace kagami {

void fillCredibility(QComboBox& box)
{
    box.setAccessibleName(QCoreApplication::translate("kagami::AddClaimForm", "Credibility"));
    box.addItem(QCoreApplication::translate("kagami::AddClaimForm", "Not graded"), QString());
    for (int i = 1; i <= 6; ++i)
        box.addItem(
            toKey(Credibility(i)) + QStringLiteral(" · ") + label(Credibility(i)), toKey(Credibility(i)));
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(8);
}

void describePlaceField(QLineEdit& field)
{
    field.setPlaceholderText(
        QCoreApplication::translate("kagami::AddClaimForm", "Place in it: page 3, line 120, byte 0x4f0 …"));
    field.setAccessibleName(QCoreApplication::translate("kagami::AddClaimForm", "Place in the source"));
}

AddClaimForm::AddClaimForm(Workspace& workspace, const Uuid& subject, ItemKind kind, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_subject(subject)
    , m_kind(kind)
    , m_column(new QVBoxLayout(this))
    , m_property(new SuggestEdit)
    , m_sourcing(new QWidget)
    , m_source(new ItemChooser(workspace, citableKinds, ItemKind::Source))
    , m_credibility(new QComboBox)
    , m_quote(new QLineEdit)
    , m_place(new QLineEdit)
{
    m_column->setContentsMargins(themePx(14), themePx(8), themePx(10), themePx(8));
    m_column->setSpacing(themePx(4));
    m_property->setPlaceholderText(tr("Property: when, target, technique …"));
    m_property->setAccessibleName(tr("Property"));
    m_property->setPicksFirst(true);
    m_property->setSource([this](const QString& typed) { return properties(typed); });
    m_column->addWidget(m_property);
    auto* grid = new QVBoxLayout(m_sourcing);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(themePx(4));
    auto* line = new QHBoxLayout;
    m_source->setPlaceholderText(tr("Source (empty: your own word)"));
    line->addWidget(m_source, 1);
    fillCredibility(*m_credibility);
    line->addWidget(m_credibility);
    grid->addLayout(line);
    m_quote->setPlaceholderText(tr("Quote: the source's own words"));
    m_quote->setAccessibleName(tr("Quote"));
    grid->addWidget(m_quote);
    describePlaceField(*m_place);
    grid->addWidget(m_place);
    auto* add = new QPushButton(tr("Add claim"));
    grid->addWidget(add, 0, Qt::AlignRight);
    m_column->addWidget(m_sourcing);
    m_sourcing->hide();
    connect(m_property, &SuggestEdit::suggestionChosen, this, &AddClaimForm::chooseProperty);
    connect(m_quote, &QLineEdit::returnPressed, this, &AddClaimForm::submit);
    connect(m_place, &QLineEdit::returnPressed, this, &AddClaimForm::submit);
    connect(add, &QPushButton::clicked, this, &AddClaimForm::submit);
}

void AddClaimForm::begin()
{
    show();
    m_property->setFocus(Qt::OtherFocusReason);
    m_property->offer();
}

void AddClaimForm::setSource(ItemId source)
{
    m_source->setItem(source.uuid);
}

void AddClaimForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

void AddClaimForm::chooseProperty()
{
    const std::optional<Suggestion> chosen = m_property->chosen();
    const std::optional<Predicate> predicate = chosen ? parsePredicate(chosen->key) : std::nullopt;
    if (!predicate)
        return;
    delete m_value;
    m_value = new ValueEditor(m_workspace, *predicate);
    m_column->insertWidget(1, m_value);
    connect(m_value, &ValueEditor::submitted, this, &AddClaimForm::submit);
    connect(m_value, &ValueEditor::cancelled, this, &AddClaimForm::closed);
    setTabOrder(m_property, m_value);
    setTabOrder(m_value, m_source);
    m_sourcing->show();
    m_value->setFocus(Qt::OtherFocusReason);
}

void AddClaimForm::submit()
{
    if (!m_value)
        return;
    Draft draft;
    const Result<Value> value = m_value->take(draft);
    if (!value) {
        m_value->showError(value.error());
        m_value->setFocus(Qt::OtherFocusReason);
        return;
    }
    const Item* subject = m_workspace.state().find(ItemId{m_subject});
    draft.reason = tr("Added “%1” to “%2”")
                       .arg(kagami::label(m_value->predicate()), subject ? subject->title : QString());
    const Sourcing sourcing{m_source->take(draft), m_quote->text().trimmed(),
        parseCredibility(m_credibility->currentData().toString()), m_place->text().trimmed()};
    addClaim(draft, m_subject, m_value->predicate(), *value, sourcing);
    if (const Status status = m_workspace.commit(std::move(draft)); !status)
        m_value->showError(status.error());
}

std::vector<Suggestion> AddClaimForm::properties(const QString& typed) const
{
    const QString folded = foldText(typed);
    std::vector<Suggestion> begins, holds;
    for (const Predicate predicate : predicatesOf(m_kind)) {
        if (info(predicate).value == ValueType::Consistency
            || (info(predicate).value == ValueType::Record && info(predicate).objects == 0))
            continue; // claims about claims are made where both are seen
        const Suggestion suggestion{kagami::label(predicate), toKey(predicate), toKey(predicate), {}};
        if (foldText(suggestion.label).startsWith(folded) || suggestion.key.startsWith(folded))
            begins.push_back(suggestion);
        else if (foldText(suggestion.label).contains(folded) || suggestion.key.contains(folded))
            holds.push_back(suggestion);
    }
    begins.insert(begins.end(), holds.begin(), holds.end());
    return begins;
}

} // namespace kagami

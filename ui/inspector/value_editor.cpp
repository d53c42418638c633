#include "ui/inspector/value_editor.h"

#include "base/text_fold.h"
#include "case/value_input.h"
#include "ui/controls/dim_label.h"
#include "ui/controls/suggest_edit.h"
#include "ui/inspector/claim_edits.h"
#include "ui/inspector/item_chooser.h"
#include "ui/inspector/technique_editor.h"
#include "ui/inspector/value_text.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>
#include <bit>

namespace kagami {

namespace {

constexpr int proseHeightPx = 96;
constexpr int suggestionLimit = 30;

ItemKind firstKind(quint32 kinds)
{
    return kinds ? ItemKind(std::countr_zero(kinds)) : ItemKind::Note;
}

template <class Grade>
void offerGrades(std::vector<Suggestion>& into, int from, int to)
{
    for (int i = from; i <= to; ++i)
        into.push_back({label(Grade(i)), toKey(Grade(i)), toKey(Grade(i)), {}});
}

} // namespace

bool isProse(Predicate predicate)
{
    switch (predicate) {
    case Predicate::Description:
    case Predicate::Statement:
    case Predicate::Comment:
    case Predicate::Caveat:
    case Predicate::Position:
    case Predicate::Attests:
    case Predicate::Evidence: return info(predicate).value == ValueType::Text;
    default: return false;
    }
}

ValueEditor::ValueEditor(Workspace& workspace, Predicate predicate, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_predicate(predicate)
    , m_readBack(roleLabel({}, "secondary"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themePx(3));
    buildField();
    m_readBack->setWordWrap(true);
    m_readBack->hide();
    column->addWidget(m_readBack);
}

void ValueEditor::buildField()
{
    QWidget* field = nullptr;
    if (info(m_predicate).value == ValueType::Technique) {
        field = m_technique = new TechniqueEditor(m_workspace);
        connect(m_technique, &TechniqueEditor::submitted, this, &ValueEditor::submitted);
    } else if (isProse(m_predicate)) {
        field = m_prose = new QPlainTextEdit;
        m_prose->setTabChangesFocus(true);
        m_prose->setFixedHeight(themePx(proseHeightPx));
        m_prose->installEventFilter(this);
    } else {
        field = m_line = new SuggestEdit;
        m_line->setSource([this](const QString& typed) { return suggestions(typed); });
        connect(m_line, &QLineEdit::returnPressed, this, &ValueEditor::submitted);
        connect(m_line, &QLineEdit::textChanged, this, &ValueEditor::update);
    }
    field->setAccessibleName(label(m_predicate));
    layout()->addWidget(field);
    setFocusProxy(field);
}

void ValueEditor::setValue(const Value& value)
{
    m_original = value;
    m_originalText = editableText(m_workspace.state(), m_predicate, value);
    if (m_technique) {
        if (const TechniqueUse* use = techniqueOf(value))
            m_technique->setUse(*use);
    } else if (m_prose) {
        m_prose->setPlainText(m_originalText);
        m_prose->selectAll();
    } else {
        if (const Uuid record = recordOf(value); !record.isNull())
            m_line->choose({m_originalText, {}, record.toString(), record});
        else
            m_line->setText(m_originalText);
        m_line->selectAll();
    }
}

Result<Value> ValueEditor::take(Draft& draft) const
{
    if (m_technique) {
        const Result<TechniqueUse> use = m_technique->use();
        return use ? Result<Value>(techniqueValue(*use)) : tl::unexpected(use.error());
    }
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return fail(ErrorKind::Invalid, tr("There is no value."), label(m_predicate),
            tr("Type one, or press Esc to leave it as it was."));
    if (m_original && typed == m_originalText)
        return *m_original;
    if (m_prose)
        return Value(typed);
    const PredicateInfo& predicate = info(m_predicate);
    if (const std::optional<Suggestion> chosen = m_line->chosen()) {
        if (!chosen->record.isNull())
            return recordValue(chosen->record);
        if (!chosen->key.isEmpty())
            return parseValue(m_workspace.state(), m_predicate, chosen->key, m_workspace.displayZone());
    }
    if (predicate.value == ValueType::Record && predicate.objects != 0)
        return recordValue(addItem(draft, firstKind(predicate.objects), typed).uuid);
    return parseValue(m_workspace.state(), m_predicate, typed, m_workspace.displayZone());
}

QString ValueEditor::text() const
{
    if (m_technique)
        return m_technique->techniqueEdit()->text();
    return m_prose ? m_prose->toPlainText() : m_line->text();
}

void ValueEditor::showError(const Error& error)
{
    restyle(m_readBack, "role", QStringLiteral("warning"));
    m_readBack->setText(error.remedy.isEmpty() ? error.what : QString(error.what % u' ' % error.remedy));
    m_readBack->setVisible(true);
    setAccessibleDescription(m_readBack->text());
    if (m_line)
        restyle(m_line, "state", QStringLiteral("error"));
}

QString ValueEditor::readBack() const
{
    return m_readBack->isHidden() ? QString() : m_readBack->text();
}

bool ValueEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers() == Qt::ControlModifier) {
            emit submitted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ValueEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept(); // submitted already; a form around it must not take it a second time
    else
        QWidget::keyPressEvent(event);
}

void ValueEditor::update()
{
    restyle(m_line, "state", {});
    if (info(m_predicate).value != ValueType::Time || text().trimmed().isEmpty()) {
        m_readBack->hide();
        return;
    }
    restyle(m_readBack, "role", QStringLiteral("secondary"));
    const Result<TimeSpan> span = parseTime(text(), m_workspace.displayZone());
    if (!span) {
        m_readBack->setText(span.error().what);
    } else {
        const QString edtf = toEdtf(*span);
        const QString words = displayText(*span, m_workspace.displayZone(), QLocale());
        m_readBack->setText(tr("Read as %1 · %2").arg(edtf.isEmpty() ? tr("unknown") : edtf, words));
    }
    m_readBack->setVisible(true);
}

std::vector<Suggestion> ValueEditor::suggestions(const QString& typed) const
{
    const PredicateInfo& predicate = info(m_predicate);
    std::vector<Suggestion> all;
    switch (predicate.value) {
    case ValueType::Record: {
        all = suggestItems(m_workspace, predicate.objects, typed, suggestionLimit);
        const bool known = std::any_of(all.begin(), all.end(),
            [&](const Suggestion& s) { return foldText(s.label) == foldText(typed); });
        if (!typed.isEmpty() && !known && predicate.objects != 0)
            all.push_back({typed, tr("new: %1").arg(label(firstKind(predicate.objects))), {}, {}});
        return all;
    }
    case ValueType::Likelihood: offerGrades<Likelihood>(all, 1, 7); break;
    case ValueType::Confidence: offerGrades<Confidence>(all, 1, 3); break;
    case ValueType::Reliability:
        for (int i = 1; i <= 6; ++i)
            all.push_back({toKey(Reliability(i)), label(Reliability(i)), toKey(Reliability(i)), {}});
        break;
    case ValueType::Text:
        for (const Term& term : termsOf(m_predicate)) {
            const QString key = QString::fromUtf8(term.key);
            all.push_back({termLabel(m_predicate, key), key, key, {}});
        }
        break;
    default: return {};
    }
    const QString folded = foldText(typed);
    const bool whole = std::any_of(
        all.begin(), all.end(), [&](const Suggestion& s) { return foldText(s.label) == folded; });
    if (!folded.isEmpty() && !whole)
        std::erase_if(all, [&](const Suggestion& s) {
            return !foldText(s.label).contains(folded) && !foldText(s.key).contains(folded);
        });
    return all;
}

} // namespace kagami

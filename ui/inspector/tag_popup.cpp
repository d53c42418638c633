#include "ui/inspector/tag_popup.h"

#include "ui/controls/dim_label.h"
#include "ui/controls/suggest_edit.h"
#include "ui/inspector/add_claim_form.h"
#include "ui/inspector/claim_edits.h"
#include "ui/inspector/item_chooser.h"
#include "ui/inspector/technique_editor.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace kagami {

namespace {

constexpr int widthPx = 420;

} // namespace

TagPopup::TagPopup(Workspace& workspace, QWidget* window)
    : Overlay(window)
    , m_workspace(workspace)
    , m_title(roleLabel({}, "strong"))
    , m_technique(new TechniqueEditor(workspace))
    , m_source(new ItemChooser(workspace, bitOf(ItemKind::Source), ItemKind::Source))
    , m_credibility(new QComboBox)
    , m_quote(new QLineEdit)
    , m_message(roleLabel({}, "warning"))
    , m_tag(new QPushButton(tr("Tag")))
{
    setAccessibleName(tr("Tag a technique"));
    setFixedWidth(themePx(widthPx));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(themePx(12), themePx(10), themePx(12), themePx(10));
    column->setSpacing(themePx(6));
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_technique);
    auto* line = new QHBoxLayout;
    line->setSpacing(themePx(6));
    m_source->setPlaceholderText(tr("Source (empty: mapping of our own)"));
    line->addWidget(m_source, 1);
    fillCredibility(*m_credibility);
    line->addWidget(m_credibility);
    column->addLayout(line);
    m_quote->setPlaceholderText(tr("Quote: the source's own words"));
    m_quote->setAccessibleName(tr("Quote"));
    column->addWidget(m_quote);
    m_message->setWordWrap(true);
    m_message->hide();
    column->addWidget(m_message);
    auto* foot = new QHBoxLayout;
    foot->addWidget(roleLabel(tr("ATT&CK overlap alone is not attribution."), "secondary"), 1);
    m_tag->setProperty("look", QStringLiteral("primary"));
    foot->addWidget(m_tag);
    column->addLayout(foot);
    connectFields();
    setFocusProxy(m_technique);
}

void TagPopup::connectFields()
{
    connect(m_tag, &QPushButton::clicked, this, &TagPopup::submit);
    connect(m_technique, &TechniqueEditor::idChecked, this, &TagPopup::complain);
    connect(m_technique, &TechniqueEditor::submitted, this, [this] {
        if (const Result<TechniqueUse> use = m_technique->use(); !use)
            complainAboutTechnique(use.error());
        else
            m_source->setFocus(Qt::TabFocusReason);
    });
    connect(m_source, &QLineEdit::returnPressed, m_quote, [this] { m_quote->setFocus(Qt::TabFocusReason); });
    connect(m_quote, &QLineEdit::returnPressed, this, &TagPopup::submit);
    connect(&m_workspace, &Workspace::selectionChanged, this, &TagPopup::describeSubjects);
}

void TagPopup::begin(const QWidget* anchor)
{
    m_technique->reset();
    m_quote->clear();
    m_message->hide();
    describeSubjects();
    popUp(anchor);
    if (m_technique->isEnabled())
        m_technique->setFocus(Qt::PopupFocusReason);
}

QString TagPopup::message() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

std::vector<Uuid> TagPopup::subjects() const
{
    std::vector<Uuid> taggable;
    for (const Uuid& record : m_workspace.selection())
        if (const Item* item = m_workspace.state().find(ItemId{record});
            item && !item->retracted && mayDescribe(Predicate::UsesTechnique, item->kind))
            taggable.push_back(record);
    return taggable;
}

void TagPopup::describeSubjects()
{
    const std::vector<Uuid> records = subjects();
    for (QWidget* field :
        std::initializer_list<QWidget*>{m_technique, m_source, m_credibility, m_quote, m_tag})
        field->setEnabled(!records.empty());
    if (records.empty())
        m_title->setText(tr("Tag a technique: select an incident first"));
    else if (records.size() == 1)
        m_title->setText(
            tr("Tag a technique on “%1”").arg(m_workspace.state().find(ItemId{records.front()})->title));
    else
        m_title->setText(tr("Tag a technique on %n selected item(s)", nullptr, int(records.size())));
}

void TagPopup::complain(const QString& text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    m_technique->setAccessibleDescription(text);
    adjustSize();
}

void TagPopup::complainAboutTechnique(const Error& error)
{
    complain(describe(error));
    QComboBox* tactic = m_technique->tacticBox();
    (tactic->isEnabled() ? static_cast<QWidget*>(tactic) : m_technique->techniqueEdit())->setFocus();
}

void TagPopup::submit()
{
    const std::vector<Uuid> records = subjects();
    if (records.empty())
        return;
    const Result<TechniqueUse> use = m_technique->use();
    if (!use)
        return complainAboutTechnique(use.error());
    Draft draft;
    const Sourcing sourcing{m_source->take(draft), m_quote->text().trimmed(),
        parseCredibility(m_credibility->currentData().toString())};
    tagTechnique(draft, m_workspace.state(), records, *use, sourcing);
    if (const Status status = m_workspace.commit(std::move(draft)); !status)
        return complain(describe(status.error()));
    dismiss();
}

} // namespace kagami

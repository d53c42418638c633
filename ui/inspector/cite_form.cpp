#include "ui/inspector/cite_form.h"

#include "ui/controls/dim_label.h"
#include "ui/controls/suggest_edit.h"
#include "ui/inspector/add_claim_form.h"
#include "ui/inspector/item_chooser.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace kagami {

namespace {

constexpr int mostSuggestions = 30;
constexpr quint32 anyKind = ~quint32(0);

} // namespace

CiteForm::CiteForm(Workspace& workspace, ItemId file, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_file(file)
    , m_column(new QVBoxLayout(this))
    , m_subject(new SuggestEdit)
{
    m_column->setContentsMargins(0, themePx(4), 0, themePx(4));
    m_column->setSpacing(themePx(4));
    m_column->addWidget(roleLabel(tr("What does it say something about?"), "secondary"));
    m_subject->setPlaceholderText(tr("An incident, a target, malware …"));
    m_subject->setAccessibleName(tr("What does it say something about?"));
    m_subject->setPicksFirst(true);
    m_subject->setSource([this](const QString& typed) {
        return suggestItems(m_workspace, anyKind & ~bitOf(ItemKind::Case), typed, mostSuggestions);
    });
    m_column->addWidget(m_subject);
    connect(m_subject, &SuggestEdit::suggestionChosen, this, &CiteForm::chooseSubject);
}

void CiteForm::begin()
{
    show();
    m_subject->setFocus(Qt::OtherFocusReason);
    m_subject->offer();
}

void CiteForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

void CiteForm::chooseSubject()
{
    const std::optional<Suggestion> chosen = m_subject->chosen();
    const Item* subject = chosen ? m_workspace.state().find(ItemId{chosen->record}) : nullptr;
    if (!subject)
        return;
    delete m_claim;
    m_claim = new AddClaimForm(m_workspace, subject->id.uuid, subject->kind);
    m_claim->layout()->setContentsMargins(0, 0, 0, 0);
    m_claim->setSource(m_file);
    m_column->addWidget(m_claim);
    connect(m_claim, &AddClaimForm::closed, this, &CiteForm::closed);
    m_claim->begin();
}

} // namespace kagami

#include "ui/incidents/incident_form.h"

#include "ui/controls/dim_label.h"
#include "ui/inspector/claim_edits.h"
#include "ui/inspector/item_chooser.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace kagami {

IncidentForm::IncidentForm(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_title(new QLineEdit)
    , m_when(new QLineEdit)
    , m_campaign(new ItemChooser(workspace, bitOf(ItemKind::Campaign), ItemKind::Campaign))
    , m_target(new ItemChooser(workspace, bitOf(ItemKind::Target), ItemKind::Target))
    , m_source(new ItemChooser(workspace, bitOf(ItemKind::Source), ItemKind::Source))
    , m_message(roleLabel({}, "secondary"))
{
    setProperty("role", QStringLiteral("row-bar"));
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(themePx(14), themePx(6), themePx(14), themePx(6));
    row->setSpacing(themePx(6));
    auto* icon = new QLabel;
    icon->setPixmap(
        themeIcon(QStringLiteral("incident"), Ink::Secondary).pixmap(QSize(themePx(16), themePx(16))));
    row->addWidget(icon);
    m_title->setPlaceholderText(tr("New incident: what happened"));
    m_title->setAccessibleName(tr("Title of the new incident"));
    m_when->setPlaceholderText(tr("When: 2023-06, about 2024, 令和5年7月 …"));
    m_when->setAccessibleName(tr("When"));
    row->addWidget(m_title, 4);
    row->addWidget(m_when, 3);
    row->addWidget(m_campaign, 2);
    row->addWidget(m_target, 2);
    row->addWidget(m_source, 3);
    auto* add = new QPushButton(tr("Add"));
    add->setProperty("look", QStringLiteral("primary"));
    row->addWidget(add);
    row->addWidget(m_message);
    m_message->hide();
    for (QLineEdit* edit : {m_title, m_when, static_cast<QLineEdit*>(m_campaign),
             static_cast<QLineEdit*>(m_target), static_cast<QLineEdit*>(m_source)})
        connect(edit, &QLineEdit::returnPressed, this, &IncidentForm::submit);
    connect(m_when, &QLineEdit::textChanged, this, &IncidentForm::readBack);
    connect(add, &QPushButton::clicked, this, &IncidentForm::submit);
    hide();
}

void IncidentForm::begin()
{
    show();
    m_title->setFocus(Qt::OtherFocusReason);
}

void IncidentForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        emit closed();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void IncidentForm::readBack()
{
    restyle(m_message, "role", QStringLiteral("secondary"));
    restyle(m_when, "state", {});
    const QString typed = m_when->text().trimmed();
    const Result<TimeSpan> span = parseTime(typed, m_workspace.displayZone());
    m_message->setText(
        span ? displayText(*span, m_workspace.displayZone(), QLocale()) : tr("not a date yet"));
    m_message->setVisible(!typed.isEmpty());
}

void IncidentForm::complain(const QString& text)
{
    restyle(m_message, "role", QStringLiteral("warning"));
    m_message->setText(text);
    m_message->show();
}

void IncidentForm::submit()
{
    const QString title = m_title->text().trimmed();
    if (title.isEmpty()) {
        complain(tr("An incident needs a title."));
        m_title->setFocus();
        return;
    }
    Draft draft;
    draft.reason = tr("Added the incident “%1”").arg(title);
    const ItemId incident = addItem(draft, ItemKind::Incident, title);
    const Sourcing sourcing{m_source->take(draft), {}, {}};
    if (const QString typed = m_when->text().trimmed(); !typed.isEmpty()) {
        const Result<TimeSpan> span = parseTime(typed, m_workspace.displayZone());
        if (!span) {
            restyle(m_when, "state", QStringLiteral("error"));
            complain(span.error().what);
            m_when->setFocus();
            return;
        }
        addClaim(draft, incident.uuid, Predicate::When, timeValue(*span), sourcing);
    }
    if (const ItemId campaign = m_campaign->take(draft); !campaign.isNull())
        addClaim(draft, incident.uuid, Predicate::PartOf, recordValue(campaign.uuid), sourcing);
    if (const ItemId target = m_target->take(draft); !target.isNull())
        addClaim(draft, incident.uuid, Predicate::Targets, recordValue(target.uuid), sourcing);
    if (const Status status = m_workspace.commit(std::move(draft)); !status) {
        complain(describe(status.error()));
        return;
    }
    m_workspace.select(incident.uuid);
    m_title->clear();
    m_when->clear();
    m_title->setFocus(Qt::OtherFocusReason);
}

} // namespace kagami

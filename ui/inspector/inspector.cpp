#include "ui/inspector/inspector.h"

#include "ui/controls/dim_label.h"
#include "ui/controls/empty_note.h"
#include "ui/controls/flow_layout.h"
#include "ui/inspector/add_claim_form.h"
#include "ui/inspector/claim_edits.h"
#include "ui/inspector/claim_row.h"
#include "ui/inspector/evidence_section.h"
#include "ui/inspector/mention_list.h"
#include "ui/inspector/page_header.h"
#include "ui/inspector/property_section.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace kagami {

Inspector::Inspector(Workspace& workspace, QWidget* parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Inspector"));
    connect(&m_workspace, &Workspace::selectionChanged, this, &Inspector::rebuild);
    connect(&m_workspace, &Workspace::lensChanged, this, &Inspector::followLens);
    connect(&m_workspace, &Workspace::displayChanged, this, &Inspector::rebuild);
    rebuild();
}

std::vector<ClaimRow*> Inspector::rows() const
{
    std::vector<ClaimRow*> all;
    for (const PropertySection* section : m_sections)
        all.insert(all.end(), section->rows().begin(), section->rows().end());
    return all;
}

PropertySection* Inspector::section(Predicate predicate) const
{
    for (size_t i = 0; i < m_page.properties.size(); ++i)
        if (m_page.properties[i].predicate == predicate)
            return m_sections[i];
    return nullptr;
}

void Inspector::beginAddClaim()
{
    if (!m_form || m_workspace.isReadOnly())
        return;
    m_foot->hide();
    m_form->begin();
    ensureWidgetVisible(m_form);
}

void Inspector::beginRename()
{
    if (m_header)
        m_header->beginRename();
}

void Inspector::cite()
{
    if (m_workspace.isReadOnly())
        return;
    const auto open = [this](ClaimRow* row) {
        for (PropertySection* section : m_sections)
            if (std::find(section->rows().begin(), section->rows().end(), row) != section->rows().end())
                section->askSource(row);
    };
    const std::vector<ClaimRow*> all = rows();
    for (ClaimRow* row : all)
        if (row->hasFocus())
            return open(row);
    for (ClaimRow* row : all)
        if (row->line().source == noIndex)
            return open(row);
    if (!all.empty())
        open(all.front());
}

void Inspector::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && widget())
        rebuild();
}

void Inspector::remember()
{
    m_scroll = verticalScrollBar()->value();
    m_expanded.clear();
    m_focused = {};
    const auto claims = m_workspace.state().claims();
    for (const ClaimRow* row : rows()) {
        if (size_t(row->claim()) >= claims.size())
            continue;
        if (row->isExpanded())
            m_expanded.insert(claims[size_t(row->claim())].id);
        if (row->hasFocus() || row->parentWidget()->isAncestorOf(focusWidget()))
            m_focused = m_focused.isNull() || row->hasFocus() ? claims[size_t(row->claim())].id : m_focused;
    }
}

void Inspector::restore()
{
    const auto claims = m_workspace.state().claims();
    for (ClaimRow* row : rows()) {
        const ClaimId id = claims[size_t(row->claim())].id;
        if (m_expanded.count(id) || row->claim() == m_page.focus)
            row->setExpanded(true);
        if (id == m_focused)
            row->setFocus(Qt::OtherFocusReason);
    }
    verticalScrollBar()->setValue(m_scroll);
}

void Inspector::followLens()
{
    // The page says what counts, which a query does not change.
    if (m_workspace.scope().sharedFacts() != m_facts)
        rebuild();
}

void Inspector::rebuild()
{
    m_facts = m_workspace.scope().sharedFacts();
    const Uuid before = m_page.record;
    const bool hadFocus = isAncestorOf(focusWidget()) && focusWidget() && focusWidget()->hasFocus();
    remember();
    const Wording wording{QLocale(), m_workspace.displayZone(), m_workspace.catalogue()};
    m_page = makeInspectorPage(m_workspace.scope(), m_workspace.current(), wording);
    const bool samePage = m_page.record == before;
    m_sections.clear();
    m_header = nullptr;
    m_form = nullptr;
    m_evidence = nullptr;
    auto* page = new QWidget;
    page->setProperty("role", QStringLiteral("page"));
    page->setMinimumWidth(1); // never wider than the dock: what is too long is shortened or wrapped
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (m_page.isEmpty()) {
        addEmptyNote(column);
    } else {
        addHeader(column);
        addEvidence(column);
        addSections(column);
        addFoot(column);
    }
    column->addStretch(1);
    replacePage(*this, page);
    if (samePage)
        restore();
    else
        verticalScrollBar()->setValue(0);
    if (hadFocus && m_focused.isNull() && !rows().empty())
        setFocus(Qt::OtherFocusReason);
}

void Inspector::addEmptyNote(QVBoxLayout* column)
{
    m_empty = new EmptyNote;
    m_empty->setTexts(tr("Nothing is selected"),
        tr("Select an incident, a target or an edge in any view: its claims with sources, grades and "
           "quotes show here."));
    column->addWidget(m_empty);
}

void Inspector::addHeader(QVBoxLayout* column)
{
    const size_t selected = m_workspace.selection().size();
    m_header = new PageHeader;
    m_header->setPage(m_page,
        selected > 1 ? tr("and %n more selected", nullptr, int(selected) - 1) : QString(),
        m_workspace.isReadOnly());
    connect(m_header, &PageHeader::renamed, this, [this](const QString& title) {
        if (const Item* item = m_workspace.state().find(ItemId{m_page.record}))
            (void)m_workspace.commit(rename(*item, title));
    });
    column->addWidget(m_header);
}

void Inspector::addSections(QVBoxLayout* column)
{
    for (const PropertyGroup& group : m_page.properties) {
        column->addWidget(rule());
        auto* section = new PropertySection(m_workspace, group);
        connect(section, &PropertySection::followRequested, this,
            [this](const Uuid& record) { m_workspace.select(record); });
        connect(section, &PropertySection::placeRequested, this, &Inspector::placeRequested);
        connect(section, &PropertySection::moveRequested, this, &Inspector::moveFocus);
        column->addWidget(section);
        m_sections.push_back(section);
    }
}

void Inspector::addEvidence(QVBoxLayout* column)
{
    if (!EvidenceSection::isOn(m_page.kind))
        return;
    column->addWidget(rule());
    m_evidence = new EvidenceSection(m_workspace, m_page.record, m_page.kind, m_page.evidence);
    connect(m_evidence, &EvidenceSection::attachRequested, this, &Inspector::attachRequested);
    connect(m_evidence, &EvidenceSection::wished, this, &Inspector::evidenceWished);
    connect(m_evidence, &EvidenceSection::followRequested, this,
        [this](const Uuid& record) { m_workspace.select(record); });
    column->addWidget(m_evidence);
}

void Inspector::addFoot(QVBoxLayout* column)
{
    column->addWidget(rule());
    m_foot = new QWidget;
    auto* row = new FlowLayout(m_foot);
    row->setContentsMargins(themePx(10), themePx(6), themePx(10), themePx(6));
    row->setSpacing(themePx(4));
    const auto add = [&](const QString& text, const QString& icon, auto slot) {
        auto* button = new QPushButton(themeIcon(icon, Ink::Secondary), text);
        button->setProperty("look", QStringLiteral("flat"));
        button->setEnabled(!m_workspace.isReadOnly());
        connect(button, &QPushButton::clicked, this, slot);
        row->addWidget(button);
    };
    add(tr("Add claim"), QStringLiteral("add"), &Inspector::beginAddClaim);
    if (mayDescribe(Predicate::UsesTechnique, m_page.kind))
        add(tr("Tag technique"), QStringLiteral("tag"), &Inspector::tagRequested);
    add(tr("Cite source"), QStringLiteral("cite"), &Inspector::cite);
    column->addWidget(m_foot);
    m_form = new AddClaimForm(m_workspace, m_page.record, m_page.kind);
    m_form->hide();
    connect(m_form, &AddClaimForm::closed, this, [this] {
        m_form->hide();
        m_foot->show();
        setFocus(Qt::OtherFocusReason);
    });
    column->addWidget(m_form);
    if (m_page.mentions.empty())
        return;
    column->addWidget(rule());
    auto* mentions = new MentionList(m_page);
    connect(mentions, &MentionList::followRequested, this,
        [this](const Uuid& record) { m_workspace.select(record); });
    column->addWidget(mentions);
}

void Inspector::moveFocus(ClaimRow* from, int direction)
{
    const std::vector<ClaimRow*> all = rows();
    const auto at = std::find(all.begin(), all.end(), from);
    if (at == all.end())
        return;
    const auto next = at - all.begin() + direction;
    if (next < 0 || next >= std::ssize(all))
        return;
    all[size_t(next)]->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(all[size_t(next)]);
}

} // namespace kagami

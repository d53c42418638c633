#include "ui/inspector/evidence_section.h"

#include "ui/controls/dim_label.h"
#include "ui/inspector/cite_form.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace kagami {

namespace {

constexpr size_t mostRows = 60;

bool hasBytes(const Workspace& workspace, const EvidenceLine& line)
{
    if (!line.hash)
        return false;
    const auto blob = workspace.file().blob(*line.hash);
    return blob && *blob && (*blob)->size;
}

} // namespace

EvidenceSection::EvidenceSection(Workspace& workspace, const Uuid& record, ItemKind kind,
    const std::vector<EvidenceLine>& lines, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_column(new QVBoxLayout(this))
{
    const bool isOwnPage = kind == ItemKind::EvidenceFile;
    m_column->setContentsMargins(themePx(14), themePx(8), themePx(10), themePx(8));
    m_column->setSpacing(themePx(2));
    setAccessibleName(tr("Evidence files"));
    m_column->addWidget(roleLabel(isOwnPage ? tr("The file") : tr("Evidence files"), "caption"));
    for (size_t i = 0; i < std::min(lines.size(), mostRows); ++i) {
        const EvidenceFileRow::Form form{
            hasBytes(m_workspace, lines[i]), m_workspace.isReadOnly(), lines[i].id.uuid == record};
        auto* row = new EvidenceFileRow(lines[i], form);
        connect(row, &EvidenceFileRow::wished, this, [this, row](EvidenceWish wish) { fulfil(row, wish); });
        m_column->addWidget(row);
        m_rows.push_back(row);
    }
    if (lines.size() > mostRows)
        m_column->addWidget(
            roleLabel(tr("… and %n more", nullptr, int(lines.size() - mostRows)), "secondary"));
    if (!isOwnPage)
        addHowTo(lines.empty());
}

void EvidenceSection::addHowTo(bool isEmpty)
{
    if (isEmpty) {
        QLabel* note = roleLabel(m_workspace.isReadOnly()
                ? tr("None yet.")
                : tr("None yet. Drop a log, a mail or an image here: it is kept in the case by its content, "
                     "with who got it, when and from where, and can be checked at any time."),
            "secondary");
        note->setWordWrap(true);
        m_column->addWidget(note);
    }
    auto* attach = new QPushButton(themeIcon(QStringLiteral("add"), Ink::Secondary), tr("Attach a file…"));
    attach->setProperty("look", QStringLiteral("flat"));
    attach->setEnabled(!m_workspace.isReadOnly());
    connect(attach, &QPushButton::clicked, this, &EvidenceSection::attachRequested);
    m_column->addWidget(attach, 0, Qt::AlignLeft);
}

void EvidenceSection::fulfil(const EvidenceFileRow* row, EvidenceWish wish)
{
    switch (wish) {
    case EvidenceWish::Show: emit followRequested(row->line().id.uuid); break;
    case EvidenceWish::CopyHash:
        if (row->line().hash)
            QGuiApplication::clipboard()->setText(row->line().hash->toHex());
        break;
    case EvidenceWish::Cite: beginCite(row); break;
    case EvidenceWish::SaveCopy:
    case EvidenceWish::Check: emit wished(row->line().id, wish); break;
    }
}

void EvidenceSection::beginCite(const EvidenceFileRow* row)
{
    if (m_workspace.isReadOnly())
        return;
    delete m_cite;
    auto* form = new CiteForm(m_workspace, row->line().id);
    m_cite = form;
    m_column->insertWidget(m_column->indexOf(row) + 1, form);
    connect(form, &CiteForm::closed, this, &EvidenceSection::closeCite);
    form->begin();
}

void EvidenceSection::closeCite()
{
    if (!m_cite)
        return;
    m_cite->hide();
    m_cite->deleteLater();
    m_cite = nullptr;
    if (!m_rows.empty())
        m_rows.front()->setFocus(Qt::OtherFocusReason);
}

} // namespace kagami

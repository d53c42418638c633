#include "ui/workbench/import_prompt.h"

#include "exchange/casejson/foreign_case.h"
#include "exchange/import_counts.h"
#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"
#include "workspace/job.h"
#include "workspace/workspace.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kagami {

namespace {

constexpr int widthPx = 420;
constexpr size_t skipsShown = 3;

} // namespace

ImportPrompt::ImportPrompt(Workspace& workspace, QWidget* window)
    : Overlay(window)
    , m_workspace(workspace)
    , m_question(roleLabel({}, "strong"))
    , m_counts(roleLabel({}, "secondary"))
    , m_skipped(roleLabel({}, "warning"))
    , m_button(new QPushButton(tr("Import")))
{
    setAccessibleName(tr("Import a file"));
    setFixedWidth(themePx(widthPx));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(themePx(12), themePx(10), themePx(12), themePx(10));
    column->setSpacing(themePx(6));
    for (QLabel* label : {m_question, m_counts, m_skipped}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"));
    m_button->setProperty("look", QStringLiteral("primary"));
    foot->addWidget(cancel);
    foot->addWidget(m_button);
    column->addLayout(foot);
    setFocusProxy(m_button);
    connect(cancel, &QPushButton::clicked, this, &ImportPrompt::dismiss);
    connect(m_button, &QPushButton::clicked, this, &ImportPrompt::import);
}

bool ImportPrompt::takes(const QString& path)
{
    return path.endsWith(QLatin1StringView(".json"), Qt::CaseInsensitive);
}

QString ImportPrompt::question() const
{
    return isHidden() ? QString() : m_question->text();
}

void ImportPrompt::ask(const QString& path)
{
    m_job.cancel();
    m_name = QFileInfo(path).fileName();
    if (m_workspace.isReadOnly()) {
        emit failed({ErrorKind::ReadOnly, tr("This case is open for reading only."), m_name,
            tr("Save a copy and import into that."), {}});
        return;
    }
    m_job = runJob<Read>(
        this,
        [path](QPromise<Result<Read>>&) -> Result<Read> {
            auto read = readCaseJsonFile(path);
            if (!read)
                return tl::unexpected(read.error());
            return std::make_shared<CaseJsonImport>(std::move(*read));
        },
        [this](const Result<Read>& read) {
            if (read)
                show(*read);
            else
                emit failed(read.error());
        });
}

void ImportPrompt::show(const Read& read)
{
    leaveOutForeignCase(m_workspace.state(), *read);
    m_read = read;
    const ImportCounts counts = countImport(m_workspace.state(), read->draft);
    m_question->setText(tr("Import “%1” into this case?").arg(m_name));
    m_counts->setText(tr("%n record(s): %1 new, %2 changed, %3 as they are here already", nullptr,
        int(read->draft.operations.size()))
                          .arg(counts.added)
                          .arg(counts.updated)
                          .arg(counts.unchanged));
    QStringList skips;
    for (size_t i = 0; i < std::min(skipsShown, read->skipped.size()); ++i)
        skips += read->skipped[i].where + QStringLiteral(": ") + read->skipped[i].reason;
    if (!read->skipped.empty())
        skips.prepend(tr("%n record(s) stay out:", nullptr, int(read->skipped.size())));
    m_skipped->setText(skips.join(u'\n'));
    m_skipped->setVisible(!skips.isEmpty());
    m_button->setEnabled(counts.added + counts.updated > 0);
    setAccessibleDescription(m_question->text() + u' ' + m_counts->text());
    popUp();
}

void ImportPrompt::import()
{
    Draft draft = std::move(m_read->draft);
    draft.reason = tr("Imported %1").arg(m_name);
    const int records = int(draft.operations.size());
    dismiss();
    m_read.reset();
    if (const Status done = m_workspace.commit(std::move(draft)); done)
        emit imported(
            tr("Imported %n record(s) from %1. Undo takes all of it back.", nullptr, records).arg(m_name));
}

} // namespace kagami

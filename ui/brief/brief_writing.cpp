#include "ui/brief/brief_writing.h"

#include "brief/brief_pages.h"
#include "workspace/job.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QThread>

namespace kagami {

namespace {

constexpr int coalesceMs = 150;

using Pages = std::shared_ptr<const BriefPages>;

/// Lays out on the thread that calls, for use on `home`. The document lives as long as its pages, and the pages die on
/// `home`, wherever the last of their owners lets go.
Pages layOutFor(QThread* home, std::shared_ptr<const BriefDocument> document)
{
    auto* made = new BriefPages(*document);
    made->moveToThread(home);
    return {made, [home, document = std::move(document)](const BriefPages* pages) {
                if (QThread::currentThread() == home)
                    delete pages;
                else
                    QMetaObject::invokeMethod(QCoreApplication::instance(), [pages, document] { delete pages; }, Qt::QueuedConnection);
            }};
}

} // namespace

BriefWriting::BriefWriting(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(coalesceMs);
    connect(&m_timer, &QTimer::timeout, this, &BriefWriting::write);
    connect(&m_workspace, &Workspace::caseChanged, this, &BriefWriting::changed);
    connect(&m_workspace, &Workspace::lensChanged, this, &BriefWriting::changed);
    connect(&m_workspace, &Workspace::displayChanged, this, &BriefWriting::changed);
}

BriefWriting::~BriefWriting() { m_job.cancel(); }

void BriefWriting::setSeen(bool seen)
{
    m_isSeen = seen;
    if (m_isSeen && m_isStale)
        m_timer.start(0);
    else if (!m_isSeen)
        m_timer.stop();
}

void BriefWriting::setOptions(const BriefOptions& options)
{
    m_options = options;
    changed();
}

void BriefWriting::changed()
{
    m_isStale = true;
    m_isAsked = false;
    if (m_isSeen)
        m_timer.start(coalesceMs);
}

bool BriefWriting::isTooLong() const { return m_workspace.scope().incidentTotal() > liveIncidents; }

void BriefWriting::writeAnyway()
{
    m_isAsked = true;
    write();
}

Result<std::shared_ptr<const BriefDocument>> BriefWriting::document() const
{
    return makeBrief(m_workspace.scope(), m_workspace.file().ledger(), *m_workspace.catalogue(), m_options);
}

void BriefWriting::write()
{
    m_isStale = false;
    m_job.cancel();
    m_isWriting = false;
    if (isTooLong() && !m_isAsked) {
        m_brief = {};
        emit withheld();
        return;
    }
    m_isWriting = true;
    emit started();
    auto document = this->document();
    if (!document) {
        m_isWriting = false;
        emit failed(document.error());
        return;
    }
    layOut(std::move(*document), briefProblems(m_workspace.scope()));
}

void BriefWriting::layOut(std::shared_ptr<const BriefDocument> document, std::vector<BriefProblem> problems)
{
    m_job = runJob<Pages>(
        this, [document, home = thread()](QPromise<Result<Pages>>&) -> Result<Pages> { return layOutFor(home, document); },
        [this, document, problems = std::move(problems)](const Result<Pages>& pages) {
            m_brief = {document, *pages, problems};
            m_isWriting = false;
            emit written();
        });
}

} // namespace kagami

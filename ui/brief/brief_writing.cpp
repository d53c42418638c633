#include "ui/brief/brief_writing.h"

#include "brief/brief_pages.h"
#include "workspace/workspace.h"

namespace kagami {

namespace {

constexpr int coalesceMs = 150;

constexpr int noticeMs = 10; ///< for "Writing…" to be painted before the pages are laid out

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

bool BriefWriting::isTooLong() const
{
    return m_workspace.scope().incidentTotal() > liveIncidents;
}

void BriefWriting::writeAnyway()
{
    m_isAsked = true;
    write();
}

Result<std::shared_ptr<const BriefDocument>> BriefWriting::document() const
{
    return makeBrief(m_workspace.scope(), m_workspace.ledger(), *m_workspace.catalogue(), m_options);
}

void BriefWriting::write()
{
    m_isStale = false;
    ++m_round;
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
    // Here and not in a worker: Qt's fonts belong to the thread that made them, and painting uses them on
    // this one.
    const int round = ++m_round;
    QTimer::singleShot(
        noticeMs, this, [this, round, document = std::move(document), problems = std::move(problems)] {
            if (round != m_round)
                return;
            m_brief = {document, std::make_shared<const BriefPages>(*document), problems};
            m_isWriting = false;
            emit written();
        });
}

} // namespace kagami

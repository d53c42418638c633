#include "ui/workbench/access_bar.h"

#include "workspace/workspace.h"

#include <QPushButton>

namespace kagami {

AccessBar::AccessBar(Workspace& workspace, QWidget* parent)
    : NoticeBar(QStringLiteral("lock"), parent)
    , m_workspace(workspace)
    , m_follow(addButton(tr("Follow live"), tr("Show what the other one writes as it is written")))
    , m_write(addButton(tr("Write here"), tr("Go on with the right to write, once nobody else has it")))
    , m_copy(addButton(tr("Save a copy…"), tr("A copy can be worked on, and merged later")))
    , m_read(addButton(tr("Work here"), tr("Go on in this file; it was read")))
{
    m_follow->setCheckable(true);
    connect(m_follow, &QPushButton::clicked, this, [this](bool on) { m_workspace.setFollowing(on); });
    connect(m_write, &QPushButton::clicked, &m_workspace, &Workspace::startWriting);
    connect(m_copy, &QPushButton::clicked, this, &AccessBar::copyRequested);
    connect(m_read, &QPushButton::clicked, this, [this] { tellShare({}); });
    connect(&m_workspace, &Workspace::accessChanged, this, &AccessBar::refresh);
}

void AccessBar::explain(const Error& reason)
{
    m_reason = reason;
    refresh();
}

void AccessBar::tellShare(const QString& fileSystem)
{
    m_share = fileSystem;
    refresh();
}

QString AccessBar::words() const
{
    if (!m_workspace.file().isReadOnly())
        //: %1 the file system, like nfs4
        return tr("This case lies on a network share (%1): one computer at a time can write to it, and what "
                  "others see meanwhile may be behind. For work at the same time, give everybody a copy, and "
                  "merge.")
            .arg(m_share);
    if (const Error* problem = m_workspace.followProblem())
        return tr("What is followed cannot be read now: %1 Shown is the last that could be.")
            .arg(problem->what);
    if (m_workspace.isFollowing() && !m_share.isEmpty())
        return tr("Following on a network share: what another computer writes may show here late, or not at "
                  "all. Here it can only be read.");
    if (m_workspace.isFollowing())
        return tr(
            "Following live: what is written elsewhere shows here by itself. Here it can only be read.");
    if (m_reason->kind == ErrorKind::Busy)
        //: %1 who has the case open
        return tr("Opened for reading only. %1 It can be followed live from here.").arg(m_reason->what);
    if (m_reason->kind == ErrorKind::ReadOnly)
        return tr("Opened for reading only. %1 Looking, searching, briefs and exports work; to change "
                  "something, work on a copy and merge it later.")
            .arg(m_reason->what);
    return tr("Opened for reading only. %1").arg(m_reason->what);
}

void AccessBar::refresh()
{
    const bool readOnly = m_reason && m_workspace.file().isReadOnly();
    const bool onShare = !m_workspace.file().isReadOnly() && !m_share.isEmpty();
    setVisible(readOnly || onShare);
    if (!readOnly && !onShare)
        return;
    const bool busy = readOnly && m_reason->kind == ErrorKind::Busy;
    m_follow->setVisible(busy || (readOnly && m_reason->kind == ErrorKind::ReadOnly));
    m_follow->setChecked(m_workspace.isFollowing());
    m_write->setVisible(busy);
    m_copy->setVisible(!busy);
    m_read->setVisible(onShare);
    say(words());
}

} // namespace kagami

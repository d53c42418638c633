#include "ui/workbench/selection_trail.h"

#include "workspace/workspace.h"

namespace kagami {

namespace {

constexpr size_t kept = 100;

} // namespace

SelectionTrail::SelectionTrail(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::selectionChanged, this, &SelectionTrail::remember);
    remember();
}

bool SelectionTrail::canStep(int direction) const
{
    return direction < 0 ? m_present > 0 : m_present + 1 < m_places.size();
}

void SelectionTrail::step(int direction)
{
    if (!canStep(direction))
        return;
    m_present = direction < 0 ? m_present - 1 : m_present + 1;
    m_stepping = true;
    m_workspace.select(m_places[m_present]);
    m_stepping = false;
    emit changed();
}

void SelectionTrail::remember()
{
    if (m_stepping || m_workspace.selection().empty())
        return;
    if (!m_places.empty() && m_places[m_present] == m_workspace.selection())
        return;
    m_places.resize(m_places.empty() ? 0 : m_present + 1);
    m_places.push_back(m_workspace.selection());
    if (m_places.size() > kept)
        m_places.erase(m_places.begin());
    m_present = m_places.size() - 1;
    emit changed();
}

} // namespace kagami

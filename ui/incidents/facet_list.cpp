#include "ui/incidents/facet_list.h"

#include "ui/incidents/facet_delegate.h"
#include "ui/incidents/facet_model.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QKeyEvent>

namespace kagami {

FacetList::FacetList(Workspace& workspace, QWidget* parent)
    : QTreeView(parent)
    , m_workspace(workspace)
    , m_model(new FacetModel(this))
{
    setAccessibleName(tr("Facets of the incidents"));
    setModel(m_model);
    setItemDelegate(new FacetDelegate(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setItemsExpandable(true);
    setExpandsOnDoubleClick(false);
    setSelectionMode(SingleSelection);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(&m_workspace, &Workspace::lensChanged, this, &FacetList::refresh);
    refresh();
}

int FacetList::contentHeight() const
{
    int height = 0;
    for (QModelIndex at = m_model->index(0, 0); at.isValid(); at = indexBelow(at))
        height += itemDelegate()->sizeHint({}, at).height();
    return height + 2;
}

void FacetList::refresh()
{
    const QModelIndex current = currentIndex();
    const FacetValue* value = m_model->valueAt(current);
    const QString kept = value ? value->value : QString();
    const bool hadCurrent = current.isValid();
    const QueryField field = hadCurrent ? m_model->fieldAt(current) : QueryField::Campaign;
    m_model->setScope(m_workspace.sharedScope());
    expandAll();
    const QModelIndex head = m_model->indexOf(field);
    QModelIndex again = hadCurrent ? head : QModelIndex();
    for (int row = 0; hadCurrent && row < m_model->rowCount(head); ++row)
        if (const QModelIndex at = m_model->index(row, 0, head);
            !kept.isEmpty() && m_model->valueAt(at)->value == kept)
            again = at;
    if (again.isValid())
        setCurrentIndex(again);
    emit contentHeightChanged();
}

void FacetList::activate(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    if (m_model->valueAt(index)) {
        (void)m_workspace.setQuery(m_model->toggledQuery(m_workspace.lens().query, index));
        return;
    }
    const QueryField field = m_model->fieldAt(index);
    m_model->setOpen(field, !m_model->isOpen(field));
    expand(m_model->indexOf(field));
    update(m_model->indexOf(field));
    emit contentHeightChanged();
}

void FacetList::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: activate(currentIndex()); return;
    default: QTreeView::keyPressEvent(event);
    }
}

void FacetList::mousePressEvent(QMouseEvent* event)
{
    QTreeView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton)
        activate(indexAt(event->position().toPoint()));
}

} // namespace kagami

#include "ui/lens/saved_views.h"

#include "workspace/workspace.h"

#include <QCoreApplication>

namespace kagami {

std::vector<SavedView> savedViews(const Workspace& workspace)
{
    const Facts& facts = workspace.scope().facts();
    std::vector<SavedView> views;
    for (const ItemIndex index : workspace.state().itemsOfKind(ItemKind::SavedView)) {
        if (facts.exists(index))
            views.push_back(
                {workspace.state().items()[size_t(index)].title, facts.text(index, Predicate::Query)});
    }
    return views;
}

Status saveView(Workspace& workspace, const QString& title)
{
    Draft draft;
    draft.reason = QCoreApplication::translate("kagami::SavedView", "Saved the view “%1”").arg(title);
    Item item;
    item.id = ItemId::random();
    item.kind = ItemKind::SavedView;
    item.title = title;
    Claim query;
    query.id = ClaimId::random();
    query.subject = item.id.uuid;
    query.predicate = Predicate::Query;
    query.value = workspace.queryText();
    draft.put(std::move(item));
    draft.put(std::move(query));
    return workspace.commit(std::move(draft));
}

} // namespace kagami

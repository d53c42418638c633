#include "ui/inspector/item_chooser.h"

#include "base/text_fold.h"
#include "ui/inspector/claim_edits.h"
#include "workspace/workspace.h"

#include <algorithm>

namespace kagami {

namespace {

constexpr int suggestionLimit = 30;

/// 0: begins with it, 1: a word begins with it, 2: holds it, 3: an alias holds it, -1: no.
int rankOf(const Facts& facts, ItemIndex index, const QString& folded)
{
    const Item& item = facts.state().items()[size_t(index)];
    const QString title = foldText(item.title);
    if (folded.isEmpty() || title.startsWith(folded))
        return 0;
    if (title.contains(QString(u' ' % folded)))
        return 1;
    if (title.contains(folded))
        return 2;
    for (const ClaimIndex claim : facts.claims(index, Predicate::Alias))
        if (const QString* alias = textOf(facts.state().claims()[size_t(claim)].value);
            alias && foldText(*alias).contains(folded))
            return 3;
    return -1;
}

} // namespace

std::vector<Suggestion> suggestItems(
    const Workspace& workspace, quint32 kinds, const QString& typed, int limit)
{
    const Facts& facts = workspace.scope().facts();
    const QString folded = foldText(typed.trimmed());
    std::vector<std::pair<int, ItemIndex>> found;
    for (const ItemKindInfo& kind : itemKinds()) {
        if (!(kinds & bitOf(kind.kind)))
            continue;
        for (const ItemIndex index : workspace.state().itemsOfKind(kind.kind))
            if (facts.exists(index))
                if (const int rank = rankOf(facts, index, folded); rank >= 0)
                    found.emplace_back(rank, index);
    }
    std::stable_sort(
        found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    if (found.size() > size_t(limit))
        found.resize(size_t(limit));
    const bool severalKinds = (kinds & (kinds - 1)) != 0;
    std::vector<Suggestion> suggestions;
    for (const auto& [rank, index] : found) {
        const Item& item = workspace.state().items()[size_t(index)];
        const QString detail = item.kind == ItemKind::Source ? facts.text(index, Predicate::Publisher)
            : severalKinds                                   ? label(item.kind)
                                                             : QString();
        suggestions.push_back({item.title, detail, item.id.toString(), item.id.uuid});
    }
    return suggestions;
}

ItemChooser::ItemChooser(Workspace& workspace, quint32 kinds, ItemKind newKind, QWidget* parent)
    : SuggestEdit(parent)
    , m_workspace(workspace)
    , m_kinds(kinds)
    , m_newKind(newKind)
{
    setPlaceholderText(label(newKind));
    setAccessibleName(label(newKind));
    setSource([this](const QString& typed) { return suggestions(typed); });
}

void ItemChooser::setItem(const Uuid& record)
{
    if (const Item* item = m_workspace.state().find(ItemId{record}))
        choose({item->title, {}, item->id.toString(), record});
    else
        reset();
    setCursorPosition(0); // the beginning of a long title tells more than its end
}

ItemId ItemChooser::take(Draft& draft) const
{
    if (isEmpty())
        return {};
    if (const std::optional<Suggestion> known = chosen(); known && !known->record.isNull())
        return ItemId{known->record};
    return addItem(draft, m_newKind, text());
}

std::vector<Suggestion> ItemChooser::suggestions(const QString& typed) const
{
    std::vector<Suggestion> found = suggestItems(m_workspace, m_kinds, typed, suggestionLimit);
    const QString folded = foldText(typed.trimmed());
    const bool known = std::any_of(
        found.begin(), found.end(), [&](const Suggestion& s) { return foldText(s.label) == folded; });
    if (!typed.trimmed().isEmpty() && !known)
        found.push_back({typed.trimmed(), tr("new: %1").arg(label(m_newKind)), {}, {}});
    return found;
}

} // namespace kagami

#pragma once

#include "base/result.h"
#include "ledger/change_set.h"
#include "ui/controls/suggest_edit.h"

namespace kagami {

class Workspace;

/// A field for an item of some kinds: completes titles and aliases, and makes a new item of the first kind
/// when the text names none.
class ItemChooser final : public SuggestEdit {
    Q_OBJECT
public:
    /// `kinds`: bits of the kinds that may be chosen; `newKind`: what an unknown title becomes.
    ItemChooser(Workspace& workspace, quint32 kinds, ItemKind newKind, QWidget* parent = nullptr);

    void setItem(const Uuid& record);
    /// The chosen item; an unknown title puts a new item into `draft`. Null for an empty field.
    [[nodiscard]] ItemId take(Draft& draft) const;
    [[nodiscard]] bool isEmpty() const { return text().trimmed().isEmpty(); }

private:
    [[nodiscard]] std::vector<Suggestion> suggestions(const QString& typed) const;

    Workspace& m_workspace;
    quint32 m_kinds;
    ItemKind m_newKind;
};

/// Items whose title or alias holds the words of `typed`, those that begin with it first. At most `limit`.
[[nodiscard]] std::vector<Suggestion> suggestItems(
    const Workspace& workspace, quint32 kinds, const QString& typed, int limit);

} // namespace kagami

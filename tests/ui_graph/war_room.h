#pragma once

#include "graph/small_war.h"
#include "workspace/workspace.h"

#include <QTemporaryDir>
#include <QTest>

namespace kagami::test {

/// A workspace on a file with the records of a small war.
class WarRoom {
public:
    explicit WarRoom(const CaseBuilder& build)
    {
        Draft draft;
        draft.reason = QStringLiteral("Set up");
        draft.put(Item{.id = ItemId::random(), .kind = ItemKind::Case, .title = QStringLiteral("War")});
        for (const Item& item : build.state().items())
            draft.put(item);
        for (const Claim& claim : build.state().claims())
            draft.put(claim);
        auto file = CaseFile::create(
            m_folder.filePath(QStringLiteral("war.kagami")), std::move(draft), QStringLiteral("Aoki"));
        if (!file)
            qFatal("%s", qPrintable(describe(file.error())));
        m_workspace = std::make_unique<Workspace>(std::move(*file));
    }
    [[nodiscard]] Workspace& workspace() { return *m_workspace; }
    [[nodiscard]] QStringList selectedTitles() const
    {
        QStringList titles;
        for (const Uuid& record : m_workspace->selection()) {
            if (const Item* item = m_workspace->state().find(ItemId{record}))
                titles += item->title;
        }
        titles.sort();
        return titles;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

/// Shows a view at a size and waits until it is there.
inline bool showAt(QWidget& view, QSize size)
{
    view.resize(size);
    view.show();
    return QTest::qWaitForWindowExposed(&view);
}

} // namespace kagami::test

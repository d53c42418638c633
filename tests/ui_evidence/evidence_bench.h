#pragma once

#include "store/evidence.h"
#include "ui/evidence/attach_prompt.h"
#include "ui/evidence/evidence_door.h"
#include "ui/evidence/work_bar.h"
#include "ui_support/workspace_bench.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace kagami::test {

/// The small case of the bench with the door for its evidence files, in a window of its own.
struct EvidenceBench : WorkspaceBench {
    QWidget window;
    EvidenceDoor door{workspace, window};
    QSignalSpy told{&door, &EvidenceDoor::told};
    QSignalSpy failed{&door, &EvidenceDoor::failed};

    EvidenceBench()
    {
        window.resize(900, 700);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no window");
    }
    QString write(const char* name, const QByteArray& content) const
    {
        QFile file(folder.filePath(s(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("not written");
        return file.fileName();
    }
    /// Presses the button of the prompt and waits for the end of what that begins.
    void attach()
    {
        QTest::mouseClick(door.prompt()->attachButton(), Qt::LeftButton);
        if (!QTest::qWaitFor([&] { return !workspace.isWriting(); }, 20'000))
            qFatal("it never ends");
    }
    void attach(const QStringList& paths)
    {
        door.ask(paths);
        attach();
    }
    void waitForReading()
    {
        if (!QTest::qWaitFor([&] { return door.bar()->isHidden(); }, 20'000))
            qFatal("it never ends");
    }
    [[nodiscard]] QString note() const { return told.isEmpty() ? QString() : told.back().front().toString(); }
    [[nodiscard]] std::vector<ItemId> evidence() const
    {
        std::vector<ItemId> ids;
        for (const ItemIndex index : workspace.state().itemsOfKind(ItemKind::EvidenceFile))
            if (!workspace.state().items()[size_t(index)].retracted)
                ids.push_back(workspace.state().items()[size_t(index)].id);
        return ids;
    }
    [[nodiscard]] QString said(ItemId id, Predicate predicate) const
    {
        return workspace.scope().facts().text(workspace.state().indexOf(id), predicate);
    }
};

} // namespace kagami::test

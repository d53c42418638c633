#pragma once

#include "ledger/contested_field.h"
#include "store/merge_preview.h"
#include "ui/inspector/value_text.h"
#include "ui_support/workspace_bench.h"

namespace kagami::test {

/// The small case of the bench, and a copy of it in which Mori has written meanwhile.
struct MergeBench : WorkspaceBench {
    QString hers = folder.filePath(s("hers.kagami"));

    MergeBench()
    {
        if (!workspace.saveCopy(hers))
            qFatal("no copy");
    }
    /// One change set of Mori's in her copy.
    template <class Write>
    void sheWrites(const char* reason, const Write& write, const char* author = "Mori") const
    {
        const auto file = CaseFile::open(hers, OpenMode::ReadWrite);
        if (!file)
            qFatal("%s", qPrintable(describe(file.error())));
        (*file)->setAuthor(s(author));
        Draft draft;
        draft.reason = s(reason);
        write(draft);
        if (const auto done = (*file)->commit(std::move(draft)); !done)
            qFatal("%s", qPrintable(describe(done.error())));
    }
    void iWrite(const char* reason, ItemId id, const char* title)
    {
        Draft draft;
        draft.reason = s(reason);
        draft.set(id, ItemField::Title, s(title));
        if (!workspace.commit(std::move(draft)))
            qFatal("not written");
    }
    /// Both give two incidents other titles; she also adds a target that I have added, too.
    void disagree()
    {
        iWrite("from the log", intrusion, "Mine 1");
        iWrite("from the log", mail, "Mine 2");
        Draft draft;
        addItem(draft, ItemKind::Target, s("NISC"));
        if (!workspace.commit(std::move(draft)))
            qFatal("not written");
        sheWrites("her notes", [this](Draft& draftOfHers) {
            draftOfHers.set(intrusion, ItemField::Title, s("Hers 1"));
            draftOfHers.set(mail, ItemField::Title, s("Hers 2"));
            addItem(draftOfHers, ItemKind::Target, s("NISC"));
        });
    }
    [[nodiscard]] std::shared_ptr<const MergePreview> preview() const
    {
        const auto read = previewMergeOfFiles(workspace.file().path(), {hers});
        if (!read)
            qFatal("%s", qPrintable(describe(read.error())));
        return *read;
    }
    [[nodiscard]] Wording wording() const { return {QLocale(QLocale::English), QTimeZone::utc(), nullptr}; }
    [[nodiscard]] QString titleOf(ItemId id) const { return workspace.state().find(id)->title; }
};

} // namespace kagami::test

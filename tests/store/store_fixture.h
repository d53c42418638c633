#pragma once

#include "store/case_file.h"
#include "support/records.h"

#include <QFile>
#include <QTemporaryDir>

namespace kagami::support {

/// A folder of its own for one test, and what tests do with case files in it.
class StoreFixture {
public:
    [[nodiscard]] QString path(const QString& name = QStringLiteral("test.kagami")) const
    {
        return m_folder.filePath(name);
    }

    /// A new case; nullptr when it cannot be made.
    [[nodiscard]] std::unique_ptr<CaseFile> create(const QString& name = QStringLiteral("test.kagami")) const
    {
        auto file = CaseFile::create(path(name), QStringLiteral("MirrorFace"), QStringLiteral("sato"));
        return file ? std::move(*file) : nullptr;
    }

    [[nodiscard]] std::unique_ptr<CaseFile> open(
        OpenMode mode = OpenMode::ReadWrite, const QString& name = QStringLiteral("test.kagami")) const
    {
        auto file = CaseFile::open(path(name), mode);
        if (!file)
            return nullptr;
        (*file)->setAuthor(QStringLiteral("sato"));
        return std::move(*file);
    }

    /// A closed case with an incident, a source and some claims, a few edits, an undo, a retraction.
    void fill(const QString& name = QStringLiteral("test.kagami")) const
    {
        const auto file = create(name);
        const Item incident = makeItem({.title = QStringLiteral("外務省への標的型メール")});
        const Item source = makeItem({.kind = ItemKind::Source, .title = QStringLiteral("ESET report")});
        const Claim when = makeClaim({.subject = incident.id.uuid,
            .predicate = Predicate::When,
            .value = dated(u"2023-06"),
            .source = source.id});
        Draft draft;
        draft.reason = QStringLiteral("First facts");
        draft.put(incident);
        draft.put(source);
        draft.put(when);
        draft.put(makeClaim({.subject = incident.id.uuid,
            .value = QStringLiteral("Spear phishing with a OneNote file"),
            .source = source.id,
            .excerpt = QStringLiteral("sent to the ﾃｽﾄ address"),
            .credibility = Credibility::Probable2}));
        draft.put(makeClaim({.subject = incident.id.uuid,
            .predicate = Predicate::UsesTechnique,
            .value = techniqueValue({QStringLiteral("T1566.001"), QStringLiteral("initial-access"),
                TechniqueMode::Observed, QStringLiteral("18.1"), QStringLiteral("attachment")})}));
        commit(*file, std::move(draft));
        for (int i = 0; i < 3; ++i) {
            Draft edit;
            edit.reason = QStringLiteral("Note %1").arg(i);
            edit.set(when.id, ClaimField::Note, QStringLiteral("note %1").arg(i));
            commit(*file, std::move(edit));
        }
        Draft retraction;
        retraction.retract(when.id);
        commit(*file, std::move(retraction));
        static_cast<void>(file->undo());
    }

    static void commit(CaseFile& file, Draft draft)
    {
        const auto done = file.commit(std::move(draft));
        if (!done)
            qFatal("%s", qPrintable(describe(done.error())));
    }

    [[nodiscard]] static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace kagami::support

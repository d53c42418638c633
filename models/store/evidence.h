#pragma once

#include "store/case_file.h"
#include "store/file_content.h"

namespace kagami {

/// An evidence file as it came in: what it is, and who got it, when and from where.
struct Acquisition {
    FileContent content;
    QString fileName;
    QString title; ///< of the item; empty: the file's name
    QString by; ///< empty: who attaches it
    QString from; ///< a place, a person, a machine; empty: not said
    TimeSpan at; ///< unknown: now
    ItemId source; ///< of its claims; null: the word of who attaches it
    Tlp tlp = Tlp::Clear;
    std::vector<Operation> before{}; ///< go first in the same action: they put a source that is new
};
/// Puts the item of kind EvidenceFile and what is known of it. Titles are checked when the draft is sealed.
[[nodiscard]] Draft attachmentDraft(ItemId id, const Acquisition& acquisition, const QString& author);

/// The evidence file with this content, if there is one that was not taken back.
[[nodiscard]] std::optional<ItemId> evidenceWith(const Case& state, const Digest& content);
/// What the content of an evidence file is; nothing when nobody said.
[[nodiscard]] std::optional<Digest> contentOf(const Case& state, ItemId evidence);

/// The part of a name that can be used for a file in any folder: no separators, nothing that does not show,
/// at most 200 bytes; "evidence" when nothing is left.
[[nodiscard]] QString safeFileName(const QString& name);

struct Attached {
    ItemId id;
    bool isNew = true; ///< false: an evidence file with this content was there already
};
/// Attaches a file as one action that undo takes back; the bytes stay. The same content is never kept twice.
/// Title, name and content of `acquisition` are filled in where they are empty. `progress` counts the file's
/// bytes twice: they are read once to know the content, and once to store it. Errors: those of
/// readFileContent(); Invalid (the case file itself; the title), ReadOnly, Busy, Full, Io, Cancelled.
[[nodiscard]] Result<Attached> attachFile(CaseFile& file, const QString& path, Acquisition acquisition,
    const QString& reason, const Progress& progress = {});

} // namespace kagami

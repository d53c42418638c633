#pragma once

#include "store/blob_block.h"
#include "store/connection.h"

#include <map>

namespace kagami {

/// Holds the stored contents of evidence files against what the ledger names, and what waits. Every byte is
/// read.
class BlobCheck {
public:
    using Names
        = std::map<Digest, QString>; ///< the blobs that the ledger names, with the evidence file of each
    using Say = std::function<void(const Digest& blob, const QString& message)>;

    /// All must outlive it.
    BlobCheck(Connection& db, const Names& names, const std::vector<Blob>& waiting, const Say& say,
        const Progress& progress)
        : m_db(db)
        , m_names(names)
        , m_waiting(waiting)
        , m_say(say)
        , m_progress(progress)
    {
    }
    /// Findings are said. Errors: what could not be read at all, Cancelled. O(bytes), memory for one block.
    [[nodiscard]] Status run();
    /// What is named and not in this copy, after run(): no finding.
    [[nodiscard]] const std::vector<Digest>& missing() const { return m_missing; }

private:
    /// A blob whose blocks are being read.
    struct Open {
        Digest hash;
        qint64 size = 0;
        qint64 next = 0;
        Sha256 whole;
        bool isBroken = false; ///< said already
    };
    [[nodiscard]] Status checkRows();
    void addWaiting();
    [[nodiscard]] Status checkBlocks();
    void checkBlock(Open& open, const Statement& row);
    void finish(Open& open);
    [[nodiscard]] QString nameOf(const Digest& blob) const;
    void sayBroken(Open& open, const QString& message);

    Connection& m_db;
    const Names& m_names;
    const std::vector<Blob>& m_waiting; ///< with bundles; one as often as bundles have it
    const Say& m_say;
    const Progress& m_progress;
    std::map<Digest, qint64> m_sizes; ///< of those whose bytes are here
    qint64 m_total = 0; ///< bytes of those
    std::vector<Digest> m_missing;
};

} // namespace kagami

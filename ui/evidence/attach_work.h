#pragma once

#include "store/case_file.h"
#include "store/evidence.h"

#include <QStringList>
#include <atomic>
#include <vector>

namespace kagami {

/// Files to attach, and what became of them: done on a worker, watched from the window. Each file is an
/// action of its own, all of it or nothing.
class AttachWork {
public:
    /// `how`: of all of them; their names and contents are filled in.
    AttachWork(QStringList paths, Acquisition how);

    /// On the worker, once. Goes on with the next file when one fails. Errors: when none could be attached,
    /// why the first one could not; Cancelled when it was stopped before any was.
    [[nodiscard]] Result<MergeReport> run(CaseFile& file, const WorkProgress& progress);

    /// How far it is; from any thread.
    struct Step {
        QString path;
        int number = 1; ///< of the file
        int total = 1; ///< files
        qint64 done = 0; ///< bytes of this pass
        qint64 size = 0; ///< bytes of the file
        bool isStoring = false; ///< the second pass; in the first one it is read to know its SHA-256
    };
    [[nodiscard]] Step now() const;

    struct Kept {
        QString path;
        Attached attached;
    };
    struct Left {
        QString path;
        Error why;
    };
    // After run().
    [[nodiscard]] const std::vector<Kept>& kept() const { return m_kept; }
    [[nodiscard]] const std::vector<Left>& left() const { return m_left; }
    [[nodiscard]] bool wasStopped() const { return m_wasStopped; }
    [[nodiscard]] const QStringList& paths() const { return m_paths; }

private:
    [[nodiscard]] bool advance(int file, qint64 done, qint64 before, const WorkProgress& progress);

    const QStringList m_paths;
    Acquisition m_how;
    std::vector<qint64> m_sizes;
    qint64 m_total = 0; ///< bytes of all passes
    std::atomic<int> m_file = 0;
    std::atomic<qint64> m_done = 0;
    std::vector<Kept> m_kept;
    std::vector<Left> m_left;
    bool m_wasStopped = false;
};

} // namespace kagami

#include "ui/evidence/attach_work.h"

#include <QFileInfo>

#include <algorithm>

namespace kagami {

namespace {

/// Bytes would not fit into the numbers that progress is told in.
constexpr int progressSteps = 1000;

} // namespace

AttachWork::AttachWork(QStringList paths, Acquisition how)
    : m_paths(std::move(paths))
    , m_how(std::move(how))
{
    for (const QString& path : m_paths) {
        m_sizes.push_back(QFileInfo(path).size());
        m_total += 2 * m_sizes.back();
    }
}

bool AttachWork::advance(int file, qint64 done, qint64 before, const WorkProgress& progress)
{
    m_file = file;
    m_done = done;
    const double share = m_total > 0 ? double(before + done) / double(m_total) : 0;
    return !progress || progress(std::min(int(share * progressSteps), progressSteps), progressSteps);
}

Result<MergeReport> AttachWork::run(CaseFile& file, const WorkProgress& progress)
{
    qint64 before = 0;
    for (int i = 0; i < m_paths.size() && !m_wasStopped; ++i) {
        const auto attached = attachFile(file, m_paths[i], m_how, {},
            [&](qint64 done, qint64) { return advance(i, done, before, progress); });
        before += 2 * m_sizes[size_t(i)];
        if (attached) {
            m_kept.push_back({m_paths[i], *attached});
            if (attached->isNew)
                m_how.before.clear();
        } else if (attached.error().kind == ErrorKind::Cancelled) {
            m_wasStopped = true;
        } else {
            m_left.push_back({m_paths[i], attached.error()});
        }
    }
    if (!m_kept.empty())
        return MergeReport();
    if (m_wasStopped || m_left.empty())
        return fail(ErrorKind::Cancelled, {});
    return tl::unexpected(m_left.front().why);
}

AttachWork::Step AttachWork::now() const
{
    const int file = m_file;
    const qint64 size = m_sizes[size_t(file)];
    const qint64 done = m_done;
    const bool isStoring = done > size;
    return {m_paths[file], file + 1, int(m_paths.size()), isStoring ? done - size : done, size, isStoring};
}

} // namespace kagami

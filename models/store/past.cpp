#include "store/past.h"

#include "store/change_set_table.h"
#include "store/database_opening.h"
#include "store/store_error.h"

#include <algorithm>

namespace kagami {

namespace {

constexpr int pollEvery = 64;

/// `headers`: in the order of time; `read(header)` gives the change set.
template <class Read>
Result<std::shared_ptr<const Ledger>> replayed(const std::vector<ChangeSetHeader>& headers,
    const Digest& step, const WorkProgress& progress, const Read& read)
{
    const auto last = std::find_if(
        headers.begin(), headers.end(), [&](const ChangeSetHeader& header) { return header.hash == step; });
    if (last == headers.end())
        return noSuchChangeSet(step);
    const int total = int(last - headers.begin()) + 1;
    auto ledger = std::make_shared<Ledger>();
    for (int i = 0; i < total; ++i) {
        if (progress && i % pollEvery == 0 && !progress(i, total))
            return stopped();
        const Result<ChangeSet> changeSet = read(headers[size_t(i)]);
        if (!changeSet)
            return tl::unexpected(changeSet.error());
        ledger->apply(*changeSet);
    }
    return ledger;
}

Result<std::vector<ChangeSetHeader>> headersByTime(Connection& db)
{
    auto headers = readHeaders(db);
    if (headers)
        std::sort(headers->begin(), headers->end(), [](const ChangeSetHeader& a, const ChangeSetHeader& b) {
            return std::tie(a.time, a.hash) < std::tie(b.time, b.hash);
        });
    return headers;
}

} // namespace

Result<std::shared_ptr<const Ledger>> ledgerAt(
    const CaseFile& file, const Digest& step, const WorkProgress& progress)
{
    return replayed(file.ledger().history(), step, progress,
        [&file](const ChangeSetHeader& header) { return file.changeSet(header.hash); });
}

Result<std::shared_ptr<const Ledger>> ledgerAtOfFile(
    const QString& path, const Digest& step, const WorkProgress& progress)
{
    auto opened = openForReading(path);
    if (!opened)
        return tl::unexpected(opened.error());
    Connection& db = opened->connection;
    const auto transaction = Transaction::begin(db, "BEGIN");
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto headers = headersByTime(db);
    if (!headers)
        return tl::unexpected(headers.error());
    return replayed(
        *headers, step, progress, [&db](const ChangeSetHeader& header) { return readChangeSet(db, header); });
}

Result<ChangeSet> changeSetOfFile(const QString& path, const Digest& hash)
{
    auto opened = openForReading(path);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto headers = readHeaders(opened->connection);
    if (!headers)
        return tl::unexpected(headers.error());
    const auto at = std::find_if(
        headers->begin(), headers->end(), [&](const ChangeSetHeader& header) { return header.hash == hash; });
    if (at == headers->end())
        return noSuchChangeSet(hash);
    return readChangeSet(opened->connection, *at);
}

} // namespace kagami

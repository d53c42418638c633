#pragma once

#include "share/bundle_content.h"
#include "share/bundle_plan.h"
#include "share/bundle_reader.h"
#include "share/bundle_writer.h"
#include "store/case_file.h"

namespace kagami {

/// What writing a bundle did: for its sender, not in the bundle.
struct BundleReport {
    BundleManifest manifest;
    qint64 withheld = 0; ///< operations of which only the salted hash is in it
    std::vector<HeldBack> heldBack; ///< records that look as if they could leave and did not
};

/// Writes the change sets that a colleague lacks into a new file, or over an old bundle; nothing is there
/// when it fails. An old one is written over only when it is of the same case, and not signed by somebody
/// else. What lies above the ceiling is not in it by a byte: operations and reasons are replaced by
/// their salted hashes, so that the chains still verify. Errors: NotFound (the case never had the head
/// `since`), Invalid (the case itself is marked above the ceiling; see BundleWriter::begin; there is
/// something else under this name), Corrupt, Cancelled, Full, Io. O(ledger), memory for one change set.
[[nodiscard]] Result<BundleReport> writeBundle(const CaseFile& file, const QString& path,
    const BundleChoice& choice, const BundleSealing& sealing, const WorkProgress& progress = {});
/// The same on any thread: the case is opened for reading. Errors: also those of CaseFile::open.
[[nodiscard]] Result<BundleReport> writeBundleOfFile(const QString& casePath, const QString& path,
    const BundleChoice& choice, const BundleSealing& sealing, const WorkProgress& progress = {});

/// The change sets in a bundle, as something that a case file can be merged with. Keeps headers in memory,
/// and goes over the bundle again for operations: each once when they are asked for in the order of
/// headers().
class BundleSource final : public ChangeSetSource {
public:
    /// Errors: those of BundleReader::open(); Corrupt (its content).
    [[nodiscard]] static Result<BundleSource> open(
        const QString& path, const BundleOpening& opening, const WorkProgress& progress = {});

    BundleSource(BundleSource&&) noexcept;
    BundleSource& operator=(BundleSource&&) noexcept;
    ~BundleSource() override;

    [[nodiscard]] const BundleHeader& header() const;
    [[nodiscard]] BundleSeal seal() const;
    [[nodiscard]] const BundleManifest& manifest() const;

    [[nodiscard]] QString path() const override;
    [[nodiscard]] ItemId caseId() const override;
    [[nodiscard]] const std::vector<ChangeSetHeader>& headers() const override;
    [[nodiscard]] QString remedy() const override;
    [[nodiscard]] Result<PayloadLines> payload(const ChangeSetHeader& header) const override;
    [[nodiscard]] Result<std::vector<Blob>> blobs() const override;
    [[nodiscard]] Status readBlobs(const std::set<Digest>& wanted, const TakeBlobBlock& take) const override;
    [[nodiscard]] Result<std::vector<Signature>> signatures() const override;

private:
    struct Private;
    explicit BundleSource(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

/// Merges what a bundle brings: nothing twice, gaps are filled up, all or nothing. A bundle that builds on
/// what has not come yet is kept in the file instead, and comes in with whatever brings that
/// (MergeReport::waitsAs). Errors: those of CaseFile::merge() and CaseFile::keepWaiting(); Corrupt (a broken
/// seal is never applied).
[[nodiscard]] Result<MergeReport> applyBundle(CaseFile& file, const BundleSource& bundle,
    const QString& reason = {}, const WorkProgress& progress = {});
/// A new case file with what a complete bundle brings; `merged` is told what that was. Errors: those of
/// CaseFile::create(); Corrupt (a broken seal); NotFound (it is not complete: there is no case yet in which
/// it could wait).
[[nodiscard]] Result<std::unique_ptr<CaseFile>> createFromBundle(const QString& path,
    const BundleSource& bundle, const WorkProgress& progress = {}, MergeReport* merged = nullptr);

} // namespace kagami

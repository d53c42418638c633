#pragma once

#include "case/marking.h"
#include "ledger/change_set.h"
#include "store/payload.h"
#include "store/signature.h"

#include <optional>

namespace kagami {

/// What a bundle says of its content, inside the seal (docs/bundle-format.md, "Content").
struct BundleManifest {
    Digest head; ///< of the case that it was made from
    std::optional<Digest> since; ///< the head that its receiver is known to have; none: everything is in it
    std::optional<Tlp> ceiling; ///< none: nothing was left out for its marking
    qint64 changeSets = 0;
    qint64 blobs = 0; ///< contents of evidence files
    qint64 signatures = 0; ///< of change sets
};

/// The body of a bundle is records behind each other: a manifest, change sets in the order of their time,
/// all signatures in one, blobs.
enum class BundleRecord : char { Manifest = 'M', ChangeSet = 'C', Signatures = 'S', Blob = 'B' };
constexpr qsizetype recordHeadBytes = 9; ///< kind, and the length of what follows as 8 bytes
constexpr qint64 largestRecord = qint64(1) << 30; ///< but for blobs
constexpr qint64 blobHashBytes = 32; ///< what a blob begins with

/// Kind and length: what stands before a record's content.
[[nodiscard]] QByteArray recordHead(BundleRecord kind, qint64 bytes);

[[nodiscard]] QByteArray manifestJson(const BundleManifest& manifest);
/// Errors: Corrupt (anything that manifestJson() does not write, to the byte).
[[nodiscard]] Result<BundleManifest> manifestFromJson(QByteArrayView json);

/// A line of canonical JSON for the header, and a line for each operation, as in a case file.
[[nodiscard]] QByteArray changeSetRecord(const ChangeSet& changeSet);
/// The header alone. Errors: Corrupt.
[[nodiscard]] Result<ChangeSetHeader> headerFromRecord(QByteArrayView record);
/// The operations alone; nothing is checked. Errors: Corrupt.
[[nodiscard]] Result<PayloadLines> payloadFromRecord(QByteArrayView record);

/// Change set, key and signature of each behind each other.
[[nodiscard]] QByteArray signaturesRecord(const std::vector<Signature>& signatures);
/// Errors: Corrupt.
[[nodiscard]] Result<std::vector<Signature>> signaturesFromRecord(QByteArrayView record);

} // namespace kagami

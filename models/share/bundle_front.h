#pragma once

#include "share/bundle_reader.h"

namespace kagami {

/// Everything before the chunks of a bundle.
struct BundleFront {
    QByteArray bytes;
    BundleHeader header;
};

/// Reads from the beginning of `device`. Errors: Corrupt (no bundle, cut off), Unsupported (newer version),
/// Io.
[[nodiscard]] Result<BundleFront> readBundleFront(QIODevice& device, const QString& where);

/// The key of the body; nothing when it is not encrypted. Errors: Invalid (wrong passphrase, or none),
/// NotFound (it is for somebody else).
[[nodiscard]] Result<std::optional<SecretKey>> keyOf(
    const BundleHeader& header, const BundleOpening& opening, const QString& where);

} // namespace kagami

#pragma once

#include "base/uuid.h"
#include "case/claim.h"
#include "share/passphrase.h"
#include "share/public_key.h"

#include <optional>
#include <vector>

namespace kagami {

/// How the body of a bundle is closed.
enum class BundleEncryption { None, Passphrase, Recipients };

/// What anybody can read of a bundle, encrypted or not (docs/bundle-format.md).
struct BundleHeader {
    ItemId caseId;
    QString caseTitle; ///< empty when the body is encrypted
    Instant made; ///< the time of the newest change set: the same content makes the same header
    PublicKey sender; ///< null: not signed; the name is not in the bundle

    BundleEncryption encryption = BundleEncryption::None;
    QByteArray stream; ///< begins the encrypted stream, 24 bytes
    QByteArray check; ///< tells a wrong key before the body is read, 32 bytes
    Argon2Cost cost; ///< of the passphrase
    QByteArray salt; ///< of the passphrase
    std::vector<QByteArray> sealedKeys; ///< the body's key, once for each recipient; does not tell for whom
};

constexpr int bundleVersion = 1;
constexpr qsizetype bundleMagicBytes = 8;
constexpr qsizetype largestBundleHeader = qsizetype(256) * 1024;
constexpr size_t mostRecipients = 1000;

/// The first bytes of a bundle: "KBUNDLE1".
[[nodiscard]] QByteArrayView bundleMagic();
/// Canonical JSON.
[[nodiscard]] QByteArray canonicalHeader(const BundleHeader& header);
/// Errors: Corrupt (anything that canonicalHeader() does not write, to the byte), Unsupported (newer
/// version).
[[nodiscard]] Result<BundleHeader> bundleHeaderFromJson(QByteArrayView json, const QString& where);

} // namespace kagami

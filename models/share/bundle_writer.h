#pragma once

#include "share/bundle_header.h"
#include "share/private_key.h"

#include <QIODevice>
#include <memory>

namespace kagami {

/// How a bundle is closed. With neither passphrase nor recipients it is not encrypted; both cannot be.
struct BundleSealing {
    const PrivateKey* sender = nullptr; ///< who signs; nullptr: nobody does
    const Passphrase* passphrase = nullptr;
    Argon2Cost cost{}; ///< of the passphrase
    std::vector<PublicKey> recipients{};

    [[nodiscard]] bool encrypts() const { return passphrase || !recipients.empty(); }
};

/// Writes a bundle from its first byte to its last, in constant memory (about 4 MiB). A bundle that was not
/// finished is refused by every reader; write to a QSaveFile, so that none is left behind.
class BundleWriter {
public:
    /// `where` names the device in errors. Of `about` the case, its title and the time are taken. Errors:
    /// Invalid (weak passphrase, more than 1000 recipients, a title that is too long), Full, Io.
    [[nodiscard]] static Result<BundleWriter> begin(
        QIODevice& to, const QString& where, const BundleHeader& about, const BundleSealing& sealing);

    BundleWriter(BundleWriter&&) noexcept;
    BundleWriter& operator=(BundleWriter&&) noexcept;
    ~BundleWriter();

    /// More of the body. Errors: Full, Io.
    [[nodiscard]] Status write(QByteArrayView body);
    /// The end of the body, and the signature. Nothing can be written any more. Errors: Full, Io.
    [[nodiscard]] Status finish();

private:
    struct Private;
    explicit BundleWriter(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace kagami

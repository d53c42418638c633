#pragma once

#include "share/bundle_header.h"
#include "share/key_folder.h"
#include "share/private_key.h"
#include "store/work_progress.h"

#include <QIODevice>
#include <memory>

namespace kagami {

/// What the signature of a bundle says.
enum class BundleSeal {
    Known, ///< signed with a key that is trusted
    Unknown, ///< signed, by somebody whose key nobody trusted
    None, ///< not signed
    Broken ///< signed, but not what stands there: looking only, never applying
};

/// What it takes to open a bundle, and what the person agreed to.
struct BundleOpening {
    const KeyList* trusted = nullptr; ///< whose signatures count
    std::vector<const PrivateKey*> keys{}; ///< any of which may be a recipient's
    const Passphrase* passphrase = nullptr;
    bool acceptsUnknown = false; ///< also when it is not signed, or by an unknown key
    bool acceptsBroken = false; ///< also when the seal is broken
    QString howToAcceptUnknown{}; ///< a sentence for the remedy, where it is refused
    QString howToAcceptBroken{}; ///< the same for a broken seal
};

/// Opens a bundle and gives its body out. Constant memory (about 4 MiB): the bundle is read twice, once to
/// check every chunk and the seal, and once to give the body out, so nothing is handed on that was not
/// checked, and nothing decrypted touches a disk.
class BundleReader {
public:
    /// What stands on the outside; nothing is checked. Errors: NotFound, Io, Corrupt (no bundle), Unsupported
    /// (newer version).
    [[nodiscard]] static Result<BundleHeader> look(const QString& path);
    /// Who signed it: the whole file is what that key signed, from its first byte to its last. Needs neither
    /// key nor passphrase. Errors: those of look(); NotFound (not signed), Corrupt (cut off or altered).
    /// O(size).
    [[nodiscard]] static Result<PublicKey> signerOf(const QString& path);
    /// Checks the whole bundle. Errors: NotFound (also: encrypted for somebody else), Io, Corrupt (no bundle,
    /// cut off, altered, broken seal), Unsupported (newer version), Invalid (wrong passphrase, unknown
    /// sender), Cancelled. O(size).
    [[nodiscard]] static Result<BundleReader> open(
        const QString& path, const BundleOpening& opening, const WorkProgress& progress = {});
    /// The same of a device that can seek. `where` names it in errors.
    [[nodiscard]] static Result<BundleReader> open(std::unique_ptr<QIODevice> device, const QString& where,
        const BundleOpening& opening, const WorkProgress& progress = {});

    BundleReader(BundleReader&&) noexcept;
    BundleReader& operator=(BundleReader&&) noexcept;
    ~BundleReader();

    /// The name of `sender` is the one it is trusted by.
    [[nodiscard]] const BundleHeader& header() const;
    [[nodiscard]] BundleSeal seal() const;
    /// The next bytes of the body, `most` or fewer; empty at its end, and only then is everything known to be
    /// what was checked. Errors: Corrupt (also: the file was changed meanwhile), Io.
    [[nodiscard]] Result<QByteArray> read(qsizetype most);
    /// From now on read() begins at the beginning again.
    void restart();

private:
    struct Private;
    explicit BundleReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace kagami

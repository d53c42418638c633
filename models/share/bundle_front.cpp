#include "share/bundle_front.h"

#include "share/chunk_cipher.h"
#include "share/chunk_walk.h"
#include "share/share_error.h"

#include <QtEndian>

namespace kagami {

namespace {

constexpr qsizetype lengthBytes = 4;

Status checkMagic(QByteArrayView magic, const QString& where)
{
    if (magic == bundleMagic())
        return {};
    if (magic.startsWith("KBUNDLE"))
        return fail(ErrorKind::Unsupported,
            shareText(
                QT_TRANSLATE_NOOP("kagami::share", "The bundle was made by a newer version of Kagami.")),
            where,
            shareText(QT_TRANSLATE_NOOP(
                "kagami::share", "Update Kagami, or ask for a bundle made by the version that you have.")));
    return fail(ErrorKind::Corrupt,
        shareText(QT_TRANSLATE_NOOP("kagami::share", "The file is no bundle of changes.")), where,
        shareText(QT_TRANSLATE_NOOP(
            "kagami::share", "Bundles end in .kbundle; a whole case file is brought in with a merge.")));
}

Result<std::optional<SecretKey>> keyFromPassphrase(
    const BundleHeader& header, const Passphrase* passphrase, const QString& where)
{
    if (!passphrase)
        return fail(ErrorKind::Invalid,
            shareText(QT_TRANSLATE_NOOP("kagami::share", "The bundle is encrypted with a passphrase.")),
            where, shareText(QT_TRANSLATE_NOOP("kagami::share", "Ask its sender for the passphrase.")));
    auto key = passphrase->derive(header.salt, header.cost);
    if (!key)
        return tl::unexpected(key.error());
    if (checkOf(*key) == header.check)
        return std::optional<SecretKey>(std::move(*key));
    return fail(ErrorKind::Invalid,
        shareText(QT_TRANSLATE_NOOP("kagami::share", "The passphrase of the bundle is wrong.")), where,
        shareText(QT_TRANSLATE_NOOP("kagami::share", "Ask its sender for the passphrase.")));
}

Result<std::optional<SecretKey>> keyForRecipient(
    const BundleHeader& header, const std::vector<const PrivateKey*>& keys, const QString& where)
{
    for (const PrivateKey* own : keys) {
        for (const QByteArray& sealed : header.sealedKeys) {
            auto key = own->unsealed(sealed);
            if (key && checkOf(*key) == header.check)
                return key;
        }
    }
    return fail(ErrorKind::NotFound,
        keys.empty()
            ? shareText(QT_TRANSLATE_NOOP("kagami::share", "The bundle is encrypted for certain people."))
            : shareText(QT_TRANSLATE_NOOP("kagami::share", "The bundle is encrypted for somebody else.")),
        where,
        keys.empty() ? shareText(QT_TRANSLATE_NOOP("kagami::share", "Give your own key to open it."))
                     : shareText(QT_TRANSLATE_NOOP("kagami::share",
                         "Send its sender your public key (“kagami key show”), and ask for a new bundle.")));
}

} // namespace

Result<BundleFront> readBundleFront(QIODevice& device, const QString& where)
{
    BundleFront front;
    // A file that is too short to be anything is no bundle, rather than one that was cut off.
    front.bytes = device.read(bundleMagicBytes);
    KAGAMI_TRY(checkMagic(front.bytes, where));
    const auto length = readExactly(device, where, front.bytes.size(), lengthBytes);
    if (!length)
        return tl::unexpected(length.error());
    front.bytes += *length;
    const auto bytes = qFromBigEndian<quint32>(length->constData());
    if (bytes > quint32(largestBundleHeader))
        return damagedBundle(
            where, shareText(QT_TRANSLATE_NOOP("kagami::share", "The header of the bundle cannot be read.")));
    const auto json = readExactly(device, where, front.bytes.size(), qsizetype(bytes));
    if (!json)
        return tl::unexpected(json.error());
    front.bytes += *json;
    auto header = bundleHeaderFromJson(*json, where);
    if (!header)
        return tl::unexpected(header.error());
    front.header = std::move(*header);
    return front;
}

Result<std::optional<SecretKey>> keyOf(
    const BundleHeader& header, const BundleOpening& opening, const QString& where)
{
    switch (header.encryption) {
    case BundleEncryption::None: return std::optional<SecretKey>();
    case BundleEncryption::Passphrase: return keyFromPassphrase(header, opening.passphrase, where);
    case BundleEncryption::Recipients: return keyForRecipient(header, opening.keys, where);
    }
    return std::optional<SecretKey>();
}

} // namespace kagami

#include "share/bundle_reader.h"

#include "share/body_compression.h"
#include "share/bundle_front.h"
#include "share/chunk_walk.h"
#include "share/share_error.h"
#include "store/store_error.h"

#include <QFile>
#include <QFileInfo>

namespace kagami {

namespace {

constexpr int progressSteps = 1000;

Result<std::unique_ptr<QFile>> openedFile(const QString& path)
{
    auto file = std::make_unique<QFile>(path);
    if (!QFileInfo(path).isFile() || !file->open(QIODevice::ReadOnly))
        return unreadableFile(*file);
    return file;
}

/// With the caller's own sentence, which says how to agree.
tl::unexpected<Error> refused(tl::unexpected<Error> error, const QString& howToAccept)
{
    if (!howToAccept.isEmpty())
        error.value().remedy += u' ' % howToAccept;
    return error;
}

tl::unexpected<Error> brokenSeal(const QString& where)
{
    return fail(ErrorKind::Corrupt,
        shareText(QT_TRANSLATE_NOOP(
            "kagami::share", "The seal of the bundle is broken: it is not what its sender signed.")),
        where,
        shareText(QT_TRANSLATE_NOOP(
            "kagami::share", "Ask its sender for the bundle again. It can be looked at, but not applied.")));
}

tl::unexpected<Error> unknownSender(const QString& where, const PublicKey& sender)
{
    return fail(ErrorKind::Invalid,
        sender.isNull() ? shareText(QT_TRANSLATE_NOOP("kagami::share",
            "The bundle is not signed: nothing tells who made it, or whether it was altered."))
                        : shareText(QT_TRANSLATE_NOOP("kagami::share",
                                        "The bundle is signed with a key that you do not know: %1."))
                              .arg(sender.fingerprint()),
        where,
        sender.isNull()
            ? shareText(QT_TRANSLATE_NOOP("kagami::share",
                "Ask its sender for a signed one, or accept this one if you know where it comes from."))
            : shareText(QT_TRANSLATE_NOOP("kagami::share",
                "Compare these digits with its sender, and trust the key or accept the bundle this once.")));
}

} // namespace

struct BundleReader::Private {
    std::unique_ptr<QIODevice> device;
    QString where;
    BundleFront front;
    std::optional<SecretKey> key{}; ///< of the body
    BundleSeal seal = BundleSeal::None;
    QByteArray checkedDigest{}; ///< of everything the first pass read
    std::unique_ptr<ChunkWalk> walk{}; ///< the second pass
    BodyDecompressor decompressor{};
    QByteArray chunk{};
    QByteArrayView unread{}; ///< of the chunk
    bool wasLast = false;

    [[nodiscard]] ChunkWalk newWalk()
    {
        device->seek(front.bytes.size());
        ChunkCipher cipher = key ? ChunkCipher(streamKeyOf(*key), front.header.stream) : ChunkCipher();
        return {*device, where, front.bytes, std::move(cipher)};
    }
    [[nodiscard]] Status check(ChunkWalk pass, const KeyList* trusted, const WorkProgress& progress);
    [[nodiscard]] Status agreesTo(const BundleOpening& opening) const;
    [[nodiscard]] Status nextChunk();
};

Status BundleReader::Private::check(ChunkWalk pass, const KeyList* trusted, const WorkProgress& progress)
{
    const qint64 size = std::max<qint64>(device->size(), 1);
    for (;;) {
        if (progress && !progress(int(device->pos() * progressSteps / size), progressSteps))
            return stopped();
        const auto next = pass.next();
        if (!next)
            return tl::unexpected(next.error());
        if (next->isLast)
            break;
    }
    checkedDigest = pass.hash().digest();
    PublicKey& sender = front.header.sender;
    const auto signature = pass.signature(!sender.isNull());
    if (!signature)
        return tl::unexpected(signature.error());
    if (sender.isNull())
        return {};
    const PublicKey* known = trusted ? trusted->find(sender) : nullptr;
    if (!pass.hash().isSignedBy(sender, *signature)) {
        seal = BundleSeal::Broken;
        return {};
    }
    seal = known ? BundleSeal::Known : BundleSeal::Unknown;
    if (known)
        sender.name = known->name;
    return {};
}

Status BundleReader::Private::agreesTo(const BundleOpening& opening) const
{
    if (seal == BundleSeal::Broken)
        return opening.acceptsBroken ? Status() : refused(brokenSeal(where), opening.howToAcceptBroken);
    if (seal != BundleSeal::Known && !opening.acceptsUnknown)
        return refused(unknownSender(where, front.header.sender), opening.howToAcceptUnknown);
    return {};
}

Status BundleReader::Private::nextChunk()
{
    auto next = walk->next();
    if (!next)
        return tl::unexpected(next.error());
    wasLast = next->isLast;
    chunk = std::move(next->data);
    unread = chunk;
    if (wasLast && walk->hash().digest() != checkedDigest)
        return damagedBundle(where,
            shareText(QT_TRANSLATE_NOOP("kagami::share", "The bundle was changed while it was read.")));
    return {};
}

BundleReader::BundleReader(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}
BundleReader::BundleReader(BundleReader&&) noexcept = default;
BundleReader& BundleReader::operator=(BundleReader&&) noexcept = default;
BundleReader::~BundleReader() = default;

Result<BundleHeader> BundleReader::look(const QString& path)
{
    const auto file = openedFile(path);
    if (!file)
        return tl::unexpected(file.error());
    auto front = readBundleFront(**file, path);
    if (!front)
        return tl::unexpected(front.error());
    return std::move(front->header);
}

Result<PublicKey> BundleReader::signerOf(const QString& path)
{
    constexpr qint64 pieceBytes = qint64(1) << 20;
    auto header = look(path);
    if (!header)
        return tl::unexpected(header.error());
    if (header->sender.isNull())
        return fail(ErrorKind::NotFound,
            shareText(
                QT_TRANSLATE_NOOP("kagami::share", "The bundle is not signed: it has no key to trust.")),
            path, shareText(QT_TRANSLATE_NOOP("kagami::share", "Ask its sender for the line of the key.")));
    const auto file = openedFile(path);
    if (!file)
        return tl::unexpected(file.error());
    const qint64 signedBytes = (*file)->size() - SealHash::signatureBytes;
    SealHash hash;
    for (qint64 at = 0; at < signedBytes; at += pieceBytes) {
        const auto piece = readExactly(**file, path, at, qsizetype(std::min(pieceBytes, signedBytes - at)));
        if (!piece)
            return tl::unexpected(piece.error());
        hash.add(*piece);
    }
    const auto signature = readExactly(**file, path, signedBytes, SealHash::signatureBytes);
    if (signature && hash.isSignedBy(header->sender, *signature))
        return std::move(header->sender);
    return fail(ErrorKind::Corrupt,
        shareText(QT_TRANSLATE_NOOP("kagami::share",
            "The seal of the bundle does not hold: it was cut off or altered, and nothing tells whether the "
            "key in it is its sender's.")),
        path,
        shareText(QT_TRANSLATE_NOOP(
            "kagami::share", "Ask its sender for the bundle again, or for the line of the key.")));
}

Result<BundleReader> BundleReader::open(
    const QString& path, const BundleOpening& opening, const WorkProgress& progress)
{
    auto file = openedFile(path);
    if (!file)
        return tl::unexpected(file.error());
    return open(std::move(*file), path, opening, progress);
}

Result<BundleReader> BundleReader::open(std::unique_ptr<QIODevice> device, const QString& where,
    const BundleOpening& opening, const WorkProgress& progress)
{
    auto front = readBundleFront(*device, where);
    if (!front)
        return tl::unexpected(front.error());
    auto d = std::make_unique<Private>(Private{std::move(device), where, std::move(*front)});
    auto key = keyOf(d->front.header, opening, where);
    if (!key)
        return tl::unexpected(key.error());
    d->key = std::move(*key);
    KAGAMI_TRY(d->check(d->newWalk(), opening.trusted, progress));
    KAGAMI_TRY(d->agreesTo(opening));
    BundleReader reader(std::move(d));
    reader.restart();
    return reader;
}

const BundleHeader& BundleReader::header() const
{
    return d->front.header;
}

BundleSeal BundleReader::seal() const
{
    return d->seal;
}

void BundleReader::restart()
{
    d->walk = std::make_unique<ChunkWalk>(d->newWalk());
    d->decompressor = BodyDecompressor();
    d->chunk.clear();
    d->unread = {};
    d->wasLast = false;
}

Result<QByteArray> BundleReader::read(qsizetype most)
{
    for (;;) {
        auto data = d->decompressor.take(d->unread, most);
        if (!data) {
            data.error().where = d->where;
            return data;
        }
        if (!data->isEmpty() || most <= 0)
            return data;
        if (d->wasLast) {
            if (d->decompressor.isAtEnd() && d->unread.isEmpty())
                return QByteArray();
            return damagedBundle(d->where,
                shareText(QT_TRANSLATE_NOOP("kagami::share", "The content of the bundle cannot be read.")));
        }
        if (d->decompressor.isAtEnd() && !d->unread.isEmpty())
            return damagedBundle(d->where,
                shareText(QT_TRANSLATE_NOOP("kagami::share", "The content of the bundle cannot be read.")));
        KAGAMI_TRY(d->nextChunk());
    }
}

} // namespace kagami

#include "share/bundle_writer.h"

#include "share/body_compression.h"
#include "share/chunk_cipher.h"
#include "share/seal_hash.h"
#include "share/share_error.h"

#include <QtEndian>

#include <cerrno>

namespace kagami {

namespace {

QByteArray bigEndian(qsizetype number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(quint32(number), bytes.data());
    return bytes;
}

Status checkSealing(const BundleSealing& sealing)
{
    if (sealing.passphrase && !sealing.recipients.empty())
        return fail(ErrorKind::Invalid,
            shareText(QT_TRANSLATE_NOOP(
                "kagami::share", "A bundle is encrypted with a passphrase or for recipients, not both.")));
    if (sealing.recipients.size() > mostRecipients)
        return fail(ErrorKind::Invalid,
            shareText(QT_TRANSLATE_NOOP("kagami::share", "A bundle is for at most %1 recipients."))
                .arg(mostRecipients),
            {},
            shareText(QT_TRANSLATE_NOOP("kagami::share", "Make several, or encrypt it with a passphrase.")));
    return sealing.passphrase ? sealing.passphrase->checkStrength() : Status();
}

/// The key of the body; what its readers need to have it again goes into the header.
Result<SecretKey> newKey(const BundleSealing& sealing, BundleHeader& header)
{
    if (sealing.passphrase) {
        header.encryption = BundleEncryption::Passphrase;
        header.cost = sealing.cost;
        header.salt = randomBytes(Passphrase::saltBytes);
        return sealing.passphrase->derive(header.salt, header.cost);
    }
    header.encryption = BundleEncryption::Recipients;
    SecretKey key;
    prepareSodium();
    randombytes_buf(key.data(), key.size());
    for (const PublicKey& recipient : sealing.recipients) {
        header.sealedKeys.push_back(sealedFor(recipient, key));
        if (header.sealedKeys.back().isEmpty())
            return fail(ErrorKind::Invalid,
                shareText(QT_TRANSLATE_NOOP("kagami::share", "Nothing can be encrypted for this key.")),
                recipient.name,
                shareText(QT_TRANSLATE_NOOP("kagami::share", "Ask the person for another key.")));
    }
    return key;
}

} // namespace

struct BundleWriter::Private {
    QIODevice& to;
    QString where;
    const PrivateKey* sender = nullptr;
    ChunkCipher cipher{};
    SealHash hash{};
    BodyCompressor compressor{};
    QByteArray ready{}; ///< compressed, not yet in a chunk

    [[nodiscard]] Status put(QByteArrayView bytes)
    {
        errno = 0;
        if (to.write(bytes.data(), bytes.size()) != bytes.size())
            return unwritableFile(where, to.errorString());
        return {};
    }
    [[nodiscard]] Status putSigned(QByteArrayView bytes)
    {
        hash.add(bytes);
        return put(bytes);
    }
    [[nodiscard]] Status putChunk(QByteArrayView data, bool isLast)
    {
        const QByteArray stored = cipher.close(data, isLast);
        KAGAMI_TRY(putSigned(bigEndian(stored.size())));
        return putSigned(stored);
    }
    [[nodiscard]] Status putFullChunks()
    {
        qsizetype at = 0;
        for (; ready.size() - at > ChunkCipher::dataBytes; at += ChunkCipher::dataBytes)
            KAGAMI_TRY(putChunk(QByteArrayView(ready).sliced(at, ChunkCipher::dataBytes), false));
        ready.remove(0, at);
        return {};
    }
};

BundleWriter::BundleWriter(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}
BundleWriter::BundleWriter(BundleWriter&&) noexcept = default;
BundleWriter& BundleWriter::operator=(BundleWriter&&) noexcept = default;
BundleWriter::~BundleWriter() = default;

Result<BundleWriter> BundleWriter::begin(
    QIODevice& to, const QString& where, const BundleHeader& about, const BundleSealing& sealing)
{
    KAGAMI_TRY(checkSealing(sealing));
    auto d = std::make_unique<Private>(Private{to, where, sealing.sender});
    BundleHeader header;
    header.caseId = about.caseId;
    header.made = about.made;
    if (sealing.sender)
        header.sender = sealing.sender->publicKey();
    if (sealing.encrypts()) {
        const auto key = newKey(sealing, header);
        if (!key)
            return tl::unexpected(key.error());
        d->cipher = ChunkCipher(streamKeyOf(*key));
        header.stream = d->cipher.stream();
        header.check = checkOf(*key);
    } else {
        header.caseTitle = about.caseTitle;
    }
    const QByteArray json = canonicalHeader(header);
    if (json.size() > largestBundleHeader)
        return fail(ErrorKind::Invalid,
            shareText(QT_TRANSLATE_NOOP("kagami::share", "The title of the case is too long for a bundle.")),
            where);
    const QByteArray front = bundleMagic().toByteArray() + bigEndian(json.size()) + json;
    d->cipher.bindTo(sha256(front));
    KAGAMI_TRY(d->putSigned(front));
    return BundleWriter(std::move(d));
}

Status BundleWriter::write(QByteArrayView body)
{
    KAGAMI_TRY(d->compressor.add(body, d->ready));
    return d->putFullChunks();
}

Status BundleWriter::finish()
{
    KAGAMI_TRY(d->compressor.finish(d->ready));
    KAGAMI_TRY(d->putFullChunks());
    KAGAMI_TRY(d->putChunk(d->ready, true));
    return d->sender ? d->put(d->hash.sign(*d->sender)) : Status();
}

} // namespace kagami

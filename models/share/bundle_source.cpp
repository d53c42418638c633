#include "share/bundle.h"

#include "share/share_error.h"

#include <QtEndian>
#include <map>
#include <set>

namespace kagami {

namespace {

constexpr qsizetype pieceBytes = qsizetype(64) * 1024;

tl::unexpected<Error> unreadable(const QString& path, const char* detail)
{
    return damagedBundle(path,
        shareText(QT_TRANSLATE_NOOP("kagami::share", "The content of the bundle cannot be read.")),
        QString::fromLatin1(detail));
}

} // namespace

struct BundleSource::Private {
    Private(BundleReader&& opened, const QString& from)
        : reader(std::move(opened))
        , path(from)
    {
    }

    BundleReader reader;
    QString path;
    BundleManifest manifest{};
    std::vector<ChangeSetHeader> headers;
    std::map<Digest, size_t> places; ///< in headers
    std::vector<Signature> signatures;
    std::vector<Blob> blobs; ///< in the order of the bundle
    size_t next = 0; ///< the change set that the reader stands before

    [[nodiscard]] Result<QByteArray> take(qint64 bytes);
    [[nodiscard]] Status skip(qint64 bytes);
    /// The length of the next record, which must be of this kind.
    [[nodiscard]] Result<qint64> recordBytes(BundleRecord kind);
    [[nodiscard]] Result<ChangeSetHeader> nextHeader();
    [[nodiscard]] Status readHeaders();
    [[nodiscard]] Status restart();
    [[nodiscard]] Result<PayloadLines> payload(size_t position);
    [[nodiscard]] Status readSignatures();
    /// What stands before the bytes of the next blob.
    [[nodiscard]] Result<Blob> nextBlob();
    /// The reader stands before its first byte.
    [[nodiscard]] Status readBlob(const Blob& blob, const TakeBlobBlock& take);
    [[nodiscard]] Status readBlobs(const std::set<Digest>& wanted, const TakeBlobBlock& take);
};

Result<QByteArray> BundleSource::Private::take(qint64 bytes)
{
    QByteArray taken;
    while (taken.size() < bytes) {
        const auto more = reader.read(qsizetype(std::min<qint64>(bytes - taken.size(), pieceBytes)));
        if (!more)
            return more;
        if (more->isEmpty())
            return unreadable(path, "ends early");
        taken += *more;
    }
    return taken;
}

Status BundleSource::Private::skip(qint64 bytes)
{
    while (bytes > 0) {
        const auto more = take(std::min<qint64>(bytes, pieceBytes));
        if (!more)
            return tl::unexpected(more.error());
        bytes -= more->size();
    }
    return {};
}

Result<qint64> BundleSource::Private::recordBytes(BundleRecord kind)
{
    const auto head = take(recordHeadBytes);
    if (!head)
        return tl::unexpected(head.error());
    const auto bytes = qFromBigEndian<quint64>(head->constData() + 1);
    const qint64 largest = kind == BundleRecord::Blob ? largestBlob + blobHashBytes : largestRecord;
    if ((*head)[0] != char(kind) || bytes > quint64(largest))
        return unreadable(path, "record");
    return qint64(bytes);
}

/// Its operations may be many: only the first line of the record is kept.
Result<ChangeSetHeader> BundleSource::Private::nextHeader()
{
    const auto bytes = recordBytes(BundleRecord::ChangeSet);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QByteArray line;
    for (bool isWhole = false; !isWhole && line.size() < *bytes;) {
        const auto more = take(std::min<qint64>(*bytes - line.size(), pieceBytes));
        if (!more)
            return tl::unexpected(more.error());
        isWhole = more->contains('\n');
        line += *more;
    }
    KAGAMI_TRY(skip(*bytes - line.size()));
    auto header = headerFromRecord(line);
    if (!header)
        header.error().where = path;
    return header;
}

Status BundleSource::Private::restart()
{
    reader.restart();
    const auto bytes = recordBytes(BundleRecord::Manifest);
    const auto record = bytes ? take(*bytes) : tl::unexpected(bytes.error());
    if (!record)
        return tl::unexpected(record.error());
    const auto read = manifestFromJson(*record);
    if (!read)
        return unreadable(path, "manifest");
    manifest = *read;
    next = 0;
    return {};
}

Status BundleSource::Private::readHeaders()
{
    KAGAMI_TRY(restart());
    for (; qint64(next) < manifest.changeSets; ++next) {
        auto header = nextHeader();
        if (!header)
            return tl::unexpected(header.error());
        if (!places.emplace(header->hash, headers.size()).second)
            return unreadable(path, "a change set twice");
        headers.push_back(std::move(*header));
    }
    KAGAMI_TRY(readSignatures());
    std::set<Digest> named;
    for (qint64 i = 0; i < manifest.blobs; ++i) {
        const auto blob = nextBlob();
        if (!blob)
            return tl::unexpected(blob.error());
        if (!named.insert(blob->hash).second)
            return unreadable(path, "a blob twice");
        KAGAMI_TRY(skip(*blob->size));
        blobs.push_back(*blob);
    }
    const auto end = reader.read(1);
    if (!end)
        return tl::unexpected(end.error());
    return end->isEmpty() ? Status() : unreadable(path, "end");
}

Status BundleSource::Private::readSignatures()
{
    signatures.clear();
    if (manifest.signatures == 0)
        return {};
    const auto bytes = recordBytes(BundleRecord::Signatures);
    const auto record = bytes ? take(*bytes) : tl::unexpected(bytes.error());
    if (!record)
        return tl::unexpected(record.error());
    auto read = signaturesFromRecord(*record);
    if (!read || qint64(read->size()) != manifest.signatures)
        return unreadable(path, "signatures");
    signatures = std::move(*read);
    return {};
}

Result<Blob> BundleSource::Private::nextBlob()
{
    const auto bytes = recordBytes(BundleRecord::Blob);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (*bytes < blobHashBytes)
        return unreadable(path, "blob");
    const auto hash = take(blobHashBytes);
    if (!hash)
        return tl::unexpected(hash.error());
    return Blob{Digest::fromBytes(*hash), *bytes - blobHashBytes};
}

Status BundleSource::Private::readBlob(const Blob& blob, const TakeBlobBlock& takeBlock)
{
    Sha256 whole;
    for (qint64 number = 0; number < blockTotal(*blob.size); ++number) {
        const auto content = take(blockBytes(*blob.size, number));
        if (!content)
            return tl::unexpected(content.error());
        whole.add(*content);
        KAGAMI_TRY(takeBlock(blob, packBlock(number, *content)));
    }
    if (whole.result() == blob.hash)
        return {};
    return damagedBundle(path,
        shareText(QT_TRANSLATE_NOOP(
            "kagami::share", "The content of an evidence file in the bundle is not what its SHA-256 says.")),
        blob.hash.toHex());
}

Status BundleSource::Private::readBlobs(const std::set<Digest>& wanted, const TakeBlobBlock& takeBlock)
{
    KAGAMI_TRY(restart());
    for (; qint64(next) < manifest.changeSets; ++next) {
        const auto bytes = recordBytes(BundleRecord::ChangeSet);
        if (!bytes)
            return tl::unexpected(bytes.error());
        KAGAMI_TRY(skip(*bytes));
    }
    KAGAMI_TRY(readSignatures());
    for (size_t i = 0; i < blobs.size(); ++i) {
        const auto blob = nextBlob();
        if (!blob)
            return tl::unexpected(blob.error());
        if (wanted.contains(blob->hash))
            KAGAMI_TRY(readBlob(*blob, takeBlock));
        else
            KAGAMI_TRY(skip(*blob->size));
    }
    return {};
}

Result<PayloadLines> BundleSource::Private::payload(size_t position)
{
    if (position < next)
        KAGAMI_TRY(restart());
    for (;;) {
        const auto bytes = recordBytes(BundleRecord::ChangeSet);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (next++ < position) {
            KAGAMI_TRY(skip(*bytes));
            continue;
        }
        const auto record = take(*bytes);
        if (!record)
            return tl::unexpected(record.error());
        auto lines = payloadFromRecord(*record);
        if (!lines)
            lines.error().where = path;
        return lines;
    }
}

BundleSource::BundleSource(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}
BundleSource::BundleSource(BundleSource&&) noexcept = default;
BundleSource& BundleSource::operator=(BundleSource&&) noexcept = default;
BundleSource::~BundleSource() = default;

Result<BundleSource> BundleSource::open(
    const QString& path, const BundleOpening& opening, const WorkProgress& progress)
{
    auto reader = BundleReader::open(path, opening, progress);
    if (!reader)
        return tl::unexpected(reader.error());
    auto priv = std::make_unique<Private>(std::move(*reader), path);
    KAGAMI_TRY(priv->readHeaders());
    return BundleSource(std::move(priv));
}

const BundleHeader& BundleSource::header() const
{
    return d->reader.header();
}
BundleSeal BundleSource::seal() const
{
    return d->reader.seal();
}
const BundleManifest& BundleSource::manifest() const
{
    return d->manifest;
}
QString BundleSource::path() const
{
    return d->path;
}
ItemId BundleSource::caseId() const
{
    return d->reader.header().caseId;
}
const std::vector<ChangeSetHeader>& BundleSource::headers() const
{
    return d->headers;
}

QString BundleSource::remedy() const
{
    return bundleRemedy();
}

Result<PayloadLines> BundleSource::payload(const ChangeSetHeader& header) const
{
    const auto at = d->places.find(header.hash);
    if (at == d->places.end())
        return fail(ErrorKind::NotFound,
            shareText(QT_TRANSLATE_NOOP("kagami::share", "There is no such change set in the bundle.")),
            d->path);
    return d->payload(at->second);
}

Result<std::vector<Blob>> BundleSource::blobs() const
{
    return d->blobs;
}

Status BundleSource::readBlobs(const std::set<Digest>& wanted, const TakeBlobBlock& take) const
{
    return d->readBlobs(wanted, take);
}

Result<std::vector<Signature>> BundleSource::signatures() const
{
    return d->signatures;
}

} // namespace kagami

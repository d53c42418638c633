#include "store/blob_transfer.h"

#include "store/blob_table.h"
#include "store/store_error.h"

#include <algorithm>

namespace kagami {

namespace {

Result<std::set<Digest>> lackingBlobs(Connection& db)
{
    const auto blobs = readBlobs(db);
    if (!blobs)
        return tl::unexpected(blobs.error());
    std::set<Digest> lacking;
    for (const Blob& blob : *blobs) {
        if (!blob.size)
            lacking.insert(blob.hash);
    }
    return lacking;
}

/// The contents that a source has and this case lacks.
struct Offer {
    const ChangeSetSource* from = nullptr;
    std::set<Digest> blobs;
    qint64 blocks = 0;
};

Result<Offer> offered(const ChangeSetSource& source, const std::set<Digest>& wanted)
{
    const auto blobs = source.blobs();
    if (!blobs)
        return tl::unexpected(blobs.error());
    Offer offer{&source, {}, 0};
    for (const Blob& blob : *blobs) {
        if (wanted.contains(blob.hash) && offer.blobs.insert(blob.hash).second)
            offer.blocks += blockTotal(blob.size.value_or(0));
    }
    return offer;
}

/// Each content from the first that has it. `lacking`: those that are wanted.
Result<std::vector<Offer>> offersOf(
    const std::vector<const ChangeSetSource*>& sources, std::set<Digest> lacking)
{
    std::vector<Offer> offers;
    for (const ChangeSetSource* source : sources) {
        auto offer = offered(*source, lacking);
        if (!offer)
            return tl::unexpected(offer.error());
        for (const Digest& hash : offer->blobs)
            lacking.erase(hash);
        if (!offer->blobs.empty())
            offers.push_back(std::move(*offer));
    }
    return offers;
}

/// Those of change sets that are here.
Result<std::vector<Signature>> signaturesFor(const Ledger& ledger, const ChangeSetSource& source)
{
    auto signatures = source.signatures();
    if (signatures)
        std::erase_if(
            *signatures, [&](const Signature& signature) { return !ledger.find(signature.changeSet); });
    return signatures;
}

} // namespace

tl::unexpected<Error> wrongSignature(const QString& path, const Digest& changeSet)
{
    return damaged(path,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "A signature of change set %1 is wrong."))
            .arg(changeSet.toHex()));
}

Status takeContents(const ChangeSetSource& source, const std::set<Digest>& wanted, const BeginBlob& begin,
    const BlockComes& comes)
{
    std::optional<BlobWriter> writer;
    const auto take = [&](const Blob& blob, const BlobBlock& block) -> Status {
        KAGAMI_TRY(comes());
        if (block.number == 0) {
            auto begun = begin(blob);
            if (!begun)
                return tl::unexpected(begun.error());
            writer = std::move(*begun);
        }
        return writer->add(block);
    };
    return source.readBlobs(wanted, take);
}

Result<size_t> takeBlobs(
    Connection& db, const std::vector<const ChangeSetSource*>& sources, const WorkProgress& progress)
{
    auto lacking = lackingBlobs(db);
    if (!lacking)
        return tl::unexpected(lacking.error());
    const auto offers = offersOf(sources, std::move(*lacking));
    if (!offers)
        return tl::unexpected(offers.error());
    qint64 blocks = 0;
    for (const Offer& offer : *offers)
        blocks += offer.blocks;
    int done = 0;
    const auto begin = [&db](const Blob& blob) { return BlobWriter::begin(db, blob.hash, *blob.size); };
    const auto comes
        = [&]() -> Status { return !progress || progress(done++, int(blocks)) ? Status() : stopped(); };
    size_t total = 0;
    for (const Offer& offer : *offers) {
        KAGAMI_TRY(takeContents(*offer.from, offer.blobs, begin, comes));
        total += offer.blobs.size();
    }
    return total;
}

Result<size_t> takeSignatures(
    Connection& db, const Ledger& ledger, const std::vector<const ChangeSetSource*>& sources)
{
    size_t total = 0;
    for (const ChangeSetSource* source : sources) {
        const auto signatures = signaturesFor(ledger, *source);
        if (!signatures)
            return tl::unexpected(signatures.error());
        for (const Signature& signature : *signatures) {
            if (!isValid(signature))
                return wrongSignature(source->path(), signature.changeSet);
            const auto isNew = addSignature(db, signature);
            if (!isNew)
                return tl::unexpected(isNew.error());
            total += *isNew ? 1 : 0;
        }
    }
    return total;
}

Result<size_t> signaturesAhead(const Ledger& ledger, const std::vector<const ChangeSetSource*>& sources)
{
    std::set<std::pair<Digest, QByteArray>> ahead;
    for (const ChangeSetSource* source : sources) {
        const auto signatures = source->signatures();
        if (!signatures)
            return tl::unexpected(signatures.error());
        for (const Signature& signature : *signatures) {
            if (!ledger.find(signature.changeSet))
                ahead.emplace(signature.changeSet, signature.key);
        }
    }
    return ahead.size();
}

Result<bool> bringsBlobsOrSignatures(
    Connection& db, const Ledger& ledger, const std::vector<const ChangeSetSource*>& sources)
{
    const auto lacking = lackingBlobs(db);
    if (!lacking)
        return tl::unexpected(lacking.error());
    const auto present = readSignatures(db);
    if (!present)
        return tl::unexpected(present.error());
    for (const ChangeSetSource* source : sources) {
        const auto blobs = offered(*source, *lacking);
        const auto signatures = signaturesFor(ledger, *source);
        if (!blobs || !signatures)
            return tl::unexpected(blobs ? signatures.error() : blobs.error());
        const auto isHere = [&](const Signature& signature) {
            return std::find(present->begin(), present->end(), signature) != present->end();
        };
        if (!blobs->blobs.empty() || !std::all_of(signatures->begin(), signatures->end(), isHere))
            return true;
    }
    return false;
}

} // namespace kagami

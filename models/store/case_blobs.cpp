#include "store/blob_intake.h"
#include "store/blob_table.h"
#include "store/blob_transfer.h"
#include "store/case_file_private.h"
#include "store/effects_writer.h"
#include "store/store_error.h"

namespace kagami {

struct BlobIntake::Private {
    CaseFile::Private& file;
    Transaction transaction;
    BlobWriter writer;

    Private(CaseFile::Private& caseFile, Transaction begun, BlobWriter blob)
        : file(caseFile)
        , transaction(std::move(begun))
        , writer(std::move(blob))
    {
        file.takesIn = true;
    }
    ~Private() { file.takesIn = false; }
    Private(const Private&) = delete;
    Private& operator=(const Private&) = delete;
};

BlobIntake::BlobIntake(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}
BlobIntake::BlobIntake(BlobIntake&&) noexcept = default;
BlobIntake::~BlobIntake() = default;

Status BlobIntake::add(const BlobBlock& block)
{
    return d->writer.add(block);
}

Result<ChangeSetHeader> BlobIntake::commit(Draft draft)
{
    CaseFile::Private& file = d->file;
    if (!d->writer.isComplete())
        return fail(ErrorKind::Invalid,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "The evidence file is not complete.")), file.path);
    if (draft.author.isEmpty())
        draft.author = file.author;
    auto sealed = file.ledger.seal(std::move(draft), file.replica, file.clock);
    if (!sealed)
        return tl::unexpected(sealed.error());
    Effects effects;
    const bool isNew = !sealed->header.hash.isNull();
    if (isNew) {
        effects = file.ledger.effectsOf(*sealed);
        KAGAMI_TRY(file.write(*sealed, effects));
    }
    KAGAMI_TRY(d->transaction.commit());
    if (isNew) {
        file.replicaIsNew = false;
        file.ledger.install(std::move(effects));
    }
    return std::move(sealed->header);
}

Result<BlobIntake> CaseFile::takeIn(const Digest& hash, qint64 size)
{
    KAGAMI_TRY(d->checkWritable());
    KAGAMI_TRY(d->prepareWriting());
    auto transaction = Transaction::begin(d->db(), "BEGIN IMMEDIATE");
    if (!transaction)
        return tl::unexpected(transaction.error());
    KAGAMI_TRY(d->checkUnchanged());
    auto writer = BlobWriter::begin(d->db(), hash, size);
    if (!writer)
        return tl::unexpected(writer.error());
    return BlobIntake(std::make_unique<BlobIntake::Private>(*d, std::move(*transaction), std::move(*writer)));
}

Result<std::vector<Blob>> CaseFile::blobs() const
{
    return readBlobs(d->db());
}

Result<std::optional<Blob>> CaseFile::blob(const Digest& hash) const
{
    return findBlob(d->db(), hash);
}

Result<std::vector<Signature>> CaseFile::signatures() const
{
    return readSignatures(d->db());
}

Result<size_t> CaseFile::addSignatures(const std::vector<Signature>& signatures)
{
    KAGAMI_TRY(d->checkWritable());
    for (const Signature& signature : signatures) {
        if (!d->ledger.find(signature.changeSet) || !isValid(signature))
            return wrongSignature(d->path, signature.changeSet);
    }
    KAGAMI_TRY(d->prepareWriting());
    auto transaction = Transaction::begin(d->db(), "BEGIN IMMEDIATE");
    if (!transaction)
        return tl::unexpected(transaction.error());
    KAGAMI_TRY(d->checkUnchanged());
    size_t added = 0;
    for (const Signature& signature : signatures) {
        const auto isNew = addSignature(d->db(), signature);
        if (!isNew)
            return tl::unexpected(isNew.error());
        added += *isNew ? 1 : 0;
    }
    KAGAMI_TRY(transaction->commit());
    return added;
}

Status CaseFile::readBlob(const Digest& hash, const TakeBlock& take) const
{
    return kagami::readBlob(d->db(), hash, take);
}

} // namespace kagami

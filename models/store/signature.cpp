#include "store/signature.h"

#include <sodium.h>

namespace kagami {

namespace {

const unsigned char* raw(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

} // namespace

QByteArray signedText(const Digest& changeSet, const QByteArray& key)
{
    return QByteArrayLiteral("kagami-change-set-signature-1") + key + changeSet.toBytes();
}

bool isValid(const Signature& signature)
{
    if (signature.key.size() != Signature::keyBytes
        || signature.signature.size() != Signature::signatureBytes)
        return false;
    const QByteArray text = signedText(signature.changeSet, signature.key);
    return crypto_sign_verify_detached(raw(signature.signature), raw(text),
               static_cast<unsigned long long>(text.size()), raw(signature.key))
        == 0;
}

Result<std::vector<Signature>> readSignatures(Connection& db)
{
    auto query = db.prepare("SELECT change_set, key, signature FROM signature ORDER BY change_set, key");
    return query ? signaturesOf(*query) : tl::unexpected(query.error());
}

Result<std::vector<Signature>> signaturesOf(Statement& query)
{
    std::vector<Signature> signatures;
    for (;;) {
        const auto row = query.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return signatures;
        signatures.push_back(
            {Digest::fromBytes(query.bytes(0)), query.bytes(1).toByteArray(), query.bytes(2).toByteArray()});
    }
}

Result<bool> addSignature(Connection& db, const Signature& signature)
{
    auto insert = db.prepare("INSERT OR IGNORE INTO signature VALUES (?1, ?2, ?3) RETURNING 1");
    if (!insert)
        return tl::unexpected(insert.error());
    insert->bind(1, signature.changeSet.toBytes()).bind(2, signature.key).bind(3, signature.signature);
    return insert->step();
}

} // namespace kagami

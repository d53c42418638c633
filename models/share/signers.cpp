#include "share/signers.h"

#include "ledger/change_set.h"
#include "share/change_set_signature.h"
#include "store/database_opening.h"

#include <QFileInfo>

#include <set>

namespace kagami {

namespace {

Result<std::vector<Signature>> signaturesOfFile(const QString& casePath)
{
    auto opened = openForReading(QFileInfo(casePath).canonicalFilePath());
    if (!opened)
        return tl::unexpected(opened.error());
    return readSignatures(opened->connection);
}

} // namespace

Result<std::shared_ptr<const SignedSteps>> signedSteps(
    const QString& casePath, const KeyFolder& keys, std::shared_ptr<const SignedSteps> before)
{
    auto signatures = signaturesOfFile(casePath);
    if (!signatures)
        return tl::unexpected(signatures.error());
    if (before && before->signatures == *signatures)
        return before;
    const KeyList trusted = signatures->empty() ? KeyList() : keys.trusted();
    SignedSteps steps{std::move(*signatures), {}};
    for (const Signature& signature : steps.signatures) {
        const PublicKey key = signerOf(signature, trusted);
        const bool isTrusted = !key.name.isEmpty();
        steps.signers[signature.changeSet].push_back(
            {isTrusted ? key.name : key.fingerprint(), isTrusted, isValid(signature)});
    }
    return std::make_shared<const SignedSteps>(std::move(steps));
}

std::vector<Digest> unsignedSteps(const std::vector<ChangeSetHeader>& history,
    const std::vector<Signature>& present, const PublicKey& key, const QString& author)
{
    std::set<Digest> isSigned;
    for (const Signature& signature : present) {
        if (signature.key == key.bytes())
            isSigned.insert(signature.changeSet);
    }
    std::vector<Digest> steps;
    for (const ChangeSetHeader& header : history) {
        if ((author.isEmpty() || header.author == author) && !isSigned.contains(header.hash))
            steps.push_back(header.hash);
    }
    return steps;
}

} // namespace kagami

#include "share/signers.h"

#include "ledger/change_set.h"
#include "share/change_set_signature.h"
#include "store/database_opening.h"

#include <QFileInfo>

#include <algorithm>
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

bool sameKeys(const std::vector<PublicKey>& a, const std::vector<PublicKey>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
        [](const PublicKey& x, const PublicKey& y) { return x.isSameKey(y) && x.name == y.name; });
}

} // namespace

Result<std::shared_ptr<const SignedSteps>> signedSteps(
    const QString& casePath, const KeyFolder& keys, std::shared_ptr<const SignedSteps> before)
{
    auto signatures = signaturesOfFile(casePath);
    if (!signatures)
        return tl::unexpected(signatures.error());
    const KeyList trusted = signatures->empty() ? KeyList() : keys.trusted();
    if (before && before->signatures == *signatures && sameKeys(before->trusted, trusted.keys))
        return before;
    SignedSteps steps{std::move(*signatures), trusted.keys, {}};
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

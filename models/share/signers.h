#pragma once

#include "share/key_folder.h"
#include "share/private_key.h"
#include "store/signature.h"

#include <map>
#include <memory>

namespace kagami {

struct ChangeSetHeader;

/// Whose word stands beside a change set.
struct Signer {
    QString name; ///< by which the key is trusted; its fingerprint when nobody trusted it
    bool isTrusted = false;
    bool isValid = false; ///< the signature is of this change set, and of this key
    friend bool operator==(const Signer&, const Signer&) = default;
};
using SignersByStep = std::map<Digest, std::vector<Signer>>;

/// The signatures of a case file, and what they are worth to somebody who trusts certain keys.
struct SignedSteps {
    std::vector<Signature> signatures;
    std::vector<PublicKey> trusted;
    SignersByStep signers;
};
/// Each signature is checked, which takes about 0.1 ms; where they and the trusted keys are those of
/// `before`, that comes back. Reads by a connection of its own. Errors: those of opening a case file.
[[nodiscard]] Result<std::shared_ptr<const SignedSteps>> signedSteps(
    const QString& casePath, const KeyFolder& keys, std::shared_ptr<const SignedSteps> before = nullptr);

/// The change sets of `author` that `key` has not signed yet; those of everybody when `author` is empty.
[[nodiscard]] std::vector<Digest> unsignedSteps(const std::vector<ChangeSetHeader>& history,
    const std::vector<Signature>& present, const PublicKey& key, const QString& author);

} // namespace kagami

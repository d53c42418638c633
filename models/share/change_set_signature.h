#pragma once

#include "share/key_folder.h"
#include "share/private_key.h"
#include "store/signature.h"

namespace kagami {

/// The owner's word for a change set.
[[nodiscard]] Signature signedBy(const PrivateKey& key, const Digest& changeSet);
/// The key of whoever signed, under the name by which it is trusted; without a name when nobody trusted it.
[[nodiscard]] PublicKey signerOf(const Signature& signature, const KeyList& trusted);

} // namespace kagami

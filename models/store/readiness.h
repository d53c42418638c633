#pragma once

#include "ledger/ledger.h"
#include "store/waiting_bundle.h"

#include <span>

namespace kagami {

/// What these change sets build on and what is neither among them nor in the ledger; each once, by replica
/// and number.
[[nodiscard]] std::vector<MissingParent> missingParents(
    const Ledger& ledger, std::span<const ChangeSetHeader> headers);

/// Who wrote what is missing, for messages.
[[nodiscard]] QString authorsOf(const std::vector<MissingParent>& missing);

/// The waiting bundles that can be taken in together with what arrives: everything that they build on is in
/// the ledger, arrives, or is in another one of them. Left out are also those whose change sets do not follow
/// the ones they name, or have a time that is too far ahead.
[[nodiscard]] std::vector<const WaitingBundle*> readyBundles(const Ledger& ledger,
    const std::vector<WaitingBundle>& waiting, const std::vector<std::span<const ChangeSetHeader>>& arriving);

} // namespace kagami

#pragma once

#include "base/uuid.h"
#include "case/grade.h"
#include "case/item_kind.h"
#include "case/marking.h"
#include "case/predicate.h"
#include "case/value.h"

#include <QString>
#include <optional>

namespace kagami {

/// Where the analysts stand on a claim. A decision other than Open carries its reason in `statusReason`.
enum class ClaimStatus : quint8 { Open, Accepted, Disputed, Rejected };
[[nodiscard]] QString toKey(ClaimStatus);
[[nodiscard]] std::optional<ClaimStatus> parseClaimStatus(QStringView key);
[[nodiscard]] QString label(ClaimStatus);

/// A thing of the case. Everything else that is known of it is claims.
struct Item {
    ItemId id;
    ItemKind kind = ItemKind::Note;
    QString title;
    Tlp tlp = Tlp::Clear;
    bool retracted = false; ///< taken back; kept in the ledger, never shown, never counted
};

/// "Source S says that subject X has property P with value V."
struct Claim {
    ClaimId id;
    Uuid subject; ///< an item, or a claim where the predicate says so (an ACH cell is a claim about a claim)
    Predicate predicate = Predicate::Description;
    Value value;
    ItemId source; ///< null: the analyst's own word
    QString excerpt; ///< the words of the source, as they stand there
    QString locator; ///< where in the source: page, section, line
    std::optional<Credibility> credibility;
    std::optional<Confidence> confidence; ///< the analyst's own confidence in this claim; never a likelihood
    Tlp tlp = Tlp::Clear;
    Pap pap = Pap::Clear;
    ClaimStatus status = ClaimStatus::Open;
    QString statusReason;
    QString note;
    QString author;
    Instant recorded{}; ///< UTC
    bool retracted = false;
};

} // namespace kagami

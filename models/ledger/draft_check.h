#pragma once

#include "case/case.h"
#include "ledger/field.h"

#include <unordered_map>

namespace kagami {

/// Holds a draft against the vocabulary: what may be said of what, with which type of value.
/// References may point to records of the case and of the draft itself, in any order.
class DraftCheck {
public:
    DraftCheck(const Case& state, const std::vector<Operation>& operations);

    /// Errors: Invalid; `where` names the record.
    [[nodiscard]] Status check(const Item& item) const;
    [[nodiscard]] Status check(const Claim& claim) const;
    /// One field of a record that is there. The value must be normalized.
    [[nodiscard]] Status checkField(const Item& item, ItemField field, const FieldValue& value) const;
    [[nodiscard]] Status checkField(const Claim& claim, ClaimField field, const FieldValue& value) const;

private:
    [[nodiscard]] std::optional<ItemKind> kindOf(const Uuid& id) const;
    [[nodiscard]] bool isClaim(const Uuid& id) const;
    [[nodiscard]] Status checkSubject(const Claim& claim) const;
    [[nodiscard]] Status checkContent(const Claim& claim, const Value& value) const;
    [[nodiscard]] Status checkValue(const Claim& claim, const Value& value) const;
    [[nodiscard]] Status checkObject(const Claim& claim, const Uuid& object) const;
    [[nodiscard]] Status checkSource(const Claim& claim, const ItemId& source) const;
    [[nodiscard]] QString describe(const Claim& claim) const;

    const Case& m_case;
    std::unordered_map<Uuid, ItemKind> m_newItems;
    std::unordered_map<Uuid, Predicate> m_newClaims;
};

} // namespace kagami

#pragma once

#include "exchange/casejson/case_json.h"
#include "exchange/casejson/example_case.h"

#include <algorithm>

namespace kagami::test {

inline QByteArray exampleDocument()
{
    return exampleCase(QStringLiteral("mirrorface")).value_or(QByteArray());
}

inline Case caseOf(const Draft& draft)
{
    Case state;
    for (const Operation& operation : draft.operations) {
        if (const auto* item = std::get_if<PutItem>(&operation))
            state.put(item->item);
        else if (const auto* claim = std::get_if<PutClaim>(&operation))
            state.put(claim->claim);
    }
    return state;
}

/// The bundled case with the questions the tests ask it.
class ExampleCase {
public:
    /// Empty text when the example was read, else what is wrong with it.
    QString open()
    {
        const auto import = readCaseJson(exampleDocument());
        if (!import)
            return describe(import.error());
        m_case = caseOf(import->draft);
        return import->skipped.empty() ? QString() : QStringLiteral("records were skipped");
    }

    [[nodiscard]] qsizetype count(ItemKind kind) const { return qsizetype(m_case.itemsOfKind(kind).size()); }
    [[nodiscard]] const Item& itemAt(ItemIndex index) const { return m_case.items()[size_t(index)]; }
    [[nodiscard]] const Claim& claimAt(ClaimIndex index) const { return m_case.claims()[size_t(index)]; }

    /// Claims with one predicate about an item.
    [[nodiscard]] std::vector<const Claim*> about(ItemIndex item, Predicate predicate) const
    {
        std::vector<const Claim*> found;
        for (const ClaimIndex index : m_case.claimsAbout(item))
            if (claimAt(index).predicate == predicate)
                found.push_back(&claimAt(index));
        return found;
    }
    [[nodiscard]] std::vector<const Claim*> claimsOf(Predicate predicate) const
    {
        std::vector<const Claim*> found;
        for (const Claim& claim : m_case.claims())
            if (claim.predicate == predicate)
                found.push_back(&claim);
        return found;
    }
    [[nodiscard]] ItemIndex titled(ItemKind kind, const QString& title) const
    {
        for (const ItemIndex index : m_case.itemsOfKind(kind))
            if (itemAt(index).title == title)
                return index;
        return noIndex;
    }
    /// What shows as the status: what was accepted, else what stands open.
    [[nodiscard]] QString statusOf(ItemIndex incident) const
    {
        QString shown;
        for (const Claim* claim : about(incident, Predicate::AttributionStatus))
            if (shown.isEmpty() || claim->status == ClaimStatus::Accepted
                || claim->status == ClaimStatus::Open)
                shown = *textOf(claim->value);
        return shown;
    }
    [[nodiscard]] std::vector<ItemIndex> incidentsOf(const QString& status) const
    {
        std::vector<ItemIndex> found;
        for (const ItemIndex index : m_case.itemsOfKind(ItemKind::Incident))
            if (statusOf(index) == status)
                found.push_back(index);
        return found;
    }
    [[nodiscard]] int pointingWith(ItemIndex item, Predicate predicate) const
    {
        const auto claims = m_case.claimsPointingTo(item);
        return int(std::count_if(
            claims.begin(), claims.end(), [&](ClaimIndex c) { return claimAt(c).predicate == predicate; }));
    }

protected:
    Case m_case;
};

} // namespace kagami::test

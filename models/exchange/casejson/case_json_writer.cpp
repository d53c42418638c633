#include "exchange/casejson/case_json.h"

#include "case/value_json.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace kagami {

namespace {

/// The order in which records stand. It depends on the records alone, not on the order they came in, so that
/// the same state gives the same bytes: items by kind, then title; claims by what they are about, claims
/// about a claim right after it.
class DocumentOrder {
public:
    explicit DocumentOrder(const Case& state);
    [[nodiscard]] const std::vector<ItemIndex>& items() const { return m_items; }
    [[nodiscard]] const std::vector<ClaimIndex>& claims() const { return m_claims; }

private:
    [[nodiscard]] bool claimBefore(ClaimIndex a, ClaimIndex b) const;
    void appendClaims(std::span<const ClaimIndex> siblings);

    const Case& m_case;
    std::vector<ItemIndex> m_items;
    std::vector<ClaimIndex> m_claims;
    std::vector<bool> m_written;
};

DocumentOrder::DocumentOrder(const Case& state)
    : m_case(state)
    , m_items(state.items().size())
    , m_written(state.claims().size())
{
    std::iota(m_items.begin(), m_items.end(), 0);
    std::sort(m_items.begin(), m_items.end(), [&](ItemIndex a, ItemIndex b) {
        const Item& left = state.items()[size_t(a)];
        const Item& right = state.items()[size_t(b)];
        return std::tie(left.kind, left.title, left.id) < std::tie(right.kind, right.title, right.id);
    });
    m_claims.reserve(state.claims().size());
    for (const ItemIndex item : m_items)
        appendClaims(state.claimsAbout(item));
    // What is left hangs on a record the case does not hold, or on itself.
    std::vector<ClaimIndex> left;
    for (size_t i = 0; i < m_written.size(); ++i)
        if (!m_written[i])
            left.push_back(ClaimIndex(i));
    appendClaims(left);
}

bool DocumentOrder::claimBefore(ClaimIndex a, ClaimIndex b) const
{
    const Claim& left = m_case.claims()[size_t(a)];
    const Claim& right = m_case.claims()[size_t(b)];
    return std::tie(left.predicate, left.recorded, left.id)
        < std::tie(right.predicate, right.recorded, right.id);
}

void DocumentOrder::appendClaims(std::span<const ClaimIndex> siblings)
{
    // An explicit stack: claims about claims about claims can go as deep as somebody cares to write them.
    std::vector<ClaimIndex> stack(siblings.begin(), siblings.end());
    const auto after = [this](ClaimIndex a, ClaimIndex b) { return claimBefore(b, a); };
    std::sort(stack.begin(), stack.end(), after);
    while (!stack.empty()) {
        const ClaimIndex claim = stack.back();
        stack.pop_back();
        if (m_written[size_t(claim)])
            continue;
        m_written[size_t(claim)] = true;
        m_claims.push_back(claim);
        const auto about = m_case.claimsAbout(m_case.claims()[size_t(claim)]);
        const auto first = stack.insert(stack.end(), about.begin(), about.end());
        std::sort(first, stack.end(), after);
    }
}

void writeList(QByteArray& out, const char* key, const auto& indexes, const auto& records)
{
    out += "  \"";
    out += key;
    out += "\": [";
    const char* separator = "\n    ";
    for (const auto index : indexes) {
        out += separator;
        out += canonicalRecord(records[size_t(index)]);
        separator = ",\n    ";
    }
    out += indexes.empty() ? "]" : "\n  ]";
}

} // namespace

QByteArray writeCaseJson(const Case& state)
{
    const DocumentOrder order(state);
    QByteArray out = "{\n  \"format\": \"kagami-case/1\",\n";
    if (const Item* root = state.root())
        out += "  \"title\": " + QByteArray::fromStdString(nlohmann::json(utf8(root->title)).dump()) + ",\n";
    writeList(out, "items", order.items(), state.items());
    out += ",\n";
    writeList(out, "claims", order.claims(), state.claims());
    out += "\n}\n";
    return out;
}

} // namespace kagami

#include "ledger/risen_labels.h"

#include <vector>

namespace kagami {

namespace {

template <class Record>
std::vector<Record> risen(std::span<const Record> records, const Case& now)
{
    std::vector<Record> found;
    for (const Record& record : records) {
        const Record* today = now.find(record.id);
        if (today && today->tlp > record.tlp)
            found.emplace_back(record).tlp = today->tlp;
    }
    return found;
}

} // namespace

std::shared_ptr<const Case> withRisenLabels(std::shared_ptr<const Case> then, const Case& now)
{
    std::vector<Item> items = risen(then->items(), now);
    std::vector<Claim> claims = risen(then->claims(), now);
    if (items.empty() && claims.empty())
        return then;
    auto marked = std::make_shared<Case>(*then);
    for (Item& item : items)
        marked->put(std::move(item));
    for (Claim& claim : claims)
        marked->put(std::move(claim));
    return marked;
}

} // namespace kagami

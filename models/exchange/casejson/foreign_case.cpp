#include "exchange/casejson/foreign_case.h"

#include <QCoreApplication>

#include <set>

namespace kagami {

namespace {

/// Ids of what has to stay out.
std::set<Uuid> foreignRecords(const Case& state, const std::vector<Operation>& operations)
{
    const Item* root = state.root();
    std::set<Uuid> foreign;
    const auto takesIn = [&](const Operation& operation) {
        if (const auto* put = std::get_if<PutItem>(&operation))
            return put->item.kind == ItemKind::Case && (!root || put->item.id != root->id)
                && foreign.insert(put->item.id.uuid).second;
        const auto* said = std::get_if<PutClaim>(&operation);
        return said && foreign.contains(said->claim.subject) && foreign.insert(said->claim.id.uuid).second;
    };
    // Again for claims about claims, which may stand before those.
    while (std::count_if(operations.begin(), operations.end(), takesIn) > 0) { }
    return foreign;
}

} // namespace

void leaveOutForeignCase(const Case& state, CaseJsonImport& import)
{
    const std::set<Uuid> foreign = foreignRecords(state, import.draft.operations);
    const QString reason = QCoreApplication::translate(
        "kagami::casejson", "It is the record of another case; this case has its own.");
    size_t items = 0;
    size_t claims = 0;
    std::erase_if(import.draft.operations, [&](const Operation& operation) {
        const auto* item = std::get_if<PutItem>(&operation);
        const auto* claim = std::get_if<PutClaim>(&operation);
        const Uuid id = item ? item->item.id.uuid : claim ? claim->claim.id.uuid : Uuid();
        const QString where
            = item ? QStringLiteral("/items/%1").arg(items++) : QStringLiteral("/claims/%1").arg(claims++);
        if (!foreign.contains(id))
            return false;
        import.skipped.push_back({where, id.toString(), reason});
        --import.imported;
        return true;
    });
}

} // namespace kagami

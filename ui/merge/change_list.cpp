#include "ui/merge/change_list.h"

#include "case/predicate.h"
#include "ledger/same_things.h"
#include "ui/controls/two_line_delegate.h"
#include "ui/inspector/field_text.h"

namespace kagami {

ChangeListModel::ChangeListModel(Part part, QObject* parent)
    : QAbstractListModel(parent)
    , m_part(part)
{
}

void ChangeListModel::setPreview(std::shared_ptr<const MergePreview> preview, const Wording& wording)
{
    beginResetModel();
    m_preview = std::move(preview);
    m_wording = wording;
    m_rows.clear();
    const CaseDiff& diff = m_preview->diff;
    if (m_part == Part::New) {
        addRecords(diff.addedItems, false);
        addRecords(diff.addedClaims, false);
    } else {
        for (size_t i = 0; i < diff.changed.size(); ++i)
            m_rows.push_back({diff.changed[i].key, int(i), false});
        addRecords(diff.removedItems, true);
        addRecords(diff.removedClaims, true);
    }
    endResetModel();
}

template <class Id>
void ChangeListModel::addRecords(const std::vector<Id>& ids, bool removed)
{
    constexpr bool onClaim = std::is_same_v<Id, ClaimId>;
    for (const Id& id : ids) {
        if constexpr (onClaim) {
            if (waitsForAnswer(*state().find(id)))
                continue;
        }
        m_rows.push_back({{id.uuid, onClaim, 0}, -1, removed});
    }
}

Uuid ChangeListModel::recordAt(const QModelIndex& index) const
{
    return index.isValid() && checkIndex(index) ? m_rows[size_t(index.row())].key.record : Uuid();
}

int ChangeListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ChangeListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const Row& row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(row);
    case TwoLineDelegate::DetailRole: return detail(row);
    case TwoLineDelegate::OffRole: return row.removed;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return QString(text(row) % u'\n' % detail(row));
    default: return {};
    }
}

QString ChangeListModel::text(const Row& row) const
{
    if (row.change >= 0) {
        const FieldDifference& change = m_preview->diff.changed[size_t(row.change)];
        //: a field of a record: what it said, and what it says then
        return tr("%1 · %2: %3 → %4")
            .arg(fieldOwner(state(), row.key), fieldName(row.key),
                fieldText(state(), row.key, change.before, m_wording),
                fieldText(state(), row.key, change.after, m_wording))
            .simplified();
    }
    QString words = fieldOwner(state(), row.key);
    if (const Claim* claim = row.key.onClaim ? state().find(ClaimId{row.key.record}) : nullptr)
        words = tr("%1: %2").arg(words, valueText(state(), *claim, m_wording).text);
    else if (const Item* item = state().find(ItemId{row.key.record}))
        words = tr("%1: %2").arg(label(item->kind), words);
    return (row.removed ? tr("Taken back: %1").arg(words) : words).simplified();
}

Stamp ChangeListModel::writtenBy(const Row& row) const
{
    const Ledger& ledger = m_preview->after;
    const auto putOf = [&] {
        return row.key.onClaim ? ledger.claimPuts()[size_t(state().indexOf(ClaimId{row.key.record}))]
                               : ledger.itemPuts()[size_t(state().indexOf(ItemId{row.key.record}))];
    };
    if (row.change < 0 && !row.removed)
        return putOf();
    FieldKey key = row.key;
    if (row.removed)
        key.field = key.onClaim ? quint8(ClaimField::Retracted) : quint8(ItemField::Retracted);
    const Stamp holder = ledger.fields().holder(key);
    return holder.isNull() ? putOf() : holder;
}

QString ChangeListModel::detail(const Row& row) const
{
    const Stamp stamp = writtenBy(row);
    const ChangeSetHeader* header = m_preview->after.chains().at(stamp);
    return header ? whoWhenWhy(header->author, header->time, reasonText(*header), m_wording).simplified()
                  : tr("no longer known");
}

} // namespace kagami

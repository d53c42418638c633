#include "ui/incidents/facet_model.h"

#include <QCoreApplication>
#include <algorithm>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::FacetModel)
};

/// The values that are worth a line each; who wants more writes a query.
constexpr size_t mostValues = 24;

QString countWords(const FacetValue& value)
{
    if (value.own == value.count)
        return Words::tr("%n incident(s)", nullptr, value.count);
    //: %1 and %2 are numbers of incidents of a campaign: its own, and those of campaigns that are part of it
    return Words::tr("%n incident(s): %1 of its own, %2 of its parts", nullptr, value.count)
        .arg(value.own)
        .arg(value.count - value.own);
}

} // namespace

QString facetLabel(QueryField field)
{
    switch (field) {
    case QueryField::Campaign: return Words::tr("Campaign");
    case QueryField::Status: return Words::tr("Attribution");
    case QueryField::Sector: return Words::tr("Sector");
    case QueryField::Type: return Words::tr("Type");
    case QueryField::Malware: return Words::tr("Malware and tools");
    case QueryField::Tactic: return Words::tr("Tactic");
    case QueryField::Source: return Words::tr("Source");
    default: return fieldKey(field);
    }
}

FacetModel::FacetModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_fields{{QueryField::Campaign, true, {}}, {QueryField::Status, false, {}},
          {QueryField::Sector, false, {}}, {QueryField::Type, false, {}}, {QueryField::Tactic, false, {}},
          {QueryField::Malware, false, {}}, {QueryField::Source, false, {}}}
{
}

void FacetModel::setScope(std::shared_ptr<const Scope> scope)
{
    beginResetModel();
    m_scope = std::move(scope);
    for (Field& field : m_fields)
        count(field);
    endResetModel();
}

void FacetModel::setOpen(QueryField field, bool open)
{
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i].field != field || m_fields[i].open == open)
            continue;
        const QModelIndex at = index(int(i), 0);
        Field counted{field, open, {}};
        count(counted);
        if (!m_fields[i].values.empty()) {
            beginRemoveRows(at, 0, int(m_fields[i].values.size()) - 1);
            m_fields[i].values.clear();
            endRemoveRows();
        }
        m_fields[i].open = open;
        if (!counted.values.empty()) {
            beginInsertRows(at, 0, int(counted.values.size()) - 1);
            m_fields[i].values = std::move(counted.values);
            endInsertRows();
        }
    }
}

bool FacetModel::isOpen(QueryField field) const
{
    const auto at
        = std::find_if(m_fields.begin(), m_fields.end(), [&](const Field& f) { return f.field == field; });
    return at != m_fields.end() && at->open;
}

void FacetModel::count(Field& field)
{
    field.values.clear();
    if (!m_scope || !field.open)
        return;
    field.values = facet(*m_scope, field.field);
    // What is on stays in sight however rare it is, and so does what is no value of the field itself.
    const auto stays = [&](const FacetValue& value) { return value.on || value.field != field.field; };
    const auto staying = size_t(std::count_if(field.values.begin(), field.values.end(), stays));
    size_t room = mostValues > staying ? mostValues - staying : 0;
    std::erase_if(
        field.values, [&](const FacetValue& value) { return !stays(value) && (room == 0 || room-- == 0); });
}

QString FacetModel::toggledQuery(const Query& query, const QModelIndex& index) const
{
    const FacetValue* value = valueAt(index);
    if (!value)
        return toText(query);
    Query rest = query;
    // Of one field any of several values may hold; of two fields both conditions would have to.
    for (const FacetValue& other : m_fields[size_t(index.internalId() - 1)].values) {
        if (!value->on && other.on && other.field != value->field)
            rest = parseQuery(toggled(rest, other.field, other.value, false)).value_or(rest);
    }
    return toggled(rest, value->field, value->value, !value->on);
}

QueryField FacetModel::fieldAt(const QModelIndex& index) const
{
    const size_t at = index.internalId() == 0 ? size_t(index.row()) : size_t(index.internalId() - 1);
    return m_fields[at].field;
}

const FacetValue* FacetModel::valueAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    const Field& field = m_fields[size_t(index.internalId() - 1)];
    return size_t(index.row()) < field.values.size() ? &field.values[size_t(index.row())] : nullptr;
}

bool FacetModel::isFiltered(QueryField field) const
{
    const auto at
        = std::find_if(m_fields.begin(), m_fields.end(), [&](const Field& f) { return f.field == field; });
    return at != m_fields.end()
        && std::any_of(at->values.begin(), at->values.end(), [](const FacetValue& v) { return v.on; });
}

QModelIndex FacetModel::indexOf(QueryField field) const
{
    for (size_t i = 0; i < m_fields.size(); ++i)
        if (m_fields[i].field == field)
            return index(int(i), 0);
    return {};
}

QModelIndex FacetModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex FacetModel::parent(const QModelIndex& child) const
{
    return child.isValid() && child.internalId() != 0
        ? createIndex(int(child.internalId() - 1), 0, quintptr(0))
        : QModelIndex();
}

int FacetModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_fields.size());
    return parent.internalId() == 0 && parent.column() == 0
        ? int(m_fields[size_t(parent.row())].values.size())
        : 0;
}

int FacetModel::columnCount(const QModelIndex&) const
{
    return 1;
}

bool FacetModel::hasChildren(const QModelIndex& parent) const
{
    return !parent.isValid() || (parent.internalId() == 0 && rowCount(parent) > 0);
}

QVariant FacetModel::data(const QModelIndex& index, int role) const
{
    if (!(index.isValid() && checkIndex(index)))
        return {};
    const FacetValue* value = valueAt(index);
    if (!value)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? facetLabel(fieldAt(index))
                                                                         : QVariant();
    switch (role) {
    case Qt::DisplayRole: return value->label;
    case Qt::ToolTipRole:
    //: %1 is a value such as the name of a campaign, %2 a number of incidents in words
    case Qt::AccessibleTextRole: return Words::tr("%1: %2").arg(value->label, countWords(*value));
    case Qt::CheckStateRole: return int(value->on ? Qt::Checked : Qt::Unchecked);
    case CountRole: return value->count;
    case OnRole: return value->on;
    default: return {};
    }
}

Qt::ItemFlags FacetModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable
        | (valueAt(index) ? Qt::ItemNeverHasChildren : Qt::NoItemFlags);
}

} // namespace kagami

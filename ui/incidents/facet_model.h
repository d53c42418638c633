#pragma once

#include "lens/scope.h"

#include <QAbstractItemModel>
#include <vector>

namespace kagami {

/// Facets as a tree: fields, below them the values among the shown incidents with their counts. Values of a
/// field are counted when it is open for the first time, and again with each new scope.
class FacetModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole, OnRole };

    explicit FacetModel(QObject* parent = nullptr);

    void setScope(std::shared_ptr<const Scope> scope);
    /// Fields that are not open are not counted.
    void setOpen(QueryField field, bool open);
    [[nodiscard]] bool isOpen(QueryField field) const;
    [[nodiscard]] bool isField(const QModelIndex& index) const
    {
        return index.isValid() && index.internalId() == 0;
    }
    [[nodiscard]] QueryField fieldAt(const QModelIndex& index) const; ///< of a field or of one of its values
    [[nodiscard]] const FacetValue* valueAt(const QModelIndex& index) const; ///< nullptr for fields
    [[nodiscard]] QModelIndex indexOf(QueryField field) const;
    /// Whether one of its values is a condition now. While none is, all of them count.
    [[nodiscard]] bool isFiltered(QueryField field) const;
    /// The query with a value switched on or off, as a click does. Switching context on switches campaigns
    /// off, and the other way round: no incident is both.
    [[nodiscard]] QString toggledQuery(const Query& query, const QModelIndex& index) const;
    [[nodiscard]] const Facts* facts() const { return m_scope ? &m_scope->facts() : nullptr; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Field {
        QueryField field;
        bool open = false;
        std::vector<FacetValue> values;
    };
    void count(Field& field);

    std::shared_ptr<const Scope> m_scope;
    std::vector<Field> m_fields;
};

/// Heading of a facet, translated.
[[nodiscard]] QString facetLabel(QueryField field);

} // namespace kagami

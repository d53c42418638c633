#pragma once

#include "store/merge_preview.h"
#include "ui/inspector/value_text.h"

#include <QAbstractListModel>

namespace kagami {

/// What a merge would bring, a row each of two lines (TwoLineDelegate): what, and who, when and why. Texts
/// are made when a row is shown.
class ChangeListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum class Part {
        New, ///< items, then claims; without proposals that wait for an answer
        Changed ///< fields that say something else, then what is taken back
    };
    explicit ChangeListModel(Part part, QObject* parent = nullptr);

    void setPreview(std::shared_ptr<const MergePreview> preview, const Wording& wording);
    /// The record a row is about.
    [[nodiscard]] Uuid recordAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        FieldKey key; ///< the field that changed; for whole records only `record` and `onClaim`
        int change = -1; ///< position in CaseDiff::changed; -1: a whole record
        bool removed = false;
    };
    template <class Id>
    void addRecords(const std::vector<Id>& ids, bool removed);
    [[nodiscard]] QString text(const Row& row) const;
    [[nodiscard]] QString detail(const Row& row) const;
    [[nodiscard]] Stamp writtenBy(const Row& row) const;
    [[nodiscard]] const Case& state() const { return m_preview->after.state(); }

    const Part m_part;
    std::shared_ptr<const MergePreview> m_preview;
    Wording m_wording;
    std::vector<Row> m_rows;
};

} // namespace kagami

#pragma once

#include "ui/inspector/claim_row.h"
#include "ui/inspector/inspector_page.h"

#include <QWidget>

class QVBoxLayout;

namespace kagami {

class ValueEditor;
class Workspace;

/// One property in the inspector: its values, the claims behind each, warnings; edits in place, each one
/// change set.
class PropertySection final : public QWidget {
    Q_OBJECT
public:
    PropertySection(Workspace& workspace, const PropertyGroup& group, QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<ClaimRow*>& rows() const { return m_rows; }
    /// Opens the editor of a claim's value in place of the value. The editor that is open, or nullptr when it
    /// cannot be.
    ValueEditor* editValue(ClaimRow* row);
    /// Asks for the reason of a decision under the row, then decides.
    void askReason(ClaimRow* row, ClaimStatus status);
    /// Asks for source and quote under the row.
    void askSource(ClaimRow* row);

signals:
    void followRequested(const kagami::Uuid& record); ///< show another record
    void placeRequested(const kagami::ClaimId& claim); ///< show the place in the source that it names
    void moveRequested(kagami::ClaimRow* from, int direction);

private:
    void addValue(const ValueLine& value);
    void connectRow(ClaimRow* row, QWidget* valueLabel);
    void fulfil(ClaimRow* row, ClaimRow::Wish wish);
    void closeInline(QWidget* editor, ClaimRow* row);
    void placeUnder(ClaimRow* row, QWidget* editor);
    [[nodiscard]] const Claim& claimOf(const ClaimRow* row) const;

    Workspace& m_workspace;
    QVBoxLayout* m_column;
    std::vector<ClaimRow*> m_rows;
    std::vector<QWidget*> m_valueLabels; ///< of the row at the same position
    std::vector<ValueText> m_words;
};

/// "value qualifier" as rich text for a label: the qualifier dim and smaller.
[[nodiscard]] QString valueHtml(const ValueText& words, bool counts, bool link, const QWidget* widget);

} // namespace kagami

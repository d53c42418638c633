#pragma once

#include "base/uuid.h"
#include "case/predicate.h"

#include <QWidget>
#include <vector>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace kagami {

class ItemChooser;
class SuggestEdit;
struct Suggestion;
class ValueEditor;
class Workspace;

/// Adds one claim about an item: property, value, and optionally source, credibility and quote. Enter writes
/// one change set.
class AddClaimForm final : public QWidget {
    Q_OBJECT
public:
    AddClaimForm(Workspace& workspace, const Uuid& subject, ItemKind kind, QWidget* parent = nullptr);

    void begin();
    [[nodiscard]] SuggestEdit* propertyEdit() const { return m_property; }
    [[nodiscard]] ValueEditor* valueEditor() const { return m_value; }
    void setSource(ItemId source);
    [[nodiscard]] QLineEdit* placeField() const { return m_place; }
    [[nodiscard]] ItemChooser* sourceField() const { return m_source; }

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void chooseProperty();
    void submit();
    [[nodiscard]] std::vector<Suggestion> properties(const QString& typed) const;

    Workspace& m_workspace;
    Uuid m_subject;
    ItemKind m_kind;
    QVBoxLayout* m_column;
    SuggestEdit* m_property;
    ValueEditor* m_value = nullptr;
    QWidget* m_sourcing;
    ItemChooser* m_source;
    QComboBox* m_credibility;
    QLineEdit* m_quote;
    QLineEdit* m_place;
};

/// What a claim may cite: sources, and the evidence files themselves.
constexpr quint32 citableKinds = bitOf(ItemKind::Source) | bitOf(ItemKind::EvidenceFile);
/// Says in an empty field what a place in a source may be.
void describePlaceField(QLineEdit& field);

/// A choice of credibility: not graded, 1 to 6 with their words.
void fillCredibility(QComboBox& box);

} // namespace kagami

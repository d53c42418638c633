#pragma once

#include "base/uuid.h"

#include <QWidget>

class QVBoxLayout;

namespace kagami {

class AddClaimForm;
class SuggestEdit;
class Workspace;

/// Says something of an item with a place in an evidence file as its source: first of what, then as every
/// claim is added.
class CiteForm final : public QWidget {
    Q_OBJECT
public:
    CiteForm(Workspace& workspace, ItemId file, QWidget* parent = nullptr);

    void begin();
    [[nodiscard]] SuggestEdit* subjectEdit() const { return m_subject; }
    [[nodiscard]] AddClaimForm* claimForm() const { return m_claim; } ///< nullptr until the item is chosen

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void chooseSubject();

    Workspace& m_workspace;
    ItemId m_file;
    QVBoxLayout* m_column;
    SuggestEdit* m_subject;
    AddClaimForm* m_claim = nullptr;
};

} // namespace kagami

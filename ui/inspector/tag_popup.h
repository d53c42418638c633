#pragma once

#include "base/uuid.h"
#include "ui/controls/overlay.h"

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kagami {

class ItemChooser;
class TechniqueEditor;
class Workspace;
struct Error;

/// Tags one technique on all selected incidents (or malware, campaigns, actors): technique, tactic, mode,
/// source, quote. One change set, one undo. Not modal: selecting other incidents meanwhile changes what it
/// will tag; while none is selected its fields are off.
class TagPopup final : public Overlay {
    Q_OBJECT
public:
    TagPopup(Workspace& workspace, QWidget* window);

    void begin(const QWidget* anchor);
    [[nodiscard]] TechniqueEditor* technique() const { return m_technique; }
    [[nodiscard]] ItemChooser* source() const { return m_source; }
    [[nodiscard]] QString message() const;

private:
    void connectFields();
    void submit();
    void complain(const QString& text); ///< empty: nothing is wrong any more
    void complainAboutTechnique(const Error& error);
    void describeSubjects();
    [[nodiscard]] std::vector<Uuid> subjects() const;

    Workspace& m_workspace;
    QLabel* m_title;
    TechniqueEditor* m_technique;
    ItemChooser* m_source;
    QComboBox* m_credibility;
    QLineEdit* m_quote;
    QLabel* m_message;
    QPushButton* m_tag;
};

} // namespace kagami

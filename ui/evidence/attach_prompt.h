#pragma once

#include "store/evidence.h"
#include "ui/controls/overlay.h"

#include <QStringList>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kagami {

class ItemChooser;
class Workspace;

/// Asks whether files are to be kept as evidence, of which source, and who got them, when and from where.
/// Enter attaches, Esc leaves it. What cannot be attached is said before.
class AttachPrompt final : public Overlay {
    Q_OBJECT
public:
    AttachPrompt(Workspace& workspace, QWidget* window);

    /// `source`: which they came with; null when that is not known.
    void ask(const QStringList& paths, ItemId source);
    /// The same once more, as it was filled in, for what could not be attached, and why.
    void askAgain(const QStringList& paths, const QString& why);

    [[nodiscard]] QString question() const; ///< what is asked now; empty while nothing is
    [[nodiscard]] QString problem() const; ///< what stands in the way; empty when nothing does
    [[nodiscard]] QPushButton* attachButton() const { return m_attach; }
    [[nodiscard]] ItemChooser* sourceField() const { return m_source; }

signals:
    void agreed(const QStringList& paths, const kagami::Acquisition& how);

private:
    void build();
    void setPaths(const QStringList& paths);
    void say(const QString& problem);
    void submit();

    Workspace& m_workspace;
    QStringList m_paths; ///< those that may be attached
    QLabel* m_question;
    QLabel* m_about;
    ItemChooser* m_source;
    QLineEdit* m_from;
    QLineEdit* m_by;
    QLineEdit* m_at;
    QComboBox* m_tlp;
    QLabel* m_problem;
    QPushButton* m_attach;
};

} // namespace kagami

#pragma once

#include "share/key_folder.h"
#include "ui/controls/overlay.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kagami {

class Workspace;

/// Signs change sets with an own key: those that the author wrote, or all of them, to vouch for them. The
/// ledger stays what it is. A wrong passphrase is said in the panel.
class SignPrompt final : public Overlay {
    Q_OBJECT
public:
    SignPrompt(Workspace& workspace, QWidget* window, KeyFolder keys = KeyFolder());

    void begin();
    [[nodiscard]] QComboBox* keyField() const { return m_key; }
    [[nodiscard]] QComboBox* scopeField() const { return m_scope; }
    [[nodiscard]] QLineEdit* passphraseField() const { return m_passphrase; }
    [[nodiscard]] QPushButton* signButton() const { return m_sign; }
    [[nodiscard]] QString problem() const; ///< empty when there is none

signals:
    void told(const QString& note);
    void failed(const kagami::Error& error);
    void keysRequested(); ///< there is no own key yet

private:
    enum Scope { Own, All };
    void build();
    void showUnsigned();
    void say(const QString& problem);
    void submit();
    void finish(const Result<size_t>& added);
    [[nodiscard]] const PublicKey* chosenKey() const;
    [[nodiscard]] QString authorOf(Scope scope) const; ///< empty: everybody

    Workspace& m_workspace;
    const KeyFolder m_keys;
    KeyList m_own;
    QLabel* m_about;
    QWidget* m_fields;
    QComboBox* m_key;
    QComboBox* m_scope;
    QLineEdit* m_passphrase;
    QLabel* m_problem;
    QPushButton* m_sign;
    QPushButton* m_make;
};

} // namespace kagami

#pragma once

#include "share/key_folder.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace kagami {

/// With which own key something is signed, and the passphrase of that key; the way to a key when there is
/// none, and to hand out its public half.
class SignerBox final : public QWidget {
    Q_OBJECT
public:
    /// `name`: what a new key is proposed to be called.
    SignerBox(KeyFolder keys, QString name, QWidget* parent = nullptr);

    [[nodiscard]] QString keyPath() const; ///< empty: not signed
    [[nodiscard]] QString passphrase() const;
    [[nodiscard]] QComboBox* choice() const { return m_choice; }
    [[nodiscard]] QLineEdit* passphraseField() const { return m_passphrase; }
    [[nodiscard]] QPushButton* copyButton() const { return m_copy; }

signals:
    void changed();

private:
    void fill(const QString& choose);
    void makeKey();
    void copyKey();
    void refresh();

    const KeyFolder m_keys;
    const QString m_name;
    QComboBox* m_choice;
    QLineEdit* m_passphrase;
    QPushButton* m_copy;
};

} // namespace kagami

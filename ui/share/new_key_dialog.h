#pragma once

#include "share/key_folder.h"
#include "ui/share/field_dialog.h"

class QLineEdit;

namespace kagami {

class PassphrasePair;

/// Makes a key pair for the person at this computer: a name and a passphrase.
class NewKeyDialog final : public FieldDialog {
    Q_OBJECT
public:
    /// `name`: what is proposed. `cost`: of guessing the passphrase; less only in tests.
    NewKeyDialog(KeyFolder keys, const QString& name, QWidget* parent = nullptr, const Argon2Cost& cost = {});

signals:
    void made(const QString& name);

protected:
    void go() override;

private:
    const KeyFolder m_keys;
    const Argon2Cost m_cost;
    QLineEdit* m_name;
    PassphrasePair* m_passphrase;
};

} // namespace kagami

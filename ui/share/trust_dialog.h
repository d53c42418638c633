#pragma once

#include "share/key_folder.h"
#include "ui/share/field_dialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace kagami {

/// Takes a colleague's public key, pasted or from a file, under a name. Shows the digits that two people
/// compare before they trust it.
class TrustDialog final : public FieldDialog {
    Q_OBJECT
public:
    explicit TrustDialog(KeyFolder keys, QWidget* parent = nullptr);

    void readFile(const QString& path);
    [[nodiscard]] QPlainTextEdit* keyEdit() const { return m_key; }
    [[nodiscard]] QLineEdit* nameEdit() const { return m_name; }
    [[nodiscard]] QString fingerprint() const; ///< of the key that stands there; empty: of none

signals:
    void trusted(const QString& name);

protected:
    void go() override;

private:
    void look();
    void chooseFile();

    const KeyFolder m_keys;
    QPlainTextEdit* m_key;
    QLineEdit* m_name;
    QLabel* m_fingerprint;
    QString m_folder; ///< where the last file was
    bool m_isNamed = false; ///< the name was typed here
};

} // namespace kagami

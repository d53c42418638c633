#pragma once

#include "share/key_folder.h"

#include <QDialog>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace kagami {

/// The keys of this computer: one's own, to make and to hand out, and those of colleagues that are trusted.
class KeysDialog final : public QDialog {
    Q_OBJECT
public:
    /// `name`: what a new key is proposed to be called.
    KeysDialog(KeyFolder keys, QString name, QWidget* parent = nullptr);

    [[nodiscard]] QListWidget* own() const { return m_own; }
    [[nodiscard]] QListWidget* known() const { return m_known; }
    [[nodiscard]] QPushButton* copyButton() const { return m_copy; }
    [[nodiscard]] QPushButton* removeButton() const { return m_remove; }
    [[nodiscard]] QPushButton* undoButton() const { return m_undo; } ///< of removals, the latest first
    [[nodiscard]] QString said() const; ///< what was done last

signals:
    void changed(); ///< which keys there are

private:
    void refresh();
    void makeKey();
    void trustKey();
    void copyKey();
    void removeKey();
    void undoRemoval();
    void say(const QString& text);

    const KeyFolder m_keys;
    const QString m_name;
    QListWidget* m_own;
    QListWidget* m_known;
    QPushButton* m_copy;
    QPushButton* m_remove;
    QPushButton* m_undo;
    std::vector<PublicKey> m_removed; ///< since the dialog is open
    QLabel* m_note;
};

} // namespace kagami

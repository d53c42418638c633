#pragma once

#include "share/bundle_header.h"
#include "share/key_folder.h"

#include <QWidget>

class QComboBox;
class QListWidget;
class QStackedWidget;

namespace kagami {

class PassphrasePair;

/// For whom a bundle can be read: those whose keys are chosen, whoever has a passphrase, or anybody.
class ProtectionBox final : public QWidget {
    Q_OBJECT
public:
    explicit ProtectionBox(KeyFolder keys, QWidget* parent = nullptr);

    [[nodiscard]] BundleEncryption encryption() const;
    void choose(BundleEncryption encryption);
    [[nodiscard]] std::vector<PublicKey> recipients() const;
    [[nodiscard]] QString passphrase() const;
    [[nodiscard]] QString problem() const; ///< what is still missing; empty: nothing
    [[nodiscard]] QListWidget* people() const { return m_people; }
    [[nodiscard]] PassphrasePair* passphraseFields() const { return m_passphrase; }

signals:
    void changed();

private:
    QWidget* peoplePage();
    void fill(const QString& tick);
    void addPerson();

    const KeyFolder m_keys;
    std::vector<PublicKey> m_known; ///< in the order of the list
    QComboBox* m_choice;
    QStackedWidget* m_pages;
    QListWidget* m_people;
    PassphrasePair* m_passphrase;
};

} // namespace kagami

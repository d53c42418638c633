#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace kagami {

/// A new passphrase, typed twice, with a line below that says what is still missing.
class PassphrasePair final : public QWidget {
    Q_OBJECT
public:
    /// `name`: what it opens, for screen readers: "Passphrase".
    explicit PassphrasePair(const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;
    [[nodiscard]] QString problem() const; ///< what keeps it from being taken; empty: nothing
    void clear();

signals:
    void changed();

private:
    void refresh();

    QLineEdit* m_first;
    QLineEdit* m_second;
    QLabel* m_hint;
};

/// A field for a passphrase that there is already.
[[nodiscard]] QLineEdit* passphraseEdit(const QString& name);

} // namespace kagami

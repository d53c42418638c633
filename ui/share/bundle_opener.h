#pragma once

#include "share/bundle.h"
#include "ui/share/field_dialog.h"

#include <QFuture>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace kagami {

/// Opens a bundle on a worker: asks for what it takes to decrypt it, checks it whole, and asks about a sender
/// that nobody here knows. One that is not encrypted and of a known sender asks nothing and is soon gone.
class BundleOpener final : public FieldDialog {
    Q_OBJECT
public:
    using Bundle = std::shared_ptr<const BundleSource>;

    /// `header`: what stands on its outside. `warning`: what must be known before, such as that it is for
    /// another case; empty: nothing.
    BundleOpener(const QString& path, const BundleHeader& header, KeyFolder keys, const QString& warning,
        QWidget* parent = nullptr);
    ~BundleOpener() override;

    [[nodiscard]] QLineEdit* passphrase() const { return m_passphrase; }
    [[nodiscard]] QComboBox* ownKey() const { return m_ownKey; }
    /// Has to be ticked before a bundle of an unknown sender, or with a broken seal, is taken.
    [[nodiscard]] QCheckBox* agreement() const { return m_agreement; }
    [[nodiscard]] QCheckBox* trustsKey() const { return m_trustsKey; }
    [[nodiscard]] QLineEdit* senderName() const { return m_senderName; }

signals:
    /// `sender`: the name under which the signer is known; empty when nobody is.
    void opened(const std::shared_ptr<const kagami::BundleSource>& bundle, const QString& sender);

protected:
    void go() override;
    void stop() override;

private:
    void addOutside(const QString& warning);
    void addLock();
    void addSenderQuestion();
    void beginOpening();
    void showOpened(const Result<Bundle>& bundle);
    void askAboutSender();
    void handOn();

    const QString m_path;
    const BundleHeader m_header;
    const KeyFolder m_keys;
    QComboBox* m_ownKey;
    QLineEdit* m_passphrase;
    QLabel* m_lock = nullptr;
    QLabel* m_seal = nullptr;
    QLabel* m_fingerprint;
    QCheckBox* m_agreement;
    QCheckBox* m_trustsKey;
    QLineEdit* m_senderName;
    Bundle m_bundle;
    QFuture<Result<Bundle>> m_job;
};

} // namespace kagami

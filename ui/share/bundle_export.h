#pragma once

#include "share/bundle.h"
#include "ui/share/field_dialog.h"

#include <QFuture>

class QComboBox;
class QListWidget;
class QTimer;

namespace kagami {

class HeadField;
class ProtectionBox;
class SignerBox;
class Workspace;

/// Writes a bundle: what goes, under which ceiling, signed by whom, readable for whom. Says before it writes
/// how much goes and what stays, and why. Writes on a worker; when that is stopped, no file is left.
class BundleExport final : public FieldDialog {
    Q_OBJECT
public:
    /// `folder`: where the file is offered to be put.
    BundleExport(Workspace& workspace, const KeyFolder& keys, QString folder, QWidget* parent = nullptr);
    ~BundleExport() override;

    [[nodiscard]] QComboBox* scope() const { return m_scope; }
    [[nodiscard]] HeadField* head() const { return m_head; }
    [[nodiscard]] QComboBox* ceiling() const { return m_ceiling; }
    [[nodiscard]] SignerBox* signer() const { return m_signer; }
    [[nodiscard]] ProtectionBox* protection() const { return m_protection; }
    [[nodiscard]] QString goes() const;
    [[nodiscard]] QString stays() const;
    [[nodiscard]] bool isPlanned() const { return m_plan != nullptr; }
    /// Whether all is said that has to be; else the dialog says what is missing.
    bool check();
    void writeTo(const QString& path);

signals:
    void written(const QString& path, const kagami::Digest& head);

protected:
    void go() override;
    void stop() override;

private:
    using Plan = std::shared_ptr<const BundlePlan>;
    void addFields();
    void connectFields();
    [[nodiscard]] std::optional<BundleChoice> choice() const; ///< nothing while a head is missing
    void plan();
    void showPlan(const Result<Plan>& plan);
    void askWhere();
    void finish(const QString& path, const Result<BundleReport>& report);

    Workspace& m_workspace;
    QString m_folder;
    QComboBox* m_scope;
    HeadField* m_head;
    QComboBox* m_ceiling;
    SignerBox* m_signer;
    ProtectionBox* m_protection;
    QLabel* m_goes;
    QLabel* m_stays;
    QListWidget* m_held;
    QTimer* m_later; ///< a plan for what is typed, once it is typed
    Plan m_plan;
    std::optional<Error> m_refusal; ///< why there is no plan
    QFuture<Result<Plan>> m_planning;
    QFuture<Result<BundleReport>> m_writing;
};

} // namespace kagami

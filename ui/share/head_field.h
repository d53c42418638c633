#pragma once

#include "share/bundle.h"

#include <QWidget>

class QLineEdit;

namespace kagami {

/// The head that a colleague's copy has: pasted, or read from a case file or a bundle of the colleague's.
class HeadField final : public QWidget {
    Q_OBJECT
public:
    /// `caseId`: of the case that it must be a head of. `folder`: where files are looked for at first.
    HeadField(KeyFolder keys, ItemId caseId, QString folder, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<Digest> head() const; ///< nothing while what stands there is none
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    /// Puts the head of a file there, read on a worker.
    void readFile(const QString& path);

signals:
    void changed();
    void failed(const kagami::Error& error);

private:
    void chooseFile();
    void readBundle(const QString& path);
    void readCase(const QString& path);
    void take(const Digest& head, ItemId of, const QString& path);

    const KeyFolder m_keys;
    const ItemId m_caseId;
    QString m_folder;
    QLineEdit* m_edit;
};

} // namespace kagami

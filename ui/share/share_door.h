#pragma once

#include "share/bundle.h"

#include <QObject>
#include <QPointer>

class QMessageBox;
class QWidget;

namespace kagami {

class BundleExport;
class BundleOpener;
class KeysDialog;
class MergeReview;
class WaitingDialog;
class Workspace;

/// The ways in and out for what is shared in bundles: menu entries, and bundles that are dropped on the
/// window.
class ShareDoor final : public QObject {
    Q_OBJECT
public:
    ShareDoor(Workspace& workspace, QWidget& window);

    /// Whether a file is a bundle, by its first bytes; by its name when it cannot be read.
    [[nodiscard]] static bool takes(const QString& path);
    void chooseBundle();
    /// Opens a bundle, asks what has to be asked, and shows what it brings. One that is for another case can
    /// become a case file of its own.
    void take(const QString& path);
    /// Whether one of the files that are dropped together is a bundle; only one can be taken at a time.
    [[nodiscard]] static bool takesOneOf(const QStringList& paths);
    void takeDropped(const QStringList& paths);
    /// Dialogs of which there is one at a time.
    void exportBundle();
    void showWaiting();
    void showKeys();

    [[nodiscard]] BundleOpener* opener() const; ///< nullptr when none is open
    [[nodiscard]] MergeReview* review() const; ///< nullptr when none is open
    [[nodiscard]] BundleExport* exporting() const; ///< nullptr when none is open
    [[nodiscard]] WaitingDialog* waiting() const; ///< nullptr when none is open
    [[nodiscard]] QMessageBox* question() const;
    /// Makes a case out of a bundle and asks to open it.
    void makeCase(const std::shared_ptr<const BundleSource>& bundle, const QString& path);

signals:
    void openRequested(const QString& path);
    void noted(const QString& text);
    void failed(const kagami::Error& error);
    void keysChanged(); ///< which keys there are, or are trusted

private:
    using Bundle = std::shared_ptr<const BundleSource>;
    void showReview(const Bundle& bundle, const QString& sender);
    void offerNewCase(const Bundle& bundle);
    void chooseNewCase(const Bundle& bundle);
    [[nodiscard]] bool isForThis(ItemId caseId) const;
    [[nodiscard]] QString folder() const;

    Workspace& m_workspace;
    QWidget& m_window;
    QString m_folder; ///< of the last bundle; empty: none yet
    QPointer<BundleOpener> m_opener;
    QPointer<MergeReview> m_review;
    QPointer<BundleExport> m_export;
    QPointer<WaitingDialog> m_waiting;
    QPointer<KeysDialog> m_keys;
    QPointer<QMessageBox> m_question;
};

} // namespace kagami

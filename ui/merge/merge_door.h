#pragma once

#include <QObject>
#include <QPointer>

class QMessageBox;
class QWidget;

namespace kagami {

class MergeReview;
class Workspace;

/// The ways into a merge: a menu entry that asks for files, and copies of the case that are dropped on the
/// window.
class MergeDoor final : public QObject {
    Q_OBJECT
public:
    MergeDoor(Workspace& workspace, QWidget& window);

    void chooseFiles();
    void review(const QStringList& paths);
    /// Files that were dropped. One that is another case is opened; a copy of this one may be meant either
    /// way, so that is asked; several are for merging.
    void take(const QStringList& paths);
    [[nodiscard]] MergeReview* current() const; ///< nullptr when none is open

signals:
    void openRequested(const QString& path);
    void merged(const QString& summary);

private:
    void ask(const QString& path);
    [[nodiscard]] bool isCopyOfThis(const QString& path) const;

    Workspace& m_workspace;
    QWidget& m_window;
    QPointer<MergeReview> m_review;
    QPointer<QMessageBox> m_question;
};

} // namespace kagami

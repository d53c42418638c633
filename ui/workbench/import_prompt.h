#pragma once

#include "base/result.h"
#include "exchange/casejson/case_json.h"
#include "ui/controls/overlay.h"

#include <QFuture>
#include <memory>

class QLabel;
class QPushButton;

namespace kagami {

class Workspace;

/// Offers to bring a file into the open case: says what it holds and what of that is new. Importing is one
/// change set, and one undo takes it back.
class ImportPrompt final : public Overlay {
    Q_OBJECT
public:
    ImportPrompt(Workspace& workspace, QWidget* window);

    /// Whether a file of this name is brought into a case, and not opened as one.
    [[nodiscard]] static bool takes(const QString& path);
    /// Reads the file beside the GUI thread, then asks; failed() when it cannot be read or nothing may be
    /// written.
    void ask(const QString& path);
    [[nodiscard]] QString question() const; ///< what is asked now; empty while nothing is
    [[nodiscard]] QPushButton* importButton() const { return m_button; }

signals:
    void failed(const kagami::Error& error);
    void imported(const QString& summary);

private:
    using Read = std::shared_ptr<CaseJsonImport>;
    void show(const Read& read);
    void import();

    Workspace& m_workspace;
    QLabel* m_question;
    QLabel* m_counts;
    QLabel* m_skipped;
    QPushButton* m_button;
    QString m_name; ///< of the file, without its folder
    Read m_read;
    QFuture<Result<Read>> m_job;
};

} // namespace kagami

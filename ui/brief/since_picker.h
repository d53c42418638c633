#pragma once

#include "base/digest.h"
#include "base/result.h"

#include <QDialog>
#include <QFuture>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace kagami {

class HistoryModel;
class Workspace;
struct HistoryStep;

/// Since when a brief lists changes: the head that an earlier brief prints, or a step of the history.
struct BriefSince {
    Digest head; ///< of an earlier brief; null when a step was chosen
    Digest step; ///< a change set; null when a head was given
    QString text; ///< in words, for the bar
};

/// Asks since when. One field takes both: what is no head searches the history below it.
class SincePicker final : public QDialog {
    Q_OBJECT
public:
    explicit SincePicker(Workspace& workspace, QWidget* parent = nullptr);
    ~SincePicker() override;

    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] QListView* list() const { return m_list; }
    [[nodiscard]] QPushButton* chooseButton() const { return m_choose; }
    [[nodiscard]] QString said() const; ///< what the line below the list says
    /// Takes the head out of a brief that was written earlier, HTML or PDF.
    void readBrief(const QString& path);

signals:
    void chosen(const kagami::BriefSince& since);

private:
    void build();
    [[nodiscard]] QLayout* makeFoot();
    void refresh();
    void showChoice();
    void lookFor(const Digest& head);
    void choose();
    void chooseBrief();
    void say(const QString& text, bool isWrong);
    [[nodiscard]] std::optional<Digest> head() const;

    Workspace& m_workspace;
    HistoryModel* m_model;
    QLineEdit* m_edit;
    QListView* m_list;
    QLabel* m_note;
    QPushButton* m_choose;
    std::vector<HistoryStep> m_steps; ///< of all the history
    QFuture<Result<bool>> m_job; ///< whether the case had a head
    QString m_folder; ///< of the last brief that was read
};

} // namespace kagami

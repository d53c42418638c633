#pragma once

#include "base/result.h"

#include <QLineEdit>
#include <optional>

class QCompleter;
class QLabel;
class QStringListModel;

namespace kagami {

class Workspace;

/// The free part of the query: completes field names and values, and underlines the place of an error with
/// its message below. Errors show while typing only once the word is finished, or when Enter is pressed.
class QueryEdit final : public QLineEdit {
    Q_OBJECT
public:
    QueryEdit(Workspace& workspace, QWidget* parent);

    void setError(const Error& error);
    void clearError();
    [[nodiscard]] QString errorText() const { return m_error ? describe(*m_error) : QString(); }

signals:
    void submitted(); ///< Enter
    void clearRequested(); ///< Esc in an empty edit
    void backRequested(); ///< Backspace in an empty edit: the last chip comes back as text
    void errorChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override; ///< Tab completes while the list is open
    void paintEvent(QPaintEvent* event) override;

private:
    void complete();
    void insertCompletion(int row);
    [[nodiscard]] int errorPosition() const;

    Workspace& m_workspace;
    QCompleter* m_completer;
    QStringListModel* m_labels;
    QStringList m_inserts;
    std::optional<Error> m_error;
};

} // namespace kagami

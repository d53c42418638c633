#pragma once

#include "base/result.h"
#include "case/predicate.h"
#include "ledger/change_set.h"

#include <QWidget>
#include <optional>
#include <vector>

class QLabel;
class QPlainTextEdit;

namespace kagami {

class SuggestEdit;
struct Suggestion;
class TechniqueEditor;
class Workspace;

/// Types a value of one predicate: a line with completion of terms, items and techniques, a read-back of
/// dates, several lines for prose. Enter submits (Ctrl+Enter in prose), Esc cancels.
class ValueEditor final : public QWidget {
    Q_OBJECT
public:
    ValueEditor(Workspace& workspace, Predicate predicate, QWidget* parent = nullptr);

    void setValue(const Value& value);
    /// The value as typed; a new title puts its item into `draft`. Errors: Invalid, NotFound, Ambiguous.
    [[nodiscard]] Result<Value> take(Draft& draft) const;
    [[nodiscard]] QString text() const;
    void showError(const Error& error);
    [[nodiscard]] Predicate predicate() const { return m_predicate; }
    /// What the line below the field says: how a date was read, or what is wrong.
    [[nodiscard]] QString readBack() const;

signals:
    void submitted();
    void cancelled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildField();
    void update();
    [[nodiscard]] std::vector<Suggestion> suggestions(const QString& typed) const;

    Workspace& m_workspace;
    Predicate m_predicate;
    SuggestEdit* m_line = nullptr;
    QPlainTextEdit* m_prose = nullptr;
    TechniqueEditor* m_technique = nullptr;
    QLabel* m_readBack = nullptr;
    std::optional<Value> m_original;
    QString m_originalText;
};

/// Predicates whose text is prose of several lines.
[[nodiscard]] bool isProse(Predicate predicate);

} // namespace kagami

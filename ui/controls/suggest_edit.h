#pragma once

#include "base/uuid.h"

#include <QLineEdit>
#include <functional>
#include <optional>
#include <vector>

class QCompleter;

namespace kagami {

/// One line of a completion list. `key` or `record` say what it stands for.
struct Suggestion {
    QString label; ///< goes into the field when chosen
    QString detail; ///< shown dim at the right
    QString key;
    Uuid record;
    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

class SuggestionModel;

/// A line edit that asks a function what may be meant while somebody types. Composing text (IME) is left
/// alone until it is committed.
class SuggestEdit : public QLineEdit {
    Q_OBJECT
public:
    using Source = std::function<std::vector<Suggestion>(const QString& typed)>;

    explicit SuggestEdit(QWidget* parent = nullptr);

    void setSource(Source source);
    /// Enter takes the first suggestion, even when none is highlighted. For fields that accept nothing else.
    void setPicksFirst(bool on) { m_picksFirst = on; }
    /// Puts a suggestion into the field as if it had been picked.
    void choose(const Suggestion& suggestion);
    void reset();
    /// What was picked, or what the text stands for when it is exactly one suggestion's label; empty
    /// otherwise.
    [[nodiscard]] std::optional<Suggestion> chosen() const;
    /// Opens the list for the present text.
    void offer();

signals:
    void suggestionChosen();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void refill(const QString& typed);

    Source m_source;
    SuggestionModel* m_model = nullptr;
    QCompleter* m_completer = nullptr;
    std::optional<Suggestion> m_chosen;
    bool m_picksFirst = false;
};

} // namespace kagami

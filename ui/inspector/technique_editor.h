#pragma once

#include "base/result.h"
#include "case/value.h"

#include <QHash>
#include <QWidget>
#include <memory>
#include <vector>

class QComboBox;
class QLineEdit;

namespace kagami {

class Facts;
class SuggestEdit;
class Workspace;
struct Suggestion;

/// Chooses one technique as CISA's mapping practice asks (R41, R42): by id or by words of its English or
/// Japanese name, then its tactic (asked when there are several), how it is meant, and what was done.
class TechniqueEditor final : public QWidget {
    Q_OBJECT
public:
    explicit TechniqueEditor(Workspace& workspace, QWidget* parent = nullptr);

    void setUse(const TechniqueUse& use);
    /// Errors: Invalid, as Catalogue::checkTechnique; also when a technique has several tactics and none was
    /// chosen.
    [[nodiscard]] Result<TechniqueUse> use() const;
    void reset();
    [[nodiscard]] SuggestEdit* techniqueEdit() const { return m_technique; }
    [[nodiscard]] QComboBox* tacticBox() const { return m_tactic; }
    [[nodiscard]] QComboBox* modeBox() const { return m_mode; }

signals:
    void submitted();
    /// After each keystroke: what is wrong with the whole id that was typed, and what to use instead; empty
    /// when nothing is, or when it is no id.
    void idChecked(const QString& complaint);

private:
    void fillTactics();
    [[nodiscard]] std::vector<Suggestion> suggestions(const QString& typed);
    [[nodiscard]] QString complaintAbout(const QString& typed) const;

    Workspace& m_workspace;
    SuggestEdit* m_technique;
    QComboBox* m_tactic;
    QComboBox* m_mode;
    QLineEdit* m_procedure;
    std::shared_ptr<const Facts> m_facts; ///< that the uses were counted from
    QHash<QString, int> m_uses; ///< incidents by technique
};

} // namespace kagami

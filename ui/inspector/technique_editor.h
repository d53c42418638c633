#pragma once

#include "base/result.h"
#include "case/value.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace kagami {

class SuggestEdit;
class Workspace;

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

private:
    void fillTactics();

    Workspace& m_workspace;
    SuggestEdit* m_technique;
    QComboBox* m_tactic;
    QComboBox* m_mode;
    QLineEdit* m_procedure;
};

} // namespace kagami

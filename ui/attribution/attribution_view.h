#pragma once

#include <QWidget>

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace kagami {

class EmptyNote;
class EvidenceTable;
class Workspace;

/// Who did it: hypotheses against evidence, the ranking, and the judgements that follow.
class AttributionView final : public QWidget {
    Q_OBJECT
public:
    explicit AttributionView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] EvidenceTable* table() const { return m_table; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void rebuild();

    Workspace& m_workspace;
    QStackedWidget* m_stack;
    QLabel* m_ranking;
    EvidenceTable* m_table;
    QScrollArea* m_judgements;
    EmptyNote* m_empty;
    bool m_stale = true;
};

} // namespace kagami

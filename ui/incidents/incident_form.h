#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace kagami {

class ItemChooser;
class Workspace;

/// One line that adds an incident: title, when, campaign, target, source. Enter writes one change set and
/// makes room for the next; Esc closes.
class IncidentForm final : public QWidget {
    Q_OBJECT
public:
    explicit IncidentForm(Workspace& workspace, QWidget* parent = nullptr);

    void begin();

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void readBack();
    void submit();
    void complain(const QString& text);

    Workspace& m_workspace;
    QLineEdit* m_title;
    QLineEdit* m_when;
    ItemChooser* m_campaign;
    ItemChooser* m_target;
    ItemChooser* m_source;
    QLabel* m_message;
};

} // namespace kagami

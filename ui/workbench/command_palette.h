#pragma once

#include "base/uuid.h"
#include "ui/controls/overlay.h"

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace kagami {

class Actions;
class Workspace;

/// Types to any command, any item and any saved view. Enter does the highlighted line.
class CommandPalette final : public Overlay {
    Q_OBJECT
public:
    CommandPalette(Workspace& workspace, const Actions& actions, QWidget* window);

    void begin();
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] QListWidget* list() const { return m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Line {
        QString text;
        QString detail;
        QIcon icon;
        std::function<void()> act;
    };
    void refill();
    void addActions(const QString& folded);
    void addItems(const QString& typed);
    void perform();

    Workspace& m_workspace;
    const Actions& m_actions;
    QLineEdit* m_edit;
    QListWidget* m_list;
    std::vector<Line> m_lines;
};

} // namespace kagami

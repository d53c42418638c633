#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace kagami {

class Actions;
class RenameLabel;
class TlpChip;
class Workspace;

/// The top line: menu, title, marking, saved state; undo, redo, add, tag, zone, language, theme, brief.
class TitleRow final : public QWidget {
    Q_OBJECT
public:
    TitleRow(Workspace& workspace, const Actions& actions, QWidget* parent = nullptr);

    [[nodiscard]] QToolButton* tagButton() const { return m_tag; }
    [[nodiscard]] RenameLabel* title() const { return m_title; }
    [[nodiscard]] QMenu* menu() const { return m_menu; } ///< the program's menu; filled by the window

signals:
    void zoneChosen(const QByteArray& zone);
    void languageChosen(const QString& language);

private:
    void addCommands(QHBoxLayout& row, const Actions& actions);
    void addDisplayChoices(QHBoxLayout& row, const Actions& actions);
    void connectCase();
    void refresh();
    QToolButton* button(QAction* action, const QString& text = {});
    QToolButton* menuButton(const QString& name, QMenu* menu);

    Workspace& m_workspace;
    RenameLabel* m_title;
    TlpChip* m_tlp;
    QLabel* m_saved;
    QMenu* m_menu;
    QToolButton* m_tag = nullptr;
    QToolButton* m_zone = nullptr;
    QToolButton* m_language = nullptr;
};

} // namespace kagami

#pragma once

#include <QWidget>

class QHBoxLayout;
class QIcon;
class QToolButton;

namespace kagami {

/// The line above a view: its name, then what it is set by, a hint that takes the room left, and buttons at
/// the right. Things stand in the order in which they are added.
class PaneHeader final : public QWidget {
    Q_OBJECT
public:
    explicit PaneHeader(const QString& title, QWidget* parent = nullptr);

    void add(QWidget* widget);
    /// A dim text that is shortened where there is no room; all that follows is at the right.
    void addHint(const QString& text);
    QToolButton* addToggle(const QString& text, const QString& tip, bool on);
    QToolButton* addButton(const QString& text, const QString& tip);
    QToolButton* addButton(const QString& text, const QString& tip, const QIcon& icon);

private:
    QToolButton* flat(const QString& text, const QString& tip);

    QHBoxLayout* m_row;
};

} // namespace kagami

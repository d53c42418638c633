#pragma once

#include <QStackedWidget>
#include <functional>

class QSplitter;

namespace kagami {

class Actions;
class Workspace;

/// What a view calls when somebody opens a record in it: to see it in the inspector. The view has selected
/// it.
using ShowRecord = std::function<void()>;

/// The first tab: timeline above targets, or a welcome while the case has no incident.
class HomeView final : public QStackedWidget {
    Q_OBJECT
public:
    HomeView(Workspace& workspace, const Actions& actions, const ShowRecord& showRecord,
        QWidget* parent = nullptr);

    [[nodiscard]] QSplitter* split() const { return m_split; }

private:
    void refresh();

    Workspace& m_workspace;
    QSplitter* m_split;
    QWidget* m_welcome;
};

} // namespace kagami

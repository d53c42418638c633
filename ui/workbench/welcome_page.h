#pragma once

#include "ui/workbench/actions.h"

#include <QWidget>

class QVBoxLayout;

namespace kagami {

class Workspace;

/// What stands in the centre while a case has no incident: what this place is, and what one can do first,
/// each with its key.
class WelcomePage final : public QWidget {
    Q_OBJECT
public:
    WelcomePage(Workspace& workspace, const Actions& actions, QWidget* parent = nullptr);

private:
    void addStep(QVBoxLayout& column, const Actions& actions, Command command, const QString& explanation);
};

} // namespace kagami

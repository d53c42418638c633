#include "app/window.h"

#include "app/commands/command.h"
#include "app/start_trace.h"
#include "ui/workbench/shell.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>

namespace kagami {

namespace {

/// Says why there is no window, to people and on standard error. Never shows another case without being
/// asked: one might take it for the file that was meant.
bool insteadOfCase(Shell& shell)
{
    const Error& error = shell.startError();
    static_cast<void>(cli::report(error));
    QMessageBox box(QMessageBox::Warning, QApplication::applicationDisplayName(), error.what);
    box.setInformativeText(QStringList{error.where, error.remedy}.join(u'\n').trimmed());
    QPushButton* example = box.addButton(
        QCoreApplication::translate("kagami::Shell", "Open the example"), QMessageBox::AcceptRole);
    box.addButton(QMessageBox::Close);
    box.setDefaultButton(QMessageBox::Close);
    box.exec();
    return box.clickedButton() == example && shell.openExample();
}

} // namespace

int runWindow(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("kagami"));
    QApplication::setApplicationDisplayName(QStringLiteral("Kagami"));
    QApplication::setOrganizationName(QStringLiteral("kagami"));
    QApplication::setDesktopFileName(QStringLiteral("org.kagami.Kagami"));
    const QStringList arguments = QApplication::arguments();
    const StartTrace trace(application);
    Shell shell;
    const bool opened = arguments.size() > 1 ? shell.open(arguments.at(1)) : shell.openExample();
    if (!opened && !insteadOfCase(shell))
        return cli::Failed;
    return QApplication::exec();
}

} // namespace kagami

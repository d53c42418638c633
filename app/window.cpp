#include "app/window.h"

#include "app/start_trace.h"
#include "ui/workbench/shell.h"

#include <QApplication>

namespace kagami {

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
    if (arguments.size() > 1)
        shell.open(arguments.at(1));
    else
        shell.openExample();
    return QApplication::exec();
}

} // namespace kagami

// Pictures of the program for docs/images, made by the program itself on the example case.
//   kagami_screenshots [--check] FOLDER      --check: makes them, and fails when one is empty or of one
// colour

#include "ui/workbench/main_window.h"
#include "ui/workbench/shell.h"
#include "ui/workbench/view_tabs.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cstdio>

using namespace kagami;

namespace {

constexpr QSize windowSize{1680, 1010};

struct Shot {
    const char* name;
    ThemeKind theme;
    const char* language;
    int tab;
};
constexpr Shot shots[] = {
    {"window-light", ThemeKind::Light, "en", 0},
    {"window-dark", ThemeKind::Dark, "en", 0},
    {"window-ja", ThemeKind::Light, "ja", 0},
    {"matrix", ThemeKind::Light, "en", 1},
    {"attribution", ThemeKind::Light, "en", 2},
    {"brief", ThemeKind::Light, "en", 3},
    {"statistics", ThemeKind::Light, "en", 4},
    {"attribution-dark", ThemeKind::Dark, "en", 2},
    {"statistics-ja-dark", ThemeKind::Dark, "ja", 4},
    {"window-contrast", ThemeKind::HighContrast, "en", 0},
};

void settle()
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 700)
        QApplication::processEvents(QEventLoop::AllEvents, 50);
}

/// The incident that the pictures show: one with several sources and an undecided date.
void selectSomething(Workspace& workspace)
{
    for (const ItemIndex item : workspace.state().itemsOfKind(ItemKind::Incident)) {
        const Item& incident = workspace.state().items()[size_t(item)];
        if (incident.title.startsWith(u"JAXA"))
            return workspace.select(incident.id.uuid);
    }
}

bool isPicture(const QImage& image)
{
    if (image.isNull())
        return false;
    const QRgb first = image.pixel(0, 0);
    for (int y = 0; y < image.height(); y += 7)
        for (int x = 0; x < image.width(); x += 7)
            if (image.pixel(x, y) != first)
                return true;
    return false;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("kagami-screenshots"));
    QStandardPaths::setTestModeEnabled(true);
    const QStringList arguments = QApplication::arguments().mid(1);
    if (arguments.isEmpty())
        return 64;
    QTemporaryDir settings;
    QFile::remove(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
        + QStringLiteral("/mirrorface.kagami"));
    const QDir folder(arguments.last());
    folder.mkpath(QStringLiteral("."));
    QElapsedTimer clock;
    clock.start();
    Shell shell(settings.filePath(QStringLiteral("settings.ini")));
    DisplaySettings display = shell.display();
    display.language = QStringLiteral("en");
    display.theme = ThemeKind::Light;
    display.zone = QByteArrayLiteral("Asia/Tokyo");
    shell.setDisplay(display);
    if (!shell.openExample())
        return 1;
    QApplication::processEvents();
    std::fprintf(stderr, "window after %lld ms\n", static_cast<long long>(clock.elapsed()));
    selectSomething(*shell.workspace());
    for (const Shot& shot : shots) {
        display.theme = shot.theme;
        display.language = QString::fromLatin1(shot.language);
        shell.setDisplay(display);
        shell.window()->tabs()->setCurrentIndex(shot.tab);
        (void)shell.grab(windowSize);
        settle();
        const QImage image = shell.grab(windowSize);
        const QString path = folder.filePath(QString::fromLatin1(shot.name) + QStringLiteral(".png"));
        if (!isPicture(image) || !image.save(path))
            return 1;
    }
    return 0;
}

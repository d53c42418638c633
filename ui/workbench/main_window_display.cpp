#include "ui/workbench/main_window.h"

#include "ui/incidents/items_panel.h"
#include "ui/workbench/actions.h"
#include "ui/workbench/home_view.h"
#include "ui/workbench/side_docks.h"
#include "ui/workbench/title_row.h"
#include "ui/workbench/view_tabs.h"
#include "ui/workbench/views.h"

#include <QSplitter>

// How the window looks: language, zone, theme, text size, layout.

namespace kagami {

namespace {

constexpr double textStep = 0.125;

} // namespace

void MainWindow::connectDisplayActions()
{
    const Actions& on = *m_actions;
    connect(on[Command::FullScreen], &QAction::triggered, this,
        [this] { isFullScreen() ? showNormal() : showFullScreen(); });
    connect(on[Command::ResetLayout], &QAction::triggered, m_docks, &SideDocks::reset);
    const auto withZone = [this](const QByteArray& zone) {
        DisplaySettings display = m_display;
        display.zone = zone;
        changeDisplay(display);
    };
    const auto withLanguage = [this](const QString& language) {
        DisplaySettings display = m_display;
        display.language = language;
        changeDisplay(display);
    };
    const auto withScale = [this](double by) {
        DisplaySettings display = m_display;
        display.textScale = qBound(1.0, display.textScale + by, 1.5);
        changeDisplay(display);
    };
    connect(m_titleRow, &TitleRow::zoneChosen, this, withZone);
    connect(m_titleRow, &TitleRow::languageChosen, this, withLanguage);
    connect(on[Command::SwitchZone], &QAction::triggered, this, [this, withZone] {
        withZone(m_display.zone == "UTC" ? QByteArrayLiteral("Asia/Tokyo") : QByteArrayLiteral("UTC"));
    });
    connect(on[Command::SwitchLanguage], &QAction::triggered, this, [this, withLanguage] {
        withLanguage(m_display.language == u"ja" ? QStringLiteral("en") : QStringLiteral("ja"));
    });
    connect(on[Command::SwitchTheme], &QAction::triggered, this, [this] {
        DisplaySettings display = m_display;
        display.theme = nextTheme(m_display.theme);
        changeDisplay(display);
    });
    connect(on[Command::LargerText], &QAction::triggered, this, [withScale] { withScale(textStep); });
    connect(on[Command::SmallerText], &QAction::triggered, this, [withScale] { withScale(-textStep); });
}

void MainWindow::changeDisplay(const DisplaySettings& display)
{
    if (display == m_display)
        return;
    m_display = display;
    emit displayChangeRequested(display);
}

WindowLayout MainWindow::windowLayout() const
{
    return {saveGeometry(), saveState(), m_home ? m_home->split()->saveState() : m_homeState,
        m_tabs->currentIndex(), m_docks->items()->columnStates()};
}

void MainWindow::restoreLayout(const WindowLayout& layout)
{
    if (!layout.geometry.isEmpty())
        restoreGeometry(layout.geometry);
    if (!layout.docks.isEmpty())
        restoreState(layout.docks);
    m_homeState = layout.home;
    if (m_home && !m_homeState.isEmpty())
        m_home->split()->restoreState(m_homeState);
    m_docks->items()->restoreColumnStates(layout.columns);
    m_tabs->setCurrentIndex(qBound(0, layout.tab, m_tabs->count() - 1));
}

} // namespace kagami

#include "ui/workbench/shortcut_sheet.h"

#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"
#include "ui/workbench/actions.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <vector>

namespace kagami {

namespace {

constexpr int mostColumns = 4;

struct Row {
    QString group;
    QString keys;
    QString text;
};

std::vector<Row> rowsOf(const Actions& actions)
{
    std::vector<Row> rows;
    for (int i = 0; i < commandTotal; ++i) {
        const QAction* action = actions[Command(i)];
        const QList<QKeySequence> keys = action->shortcuts();
        if (!keys.isEmpty())
            rows.push_back({Actions::groupLabel(actions.groupOf(Command(i))),
                keys.front().toString(QKeySequence::NativeText), action->text()});
    }
    for (const ViewKey& key : viewKeys())
        rows.push_back({QCoreApplication::translate("kagami::ViewKey", key.view), QString::fromUtf8(key.keys),
            QCoreApplication::translate("kagami::ViewKey", key.text)});
    return rows;
}

/// Where columns begin when a group goes into the next one once its column has so many lines.
std::vector<size_t> columnStarts(const std::vector<Row>& rows, int lines)
{
    std::vector<size_t> starts;
    int line = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        const bool isNewGroup = i == 0 || rows[i].group != rows[i - 1].group;
        if (i == 0 || (isNewGroup && line >= lines)) {
            starts.push_back(i);
            line = 0;
        }
        line += isNewGroup ? 3 : 1; // with its heading and the gap before that
    }
    return starts;
}

QWidget* column(const std::vector<Row>& rows, size_t from, size_t to)
{
    auto* holder = new QWidget;
    auto* grid = new QGridLayout(holder);
    grid->setVerticalSpacing(themePx(4));
    grid->setHorizontalSpacing(themePx(8));
    int line = 0;
    for (size_t i = from; i < to; ++i) {
        if (i == from || rows[i].group != rows[i - 1].group) {
            if (i != from)
                grid->setRowMinimumHeight(line++, themePx(8));
            grid->addWidget(roleLabel(rows[i].group.toUpper(), "caption"), line++, 0, 1, 2);
        }
        grid->addWidget(roleLabel(rows[i].keys, "badge"), line, 0, Qt::AlignLeft);
        grid->addWidget(roleLabel(rows[i].text, ""), line++, 1);
    }
    return holder;
}

} // namespace

ShortcutSheet::ShortcutSheet(const Actions& actions, QWidget* window)
    : Overlay(window)
{
    setAccessibleName(tr("Keys"));
    setClosesOnPressOutside(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(themePx(16), themePx(14), themePx(16), themePx(14));
    row->setSpacing(themePx(14));
    const std::vector<Row> rows = rowsOf(actions);
    int lines = int(rows.size()) / mostColumns;
    while (columnStarts(rows, lines).size() > mostColumns)
        ++lines;
    std::vector<size_t> starts = columnStarts(rows, lines);
    starts.push_back(rows.size());
    for (size_t i = 0; i + 1 < starts.size(); ++i)
        row->addWidget(column(rows, starts[i], starts[i + 1]), 0, Qt::AlignTop);
}

} // namespace kagami

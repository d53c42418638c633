#include "ui/workbench/shortcut_sheet.h"

#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"
#include "ui/workbench/actions.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace kagami {

namespace {

/// Adds lines to columns of about equal length, a heading before each group.
class SheetWriter {
public:
    explicit SheetWriter(QHBoxLayout& row)
        : m_row(row)
    {
    }

    void add(const QString& group, const QString& keys, const QString& text)
    {
        if (group != m_group) {
            if (!m_grid || m_line > linesPerColumn)
                newColumn();
            else
                m_grid->setRowMinimumHeight(m_line++, themePx(8));
            m_grid->addWidget(roleLabel(group.toUpper(), "caption"), m_line++, 0, 1, 2);
            m_group = group;
        } else if (m_line > 2 * linesPerColumn) {
            newColumn();
        }
        m_grid->addWidget(roleLabel(keys, "badge"), m_line, 0, Qt::AlignLeft);
        m_grid->addWidget(roleLabel(text, ""), m_line++, 1);
    }

private:
    static constexpr int linesPerColumn = 17;

    void newColumn()
    {
        m_grid = new QGridLayout;
        m_grid->setVerticalSpacing(themePx(4));
        m_grid->setHorizontalSpacing(themePx(8));
        auto* holder = new QWidget;
        holder->setLayout(m_grid);
        m_row.addWidget(holder, 0, Qt::AlignTop);
        m_line = 0;
    }

    QHBoxLayout& m_row;
    QGridLayout* m_grid = nullptr;
    QString m_group;
    int m_line = 0;
};

} // namespace

ShortcutSheet::ShortcutSheet(const Actions& actions, QWidget* window)
    : Overlay(window)
{
    setAccessibleName(tr("Keys"));
    setClosesOnPressOutside(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(themePx(16), themePx(14), themePx(16), themePx(14));
    row->setSpacing(themePx(14));
    SheetWriter writer(*row);
    for (int i = 0; i < commandTotal; ++i) {
        const QAction* action = actions[Command(i)];
        QStringList keys;
        for (const QKeySequence& sequence : action->shortcuts())
            keys.append(sequence.toString(QKeySequence::NativeText));
        if (!keys.isEmpty())
            writer.add(Actions::groupLabel(actions.groupOf(Command(i))), keys.first(), action->text());
    }
    for (const ViewKey& key : viewKeys())
        writer.add(QCoreApplication::translate("kagami::ViewKey", key.view), QString::fromUtf8(key.keys),
            QCoreApplication::translate("kagami::ViewKey", key.text));
}

} // namespace kagami

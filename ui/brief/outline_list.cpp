#include "ui/brief/outline_list.h"

#include "ui/theme/theme.h"

#include <QSignalBlocker>

namespace kagami {

namespace {

constexpr int rowHeightPx = 25;
constexpr int anchorRole = Qt::UserRole;

} // namespace

OutlineList::OutlineList(QWidget* parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Sections of the brief"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setUniformItemSizes(true);
    const auto ask
        = [this](QListWidgetItem* item) { emit sectionRequested(item->data(anchorRole).toString()); };
    connect(this, &QListWidget::itemClicked, this, ask);
    connect(this, &QListWidget::itemActivated, this, ask);
    connect(this, &QListWidget::currentItemChanged, this, [this, ask](QListWidgetItem* item) {
        if (item && hasFocus())
            ask(item);
    });
}

void OutlineList::setSections(const std::vector<Section>& sections)
{
    const QSignalBlocker quiet(this);
    clear();
    for (const Section& section : sections) {
        const QString indent(section.level > 1 ? 4 : 0, QChar::Nbsp);
        auto* item = new QListWidgetItem(indent + section.title, this);
        item->setFont(themeFont(section.level > 1 ? FontRole::Body : FontRole::Strong));
        item->setData(anchorRole, section.anchor);
        item->setToolTip(section.title);
        item->setSizeHint({0, themePx(rowHeightPx)});
    }
}

QString OutlineList::anchorOf(int row) const
{
    return row >= 0 && row < count() ? item(row)->data(anchorRole).toString() : QString();
}

void OutlineList::setReading(int row)
{
    if (hasFocus() || row == currentRow())
        return;
    const QSignalBlocker quiet(this);
    setCurrentRow(row);
}

} // namespace kagami

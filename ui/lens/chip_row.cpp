#include "ui/lens/chip_row.h"

#include "ui/controls/chip.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace kagami {

ChipRow::ChipRow(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_more(new QToolButton)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(themePx(6));
    m_more->setProperty("look", QStringLiteral("flat"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_row->addWidget(m_more);
    m_more->hide();
}

void ChipRow::setChips(std::vector<QueryChip> chips)
{
    for (Chip* chip : m_widgets) {
        chip->hide();
        chip->deleteLater();
    }
    m_widgets.clear();
    m_chips = std::move(chips);
    for (size_t i = 0; i < m_chips.size(); ++i) {
        auto* chip = new Chip(m_chips[i].label, m_chips[i].value, this);
        m_row->insertWidget(int(i), chip);
        connect(chip, &Chip::removeRequested, this, [this, i] { emit removeRequested(int(i)); });
        connect(chip, &Chip::editRequested, this, [this, i] { emit editRequested(int(i)); });
        m_widgets.push_back(chip);
    }
    setVisible(!m_chips.empty());
    fold();
}

void ChipRow::setRoom(int px)
{
    if (m_room == px)
        return;
    m_room = px;
    fold();
}

int ChipRow::chipHeight()
{
    Chip chip(QStringLiteral("x"), QStringLiteral("x"));
    chip.ensurePolished();
    return chip.sizeHint().height();
}

void ChipRow::fold()
{
    int used = 0;
    size_t shown = 0;
    for (; shown < m_widgets.size(); ++shown) {
        m_widgets[shown]->ensurePolished();
        used += m_widgets[shown]->sizeHint().width() + m_row->spacing();
        if (used > m_room && shown > 0)
            break;
    }
    m_more->menu()->clear();
    for (size_t i = 0; i < m_widgets.size(); ++i) {
        m_widgets[i]->setVisible(i < shown);
        if (i < shown)
            continue;
        const QueryChip& chip = m_chips[i];
        connect(m_more->menu()->addAction(tr("Remove %1 %2").arg(chip.label, chip.value).simplified()),
            &QAction::triggered, this, [this, i] { emit removeRequested(int(i)); });
    }
    m_more->setVisible(shown < m_widgets.size());
    m_more->setText(tr("+%1 more").arg(m_widgets.size() - shown));
}

} // namespace kagami

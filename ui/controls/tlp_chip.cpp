#include "ui/controls/tlp_chip.h"

#include "ui/controls/dim_label.h"

#include <QMenu>

namespace kagami {

TlpChip::TlpChip(QWidget* parent)
    : QToolButton(parent)
{
    setProperty("role", QStringLiteral("tlp"));
    setPopupMode(QToolButton::InstantPopup);
    setToolTip(tr("Marking of the whole case"));
    auto* menu = new QMenu(this);
    for (const Tlp tlp : {Tlp::Clear, Tlp::Green, Tlp::Amber, Tlp::AmberStrict, Tlp::Red})
        connect(menu->addAction(toKey(tlp)), &QAction::triggered, this, [this, tlp] { emit tlpChosen(tlp); });
    setMenu(menu);
    setTlp(Tlp::Clear);
}

void TlpChip::setTlp(Tlp tlp)
{
    m_tlp = tlp;
    setText(toKey(tlp));
    setAccessibleName(tr("Marking: %1").arg(toKey(tlp)));
    restyle(this, "tlp", tlpStyleName(tlp));
}

QString tlpStyleName(Tlp tlp)
{
    switch (tlp) {
    case Tlp::Red: return QStringLiteral("red");
    case Tlp::Amber:
    case Tlp::AmberStrict: return QStringLiteral("amber");
    case Tlp::Green: return QStringLiteral("green");
    case Tlp::Clear: break;
    }
    return QStringLiteral("clear");
}

} // namespace kagami

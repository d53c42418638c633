#include "ui/controls/dim_label.h"

#include <QScrollArea>
#include <QStyle>
#include <QVariant>

namespace kagami {

QLabel* roleLabel(const QString& text, const char* role, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

void restyle(QWidget* widget, const char* property, const QString& value)
{
    if (widget->property(property).toString() == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

void replacePage(QScrollArea& area, QWidget* page)
{
    if (QWidget* before = area.takeWidget()) {
        before->hide();
        before->deleteLater();
    }
    area.setWidget(page);
}

QFrame* rule(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("role", QStringLiteral("rule"));
    line->setFixedHeight(1);
    return line;
}

} // namespace kagami

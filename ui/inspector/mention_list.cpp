#include "ui/inspector/mention_list.h"

#include "ui/controls/dim_label.h"
#include "ui/controls/elided_label.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace kagami {

MentionList::MentionList(const InspectorPage& page, QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(themePx(14), themePx(8), themePx(10), themePx(8));
    column->setSpacing(themePx(1));
    column->addWidget(roleLabel(tr("Named by %n record(s)", nullptr, page.mentionTotal), "caption"));
    for (const Mention& mention : page.mentions) {
        auto* button = new QToolButton;
        button->setProperty("look", QStringLiteral("flat"));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(themeIcon(toKey(mention.kind), Ink::Secondary));
        button->setIconSize({themePx(13), themePx(13)});
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setText(mention.title);
        button->setToolTip(mention.title + QStringLiteral("\n") + mention.predicate);
        button->setAccessibleName(mention.title);
        button->setAccessibleDescription(mention.predicate);
        connect(button, &QToolButton::clicked, this,
            [this, record = mention.record] { emit followRequested(record); });
        column->addWidget(button);
    }
    if (page.mentionTotal > int(page.mentions.size()))
        column->addWidget(roleLabel(
            tr("… and %n more", nullptr, page.mentionTotal - int(page.mentions.size())), "secondary"));
}

} // namespace kagami

#include "ui/share/passphrase_pair.h"

#include "share/passphrase.h"
#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace kagami {

QLineEdit* passphraseEdit(const QString& name)
{
    auto* edit = new QLineEdit;
    edit->setEchoMode(QLineEdit::Password);
    edit->setAccessibleName(name);
    return edit;
}

PassphrasePair::PassphrasePair(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_first(passphraseEdit(name))
    , m_second(passphraseEdit(tr("%1, once more").arg(name)))
    , m_hint(roleLabel({}, "secondary"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themePx(4));
    m_first->setPlaceholderText(tr("at least %n character(s)", nullptr, Passphrase::fewestCharacters));
    m_second->setPlaceholderText(tr("once more"));
    m_hint->setWordWrap(true);
    column->addWidget(m_first);
    column->addWidget(m_second);
    column->addWidget(m_hint);
    setFocusProxy(m_first);
    for (QLineEdit* edit : {m_first, m_second}) {
        connect(edit, &QLineEdit::textChanged, this, &PassphrasePair::refresh);
        connect(edit, &QLineEdit::textChanged, this, &PassphrasePair::changed);
    }
    refresh();
}

QString PassphrasePair::text() const
{
    return m_first->text();
}

QString PassphrasePair::problem() const
{
    if (m_first->text().isEmpty())
        return tr("Type a passphrase, twice.");
    if (const Status strong = Passphrase(m_first->text()).checkStrength(); !strong)
        return strong.error().what;
    return m_first->text() == m_second->text() ? QString() : tr("The two passphrases are not the same.");
}

void PassphrasePair::clear()
{
    m_first->clear();
    m_second->clear();
}

void PassphrasePair::refresh()
{
    const QString wrong = m_first->text().isEmpty() || m_second->text().isEmpty() ? QString() : problem();
    m_hint->setText(wrong.isEmpty()
            ? tr("Several words that have nothing to do with each other are hard to guess. Nobody can "
                 "bring back one that is lost.")
            : wrong);
    restyle(m_hint, "role", wrong.isEmpty() ? QStringLiteral("secondary") : QStringLiteral("warning"));
}

} // namespace kagami

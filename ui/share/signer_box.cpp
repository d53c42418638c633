#include "ui/share/signer_box.h"

#include "ui/share/new_key_dialog.h"
#include "ui/share/passphrase_pair.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace kagami {

namespace {

constexpr int copiedMs = 1500;

} // namespace

SignerBox::SignerBox(KeyFolder keys, QString name, QWidget* parent)
    : QWidget(parent)
    , m_keys(std::move(keys))
    , m_name(std::move(name))
    , m_choice(new QComboBox)
    , m_passphrase(passphraseEdit(tr("Passphrase of your key")))
    , m_copy(new QPushButton(tr("Copy my public key")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themePx(4));
    auto* row = new QHBoxLayout;
    row->setSpacing(themePx(6));
    auto* make = new QPushButton(tr("Make a key…"));
    m_choice->setAccessibleName(tr("Signed by"));
    m_copy->setToolTip(tr("What others need to check your signature and to encrypt for you"));
    row->addWidget(m_choice, 1);
    row->addWidget(make);
    row->addWidget(m_copy);
    column->addLayout(row);
    m_passphrase->setPlaceholderText(tr("passphrase of this key"));
    column->addWidget(m_passphrase);
    setFocusProxy(m_choice);
    for (QPushButton* button : {make, m_copy})
        button->setAutoDefault(false);
    connect(make, &QPushButton::clicked, this, &SignerBox::makeKey);
    connect(m_copy, &QPushButton::clicked, this, &SignerBox::copyKey);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &SignerBox::refresh);
    connect(m_passphrase, &QLineEdit::textChanged, this, &SignerBox::changed);
    fill({});
}

void SignerBox::fill(const QString& choose)
{
    m_choice->clear();
    for (const PublicKey& key : m_keys.own().keys)
        m_choice->addItem(key.name, m_keys.ownPath(key.name));
    m_choice->addItem(tr("nobody: its receiver cannot tell who made it"), QString());
    m_choice->setCurrentIndex(std::max(0, m_choice->findText(choose)));
    refresh();
}

QString SignerBox::keyPath() const
{
    return m_choice->currentData().toString();
}

QString SignerBox::passphrase() const
{
    return m_passphrase->text();
}

void SignerBox::refresh()
{
    m_passphrase->setVisible(!keyPath().isEmpty());
    m_copy->setVisible(!keyPath().isEmpty());
    emit changed();
}

void SignerBox::makeKey()
{
    auto* dialog = new NewKeyDialog(m_keys, m_keys.own().findName(m_name) ? QString() : m_name, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewKeyDialog::made, this, [this](const QString& name) {
        fill(name);
        m_passphrase->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

void SignerBox::copyKey()
{
    const KeyList own = m_keys.own();
    if (const PublicKey* key = own.findName(m_choice->currentText())) {
        QGuiApplication::clipboard()->setText(key->line());
        m_copy->setText(tr("Copied"));
        QTimer::singleShot(copiedMs, m_copy, [this] { m_copy->setText(tr("Copy my public key")); });
    }
}

} // namespace kagami

#include "ui/share/new_key_dialog.h"

#include "ui/share/passphrase_pair.h"
#include "workspace/job.h"

#include <QLineEdit>

namespace kagami {

NewKeyDialog::NewKeyDialog(KeyFolder keys, const QString& name, QWidget* parent, const Argon2Cost& cost)
    : FieldDialog(tr("A new key of your own"), tr("Make the key"), parent)
    , m_keys(std::move(keys))
    , m_cost(cost)
    , m_name(new QLineEdit(name))
    , m_passphrase(new PassphrasePair(tr("Passphrase of the key")))
{
    addText(tr("It signs what you send, so that others can tell that it is from you, and opens what is "
               "encrypted for you. The private half stays in this computer, protected by a passphrase."));
    addField(tr("Your name"), m_name);
    addField(tr("Passphrase"), m_passphrase);
    connect(m_passphrase, &PassphrasePair::changed, this, [this] { showProblem(QString()); });
    m_name->selectAll();
}

void NewKeyDialog::go()
{
    const Result<QString> name = checkedKeyName(m_name->text());
    if (!name) {
        m_name->setFocus(Qt::OtherFocusReason);
        return showProblem(name.error());
    }
    if (const QString wrong = m_passphrase->problem(); !wrong.isEmpty()) {
        m_passphrase->setFocus(Qt::OtherFocusReason);
        return showProblem(wrong);
    }
    showBusy(tr("Making the key…"));
    runJob<PublicKey>(
        this,
        [keys = m_keys, name = *name, cost = m_cost,
            passphrase = std::make_shared<Passphrase>(m_passphrase->text())](
            QPromise<Result<PublicKey>>&) { return keys.create(name, *passphrase, cost); },
        [this](const Result<PublicKey>& key) {
            showFields();
            if (!key)
                return showProblem(key.error());
            accept();
            emit made(key->name);
        });
}

} // namespace kagami

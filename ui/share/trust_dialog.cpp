#include "ui/share/trust_dialog.h"

#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kagami {

namespace {

constexpr int keyHeightPx = 76;
constexpr qint64 largestKeyFile = 1 << 20;

} // namespace

TrustDialog::TrustDialog(KeyFolder keys, QWidget* parent)
    : FieldDialog(tr("The key of a colleague"), tr("Trust this key"), parent)
    , m_keys(std::move(keys))
    , m_key(new QPlainTextEdit)
    , m_name(new QLineEdit)
    , m_fingerprint(roleLabel({}, "value"))
{
    addText(tr("Paste the line that begins with “kagami-key-1”, as your colleague has copied it."));
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themePx(4));
    m_key->setAccessibleName(tr("Public key"));
    m_key->setTabChangesFocus(true);
    m_key->setFixedHeight(themePx(keyHeightPx));
    m_key->setFont(tabularFont(FontRole::Body));
    auto* fromFile = new QPushButton(tr("From a file…"));
    fromFile->setAutoDefault(false);
    column->addWidget(m_key);
    column->addWidget(fromFile, 0, Qt::AlignLeft);
    box->setFocusProxy(m_key);
    addField(tr("Public key"), box);
    addField(tr("Name"), m_name);
    m_fingerprint->setFont(tabularFont(FontRole::Body));
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    addField(tr("Digits"), m_fingerprint);
    addText(tr("Compare these digits with your colleague, in person or on the telephone: whoever hands you "
               "another key could sign in that name."));
    connect(m_key, &QPlainTextEdit::textChanged, this, &TrustDialog::look);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_isNamed = true; });
    connect(fromFile, &QPushButton::clicked, this, &TrustDialog::chooseFile);
    look();
}

void TrustDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("A file with a public key"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Public keys (*.pub *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &TrustDialog::readFile);
    dialog->open();
}

void TrustDialog::readFile(const QString& path)
{
    m_folder = QFileInfo(path).absolutePath();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return showProblem(tr("%1 cannot be read: %2").arg(path, file.errorString()));
    m_key->setPlainText(QString::fromUtf8(file.read(largestKeyFile)));
}

QString TrustDialog::fingerprint() const
{
    const Result<PublicKey> key = PublicKey::parse(m_key->toPlainText());
    return key ? key->fingerprint() : QString();
}

void TrustDialog::look()
{
    const Result<PublicKey> key = PublicKey::parse(m_key->toPlainText());
    m_fingerprint->setText(key ? key->fingerprint() : QStringLiteral("–"));
    if (key && !m_isNamed)
        m_name->setText(key->name);
    showProblem(key || m_key->toPlainText().trimmed().isEmpty() ? QString() : describe(key.error()));
}

void TrustDialog::go()
{
    const Result<PublicKey> key = PublicKey::parse(m_key->toPlainText());
    if (!key) {
        m_key->setFocus(Qt::OtherFocusReason);
        return showProblem(key.error());
    }
    if (const Status trusting = m_keys.trust(*key, m_name->text()); !trusting) {
        m_name->setFocus(Qt::OtherFocusReason);
        return showProblem(trusting.error());
    }
    accept();
    emit trusted(m_name->text().trimmed());
}

} // namespace kagami

#include "ui/share/protection_box.h"

#include "ui/controls/dim_label.h"
#include "ui/share/passphrase_pair.h"
#include "ui/share/trust_dialog.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kagami {

namespace {

constexpr int peoplePx = 84;

} // namespace

ProtectionBox::ProtectionBox(KeyFolder keys, QWidget* parent)
    : QWidget(parent)
    , m_keys(std::move(keys))
    , m_choice(new QComboBox)
    , m_pages(new QStackedWidget)
    , m_people(new QListWidget)
    , m_passphrase(new PassphrasePair(tr("Passphrase of the bundle")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themePx(4));
    m_choice->setAccessibleName(tr("Can be read by"));
    m_choice->addItem(tr("certain people, with their own keys"), int(BundleEncryption::Recipients));
    m_choice->addItem(tr("whoever knows a passphrase"), int(BundleEncryption::Passphrase));
    m_choice->addItem(tr("anybody who gets the file"), int(BundleEncryption::None));
    column->addWidget(m_choice);
    m_pages->addWidget(peoplePage());
    m_pages->addWidget(m_passphrase);
    QLabel* open = roleLabel(
        tr("It is not encrypted. Whoever gets hold of the file reads all that is in it."), "warning");
    open->setWordWrap(true);
    open->setAlignment(Qt::AlignTop);
    m_pages->addWidget(open);
    column->addWidget(m_pages);
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this](int row) {
        m_pages->setCurrentIndex(row);
        emit changed();
    });
    connect(m_people, &QListWidget::itemChanged, this, &ProtectionBox::changed);
    connect(m_passphrase, &PassphrasePair::changed, this, &ProtectionBox::changed);
    fill({});
    choose(m_keys.known().keys.empty() ? BundleEncryption::Passphrase : BundleEncryption::Recipients);
}

QWidget* ProtectionBox::peoplePage()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themePx(4));
    m_people->setAccessibleName(tr("Who can read it"));
    m_people->setFixedHeight(themePx(peoplePx));
    m_people->setProperty("role", QStringLiteral("checks"));
    auto* add = new QPushButton(tr("Add a colleague's key…"));
    add->setAutoDefault(false);
    column->addWidget(m_people);
    column->addWidget(add, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(add, &QPushButton::clicked, this, &ProtectionBox::addPerson);
    return page;
}

void ProtectionBox::fill(const QString& tick)
{
    std::vector<QByteArray> ticked;
    for (const PublicKey& key : recipients())
        ticked.push_back(key.bytes());
    const QSignalBlocker quiet(m_people);
    m_people->clear();
    m_known = m_keys.known().keys;
    const size_t others = m_known.size();
    const KeyList own = m_keys.own();
    m_known.insert(m_known.end(), own.keys.begin(), own.keys.end());
    for (size_t i = 0; i < m_known.size(); ++i) {
        const PublicKey& key = m_known[i];
        auto* item
            = new QListWidgetItem(i < others ? key.name : tr("%1 (your own key)").arg(key.name), m_people);
        item->setToolTip(key.fingerprint());
        const bool was = std::find(ticked.begin(), ticked.end(), key.bytes()) != ticked.end();
        item->setCheckState(was || (i < others && key.name == tick) ? Qt::Checked : Qt::Unchecked);
    }
    if (m_known.empty()) {
        auto* none
            = new QListWidgetItem(tr("No keys yet. Ask a colleague for a public key, and add it."), m_people);
        none->setFlags(Qt::ItemIsEnabled);
    }
}

BundleEncryption ProtectionBox::encryption() const
{
    return BundleEncryption(m_choice->currentData().toInt());
}

void ProtectionBox::choose(BundleEncryption encryption)
{
    m_choice->setCurrentIndex(m_choice->findData(int(encryption)));
}

std::vector<PublicKey> ProtectionBox::recipients() const
{
    std::vector<PublicKey> chosen;
    if (encryption() != BundleEncryption::Recipients)
        return chosen;
    for (size_t i = 0; i < m_known.size(); ++i)
        if (m_people->item(int(i))->checkState() == Qt::Checked)
            chosen.push_back(m_known[i]);
    return chosen;
}

QString ProtectionBox::passphrase() const
{
    return m_passphrase->text();
}

QString ProtectionBox::problem() const
{
    switch (encryption()) {
    case BundleEncryption::None: return {};
    case BundleEncryption::Passphrase: return m_passphrase->problem();
    case BundleEncryption::Recipients:
        return recipients().empty() ? tr("Choose at least one person who can read it.") : QString();
    }
    return {};
}

void ProtectionBox::addPerson()
{
    auto* dialog = new TrustDialog(m_keys, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TrustDialog::trusted, this, [this](const QString& name) {
        fill(name);
        emit changed();
    });
    dialog->open();
}

} // namespace kagami

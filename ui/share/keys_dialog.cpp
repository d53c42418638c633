#include "ui/share/keys_dialog.h"

#include "ui/controls/dim_label.h"
#include "ui/controls/two_line_delegate.h"
#include "ui/share/new_key_dialog.h"
#include "ui/share/trust_dialog.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace kagami {

namespace {

constexpr QSize dialogPx{620, 480};
constexpr int lineRole = Qt::UserRole; ///< the public key as a line; empty: none that can be read
constexpr int nameRole = Qt::UserRole + 1; ///< of the key, also of one that cannot be read; empty: no key

void fill(QListWidget& list, const KeyList& keys, const QString& empty)
{
    const int row = list.currentRow();
    list.clear();
    const auto add
        = [&list](const QString& title, const QString& detail, const QString& line, const QString& name) {
              auto* item = new QListWidgetItem(title, &list);
              item->setData(TwoLineDelegate::DetailRole, detail);
              item->setData(lineRole, line);
              item->setData(nameRole, name);
              item->setToolTip(title + u'\n' + detail);
              item->setData(Qt::AccessibleTextRole, item->toolTip());
              if (name.isEmpty())
                  item->setFlags(Qt::ItemIsEnabled);
          };
    for (const PublicKey& key : keys.keys)
        add(key.name, key.fingerprint(), key.line(), key.name);
    for (const Error& problem : keys.problems)
        add(problem.what, problem.where + u' ' + problem.remedy, {},
            QFileInfo(problem.where).completeBaseName());
    if (list.count() == 0)
        add(empty, {}, {}, {});
    list.setCurrentRow(std::clamp(row, 0, list.count() - 1));
}

} // namespace

KeysDialog::KeysDialog(KeyFolder keys, QString name, QWidget* parent)
    : QDialog(parent)
    , m_keys(std::move(keys))
    , m_name(std::move(name))
    , m_own(new QListWidget)
    , m_known(new QListWidget)
    , m_copy(new QPushButton(tr("Copy my public key")))
    , m_remove(new QPushButton(tr("Remove")))
    , m_undo(new QPushButton(tr("Undo")))
    , m_note(roleLabel({}, "secondary"))
{
    setWindowTitle(tr("Keys"));
    setAccessibleName(windowTitle());
    resize(themePx(dialogPx.width()), themePx(dialogPx.height()));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(themePx(16), themePx(14), themePx(16), themePx(12));
    column->setSpacing(themePx(8));
    column->addWidget(roleLabel(windowTitle(), "title"));
    auto* make = new QPushButton(tr("Make a key…"));
    auto* trust = new QPushButton(tr("Add a colleague's key…"));
    auto* close = new QPushButton(tr("Close"));
    const auto addList
        = [&](QListWidget* list, const QString& caption, std::initializer_list<QPushButton*> buttons) {
              column->addWidget(roleLabel(caption, "caption"));
              list->setAccessibleName(caption);
              list->setItemDelegate(new TwoLineDelegate(list));
              list->setMouseTracking(true);
              column->addWidget(list, 1);
              auto* row = new QHBoxLayout;
              for (QPushButton* button : buttons) {
                  button->setAutoDefault(false);
                  row->addWidget(button);
              }
              row->addStretch(1);
              column->addLayout(row);
          };
    addList(m_own, tr("Your own: sign what you send, and open what is encrypted for you"), {make, m_copy});
    addList(m_known, tr("Colleagues whose signatures you trust, and for whom you can encrypt"),
        {trust, m_remove});
    m_remove->setToolTip(tr("Ends the trust in the chosen key (Del)"));
    auto* del
        = new QShortcut(QKeySequence::Delete, m_known, this, &KeysDialog::removeKey, Qt::WidgetShortcut);
    del->setAutoRepeat(false);
    auto* foot = new QHBoxLayout;
    m_note->setWordWrap(true);
    foot->addWidget(m_note, 1);
    m_undo->hide();
    foot->addWidget(m_undo);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(make, &QPushButton::clicked, this, &KeysDialog::makeKey);
    connect(trust, &QPushButton::clicked, this, &KeysDialog::trustKey);
    close->setDefault(true);
    connect(m_known, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        m_remove->setEnabled(item && !item->data(nameRole).toString().isEmpty());
    });
    connect(m_copy, &QPushButton::clicked, this, &KeysDialog::copyKey);
    connect(m_remove, &QPushButton::clicked, this, &KeysDialog::removeKey);
    connect(m_undo, &QPushButton::clicked, this, &KeysDialog::undoRemoval);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    refresh();
}

QString KeysDialog::said() const
{
    return m_note->text();
}

void KeysDialog::refresh()
{
    const KeyList own = m_keys.own();
    fill(*m_own, own, tr("None yet. Make one to sign bundles with, and to be sent encrypted ones."));
    fill(*m_known, m_keys.known(), tr("None yet. Ask a colleague for a public key, and add it here."));
    m_copy->setEnabled(!own.keys.empty());
    m_undo->setVisible(!m_removed.empty());
}

void KeysDialog::say(const QString& text)
{
    m_note->setText(text);
}

void KeysDialog::makeKey()
{
    auto* dialog = new NewKeyDialog(m_keys, m_keys.own().findName(m_name) ? QString() : m_name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewKeyDialog::made, this, [this](const QString& name) {
        refresh();
        emit changed();
        say(tr("The key “%1” is made. Hand its public half to those who send you bundles.").arg(name));
    });
    dialog->open();
}

void KeysDialog::trustKey()
{
    auto* dialog = new TrustDialog(m_keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TrustDialog::trusted, this, [this](const QString& name) {
        refresh();
        emit changed();
        say(tr("The key of %1 is trusted from now on.").arg(name));
    });
    dialog->open();
}

void KeysDialog::copyKey()
{
    const QListWidgetItem* item = m_own->currentItem();
    if (!item)
        return;
    const QString line = item->data(lineRole).toString();
    if (line.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(line);
    say(tr("The public key of %1 is copied; it is safe to send by mail.").arg(item->text()));
}

void KeysDialog::removeKey()
{
    const QListWidgetItem* item = m_known->currentItem();
    const QString name = item ? item->data(nameRole).toString() : QString();
    if (name.isEmpty())
        return;
    const auto key = PublicKey::parse(item->data(lineRole).toString());
    if (const Status removed = m_keys.remove(name); !removed)
        return say(describe(removed.error()));
    if (key) {
        m_removed.push_back(*key);
        m_removed.back().name = name;
    }
    refresh();
    say(tr("The key of %1 is no longer trusted.").arg(name));
    m_known->setFocus();
    emit changed();
}

/// The latest first.
void KeysDialog::undoRemoval()
{
    const PublicKey key = m_removed.back();
    m_removed.pop_back();
    const Status trusted = m_keys.trust(key, key.name);
    refresh();
    for (QListWidgetItem* item : m_known->findItems(key.name, Qt::MatchExactly))
        m_known->setCurrentItem(item);
    m_known->setFocus();
    say(trusted ? tr("The key of %1 is trusted again.").arg(key.name) : describe(trusted.error()));
    emit changed();
}

} // namespace kagami

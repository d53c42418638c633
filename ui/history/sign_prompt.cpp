#include "ui/history/sign_prompt.h"

#include "share/change_set_signature.h"
#include "share/signers.h"
#include "ui/controls/dim_label.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

namespace kagami {

namespace {

constexpr int widthPx = 460;

/// On a worker: taking the key out of its file is meant to take time.
Result<size_t> signSteps(
    CaseFile& file, const QString& keyPath, const Passphrase& passphrase, const QString& author)
{
    const auto key = PrivateKey::load(keyPath, passphrase);
    if (!key)
        return tl::unexpected(key.error());
    const auto present = file.signatures();
    if (!present)
        return tl::unexpected(present.error());
    std::vector<Signature> made;
    for (const Digest& step : unsignedSteps(file.ledger().history(), *present, key->publicKey(), author))
        made.push_back(signedBy(*key, step));
    return file.addSignatures(made);
}

} // namespace

SignPrompt::SignPrompt(Workspace& workspace, QWidget* window, KeyFolder keys)
    : Overlay(window)
    , m_workspace(workspace)
    , m_keys(std::move(keys))
    , m_about(roleLabel({}, "secondary"))
    , m_fields(new QWidget)
    , m_key(new QComboBox)
    , m_scope(new QComboBox)
    , m_passphrase(new QLineEdit)
    , m_problem(roleLabel({}, "warning"))
    , m_sign(new QPushButton(tr("Sign")))
    , m_make(new QPushButton(tr("Keys…")))
{
    setAccessibleName(tr("Sign change sets"));
    setFixedWidth(themePx(widthPx));
    build();
    connect(m_key, &QComboBox::currentIndexChanged, this, &SignPrompt::showUnsigned);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &SignPrompt::showUnsigned);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &SignPrompt::submit);
    connect(m_sign, &QPushButton::clicked, this, &SignPrompt::submit);
    connect(m_make, &QPushButton::clicked, this, [this] {
        dismiss();
        emit keysRequested();
    });
}

void SignPrompt::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(themePx(14), themePx(12), themePx(14), themePx(12));
    column->setSpacing(themePx(8));
    column->addWidget(roleLabel(tr("Sign change sets"), "strong"));
    m_about->setWordWrap(true);
    m_problem->setWordWrap(true);
    column->addWidget(m_about);
    auto* form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(themePx(10));
    form->setVerticalSpacing(themePx(5));
    const auto add = [&](const QString& name, QWidget* field) {
        field->setAccessibleName(name);
        form->addRow(roleLabel(name, "secondary"), field);
    };
    m_passphrase->setEchoMode(QLineEdit::Password);
    add(tr("Key"), m_key);
    add(tr("What"), m_scope);
    add(tr("Passphrase"), m_passphrase);
    column->addWidget(m_fields);
    column->addWidget(m_problem);
    auto* foot = new QHBoxLayout;
    auto* cancel = new QPushButton(tr("Cancel"));
    m_sign->setProperty("look", QStringLiteral("primary"));
    foot->addWidget(m_make);
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_sign);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &SignPrompt::dismiss);
}

QString SignPrompt::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void SignPrompt::begin()
{
    if (m_workspace.isReadOnly()) {
        emit failed({ErrorKind::ReadOnly, tr("Nothing can be signed: the case can only be read now."), {},
            tr("Open it with the right to write, or go back to now."), {}});
        return;
    }
    m_own = m_keys.own();
    {
        const QSignalBlocker quiet(m_key);
        m_key->clear();
        for (const PublicKey& key : m_own.keys)
            m_key->addItem(key.name);
    }
    m_passphrase->clear();
    const bool hasKey = !m_own.keys.empty();
    m_fields->setVisible(hasKey);
    m_sign->setVisible(hasKey);
    m_make->setVisible(!hasKey);
    setFocusProxy(hasKey ? static_cast<QWidget*>(m_passphrase) : m_make);
    m_about->setText(
        hasKey ? tr(
            "A signature says that this is what you wrote. It stands beside the history, which stays as it "
            "is, and travels with merges and bundles.")
               : tr("You have no key yet. One is made once and protected by a passphrase; colleagues get its "
                    "public "
                    "half, to check what you sign."));
    say(m_own.problems.empty() ? QString() : describe(m_own.problems.front()));
    showUnsigned();
    popUp();
}

const PublicKey* SignPrompt::chosenKey() const
{
    const int at = m_key->currentIndex();
    return at < 0 || size_t(at) >= m_own.keys.size() ? nullptr : &m_own.keys[size_t(at)];
}

QString SignPrompt::authorOf(Scope scope) const
{
    return scope == Own ? m_workspace.file().author() : QString();
}

void SignPrompt::showUnsigned()
{
    const PublicKey* key = chosenKey();
    const auto present = m_workspace.file().signatures();
    if (!key || !present)
        return;
    const auto left = [&](Scope scope) {
        return int(
            unsignedSteps(m_workspace.file().ledger().history(), *present, *key, authorOf(scope)).size());
    };
    const QSignalBlocker quiet(m_scope);
    const int chosen = std::max(0, m_scope->currentIndex());
    m_scope->clear();
    m_scope->addItem(tr("What %1 wrote (%n not signed)", nullptr, left(Own)).arg(authorOf(Own)));
    m_scope->addItem(tr("Everything, to vouch for it (%n not signed)", nullptr, left(All)));
    m_scope->setCurrentIndex(chosen);
    m_sign->setEnabled(left(Scope(chosen)) > 0);
}

void SignPrompt::say(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (isVisible())
        fit();
}

void SignPrompt::submit()
{
    const PublicKey* key = chosenKey();
    if (!key || !m_sign->isEnabled())
        return;
    say({});
    m_sign->setEnabled(false);
    const auto added = std::make_shared<Result<size_t>>(0);
    const auto passphrase = std::make_shared<const Passphrase>(m_passphrase->text());
    m_workspace.write(
        [added, passphrase, path = m_keys.ownPath(key->name),
            author = authorOf(Scope(m_scope->currentIndex()))](
            CaseFile& file, const WorkProgress&) -> Result<MergeReport> {
            *added = signSteps(file, path, *passphrase, author);
            return *added ? Result<MergeReport>(MergeReport()) : tl::unexpected(added->error());
        },
        [prompt = QPointer<SignPrompt>(this), added](const Result<MergeReport>& done) {
            if (prompt)
                prompt->finish(done ? *added : tl::unexpected(done.error()));
        });
}

void SignPrompt::finish(const Result<size_t>& added)
{
    if (!added) {
        m_sign->setEnabled(true);
        say(describe(added.error()));
        m_passphrase->setFocus(Qt::OtherFocusReason);
        m_passphrase->selectAll();
        return;
    }
    const QString name = m_key->currentText();
    m_passphrase->clear();
    dismiss();
    emit told(tr("Signed %n change set(s) as %1.", nullptr, int(*added)).arg(name));
}

} // namespace kagami

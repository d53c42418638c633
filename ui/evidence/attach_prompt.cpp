#include "ui/evidence/attach_prompt.h"

#include "ui/controls/data_size.h"
#include "ui/controls/dim_label.h"
#include "ui/evidence/evidence_words.h"
#include "ui/inspector/item_chooser.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kagami {

namespace {

constexpr int widthPx = 480;
constexpr int namesShown = 6;

QString namesOf(const QStringList& paths, const QLocale& locale)
{
    QStringList names;
    for (const QString& path : paths.mid(0, namesShown))
        names << QFileInfo(path).fileName();
    QString text = locale.createSeparatedList(names);
    if (paths.size() > namesShown)
        text = AttachPrompt::tr("%1 and %n more", nullptr, int(paths.size()) - namesShown).arg(text);
    return text;
}

} // namespace

AttachPrompt::AttachPrompt(Workspace& workspace, QWidget* window)
    : Overlay(window)
    , m_workspace(workspace)
    , m_question(roleLabel({}, "strong"))
    , m_about(roleLabel({}, "secondary"))
    , m_source(new ItemChooser(workspace, bitOf(ItemKind::Source), ItemKind::Source))
    , m_from(new QLineEdit)
    , m_by(new QLineEdit)
    , m_at(new QLineEdit)
    , m_tlp(new QComboBox)
    , m_problem(roleLabel({}, "warning"))
    , m_attach(new QPushButton(tr("Attach")))
{
    setAccessibleName(tr("Attach files as evidence"));
    setFixedWidth(themePx(widthPx));
    build();
    setFocusProxy(m_from);
    connect(m_attach, &QPushButton::clicked, this, &AttachPrompt::submit);
    connect(m_source, &QLineEdit::returnPressed, this, [this] { m_from->setFocus(Qt::TabFocusReason); });
    for (QLineEdit* field : {m_from, m_by, m_at})
        connect(field, &QLineEdit::returnPressed, this, &AttachPrompt::submit);
}

void AttachPrompt::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(themePx(14), themePx(12), themePx(14), themePx(12));
    column->setSpacing(themePx(8));
    for (QLabel* label : {m_question, m_about, m_problem})
        label->setWordWrap(true);
    column->addWidget(m_question);
    column->addWidget(m_about);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(themePx(10));
    form->setVerticalSpacing(themePx(5));
    const auto add = [&](const QString& name, QWidget* field) {
        field->setAccessibleName(name);
        form->addRow(roleLabel(name, "secondary"), field);
    };
    m_source->setPlaceholderText(tr("Empty: your own word"));
    m_from->setPlaceholderText(tr("A machine, a place, a person"));
    m_at->setPlaceholderText(tr("Now"));
    for (const Tlp tlp : {Tlp::Clear, Tlp::Green, Tlp::Amber, Tlp::AmberStrict, Tlp::Red})
        m_tlp->addItem(toKey(tlp), int(tlp));
    add(tr("Source"), m_source);
    add(tr("Came from"), m_from);
    add(tr("Acquired by"), m_by);
    add(tr("Acquired"), m_at);
    add(tr("Marking"), m_tlp);
    column->addLayout(form);
    column->addWidget(m_problem);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"));
    m_attach->setProperty("look", QStringLiteral("primary"));
    foot->addWidget(cancel);
    foot->addWidget(m_attach);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &AttachPrompt::dismiss);
}

QString AttachPrompt::question() const
{
    return isHidden() ? QString() : m_question->text();
}

QString AttachPrompt::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void AttachPrompt::ask(const QStringList& paths, ItemId source)
{
    for (QLineEdit* field : {m_from, m_by, m_at})
        field->clear();
    m_by->setPlaceholderText(m_workspace.file().author());
    m_source->reset();
    const Item* item = m_workspace.state().find(source);
    if (item)
        m_source->setItem(source.uuid);
    // What came with a source is as confidential as that.
    m_tlp->setCurrentIndex(m_tlp->findData(int(item ? item->tlp : Tlp::Clear)));
    setPaths(paths);
    popUp();
}

void AttachPrompt::askAgain(const QStringList& paths, const QString& why)
{
    setPaths(paths);
    say(why);
    popUp();
}

void AttachPrompt::setPaths(const QStringList& paths)
{
    m_paths.clear();
    QStringList notes;
    qint64 bytes = 0;
    for (const QString& path : paths) {
        const QString obstacle = obstacleOf(path);
        if (!obstacle.isEmpty()) {
            notes << obstacle;
            continue;
        }
        m_paths << path;
        const qint64 size = QFileInfo(path).size();
        bytes += size;
        if (size == 0)
            notes << tr("“%1” is empty.").arg(QFileInfo(path).fileName());
    }
    const QLocale locale;
    const QStringList& named = m_paths.isEmpty() ? paths : m_paths;
    m_question->setText(named.size() == 1
            ? tr("Keep “%1” as evidence?").arg(QFileInfo(named.front()).fileName())
            : tr("Keep %n file(s) as evidence?", nullptr, int(named.size())));
    const QString size = dataSizeText(bytes, locale);
    const QString how = tr("The case keeps the content with its SHA-256 and never changes it. The file stays "
                           "where it is.");
    m_about->setText(named.size() == 1 ? tr("%1. %2").arg(size, how)
                                       : tr("%1; together %2. %3").arg(namesOf(named, locale), size, how));
    m_attach->setEnabled(!m_paths.isEmpty());
    say(firstLines(notes));
    setAccessibleDescription(m_question->text() + u' ' + m_about->text());
}

void AttachPrompt::say(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (isVisible())
        fit();
}

void AttachPrompt::submit()
{
    if (!m_attach->isEnabled())
        return;
    Acquisition how;
    if (const QString at = m_at->text().trimmed(); !at.isEmpty()) {
        auto time = parseTime(at, m_workspace.displayZone());
        if (!time) {
            say(describe(time.error()));
            m_at->setFocus(Qt::OtherFocusReason);
            return;
        }
        how.at = std::move(*time);
    }
    Draft draft;
    how.source = m_source->take(draft);
    how.before = std::move(draft.operations);
    how.from = m_from->text().trimmed();
    how.by = m_by->text().trimmed();
    how.tlp = Tlp(m_tlp->currentData().toInt());
    dismiss();
    emit agreed(m_paths, how);
}

} // namespace kagami

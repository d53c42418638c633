#include "ui/inspector/technique_editor.h"

#include "attack/technique_search.h"
#include "matrix/case_matrix.h"
#include "ui/controls/dim_label.h"
#include "ui/controls/suggest_edit.h"
#include "ui/inspector/value_text.h"
#include "ui/theme/theme.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>

namespace kagami {

namespace {

constexpr int matchLimit = 20;

/// A whole id: what more would be typed cannot make it another one.
bool isWholeId(const QString& typed)
{
    static const QRegularExpression form(QStringLiteral("^[Tt]\\d{4}(\\.\\d{3})?$"));
    return form.match(typed).hasMatch();
}

} // namespace

TechniqueEditor::TechniqueEditor(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_technique(new SuggestEdit)
    , m_tactic(new QComboBox)
    , m_mode(new QComboBox)
    , m_procedure(new QLineEdit)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(themePx(6));
    m_technique->setPlaceholderText(tr("Technique: an id, or a word in English or Japanese"));
    m_technique->setAccessibleName(tr("Technique"));
    m_technique->setPicksFirst(true);
    m_technique->setSource([this](const QString& typed) { return suggestions(typed); });
    m_tactic->setAccessibleName(tr("Tactic"));
    m_mode->setAccessibleName(tr("How it is meant"));
    for (const TechniqueMode mode :
        {TechniqueMode::Observed, TechniqueMode::Capability, TechniqueMode::ActorLevel})
        m_mode->addItem(label(mode), toKey(mode));
    m_procedure->setPlaceholderText(tr("What was done, in your words"));
    m_procedure->setAccessibleName(tr("Procedure"));
    grid->addWidget(m_technique, 0, 0, 1, 2);
    grid->addWidget(m_tactic, 1, 0);
    grid->addWidget(m_mode, 1, 1);
    grid->addWidget(m_procedure, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    setFocusProxy(m_technique);
    connect(m_technique, &SuggestEdit::suggestionChosen, this, &TechniqueEditor::fillTactics);
    connect(m_technique, &QLineEdit::textEdited, this, [this](const QString& typed) {
        fillTactics();
        emit idChecked(complaintAbout(typed.trimmed()));
    });
    connect(m_technique, &QLineEdit::returnPressed, this, &TechniqueEditor::submitted);
    connect(m_procedure, &QLineEdit::returnPressed, this, &TechniqueEditor::submitted);
    fillTactics();
}

std::vector<Suggestion> TechniqueEditor::suggestions(const QString& typed)
{
    if (const auto facts = m_workspace.scope().sharedFacts(); facts != m_facts) {
        m_facts = facts;
        m_uses = incidentsByTechnique(*facts);
    }
    const QSet<QString> used(m_uses.keyBegin(), m_uses.keyEnd());
    const Catalogue& catalogue = *m_workspace.catalogue();
    std::vector<Suggestion> found;
    for (const TechniqueMatch& match : searchTechniques(catalogue, typed, matchLimit, used)) {
        const QString& id = match.technique->id;
        QStringList details{japaneseName(*match.technique)};
        if (!match.retired.isEmpty())
            details += tr("took the place of %1").arg(match.retired);
        if (const int uses = m_uses.value(id))
            details += tr("%n incident(s)", nullptr, uses);
        details.removeAll(QString());
        found.push_back({techniqueText(&catalogue, id, QLocale(QLocale::English)),
            details.join(QStringLiteral(" · ")), id, {}});
    }
    return found;
}

QString TechniqueEditor::complaintAbout(const QString& typed) const
{
    if (!isWholeId(typed))
        return {};
    const Result<const Technique*> known = m_workspace.catalogue()->checkTechnique(typed);
    return known ? QString() : describe(known.error());
}

void TechniqueEditor::setUse(const TechniqueUse& use)
{
    m_technique->choose(
        {techniqueText(m_workspace.catalogue().get(), use.technique, QLocale(QLocale::English)), {},
            use.technique, {}});
    fillTactics();
    if (const int at = m_tactic->findData(use.tactic); at >= 0)
        m_tactic->setCurrentIndex(at);
    m_mode->setCurrentIndex(qMax(0, m_mode->findData(toKey(use.mode))));
    m_procedure->setText(use.procedure);
}

Result<TechniqueUse> TechniqueEditor::use() const
{
    const std::optional<Suggestion> chosen = m_technique->chosen();
    const QString id = chosen ? chosen->key : m_technique->text().trimmed();
    if (id.isEmpty())
        return fail(ErrorKind::Invalid, tr("No technique was named."), {},
            tr("Type an id such as T1190, or a word of its name."));
    const std::shared_ptr<const Catalogue> catalogue = m_workspace.catalogue();
    const QString tactic = m_tactic->currentData().toString();
    const Result<const Technique*> technique = catalogue->checkTechnique(id, tactic);
    if (!technique)
        return tl::unexpected(technique.error());
    if (tactic.isEmpty() && (*technique)->tactics.size() > 1)
        return fail(ErrorKind::Invalid, tr("This technique serves several tactics."), (*technique)->id,
            tr("Choose the one that is meant."));
    TechniqueUse use;
    use.technique = (*technique)->id;
    use.tactic = tactic;
    use.mode = parseTechniqueMode(m_mode->currentData().toString()).value_or(TechniqueMode::Observed);
    use.attackVersion = catalogue->version();
    use.procedure = m_procedure->text().trimmed();
    return use;
}

void TechniqueEditor::reset()
{
    m_technique->reset();
    m_procedure->clear();
    fillTactics();
}

void TechniqueEditor::fillTactics()
{
    const std::shared_ptr<const Catalogue> catalogue = m_workspace.catalogue();
    const std::optional<Suggestion> chosen = m_technique->chosen();
    const Technique* technique = chosen ? catalogue->find(chosen->key) : nullptr;
    const QString before = m_tactic->currentData().toString();
    m_tactic->clear();
    if (!technique || technique->tactics.size() != 1)
        m_tactic->addItem(technique ? tr("Which tactic?") : tr("Tactic"), QString());
    if (technique)
        for (const QString& id : technique->tactics)
            if (const Tactic* tactic = catalogue->tactic(id))
                m_tactic->addItem(
                    tacticText(catalogue.get(), tactic->shortname, QLocale()), tactic->shortname);
    if (const int at = m_tactic->findData(before); at >= 0 && !before.isEmpty())
        m_tactic->setCurrentIndex(at);
    m_tactic->setEnabled(technique && technique->tactics.size() > 1);
}

} // namespace kagami

#include "ui/history/undo_door.h"

#include "ui/inspector/field_text.h"
#include "workspace/workspace.h"

#include <QMessageBox>
#include <QPushButton>

namespace kagami {

namespace {

constexpr int mostLines = 8;

} // namespace

QStringList builtUponLines(const Workspace& workspace, const std::vector<BuiltUpon>& built, int most)
{
    const Wording wording{QLocale(), workspace.displayZone(), workspace.catalogue()};
    const Case& state = workspace.file().state();
    QStringList lines;
    for (const BuiltUpon& upon : built) {
        if (lines.size() == most) {
            lines << UndoDoor::tr("… and %n more", nullptr, int(built.size()) - most);
            break;
        }
        const FieldKey key{upon.record, upon.onClaim, quint8(upon.field.value_or(0))};
        const ChangeSetHeader* by = workspace.file().ledger().find(upon.by);
        const QString who = by ? whoWhenWhy(by->author, by->time, reasonText(*by), wording) : QString();
        const QString owner = fieldOwner(state, key);
        lines << QString(QStringLiteral("• ")
            % (upon.field
                    //: %1 a field, %2 of which record, %3 who wrote into it, when and why
                    ? UndoDoor::tr("%1 of %2 keeps what was written since: %3")
                          .arg(fieldName(key), owner, who)
                    : UndoDoor::tr("%1 stays, somebody built on it: %2").arg(owner, who))
                  .simplified());
    }
    return lines;
}

UndoDoor::UndoDoor(Workspace& workspace, QWidget& window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
{
}

QMessageBox* UndoDoor::question() const
{
    return m_question;
}

void UndoDoor::undo()
{
    const auto goOn = [this] { (void)m_workspace.undo(); };
    const auto built
        = m_workspace.isReadOnly() ? Result<std::vector<BuiltUpon>>() : m_workspace.builtUponUndo();
    // What cannot be looked at cannot be undone either, and undoing says why.
    if (!built || built->empty())
        return goOn();
    ask(*built, m_workspace.undoText(), goOn);
}

void UndoDoor::moveTo(const Digest& step)
{
    const auto goOn = [this, step] { (void)m_workspace.moveTo(step); };
    const auto built
        = m_workspace.isReadOnly() ? Result<std::vector<BuiltUpon>>() : m_workspace.builtUponMove(step);
    if (!built || built->empty())
        return goOn();
    ask(*built, tr("everything after this step"), goOn);
}

void UndoDoor::ask(
    const std::vector<BuiltUpon>& built, const QString& what, const std::function<void()>& goOn)
{
    delete m_question;
    m_question = new QMessageBox(&m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setWindowTitle(tr("Others have built on this"));
    m_question->setText(tr("Others have built on “%1”. Undoing takes back the rest; this stays:").arg(what));
    m_question->setInformativeText(builtUponLines(m_workspace, built, mostLines).join(u'\n'));
    QPushButton* undo = m_question->addButton(tr("Undo the rest"), QMessageBox::AcceptRole);
    m_question->addButton(QMessageBox::Cancel);
    m_question->setDefaultButton(QMessageBox::Cancel);
    connect(undo, &QPushButton::clicked, this, goOn);
    m_question->open();
}

} // namespace kagami

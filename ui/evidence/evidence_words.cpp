#include "ui/evidence/evidence_words.h"

#include "ui/controls/data_size.h"
#include "ui/inspector/evidence_lines.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::EvidenceWords)
};

constexpr int mostLines = 6;

QString nameOf(const QString& path)
{
    return QFileInfo(path).fileName();
}

QString newWords(const AttachWork& work, const Case& state)
{
    std::vector<const AttachWork::Kept*> made;
    for (const AttachWork::Kept& kept : work.kept())
        if (kept.attached.isNew)
            made.push_back(&kept);
    if (made.empty())
        return {};
    if (made.size() > 1)
        return Words::tr("Attached %n file(s), each a step that undo takes back.", nullptr, int(made.size()));
    const auto hash = contentOf(state, made.front()->attached.id);
    return Words::tr("Attached “%1”, SHA-256 %2. Undo takes it back.")
        .arg(nameOf(made.front()->path), hash ? shortHash(*hash) : QString());
}

} // namespace

QString attachingWords(const AttachWork::Step& step)
{
    const QString name = nameOf(step.path);
    if (step.total > 1)
        return (
            step.isStoring ? Words::tr("Storing “%1” (%2 of %3)…") : Words::tr("Reading “%1” (%2 of %3)…"))
            .arg(name)
            .arg(step.number)
            .arg(step.total);
    return (step.isStoring ? Words::tr("Storing “%1”…") : Words::tr("Reading “%1”…")).arg(name);
}

QString amountWords(qint64 done, qint64 total, const QLocale& locale)
{
    return Words::tr("%1 of %2").arg(dataSizeText(done, locale), dataSizeText(total, locale));
}

QString attachedWords(const AttachWork& work, const Case& state)
{
    QStringList parts{newWords(work, state)};
    for (const AttachWork::Kept& kept : work.kept()) {
        const Item* item = state.find(kept.attached.id);
        if (!kept.attached.isNew && item)
            parts << Words::tr("The content of “%1” is in the case already, as “%2”: it is not kept twice.")
                         .arg(nameOf(kept.path), item->title);
    }
    if (work.wasStopped())
        parts << Words::tr("Then it was stopped; the files after that were not attached.");
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString firstLines(const QStringList& lines)
{
    QStringList shown = lines.mid(0, mostLines);
    if (lines.size() > mostLines)
        shown << Words::tr("… and %n more", nullptr, int(lines.size()) - mostLines);
    return shown.join(u'\n');
}

QString leftWords(const std::vector<AttachWork::Left>& left)
{
    QStringList lines;
    for (const AttachWork::Left& one : left)
        lines << Words::tr("“%1” was not attached. %2 %3")
                     .arg(nameOf(one.path), one.why.what, one.why.remedy)
                     .trimmed();
    return firstLines(lines);
}

QString obstacleOf(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Words::tr("“%1” is not there any more.").arg(nameOf(path));
    if (info.isDir())
        return Words::tr("“%1” is a folder: pack it into an archive, and attach that.").arg(nameOf(path));
    if (!info.isFile())
        return Words::tr("“%1” is a device or a pipe, which has no end: save it to a file first.")
            .arg(nameOf(path));
    if (!info.isReadable())
        return Words::tr("“%1” may not be read by you: ask its owner.").arg(nameOf(path));
    return {};
}

} // namespace kagami

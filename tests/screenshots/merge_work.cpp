#include "screenshots/merge_work.h"

#include "ui/inspector/claim_edits.h"
#include "workspace/workspace.h"

#include <QTemporaryDir>

namespace kagami {

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

ItemId incidentCalled(const Case& state, const char* beginning)
{
    for (const ItemIndex index : state.itemsOfKind(ItemKind::Incident)) {
        const Item& item = state.items()[size_t(index)];
        if (item.title.startsWith(s(beginning)))
            return item.id;
    }
    return {};
}

/// The clock stands `hours` ahead, so that the work does not all happen at once.
void writeInCopy(const QString& path, const char* author, int hours, Draft draft)
{
    const auto file = CaseFile::open(path, OpenMode::ReadWrite);
    if (!file)
        return;
    (*file)->setAuthor(s(author));
    (*file)->setClock(Clock([hours] { return Clock::systemNow() + std::chrono::hours(hours); }));
    (void)(*file)->commit(std::move(draft));
}

void addScan(const QString& path, const char* author, int number)
{
    Draft draft;
    draft.reason = s(number % 2 == 0 ? "From the second advisory" : "From our own log");
    const ItemId incident = addItem(draft, ItemKind::Incident, s("Scan of a gateway, no. %1").arg(number));
    addClaim(draft, incident.uuid, Predicate::When, timeValue(parseEdtf(u"2024-06").value()), {});
    writeInCopy(path, author, number * 3, std::move(draft));
}

Draft titled(const Case& state, const char* beginning, const char* title)
{
    Draft draft;
    draft.reason = s("Title as the report has it");
    draft.set(incidentCalled(state, beginning), ItemField::Title, s(title));
    return draft;
}

} // namespace

QStringList copiesWithWork(Workspace& workspace)
{
    static const QTemporaryDir folder;
    const QString mori = folder.filePath(s("case of Mori.kagami"));
    const QString kato = folder.filePath(s("case of Kato.kagami"));
    if (QFile::exists(mori) || !workspace.saveCopy(mori) || !workspace.saveCopy(kato))
        return {mori, kato};
    const Case& state = workspace.state();
    for (int number = 1; number <= 7; ++number)
        addScan(number % 3 == 0 ? kato : mori, number % 3 == 0 ? "加藤" : "Mori", number);
    Draft hers = titled(state, "JAXA", "JAXA: intrusion through a VPN device, files read");
    addItem(hers, ItemKind::Target, s("Gateway maker"));
    writeInCopy(mori, "Mori", 22, std::move(hers));
    Draft his = titled(state, "Nagoya", "Nagoya Port: ransomware stops the container terminals");
    writeInCopy(kato, "加藤", 15, std::move(his));
    Draft mine = titled(state, "JAXA", "JAXA: unauthorised access to the network");
    mine.set(
        incidentCalled(state, "Nagoya"), ItemField::Title, s("Nagoya Port: three days without terminals"));
    addItem(mine, ItemKind::Target, s("Gateway Maker"));
    (void)workspace.commit(std::move(mine));
    return {mori, kato};
}

} // namespace kagami

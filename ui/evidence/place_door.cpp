#include "ui/evidence/place_door.h"

#include "ui/evidence/known_file.h"
#include "ui/evidence/place_card.h"
#include "ui/inspector/evidence_lines.h"
#include "workspace/job.h"
#include "workspace/workspace.h"

namespace kagami {

PlaceDoor::PlaceDoor(Workspace& workspace, QWidget& window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_card(new PlaceCard(&window))
{
}

PlaceDoor::~PlaceDoor()
{
    m_reading.cancel();
}

ItemId PlaceDoor::fileOf(ItemId source) const
{
    const ItemIndex index = m_workspace.state().indexOf(source);
    if (index == noIndex)
        return {};
    const Wording wording{QLocale(), m_workspace.displayZone(), m_workspace.catalogue()};
    const auto lines = evidenceLines(m_workspace.scope(), index, wording);
    return lines.size() == 1 ? lines.front().id : ItemId();
}

void PlaceDoor::show(const ClaimId& claim)
{
    const Claim* said = m_workspace.state().find(claim);
    if (!said)
        return;
    const QString words = said->locator;
    const ItemId source = said->source;
    const ItemId file = fileOf(source);
    const auto place = parsePlace(words);
    if (!file.isNull() && place)
        return read(file, words, *place);
    if (source.isNull()) {
        emit told(tr("This claim names no source in which “%1” could be.").arg(words));
        return;
    }
    m_workspace.select(file.isNull() ? source.uuid : file.uuid);
    emit told(file.isNull()
            ? tr("“%1” is a place in this source. Attach the file, and lines and bytes of it show here.")
                  .arg(words)
            : tr("“%1” is a place in this file. Save a copy, and look there with the program for it.")
                  .arg(words));
}

void PlaceDoor::read(ItemId file, const QString& words, const PlaceInFile& place)
{
    const KnownFile known = knownFile(m_workspace.state(), file);
    if (!known.hash)
        return;
    m_reading.cancel();
    m_reading = runJob<PlaceExcerpt>(
        this,
        [path = m_workspace.file().path(), hash = *known.hash, place](
            QPromise<Result<PlaceExcerpt>>& promise) {
            return excerptAt(path, hash, place, [&promise](qint64, qint64) { return !promise.isCanceled(); });
        },
        [this, known, words, place](const Result<PlaceExcerpt>& excerpt) {
            if (excerpt)
                m_card->show(known.title, words, place, *excerpt);
            else
                emit failed(excerpt.error());
        });
}

} // namespace kagami

#pragma once

#include "base/uuid.h"
#include "store/place_in_file.h"

#include <QFuture>
#include <QObject>

class QWidget;

namespace kagami {

class PlaceCard;
class Workspace;

/// From a claim to the place in its source: lines and bytes of an evidence file are shown; for what only
/// another program shows, a page or a moment of a recording, the file is selected, from where a copy can be
/// saved.
class PlaceDoor final : public QObject {
    Q_OBJECT
public:
    PlaceDoor(Workspace& workspace, QWidget& window);
    ~PlaceDoor() override;

    void show(const ClaimId& claim);
    [[nodiscard]] PlaceCard* card() const { return m_card; }

signals:
    void told(const QString& note);
    void failed(const kagami::Error& error);

private:
    /// The evidence file in which to look: the source itself, or the only file that came with it.
    [[nodiscard]] ItemId fileOf(ItemId source) const;
    void read(ItemId file, const QString& words, const PlaceInFile& place);

    Workspace& m_workspace;
    PlaceCard* m_card;
    QFuture<Result<PlaceExcerpt>> m_reading;
};

} // namespace kagami

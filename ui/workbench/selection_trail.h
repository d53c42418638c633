#pragma once

#include "base/uuid.h"

#include <QObject>
#include <vector>

namespace kagami {

class Workspace;

/// Where the selection has been, for going back and forward.
class SelectionTrail final : public QObject {
    Q_OBJECT
public:
    explicit SelectionTrail(Workspace& workspace, QObject* parent = nullptr);

    void step(int direction); ///< back (-1) or forward (1)
    [[nodiscard]] bool canStep(int direction) const;

signals:
    void changed();

private:
    void remember();

    Workspace& m_workspace;
    std::vector<std::vector<Uuid>> m_places;
    size_t m_present = 0;
    bool m_stepping = false;
};

} // namespace kagami

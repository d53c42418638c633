#pragma once

#include "brief/document.h"

#include <QListWidget>

namespace kagami {

/// The sections of a brief, indented by level. A click or Enter asks to go there.
class OutlineList final : public QListWidget {
    Q_OBJECT
public:
    explicit OutlineList(QWidget* parent = nullptr);

    void setSections(const std::vector<Section>& sections);
    [[nodiscard]] QString anchorOf(int row) const;
    /// Marks the section that is read now without asking to go there.
    void setReading(int row);

signals:
    void sectionRequested(const QString& anchor);
};

} // namespace kagami

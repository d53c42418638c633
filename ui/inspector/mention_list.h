#pragma once

#include "ui/inspector/inspector_page.h"

#include <QWidget>

namespace kagami {

/// What points to the selected item, grouped by property: "targets · 6". A click follows.
class MentionList final : public QWidget {
    Q_OBJECT
public:
    explicit MentionList(const InspectorPage& page, QWidget* parent = nullptr);

signals:
    void followRequested(const kagami::Uuid& record);
};

} // namespace kagami

#pragma once

#include "ui/controls/overlay.h"

namespace kagami {

class Actions;

/// All keys on one sheet: the commands by group, then those of the views.
class ShortcutSheet final : public Overlay {
    Q_OBJECT
public:
    ShortcutSheet(const Actions& actions, QWidget* window);
};

} // namespace kagami

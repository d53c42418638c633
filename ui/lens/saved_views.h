#pragma once

#include "base/result.h"

#include <QString>
#include <vector>

namespace kagami {

class Workspace;

/// A query kept in the case under a name.
struct SavedView {
    QString title;
    QString query;
};

/// The case's saved views in the order they were made.
[[nodiscard]] std::vector<SavedView> savedViews(const Workspace& workspace);
/// Keeps the present query under a title: one change set. Errors: as Workspace::commit.
[[nodiscard]] Status saveView(Workspace& workspace, const QString& title);

} // namespace kagami

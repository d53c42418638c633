#pragma once

#include "case/case.h"

#include <memory>

namespace kagami {

/// The case as it was, with each record's TLP label of now where that is higher: who raises a label means the
/// record, not the words it has today, so a release of an earlier state must not let it out. `then` itself
/// where no label rose. O(records of `then`).
[[nodiscard]] std::shared_ptr<const Case> withRisenLabels(std::shared_ptr<const Case> then, const Case& now);

} // namespace kagami

#pragma once

#include "case/marking.h"

#include <QString>
#include <vector>

class QMimeData;

namespace kagami {

/// Rows as people paste them elsewhere. The first row is the head.
struct CopiedTable {
    Tlp marking = Tlp::Clear; ///< the strictest of what is copied
    std::vector<std::vector<QString>> rows;
};

/// Tab separated text and an HTML table, both with the TLP label first and the end of the marked text shown
/// (R21).
[[nodiscard]] QMimeData* toMimeData(const CopiedTable& table);

} // namespace kagami

#pragma once

#include "brief/document.h"

namespace kagami {

/// Gives the tables of a document that have no widths of their own columns that follow what stands in them:
/// long texts get more, so that a table is as short as it can be, and a word breaks only where no page could
/// hold the table otherwise. Tables with the same heads get the same widths. Characters are weighed without a
/// font, so that every machine and both writers come to the same. Cost: O(characters of the tables), and a
/// few thousand looks at no more than 300 rows of tables that are alike.
void fitColumns(BriefDocument& document);

} // namespace kagami

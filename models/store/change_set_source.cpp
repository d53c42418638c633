#include "store/change_set_source.h"

#include "store/change_set_table.h"

namespace kagami {

Result<ChangeSet> ChangeSetSource::read(const ChangeSetHeader& header) const
{
    const auto lines = payload(header);
    return lines ? checkedChangeSet(header, *lines, path(), remedy()) : tl::unexpected(lines.error());
}

} // namespace kagami

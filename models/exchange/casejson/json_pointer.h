#pragma once

#include <QString>

namespace kagami {

/// A key as it stands in a JSON pointer (RFC 6901): "~" is "~0", "/" is "~1".
[[nodiscard]] inline QString escapedForPointer(QString key)
{
    return key.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
}

} // namespace kagami

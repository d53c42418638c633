#pragma once

#include <QLocale>

namespace kagami {

/// How much data that is, as people say it: "1.2 MB", in units of 1024.
[[nodiscard]] inline QString dataSizeText(qint64 bytes, const QLocale& locale = QLocale())
{
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace kagami

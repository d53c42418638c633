#pragma once

#include "share/bundle.h"
#include "share/sealed_bundle.h"
#include "store/store_fixture.h"
#include "support/records.h"

namespace kagami::support {

/// What a bundle holds, uncompressed: the bytes that somebody who opens it can search.
inline QByteArray contentOf(const QString& path, const BundleOpening& opening)
{
    auto reader = BundleReader::open(path, opening);
    if (!reader)
        qFatal("%s", qPrintable(describe(reader.error())));
    QByteArray content;
    for (;;) {
        const auto more = reader->read(1 << 20);
        if (!more)
            qFatal("%s", qPrintable(describe(more.error())));
        if (more->isEmpty())
            return content;
        content += *more;
    }
}

} // namespace kagami::support

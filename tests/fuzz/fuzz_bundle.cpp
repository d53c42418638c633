#include "fuzz/fuzz.h"
#include "share/bundle_content.h"
#include "share/bundle_reader.h"
#include "store/change_set_table.h"

#include <QBuffer>

using namespace kagami;

namespace {

/// The same body, however much of it is asked for at a time; nothing when it ends in an error.
std::optional<QByteArray> bodyOf(const QByteArray& bytes, qsizetype piece)
{
    constexpr qsizetype enough = 16 << 20; // zstd makes gigabytes out of little
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    auto reader = BundleReader::open(
        std::move(buffer), QStringLiteral("fuzz"), {.acceptsUnknown = true, .acceptsBroken = true});
    if (!reader)
        return {};
    QByteArray body;
    for (;;) {
        const auto more = reader->read(piece);
        if (!more)
            return {};
        fuzz::expect(more->size() <= piece, "no more comes than was asked for");
        if (more->isEmpty() || body.size() > enough)
            return body;
        body += *more;
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size).toByteArray();
    const auto header = bundleHeaderFromJson(bytes, {});
    fuzz::expect(!header || canonicalHeader(*header) == bytes, "a header has one form only");
    const auto manifest = manifestFromJson(bytes);
    fuzz::expect(!manifest || manifestJson(*manifest) == bytes, "a manifest has one form only");
    if (const auto from = headerFromRecord(bytes)) {
        const auto lines = payloadFromRecord(bytes);
        const auto changeSet
            = lines ? checkedChangeSet(*from, *lines, {}) : Result<ChangeSet>(tl::unexpected(lines.error()));
        fuzz::expect(!changeSet || changeSetRecord(*changeSet) == bytes, "a change set has one form only");
    }
    const auto body = bodyOf(bytes, 64 * 1024);
    fuzz::expect(!body || bytes.startsWith("KBUNDLE1"), "what opens begins as a bundle does");
    if (body && body->size() < 64 * 1024)
        fuzz::expect(bodyOf(bytes, 7) == body, "a body does not depend on how it is read");
    return 0;
}

#include "store/payload.h"

#include "base/frame.h"
#include "store/store_error.h"

namespace kagami {

namespace {

constexpr qint64 largestPayload = qint64(1) << 30;
constexpr qsizetype saltDigits = 32;
constexpr qsizetype hashDigits = 64;

tl::unexpected<Error> unreadable(const char* detail)
{
    return damaged({},
        storeText(QT_TRANSLATE_NOOP("kagami::store", "The operations of a change set cannot be read.")),
        QString::fromLatin1(detail));
}

/// Nothing when it is not as packPayload() writes it.
std::optional<PayloadLine> lineOf(QByteArrayView line)
{
    if (line.size() == hashDigits && !line.contains(' ')) {
        const auto hash = Digest::parse(QString::fromLatin1(line));
        return hash && hash->toHex().toLatin1() == line ? std::optional(PayloadLine{{}, line}) : std::nullopt;
    }
    if (line.size() <= saltDigits || line[saltDigits] != ' ')
        return {};
    const QByteArray digits = QByteArray::fromRawData(line.data(), saltDigits);
    PayloadLine part{QByteArray::fromHex(digits), line.sliced(saltDigits + 1)};
    return part.salt.toHex() == digits ? std::optional(std::move(part)) : std::nullopt;
}

} // namespace

Digest PayloadLine::hash() const
{
    return isWithheld() ? Digest::parse(QString::fromLatin1(operation)).value_or(Digest())
                        : saltedHash(operation, salt);
}

QByteArray payloadText(const ChangeSet& changeSet)
{
    QByteArray lines;
    for (size_t i = 0; i < changeSet.operations.size(); ++i) {
        if (const auto* withheld = std::get_if<Withheld>(&changeSet.operations[i])) {
            lines.append(withheld->hash.toHex().toLatin1());
        } else {
            lines.append(changeSet.salts[i].toHex());
            lines.append(' ');
            lines.append(canonicalOperation(changeSet.operations[i]));
        }
        lines.append('\n');
    }
    return lines;
}

Payload packPayload(const ChangeSet& changeSet)
{
    return packPayload(payloadText(changeSet));
}

Payload packPayload(const QByteArray& lines)
{
    return {compressedFrame(lines), lines.size()};
}

Result<PayloadLines> readPayloadText(QByteArray lines)
{
    std::vector<PayloadLine> parts;
    const QByteArrayView text = lines;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf('\n', at);
        auto part = end < 0 ? std::nullopt : lineOf(text.sliced(at, end - at));
        if (!part)
            return unreadable("line");
        parts.push_back(std::move(*part));
        at = end + 1;
    }
    return PayloadLines(std::move(lines), std::move(parts));
}

Result<PayloadLines> unpackPayload(QByteArrayView compressed, qint64 size)
{
    if (size < 0 || size > largestPayload)
        return unreadable("size");
    auto lines = frameContent(compressed, size);
    if (!lines)
        return unreadable("frame");
    return readPayloadText(std::move(*lines));
}

} // namespace kagami

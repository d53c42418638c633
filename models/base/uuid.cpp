#include "base/uuid.h"

#include <QUuid>

namespace kagami {

Uuid Uuid::fromBytes(QByteArrayView raw)
{
    Uuid id;
    if (raw.size() == 16)
        std::memcpy(id.bytes.data(), raw.data(), 16);
    return id;
}

Uuid Uuid::random()
{
    return fromBytes(QUuid::createUuid().toRfc4122());
}

Uuid Uuid::named(const Uuid& space, QStringView name)
{
    return fromBytes(QUuid::createUuidV5(QUuid::fromRfc4122(space.toBytes()), name.toUtf8()).toRfc4122());
}

QString Uuid::toString() const
{
    return isNull() ? QString() : QUuid::fromRfc4122(toBytes()).toString(QUuid::WithoutBraces);
}

std::optional<Uuid> Uuid::parse(QStringView text)
{
    if (text.size() != 36)
        return {};
    for (qsizetype i = 0; i < 36; ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const char16_t c = text[i].unicode();
        const bool hex = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        if (dash ? c != u'-' : !hex)
            return {};
    }
    const Uuid id = fromBytes(QUuid::fromString(text).toRfc4122());
    return id.isNull() ? std::nullopt : std::optional(id);
}

} // namespace kagami

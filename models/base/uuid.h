#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>
#include <array>
#include <compare>
#include <cstring>
#include <functional>
#include <optional>

namespace kagami {

/// A 128-bit identity that never changes. All zero means "none".
struct Uuid {
    std::array<quint8, 16> bytes{};

    [[nodiscard]] bool isNull() const { return bytes == std::array<quint8, 16>{}; }
    friend auto operator<=>(const Uuid&, const Uuid&) = default;

    /// Random (version 4, RFC 4122).
    [[nodiscard]] static Uuid random();
    /// The same id for the same namespace and name, always (version 5, SHA-1, RFC 4122). For imports that
    /// repeat.
    [[nodiscard]] static Uuid named(const Uuid& space, QStringView name);
    /// Lower-case 8-4-4-4-12 form; empty for none.
    [[nodiscard]] QString toString() const;
    /// Reads the 36-character form, any case. Nothing else is accepted.
    [[nodiscard]] static std::optional<Uuid> parse(QStringView text);
    [[nodiscard]] QByteArray toBytes() const { return {reinterpret_cast<const char*>(bytes.data()), 16}; }
    /// Null unless `raw` has 16 bytes.
    [[nodiscard]] static Uuid fromBytes(QByteArrayView raw);
};

/// An Uuid of one kind of record. Ids of different kinds do not convert into each other.
template <class Tag>
struct Id {
    Uuid uuid;

    [[nodiscard]] bool isNull() const { return uuid.isNull(); }
    [[nodiscard]] QString toString() const { return uuid.toString(); }
    [[nodiscard]] static Id random() { return {Uuid::random()}; }
    friend auto operator<=>(const Id&, const Id&) = default;
};

using ItemId = Id<struct ItemTag>;
using ClaimId = Id<struct ClaimTag>;
using ReplicaId = Id<struct ReplicaTag>;

inline size_t hashOf(const Uuid& id)
{
    size_t h;
    std::memcpy(&h, id.bytes.data(), sizeof h);
    size_t l;
    std::memcpy(&l, id.bytes.data() + 8, sizeof l);
    return h ^ (l * size_t(0x9E3779B97F4A7C15));
}

} // namespace kagami

template <>
struct std::hash<kagami::Uuid> {
    size_t operator()(const kagami::Uuid& id) const noexcept { return kagami::hashOf(id); }
};
template <class Tag>
struct std::hash<kagami::Id<Tag>> {
    size_t operator()(const kagami::Id<Tag>& id) const noexcept { return kagami::hashOf(id.uuid); }
};

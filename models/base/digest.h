#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>
#include <array>
#include <compare>
#include <optional>

namespace kagami {

/// A SHA-256 value (FIPS 180-4).
struct Digest {
    std::array<quint8, 32> bytes{};

    [[nodiscard]] bool isNull() const { return bytes == std::array<quint8, 32>{}; }
    [[nodiscard]] QString toHex() const; ///< 64 lower-case digits
    [[nodiscard]] QByteArray toBytes() const { return {reinterpret_cast<const char*>(bytes.data()), 32}; }
    [[nodiscard]] static Digest fromBytes(QByteArrayView raw); ///< null unless 32 bytes
    [[nodiscard]] static std::optional<Digest> parse(QStringView hex);
    friend auto operator<=>(const Digest&, const Digest&) = default;
};

[[nodiscard]] Digest sha256(QByteArrayView data);

/// SHA-256 of what comes piece by piece.
class Sha256 {
public:
    Sha256();
    void add(QByteArrayView data);
    [[nodiscard]] Digest result() const; ///< of everything so far; more may follow

private:
    alignas(8) std::array<unsigned char, 104> m_state{};
};

/// Sum modulo 2^256, little-endian in the order of the bytes: the same whatever the order of its terms, and a
/// term can be taken out again. Used for the state hash (docs/file-format.md).
struct DigestSum {
    std::array<quint64, 4> words{};

    void add(const Digest& digest);
    void subtract(const Digest& digest);
    [[nodiscard]] Digest value() const;
    friend bool operator==(const DigestSum&, const DigestSum&) = default;
};

} // namespace kagami

#pragma once

#include <QByteArrayView>
#include <array>
#include <cstring>
#include <sodium.h>

namespace kagami {

/// N bytes that are wiped when they are no longer needed. Moved, never copied.
template <size_t N>
class Secret {
public:
    Secret() = default;
    Secret(Secret&& other) noexcept
        : m_bytes(other.m_bytes)
    {
        other.wipe();
    }
    Secret& operator=(Secret&& other) noexcept
    {
        if (this != &other) {
            m_bytes = other.m_bytes;
            other.wipe();
        }
        return *this;
    }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() { wipe(); }

    [[nodiscard]] unsigned char* data() { return m_bytes.data(); }
    [[nodiscard]] const unsigned char* data() const { return m_bytes.data(); }
    [[nodiscard]] static constexpr size_t size() { return N; }

private:
    void wipe() { sodium_memzero(m_bytes.data(), N); }

    std::array<unsigned char, N> m_bytes{};
};

/// A symmetric key.
using SecretKey = Secret<32>;

[[nodiscard]] inline const unsigned char* sodiumBytes(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
[[nodiscard]] inline unsigned char* sodiumBytes(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

/// libsodium chooses the fastest code for this computer once; without it all works, but slowly.
inline void prepareSodium()
{
    static const int ready = sodium_init();
    static_cast<void>(ready);
}

/// Random bytes from the system.
[[nodiscard]] inline QByteArray randomBytes(qsizetype size)
{
    prepareSodium();
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

} // namespace kagami

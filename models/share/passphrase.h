#pragma once

#include "base/result.h"
#include "share/secret.h"

#include <QByteArray>
#include <QString>

namespace kagami {

/// What Argon2id spends on one guess (RFC 9106). Stored beside what it protects, so it may rise later.
struct Argon2Cost {
    quint64 operations = crypto_pwhash_OPSLIMIT_MODERATE; ///< passes over the memory
    quint64 memory = crypto_pwhash_MEMLIMIT_MODERATE; ///< bytes

    /// For tests: no protection at all.
    [[nodiscard]] static Argon2Cost least()
    {
        return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
    }
    /// A file that asks for more is a trap: at most 1 GiB and 16 passes.
    [[nodiscard]] bool isBearable() const;
    friend bool operator==(const Argon2Cost&, const Argon2Cost&) = default;
};

/// A passphrase; wiped when it is no longer needed. The text is taken in NFKC, so that the same keys on
/// another computer give the same bytes.
class Passphrase {
public:
    static constexpr int fewestCharacters = 8;
    static constexpr int saltBytes = crypto_pwhash_SALTBYTES;

    explicit Passphrase(const QString& text);
    Passphrase(Passphrase&&) = default;
    Passphrase& operator=(Passphrase&&) = default;
    Passphrase(const Passphrase&) = delete;
    Passphrase& operator=(const Passphrase&) = delete;
    ~Passphrase();

    /// Whether it is good enough for something new. Errors: Invalid (fewer than eight characters).
    [[nodiscard]] Status checkStrength() const;
    /// Argon2id version 1.3. Cost: the memory and the time that `cost` says, about 0.7 s as it stands.
    /// Errors: Invalid (unbearable cost), Full (not so much memory).
    [[nodiscard]] Result<SecretKey> derive(QByteArrayView salt, const Argon2Cost& cost) const;

private:
    QByteArray m_utf8;
    qsizetype m_characters = 0;
};

} // namespace kagami

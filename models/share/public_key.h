#pragma once

#include "base/digest.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace kagami {

/// A person's public key: one half checks signatures (Ed25519), the other one is what bundles are encrypted
/// for (X25519). The name is a label that whoever keeps the key gave it; it is not part of the key.
struct PublicKey {
    static constexpr qsizetype byteTotal = 64;

    QByteArray signing; ///< 32 bytes
    QByteArray receiving; ///< 32 bytes
    QString name;

    /// Both halves behind each other.
    [[nodiscard]] QByteArray bytes() const { return signing + receiving; }
    /// Null unless there are 64 bytes.
    [[nodiscard]] static PublicKey fromBytes(QByteArrayView raw, const QString& name = {});
    [[nodiscard]] bool isNull() const { return signing.isEmpty(); }

    /// Half of a SHA-256 over the key, as eight groups of four hexadecimal digits: what two people compare on
    /// the telephone. Says nothing of the name.
    [[nodiscard]] QString fingerprint() const;
    /// `kagami-key-1 BASE64 NAME`: one line that survives a mail. Four bytes of a hash find a slip in
    /// copying.
    [[nodiscard]] QString line() const;
    /// Reads a line as it comes out of a mail: white space around it, and the first line of several that is a
    /// key. Errors: Invalid (no such line, a slip in it), Unsupported (of a newer version).
    [[nodiscard]] static Result<PublicKey> parse(const QString& text);

    /// The same key, whatever the names.
    [[nodiscard]] bool isSameKey(const PublicKey& other) const { return bytes() == other.bytes(); }
};

/// A name for a key that can also be the name of a file: up to 64 characters, no separators and nothing that
/// does not show. Comes back trimmed and in NFC. Errors: Invalid.
[[nodiscard]] Result<QString> checkedKeyName(const QString& name);

} // namespace kagami

#pragma once

#include "share/private_key.h"

#include <vector>

namespace kagami {

/// Public keys that somebody decided to trust, and what could not be read among them.
struct KeyList {
    std::vector<PublicKey> keys; ///< by name
    std::vector<Error> problems;

    /// nullptr when nobody is known by it.
    [[nodiscard]] const PublicKey* find(const PublicKey& key) const;
    [[nodiscard]] const PublicKey* findName(const QString& name) const;
};

/// Where a person's keys are: NAME.key for each own pair, known/NAME.pub for each colleague. Nothing is
/// trusted that was not put there with trust(). Reads the disk on each call.
class KeyFolder {
public:
    /// The variable KAGAMI_KEYS, else kagami/keys in the user's data folder.
    [[nodiscard]] static QString standardPath();
    explicit KeyFolder(QString path = standardPath());

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] QString ownPath(const QString& name) const;

    /// Makes a pair and keeps it; makes the folder, for its owner only. Errors: Invalid (name, weak
    /// passphrase), Io (there is such a key, folder not writable), Full.
    [[nodiscard]] Result<PublicKey> create(
        const QString& name, const Passphrase& passphrase, const Argon2Cost& cost = {}) const;
    /// The public halves of the person's own keys.
    [[nodiscard]] KeyList own() const;
    /// The keys of colleagues, under the names they were trusted as.
    [[nodiscard]] KeyList known() const;
    /// Both: whose signatures count.
    [[nodiscard]] KeyList trusted() const;
    /// From now on `key` is that of `name`; again with the same key changes nothing. A name has one key, and
    /// a key one name. Errors: Invalid (the name; it is known with another key; the key is known by another
    /// name, or is an own one), Io, Full.
    [[nodiscard]] Status trust(const PublicKey& key, const QString& name) const;
    /// The key of a colleague counts no longer; also one that cannot be read. An own key stays: what was
    /// encrypted for it could not be opened any more. Errors: NotFound, Invalid (an own key), Io.
    [[nodiscard]] Status remove(const QString& name) const;
    /// The file of a private key: a path, the name of an own key, or the only one there is when `name` is
    /// empty. Errors: NotFound, Ambiguous.
    [[nodiscard]] Result<QString> privatePath(const QString& name) const;

private:
    [[nodiscard]] Status make(const QString& folder) const;
    [[nodiscard]] QString knownFolder() const;

    QString m_path;
};

} // namespace kagami

#include "share/key_folder.h"

#include "share/share_error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <algorithm>

#include <cerrno>
#include <sys/stat.h>

namespace kagami {

namespace {

constexpr qint64 largestPublicFile = 4096;

const QString& privateSuffix()
{
    static const QString suffix = QStringLiteral(".key");
    return suffix;
}
const QString& publicSuffix()
{
    static const QString suffix = QStringLiteral(".pub");
    return suffix;
}

template <class Read>
KeyList listed(const QString& folder, const QString& suffix, Read read)
{
    KeyList list;
    const QDir dir(folder);
    for (const QString& name : dir.entryList({u'*' % suffix}, QDir::Files, QDir::Name)) {
        auto key = read(dir.filePath(name));
        if (key) {
            key->name = name.chopped(suffix.size());
            list.keys.push_back(std::move(*key));
        } else {
            list.problems.push_back(std::move(key.error()));
        }
    }
    return list;
}

Result<PublicKey> readPublicFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadableFile(file);
    auto key = PublicKey::parse(QString::fromUtf8(file.read(largestPublicFile)));
    if (!key)
        key.error().where = path;
    return key;
}

/// Two names for one key would let a signature seem to be that of either.
tl::unexpected<Error> knownOtherwise(const PublicKey& key, bool isOwn)
{
    if (isOwn)
        return fail(ErrorKind::Invalid,
            shareText(QT_TRANSLATE_NOOP("kagami::share", "This is your own key “%1”.")).arg(key.name), {},
            shareText(QT_TRANSLATE_NOOP("kagami::share",
                "It counts without being trusted. Ask your colleague for the line that “kagami key show” "
                "prints there.")));
    return fail(ErrorKind::Invalid,
        shareText(QT_TRANSLATE_NOOP("kagami::share", "This key is trusted already, as that of “%1”."))
            .arg(key.name),
        {},
        shareText(QT_TRANSLATE_NOOP(
            "kagami::share", "Ask both whose it is. To give it another name, remove it first.")));
}

Status removed(const QString& path)
{
    QFile file(path);
    if (file.remove())
        return {};
    return fail(ErrorKind::Io, shareText(QT_TRANSLATE_NOOP("kagami::share", "The key could not be removed.")),
        path,
        shareText(
            QT_TRANSLATE_NOOP("kagami::share", "Look whether you may write to its folder, and try again.")),
        file.errorString());
}

} // namespace

const PublicKey* KeyList::find(const PublicKey& key) const
{
    const auto at = std::find_if(
        keys.begin(), keys.end(), [&key](const PublicKey& other) { return other.isSameKey(key); });
    return at == keys.end() ? nullptr : &*at;
}

const PublicKey* KeyList::findName(const QString& name) const
{
    const QString wanted = name.trimmed().normalized(QString::NormalizationForm_C);
    const auto at = std::find_if(
        keys.begin(), keys.end(), [&wanted](const PublicKey& other) { return other.name == wanted; });
    return at == keys.end() ? nullptr : &*at;
}

QString KeyFolder::standardPath()
{
    const QString chosen = qEnvironmentVariable("KAGAMI_KEYS");
    return !chosen.isEmpty() ? chosen
                             : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            % QStringLiteral("/kagami/keys");
}

KeyFolder::KeyFolder(QString path)
    : m_path(std::move(path))
{
}

QString KeyFolder::ownPath(const QString& name) const
{
    return m_path % u'/' % name % privateSuffix();
}

QString KeyFolder::knownFolder() const
{
    return m_path % QStringLiteral("/known");
}

Status KeyFolder::make(const QString& folder) const
{
    if (QFileInfo(folder).isDir())
        return {};
    errno = 0;
    if (!QDir().mkpath(folder))
        return unwritableFile(folder, {});
    if (::chmod(QFile::encodeName(m_path).constData(), S_IRWXU) != 0)
        return unwritableFile(m_path, {});
    return {};
}

Result<PublicKey> KeyFolder::create(
    const QString& name, const Passphrase& passphrase, const Argon2Cost& cost) const
{
    const auto key = PrivateKey::generate(name);
    if (!key)
        return tl::unexpected(key.error());
    KAGAMI_TRY(passphrase.checkStrength());
    KAGAMI_TRY(make(m_path));
    KAGAMI_TRY(key->save(ownPath(key->publicKey().name), passphrase, cost));
    return key->publicKey();
}

KeyList KeyFolder::own() const
{
    return listed(m_path, privateSuffix(), &PrivateKey::publicKeyOf);
}

KeyList KeyFolder::known() const
{
    return listed(knownFolder(), publicSuffix(), &readPublicFile);
}

KeyList KeyFolder::trusted() const
{
    KeyList all = own();
    KeyList others = known();
    std::move(others.keys.begin(), others.keys.end(), std::back_inserter(all.keys));
    std::move(others.problems.begin(), others.problems.end(), std::back_inserter(all.problems));
    return all;
}

Status KeyFolder::trust(const PublicKey& key, const QString& name) const
{
    const auto checked = checkedKeyName(name);
    if (!checked)
        return tl::unexpected(checked.error());
    const KeyList all = trusted();
    if (const PublicKey* present = all.findName(*checked)) {
        if (present->isSameKey(key))
            return {};
        if (own().findName(*checked))
            return fail(ErrorKind::Invalid,
                shareText(QT_TRANSLATE_NOOP("kagami::share", "“%1” is your own key.")).arg(*checked), {},
                shareText(
                    QT_TRANSLATE_NOOP("kagami::share", "Give the key of your colleague another name.")));
        return fail(ErrorKind::Invalid,
            shareText(QT_TRANSLATE_NOOP("kagami::share", "“%1” is known with another key (%2)."))
                .arg(*checked, present->fingerprint()),
            {},
            shareText(QT_TRANSLATE_NOOP("kagami::share",
                "Ask the person whether the key was changed. If it was, remove the old one first, or give "
                "the "
                "new one another name.")));
    }
    if (const PublicKey* present = all.find(key))
        return knownOtherwise(*present, own().find(key) != nullptr);
    KAGAMI_TRY(make(knownFolder()));
    PublicKey named = key;
    named.name = *checked;
    const QString path = knownFolder() % u'/' % *checked % publicSuffix();
    QSaveFile file(path);
    const QByteArray line = named.line().toUtf8() + '\n';
    errno = 0;
    if (!file.open(QIODevice::WriteOnly) || file.write(line) != line.size() || !file.commit())
        return unwritableFile(path, file.errorString());
    return {};
}

Status KeyFolder::remove(const QString& name) const
{
    // Somebody may have put a file there by hand, under a name that trust() would have put into another form.
    const auto plain
        = [](const QString& of) { return of.trimmed().normalized(QString::NormalizationForm_C); };
    for (const QString& file : QDir(knownFolder()).entryList({u'*' % publicSuffix()}, QDir::Files)) {
        if (plain(file.chopped(publicSuffix().size())) == plain(name))
            return removed(knownFolder() % u'/' % file);
    }
    if (own().findName(name))
        return fail(ErrorKind::Invalid,
            shareText(QT_TRANSLATE_NOOP("kagami::share", "“%1” is your own key.")).arg(plain(name)), m_path,
            shareText(QT_TRANSLATE_NOOP("kagami::share",
                "Without it nothing can be opened that was encrypted for it. Delete its file by hand if that "
                "is "
                "what you want.")));
    return fail(ErrorKind::NotFound,
        shareText(QT_TRANSLATE_NOOP("kagami::share", "No key is trusted under this name.")), plain(name),
        shareText(QT_TRANSLATE_NOOP("kagami::share", "“kagami key list” lists the keys.")));
}

Result<QString> KeyFolder::privatePath(const QString& name) const
{
    if (name.isEmpty()) {
        const QStringList files = QDir(m_path).entryList({u'*' % privateSuffix()}, QDir::Files, QDir::Name);
        if (files.size() == 1)
            return m_path % u'/' % files.front();
        if (!files.isEmpty())
            return fail(ErrorKind::Ambiguous,
                shareText(QT_TRANSLATE_NOOP("kagami::share", "There are several keys: %1."))
                    .arg(files.join(QStringLiteral(", "))),
                m_path, shareText(QT_TRANSLATE_NOOP("kagami::share", "Say which one.")));
    }
    if (!name.isEmpty() && QFileInfo(ownPath(name)).isFile())
        return ownPath(name);
    if (name.contains(u'/') || name.endsWith(privateSuffix()))
        return name;
    return fail(ErrorKind::NotFound,
        name.isEmpty()
            ? shareText(QT_TRANSLATE_NOOP("kagami::share", "There is no private key yet."))
            : shareText(QT_TRANSLATE_NOOP("kagami::share", "There is no private key of this name.")),
        name.isEmpty() ? m_path : name,
        shareText(QT_TRANSLATE_NOOP("kagami::share", "“kagami key new NAME” makes one.")));
}

} // namespace kagami

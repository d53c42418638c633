#include "share/key_document.h"

#include "case/value_json.h"
#include "share/json_bytes.h"
#include "share/share_error.h"
#include "store/half_written.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kagami {

namespace {

using nlohmann::json;

constexpr qint64 largestFile = qint64(64) * 1024;
constexpr mode_t ownerOnly = S_IRUSR | S_IWUSR;
constexpr mode_t anybodyElse = S_IRWXG | S_IRWXO;
constexpr const char* format = "kagami-private-key-1";
constexpr const char* algorithm = "argon2id13";

tl::unexpected<Error> noKeyFile(const QString& path)
{
    return fail(ErrorKind::Corrupt,
        shareText(QT_TRANSLATE_NOOP("kagami::share", "The file is no private key, or it is damaged.")), path,
        shareText(QT_TRANSLATE_NOOP("kagami::share", "Take a copy of the key, or make a new one.")));
}

Status checkPrivacy(const QFile& file)
{
    struct stat info { };
    if (::fstat(file.handle(), &info) != 0)
        return unreadableFile(file);
    if (info.st_uid != ::geteuid())
        return fail(ErrorKind::ReadOnly,
            shareText(QT_TRANSLATE_NOOP("kagami::share", "The private key belongs to somebody else.")),
            file.fileName(),
            shareText(QT_TRANSLATE_NOOP("kagami::share", "Use your own key; “kagami key new” makes one.")));
    if ((info.st_mode & anybodyElse) == 0)
        return {};
    return fail(ErrorKind::ReadOnly,
        shareText(QT_TRANSLATE_NOOP("kagami::share", "The private key can be read by others.")),
        file.fileName(),
        shareText(QT_TRANSLATE_NOOP("kagami::share",
            "Make it yours alone (chmod 600). If others may have read it, make a new key and tell your "
            "colleagues.")));
}

json toJson(const KeyDocument& document)
{
    return {{"format", format},
        {"kdf",
            {{"algorithm", algorithm}, {"memory", document.cost.memory},
                {"operations", document.cost.operations}, {"salt", base64(document.salt)}}},
        {"nonce", base64(document.nonce)}, {"public", utf8(document.publicKey.line())},
        {"sealed", base64(document.sealed)}};
}

Result<KeyDocument> documentOf(const json& object, const QString& path)
{
    const std::string version = textMember(object, "format");
    if (version != format) {
        if (version.starts_with("kagami-private-key-"))
            return fail(ErrorKind::Unsupported,
                shareText(
                    QT_TRANSLATE_NOOP("kagami::share", "The key was made by a newer version of Kagami.")),
                path, shareText(QT_TRANSLATE_NOOP("kagami::share", "Update Kagami to use it.")));
        return noKeyFile(path);
    }
    const auto kdf = object.find("kdf");
    auto publicKey = PublicKey::parse(text(textMember(object, "public")));
    if (kdf == object.end() || !publicKey || textMember(*kdf, "algorithm") != algorithm)
        return noKeyFile(path);
    const auto salt = bytesMember(*kdf, "salt", Passphrase::saltBytes);
    const auto nonce = bytesMember(object, "nonce", crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    const auto sealed = bytesMember(object, "sealed", 2 * 32 + crypto_aead_xchacha20poly1305_ietf_ABYTES);
    const Argon2Cost cost{numberMember(*kdf, "operations"), numberMember(*kdf, "memory")};
    if (!salt || !nonce || !sealed || !cost.isBearable())
        return noKeyFile(path);
    return KeyDocument{std::move(*publicKey), cost, *salt, *nonce, *sealed};
}

} // namespace

Result<KeyDocument> readKeyDocument(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadableFile(file);
    KAGAMI_TRY(checkPrivacy(file));
    if (file.size() > largestFile)
        return noKeyFile(path);
    const QByteArray bytes = file.readAll();
    const json object = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!object.is_object())
        return noKeyFile(path);
    return documentOf(object, path);
}

Status writeKeyDocument(const QString& path, const KeyDocument& document)
{
    KAGAMI_TRY(checkNewPath(path));
    HalfWritten half(path);
    // The permissions come with the file: it is never there for others to read.
    const int descriptor = ::open(
        QFile::encodeName(half.path()).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, ownerOnly);
    if (descriptor < 0)
        return unwritableFile(path, QString::fromLocal8Bit(strerror(errno)));
    QFile file;
    const QByteArray bytes = QByteArray::fromStdString(toJson(document).dump(1)) + '\n';
    if (!file.open(descriptor, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle)
        || file.write(bytes) != bytes.size() || !file.flush())
        return unwritableFile(path, file.errorString());
    file.close();
    return half.finish(path);
}

} // namespace kagami

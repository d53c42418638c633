#include "share/public_key.h"

#include "share/json_bytes.h"
#include "share/share_error.h"

#include <QStringList>
#include <algorithm>

namespace kagami {

namespace {

constexpr qsizetype halfBytes = 32;
constexpr qsizetype checkBytes = 4;
constexpr qsizetype fingerprintBytes = 16;
constexpr qsizetype longestName = 64;

const QString& lineStart()
{
    static const QString start = QStringLiteral("kagami-key-1");
    return start;
}

Digest hashOfKey(const QByteArray& keyBytes)
{
    return sha256(QByteArray(lineStart().toLatin1() + keyBytes));
}

tl::unexpected<Error> noKey(const char* what, const QString& where)
{
    return fail(ErrorKind::Invalid, shareText(what), where,
        shareText(QT_TRANSLATE_NOOP("kagami::share",
            "Ask for the line that “kagami key show” prints; it begins with “kagami-key-1”.")));
}

bool showsNothing(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return false;
    }
}

} // namespace

PublicKey PublicKey::fromBytes(QByteArrayView raw, const QString& name)
{
    if (raw.size() != byteTotal)
        return {};
    return {raw.first(halfBytes).toByteArray(), raw.sliced(halfBytes).toByteArray(), name};
}

QString PublicKey::fingerprint() const
{
    const QString digits = QString::fromLatin1(hashOfKey(bytes()).toBytes().first(fingerprintBytes).toHex());
    QStringList groups;
    for (qsizetype at = 0; at < digits.size(); at += 4)
        groups << digits.mid(at, 4);
    return groups.join(u' ');
}

QString PublicKey::line() const
{
    const QByteArray all = bytes() + hashOfKey(bytes()).toBytes().first(checkBytes);
    return lineStart() % u' ' % QString::fromLatin1(all.toBase64()) % u' ' % name;
}

Result<PublicKey> PublicKey::parse(const QString& text)
{
    QString found;
    for (const QString& line : text.split(u'\n')) {
        if (line.trimmed().startsWith(QLatin1String("kagami-key-"))) {
            found = line.simplified();
            break;
        }
    }
    const QStringList words = found.split(u' ');
    if (found.isEmpty() || words.size() < 3)
        return noKey(QT_TRANSLATE_NOOP("kagami::share", "This is no public key."), found);
    if (words[0] != lineStart())
        return fail(ErrorKind::Unsupported,
            shareText(QT_TRANSLATE_NOOP("kagami::share", "The key was made by a newer version of Kagami.")),
            words[0], shareText(QT_TRANSLATE_NOOP("kagami::share", "Update Kagami to use it.")));
    const auto bytes = fromBase64(words[1].toStdString());
    if (!bytes || bytes->size() != byteTotal + checkBytes)
        return noKey(QT_TRANSLATE_NOOP("kagami::share", "The public key is not complete."), words[1]);
    const QByteArray key = bytes->first(byteTotal);
    if (hashOfKey(key).toBytes().first(checkBytes) != bytes->last(checkBytes))
        return noKey(QT_TRANSLATE_NOOP("kagami::share", "The public key has a slip in it."), words[1]);
    const auto name = checkedKeyName(words.mid(2).join(u' '));
    if (!name)
        return tl::unexpected(name.error());
    return fromBytes(key, *name);
}

Result<QString> checkedKeyName(const QString& name)
{
    const QString trimmed = name.trimmed().normalized(QString::NormalizationForm_C);
    const auto characters = trimmed.toUcs4();
    const bool bad = characters.isEmpty() || characters.size() > longestName || trimmed.startsWith(u'.')
        || trimmed.startsWith(u'-') || trimmed.contains(u'/') || trimmed.contains(u'\\')
        || std::any_of(characters.begin(), characters.end(), showsNothing);
    if (!bad)
        return trimmed;
    return fail(ErrorKind::Invalid,
        shareText(QT_TRANSLATE_NOOP("kagami::share", "This is no name for a key.")), name,
        shareText(QT_TRANSLATE_NOOP("kagami::share",
            "Take 1 to 64 characters without slashes that do not begin with a dot or a dash.")));
}

} // namespace kagami

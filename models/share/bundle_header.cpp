#include "share/bundle_header.h"

#include "case/record_keys.h"
#include "case/value_json.h"
#include "share/json_bytes.h"
#include "share/share_error.h"

namespace kagami {

namespace {

using nlohmann::json;

constexpr size_t streamBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr size_t checkBytes = 32;
constexpr size_t sealedKeyBytes = SecretKey::size() + crypto_box_SEALBYTES;
constexpr const char* algorithm = "argon2id13";

json encryptionJson(const BundleHeader& header)
{
    if (header.encryption == BundleEncryption::None)
        return {{"kind", "none"}};
    json object{{"check", base64(header.check)}, {"stream", base64(header.stream)}};
    if (header.encryption == BundleEncryption::Passphrase) {
        object["kind"] = "passphrase";
        object["kdf"] = {{"algorithm", algorithm}, {"memory", header.cost.memory},
            {"operations", header.cost.operations}, {"salt", base64(header.salt)}};
        return object;
    }
    object["kind"] = "recipients";
    object["keys"] = json::array();
    for (const QByteArray& sealed : header.sealedKeys)
        object["keys"].push_back(base64(sealed));
    return object;
}

bool readPassphrase(const json& object, BundleHeader& header)
{
    const auto kdf = object.find("kdf");
    if (kdf == object.end() || textMember(*kdf, "algorithm") != algorithm)
        return false;
    const auto salt = bytesMember(*kdf, "salt", Passphrase::saltBytes);
    header.encryption = BundleEncryption::Passphrase;
    header.cost = {numberMember(*kdf, "operations"), numberMember(*kdf, "memory")};
    header.salt = salt.value_or(QByteArray());
    return salt && header.cost.isBearable();
}

bool readRecipients(const json& object, BundleHeader& header)
{
    const auto keys = object.find("keys");
    if (keys == object.end() || !keys->is_array() || keys->empty() || keys->size() > mostRecipients)
        return false;
    header.encryption = BundleEncryption::Recipients;
    for (const json& key : *keys) {
        const auto sealed = key.is_string() ? fromBase64(key.get<std::string>()) : std::nullopt;
        if (!sealed || size_t(sealed->size()) != sealedKeyBytes)
            return false;
        header.sealedKeys.push_back(*sealed);
    }
    return true;
}

bool readEncryption(const json& object, BundleHeader& header)
{
    const std::string kind = textMember(object, "kind");
    if (kind == "none")
        return true;
    const auto stream = bytesMember(object, "stream", streamBytes);
    const auto check = bytesMember(object, "check", checkBytes);
    if (!stream || !check)
        return false;
    header.stream = *stream;
    header.check = *check;
    return kind == "passphrase" ? readPassphrase(object, header)
                                : kind == "recipients" && readRecipients(object, header);
}

bool readSender(const json& object, BundleHeader& header)
{
    const auto key = bytesMember(object, "key", size_t(PublicKey::byteTotal));
    if (!key)
        return false;
    header.sender = PublicKey::fromBytes(*key);
    return true;
}

bool readAll(const json& object, BundleHeader& header)
{
    const auto caseId = Uuid::parse(text(textMember(object, "case")));
    const auto made = parseInstant(text(textMember(object, "made")));
    const auto encryption = object.find("encryption");
    const auto sender = object.find("sender");
    if (!caseId || !made || encryption == object.end())
        return false;
    header.caseId = {*caseId};
    header.made = *made;
    header.caseTitle = text(textMember(object, "title"));
    return readEncryption(*encryption, header) && (sender == object.end() || readSender(*sender, header));
}

} // namespace

QByteArrayView bundleMagic()
{
    return "KBUNDLE1";
}

QByteArray canonicalHeader(const BundleHeader& header)
{
    json object{{"case", utf8(header.caseId.toString())}, {"encryption", encryptionJson(header)},
        {"made", utf8(instantText(header.made))}, {"version", bundleVersion}};
    if (!header.caseTitle.isEmpty())
        object["title"] = utf8(header.caseTitle);
    if (!header.sender.isNull())
        object["sender"] = {{"fingerprint", utf8(header.sender.fingerprint().remove(u' '))},
            {"key", base64(header.sender.bytes())}};
    return QByteArray::fromStdString(object.dump(-1, ' ', false, json::error_handler_t::replace));
}

Result<BundleHeader> bundleHeaderFromJson(QByteArrayView bytes, const QString& where)
{
    const json object = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (object.is_object() && numberMember(object, "version") > quint64(bundleVersion))
        return fail(ErrorKind::Unsupported,
            shareText(
                QT_TRANSLATE_NOOP("kagami::share", "The bundle was made by a newer version of Kagami.")),
            where,
            shareText(QT_TRANSLATE_NOOP(
                "kagami::share", "Update Kagami, or ask for a bundle made by the version that you have.")));
    BundleHeader header;
    // Nothing may stand in a header that changes no meaning.
    if (!object.is_object() || !readAll(object, header) || canonicalHeader(header) != bytes)
        return damagedBundle(
            where, shareText(QT_TRANSLATE_NOOP("kagami::share", "The header of the bundle cannot be read.")));
    return header;
}

} // namespace kagami

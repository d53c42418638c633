#include "share/bundle_content.h"

#include "base/utf8.h"
#include "case/value_json.h"
#include "share/json_bytes.h"
#include "share/share_error.h"
#include "store/payload.h"

#include <QtEndian>

namespace kagami {

namespace {

using nlohmann::json;

constexpr int contentVersion = 1;
constexpr qsizetype saltBytes = 16;
constexpr qint64 endOfYear9999 = 253402300799999;

tl::unexpected<Error> unreadable(const char* detail)
{
    return damagedBundle({},
        shareText(QT_TRANSLATE_NOOP("kagami::share", "The content of the bundle cannot be read.")),
        QString::fromLatin1(detail));
}

QByteArray dumped(const json& object)
{
    return QByteArray::fromStdString(object.dump(-1, ' ', false, json::error_handler_t::replace));
}

json hexList(const std::vector<Digest>& digests)
{
    json list = json::array();
    for (const Digest& digest : digests)
        list.push_back(utf8(digest.toHex()));
    return list;
}

std::optional<Digest> digestMember(const json& object, const char* key)
{
    return Digest::parse(text(textMember(object, key)));
}

bool readDigests(const json& object, const char* key, std::vector<Digest>& digests)
{
    const auto list = object.find(key);
    if (list == object.end() || !list->is_array())
        return false;
    for (const json& entry : *list) {
        const auto digest = entry.is_string() ? Digest::parse(text(entry.get<std::string>())) : std::nullopt;
        if (!digest)
            return false;
        digests.push_back(*digest);
    }
    return true;
}

json headerJson(const ChangeSetHeader& header)
{
    json object{{"author", utf8(header.author)}, {"hash", utf8(header.hash.toHex())},
        {"merges", hexList(header.merges)}, {"operation-count", header.operationTotal},
        {"previous", header.previous.isNull() ? std::string() : utf8(header.previous.toHex())},
        {"redoes", hexList(header.redoes)}, {"replica", utf8(header.replica.toString())},
        {"sequence", header.sequence}, {"time", json::array({header.time.ms, header.time.counter})},
        {"undoes", hexList(header.undoes)}, {"withheld", header.withheld}};
    if (header.reasonHash.isNull()) {
        object["reason"] = utf8(header.reason);
        object["reason-salt"] = header.reasonSalt.toHex().toStdString();
    } else {
        object["reason-hash"] = utf8(header.reasonHash.toHex());
    }
    return object;
}

bool readTime(const json& object, HybridTime& time)
{
    const auto at = object.find("time");
    if (at == object.end() || !at->is_array() || at->size() != 2 || !(*at)[0].is_number_unsigned()
        || !(*at)[1].is_number_unsigned())
        return false;
    const quint64 ms = (*at)[0].get<quint64>();
    const quint64 counter = (*at)[1].get<quint64>();
    time = {qint64(ms), quint32(counter)};
    return ms <= quint64(endOfYear9999) && counter <= 0xFFFFFFFF;
}

bool readReason(const json& object, ChangeSetHeader& header)
{
    if (const auto hash = digestMember(object, "reason-hash")) {
        header.reasonHash = *hash;
        return !hash->isNull();
    }
    header.reason = exactText(textMember(object, "reason"));
    header.reasonSalt = QByteArray::fromHex(QByteArray::fromStdString(textMember(object, "reason-salt")));
    return header.reasonSalt.size() == saltBytes;
}

bool readHeader(const json& object, ChangeSetHeader& header)
{
    const auto hash = digestMember(object, "hash");
    const auto replica = Uuid::parse(text(textMember(object, "replica")));
    const quint64 operations = numberMember(object, "operation-count");
    const quint64 withheld = numberMember(object, "withheld");
    header.sequence = numberMember(object, "sequence");
    header.previous = digestMember(object, "previous").value_or(Digest());
    header.author = exactText(textMember(object, "author"));
    if (!hash || hash->isNull() || !replica || replica->isNull() || operations > 0xFFFFFFFF
        || withheld > operations || header.sequence == 0 || header.sequence > quint64(INT64_MAX))
        return false;
    header.hash = *hash;
    header.replica = {*replica};
    header.operationTotal = quint32(operations);
    header.withheld = quint32(withheld);
    return readTime(object, header.time) && readReason(object, header)
        && readDigests(object, "undoes", header.undoes) && readDigests(object, "redoes", header.redoes)
        && readDigests(object, "merges", header.merges);
}

qsizetype endOfHeader(QByteArrayView record)
{
    return record.indexOf('\n');
}

} // namespace

QByteArray recordHead(BundleRecord kind, qint64 bytes)
{
    QByteArray head(recordHeadBytes, char(kind));
    qToBigEndian(quint64(bytes), head.data() + 1);
    return head;
}

QByteArray manifestJson(const BundleManifest& manifest)
{
    json object{{"blobs", manifest.blobs}, {"change-sets", manifest.changeSets},
        {"head", utf8(manifest.head.toHex())}, {"signatures", manifest.signatures},
        {"version", contentVersion}};
    if (manifest.since)
        object["since"] = utf8(manifest.since->toHex());
    if (manifest.ceiling)
        object["ceiling"] = utf8(toKey(*manifest.ceiling));
    return dumped(object);
}

Result<BundleManifest> manifestFromJson(QByteArrayView bytes)
{
    const json object = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    const auto head = digestMember(object, "head");
    const quint64 changeSets = numberMember(object, "change-sets");
    const quint64 blobs = numberMember(object, "blobs");
    const quint64 signatures = numberMember(object, "signatures");
    if (!head || std::max({changeSets, blobs, signatures}) > quint64(INT32_MAX))
        return unreadable("manifest");
    BundleManifest manifest{*head, digestMember(object, "since"),
        parseTlp(text(textMember(object, "ceiling"))), qint64(changeSets), qint64(blobs), qint64(signatures)};
    if (manifestJson(manifest) != bytes)
        return unreadable("manifest");
    return manifest;
}

QByteArray signaturesRecord(const std::vector<Signature>& signatures)
{
    QByteArray record;
    for (const Signature& signature : signatures)
        record += signature.changeSet.toBytes() + signature.key + signature.signature;
    return record;
}

Result<std::vector<Signature>> signaturesFromRecord(QByteArrayView record)
{
    constexpr qsizetype hashBytes = 32;
    constexpr qsizetype bytes = hashBytes + Signature::keyBytes + Signature::signatureBytes;
    if (record.isEmpty() || record.size() % bytes != 0)
        return unreadable("signatures");
    std::vector<Signature> signatures;
    for (; !record.isEmpty(); record = record.sliced(bytes))
        signatures.push_back({Digest::fromBytes(record.first(hashBytes)),
            record.sliced(hashBytes, Signature::keyBytes).toByteArray(),
            record.sliced(hashBytes + Signature::keyBytes, Signature::signatureBytes).toByteArray()});
    return signatures;
}

QByteArray changeSetRecord(const ChangeSet& changeSet)
{
    return dumped(headerJson(changeSet.header)) + '\n' + payloadText(changeSet);
}

Result<ChangeSetHeader> headerFromRecord(QByteArrayView record)
{
    const qsizetype end = endOfHeader(record);
    if (end < 0)
        return unreadable("change set");
    const QByteArrayView line = record.first(end);
    const json object = json::parse(line.begin(), line.end(), nullptr, false);
    ChangeSetHeader header;
    if (!object.is_object() || !readHeader(object, header) || dumped(headerJson(header)) != line)
        return unreadable("header of a change set");
    return header;
}

Result<PayloadLines> payloadFromRecord(QByteArrayView record)
{
    auto lines = readPayloadText(record.sliced(endOfHeader(record) + 1).toByteArray());
    if (!lines)
        return unreadable("operations");
    return lines;
}

} // namespace kagami

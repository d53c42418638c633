#include "ledger/change_set.h"

#include "case/value_json.h"

#include <QtEndian>

namespace kagami {

using nlohmann::json;

namespace {

json hexList(const std::vector<Digest>& digests)
{
    json list = json::array();
    for (const Digest& digest : digests)
        list.push_back(utf8(digest.toHex()));
    return list;
}

} // namespace

Stamp stampOf(const ChangeSetHeader& header, quint32 position)
{
    return {header.time, qFromBigEndian<quint64>(header.hash.bytes.data()), position};
}

Digest saltedHash(QByteArrayView operation, QByteArrayView salt)
{
    QByteArray salted;
    salted.reserve(salt.size() + operation.size());
    salted.append(salt);
    salted.append(operation);
    return sha256(salted);
}

Digest computeHash(const ChangeSetHeader& header, std::span<const Digest> operations)
{
    QByteArray all;
    all.reserve(qsizetype(operations.size()) * 32);
    for (const Digest& digest : operations)
        all.append(digest.toBytes());
    const json object{{"author", utf8(header.author)}, {"format", "kagami-change-set-1"},
        {"operation-count", operations.size()}, {"operations", utf8(sha256(all).toHex())},
        {"previous", header.previous.isNull() ? std::string() : utf8(header.previous.toHex())},
        {"reason", utf8(header.reason)}, {"redoes", hexList(header.redoes)},
        {"replica", utf8(header.replica.toString())}, {"sequence", header.sequence},
        {"time", json::array({header.time.ms, header.time.counter})}, {"undoes", hexList(header.undoes)}};
    return sha256(QByteArray::fromStdString(object.dump(-1, ' ', false, json::error_handler_t::replace)));
}

Digest computeHash(const ChangeSet& changeSet)
{
    std::vector<Digest> digests;
    digests.reserve(changeSet.operations.size());
    for (size_t i = 0; i < changeSet.operations.size(); ++i) {
        const QByteArray salt = i < changeSet.salts.size() ? changeSet.salts[i] : QByteArray();
        digests.push_back(saltedHash(canonicalOperation(changeSet.operations[i]), salt));
    }
    return computeHash(changeSet.header, digests);
}

} // namespace kagami

#include "ledger/change_set.h"

#include "case/value_json.h"

#include <QCoreApplication>
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

QString reasonText(const ChangeSetHeader& header)
{
    return header.reasonHash.isNull()
        ? header.reason
        : QCoreApplication::translate("kagami::ledger", "(left out of this copy)");
}

Stamp stampOf(const ChangeSetHeader& header, quint32 position)
{
    return {header.time, qFromBigEndian<quint64>(header.hash.bytes.data()), position};
}

Digest saltedHash(QByteArrayView text, QByteArrayView salt)
{
    QByteArray salted;
    salted.reserve(salt.size() + text.size());
    salted.append(salt);
    salted.append(text);
    return sha256(salted);
}

Digest reasonHashOf(const ChangeSetHeader& header)
{
    return header.reasonHash.isNull() ? saltedHash(header.reason.toUtf8(), header.reasonSalt)
                                      : header.reasonHash;
}

Digest operationHash(const ChangeSet& changeSet, size_t position)
{
    const Operation& operation = changeSet.operations[position];
    if (const auto* withheld = std::get_if<Withheld>(&operation))
        return withheld->hash;
    const QByteArray salt = position < changeSet.salts.size() ? changeSet.salts[position] : QByteArray();
    return saltedHash(canonicalOperation(operation), salt);
}

Digest computeHash(const ChangeSetHeader& header, std::span<const Digest> operations)
{
    QByteArray all;
    all.reserve(qsizetype(operations.size()) * 32);
    for (const Digest& digest : operations)
        all.append(digest.toBytes());
    const json object{{"author", utf8(header.author)}, {"format", "kagami-change-set-2"},
        {"merges", hexList(header.merges)}, {"operation-count", operations.size()},
        {"operations", utf8(sha256(all).toHex())},
        {"previous", header.previous.isNull() ? std::string() : utf8(header.previous.toHex())},
        {"reason", utf8(reasonHashOf(header).toHex())}, {"redoes", hexList(header.redoes)},
        {"replica", utf8(header.replica.toString())}, {"sequence", header.sequence},
        {"time", json::array({header.time.ms, header.time.counter})}, {"undoes", hexList(header.undoes)}};
    return sha256(QByteArray::fromStdString(object.dump(-1, ' ', false, json::error_handler_t::replace)));
}

Digest computeHash(const ChangeSet& changeSet)
{
    std::vector<Digest> digests;
    digests.reserve(changeSet.operations.size());
    for (size_t i = 0; i < changeSet.operations.size(); ++i)
        digests.push_back(operationHash(changeSet, i));
    return computeHash(changeSet.header, digests);
}

ChangeSet redacted(ChangeSet changeSet, const std::function<bool(const Operation& operation)>& keeps)
{
    for (size_t i = 0; i < changeSet.operations.size(); ++i) {
        Operation& operation = changeSet.operations[i];
        if (std::holds_alternative<Withheld>(operation) || keeps(operation))
            continue;
        operation = Withheld{operationHash(changeSet, i)};
        changeSet.salts[i].clear();
        ++changeSet.header.withheld;
    }
    if (changeSet.header.withheld > 0) {
        // Words about what is left out.
        changeSet.header.reasonHash = reasonHashOf(changeSet.header);
        changeSet.header.reason.clear();
        changeSet.header.reasonSalt.clear();
    }
    return changeSet;
}

ChangeSet filledUp(ChangeSet changeSet, const ChangeSet& other)
{
    for (size_t i = 0; i < changeSet.operations.size(); ++i) {
        if (!std::holds_alternative<Withheld>(changeSet.operations[i])
            || std::holds_alternative<Withheld>(other.operations[i]))
            continue;
        changeSet.operations[i] = other.operations[i];
        changeSet.salts[i] = other.salts[i];
        --changeSet.header.withheld;
    }
    if (!changeSet.header.reasonHash.isNull() && other.header.reasonHash.isNull()) {
        changeSet.header.reason = other.header.reason;
        changeSet.header.reasonSalt = other.header.reasonSalt;
        changeSet.header.reasonHash = {};
    }
    return changeSet;
}

} // namespace kagami

#include "store/verifier.h"

#include "case/value_json.h"
#include "store/blob_table.h"
#include "store/change_set_table.h"
#include "store/field_table.h"
#include "store/head_search.h"
#include "store/schema.h"
#include "store/store_error.h"

#include <algorithm>
#include <map>

namespace kagami {

namespace {

constexpr size_t mostProblems = 1000;

QString shortText(const FieldValue& value)
{
    constexpr qsizetype shownLength = 80;
    const QString json = text(toJson(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    return json.size() <= shownLength ? json : QString(json.left(shownLength) % u'…');
}

template <class Record>
constexpr int fieldTotalOf = std::is_same_v<Record, Item> ? itemFieldTotal : claimFieldTotal;
template <class Record>
using FieldOf = std::conditional_t<std::is_same_v<Record, Item>, ItemField, ClaimField>;

/// What differs between a row and the record it should hold; empty when nothing does.
template <class Record>
QString differenceOf(const Record& row, const Record& expected)
{
    for (int i = 0; i < fieldTotalOf<Record>; ++i) {
        const auto field = FieldOf<Record>(i);
        const FieldValue found = fieldOf(row, field);
        const FieldValue wanted = fieldOf(expected, field);
        if (!sameFieldValue(found, wanted))
            return storeText(
                QT_TRANSLATE_NOOP("kagami::store", "The table was edited: %1 is %2, the ledger says %3."))
                .arg(label(field), shortText(found), shortText(wanted));
    }
    if (canonicalRecord(row) == canonicalRecord(expected))
        return {};
    return storeText(
        QT_TRANSLATE_NOOP("kagami::store", "The table was edited: the record is not what the ledger says."));
}

bool sameWrites(const FieldRegisters::Writes& a, const FieldRegisters::Writes& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const FieldWrite& x, const FieldWrite& y) {
        return x.stamp == y.stamp && x.seen == y.seen && x.restores == y.restores
            && sameFieldValue(x.value, y.value);
    });
}

template <class Record>
std::span<const Record> recordsOf(const Case& state)
{
    if constexpr (std::is_same_v<Record, Item>)
        return state.items();
    else
        return state.claims();
}

QString nameOf(const ChangeSetHeader& header)
{
    return storeText(QT_TRANSLATE_NOOP("kagami::store", "number %1 of replica %2 (“%3”)"))
        .arg(header.sequence)
        .arg(header.replica.toString().left(8), reasonText(header));
}

} // namespace

void Verifier::add(const char* kind, const QString& where, const QString& message)
{
    if (m_report.problems.size() < mostProblems)
        m_report.problems.push_back({QString::fromLatin1(kind), where, message});
}

void Verifier::add(const char* kind, const Error& error)
{
    add(kind, error.where == m_db.path() ? QString() : error.where,
        error.detail.isEmpty() ? error.what
                               : QString(error.what % QStringLiteral(" (") % error.detail % u')'));
}

void Verifier::checkDatabase()
{
    const auto version = m_db.number("PRAGMA user_version");
    const bool newer = version && *version > schemaVersion;
    if (newer)
        add("database", madeByNewerVersion(m_db.path()));
    if (const Status schema = checkSchema(m_db, newer); !schema)
        add("database", schema.error());
    auto query = m_db.prepare("PRAGMA integrity_check(20)");
    if (!query)
        return add("database", query.error());
    for (;;) {
        const auto row = query->step();
        if (!row)
            return add("database", row.error());
        if (!*row)
            return;
        if (query->text(0) != QStringLiteral("ok"))
            add("database", {}, query->text(0));
    }
}

void Verifier::replay(const std::vector<ChangeSetHeader>& headers)
{
    std::vector<const ChangeSetHeader*> ordered;
    ordered.reserve(headers.size());
    for (const ChangeSetHeader& header : headers)
        ordered.push_back(&header);
    std::sort(ordered.begin(), ordered.end(),
        [](const auto* a, const auto* b) { return std::tie(a->time, a->hash) < std::tie(b->time, b->hash); });
    for (const ChangeSetHeader* header : ordered) {
        const auto changeSet = readChangeSet(m_db, *header);
        if (!changeSet) {
            add("change-set", header->hash.toHex(),
                changeSet.error().what % u' '
                    % storeText(QT_TRANSLATE_NOOP("kagami::store", "It is %1.")).arg(nameOf(*header)));
            continue;
        }
        if (changeSet->operations.size() != header->operationTotal)
            add("change-set", header->hash.toHex(),
                storeText(QT_TRANSLATE_NOOP("kagami::store",
                              "Change set %1 has another number of operations than it says."))
                    .arg(nameOf(*header)));
        const auto withheld = std::count_if(changeSet->operations.begin(), changeSet->operations.end(),
            [](const Operation& operation) { return std::holds_alternative<Withheld>(operation); });
        if (withheld != qsizetype(header->withheld))
            add("change-set", header->hash.toHex(),
                storeText(QT_TRANSLATE_NOOP("kagami::store",
                              "Change set %1 lacks another number of operations than it says."))
                    .arg(nameOf(*header)));
        m_report.withheld += withheld;
        for (const Operation& operation : changeSet->operations) {
            if (const auto blob = blobNamedBy(operation))
                m_blobs.emplace(*blob, std::get<PutClaim>(operation).claim.subject);
        }
        m_replayed.apply(*changeSet);
        m_order.add(header - headers.data() + 1, *changeSet, m_replayed.state());
    }
}

void Verifier::checkChains(const std::vector<ChangeSetHeader>& headers)
{
    std::map<ReplicaId, std::map<quint64, const ChangeSetHeader*>> chains;
    for (const ChangeSetHeader& header : m_replayed.history())
        chains[header.replica].emplace(header.sequence, &header);
    for (const auto& [replica, chain] : chains) {
        quint64 expected = 1;
        for (const auto& [sequence, header] : chain) {
            if (sequence != expected)
                add("chain", replica.toString(),
                    storeText(
                        QT_TRANSLATE_NOOP("kagami::store",
                            "Change sets are missing: number %1 of replica %2 is followed by number %3."))
                        .arg(expected - 1)
                        .arg(replica.toString().left(8))
                        .arg(sequence));
            expected = sequence + 1;
        }
    }
    std::map<Digest, size_t> rows;
    for (const ChangeSetHeader& header : headers)
        rows.emplace(header.hash, rows.size());
    for (const ChangeSetHeader& header : m_replayed.history()) {
        const ChangeSetHeader* previous = m_replayed.find(header.previous);
        const bool first = header.sequence == 1 && header.previous.isNull();
        const bool follows = previous && previous->replica == header.replica
            && previous->sequence + 1 == header.sequence && previous->time < header.time
            && rows.at(previous->hash) < rows.at(header.hash);
        if (!first && !follows)
            add("chain", header.hash.toHex(),
                storeText(QT_TRANSLATE_NOOP("kagami::store",
                              "The change set before %1 is missing, or the order was changed."))
                    .arg(nameOf(header)));
    }
}

/// A row that is the ledger's record byte for byte needs no closer look.
template <class Record>
Status Verifier::checkRow(
    const RecordRow<Record>& row, qint64 number, qint32 index, const Stamp& put, StoredForm& form)
{
    constexpr bool onClaim = std::is_same_v<Record, Claim>;
    const auto differs = [&](const QString& message) {
        add(onClaim ? "claim" : "item", row.record.id.toString(), message);
        return Status();
    };
    if (index == noIndex)
        return differs(storeText(QT_TRANSLATE_NOOP(
            "kagami::store", "The record was inserted into the table; the ledger does not know it.")));
    const Record& expected = recordsOf<Record>(m_replayed.state())[size_t(index)];
    const auto isExact = form.holds(number, expected, {row.putChangeSet, row.putOperation});
    if (!isExact)
        return tl::unexpected(isExact.error());
    const std::vector<Stamp>& puts = onClaim ? m_replayed.claimPuts() : m_replayed.itemPuts();
    if (const QString difference = *isExact ? QString() : differenceOf(row.record, expected);
        !difference.isEmpty())
        return differs(difference);
    if (put != puts[size_t(index)])
        return differs(storeText(QT_TRANSLATE_NOOP(
            "kagami::store", "The table names another change set than the one that made the record.")));
    if (!*isExact)
        return differs(storeText(QT_TRANSLATE_NOOP("kagami::store",
            "The table was edited: the record reads as the ledger says, but its bytes are not those that "
            "were written.")));
    return {};
}

template <class Record>
void Verifier::checkOrder(const Record& record, qint32 index)
{
    const RowOrder::Place place = m_order.placeOf<Record>(index);
    if (place < m_lastPlace)
        add(std::is_same_v<Record, Claim> ? "claim" : "item", record.id.toString(),
            storeText(QT_TRANSLATE_NOOP(
                "kagami::store", "The rows of the table are in another order than the ledger gives.")));
    m_lastPlace = std::max(m_lastPlace, place);
}

/// False when the rest of the tables cannot be looked at.
template <class Record>
bool Verifier::checkTable(const std::vector<ChangeSetHeader>& headers, IndexContent& words)
{
    constexpr bool onClaim = std::is_same_v<Record, Claim>;
    const auto giveUp = [this](const Error& error) {
        add("database", error);
        return false;
    };
    auto reader = RecordReader<Record>::open(m_db);
    if (!reader)
        return giveUp(reader.error());
    auto form = StoredForm::open(m_db);
    if (!form)
        return giveUp(form.error());
    const std::span<const Record> expected = recordsOf<Record>(m_replayed.state());
    std::vector<quint8> found(expected.size());
    m_lastPlace = {};
    for (qint64 number = 1;; ++number) {
        const auto row = reader->next();
        if (!row)
            return giveUp(row.error());
        if (!*row)
            break;
        const auto put = putOf(**row, headers);
        if (!put)
            return giveUp(damagedRow(m_db.path(), onClaim ? "claim" : "item", number).value());
        const qint32 index = m_replayed.state().indexOf((*row)->record.id);
        if (index != noIndex && std::exchange(found[size_t(index)], quint8(1)))
            return giveUp(twoRowsAlike(m_db.path()).value());
        if (const Status looked = checkRow(**row, number, index, *put, *form); !looked)
            return giveUp(looked.error());
        if (index != noIndex)
            checkOrder((*row)->record, index);
        words.add(indexedText((*row)->record), indexRow(number, onClaim));
    }
    for (size_t i = 0; i < found.size(); ++i) {
        if (!found[i])
            add(onClaim ? "claim" : "item", expected[i].id.toString(),
                storeText(QT_TRANSLATE_NOOP(
                    "kagami::store", "The record was deleted from the table; the ledger still has it.")));
    }
    return true;
}

void Verifier::checkFieldSets(const FieldRegisters& loaded, const std::vector<ChangeSetHeader>& headers)
{
    const auto differs = [this](const FieldKey& key) {
        add(key.onClaim ? "claim" : "item", key.record.toString(),
            storeText(QT_TRANSLATE_NOOP(
                          "kagami::store", "The table of changed fields is not what the ledger says for %1."))
                .arg(key.onClaim ? label(ClaimField(key.field)) : label(ItemField(key.field))));
    };
    for (const auto& [key, writes] : m_replayed.fields().all()) {
        const auto* found = loaded.find(key);
        if (!found || !sameWrites(*found, writes))
            differs(key);
    }
    for (const auto& [key, writes] : loaded.all()) {
        if (!m_replayed.fields().find(key))
            differs(key);
    }
    const auto inexact = firstInexactFieldSet(m_db, headers);
    if (!inexact)
        add("database", inexact.error());
    else if (*inexact)
        differs(**inexact);
}

/// The replica and its home are this copy's own and follow from nothing: they can only have their form.
void Verifier::checkMetaForm(const Meta& meta)
{
    const auto differs = [this](const QString& key) {
        add("database", key,
            storeText(QT_TRANSLATE_NOOP("kagami::store",
                "The table of settings was edited: no version of the program writes this one so.")));
    };
    for (const auto& [key, value] : meta) {
        const bool known = key == QLatin1String(MetaKey::state) || key == QLatin1String(MetaKey::head)
            || key == QLatin1String(MetaKey::replica) || key == QLatin1String(MetaKey::home)
            || key == QLatin1String(MetaKey::waiting);
        if (!known)
            differs(key);
    }
    const QString replica = valueOf(meta, MetaKey::replica);
    if (Uuid::parse(replica).value_or(Uuid()).toString() != replica || replica.isEmpty())
        differs(QString::fromLatin1(MetaKey::replica));
    const QString home = valueOf(meta, MetaKey::home);
    if (const auto hash = Digest::parse(home); !hash || hash->toHex() != home)
        differs(QString::fromLatin1(MetaKey::home));
}

void Verifier::checkMeta()
{
    const auto meta = readMeta(m_db);
    if (!meta)
        return add("database", meta.error());
    checkMetaForm(*meta);
    if (valueOf(*meta, MetaKey::state) != m_report.state.toHex())
        add("state", valueOf(*meta, MetaKey::state),
            storeText(QT_TRANSLATE_NOOP(
                          "kagami::store", "The file names another state hash than its ledger gives: %1."))
                .arg(m_report.state.toHex()));
    if (valueOf(*meta, MetaKey::head) != m_report.head.toHex())
        add("head", valueOf(*meta, MetaKey::head),
            storeText(QT_TRANSLATE_NOOP("kagami::store",
                          "The file names another head than its ledger gives: %1. Change sets were removed "
                          "or added."))
                .arg(m_report.head.toHex()));
}

void Verifier::checkTables(const std::vector<ChangeSetHeader>& headers)
{
    IndexContent words;
    if (!checkTable<Item>(headers, words) || !checkTable<Claim>(headers, words))
        return;
    const auto fields = readFieldSets(m_db, headers);
    if (!fields)
        return add("database", fields.error());
    checkFieldSets(*fields, headers);
    if (const auto problem = checkIndex(m_db, words))
        add("index", {}, *problem);
}

void Verifier::checkPrintedHead()
{
    if (!m_printedHead || isAncestorHead(m_replayed.history(), *m_printedHead))
        return;
    add("head", m_printedHead->toHex(),
        storeText(QT_TRANSLATE_NOOP("kagami::store",
            "No state of this ledger ever had the printed head: change sets were removed, or it is another "
            "case.")));
}

Result<VerifyReport> Verifier::run()
{
    // One state of the file throughout, also while another process writes.
    const auto transaction = Transaction::begin(m_db, "BEGIN");
    if (!transaction)
        add("database", transaction.error());
    checkDatabase();
    const auto headers = readHeaders(m_db);
    if (!headers) {
        add("change-set", headers.error());
        return std::move(m_report);
    }
    replay(*headers);
    m_report.head = m_replayed.head();
    m_report.state = m_replayed.state().stateHash();
    checkChains(*headers);
    checkMeta();
    checkTables(*headers);
    checkWaiting();
    KAGAMI_TRY(checkBlobs());
    checkSignatures();
    checkPrintedHead();
    return std::move(m_report);
}

} // namespace kagami

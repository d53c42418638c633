#include "ledger/field.h"
#include "support/generators.h"
#include "support/verify.h"

using namespace kagami;
using namespace kagami::support;

namespace {

rc::Gen<FieldValue> anyFieldValue(ClaimField field)
{
    return rc::gen::exec([field]() -> FieldValue {
        Claim claim = *anyClaim();
        if (field == ClaimField::Value && std::holds_alternative<std::monostate>(claim.value))
            claim.value = QStringLiteral("text");
        return fieldOf(claim, field);
    });
}

rc::Gen<Stamp> anyStamp()
{
    return rc::gen::exec([] {
        return Stamp{{*rc::gen::inRange<qint64>(1, 253402300799999), *rc::gen::arbitrary<quint32>()},
            *rc::gen::arbitrary<quint64>(), *rc::gen::arbitrary<quint32>()};
    });
}

rc::Gen<Operation> anyOperation()
{
    return rc::gen::exec([]() -> Operation {
        switch (*rc::gen::inRange(0, 4)) {
        case 0: return PutItem{*anyItem()};
        case 1: return PutClaim{*anyClaim()};
        case 2: {
            const Item item = *anyItem();
            const auto field = ItemField(*rc::gen::inRange(0, itemFieldTotal));
            return SetItemField{
                item.id, field, fieldOf(item, field), fieldOf(*anyItem(), field), *anyStamp()};
        }
        default: break;
        }
        const auto field = ClaimField(*rc::gen::inRange(0, claimFieldTotal));
        SetClaimField set{{*anyUuid()}, field, *anyFieldValue(field), *anyFieldValue(field)};
        if (*rc::gen::arbitrary<bool>())
            set.restores = *anyStamp();
        set.alsoSeen = *rc::gen::container<std::vector<Stamp>>(anyStamp());
        return set;
    });
}

ChangeSet fixedChangeSet()
{
    ChangeSet changeSet;
    changeSet.header.replica = {testUuid(7)};
    changeSet.header.sequence = 3;
    changeSet.header.previous = sha256("previous");
    changeSet.header.time = {1718874000123, 2};
    changeSet.header.author = QStringLiteral("佐藤");
    changeSet.header.reason = QStringLiteral("Tagged “T1566.001”");
    changeSet.header.reasonSalt = QByteArray(16, 'r');
    changeSet.header.undoes = {sha256("undone")};
    changeSet.header.operationTotal = 2;
    changeSet.operations.emplace_back(
        PutItem{makeItem({.title = QStringLiteral("外務省"), .id = {testUuid(1)}})});
    SetItemField set{{testUuid(1)}, ItemField::Title, QStringLiteral("b"), QStringLiteral("a"),
        {{1718874000000, 1}, 0x1234, 5}};
    changeSet.operations.emplace_back(set);
    changeSet.salts = {QByteArray(16, 'x'), QByteArray(16, 'y')};
    return changeSet;
}

} // namespace

class tst_ChangeSet : public QObject {
    Q_OBJECT
private slots:
    void everyOperationIsReadBackAsItWasWritten()
    {
        VERIFY_PROPERTY("read(canonical(o)) writes the same bytes", [] {
            const Operation operation = *anyOperation();
            const QByteArray bytes = canonicalOperation(operation);
            const auto read = operationFromJson(bytes);
            RC_ASSERT(read.has_value());
            RC_ASSERT(read->index() == operation.index());
            RC_ASSERT(canonicalOperation(*read).toStdString() == bytes.toStdString());
            RC_ASSERT(!bytes.contains('\n'));
        });
    }

    /// These bytes are the file format: a change here is a new format.
    void theCanonicalBytesAreFixed()
    {
        const ChangeSet changeSet = fixedChangeSet();
        QCOMPARE(canonicalOperation(changeSet.operations[1]),
            QByteArrayLiteral(
                R"({"before":"a","field":"title","id":"4b616761-6d69-4000-8000-000000000001","op":"set-item",)"
                R"("seen":[1718874000000,1,"0000000000001234",5],"value":"b"})"));
        QCOMPARE(saltedHash("{}", "0123456789abcdef"), sha256("0123456789abcdef{}"));
    }

    void anyChangeOfAnyPartChangesTheHash()
    {
        const ChangeSet original = fixedChangeSet();
        const Digest hash = computeHash(original);
        const std::vector<std::function<void(ChangeSet&)>> changes{
            [](ChangeSet& c) { c.header.author += QChar(u'x'); },
            [](ChangeSet& c) { c.header.reason.clear(); },
            [](ChangeSet& c) { c.header.reasonSalt = QByteArray(16, 's'); },
            [](ChangeSet& c) { c.header.merges = {sha256("merged")}; },
            [](ChangeSet& c) { c.header.sequence = 4; },
            [](ChangeSet& c) { c.header.previous = {}; },
            [](ChangeSet& c) { c.header.replica = {testUuid(8)}; },
            [](ChangeSet& c) { c.header.time.ms++; },
            [](ChangeSet& c) { c.header.time.counter++; },
            [](ChangeSet& c) { std::swap(c.header.undoes, c.header.redoes); },
            [](ChangeSet& c) { c.salts[0] = QByteArray(16, 'z'); },
            [](ChangeSet& c) { std::get<SetItemField>(c.operations[1]).before = QStringLiteral("c"); },
            [](ChangeSet& c) { std::get<SetItemField>(c.operations[1]).seen.operation++; },
            [](ChangeSet& c) { std::swap(c.operations[0], c.operations[1]); },
            [](ChangeSet& c) { c.operations.pop_back(); },
        };
        for (const auto& change : changes) {
            ChangeSet altered = original;
            change(altered);
            QVERIFY(computeHash(altered) != hash);
        }
        QCOMPARE(computeHash(fixedChangeSet()), hash);
    }

    void theHashNeedsOnlyTheSaltedHashesOfTheOperations()
    {
        const ChangeSet changeSet = fixedChangeSet();
        std::vector<Digest> digests;
        for (size_t i = 0; i < changeSet.operations.size(); ++i)
            digests.push_back(saltedHash(canonicalOperation(changeSet.operations[i]), changeSet.salts[i]));
        QCOMPARE(computeHash(changeSet.header, digests), computeHash(changeSet));
    }

    void whatIsLeftOutLeavesTheHashAndTakesTheReasonAlong()
    {
        const ChangeSet whole = fixedChangeSet();
        const auto isSet
            = [](const Operation& operation) { return std::holds_alternative<SetItemField>(operation); };
        const ChangeSet part = redacted(whole, isSet);
        QCOMPARE(computeHash(part), computeHash(whole));
        QCOMPARE(part.header.withheld, 1U);
        QVERIFY(part.header.reason.isEmpty() && part.header.reasonSalt.isEmpty());
        QVERIFY(std::holds_alternative<Withheld>(part.operations[0]) && part.salts[0].isEmpty());
        QVERIFY(std::holds_alternative<SetItemField>(part.operations[1]));
        QVERIFY(!part.header.isComplete());

        const ChangeSet kept = redacted(whole, [](const Operation&) { return true; });
        QVERIFY(kept.header.isComplete());
        QCOMPARE(kept.header.reason, whole.header.reason);
    }

    void twoPartsOfOneChangeSetFillEachOtherUp()
    {
        const ChangeSet whole = fixedChangeSet();
        const auto isSet
            = [](const Operation& operation) { return std::holds_alternative<SetItemField>(operation); };
        const ChangeSet sets = redacted(whole, isSet);
        const ChangeSet puts = redacted(whole, [&](const Operation& operation) { return !isSet(operation); });
        const ChangeSet joined = filledUp(sets, puts);
        QCOMPARE(joined.header.withheld, 0U);
        QVERIFY(!joined.header.isComplete()); // neither had the reason
        QCOMPARE(computeHash(joined), computeHash(whole));
        const ChangeSet full = filledUp(joined, whole);
        QVERIFY(full.header.isComplete());
        QCOMPARE(full.header.reason, whole.header.reason);
        QCOMPARE(canonicalOperation(full.operations[0]), canonicalOperation(whole.operations[0]));
        QCOMPARE(full.salts[0], whole.salts[0]);
    }

    void refusesWhatIsNoOperation_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("{\"op\":");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no name") << QByteArray("{}");
        QTest::newRow("unknown name") << QByteArray(R"({"op":"drop-table"})");
        QTest::newRow("put without a record") << QByteArray(R"({"op":"put-item"})");
        QTest::newRow("set without an id")
            << QByteArray(R"({"op":"set-item","field":"title","value":"a","before":"b"})");
        QTest::newRow("unknown field") << QByteArray(
            R"({"op":"set-item","id":"4b616761-6d69-4000-8000-000000000001","field":"kind","value":"a","before":"b"})");
        QTest::newRow("value of another type") << QByteArray(
            R"({"op":"set-item","id":"4b616761-6d69-4000-8000-000000000001","field":"tlp","value":7,"before":"TLP:RED"})");
        QTest::newRow("stamp out of range") << QByteArray(
            R"({"op":"set-item","id":"4b616761-6d69-4000-8000-000000000001","field":"title","value":"a","before":"b",)"
            R"("seen":[18446744073709551615,0,"0000000000000000",0]})");
        QTest::newRow("deep") << QByteArray(100000, '[');
    }

    void refusesWhatIsNoOperation()
    {
        QFETCH(QByteArray, json);
        VERIFY_ERROR(operationFromJson(json), ErrorKind::Invalid);
    }

    void aFieldTakesOnlyItsOwnTypeOfValue()
    {
        Claim claim = makeClaim();
        QVERIFY(!setField(claim, ClaimField::Tlp, QStringLiteral("TLP:RED")));
        QVERIFY(!setField(claim, ClaimField::Note, true));
        QVERIFY(setField(claim, ClaimField::Source, FieldValue()));
        QVERIFY(setField(claim, ClaimField::Credibility, Credibility::Doubtful4));
        QCOMPARE(claim.credibility, Credibility::Doubtful4);
        QVERIFY(fits(ClaimField::Value, normalized(ClaimField::Value, QStringLiteral("bare text"))));
    }
};

QTEST_GUILESS_MAIN(tst_ChangeSet)
#include "tst_change_set.moc"

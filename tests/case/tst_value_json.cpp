#include "case/value_json.h"
#include "support/generators.h"
#include "support/verify.h"

#include <QTest>
#include <limits>

using namespace kagami;
using namespace kagami::support;
using nlohmann::json;

class tst_ValueJson : public QObject {
    Q_OBJECT
private slots:
    void everyValueReadsBackFromItsJson()
    {
        VERIFY_PROPERTY("valueFromJson(toJson(v)) = v", [] {
            const ValueType type = ValueType(*rc::gen::inRange(0, 11));
            const Value value = *anyValue(type);
            const auto read = valueFromJson(json::parse(toJson(value).dump()), type);
            RC_ASSERT(read.has_value());
            RC_ASSERT(sameValue(*read, value));
        });
    }

    void everyRecordReadsBackFromItsJson()
    {
        VERIFY_PROPERTY("fromJson(toJson(record)) writes the same JSON", [] {
            const Item item = *anyItem();
            const Claim claim = *anyClaim();
            const auto readItem = itemFromJson(toJson(item));
            const auto readClaim = claimFromJson(toJson(claim));
            RC_ASSERT(readItem.has_value());
            RC_ASSERT(readClaim.has_value());
            RC_ASSERT(toJson(*readItem) == toJson(item));
            RC_ASSERT(toJson(*readClaim) == toJson(claim));
            RC_ASSERT(readClaim->excerpt == claim.excerpt);
            RC_ASSERT(readClaim->recorded == claim.recorded);
        });
    }

    void theCanonicalTextIsTheDumpOfTheTree()
    {
        VERIFY_PROPERTY("canonicalRecord(r) = toJson(r).dump()", [] {
            const Item item = *anyItem();
            const Claim claim = *anyClaim();
            RC_ASSERT(canonicalRecord(item).toStdString() == toJson(item).dump());
            RC_ASSERT(canonicalRecord(claim).toStdString() == toJson(claim).dump());
        });
    }

    void everyPredicateHasTheSameCanonicalTextInBothWays()
    {
        for (const PredicateInfo& row : predicates()) {
            Claim claim = makeClaim({.subject = testUuid(1), .predicate = row.predicate});
            QCOMPARE(canonicalRecord(claim).toStdString(), toJson(claim).dump());
            claim.value = std::numeric_limits<double>::quiet_NaN();
            QCOMPARE(canonicalRecord(claim).toStdString(), toJson(claim).dump());
        }
    }

    void halfOfASurrogatePairIsWrittenTheSameInBothWays()
    {
        const Item item = makeItem({.title = QString(QChar(0xD83D)) + QStringLiteral("a") + QChar(0xDE00)});
        QCOMPARE(canonicalRecord(item).toStdString(), toJson(item).dump());
    }

    void theFormOfAClaimIsStable()
    {
        const Claim claim{ClaimId{testUuid(2)}, testUuid(1), Predicate::When, dated(u"2023-06"),
            ItemId{testUuid(3)}, QStringLiteral("6月に"), QStringLiteral("p. 3"), Credibility::Probable2,
            Confidence::Moderate, Tlp::Amber, Pap::Green, ClaimStatus::Accepted, QStringLiteral("seen twice"),
            QStringLiteral("a \"note\""), QStringLiteral("hana"), testDay(), false};
        const QByteArray expected
            = "{\"author\":\"hana\",\"confidence\":\"moderate\",\"credibility\":2,\"excerpt\":\"6月に\","
              "\"id\":\"4b616761-6d69-4000-8000-000000000002\",\"locator\":\"p. 3\","
              "\"note\":\"a \\\"note\\\"\",\"pap\":\"PAP:GREEN\",\"predicate\":\"when\","
              "\"reason\":\"seen twice\",\"recorded\":\"2024-06-20T09:00:00.000Z\","
              "\"source\":\"4b616761-6d69-4000-8000-000000000003\",\"status\":\"accepted\","
              "\"subject\":\"4b616761-6d69-4000-8000-000000000001\",\"tlp\":\"TLP:AMBER\","
              "\"value\":\"2023-06\"}";
        QCOMPARE(canonicalRecord(claim), expected);
    }

    void wordsOfASourceMakeATimeAnObject()
    {
        const Value value = timeValue(*parseTime(u"令和5年7月上旬"));
        const json expected{{"edtf", "[2023-07-01..2023-07-10]"}, {"original", "令和5年7月上旬"}};
        QCOMPARE(toJson(value).dump(), expected.dump());
        const auto read = valueFromJson(expected, ValueType::Time);
        VERIFY_OK(read);
        QVERIFY(sameValue(*read, value));
    }

    void wrongRecordsAreRefusedAtTheirPlace_data()
    {
        QTest::addColumn<QString>("patch");
        QTest::addColumn<QString>("where");
        const auto row = [](const char* patch, const char* where) {
            QTest::newRow(patch) << QString::fromUtf8(patch) << QString::fromLatin1(where);
        };
        row(R"({"colour": "red"})", "/colour");
        row(R"({"a/b~c": 1})", "/a~1b~0c");
        row(R"({"id": null})", "/id");
        row(R"({"id": "12"})", "/id");
        row(R"({"id": "00000000-0000-0000-0000-000000000000"})", "/id");
        row(R"({"subject": 7})", "/subject");
        row(R"({"predicate": "likes"})", "/predicate");
        row(R"({"value": 5})", "/value");
        row(R"({"value": "2023-13"})", "/value");
        row(R"({"value": {"original": "June"}})", "/value/edtf");
        row(R"({"value": {"edtf": "2023", "zome": "UTC"}})", "/value/zome");
        row(R"({"value": {"edtf": 2023}})", "/value/edtf");
        row(R"({"credibility": 0})", "/credibility");
        row(R"({"credibility": 7})", "/credibility");
        row(R"({"credibility": "2"})", "/credibility");
        row(R"({"credibility": 18446744073709551615})", "/credibility");
        row(R"({"confidence": "likely"})", "/confidence");
        row(R"({"tlp": "TLP:PINK"})", "/tlp");
        row(R"({"status": ""})", "/status");
        row(R"({"recorded": "2025-01-08"})", "/recorded");
        row(R"({"recorded": "yesterday"})", "/recorded");
        row(R"({"retracted": 1})", "/retracted");
        row(R"({"note": ["a"]})", "/note");
    }

    void wrongRecordsAreRefusedAtTheirPlace()
    {
        QFETCH(QString, patch);
        QFETCH(QString, where);
        json record = toJson(
            makeClaim({.subject = testUuid(1), .predicate = Predicate::When, .value = dated(u"2023")}));
        const json change = json::parse(patch.toStdString());
        if (change.contains("id") && change.at("id").is_null())
            record.erase("id");
        else
            record.update(change);
        const auto claim = claimFromJson(record);
        VERIFY_ERROR(claim, ErrorKind::Invalid);
        QCOMPARE(claim.error().where, where);
        QVERIFY(!claim.error().what.isEmpty());
    }

    void whatIsNoObjectIsRefused()
    {
        for (const json& wrong : {json(), json(5), json::array(), json("x")}) {
            VERIFY_ERROR(itemFromJson(wrong), ErrorKind::Invalid);
            VERIFY_ERROR(claimFromJson(wrong), ErrorKind::Invalid);
        }
        VERIFY_ERROR(itemFromJson({{"id", testUuid(1).toString().toStdString()}, {"kind", "thing"}}),
            ErrorKind::Invalid);
    }

    void valuesOfAnotherTypeAreRefused_data()
    {
        QTest::addColumn<ValueType>("type");
        QTest::addColumn<QString>("text");
        QTest::newRow("text") << ValueType::Text << QStringLiteral("1");
        QTest::newRow("number") << ValueType::Number << QStringLiteral("\"1\"");
        QTest::newRow("record") << ValueType::Record << QStringLiteral("\"T1190\"");
        QTest::newRow("technique") << ValueType::Technique << QStringLiteral("{\"tactic\":\"impact\"}");
        QTest::newRow("mode") << ValueType::Technique
                              << QStringLiteral("{\"technique\":\"T1190\",\"mode\":\"seen\"}");
        QTest::newRow("observable") << ValueType::Observable << QStringLiteral("{\"type\":\"url\"}");
        QTest::newRow("rating") << ValueType::Consistency << QStringLiteral("{\"rating\":\"C\"}");
        QTest::newRow("likelihood") << ValueType::Likelihood << QStringLiteral("\"high\"");
        QTest::newRow("none") << ValueType::None << QStringLiteral("\"x\"");
    }

    void valuesOfAnotherTypeAreRefused()
    {
        QFETCH(ValueType, type);
        QFETCH(QString, text);
        VERIFY_ERROR(valueFromJson(json::parse(text.toStdString()), type), ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(tst_ValueJson)
#include "tst_value_json.moc"

#include "case/title.h"
#include "case/value_json.h"
#include "exchange/example_case.h"
#include "support/verify.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <ctime>

using namespace kagami;
using namespace kagami::test;

namespace {

const Instant someTime{std::chrono::milliseconds(1'795'305'600'000)};

Item makeItem(const QString& name, ItemKind kind)
{
    return {.id = {Uuid::named({}, name)}, .kind = kind, .title = name};
}

Claim makeClaim(const QString& name, const Uuid& subject, Predicate predicate, Value value)
{
    Claim claim;
    claim.id = {Uuid::named({}, name)};
    claim.subject = subject;
    claim.predicate = predicate;
    claim.value = std::move(value);
    claim.author = QStringLiteral("Tester");
    claim.recorded = someTime;
    return claim;
}

/// A case with one claim of every type of value, and every field of a claim set somewhere.
Case everyValue()
{
    Case state;
    const Item root = makeItem(QStringLiteral("案件 “case”"), ItemKind::Case);
    const Item incident = makeItem(QStringLiteral("Incident"), ItemKind::Incident);
    const Item actor = makeItem(QStringLiteral("Actor"), ItemKind::Actor);
    const Item source = makeItem(QStringLiteral("Source"), ItemKind::Source);
    const Item indicator = makeItem(QStringLiteral("Indicator"), ItemKind::Indicator);
    const Item hypothesis = makeItem(QStringLiteral("Hypothesis"), ItemKind::Hypothesis);
    const Item judgement = makeItem(QStringLiteral("Judgement"), ItemKind::Judgement);
    Item retracted = makeItem(QStringLiteral("Retracted"), ItemKind::Note);
    retracted.retracted = true;
    retracted.tlp = Tlp::AmberStrict;
    for (const Item& item : {root, incident, actor, source, indicator, hypothesis, judgement, retracted})
        state.put(item);

    Claim when = makeClaim(QStringLiteral("when"), incident.id.uuid, Predicate::When,
        timeValue(*parseTime(u"2023年7月上旬", QTimeZone("Asia/Tokyo"))));
    when.source = source.id;
    when.excerpt = QStringLiteral("7月上旬、\"名古屋港\"\n");
    when.locator = QStringLiteral("p. 3");
    when.credibility = Credibility::Probable2;
    when.confidence = Confidence::Moderate;
    when.tlp = Tlp::Green;
    when.pap = Pap::Amber;
    when.status = ClaimStatus::Disputed;
    when.statusReason = QStringLiteral("Two dates");
    when.note = QStringLiteral("Note");
    state.put(when);
    state.put(makeClaim(
        QStringLiteral("text"), incident.id.uuid, Predicate::Description, QStringLiteral("外務省")));
    state.put(makeClaim(QStringLiteral("number"), actor.id.uuid, Predicate::TargetCount, 210.0));
    state.put(makeClaim(
        QStringLiteral("record"), incident.id.uuid, Predicate::AttributedTo, recordValue(actor.id.uuid)));
    state.put(makeClaim(QStringLiteral("technique"), incident.id.uuid, Predicate::UsesTechnique,
        techniqueValue({.technique = QStringLiteral("T1566.001"),
            .tactic = QStringLiteral("initial-access"),
            .mode = TechniqueMode::Observed,
            .attackVersion = QStringLiteral("18.1"),
            .procedure = QStringLiteral("Mail")})));
    state.put(makeClaim(QStringLiteral("observable"), indicator.id.uuid, Predicate::ObservableValue,
        observableValue({QStringLiteral("ipv4-addr"), QStringLiteral("192.0.2.1")})));
    state.put(makeClaim(
        QStringLiteral("likelihood"), judgement.id.uuid, Predicate::LikelihoodOf, Likelihood::Likely));
    state.put(makeClaim(
        QStringLiteral("confidence"), judgement.id.uuid, Predicate::ConfidenceOf, Confidence::High));
    state.put(makeClaim(
        QStringLiteral("reliability"), source.id.uuid, Predicate::SourceReliability, Reliability::F));
    const Claim evidence = makeClaim(
        QStringLiteral("evidence"), actor.id.uuid, Predicate::Evidence, QStringLiteral("Code is shared"));
    state.put(evidence);
    state.put(makeClaim(QStringLiteral("rating"), evidence.id.uuid, Predicate::HypothesisConsistency,
        ConsistencyRating{hypothesis.id, Consistency::StronglyConsistent}));
    Claim taken = makeClaim(
        QStringLiteral("taken back"), incident.id.uuid, Predicate::Description, QStringLiteral("wrong"));
    taken.retracted = true;
    state.put(taken);
    return state;
}

/// A small document whose records the tests spoil: an incident, a source, a case, and a claim about the
/// incident.
nlohmann::json smallDocument()
{
    const Item root = makeItem(QStringLiteral("Case"), ItemKind::Case);
    const Item incident = makeItem(QStringLiteral("Incident"), ItemKind::Incident);
    const Item source = makeItem(QStringLiteral("Source"), ItemKind::Source);
    Claim claim = makeClaim(
        QStringLiteral("claim"), incident.id.uuid, Predicate::Description, QStringLiteral("text"));
    claim.source = source.id;
    return {{"format", "kagami-case/1"}, {"items", {toJson(root), toJson(incident), toJson(source)}},
        {"claims", nlohmann::json::array({toJson(claim)})}};
}

QByteArray bytesOf(const nlohmann::json& document)
{
    return QByteArray::fromStdString(document.dump());
}

} // namespace

class tst_case_json : public QObject {
    Q_OBJECT

    /// The error that reading `document` must end with.
    static Error refusal(const QByteArray& document)
    {
        auto result = readCaseJson(document);
        return result ? Error{ErrorKind::Io, QStringLiteral("was read"), {}, {}, {}} : result.error();
    }

private slots:
    void everyTypeOfValueComesBackEqual()
    {
        const Case before = everyValue();
        const auto import = readCaseJson(writeCaseJson(before));
        QVERIFY2(import, qPrintable(import ? QString() : describe(import.error())));
        const Case after = caseOf(import->draft);
        QCOMPARE(after.stateHash(), before.stateHash());
        QCOMPARE(after.items().size(), before.items().size());
        QCOMPARE(after.claims().size(), before.claims().size());
        QCOMPARE(import->records, qint64(before.items().size() + before.claims().size()));
        QCOMPARE(import->imported + qint64(import->skipped.size()), import->records);
    }

    void retractedRecordsKeepTheirFlag()
    {
        const auto import = readCaseJson(writeCaseJson(everyValue()));
        QVERIFY(import);
        const Case after = caseOf(import->draft);
        QVERIFY(after.find(ItemId{Uuid::named({}, u"Retracted")})->retracted);
        QVERIFY(after.find(ClaimId{Uuid::named({}, u"taken back")})->retracted);
    }

    void theSameStateGivesTheSameBytesInWhateverOrderItCame()
    {
        const Case forward = everyValue();
        Case backward;
        for (size_t i = forward.claims().size(); i-- > 0;)
            backward.put(forward.claims()[i]);
        for (size_t i = forward.items().size(); i-- > 0;)
            backward.put(forward.items()[i]);
        QCOMPARE(writeCaseJson(backward), writeCaseJson(forward));
    }

    void everyRecordStandsOnALineOfItsOwn()
    {
        const Case state = everyValue();
        const QByteArray document = writeCaseJson(state);
        QCOMPARE(document.count("\n    {"), qsizetype(state.items().size() + state.claims().size()));
    }

    void claimsAboutAClaimFollowIt()
    {
        const QByteArray document = writeCaseJson(everyValue());
        const auto evidence = document.indexOf("\"predicate\":\"evidence\"");
        const auto rating = document.indexOf("\"predicate\":\"consistency\"");
        QVERIFY(evidence > 0);
        QVERIFY(rating > evidence);
        QCOMPARE(document.mid(evidence, rating - evidence).count('\n'), 1);
    }

    void claimsThatHangOnNothingAreWrittenOnce()
    {
        Case state = everyValue();
        const auto lost = makeClaim(
            QStringLiteral("lost"), Uuid::named({}, u"nothing"), Predicate::Description, QStringLiteral("x"));
        state.put(lost);
        QCOMPARE(writeCaseJson(state).count(lost.id.toString().toLatin1()), 1);
    }

    void aTitleAloneMakesTheCase()
    {
        const auto import
            = readCaseJson(R"({"format":"kagami-case/1","title":"By hand","items":[],"claims":[]})");
        QVERIFY(import);
        const Case state = caseOf(import->draft);
        QVERIFY(state.root());
        QCOMPARE(state.root()->title, QStringLiteral("By hand"));
        QCOMPARE(import->records, 0);
    }

    void badDocumentsAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("where");
        const auto row = [](const char* name, const QString& where, auto spoil) {
            nlohmann::json document = smallDocument();
            spoil(document);
            QTest::newRow(name) << bytesOf(document) << where;
        };
        QTest::newRow("empty") << QByteArray() << QStringLiteral("line 1, column 1");
        QTest::newRow("not JSON") << QByteArray("{\"format\":\n  oops}")
                                  << QStringLiteral("line 2, column 3");
        QTest::newRow("cut off") << bytesOf(smallDocument()).chopped(40) << QStringLiteral("line 1, column");
        QTest::newRow("not UTF-8") << QByteArray("{\"title\":\"\xff\"}")
                                   << QStringLiteral("line 1, column 11");
        QTest::newRow("no object") << QByteArray("[]") << QStringLiteral("/");
        QTest::newRow("a key twice") << QByteArray(R"({"format":"kagami-case/1","format":"kagami-case/1"})")
                                     << QStringLiteral("/format");
        row("no format", QStringLiteral("/"), [](auto& d) { d.erase("format"); });
        row("other format", QStringLiteral("/format"), [](auto& d) { d["format"] = "stix"; });
        row("no claims", QStringLiteral("/"), [](auto& d) { d.erase("claims"); });
        row("items are no list", QStringLiteral("/items"), [](auto& d) { d["items"] = 3; });
        row("unknown top key", QStringLiteral("/extra"), [](auto& d) { d["extra"] = 1; });
        row("item is no object", QStringLiteral("/items/1"), [](auto& d) { d["items"][1] = "x"; });
        row("item without title", QStringLiteral("/items/1"), [](auto& d) { d["items"][1].erase("title"); });
        row("unknown kind", QStringLiteral("/items/2/kind"),
            [](auto& d) { d["items"][2]["kind"] = "wizard"; });
        row("id that is none", QStringLiteral("/items/0/id"), [](auto& d) { d["items"][0]["id"] = "7"; });
        row("unknown field", QStringLiteral("/items/0/colour"),
            [](auto& d) { d["items"][0]["colour"] = "red"; });
        row("unknown predicate", QStringLiteral("/claims/0/predicate"),
            [](auto& d) { d["claims"][0]["predicate"] = "frobs"; });
        row("value of another type", QStringLiteral("/claims/0/value"),
            [](auto& d) { d["claims"][0]["value"] = 7; });
        row("value of no type", QStringLiteral("/claims/0/value"),
            [](auto& d) { d["claims"][0]["value"] = nlohmann::json::array(); });
        row("credibility out of range", QStringLiteral("/claims/0/credibility"),
            [](auto& d) { d["claims"][0]["credibility"] = 9; });
        row("same id twice", QStringLiteral("/items/3/id"),
            [](auto& d) { d["items"].push_back(d["items"][1]); });
        row("a second case", QStringLiteral("/items/3"), [](auto& d) {
            d["items"].push_back(d["items"][0]);
            d["items"][3]["id"] = "11111111-1111-4111-8111-111111111111";
        });
        row("an item's id on a claim", QStringLiteral("/claims/0/id"),
            [](auto& d) { d["claims"][0]["id"] = d["items"][1]["id"]; });
        row("missing subject", QStringLiteral("/claims/0/subject"),
            [](auto& d) { d["claims"][0]["subject"] = "11111111-1111-4111-8111-111111111111"; });
        row("missing source", QStringLiteral("/claims/0/source"),
            [](auto& d) { d["claims"][0]["source"] = "11111111-1111-4111-8111-111111111111"; });
        row("source that is none", QStringLiteral("/claims/0/source"),
            [](auto& d) { d["claims"][0]["source"] = d["items"][1]["id"]; });
        row("subject the vocabulary does not allow", QStringLiteral("/claims/0/subject"),
            [](auto& d) { d["claims"][0]["predicate"] = "publisher"; });
        row("nested too deep", QStringLiteral("/claims/0/value/0/0"), [](auto& d) {
            nlohmann::json deep = nlohmann::json::array();
            for (int i = 0; i < 100; ++i)
                deep = nlohmann::json::array({deep});
            d["claims"][0]["value"] = deep;
        });
        row("too many values", QStringLiteral("/claims/0/value/"),
            [](auto& d) { d["claims"][0]["value"] = std::vector<int>(10'000, 1); });
    }
    void badDocumentsAreRefusedWithTheirPlace()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, where);
        const Error error = refusal(document);
        QCOMPARE(error.kind, ErrorKind::Invalid);
        QVERIFY2(where.startsWith(u'/') && !where.endsWith(u'/') && !where.endsWith(QStringLiteral("/0/0"))
                ? error.where == where
                : error.where.startsWith(where),
            qPrintable(describe(error)));
        QVERIFY2(!error.what.isEmpty() && !error.what.contains(u'%'), qPrintable(describe(error)));
        QVERIFY(!error.remedy.isEmpty());
    }

    void aMissingFieldIsNamedWithWhatIsExpected()
    {
        nlohmann::json document = smallDocument();
        document["claims"][0].erase("subject");
        const Error error = refusal(bytesOf(document));
        QCOMPARE(error.where, QStringLiteral("/claims/0"));
        QVERIFY2(error.what.contains(QStringLiteral("subject")), qPrintable(error.what));
        QVERIFY2(error.what.size() > 40, qPrintable(error.what));
    }

    void aTitleIsRefusedWithItsLengthAndTheLimit()
    {
        nlohmann::json document = smallDocument();
        document["items"][1]["title"] = std::string(size_t(longestTitle), 'x');
        VERIFY_OK(readCaseJson(bytesOf(document)));
        // Characters outside the basic plane count once, as the schema counts them.
        const QString wide = QStringLiteral("𠮷").repeated(longestTitle);
        document["items"][1]["title"] = wide.toStdString();
        VERIFY_OK(readCaseJson(bytesOf(document)));
        document["items"][1]["title"] = std::string(100'000, 'x');
        const Error error = refusal(bytesOf(document));
        QCOMPARE(error.kind, ErrorKind::Invalid);
        QCOMPARE(error.where, QStringLiteral("/items/1/title"));
        QVERIFY2(error.what.contains(QStringLiteral("100000"))
                && error.what.contains(QString::number(longestTitle)),
            qPrintable(error.what));
    }

    void theTitleOfADocumentHasTheSameLimit()
    {
        const nlohmann::json document{{"format", "kagami-case/1"}, {"items", nlohmann::json::array()},
            {"claims", nlohmann::json::array()}, {"title", std::string(100'000, 'x')}};
        QCOMPARE(refusal(bytesOf(document)).where, QStringLiteral("/title"));
    }

    void aNewerFormatIsUnsupportedEvenWhereItsRecordsLookWrong()
    {
        const Error error = refusal(R"({"format":"kagami-case/2","items":[{"new":1}],"claims":[]})");
        QCOMPARE(error.kind, ErrorKind::Unsupported);
        QCOMPARE(error.where, QStringLiteral("/format"));
        QVERIFY(error.what.contains(QStringLiteral("kagami-case/2")));
    }

    void hostileDocumentsEndAtOnce_data()
    {
        QTest::addColumn<QByteArray>("document");
        const qsizetype size = 50'000'000;
        QTest::newRow("brackets") << QByteArray(size, '[');
        QTest::newRow("braces") << QByteArray(R"({"items":)").append(QByteArray(size, '['));
        QByteArray flat(R"({"format":"kagami-case/1","items":[)");
        flat.reserve(size);
        while (flat.size() < size)
            flat += "[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],";
        QTest::newRow("empty lists") << flat;
        QTest::newRow("empty lists at the top") << QByteArray(flat).replace(0, flat.indexOf("[]"), "[");
    }
    void hostileDocumentsEndAtOnce()
    {
        QFETCH(QByteArray, document);
        const std::clock_t start = std::clock();
        const Error error = refusal(document);
        QCOMPARE(error.kind, ErrorKind::Invalid);
        QVERIFY(std::clock() - start < CLOCKS_PER_SEC);
    }

    void aFileIsReadAndItsErrorsNameIt()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.case.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(writeCaseJson(everyValue()));
        file.close();
        const auto good = readCaseJsonFile(path);
        QVERIFY(good);
        QCOMPARE(caseOf(good->draft).stateHash(), everyValue().stateHash());

        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{}");
        file.close();
        const auto bad = readCaseJsonFile(path);
        QVERIFY(!bad);
        QCOMPARE(bad.error().where, path + QStringLiteral(": /"));
        const auto missing = readCaseJsonFile(path + QStringLiteral(".not"));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QCOMPARE(readCaseJsonFile(path).error().kind, ErrorKind::Invalid);
    }

    void aFileOfMoreThanTwoGibibytesIsRefusedUnread()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("huge.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize((qint64(2) << 30) + 1)); // sparse: takes no room on the disk
        file.close();
        const std::clock_t start = std::clock();
        const auto refused = readCaseJsonFile(file.fileName());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QCOMPARE(refused.error().where, file.fileName());
        QVERIFY(std::clock() - start < CLOCKS_PER_SEC);
    }

    void theSchemaKnowsTheWholeVocabularyAndNoMore()
    {
        QFile file(QStringLiteral(":/schema/case-json.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto schema = nlohmann::json::parse(file.readAll().toStdString());
        std::vector<std::string> known;
        for (const PredicateInfo& predicate : predicates())
            known.emplace_back(predicate.key);
        QCOMPARE(schema["definitions"]["predicate"]["enum"].get<std::vector<std::string>>(), known);
        known.clear();
        for (const ItemKindInfo& kind : itemKinds())
            known.emplace_back(kind.key);
        QCOMPARE(schema["definitions"]["kind"]["enum"].get<std::vector<std::string>>(), known);
        QCOMPARE(
            schema["definitions"]["item"]["properties"]["title"]["maxLength"].get<qsizetype>(), longestTitle);
        QCOMPARE(schema["properties"]["title"]["maxLength"].get<qsizetype>(), longestTitle);
    }
};

QTEST_GUILESS_MAIN(tst_case_json)
#include "tst_case_json.moc"

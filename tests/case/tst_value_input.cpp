#include "case/value_input.h"
#include "support/records.h"
#include "support/verify.h"

#include <QTest>

using namespace kagami;
using namespace kagami::support;

class tst_ValueInput : public QObject {
    Q_OBJECT
private slots:
    void itemsAreFoundByIdTitleAndAlias()
    {
        VERIFY_OK(resolveItem(m_case, m_jaxa.id.toString()));
        QCOMPARE(resolveItem(m_case, m_jaxa.id.toString())->uuid, m_jaxa.id.uuid);
        QCOMPARE(resolveItem(m_case, u" ｊａｘａ ")->uuid, m_jaxa.id.uuid);
        QCOMPARE(resolveItem(m_case, u"宇宙機構")->uuid, m_jaxa.id.uuid);
    }

    void aPartOfATitleIsOnlyEnoughForAValue()
    {
        const auto part = resolveItem(m_case, u"headq");
        VERIFY_ERROR(part, ErrorKind::NotFound);
        QVERIFY2(part.error().remedy.contains(m_site.title), qPrintable(part.error().remedy));
        QVERIFY(sameValue(*parseValue(m_case, Predicate::RelatedTo, u"headq"), linkTo(m_site)));
    }

    void titlesThatAreNotOneItemAreRefused()
    {
        VERIFY_ERROR(parseValue(m_case, Predicate::RelatedTo, u"phish"), ErrorKind::Ambiguous);
        VERIFY_ERROR(resolveItem(m_case, u"nobody"), ErrorKind::NotFound);
        VERIFY_ERROR(resolveItem(m_case, u"gone"), ErrorKind::NotFound);
        VERIFY_ERROR(resolveItem(m_case, u" "), ErrorKind::Invalid);
        VERIFY_ERROR(resolveItem(m_case, u"JAXA", bitOf(ItemKind::Incident)), ErrorKind::NotFound);
        VERIFY_ERROR(resolveItem(m_case, testUuid(999999).toString()), ErrorKind::NotFound);
    }

    void typedValuesAreReadAsTheirPredicateAsks()
    {
        QVERIFY(sameValue(*parseValue(m_case, Predicate::Targets, u"JAXA"), linkTo(m_jaxa)));
        QVERIFY(sameValue(*parseValue(m_case, Predicate::TargetCount, u"210"), Value(210.0)));
        QVERIFY(sameValue(*parseValue(m_case, Predicate::AttributionStatus, u"Suspected"),
            textValue(QStringLiteral("suspected"))));
        QVERIFY(sameValue(
            *parseValue(m_case, Predicate::Sector, u"fishing"), textValue(QStringLiteral("fishing"))));
        QVERIFY(sameValue(
            *parseValue(m_case, Predicate::LikelihoodOf, u"Very likely"), Value(Likelihood::VeryLikely)));
        QVERIFY(sameValue(*parseValue(m_case, Predicate::LikelihoodOf, u"almost-certain"),
            Value(Likelihood::AlmostCertain)));
        QVERIFY(sameValue(*parseValue(m_case, Predicate::SourceReliability, u"B"), Value(Reliability::B)));
        QCOMPARE(
            toEdtf(*timeOf(*parseValue(m_case, Predicate::When, u"令和5年7月"))), QStringLiteral("2023-07"));
        const auto use = parseValue(m_case, Predicate::UsesTechnique, u"t1566.001/initial-access");
        VERIFY_OK(use);
        QCOMPARE(techniqueOf(*use)->technique, QStringLiteral("T1566.001"));
        QCOMPARE(techniqueOf(*use)->tactic, QStringLiteral("initial-access"));
    }

    void valuesThatDoNotFitAreRefused_data()
    {
        QTest::addColumn<Predicate>("predicate");
        QTest::addColumn<QString>("text");
        QTest::newRow("word as number") << Predicate::Cvss << QStringLiteral("high");
        QTest::newRow("no finite number") << Predicate::Cvss << QStringLiteral("nan");
        QTest::newRow("likelihood as confidence") << Predicate::ConfidenceOf << QStringLiteral("likely");
        QTest::newRow("confidence as likelihood") << Predicate::LikelihoodOf << QStringLiteral("high");
        QTest::newRow("technique") << Predicate::UsesTechnique << QStringLiteral("phishing");
        QTest::newRow("date") << Predicate::When << QStringLiteral("soon");
        QTest::newRow("claim") << Predicate::Contradicts << QStringLiteral("JAXA");
        QTest::newRow("empty") << Predicate::Description << QStringLiteral("  ");
        QTest::newRow("rating") << Predicate::HypothesisConsistency << QStringLiteral("X:H1");
    }

    void valuesThatDoNotFitAreRefused()
    {
        QFETCH(Predicate, predicate);
        QFETCH(QString, text);
        VERIFY_ERROR(parseValue(m_case, predicate, text), ErrorKind::Invalid);
    }

    void indicatorsAreRecognisedByTheirLooksAndRefanged_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* text, const char* type, const char* value) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(type)
                                << QString::fromLatin1(value);
        };
        row("5[.]8[.]95[.]174", "ipv4-addr", "5.8.95.174");
        row("hxxps://a[.]jp/x", "url", "https://a.jp/x");
        row("a[@]example[.]jp", "email-addr", "a@example.jp");
        row("www[.]example[.]jp", "domain-name", "www.example.jp");
        row("2001[:]db8[:][:]1", "ipv6-addr", "2001:db8::1");
        row("d41d8cd98f00b204e9800998ecf8427e", "md5", "d41d8cd98f00b204e9800998ecf8427e");
        row("HKCU\\Software", "registry-key", "HKCU\\Software");
        row("something else", "text", "something else");
    }

    void indicatorsAreRecognisedByTheirLooksAndRefanged()
    {
        QFETCH(QString, text);
        const Observable observable = guessObservable(text);
        QTEST(observable.type, "type");
        QTEST(observable.value, "value");
    }

private:
    const Item m_jaxa = makeItem({.kind = ItemKind::Target, .title = QStringLiteral("JAXA")});
    const Item m_site = makeItem({.kind = ItemKind::Target, .title = QStringLiteral("Headquarters")});
    const Case m_case = makeCase({m_jaxa, m_site, makeItem({.title = QStringLiteral("Phish one")}),
                                     makeItem({.title = QStringLiteral("Phish two")}),
                                     makeItem({.title = QStringLiteral("Gone"), .retracted = true})},
        {makeClaim({.subject = m_jaxa.id.uuid,
            .predicate = Predicate::Alias,
            .value = textValue(QStringLiteral("宇宙機構"))})});
};

QTEST_GUILESS_MAIN(tst_ValueInput)
#include "tst_value_input.moc"

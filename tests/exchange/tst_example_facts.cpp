#include "attack/catalogue.h"
#include "exchange/example_case.h"

#include <QSet>
#include <QTest>

using namespace kagami;
using namespace kagami::test;

/// The bundled MirrorFace case: its dates, techniques, ratings, judgements and indicators one by one.
class tst_example_facts : public QObject, private ExampleCase {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString wrong = open();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void eightyTechniquesAreTaggedInBothNumberings()
    {
        QSet<QString> old;
        QSet<QString> renumbered;
        for (const Claim* claim : claimsOf(Predicate::UsesTechnique)) {
            const TechniqueUse& use = *techniqueOf(claim->value);
            QVERIFY2(!use.tactic.isEmpty(), canonicalRecord(*claim).constData());
            if (use.attackVersion == QStringLiteral("18.1")) {
                old.insert(use.technique);
                QVERIFY2(use.tactic != QStringLiteral("stealth")
                        && use.tactic != QStringLiteral("defense-impairment"),
                    canonicalRecord(*claim).constData());
                continue;
            }
            QCOMPARE(use.attackVersion, QStringLiteral("19.1"));
            QVERIFY2(use.tactic != QStringLiteral("defense-evasion"), canonicalRecord(*claim).constData());
            QVERIFY2(claim->note.startsWith(QStringLiteral("The same use as ")),
                canonicalRecord(*claim).constData());
            const QString before = claim->note.section(u' ', 4, 4);
            if (before != use.technique)
                renumbered.insert(before + QStringLiteral(">") + use.technique);
            bool paired = false;
            for (const Claim* twin : about(m_case.indexOf(ItemId{claim->subject}), Predicate::UsesTechnique))
                paired |= techniqueOf(twin->value)->technique == before
                    && techniqueOf(twin->value)->attackVersion == QStringLiteral("18.1");
            QVERIFY2(paired, canonicalRecord(*claim).constData());
        }
        QCOMPARE(old.size(), 80);
        QCOMPARE(renumbered,
            (QSet<QString>{QStringLiteral("T1656>T1684.001"), QStringLiteral("T1562.001>T1685"),
                QStringLiteral("T1562.004>T1686.003"), QStringLiteral("T1070.001>T1685.005")}));
    }

    void everyTagIsOfItsVersionOfAttack()
    {
        for (const Claim* claim : claimsOf(Predicate::UsesTechnique)) {
            const TechniqueUse& use = *techniqueOf(claim->value);
            const auto version = catalogue(AttackDomain::Enterprise, use.attackVersion);
            QVERIFY2(version, qPrintable(use.attackVersion));
            const auto found = (*version)->checkTechnique(use.technique, use.tactic);
            QVERIFY2(found, qPrintable(found ? QString() : describe(found.error())));
        }
    }

    void noDateIsMoreExactThanTheSheet()
    {
        const QStringList dayKnown{QStringLiteral("JPCERT/CC names LODEINFO"),
            QStringLiteral("LiberalFace: SFX dated 220628 on an election commission letter"),
            QStringLiteral("LiberalFace: party PR office asks members to share a video"),
            QStringLiteral("Insurance-application SFX aimed at a media company"),
            QStringLiteral("House of Councillors election"),
            QStringLiteral("University of Tokyo: lecturer's PC infected via a lecture request"),
            QStringLiteral("NPA/NISC alert to academics, think tanks and journalists"),
            QStringLiteral("ESET publishes Operation LiberalFace"),
            QStringLiteral("Fortinet discloses CVE-2023-27997"), QStringLiteral("JAXA breach made public"),
            QStringLiteral("ITOCHU publishes LODEINFO v0.6-0.7 analysis"),
            QStringLiteral("AkaiRyu: two employees of a Japanese research institute"),
            QStringLiteral("Asahi and Jiji report JAXA data leak"),
            QStringLiteral("JAXA official statement on the leak"),
            QStringLiteral("JPCERT/CC publishes on MirrorFace and NOOPDOOR"),
            QStringLiteral("Cybereason releases Cuckoo Spear indicators"),
            QStringLiteral("AkaiRyu: Central European diplomatic institute"),
            QStringLiteral("AkaiRyu: HiddenFace follows one day later"),
            QStringLiteral("ESET reports first EU target"),
            QStringLiteral("Trend Micro reports on LODEINFO 2023 and APT10 umbrella"),
            QStringLiteral("CISA adds CVE-2023-28461 to KEV"),
            QStringLiteral("Trend Micro publishes return of ANEL"),
            QStringLiteral("Japan Airlines hit by a traffic-flood attack"),
            QStringLiteral("NPA and NISC attribute three campaigns to MirrorFace"),
            QStringLiteral("ESET publishes Operation AkaiRyu"),
            QStringLiteral("LODEINFO gains a file-encryption command"),
            QStringLiteral("MOFA-grant lure aimed at an international-relations researcher"),
            QStringLiteral("LiberalFace: mailbox and document theft with MirrorStealer"),
            QStringLiteral("Nagoya Port container terminals stopped by ransomware"),
            QStringLiteral("Proself zero-day used at JSPS"),
            QStringLiteral("AkaiRyu: theft from a project coordinator's machine"),
            QStringLiteral("AkaiRyu: deeper access from an IT employee's machine")};
        for (const ItemIndex incident : m_case.itemsOfKind(ItemKind::Incident)) {
            const auto dates = about(incident, Predicate::When);
            QVERIFY2(!dates.empty(), qPrintable(itemAt(incident).title));
            if (dayKnown.contains(itemAt(incident).title))
                continue;
            for (const Claim* claim : dates)
                for (const TimeEnd& end : {timeOf(claim->value)->begin, timeOf(claim->value)->end})
                    QVERIFY2(end.kind != TimeEnd::Kind::Known || end.precision > Precision::TenDays
                            || claim->status == ClaimStatus::Rejected,
                        canonicalRecord(*claim).constData());
        }
        for (const ItemIndex campaign : m_case.itemsOfKind(ItemKind::Campaign))
            for (const Claim* claim : about(campaign, Predicate::When))
                QVERIFY2(timeOf(claim->value)->begin.precision >= Precision::Month
                        || claim->status == ClaimStatus::Disputed,
                    canonicalRecord(*claim).constData());
    }

    void datesKeepThePrecisionOfEachEnd_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("edtf");
        const auto row = [](const char* title, const char* edtf) {
            QTest::newRow(title) << QString::fromUtf8(title) << QString::fromUtf8(edtf);
        };
        row("First known LODEINFO mails", "2019-12");
        row("Sixteen LODEINFO mails in seven months", "2019-12/2020-06");
        row("MOFA diplomatic telegram system compromise (2020)", "2020");
        row("SFX archive dropper with split payload", "2022-34~");
        row("LiberalFace: mailbox and document theft with MirrorStealer", "2022-06-29/2022-08?");
        row("Nagoya Port container terminals stopped by ransomware", "2023-07-04/2023-07-06");
        row("Japan Airlines hit by a traffic-flood attack", "2024-12-25T22:24Z");
        row("JAXA: first intrusion through a VPN flaw", "2023-06");
        row("AkaiRyu: HiddenFace follows one day later", "2024-08-27?");
    }

    void datesKeepThePrecisionOfEachEnd()
    {
        QFETCH(QString, title);
        QFETCH(QString, edtf);
        const Claim* shown = nullptr;
        for (const Claim* claim : about(titled(ItemKind::Incident, title), Predicate::When))
            if (!shown || claim->status == ClaimStatus::Accepted)
                shown = claim;
        QVERIFY(shown);
        QCOMPARE(toEdtf(*timeOf(shown->value)), edtf);
    }

    void evidenceIsRatedAgainstEveryHypothesis()
    {
        for (const Claim* evidence : claimsOf(Predicate::Evidence)) {
            QSet<QString> rated;
            int diagnosticity = 0;
            for (const ClaimIndex index : m_case.claimsAbout(*evidence)) {
                if (const auto* rating = std::get_if<ConsistencyRating>(&claimAt(index).value))
                    rated.insert(rating->hypothesis.toString());
                diagnosticity += claimAt(index).predicate == Predicate::Diagnosticity;
            }
            QCOMPARE(rated.size(), 5);
            QCOMPARE(diagnosticity, 1);
        }
    }

    void judgementsKeepLikelihoodAndConfidenceApart()
    {
        for (const ItemIndex judgement : m_case.itemsOfKind(ItemKind::Judgement)) {
            QCOMPARE(about(judgement, Predicate::LikelihoodOf).size(), size_t(1));
            QCOMPARE(about(judgement, Predicate::ConfidenceOf).size(), size_t(1));
            QVERIFY(!about(judgement, Predicate::Judges).empty());
            QVERIFY(!about(judgement, Predicate::WouldChangeIf).empty());
            const QString statement = *textOf(about(judgement, Predicate::Statement).front()->value);
            QVERIFY2(!statement.contains(QStringLiteral("likely"))
                    && !statement.contains(QStringLiteral("confidence")),
                qPrintable(statement));
        }
        const ItemIndex first = m_case.itemsOfKind(ItemKind::Judgement).front();
        QCOMPARE(
            std::get<Likelihood>(about(first, Predicate::LikelihoodOf).front()->value), Likelihood::Likely);
        QCOMPARE(
            std::get<Confidence>(about(first, Predicate::ConfidenceOf).front()->value), Confidence::Moderate);
    }

    void indicatorsAreRealInTheirValueAndHarmlessInTheirTitle()
    {
        for (const ItemIndex indicator : m_case.itemsOfKind(ItemKind::Indicator)) {
            const auto values = about(indicator, Predicate::ObservableValue);
            QVERIFY(!values.empty());
            const Observable& observable
                = *std::get<std::shared_ptr<const Observable>>(values.front()->value);
            QVERIFY2(!observable.value.contains(u'['), qPrintable(observable.value));
            QCOMPARE(itemAt(indicator).title, defanged(observable));
        }
    }
};

QTEST_GUILESS_MAIN(tst_example_facts)
#include "tst_example_facts.moc"

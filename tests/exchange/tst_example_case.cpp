#include "exchange/example_case.h"
#include "ledger/ledger.h"

#include <QSet>
#include <QTest>

using namespace kagami;
using namespace kagami::test;

/// The bundled MirrorFace case: that all of the fact sheet is in it, and nothing it forbids.
class tst_example_case : public QObject, private ExampleCase {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString wrong = open();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void everythingOfTheSheetIsThere()
    {
        QCOMPARE(count(ItemKind::Case), 1);
        QCOMPARE(count(ItemKind::Incident), 72);
        QCOMPARE(count(ItemKind::Source), 75);
        QCOMPARE(count(ItemKind::Campaign), 5);
        QCOMPARE(count(ItemKind::Target), 36);
        QCOMPARE(count(ItemKind::Malware) + count(ItemKind::Tool), 22);
        QCOMPARE(count(ItemKind::Indicator), 56);
        QCOMPARE(count(ItemKind::Vulnerability), 4);
        QCOMPARE(count(ItemKind::Hypothesis), 5);
        QCOMPARE(count(ItemKind::Opinion), 12);
        QCOMPARE(count(ItemKind::Gap), 7);
        QCOMPARE(claimsOf(Predicate::Evidence).size(), size_t(21));
        const ItemIndex root = m_case.itemsOfKind(ItemKind::Case).front();
        QCOMPARE(about(root, Predicate::Caveat).size(), size_t(13));
    }

    void targetsHaveTheirRelations()
    {
        int relations = 0;
        for (const Claim& claim : m_case.claims()) {
            const Item* from = m_case.find(ItemId{claim.subject});
            const Item* to = m_case.find(ItemId{recordOf(claim.value)});
            relations += from && to && from->kind == ItemKind::Target && to->kind == ItemKind::Target;
        }
        QCOMPARE(relations, 18);
    }

    void theLedgerTakesItAndComesToTheSameState()
    {
        auto import = readCaseJson(exampleDocument());
        QVERIFY(import);
        Ledger ledger;
        Clock clock;
        const auto sealed = ledger.seal(std::move(import->draft), ReplicaId::random(), clock);
        QVERIFY2(sealed, qPrintable(sealed ? QString() : describe(sealed.error())));
        QVERIFY(ledger.apply(*sealed));
        QCOMPARE(ledger.state().stateHash(), m_case.stateHash());
    }

    void itComesBackEqual()
    {
        const auto again = readCaseJson(writeCaseJson(m_case));
        QVERIFY(again);
        QCOMPARE(caseOf(again->draft).stateHash(), m_case.stateHash());
    }

    void everyRecordStandsOnALineInItsCanonicalForm()
    {
        const QByteArray document = exampleDocument();
        QSet<QByteArray> lines;
        for (QByteArray line : document.split('\n'))
            lines.insert((line.endsWith(',') ? line.chopped(1) : line).trimmed());
        for (const Item& item : m_case.items())
            QVERIFY2(lines.contains(canonicalRecord(item)), canonicalRecord(item).constData());
        for (const Claim& claim : m_case.claims())
            QVERIFY2(lines.contains(canonicalRecord(claim)), canonicalRecord(claim).constData());
    }

    void everyClaimHasASourceOrIsTheAnalystsOwn()
    {
        for (const Claim& claim : m_case.claims()) {
            const bool own = claim.note.startsWith(QStringLiteral("Analyst's own: "))
                || claim.note.startsWith(QStringLiteral("Contradiction ("));
            QVERIFY2(claim.source.isNull() == own, canonicalRecord(claim).constData());
        }
    }

    void decisionsCarryTheirReason()
    {
        for (const Claim& claim : m_case.claims())
            QVERIFY2((claim.status == ClaimStatus::Open) == claim.statusReason.isEmpty(),
                canonicalRecord(claim).constData());
    }

    void incidentsHaveTheStatusOfTheSheet()
    {
        QCOMPARE(incidentsOf(QStringLiteral("attributed")).size(), size_t(36));
        QCOMPARE(incidentsOf(QStringLiteral("suspected")).size(), size_t(7));
        QCOMPARE(incidentsOf(QStringLiteral("not-attributed-context-only")).size(), size_t(8));
        QCOMPARE(incidentsOf(QStringLiteral("reporting")).size(), size_t(21));
        for (const QString& status : {QStringLiteral("attributed"), QStringLiteral("suspected")})
            for (const ItemIndex incident : incidentsOf(status))
                QVERIFY2(
                    !about(incident, Predicate::AttributedTo).empty(), qPrintable(itemAt(incident).title));
        for (const ItemIndex incident : incidentsOf(QStringLiteral("reporting")))
            QVERIFY2(about(incident, Predicate::AttributedTo).empty(), qPrintable(itemAt(incident).title));
    }

    void contextIsTiedToNoActorAndNoCampaign()
    {
        const QStringList context{QStringLiteral("MOFA diplomatic telegram system compromise (2020)"),
            QStringLiteral("University of Tokyo Institute for Future Initiatives infection"),
            QStringLiteral("House of Councillors election"),
            QStringLiteral("University of Tokyo: lecturer's PC infected via a lecture request"),
            QStringLiteral("Nagoya Port container terminals stopped by ransomware"),
            QStringLiteral("NISC mail system breach disclosed"),
            QStringLiteral("Proself zero-day used at JSPS"),
            QStringLiteral("Japan Airlines hit by a traffic-flood attack")};
        QCOMPARE(context.size(), 8);
        for (const QString& title : context) {
            const ItemIndex incident = titled(ItemKind::Incident, title);
            QVERIFY2(incident != noIndex, qPrintable(title));
            for (const Claim* claim : about(incident, Predicate::AttributionStatus))
                QCOMPARE(*textOf(claim->value), QStringLiteral("not-attributed-context-only"));
            for (const ClaimIndex index : m_case.claimsAbout(incident)) {
                const Item* object = m_case.find(ItemId{recordOf(claimAt(index).value)});
                QVERIFY2(!object || (object->kind != ItemKind::Actor && object->kind != ItemKind::Campaign),
                    qPrintable(title));
            }
            for (const ClaimIndex index : m_case.claimsPointingTo(incident))
                QVERIFY2(false, canonicalRecord(claimAt(index)).constData());
        }
    }

    void thoseHitByOthersAreTargetsOfContextOnly()
    {
        for (const QString& title : {QStringLiteral("Port of Nagoya"), QStringLiteral("Japan Airlines (JAL)"),
                 QStringLiteral("University of Tokyo"),
                 QStringLiteral("Japan Society for the Promotion of Science (JSPS)"),
                 QStringLiteral("NISC")}) {
            const ItemIndex target = titled(ItemKind::Target, title);
            QVERIFY2(target != noIndex, qPrintable(title));
            for (const ClaimIndex index : m_case.claimsPointingTo(target))
                if (claimAt(index).predicate == Predicate::Targets)
                    QCOMPARE(
                        statusOf(m_case.links(index).subject), QStringLiteral("not-attributed-context-only"));
        }
    }

    void partnersOfTheSpaceAgencyAreNotCalledHit()
    {
        for (const QString& title : {QStringLiteral("NASA"), QStringLiteral("European Space Agency (ESA)"),
                 QStringLiteral("Toyota Motor Corporation"), QStringLiteral("Mitsubishi Heavy Industries"),
                 QStringLiteral("MEXT (science ministry)"), QStringLiteral("Expo 2025 Osaka")}) {
            const ItemIndex target = titled(ItemKind::Target, title);
            QVERIFY2(target != noIndex, qPrintable(title));
            QCOMPARE(pointingWith(target, Predicate::Targets), 0);
        }
        // Nor is their sector one that somebody aimed at: it would be counted.
        const ItemIndex exposed
            = titled(ItemKind::Incident, QStringLiteral("JAXA: NDA partners' files exposed"));
        QVERIFY(exposed != noIndex);
        const auto sectors = about(exposed, Predicate::TargetsSector);
        QCOMPARE(sectors.size(), size_t(1));
        QCOMPARE(*textOf(sectors.front()->value), QStringLiteral("aerospace"));
        for (const Claim* claim : claimsOf(Predicate::TargetsSector))
            QVERIFY(*textOf(claim->value) != QStringLiteral("automotive"));
    }

    void noFlawIsNamedForTheEntryAtTheSpaceAgency()
    {
        for (const ItemIndex incident : m_case.itemsOfKind(ItemKind::Incident)) {
            if (!itemAt(incident).title.startsWith(QStringLiteral("JAXA")))
                continue;
            QCOMPARE(about(incident, Predicate::Exploits).size(), size_t(0));
            for (const Claim* claim : about(incident, Predicate::UsesTechnique)) {
                const QString procedure = techniqueOf(claim->value)->procedure;
                QVERIFY2(!procedure.contains(QStringLiteral("Array"))
                        && !procedure.contains(QStringLiteral("Forti")),
                    qPrintable(procedure));
            }
        }
    }

    void allTwentyThreeContradictionsAreCompetingClaims()
    {
        QSet<QString> topics;
        for (const Claim* claim : claimsOf(Predicate::Contradicts)) {
            const QString head = claim->note.section(QStringLiteral("): "), 0, 0);
            QVERIFY2(head.startsWith(QStringLiteral("Contradiction (")), qPrintable(claim->note));
            topics.insert(head);
            const Claim* one = m_case.find(ClaimId{claim->subject});
            const Claim* other = m_case.find(ClaimId{recordOf(claim->value)});
            QVERIFY(one && other);
            QVERIFY2(!sameValue(one->value, other->value), canonicalRecord(*one).constData());
            QVERIFY2(one->source != other->source || typeOf(one->value) == ValueType::Technique
                    || typeOf(one->value) == ValueType::Time,
                canonicalRecord(*one).constData());
        }
        QCOMPARE(topics.size(), 23);
    }

    void whatIsFromMemoryIsGradedSo()
    {
        const ItemIndex memory = titled(ItemKind::Source, QStringLiteral("Analyst background knowledge"));
        QVERIFY(memory != noIndex);
        int claims = 0;
        for (const ClaimIndex index : m_case.claimsFrom(memory)) {
            if (m_case.links(index).subject == memory)
                continue;
            ++claims;
            QCOMPARE(claimAt(index).credibility, std::optional(Credibility::CannotJudge6));
            QVERIFY2(claimAt(index).note.contains(QStringLiteral("memory")),
                canonicalRecord(claimAt(index)).constData());
        }
        QVERIFY(claims > 10);
    }

    void sourcesAreGradedAndSaidToBeReadOrNot()
    {
        for (const ItemIndex source : m_case.itemsOfKind(ItemKind::Source))
            for (const Predicate predicate : {Predicate::SourceReliability, Predicate::ReadStatus,
                     Predicate::Published, Predicate::Attests, Predicate::Language})
                QVERIFY2(about(source, predicate).size() == 1, qPrintable(itemAt(source).title));
    }

    void termsAreThoseOfTheVocabulary()
    {
        for (const Claim& claim : m_case.claims()) {
            const auto terms = termsOf(claim.predicate);
            if (terms.empty())
                continue;
            const QString key = *textOf(claim.value);
            QVERIFY2(std::any_of(terms.begin(), terms.end(),
                         [&](const Term& term) { return key == QLatin1String(term.key); }),
                canonicalRecord(claim).constData());
        }
    }
};

QTEST_GUILESS_MAIN(tst_example_case)
#include "tst_example_case.moc"

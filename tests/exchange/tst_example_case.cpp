#include "attack/catalogue.h"
#include "exchange/example_case.h"
#include "ledger/ledger.h"

#include <QSet>
#include <QTest>
#include <algorithm>

using namespace kagami;
using namespace kagami::test;

/// The bundled MirrorFace case: that all of the fact sheet is in it, and nothing it forbids.
class tst_example_case : public QObject {
    Q_OBJECT

    Case m_case;

    [[nodiscard]] qsizetype count(ItemKind kind) const { return qsizetype(m_case.itemsOfKind(kind).size()); }
    [[nodiscard]] const Item& itemAt(ItemIndex index) const { return m_case.items()[size_t(index)]; }
    [[nodiscard]] const Claim& claimAt(ClaimIndex index) const { return m_case.claims()[size_t(index)]; }

    /// Claims with one predicate about an item.
    [[nodiscard]] std::vector<const Claim*> about(ItemIndex item, Predicate predicate) const
    {
        std::vector<const Claim*> found;
        for (const ClaimIndex index : m_case.claimsAbout(item))
            if (claimAt(index).predicate == predicate)
                found.push_back(&claimAt(index));
        return found;
    }
    [[nodiscard]] std::vector<const Claim*> claimsOf(Predicate predicate) const
    {
        std::vector<const Claim*> found;
        for (const Claim& claim : m_case.claims())
            if (claim.predicate == predicate)
                found.push_back(&claim);
        return found;
    }
    [[nodiscard]] ItemIndex titled(ItemKind kind, const QString& title) const
    {
        for (const ItemIndex index : m_case.itemsOfKind(kind))
            if (itemAt(index).title == title)
                return index;
        return noIndex;
    }
    /// What shows as the status: what was accepted, else what stands open.
    [[nodiscard]] QString statusOf(ItemIndex incident) const
    {
        QString shown;
        for (const Claim* claim : about(incident, Predicate::AttributionStatus))
            if (shown.isEmpty() || claim->status == ClaimStatus::Accepted || claim->status == ClaimStatus::Open)
                shown = *textOf(claim->value);
        return shown;
    }
    [[nodiscard]] std::vector<ItemIndex> incidentsOf(const QString& status) const
    {
        std::vector<ItemIndex> found;
        for (const ItemIndex index : m_case.itemsOfKind(ItemKind::Incident))
            if (statusOf(index) == status)
                found.push_back(index);
        return found;
    }
    [[nodiscard]] int pointingWith(ItemIndex item, Predicate predicate) const
    {
        const auto claims = m_case.claimsPointingTo(item);
        return int(std::count_if(claims.begin(), claims.end(), [&](ClaimIndex c) { return claimAt(c).predicate == predicate; }));
    }

private slots:
    void initTestCase()
    {
        const auto import = readCaseJson(exampleDocument());
        QVERIFY2(import, qPrintable(import ? QString() : describe(import.error())));
        QVERIFY(import->skipped.empty());
        m_case = caseOf(import->draft);
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
            const Item* from = m_case.find(ItemId {claim.subject});
            const Item* to = m_case.find(ItemId {recordOf(claim.value)});
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
            const bool own = claim.note.startsWith(QStringLiteral("Analyst's own: ")) || claim.note.startsWith(QStringLiteral("Contradiction ("));
            QVERIFY2(claim.source.isNull() == own, canonicalRecord(claim).constData());
        }
    }

    void decisionsCarryTheirReason()
    {
        for (const Claim& claim : m_case.claims())
            QVERIFY2((claim.status == ClaimStatus::Open) == claim.statusReason.isEmpty(), canonicalRecord(claim).constData());
    }

    void incidentsHaveTheStatusOfTheSheet()
    {
        QCOMPARE(incidentsOf(QStringLiteral("attributed")).size(), size_t(36));
        QCOMPARE(incidentsOf(QStringLiteral("suspected")).size(), size_t(7));
        QCOMPARE(incidentsOf(QStringLiteral("not-attributed-context-only")).size(), size_t(8));
        QCOMPARE(incidentsOf(QStringLiteral("reporting")).size(), size_t(21));
        for (const QString& status : {QStringLiteral("attributed"), QStringLiteral("suspected")})
            for (const ItemIndex incident : incidentsOf(status))
                QVERIFY2(!about(incident, Predicate::AttributedTo).empty(), qPrintable(itemAt(incident).title));
        for (const ItemIndex incident : incidentsOf(QStringLiteral("reporting")))
            QVERIFY2(about(incident, Predicate::AttributedTo).empty(), qPrintable(itemAt(incident).title));
    }

    void contextIsTiedToNoActorAndNoCampaign()
    {
        const QStringList context {
        QStringLiteral("MOFA diplomatic telegram system compromise (2020)"),
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
                const Item* object = m_case.find(ItemId {recordOf(claimAt(index).value)});
                QVERIFY2(!object || (object->kind != ItemKind::Actor && object->kind != ItemKind::Campaign), qPrintable(title));
            }
            for (const ClaimIndex index : m_case.claimsPointingTo(incident))
                QVERIFY2(false, canonicalRecord(claimAt(index)).constData());
        }
    }

    void thoseHitByOthersAreTargetsOfContextOnly()
    {
        for (const QString& title : {QStringLiteral("Port of Nagoya"), QStringLiteral("Japan Airlines (JAL)"), QStringLiteral("University of Tokyo"),
                                     QStringLiteral("Japan Society for the Promotion of Science (JSPS)"), QStringLiteral("NISC")}) {
            const ItemIndex target = titled(ItemKind::Target, title);
            QVERIFY2(target != noIndex, qPrintable(title));
            for (const ClaimIndex index : m_case.claimsPointingTo(target))
                if (claimAt(index).predicate == Predicate::Targets)
                    QCOMPARE(statusOf(m_case.links(index).subject), QStringLiteral("not-attributed-context-only"));
        }
    }

    void partnersOfTheSpaceAgencyAreNotCalledHit()
    {
        for (const QString& title : {QStringLiteral("NASA"), QStringLiteral("European Space Agency (ESA)"), QStringLiteral("Toyota Motor Corporation"),
                                     QStringLiteral("Mitsubishi Heavy Industries"), QStringLiteral("MEXT (science ministry)"), QStringLiteral("Expo 2025 Osaka")}) {
            const ItemIndex target = titled(ItemKind::Target, title);
            QVERIFY2(target != noIndex, qPrintable(title));
            QCOMPARE(pointingWith(target, Predicate::Targets), 0);
        }
    }

    void noFlawIsNamedForTheEntryAtTheSpaceAgency()
    {
        for (const ItemIndex incident : m_case.itemsOfKind(ItemKind::Incident)) {
            if (!itemAt(incident).title.startsWith(QStringLiteral("JAXA")))
                continue;
            QCOMPARE(about(incident, Predicate::Exploits).size(), size_t(0));
            for (const Claim* claim : about(incident, Predicate::UsesTechnique)) {
                const QString procedure = techniqueOf(claim->value)->procedure;
                QVERIFY2(!procedure.contains(QStringLiteral("Array")) && !procedure.contains(QStringLiteral("Forti")), qPrintable(procedure));
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
            const Claim* one = m_case.find(ClaimId {claim->subject});
            const Claim* other = m_case.find(ClaimId {recordOf(claim->value)});
            QVERIFY(one && other);
            QVERIFY2(!sameValue(one->value, other->value), canonicalRecord(*one).constData());
            QVERIFY2(one->source != other->source || typeOf(one->value) == ValueType::Technique || typeOf(one->value) == ValueType::Time,
                     canonicalRecord(*one).constData());
        }
        QCOMPARE(topics.size(), 23);
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
                QVERIFY2(use.tactic != QStringLiteral("stealth") && use.tactic != QStringLiteral("defense-impairment"), canonicalRecord(*claim).constData());
                continue;
            }
            QCOMPARE(use.attackVersion, QStringLiteral("19.1"));
            QVERIFY2(use.tactic != QStringLiteral("defense-evasion"), canonicalRecord(*claim).constData());
            QVERIFY2(claim->note.startsWith(QStringLiteral("The same use as ")), canonicalRecord(*claim).constData());
            const QString before = claim->note.section(u' ', 4, 4);
            if (before != use.technique)
                renumbered.insert(before + QStringLiteral(">") + use.technique);
            bool paired = false;
            for (const Claim* twin : about(m_case.indexOf(ItemId {claim->subject}), Predicate::UsesTechnique))
                paired |= techniqueOf(twin->value)->technique == before && techniqueOf(twin->value)->attackVersion == QStringLiteral("18.1");
            QVERIFY2(paired, canonicalRecord(*claim).constData());
        }
        QCOMPARE(old.size(), 80);
        QCOMPARE(renumbered, (QSet<QString> {QStringLiteral("T1656>T1684.001"), QStringLiteral("T1562.001>T1685"),
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
        const QStringList dayKnown {
        QStringLiteral("JPCERT/CC names LODEINFO"),
        QStringLiteral("LiberalFace: SFX dated 220628 on an election commission letter"),
        QStringLiteral("LiberalFace: party PR office asks members to share a video"),
        QStringLiteral("Insurance-application SFX aimed at a media company"),
        QStringLiteral("House of Councillors election"),
        QStringLiteral("University of Tokyo: lecturer's PC infected via a lecture request"),
        QStringLiteral("NPA/NISC alert to academics, think tanks and journalists"),
        QStringLiteral("ESET publishes Operation LiberalFace"),
        QStringLiteral("Fortinet discloses CVE-2023-27997"),
        QStringLiteral("JAXA breach made public"),
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
                    QVERIFY2(end.kind != TimeEnd::Kind::Known || end.precision > Precision::TenDays || claim->status == ClaimStatus::Rejected,
                             canonicalRecord(*claim).constData());
        }
        for (const ItemIndex campaign : m_case.itemsOfKind(ItemKind::Campaign))
            for (const Claim* claim : about(campaign, Predicate::When))
                QVERIFY2(timeOf(claim->value)->begin.precision >= Precision::Month || claim->status == ClaimStatus::Disputed,
                         canonicalRecord(*claim).constData());
    }

    void datesKeepThePrecisionOfEachEnd_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("edtf");
        const auto row = [](const char* title, const char* edtf) { QTest::newRow(title) << QString::fromUtf8(title) << QString::fromUtf8(edtf); };
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
            QVERIFY2(!statement.contains(QStringLiteral("likely")) && !statement.contains(QStringLiteral("confidence")), qPrintable(statement));
        }
        const ItemIndex first = m_case.itemsOfKind(ItemKind::Judgement).front();
        QCOMPARE(std::get<Likelihood>(about(first, Predicate::LikelihoodOf).front()->value), Likelihood::Likely);
        QCOMPARE(std::get<Confidence>(about(first, Predicate::ConfidenceOf).front()->value), Confidence::Moderate);
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
            QVERIFY2(claimAt(index).note.contains(QStringLiteral("memory")), canonicalRecord(claimAt(index)).constData());
        }
        QVERIFY(claims > 10);
    }

    void sourcesAreGradedAndSaidToBeReadOrNot()
    {
        for (const ItemIndex source : m_case.itemsOfKind(ItemKind::Source))
            for (const Predicate predicate : {Predicate::SourceReliability, Predicate::ReadStatus, Predicate::Published, Predicate::Attests, Predicate::Language})
                QVERIFY2(about(source, predicate).size() == 1, qPrintable(itemAt(source).title));
    }

    void indicatorsAreRealInTheirValueAndHarmlessInTheirTitle()
    {
        for (const ItemIndex indicator : m_case.itemsOfKind(ItemKind::Indicator)) {
            const auto values = about(indicator, Predicate::ObservableValue);
            QVERIFY(!values.empty());
            const Observable& observable = *std::get<std::shared_ptr<const Observable>>(values.front()->value);
            QVERIFY2(!observable.value.contains(u'['), qPrintable(observable.value));
            QCOMPARE(itemAt(indicator).title, defanged(observable));
        }
    }

    void termsAreThoseOfTheVocabulary()
    {
        for (const Claim& claim : m_case.claims()) {
            const auto terms = termsOf(claim.predicate);
            if (terms.empty())
                continue;
            const QString key = *textOf(claim.value);
            QVERIFY2(std::any_of(terms.begin(), terms.end(), [&](const Term& term) { return key == QLatin1String(term.key); }),
                     canonicalRecord(claim).constData());
        }
    }
};

QTEST_GUILESS_MAIN(tst_example_case)
#include "tst_example_case.moc"

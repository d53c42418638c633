#include "attribution/competing_hypotheses.h"

#include "support/case_builder.h"

#include <QTest>

using namespace kagami;
using kagami::support::CaseBuilder;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// Three hypotheses, worked by hand:
///              H1   H2   H3    credibility   weight
///   targets    CC   C    II    2             1
///   tools      C    N    I     4             0.5
///   hours      C    C    C     1             1      (does not discriminate)
///   rumour     II   C    C     6             cannot be judged
///   language   I    -    I     5             0.25
struct Sample {
    CaseBuilder b;
    ItemId root = b.item(ItemKind::Case, s("Case"));
    std::vector<ItemId> hypotheses{b.item(ItemKind::Hypothesis, s("H1")),
        b.item(ItemKind::Hypothesis, s("H2")), b.item(ItemKind::Hypothesis, s("H3"))};
    ItemId agency = b.source(s("Agency"), Reliability::B);
    ItemId vendor = b.source(s("Vendor"));
    ClaimId targets = evidence("targets", "CC C II", Credibility::Probable2);
    ClaimId tools = evidence("tools", "C N I", Credibility::Doubtful4);
    ClaimId hours = evidence("hours", "C C C", Credibility::Confirmed1);
    ClaimId rumour = evidence("rumour", "II C C", Credibility::CannotJudge6);
    ClaimId language = evidence("language", "I - I", Credibility::Improbable5);

    ClaimId evidence(const char* text, const char* ratings, std::optional<Credibility> credibility)
    {
        const ClaimId claim
            = b.claim(root, Predicate::Evidence, Value(s(text)), {.by = agency, .credibility = credibility});
        const QStringList cells = s(ratings).split(u' ');
        for (size_t i = 0; i < hypotheses.size(); ++i) {
            if (const auto rating = parseConsistency(cells[qsizetype(i)]))
                rate(claim, i, *rating);
        }
        return claim;
    }
    ClaimId rate(ClaimId claim, size_t hypothesis, Consistency rating)
    {
        return b.claim(claim.uuid, Predicate::HypothesisConsistency,
            ConsistencyRating{.hypothesis = hypotheses[hypothesis], .rating = rating});
    }
    [[nodiscard]] CompetingHypotheses made(const std::vector<ItemId>& off = {}) const
    {
        return makeCompetingHypotheses(
            *Scope::make(b.state(), Lens{.query = {}, .ceiling = {}, .sourcesOff = off}));
    }
};

} // namespace

class tst_CompetingHypotheses : public QObject {
    Q_OBJECT
private slots:
    void theMatrixIsAsWorkedByHand()
    {
        const CompetingHypotheses made = Sample().made();
        QCOMPARE(made.hypotheses.size(), size_t(3));
        QCOMPARE(made.evidence.size(), size_t(5));
        QCOMPARE(made.hypotheses[0].inconsistency, 0.25);
        QCOMPARE(made.hypotheses[1].inconsistency, 0.0);
        QCOMPARE(made.hypotheses[2].inconsistency, 2 * 1 + 1 * 0.5 + 1 * 0.25);
        QCOMPARE(made.hypotheses[0].unjudged, 2.0);
        QCOMPARE(made.hypotheses[1].unjudged, 0.0);
        QCOMPARE(made.unjudgedRows, 1);
        QCOMPARE(made.hypotheses[0].rank, 2);
        QCOMPARE(made.hypotheses[1].rank, 1);
        QCOMPARE(made.hypotheses[2].rank, 3);
        QCOMPARE(made.ranking(), (std::vector<int>{1, 0, 2}));
        QCOMPARE(made.hypotheses[0].against, 2);
        QCOMPARE(made.hypotheses[0].supporting, 3);
        QCOMPARE(made.hypotheses[1].neutral, 1);
        QCOMPARE(made.hypotheses[1].unrated, 1);
    }

    void rowsThatDoNotDiscriminateAreNamed()
    {
        const CompetingHypotheses made = Sample().made();
        QVERIFY(made.evidence[0].discriminates);
        QCOMPARE(made.evidence[0].spread, 4);
        QCOMPARE(made.evidence[1].spread, 2);
        QVERIFY(!made.evidence[2].discriminates);
        QVERIFY(!made.evidence[4].discriminates); // two ratings, both inconsistent
    }

    void decisiveRowsAreThoseWhoseLossChangesTheFirstRank()
    {
        // Without "language" H1 would stand beside H2. No other row changes who is first.
        Sample sample;
        CompetingHypotheses made = sample.made();
        for (size_t i = 0; i < made.evidence.size(); ++i)
            QCOMPARE(made.evidence[i].decisive, i == 4);
        sample.evidence("infrastructure", "CC II N", Credibility::Possible3);
        made = sample.made();
        QCOMPARE(made.hypotheses[0].rank, 1);
        QVERIFY(made.evidence.back().decisive);
        QVERIFY(!made.evidence.front().decisive);
        QVERIFY(!made.evidence[4].decisive);
    }

    void equalScoresShareARank()
    {
        Sample sample;
        sample.b.change(sample.language, [](Claim& claim) { claim.status = ClaimStatus::Rejected; });
        const CompetingHypotheses made = sample.made();
        QCOMPARE(made.hypotheses[0].rank, 1);
        QCOMPARE(made.hypotheses[1].rank, 1);
        QCOMPARE(made.hypotheses[2].rank, 3);
    }

    void aCellShowsTheAcceptedRatingAndSaysWhenRatingsDiffer()
    {
        Sample sample;
        const ClaimId second = sample.rate(sample.targets, 0, Consistency::Inconsistent);
        EvidenceRow row = sample.made().evidence.front();
        QVERIFY(row.cells[0].disputed);
        QCOMPARE(row.cells[0].rating, std::optional(Consistency::StronglyConsistent));
        sample.b.change(second, [](Claim& claim) { claim.status = ClaimStatus::Accepted; });
        row = sample.made().evidence.front();
        QVERIFY(!row.cells[0].disputed);
        QCOMPARE(row.cells[0].rating, std::optional(Consistency::Inconsistent));
        QCOMPARE(row.cells[0].claim, sample.b.at(second));
    }

    void corroborationAndDiagnosticityComeFromClaimsAboutTheEvidence()
    {
        Sample sample;
        sample.b.claim(sample.targets.uuid, Predicate::CorroboratedBy, recordValue(sample.vendor.uuid));
        sample.b.claim(sample.targets.uuid, Predicate::CorroboratedBy, recordValue(sample.vendor.uuid));
        sample.b.claim(sample.targets.uuid, Predicate::CorroboratedBy, recordValue(sample.agency.uuid));
        sample.b.claim(sample.targets.uuid, Predicate::Diagnosticity, Value(s("medium")));
        const EvidenceRow row = sample.made().evidence.front();
        QCOMPARE(row.source, sample.b.at(sample.agency));
        QCOMPARE(row.reliability, std::optional(Reliability::B));
        QCOMPARE(row.corroborating, (std::vector<ItemIndex>{sample.b.at(sample.vendor)}));
        QCOMPARE(row.statedDiagnosticity, s("medium"));
        QCOMPARE(sample.made().evidence[1].statedDiagnosticity, QString());
    }

    void aHypothesisBorrowsTheLikelihoodOfTheJudgementThatIsMostItsOwn()
    {
        Sample sample;
        const ItemId both = sample.b.item(ItemKind::Judgement, s("H1 or H2"));
        sample.b.claim(both, Predicate::LikelihoodOf, Likelihood::VeryLikely);
        sample.b.link(both, Predicate::Judges, sample.hypotheses[0]);
        sample.b.link(both, Predicate::Judges, sample.hypotheses[1]);
        const ItemId first = sample.b.item(ItemKind::Judgement, s("H1"));
        sample.b.claim(first, Predicate::LikelihoodOf, Likelihood::Likely);
        sample.b.link(first, Predicate::Judges, sample.hypotheses[0]);
        CompetingHypotheses made = sample.made();
        QCOMPARE(made.hypotheses[0].judgement, sample.b.at(first));
        QCOMPARE(made.hypotheses[0].likelihood, std::optional(Likelihood::Likely));
        QCOMPARE(made.hypotheses[1].judgement, sample.b.at(both));
        QCOMPARE(made.hypotheses[2].judgement, noIndex);
        sample.b.claim(sample.hypotheses[0], Predicate::LikelihoodOf, Likelihood::RoughlyEven);
        made = sample.made();
        QCOMPARE(made.hypotheses[0].likelihood, std::optional(Likelihood::RoughlyEven));
    }

    void switchingOffASourceTakesItsEvidenceAway()
    {
        const Sample sample;
        const CompetingHypotheses made = sample.made({sample.agency});
        QVERIFY(made.evidence.empty());
        QCOMPARE(made.hypotheses[2].inconsistency, 0.0);
        QCOMPARE(made.hypotheses[2].rank, 1);
    }

    void weightsFollowTheCredibility()
    {
        QCOMPARE(evidenceWeight(Credibility::Confirmed1), std::optional(1.0));
        QCOMPARE(evidenceWeight(Credibility::Possible3), std::optional(1.0));
        QCOMPARE(evidenceWeight(Credibility::Doubtful4), std::optional(0.5));
        QCOMPARE(evidenceWeight(Credibility::Improbable5), std::optional(0.25));
        QCOMPARE(evidenceWeight(Credibility::CannotJudge6), std::nullopt);
        QCOMPARE(evidenceWeight({}), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(tst_CompetingHypotheses)
#include "tst_competing_hypotheses.moc"

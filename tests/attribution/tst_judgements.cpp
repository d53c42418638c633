#include "attribution/judgements.h"

#include "support/case_builder.h"

#include <QTest>

using namespace kagami;
using kagami::support::CaseBuilder;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

std::shared_ptr<const Scope> scopeOf(const CaseBuilder& builder)
{
    return Scope::make(builder.state(), Lens{});
}

} // namespace

class tst_Judgements : public QObject {
    Q_OBJECT
private slots:
    void aJudgementCarriesAllThatABriefMustSay()
    {
        CaseBuilder b;
        const ItemId hypothesis = b.item(ItemKind::Hypothesis, s("H1"));
        const ItemId actor = b.item(ItemKind::Actor, s("MirrorFace"));
        const ItemId assumption = b.item(ItemKind::Assumption, s("The sources are independent"));
        const ItemId source = b.source(s("Agency"));
        const ItemId item = b.item(ItemKind::Judgement, s("J1"));
        const ClaimId statement = b.say(item, Predicate::Statement, s("One actor did it."), {.by = source});
        b.claim(item, Predicate::LikelihoodOf, Likelihood::Likely);
        b.claim(item, Predicate::ConfidenceOf, Confidence::Moderate);
        b.say(item, Predicate::Description, s("Three vendors agree."), {.by = source});
        b.say(item, Predicate::Caveat, s("No original was read."));
        b.say(item, Predicate::WouldChangeIf, s("A second actor uses LODEINFO."));
        b.link(item, Predicate::Assumes, assumption);
        b.link(item, Predicate::Judges, actor);
        b.link(item, Predicate::Judges, hypothesis);

        const std::vector<Judgement> made = makeJudgements(*scopeOf(b));
        QCOMPARE(made.size(), size_t(1));
        const Judgement& j = made.front();
        QCOMPARE(j.statement, s("One actor did it."));
        QCOMPARE(j.statementClaim, b.at(statement));
        QCOMPARE(j.likelihood, std::optional(Likelihood::Likely));
        QCOMPARE(j.confidence, std::optional(Confidence::Moderate));
        QCOMPARE(j.basis, s("Three vendors agree."));
        QCOMPARE(j.caveats.size(), size_t(1));
        QCOMPARE(j.wouldChangeIf.size(), size_t(1));
        QCOMPARE(j.assumptions, (std::vector<ItemIndex>{b.at(assumption)}));
        QCOMPARE(j.judges, (std::vector<ItemIndex>{b.at(actor), b.at(hypothesis)}));
        QCOMPARE(j.hypothesis, b.at(hypothesis));
        QCOMPARE(j.sources, (std::vector<ItemIndex>{b.at(source)}));
        QVERIFY(j.missing.empty());
    }

    void whatIsMissingIsNamedAndTheLikeliestComesFirst()
    {
        CaseBuilder b;
        b.item(ItemKind::Judgement, s("Bare"));
        const ItemId likely = b.item(ItemKind::Judgement, s("Likely"));
        b.claim(likely, Predicate::LikelihoodOf, Likelihood::VeryLikely);
        const std::vector<Judgement> made = makeJudgements(*scopeOf(b));
        QCOMPARE(made.front().title, s("Likely"));
        QCOMPARE(made.back().missing.size(), size_t(6));
        QCOMPARE(made.back().statement, s("Bare"));
        QCOMPARE(made.front().missing.size(), size_t(5));
    }

    void positionsComeByDate()
    {
        CaseBuilder b;
        const ItemId undated = b.item(ItemKind::Opinion, s("Somebody"));
        b.say(undated, Predicate::Position, s("Unsure"));
        const ItemId late = b.item(ItemKind::Opinion, s("NPA"));
        b.say(late, Predicate::Publisher, s("NPA and NISC"));
        b.claim(late, Predicate::Published, timeValue(parseEdtf(u"2025-01-08").value()));
        const ItemId early = b.item(ItemKind::Opinion, s("ESET"));
        b.claim(early, Predicate::Published, timeValue(parseEdtf(u"2022-12").value()));
        const std::vector<PublisherPosition> made = makePositions(*scopeOf(b));
        QCOMPARE(made.size(), size_t(3));
        QCOMPARE(made[0].publisher, s("ESET"));
        QCOMPARE(made[1].publisher, s("NPA and NISC"));
        QCOMPARE(made[2].position, s("Unsure"));
    }
};

QTEST_GUILESS_MAIN(tst_Judgements)
#include "tst_judgements.moc"

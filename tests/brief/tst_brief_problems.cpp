#include "brief/brief_problems.h"

#include "support/records.h"

#include <QTest>

using namespace kagami;
using namespace kagami::support;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

const Item incident = makeItem({.title = s("Phish")});
const Item original = makeItem({.kind = ItemKind::Source, .title = s("Read")});
const Item cited = makeItem({.kind = ItemKind::Source, .title = s("Cited")});

Claim readStatus(const Item& source, const char* key)
{
    return makeClaim(
        {.subject = source.id.uuid, .predicate = Predicate::ReadStatus, .value = textValue(s(key))});
}
Claim impact(const char* text, ItemId source = {})
{
    return makeClaim({.subject = incident.id.uuid,
        .predicate = Predicate::Impact,
        .value = textValue(s(text)),
        .source = source});
}

/// "kind:records …" of what a brief of this case has against it.
QString problemsOf(const Case& state)
{
    QStringList found;
    for (const BriefProblem& problem : briefProblems(*Scope::make(state, {})))
        found << QStringLiteral("%1:%2").arg(int(problem.kind)).arg(problem.records.size());
    return found.join(u' ');
}

Case withClaims(std::initializer_list<Claim> claims)
{
    Case state = makeCase(
        {incident, original, cited}, {readStatus(original, "read"), readStatus(cited, "cited-not-read")});
    for (const Claim& claim : claims)
        state.put(claim);
    return state;
}

} // namespace

class tst_BriefProblems : public QObject {
    Q_OBJECT
private slots:
    void aCaseWithoutJudgementLacksOne() { QCOMPARE(problemsOf(withClaims({})), s("0:0")); }

    void aJudgementWithoutItsGroundsIsIncomplete()
    {
        Case state = withClaims({});
        state.put(makeItem({.kind = ItemKind::Judgement, .title = s("They did it")}));
        QCOMPARE(problemsOf(state), s("1:1"));
    }

    void aFactNobodyIsNamedForIsListed()
    {
        QCOMPARE(problemsOf(withClaims({impact("Data left")})), s("0:0 4:1"));
    }

    void remarksOfTheAnalystsAreNoFacts()
    {
        QCOMPARE(problemsOf(withClaims({makeClaim({.subject = incident.id.uuid,
                     .predicate = Predicate::Caveat,
                     .value = textValue(s("Careful"))})})),
            s("0:0"));
    }

    void aFactFromASourceNobodyReadIsSecondHand()
    {
        QCOMPARE(problemsOf(withClaims({impact("Data left", cited.id)})), s("0:0 3:1"));
        QCOMPARE(problemsOf(withClaims({impact("Data left", original.id)})), s("0:0"));
    }

    void aSourceThatWasReadLiftsTheSameFactButNoOther()
    {
        QCOMPARE(problemsOf(withClaims({impact("Data left", cited.id), impact("Data left", original.id)})),
            s("0:0"));
        QCOMPARE(problemsOf(withClaims({impact("Data left", cited.id), impact("Nothing left", original.id)})),
            s("0:0 3:1"));
    }

    void aContradictionIsListedUntilSomebodyDecides()
    {
        const Claim one = impact("Data left", original.id);
        Claim other = impact("Nothing left", original.id);
        const Claim conflict = makeClaim(
            {.subject = one.id.uuid, .predicate = Predicate::Contradicts, .value = linkTo(other)});
        QCOMPARE(problemsOf(withClaims({one, other, conflict})), s("0:0 2:1"));
        other.status = ClaimStatus::Accepted;
        QCOMPARE(problemsOf(withClaims({one, other, conflict})), s("0:0"));
    }

    void everyKindHasItsOwnWords()
    {
        QStringList words;
        for (int kind = 0; kind <= int(BriefProblemKind::NoSource); ++kind)
            words << label(BriefProblemKind(kind));
        QCOMPARE(words.removeDuplicates(), 0);
        QVERIFY(!words.contains(QString()));
    }
};

QTEST_MAIN(tst_BriefProblems)
#include "tst_brief_problems.moc"

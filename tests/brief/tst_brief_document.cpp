#include "brief/brief.h"
#include "brief/document.h"
#include "support/records.h"

#include <QRegularExpression>
#include <QTest>
#include <set>

using namespace kagami;
using namespace kagami::support;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

std::shared_ptr<const BriefDocument> briefOf(
    const Case& state, const Lens& lens = {}, QLocale::Language language = QLocale::English)
{
    BriefOptions options;
    options.language = language;
    const auto scope = Scope::make(state, lens);
    const auto brief = makeBrief(*scope, Ledger(), **defaultCatalogue(), options);
    return brief ? *brief : nullptr;
}

QString textOf(const Runs& runs)
{
    QString text;
    for (const Run& run : runs) {
        if (run.marking != Tlp::Clear)
            text += QLatin1Char('(') + toKey(run.marking) + QLatin1Char(')');
        text += run.text;
        for (const int note : run.notes)
            text += QStringLiteral("[%1]").arg(note);
    }
    return text;
}

struct Lines {
    QStringList all;
    void operator()(const Paragraph& paragraph) { all << textOf(paragraph.runs); }
    void operator()(const BulletList& list)
    {
        for (const Runs& entry : list.entries)
            all << textOf(entry);
    }
    void operator()(const Table& table)
    {
        all << table.caption;
        for (const auto& row : table.rows) {
            QStringList cells;
            for (const Runs& cell : row)
                cells << textOf(cell);
            all << cells.join(QLatin1Char('|'));
        }
    }
    void operator()(const FigureBlock& figure) { all << figure.caption; }
};

/// Paragraphs, entries and rows ("a|b|c") of a section, or of the whole brief with its endnotes.
QStringList linesOf(const BriefDocument& brief, const QString& anchor = {})
{
    Lines lines;
    for (const Section& section : brief.sections)
        if (anchor.isEmpty() || section.anchor == anchor)
            for (const Block& block : section.blocks)
                std::visit(lines, block.content);
    if (anchor.isEmpty())
        for (const Endnote& note : brief.endnotes)
            lines.all << textOf(note.runs);
    return lines.all;
}

Claim said(const Item& subject, Predicate predicate, Value value, ItemId source = {})
{
    return makeClaim({.subject = subject.id.uuid, .predicate = predicate, .value = value, .source = source});
}

const Item first = makeItem({.kind = ItemKind::Judgement, .title = s("They did it")});
const Item second = makeItem({.kind = ItemKind::Judgement, .title = s("Others did it")});
const Item report = makeItem({.kind = ItemKind::Source, .title = s("Report")});
const Item incident = makeItem({.title = s("Phish")});
const Item target = makeItem({.kind = ItemKind::Target, .title = s("Ministry")});

Case judged()
{
    return makeCase({first, second},
        {said(first, Predicate::LikelihoodOf, Likelihood::Likely),
            said(first, Predicate::ConfidenceOf, Confidence::Moderate),
            said(first, Predicate::Description, textValue(s("Same tools"))),
            said(second, Predicate::LikelihoodOf, Likelihood::Unlikely),
            said(second, Predicate::ConfidenceOf, Confidence::Low),
            said(second, Predicate::Description, textValue(s("Same tools")))});
}

} // namespace

class tst_BriefDocument : public QObject {
    Q_OBJECT
private slots:
    void aReasonThatJudgementsShareIsSaidOnce()
    {
        const QStringList lines = linesOf(*briefOf(judged()), s("judgements"));
        QCOMPARE(lines.filter(s("Same tools")).size(), 1);
        QVERIFY(lines.contains(s("Why (all judgements): Same tools")));
    }

    void likelihoodAndConfidenceNeverShareASentence()
    {
        for (const QLocale::Language language : {QLocale::English, QLocale::Japanese})
            for (const QString& line : linesOf(*briefOf(judged(), {}, language)))
                for (const QString& sentence : line.split(QRegularExpression(s("[.。]"))))
                    QVERIFY2(!(sentence.contains(s("ikelihood")) && sentence.contains(s("onfidence")))
                            && !(sentence.contains(s("見込み")) && sentence.contains(s("確信度"))),
                        qPrintable(sentence));
        QVERIFY(
            linesOf(*briefOf(judged())).contains(s("Likelihood: likely (55–80 %). Confidence: moderate.")));
    }

    void theLikeliestJudgementLeadsAndAlternativesFollow()
    {
        const QStringList lines = linesOf(*briefOf(judged()), s("judgements"));
        const auto at = [&](const char* text) { return lines.indexOf(s(text)); };
        QVERIFY(at("1. They did it") >= 0);
        QVERIFY(at("1. They did it") < at("Alternatives that were weighed"));
        QVERIFY(at("Alternatives that were weighed") < at("2. Others did it"));
    }

    void aStatementWithoutASourceCitesTheAnalysts()
    {
        const auto brief = briefOf(makeCase({incident, report},
            {said(incident, Predicate::When, dated(u"2024-06")),
                said(incident, Predicate::Description, textValue(s("Mail")))}));
        QVERIFY(!linesOf(*brief).filter(s("Phish||not stated|[1]")).isEmpty());
        QCOMPARE(brief->endnotes.size(), size_t(1));
        QVERIFY(textOf(brief->endnotes[0].runs).startsWith(s("The analysts of this case.")));
    }

    void endnotesSayWhetherTheSourceWasRead_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("words");
        QTest::newRow("read") << s("read") << s("first hand: this text was read");
        QTest::newRow("cited") << s("cited-not-read") << s("second hand: known only through other texts");
        QTest::newRow("memory") << s("from-memory") << s("from memory: no text at hand");
        QTest::newRow("unsaid") << QString() << s("not stated whether it was read");
    }
    void endnotesSayWhetherTheSourceWasRead()
    {
        QFETCH(QString, status);
        QFETCH(QString, words);
        Case state
            = makeCase({incident, report}, {said(incident, Predicate::When, dated(u"2024-06"), report.id)});
        if (!status.isEmpty())
            state.put(said(report, Predicate::ReadStatus, textValue(status)));
        QVERIFY(textOf(briefOf(state)->endnotes.at(0).runs).contains(words));
    }

    void everyNoteLeadsToAnEndnote()
    {
        const auto brief = briefOf(makeCase({incident, report, target},
            {said(incident, Predicate::Targets, linkTo(target), report.id),
                said(target, Predicate::Basis, textValue(s("named")))}));
        std::set<QString> notes;
        for (const QString& line : linesOf(*brief))
            for (auto found = QRegularExpression(s("\\[(\\d+)\\]")).globalMatch(line); found.hasNext();)
                notes.insert(found.next().captured(1));
        QVERIFY(!notes.empty());
        for (const QString& note : notes)
            QVERIFY(note.toInt() >= 1 && note.toInt() <= int(brief->endnotes.size()));
    }

    void incidentsThatAreContextAreCountedApart()
    {
        const Item context = makeItem({.title = s("Port")});
        const Item beside = makeItem({.kind = ItemKind::Target, .title = s("Partner")});
        const auto brief = briefOf(makeCase({incident, context, target, beside},
            {said(incident, Predicate::Targets, linkTo(target)),
                said(incident, Predicate::AttributionStatus, textValue(s("attributed"))),
                said(context, Predicate::Targets, linkTo(target)),
                said(context, Predicate::AttributionStatus, textValue(s("context")))}));
        const QStringList rows = linesOf(*brief, s("targets"));
        QCOMPARE(rows.filter(s("Ministry|||")).size(), 1);
        QVERIFY2(rows.filter(s("Ministry|||")).first().contains(s("|1|1|")), qPrintable(rows.join(u'\n')));
        QCOMPARE(rows.filter(QRegularExpression(s("^Partner\\|"))).first().count(u'|'), 3);
    }

    void incidentsWithoutACampaignAreListed()
    {
        const Item campaign = makeItem({.kind = ItemKind::Campaign, .title = s("Wave")});
        const Item other = makeItem({.title = s("Loose")});
        const auto brief = briefOf(
            makeCase({incident, other, campaign}, {said(incident, Predicate::PartOf, linkTo(campaign))}));
        QCOMPARE(linesOf(*brief, s("no-campaign")).filter(s("Loose")).size(), 1);
        QVERIFY(linesOf(*brief, s("no-campaign")).filter(s("Phish")).isEmpty());
    }

    void addressesOfIndicatorsAreDefangedInFreeTextToo()
    {
        const Item indicator = makeItem({.kind = ItemKind::Indicator, .title = s("C2")});
        const Item gap
            = makeItem({.kind = ItemKind::Gap, .title = s("Who rents 203.0.113.9, not 203.0.113.99?")});
        const auto brief = briefOf(makeCase({indicator, gap},
            {said(indicator, Predicate::ObservableValue,
                observableValue({s("ipv4-addr"), s("203.0.113.9")}))}));
        QVERIFY(linesOf(*brief).contains(s("Who rents 203[.]0[.]113[.]9, not 203.0.113.99?")));
        QVERIFY(linesOf(*brief, s("indicators")).filter(s("203.0.113.9")).isEmpty());
    }

    void indicatorsSayWhatMayBeDoneWithThem()
    {
        const Item indicator = makeItem({.kind = ItemKind::Indicator, .title = s("C2")});
        Claim claim = said(
            indicator, Predicate::ObservableValue, observableValue({s("domain-name"), s("example.test")}));
        claim.pap = Pap::Red;
        const QStringList lines = linesOf(*briefOf(makeCase({indicator}, {claim})), s("indicators"));
        QCOMPARE(lines.filter(s("Domain|example[.]test|||–|RED|")).size(), 1);
    }

    void aRankingThatDiffersFromTheJudgementsIsSaid()
    {
        const Item one = makeItem({.kind = ItemKind::Hypothesis, .title = s("One")});
        const Item two = makeItem({.kind = ItemKind::Hypothesis, .title = s("Two")});
        const Claim line = makeClaim({.subject = incident.id.uuid,
            .predicate = Predicate::Evidence,
            .value = textValue(s("Seen")),
            .credibility = Credibility::Probable2});
        const auto rated = [&](const Item& hypothesis, Consistency consistency) {
            return makeClaim({.subject = line.id.uuid,
                .predicate = Predicate::HypothesisConsistency,
                .value = ConsistencyRating{hypothesis.id.uuid, consistency}});
        };
        Case state = judged();
        for (const Item& item : {incident, one, two})
            state.put(item);
        for (const Claim& claim :
            {line, rated(one, Consistency::Inconsistent), rated(two, Consistency::Consistent),
                said(first, Predicate::Judges, linkTo(one)), said(second, Predicate::Judges, linkTo(two))})
            state.put(claim);
        QCOMPARE(linesOf(*briefOf(state), s("attribution")).filter(s("H2 has least against it")).size(), 1);
    }

    void evidenceIsShownWithTheRemarkOfTheAnalysts()
    {
        const Item hypothesis = makeItem({.kind = ItemKind::Hypothesis, .title = s("One")});
        Claim line = makeClaim(
            {.subject = incident.id.uuid, .predicate = Predicate::Evidence, .value = textValue(s("Seen"))});
        line.note = s("Superseded by a later view");
        const Case state = makeCase({incident, hypothesis}, {line});
        const QStringList rows = linesOf(*briefOf(state), s("evidence")).filter(s("Seen"));
        QCOMPARE(rows.size(), 1);
        QVERIFY2(rows.front().startsWith(s("Seen\nSuperseded by a later view.")), qPrintable(rows.front()));
    }

    void figuresThatLeaveContextOutSaySo()
    {
        const Item context = makeItem({.title = s("Port")});
        const Item beside = makeItem({.kind = ItemKind::Target, .title = s("Terminal")});
        Claim tag = makeClaim({.subject = incident.id.uuid,
            .predicate = Predicate::UsesTechnique,
            .value
            = techniqueValue({s("T1566"), s("initial-access"), TechniqueMode::Observed, s("18.1"), {}})});
        const auto brief = briefOf(makeCase({incident, context, target, beside},
            {said(incident, Predicate::When, dated(u"2024-06")),
                said(incident, Predicate::Targets, linkTo(target)), tag,
                said(context, Predicate::Targets, linkTo(beside)),
                said(context, Predicate::AttributionStatus, textValue(s("not-attributed-context-only")))}));
        const QStringList figures = linesOf(*brief).filter(QRegularExpression(s("^Figure \\d")));
        QCOMPARE(figures.size(), 4);
        for (const QString& caption : figures)
            QVERIFY2(caption.contains(s("context"), Qt::CaseInsensitive), qPrintable(caption));
    }

    void aPartThatIsMarkedBearsItsLabel()
    {
        Claim claim = said(incident, Predicate::When, dated(u"2024-06"), report.id);
        claim.tlp = Tlp::Amber;
        const Case state = makeCase({incident, report}, {claim});
        QCOMPARE(briefOf(state)->marking, Tlp::Amber);
        QCOMPARE(
            linesOf(*briefOf(state)).filter(QRegularExpression(s("^\\(TLP:AMBER\\)June 2024"))).size(), 1);
        Lens lens;
        lens.ceiling = Tlp::Clear;
        QCOMPARE(briefOf(state, lens)->marking, Tlp::Clear);
        QVERIFY(linesOf(*briefOf(state, lens)).filter(s("AMBER")).isEmpty());
        QVERIFY(linesOf(*briefOf(state, lens)).filter(s("June 2024")).isEmpty());
    }

    void anEmptyCaseSaysThatItIsEmpty()
    {
        const auto brief = briefOf({});
        QVERIFY(linesOf(*brief).contains(s("No judgement has been recorded in this case.")));
        QVERIFY(!linesOf(*brief).filter(s("It holds no incident.")).isEmpty());
        QVERIFY(briefHtml(*brief).startsWith("<!DOCTYPE html>"));
    }

    void textsOfACaseCannotBecomeMarkup()
    {
        const Item evil = makeItem({.title = s("</td><script>alert(1)</script>")});
        QVERIFY(!briefHtml(*briefOf(makeCase({evil}))).contains("<script"));
    }

    void japaneseSentencesEndAsTheyShould()
    {
        Case state = judged();
        for (const Item& item : {incident, report, target})
            state.put(item);
        state.put(said(incident, Predicate::Targets, linkTo(target), report.id));
        const QRegularExpression halfWidth(s("[ぁ-んァ-ヶ一-龯](\\.|: |; |, | \\()"));
        for (const QString& line : linesOf(*briefOf(state, {}, QLocale::Japanese)))
            QVERIFY2(!line.contains(halfWidth), qPrintable(line));
        QVERIFY(!linesOf(*briefOf(state, {}, QLocale::Japanese)).filter(s("確信度：中。")).isEmpty());
    }
};

QTEST_MAIN(tst_BriefDocument)
#include "tst_brief_document.moc"

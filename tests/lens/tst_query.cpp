#include "lens/query.h"

#include <QTest>
#include <rapidcheck.h>

using namespace kagami;

namespace {

QString canonical(const QString& text)
{
    const Result<Query> query = parseQuery(text);
    return query ? toText(*query) : describe(query.error());
}

rc::Gen<QString> values()
{
    static const std::vector<QString> pool{QStringLiteral("JAXA"), QStringLiteral("Campaign B"),
        QStringLiteral("外務省"), QStringLiteral("a\"b"), QStringLiteral("-x"), QStringLiteral("=x"),
        QStringLiteral("OR"), QStringLiteral("and"), QStringLiteral("a:b"), QStringLiteral("(x)"),
        QStringLiteral("c:\\dir"), QStringLiteral("\\\\"), QStringLiteral("「仮」"),
        QStringLiteral("全角　空白"), QStringLiteral("“q”"), QStringLiteral("ｶﾅ：ｶﾅ"), QStringLiteral("x<=y"),
        QStringLiteral("≤"), QStringLiteral("−1")};
    return rc::gen::elementOf(pool);
}

rc::Gen<Query> terms()
{
    return rc::gen::map(rc::gen::tuple(rc::gen::inRange(0, 8), values(), rc::gen::inRange(0, 2)),
        [](const std::tuple<int, QString, int>& drawn) {
            const auto& [choice, text, exact] = drawn;
            const auto known = [](QueryField field, QueryOperator op, const char* value) {
                return QueryTerm{.field = field,
                    .op = op,
                    .text = QString::fromUtf8(value),
                    .reliability = {},
                    .credibility = {}};
            };
            Query query{.node = Query::Node::Term, .term = {}, .children = {}};
            switch (choice) {
            case 0:
                query.term
                    = known(QueryField::Grade, exact ? QueryOperator::AtMost : QueryOperator::AtLeast, "b2");
                break;
            case 1:
                query.term
                    = known(QueryField::When, QueryOperator::Has, exact ? "2023-02..2023-10" : "令和5年7月");
                break;
            case 2:
                query.term = known(
                    QueryField::Technique, exact ? QueryOperator::Exactly : QueryOperator::Has, "T1566.001");
                break;
            case 3: query.term = known(QueryField::Kind, QueryOperator::Has, "incident"); break;
            case 4:
                query.term = known(QueryField::Text, QueryOperator::Has, "x");
                query.term.text = text;
                break;
            default:
                query.term = known(choice == 5 ? QueryField::Campaign : QueryField::Target,
                    exact ? QueryOperator::Exactly : QueryOperator::Has, "x");
                query.term.text = text;
            }
            return query;
        });
}

/// Trees in the form the parser gives: no group in a group of its kind, no group of one.
rc::Gen<Query> trees(int depth, std::optional<Query::Node> inside = {})
{
    if (depth == 0)
        return terms();
    return rc::gen::mapcat(rc::gen::inRange(0, 4), [depth, inside](int choice) -> rc::Gen<Query> {
        const auto group = [&](Query::Node node) {
            return rc::gen::map(
                rc::gen::resize(
                    4, rc::gen::nonEmpty(rc::gen::container<std::vector<Query>>(trees(depth - 1, node)))),
                [node](std::vector<Query> children) {
                    return children.size() == 1
                        ? children.front()
                        : Query{.node = node, .term = {}, .children = std::move(children)};
                });
        };
        if (choice == 1 && inside != Query::Node::All)
            return rc::gen::suchThat(
                group(Query::Node::All), [inside](const Query& q) { return !inside || q.node != *inside; });
        if (choice == 2 && inside != Query::Node::Any)
            return rc::gen::suchThat(
                group(Query::Node::Any), [inside](const Query& q) { return !inside || q.node != *inside; });
        if (choice == 3)
            return rc::gen::map(trees(depth - 1), [](Query child) {
                Query query{.node = Query::Node::Not, .term = {}, .children = {}};
                query.children.push_back(std::move(child));
                return query;
            });
        return terms();
    });
}

} // namespace

class tst_Query : public QObject {
    Q_OBJECT
private slots:
    void readsWhatItWrites()
    {
        QVERIFY(rc::check("parse(toText(q)) == q", [] {
            const Query query = *trees(3);
            const QString text = toText(query);
            const Result<Query> read = parseQuery(text);
            if (!read)
                RC_FAIL(QString(text % QStringLiteral(" -> ") % describe(read.error())).toStdString());
            if (!sameQuery(*read, query))
                RC_FAIL(QString(text % QStringLiteral(" -> ") % toText(*read)).toStdString());
        }));
    }

    void anyTextIsReadOrRefusedWithItsPlace()
    {
        QVERIFY(rc::check("never crashes", [] {
            static const std::vector<char16_t> alphabet{u'a', u':', u'=', u'<', u'>', u'"', u'(', u')', u'-',
                u' ', u'O', u'R', u'\\', u'「', u'」', u'：', u'（', u'.', u'2', u't', u'k'};
            const auto characters = *rc::gen::container<std::vector<char16_t>>(rc::gen::elementOf(alphabet));
            const QString text = QString::fromUtf16(characters.data(), qsizetype(characters.size()));
            const Result<Query> query = parseQuery(text);
            if (query) {
                const Result<Query> again = parseQuery(toText(*query));
                RC_ASSERT(again.has_value());
                RC_ASSERT(sameQuery(*again, *query));
            } else {
                RC_ASSERT(query.error().where.startsWith(QStringLiteral("character ")));
                RC_ASSERT(!query.error().remedy.isEmpty());
            }
        }));
    }

    void bothBindsTighterThanOr()
    {
        QCOMPARE(canonical(QStringLiteral("a b OR c")), QStringLiteral("(a b) OR c"));
        QCOMPARE(canonical(QStringLiteral("a AND (b OR c)")), QStringLiteral("a (b OR c)"));
        QCOMPARE(canonical(QStringLiteral("a or b")), QStringLiteral("a \"or\" b"));
        QCOMPARE(canonical(QStringLiteral("((a) b)")), QStringLiteral("a b"));
        QCOMPARE(canonical(QStringLiteral("-(a b) -c")), QStringLiteral("-(a b) -c"));
    }

    void everyFieldOfTheLanguageIsRead()
    {
        const QString all = QStringLiteral(
            "kind:incident campaign:\"Campaign B\" target:JAXA sector:defence technique:T1190 "
            "technique:=T1190 "
            "tactic:initial-access malware:LODEINFO actor:MirrorFace cve:CVE-2023-28461 source:ESET "
            "grade<=B2 "
            "tlp<=green when:2023-02..2023-10 status:attributed type:intrusion country:JP author:Aoki");
        QCOMPARE(canonical(all), all);
    }

    void japaneseInputMethodsNeedNoSwitching()
    {
        QCOMPARE(canonical(QStringLiteral(
                     "ｃａｍｐａｉｇｎ：“Campaign　B”　（target：外務省　ＯＲ　－sector:ＩＣＴ）")),
            QStringLiteral("campaign:\"Campaign　B\" (target:外務省 OR -sector:ＩＣＴ)"));
        QCOMPARE(canonical(QStringLiteral("「日米 同盟」")), QStringLiteral("\"日米 同盟\""));
    }

    void windowsHaveOneDateOrTwoEnds()
    {
        const auto range
            = [](const char* text) { return parseQuery(QString::fromUtf8(text)).value().term.when; };
        const auto day = [](int year, unsigned month, unsigned dayOfMonth) {
            return Instant(std::chrono::sys_days(
                std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(dayOfMonth)));
        };
        QVERIFY(range("when:2023-02..2023-10") == (InstantRange{day(2023, 2, 1), day(2023, 11, 1)}));
        QVERIFY(range("when:2023") == (InstantRange{day(2023, 1, 1), day(2024, 1, 1)}));
        QVERIFY(range("when:..2022") == (InstantRange{Instant::min(), day(2023, 1, 1)}));
        QVERIFY(range("when:2024-06..") == (InstantRange{day(2024, 6, 1), Instant::max()}));
        QVERIFY(range("when:令和5年7月") == (InstantRange{day(2023, 7, 1), day(2023, 8, 1)}));
    }

    void errorsSayWhereWhatAndHow_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("character");
        const auto row = [](const char* text, int character) {
            QTest::newRow(text) << QString::fromUtf8(text) << character;
        };
        row("kind:incidnt", 1);
        row("a foo:bar", 3);
        row("a (b", 3);
        row("a b)", 4);
        row("a OR", 5);
        row("OR a", 1);
        row("a - b", 3);
        row("\"open", 1);
        row("\"\"", 1);
        row("campaign: B", 10);
        row("grade<=F", 1);
        row("grade<=Z9", 1);
        row("tlp<=pink", 1);
        row("status:guilty", 1);
        row("technique:phishing", 1);
        row("when:2023-13", 1);
        row("when:2024..2023", 1);
        row("when:..", 1);
        row("target<=B2", 7);
    }
    void errorsSayWhereWhatAndHow()
    {
        QFETCH(QString, text);
        QFETCH(int, character);
        const Result<Query> query = parseQuery(text);
        QVERIFY2(!query, qPrintable(text));
        QCOMPARE(query.error().kind, ErrorKind::Invalid);
        QCOMPARE(query.error().where, QStringLiteral("character %1").arg(character));
        QVERIFY(!query.error().what.isEmpty());
        QVERIFY(!query.error().remedy.isEmpty());
    }

    void deepNestingIsRefusedInsteadOfOverflowing()
    {
        QVERIFY(!parseQuery(QString(5000, u'(')));
        QVERIFY(!parseQuery(QString(QString(5000, u'-') % u'a')));
        QVERIFY(!parseQuery(QString(20'000, u'a')));
        QVERIFY(parseQuery(QString(QString(30, u'(') % u'a' % QString(30, u')'))));
    }

    void anEmptyQueryMatchesEverything()
    {
        QVERIFY(parseQuery(u"").value().isEmpty());
        QVERIFY(parseQuery(u" 　 ").value().isEmpty());
        QCOMPARE(toText(Query{}), QString());
    }

    void chipsAreTheTopLevelAndCanBeTakenAway()
    {
        const Query query
            = parseQuery(u"(status:attributed OR status:suspected) when:2019-11..2025-02 -target:JAXA mail")
                  .value();
        const std::vector<QueryChip> chips = chipsOf(query);
        QCOMPARE(chips.size(), size_t(4));
        QCOMPARE(chips[0].label, QStringLiteral("status"));
        QCOMPARE(chips[0].value, QStringLiteral("attributed or suspected"));
        QCOMPARE(chips[0].without, QStringLiteral("when:2019-11..2025-02 -target:JAXA mail"));
        QCOMPARE(chips[2].value, QStringLiteral("not JAXA"));
        QCOMPARE(chips[3].label, QString());
        QCOMPARE(chipsOf(parseQuery(u"mail").value()).front().without, QString());
    }

    void facetClicksGrowAndShrinkOneGroup()
    {
        QString text;
        const auto click = [&](const char* value, bool on) {
            text = toggled(parseQuery(text).value(), QueryField::Campaign, QString::fromUtf8(value), on);
            return text;
        };
        QCOMPARE(click("Campaign A", true), QStringLiteral("campaign:\"Campaign A\""));
        QCOMPARE(click("B", true), QStringLiteral("campaign:\"Campaign A\" OR campaign:B"));
        QCOMPARE(click("=C", true), QStringLiteral("campaign:\"Campaign A\" OR campaign:B OR campaign:=C"));
        text = toggled(parseQuery(text).value(), QueryField::Sector, QStringLiteral("ict"), true);
        QCOMPARE(text, QStringLiteral("(campaign:\"Campaign A\" OR campaign:B OR campaign:=C) sector:ict"));
        QVERIFY(isOn(parseQuery(text).value(), QueryField::Campaign, QStringLiteral("campaign a")));
        QVERIFY(isOn(parseQuery(text).value(), QueryField::Campaign, QStringLiteral("C")));
        QCOMPARE(click("B", false), QStringLiteral("(campaign:\"Campaign A\" OR campaign:=C) sector:ict"));
        QCOMPARE(click("campaign a", false), QStringLiteral("campaign:=C sector:ict"));
        QCOMPARE(click("=C", false), QStringLiteral("sector:ict"));
        QCOMPARE(
            toggled(parseQuery(text).value(), QueryField::Sector, QStringLiteral("ict"), false), QString());
    }

    void aFacetClickKeepsOtherConditions()
    {
        const Query query = parseQuery(u"a OR b").value();
        QCOMPARE(toggled(query, QueryField::Target, QStringLiteral("JAXA"), true),
            QStringLiteral("(a OR b) target:JAXA"));
        const Query negated = parseQuery(u"-campaign:A").value();
        QCOMPARE(toggled(negated, QueryField::Campaign, QStringLiteral("A"), false),
            QStringLiteral("-campaign:A"));
        QVERIFY(!isOn(negated, QueryField::Campaign, QStringLiteral("A")));
    }
};

QTEST_GUILESS_MAIN(tst_Query)
#include "tst_query.moc"

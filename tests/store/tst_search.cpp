#include "store/search_query.h"
#include "store/snippet.h"
#include "store/store_fixture.h"
#include "support/verify.h"

using namespace kagami;
using namespace kagami::support;

class tst_Search : public QObject {
    Q_OBJECT

    StoreFixture m_fixture;
    std::unique_ptr<CaseFile> m_file;
    Item m_ministry = makeItem({.kind = ItemKind::Target, .title = QStringLiteral("外務省")});
    Item m_incident = makeItem({.title = QStringLiteral("Intrusion at a space agency")});
    Item m_withdrawn = makeItem({.title = QStringLiteral("Withdrawn agency")});
    Claim m_claim;

private slots:
    void initTestCase()
    {
        m_file = m_fixture.create();
        m_claim = makeClaim({.subject = m_incident.id.uuid,
            .value = QStringLiteral("LODEINFO was dropped through a template; 防衛省の職員に届いたメール"),
            .excerpt = QStringLiteral("ｶﾞｲﾑｼｮｳに関する会議のご案内"),
            .note = QStringLiteral("see T1566.001 and user_name@example.co.jp")});
        Draft draft;
        draft.put(m_ministry);
        draft.put(m_incident);
        draft.put(m_withdrawn);
        draft.put(m_claim);
        draft.put(makeClaim({.subject = m_withdrawn.id.uuid, .value = QStringLiteral("LODEINFO again")}));
        draft.put(makeClaim({.subject = m_incident.id.uuid,
            .predicate = Predicate::UsesTechnique,
            .value = techniqueValue({QStringLiteral("T1190"), {}, TechniqueMode::Observed,
                QStringLiteral("18.1"), QStringLiteral("Ｆｏｒｔｉｎｅｔ appliance")})}));
        m_fixture.commit(*m_file, std::move(draft));
        Draft retraction;
        retraction.retract(m_withdrawn.id);
        m_fixture.commit(*m_file, std::move(retraction));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("total");
        QTest::newRow("a whole name") << QStringLiteral("外務省") << 1;
        QTest::newRow("its first two characters") << QStringLiteral("外務") << 1;
        QTest::newRow("its last two characters") << QStringLiteral("務省") << 1;
        QTest::newRow("one character that begins a pair") << QStringLiteral("外") << 1;
        QTest::newRow("the last character alone") << QStringLiteral("省") << 2;
        QTest::newRow("not what has the characters apart") << QStringLiteral("外省") << 0;
        QTest::newRow("half-width kana by hiragana") << QStringLiteral("がいむしょう") << 1;
        QTest::newRow("half-width kana by katakana") << QStringLiteral("ガイムショウ") << 1;
        QTest::newRow("half-width kana by itself") << QStringLiteral("ｶﾞｲﾑｼｮｳ") << 1;
        QTest::newRow("in the middle of a run") << QStringLiteral("職員に届いた") << 1;
        QTest::newRow("two-character term in a run") << QStringLiteral("会議") << 1;
        QTest::newRow("any case") << QStringLiteral("lodeinfo") << 1;
        QTest::newRow("the beginning of a word") << QStringLiteral("LODE") << 1;
        QTest::newRow("not the middle of a word") << QStringLiteral("INFO") << 0;
        QTest::newRow("full-width letters") << QStringLiteral("ＬＯＤＥＩＮＦＯ") << 1;
        QTest::newRow("written full-width") << QStringLiteral("fortinet") << 1;
        QTest::newRow("two words in one record") << QStringLiteral("template dropped") << 1;
        QTest::newRow("two words with an ideographic space") << QStringLiteral("防衛省　LODEINFO") << 1;
        QTest::newRow("words of different records") << QStringLiteral("外務省 LODEINFO") << 0;
        QTest::newRow("a phrase") << QStringLiteral("\"through a template\"") << 1;
        QTest::newRow("a phrase in another order") << QStringLiteral("\"template through\"") << 0;
        QTest::newRow("a phrase takes whole words") << QStringLiteral("\"through a templ\"") << 0;
        QTest::newRow("an open quote is words") << QStringLiteral("\"through templ") << 1;
        QTest::newRow("a technique in a value") << QStringLiteral("T1190") << 1;
        QTest::newRow("a sub-technique in a note") << QStringLiteral("T1566.001") << 1;
        QTest::newRow("an address") << QStringLiteral("user_name@example.co.jp") << 1;
        QTest::newRow("a defanged address") << QStringLiteral("user_name[@]example[.]co[.]jp") << 1;
        QTest::newRow("nothing retracted, nothing about it") << QStringLiteral("Withdrawn") << 0;
        QTest::newRow("operators are words") << QStringLiteral("LODEINFO OR nothing") << 0;
        QTest::newRow("syntax does no harm") << QStringLiteral("title:x NEAR( * ^ - + { } ' ;") << 0;
        QTest::newRow("nothing") << QStringLiteral("  ") << 0;
        QTest::newRow("signs only") << QStringLiteral("***") << 0;
    }

    void finds()
    {
        QFETCH(QString, query);
        QFETCH(int, total);
        const auto result = m_file->search(query, 10);
        VERIFY_OK(result);
        QCOMPARE(result->total, total);
        QCOMPARE(result->hits.size(), size_t(total));
    }

    void namesTheFieldAndTheItem()
    {
        const auto inTitle = m_file->search(QStringLiteral("外務"), 10)->hits.front();
        QCOMPARE(inTitle.field, QStringLiteral("title"));
        QVERIFY(!inTitle.isClaim);
        QCOMPARE(inTitle.item, m_ministry.id);
        const auto inValue = m_file->search(QStringLiteral("dropped"), 10)->hits.front();
        QCOMPARE(inValue.field, QStringLiteral("description"));
        QVERIFY(inValue.isClaim);
        QCOMPARE(inValue.record, m_claim.id.uuid);
        QCOMPARE(inValue.item, m_incident.id);
        QCOMPARE(m_file->search(QStringLiteral("がいむ"), 10)->hits.front().field, QStringLiteral("excerpt"));
        QCOMPARE(m_file->search(QStringLiteral("T1566"), 10)->hits.front().field, QStringLiteral("note"));
    }

    void marksTheHitAsItIsWritten()
    {
        const auto marked = [this](const QString& query) {
            const SearchHit hit = m_file->search(query, 10)->hits.front();
            return hit.snippet.mid(hit.hitFrom, hit.hitLength);
        };
        QCOMPARE(marked(QStringLiteral("がいむ")), QStringLiteral("ｶﾞｲﾑ"));
        QCOMPARE(marked(QStringLiteral("ガイムショウ")), QStringLiteral("ｶﾞｲﾑｼｮｳ"));
        QCOMPARE(marked(QStringLiteral("fortinet")), QStringLiteral("Ｆｏｒｔｉｎｅｔ"));
        QCOMPARE(marked(QStringLiteral("lode")), QStringLiteral("LODE"));
    }

    void limitBoundsTheHitsAndNotTheTotal()
    {
        const auto result = m_file->search(QStringLiteral("省"), 1);
        VERIFY_OK(result);
        QCOMPARE(result->total, 2);
        QCOMPARE(result->hits.size(), size_t(1));
    }

    void followsEveryChange()
    {
        StoreFixture fixture;
        const auto file = fixture.create();
        const Item item = makeItem({.title = QStringLiteral("Alpha")});
        const auto total = [&](const QString& query) { return file->search(query, 5)->total; };
        Draft draft;
        draft.put(item);
        fixture.commit(*file, draft);
        QCOMPARE(total(QStringLiteral("alpha")), 1);
        Draft rename;
        rename.set(item.id, ItemField::Title, QStringLiteral("Beta"));
        fixture.commit(*file, rename);
        QCOMPARE(total(QStringLiteral("alpha")), 0);
        QCOMPARE(total(QStringLiteral("beta")), 1);
        VERIFY_OK(file->undo());
        QCOMPARE(total(QStringLiteral("alpha")), 1);
        Draft retraction;
        retraction.retract(item.id);
        fixture.commit(*file, retraction);
        QCOMPARE(total(QStringLiteral("alpha")), 0);
        VERIFY_OK(file->undo());
        QCOMPARE(total(QStringLiteral("alpha")), 1);
        QVERIFY(file->verify()->ok());
    }

    void titlesComeFirst()
    {
        const auto result = m_file->search(QStringLiteral("省"), 5);
        QCOMPARE(result->hits.front().field, QStringLiteral("title"));
    }

    void snippetsAreShortAndOnOneLine()
    {
        const QString text
            = QString(300, QChar(u'あ')) % QStringLiteral("\nneedle\n") % QString(300, QChar(u'い'));
        const Snippet snippet = snippetOf(text, {QStringLiteral("needle")});
        QVERIFY(snippet.text.size() < 130);
        QVERIFY(!snippet.text.contains(u'\n'));
        QCOMPARE(snippet.text.mid(snippet.hitFrom, snippet.hitLength), QStringLiteral("needle"));
        QVERIFY(snippet.text.startsWith(u'…') && snippet.text.endsWith(u'…'));
    }

    void snippetsNeverCutACharacterApart()
    {
        QString text;
        for (int i = 0; i < 200; ++i)
            text += QStringLiteral("👩‍🚀");
        const Snippet snippet
            = snippetOf(text + QStringLiteral(" needle ") + text, {QStringLiteral("needle")});
        QVERIFY(!snippet.text.contains(QChar(QChar::ReplacementCharacter)));
        QCOMPARE(QString::fromUtf8(snippet.text.toUtf8()), snippet.text);
        QCOMPARE(snippet.text.mid(snippet.hitFrom, snippet.hitLength), QStringLiteral("needle"));
    }
};

QTEST_GUILESS_MAIN(tst_Search)
#include "tst_search.moc"

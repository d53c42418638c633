#include "brief/brief.h"
#include "brief/document.h"
#include "ledger/writer.h"

#include <QTest>

using namespace kagami;
using namespace kagami::support;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// What a brief says has changed since an earlier one.
class tst_ChangesSection : public QObject {
    Q_OBJECT

    const Item m_case = makeItem({.kind = ItemKind::Case, .title = s("MirrorFace")});
    const Item m_judgement = makeItem({.kind = ItemKind::Judgement, .title = s("They did it")});
    const Item m_incident = makeItem({.title = s("Phish")});
    const Claim m_likely = makeClaim(
        {.subject = m_judgement.id.uuid, .predicate = Predicate::LikelihoodOf, .value = Likelihood::Likely});
    const Claim m_lure
        = makeClaim({.subject = m_incident.id.uuid, .predicate = Predicate::Lure, .value = s("A visit")});

    Writer written() const
    {
        Writer mori(s("mori"));
        Draft draft;
        draft.put(m_case);
        draft.put(m_judgement);
        draft.put(m_incident);
        draft.put(m_likely);
        draft.put(m_lure);
        if (!mori.commit(std::move(draft)))
            qFatal("not committed");
        return mori;
    }
    static void commit(Writer& writer, const char* reason, Draft draft)
    {
        draft.reason = s(reason);
        const auto done = writer.commit(std::move(draft));
        if (!done)
            qFatal("%s", qPrintable(describe(done.error())));
    }
    static std::shared_ptr<const BriefDocument> briefOf(
        const Writer& writer, const Ledger* since, const Lens& lens = {})
    {
        BriefOptions options;
        if (since)
            options.since = std::make_shared<const Ledger>(*since);
        const auto scope = Scope::make(writer.state(), lens);
        const auto brief = makeBrief(*scope, writer.ledger(), **defaultCatalogue(), options);
        return brief ? *brief : nullptr;
    }
    /// Headings and rows, "what|before|now|who".
    static QStringList linesOf(const BriefDocument& brief)
    {
        QStringList lines;
        for (const Section& section : brief.sections) {
            for (const Block& block :
                section.anchor == s("changes") ? section.blocks : std::vector<Block>()) {
                if (const auto* paragraph = std::get_if<Paragraph>(&block.content))
                    lines << paragraph->runs.front().text;
                const auto* table = std::get_if<Table>(&block.content);
                for (const auto& row : table ? table->rows : std::vector<std::vector<Runs>>()) {
                    QStringList cells;
                    for (const Runs& cell : row)
                        cells << cell.front().text;
                    lines << cells.join(u'|');
                }
            }
        }
        return lines;
    }

private slots:
    void withoutAnEarlierBriefThereIsNoSuchSection()
    {
        QVERIFY(linesOf(*briefOf(written(), nullptr)).isEmpty());
    }

    void whenNothingChangedItSaysSo()
    {
        const Writer mori = written();
        const QStringList lines = linesOf(*briefOf(mori, &mori.ledger()));
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines.front().startsWith(s("Nothing has changed since the brief of")));
        QVERIFY(lines.front().contains(mori.ledger().head().toHex().left(12)));
    }

    void changedJudgementsComeFirstThenWhatIsNewChangedAndWithdrawn()
    {
        Writer mori = written();
        const Ledger before = mori.ledger();
        Draft judged;
        judged.set(m_likely.id, ClaimField::Value, Value(Likelihood::VeryLikely));
        commit(mori, "The code is theirs", std::move(judged));
        Draft found;
        const Item second = makeItem({.title = s("Second phish")});
        found.put(second);
        found.put(makeClaim({.subject = second.id.uuid, .predicate = Predicate::Lure, .value = s("Mail")}));
        found.put(makeClaim({.subject = m_incident.id.uuid, .value = s("Described")}));
        commit(mori, "Read the report", std::move(found));
        Draft renamed;
        renamed.set(m_incident.id, ItemField::Title, s("Phishing"));
        commit(mori, "Its name", std::move(renamed));
        Draft withdrawn;
        withdrawn.retract(m_lure.id);
        commit(mori, "The source took it back", std::move(withdrawn));

        const QStringList lines = linesOf(*briefOf(mori, &before));
        const QString all = lines.join(u'\n');
        QVERIFY2(lines.size() == 10, qPrintable(all));
        QVERIFY(lines[1].startsWith(s("Judgements that changed")));
        QVERIFY2(lines[2].startsWith(s("Judgement “They did it”: Likelihood|likely|very likely|mori, ")),
            qPrintable(all));
        QVERIFY(lines[2].endsWith(s(": The code is theirs")));
        QCOMPARE(lines[3], s("New"));
        // What is said of a new thing is not listed beside it.
        QVERIFY2(lines[4].startsWith(s("Incident “Second phish”|–|")), qPrintable(all));
        QVERIFY2(lines[5].contains(s("Described")), qPrintable(all));
        QCOMPARE(lines[6], s("Changed"));
        QVERIFY2(lines[7].contains(s("|Phish|Phishing|mori, ")), qPrintable(all));
        QCOMPARE(lines[8], s("Withdrawn"));
        QVERIFY2(lines[9].contains(s("|A visit|withdrawn|mori, ")), qPrintable(all));
        QVERIFY(lines[9].endsWith(s(": The source took it back")));
    }

    void underACeilingNothingAboveItIsToldNorAnyReason()
    {
        Writer mori = written();
        Draft secret;
        const Item red = makeItem({.title = s("CANARY red"), .tlp = Tlp::Red});
        secret.put(red);
        commit(mori, "CANARY put", std::move(secret));
        const Ledger before = mori.ledger();
        Draft more;
        more.set(red.id, ItemField::Title, s("CANARY redder"));
        more.set(m_incident.id, ItemField::Title, s("Phishing"));
        more.put(makeClaim({.subject = m_incident.id.uuid, .value = s("CANARY claim"), .tlp = Tlp::Red}));
        commit(mori, "CANARY reason", std::move(more));
        Draft gone;
        gone.retract(red.id);
        commit(mori, "CANARY gone", std::move(gone));
        const auto brief = briefOf(mori, &before, {.query = {}, .ceiling = Tlp::Green, .sourcesOff = {}});
        const QString all = linesOf(*brief).join(u'\n');
        QVERIFY2(all.contains(s("Phishing")), qPrintable(all));
        QVERIFY2(!all.contains(s("CANARY")), qPrintable(all));
        QVERIFY(!briefHtml(*brief).contains("CANARY"));
    }

    /// Titles are printed as they are now, so the label that counts is the highest of then and now.
    void aThingThatRoseAboveTheCeilingIsNotNamedBesideWhatItWas()
    {
        Writer mori = written();
        const Item flaw = makeItem({.kind = ItemKind::Vulnerability, .title = s("A flaw")});
        const Item other = makeItem({.kind = ItemKind::Vulnerability, .title = s("Another")});
        const auto exploits = [&](const Item& item) {
            return makeClaim({.subject = m_incident.id.uuid,
                .predicate = Predicate::Exploits,
                .value = recordValue(item.id.uuid)});
        };
        const Claim changed = exploits(flaw), withdrawn = exploits(flaw);
        Draft put;
        put.put(flaw);
        put.put(other);
        put.put(changed);
        put.put(withdrawn);
        commit(mori, "Put", std::move(put));
        const Ledger before = mori.ledger();
        Draft raised;
        raised.set(flaw.id, ItemField::Title, s("CANARY"));
        raised.set(flaw.id, ItemField::Tlp, Tlp::Red);
        raised.set(changed.id, ClaimField::Value, recordValue(other.id.uuid));
        raised.retract(withdrawn.id);
        commit(mori, "Raised", std::move(raised));
        const QString open = linesOf(*briefOf(mori, &before)).join(u'\n');
        QVERIFY2(open.count(s("CANARY")) >= 3, qPrintable(open));
        QCOMPARE(briefOf(mori, &before)->marking, Tlp::Red);
        const auto brief = briefOf(mori, &before, {.query = {}, .ceiling = Tlp::Green, .sourcesOff = {}});
        const QString all = linesOf(*brief).join(u'\n');
        QVERIFY2(!all.contains(s("CANARY")), qPrintable(all));
        QVERIFY(!briefHtml(*brief).contains("CANARY"));
    }

    void whatWasWithdrawnMarksTheWholeBrief()
    {
        Writer mori = written();
        Draft secret;
        const Item red = makeItem({.title = s("Red thing"), .tlp = Tlp::Red});
        secret.put(red);
        commit(mori, "Put", std::move(secret));
        const Ledger before = mori.ledger();
        Draft gone;
        gone.retract(red.id);
        commit(mori, "Gone", std::move(gone));
        QCOMPARE(briefOf(mori, nullptr)->marking, Tlp::Clear);
        const auto brief = briefOf(mori, &before);
        QVERIFY(linesOf(*brief).join(u'\n').contains(s("Red thing")));
        QCOMPARE(brief->marking, Tlp::Red);
    }
};

QTEST_MAIN(tst_ChangesSection)
#include "tst_changes_section.moc"

#include "case/predicate.h"

#include <QSet>
#include <QTest>
#include <algorithm>

using namespace kagami;

class tst_Predicate : public QObject {
    Q_OBJECT
private slots:
    void everyKindHasItsRowKeyAndLabels()
    {
        QSet<QString> keys;
        QCOMPARE(itemKinds().size(), size_t(itemKindTotal));
        for (int i = 0; i < itemKindTotal; ++i) {
            const ItemKind kind = ItemKind(i);
            QCOMPARE(info(kind).kind, kind);
            QCOMPARE(parseItemKind(toKey(kind)), std::optional(kind));
            QVERIFY(!label(kind).isEmpty() && !pluralLabel(kind).isEmpty());
            QVERIFY(info(kind).stixType[0] != '\0');
            keys.insert(toKey(kind));
        }
        QCOMPARE(keys.size(), itemKindTotal);
        QVERIFY(!parseItemKind(u"Incident"));
    }

    void everyPredicateHasOneRowWithAKeyAndALabel()
    {
        QSet<QString> keys;
        for (size_t i = 0; i < predicates().size(); ++i) {
            const PredicateInfo& row = predicates()[i];
            QCOMPARE(size_t(row.predicate), i);
            QCOMPARE(&info(row.predicate), &row);
            QCOMPARE(parsePredicate(toKey(row.predicate)), std::optional(row.predicate));
            QVERIFY(!label(row.predicate).isEmpty());
            keys.insert(toKey(row.predicate));
        }
        QCOMPARE(size_t(keys.size()), predicates().size());
        QCOMPARE(predicates().back().predicate, Predicate::AcquiredFrom);
        QVERIFY(!parsePredicate(u"no-such"));
    }

    void labelsOfOneKindAreDistinct()
    {
        for (const ItemKindInfo& kind : itemKinds()) {
            QSet<QString> labels;
            for (const Predicate predicate : predicatesOf(kind.kind))
                labels.insert(label(predicate));
            QCOMPARE(size_t(labels.size()), predicatesOf(kind.kind).size());
        }
    }

    void onlyRecordAndConsistencyValuesPointToItems()
    {
        for (const PredicateInfo& row : predicates()) {
            const bool points = row.value == ValueType::Record || row.value == ValueType::Consistency;
            if (!points)
                QVERIFY2(row.objects == 0, row.key);
            else if (row.subjects != 0)
                QVERIFY2(row.objects != 0, row.key);
            QVERIFY2(row.value != ValueType::None, row.key);
        }
    }

    void predicatesOfAKindAreThoseThatMayDescribeIt()
    {
        const auto ofIncidents = predicatesOf(ItemKind::Incident);
        const auto has = [&](Predicate p) { return std::ranges::find(ofIncidents, p) != ofIncidents.end(); };
        QVERIFY(has(Predicate::When) && has(Predicate::Targets) && has(Predicate::UsesTechnique));
        QVERIFY(!has(Predicate::Cvss) && !has(Predicate::HypothesisConsistency));
        QVERIFY(std::ranges::is_sorted(ofIncidents));
        for (const Predicate predicate : ofIncidents)
            QVERIFY(mayDescribe(predicate, ItemKind::Incident));
        QVERIFY(!mayDescribe(Predicate::Comment, ItemKind::Incident));
    }

    void wordListsHaveDistinctKeysAndLabels()
    {
        int lists = 0;
        for (const PredicateInfo& row : predicates()) {
            QSet<QString> keys;
            QSet<QString> labels;
            for (const Term& term : termsOf(row.predicate)) {
                keys.insert(QString::fromLatin1(term.key));
                labels.insert(termLabel(row.predicate, QString::fromLatin1(term.key)));
            }
            QCOMPARE(size_t(keys.size()), termsOf(row.predicate).size());
            QCOMPARE(labels.size(), keys.size());
            QVERIFY(keys.isEmpty() || row.value == ValueType::Text);
            lists += keys.isEmpty() ? 0 : 1;
        }
        QVERIFY(lists >= 10);
    }

    void aWordOutsideItsListIsShownAsItIs()
    {
        QCOMPARE(termLabel(Predicate::AttributionStatus, QStringLiteral("not-attributed-context-only")),
            QStringLiteral("Not attributed, context only"));
        QCOMPARE(termLabel(Predicate::Sector, QStringLiteral("fishing")), QStringLiteral("fishing"));
        QCOMPARE(termLabel(Predicate::Description, QStringLiteral("read")), QStringLiteral("read"));
    }
};

QTEST_GUILESS_MAIN(tst_Predicate)
#include "tst_predicate.moc"

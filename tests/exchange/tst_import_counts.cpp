#include "exchange/import_counts.h"
#include "support/records.h"

#include <QTest>

using namespace kagami;
using namespace kagami::support;

class tst_ImportCounts : public QObject {
    Q_OBJECT
private slots:
    void newRecordsCountAsAdded()
    {
        const Item item = makeItem({.kind = ItemKind::Incident});
        Draft draft;
        draft.put(item);
        draft.put(makeClaim({.subject = item.id.uuid}));
        const ImportCounts counts = countImport(Case(), draft);
        QCOMPARE(counts.added, 2);
        QCOMPARE(counts.updated + counts.unchanged, 0);
        QCOMPARE(counts.items.at(QStringLiteral("incident")), 1);
    }

    void equalRecordsCountAsUnchangedAndDifferingOnesAsUpdated()
    {
        const Item same = makeItem({.title = QStringLiteral("a")});
        Item renamed = makeItem({.title = QStringLiteral("b")});
        Claim graded = makeClaim({.subject = same.id.uuid});
        Case state;
        state.put(same);
        state.put(renamed);
        state.put(graded);
        renamed.title = QStringLiteral("c");
        graded.credibility = Credibility::Doubtful4;
        Draft draft;
        draft.put(same);
        draft.put(renamed);
        draft.put(graded);
        const ImportCounts counts = countImport(state, draft);
        QCOMPARE(counts.added, 0);
        QCOMPARE(counts.updated, 2);
        QCOMPARE(counts.unchanged, 1);
    }

    void namesEachTechniqueOnce()
    {
        const Item item = makeItem({.kind = ItemKind::Incident});
        Draft draft;
        for (const char* technique : {"T1190", "T1566.001", "T1190"})
            draft.put(makeClaim({.subject = item.id.uuid,
                .predicate = Predicate::UsesTechnique,
                .value
                = techniqueValue({QString::fromLatin1(technique), {}, TechniqueMode::Observed, {}, {}})}));
        const ImportCounts counts = countImport(Case(), draft);
        QCOMPARE(
            counts.techniques, (std::set<QString>{QStringLiteral("T1190"), QStringLiteral("T1566.001")}));
        QCOMPARE(counts.claims.at(QStringLiteral("uses-technique")), 3);
    }
};

QTEST_APPLESS_MAIN(tst_ImportCounts)
#include "tst_import_counts.moc"

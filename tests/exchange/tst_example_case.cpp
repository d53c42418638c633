#include "exchange/example_case.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

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
    /// The status the most claims give, which is that of the sheet.
    [[nodiscard]] QString statusOf(ItemIndex incident) const
    {
        QString shown;
        for (const Claim* claim : about(incident, Predicate::AttributionStatus))
            if (shown.isEmpty() || claim->status == ClaimStatus::Accepted || claim->status == ClaimStatus::Open)
                shown = *textOf(claim->value);
        return shown;
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
    }
};

QTEST_GUILESS_MAIN(tst_example_case)
#include "tst_example_case.moc"

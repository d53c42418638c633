#include "items/item_table_model.h"

#include "support/case_builder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace kagami;
using kagami::support::CaseBuilder;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

struct Sample {
    CaseBuilder b;
    ItemId campaign = b.item(ItemKind::Campaign, s("Campaign B"));
    ItemId jaxa = b.item(ItemKind::Target, s("JAXA"));
    ItemId eset = b.source(s("Report"), Reliability::B);
    ItemId late = b.item(ItemKind::Incident, s("Alpha"));
    ItemId early = b.item(ItemKind::Incident, s("beta 10"));
    ItemId undated = b.item(ItemKind::Incident, s("Beta 9"), Tlp::Amber);
    ItemId indicator = b.item(ItemKind::Indicator, s("C2 server"));

    Sample()
    {
        b.when(late, s("2023-06"), {.by = eset, .credibility = Credibility::Probable2});
        b.when(late, s("2023-10"));
        b.when(early, s("2019-12/2020-03"));
        b.link(late, Predicate::PartOf, campaign);
        b.link(late, Predicate::Targets, jaxa);
        b.tag(late, s("T1190"));
        b.tag(late, s("T1078.004"));
        b.tag(late, s("T1078.004"));
        b.tag(early, s("T1566.001"));
        b.say(late, Predicate::AttributionStatus, s("attributed"));
        b.say(early, Predicate::IncidentType, s("intrusion"));
        b.say(jaxa, Predicate::Sector, s("aerospace"));
        b.say(eset, Predicate::Publisher, s("ESET"));
        b.claim(indicator, Predicate::ObservableValue,
            observableValue({.type = s("ipv4-addr"), .value = s("5.8.95.174")}));
        b.change(
            b.link(indicator, Predicate::Indicates, campaign), [](Claim& claim) { claim.pap = Pap::Red; });
    }
    [[nodiscard]] std::shared_ptr<const Scope> scope(const char* query = "") const
    {
        return Scope::make(
            b.state(), Lens{.query = parseQuery(s(query)).value(), .ceiling = {}, .sourcesOff = {}});
    }
};

QString cell(const ItemTableModel& model, int row, ItemColumn column)
{
    return model.index(row, model.columnOf(column)).data().toString();
}

QString titles(const ItemTableModel& model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found.append(cell(model, row, ItemColumn::Title));
    return found.join(s(", "));
}

} // namespace

class tst_ItemTableModel : public QObject {
    Q_OBJECT
private slots:
    void everyKindIsASoundModel()
    {
        const Sample sample;
        for (const ItemKindInfo& kind : itemKinds()) {
            ItemTableModel model(kind.kind);
            QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
            model.setScope(sample.scope());
            QCOMPARE(model.rowCount(), int(sample.scope()->items(kind.kind).size()));
            QVERIFY(model.columnOf(ItemColumn::Title) >= 0);
            for (int column = 0; column < model.columnCount(); ++column) {
                QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
                model.sort(column, Qt::DescendingOrder);
                model.sort(column, Qt::AscendingOrder);
            }
        }
    }

    void incidentsShowWhatTheirClaimsSay()
    {
        const Sample sample;
        ItemTableModel model(ItemKind::Incident);
        model.setScope(sample.scope());
        QCOMPARE(titles(model), s("beta 10, Alpha, Beta 9"));
        QCOMPARE(cell(model, 1, ItemColumn::When), s("June 2023"));
        QCOMPARE(cell(model, 1, ItemColumn::Campaign), s("Campaign B"));
        QCOMPARE(cell(model, 1, ItemColumn::Targets), s("JAXA"));
        QCOMPARE(cell(model, 1, ItemColumn::Techniques), s("2"));
        QCOMPARE(cell(model, 1, ItemColumn::Sources), s("1"));
        QCOMPARE(cell(model, 1, ItemColumn::Grade), s("B2"));
        QCOMPARE(cell(model, 0, ItemColumn::Grade), QString());
        QCOMPARE(cell(model, 2, ItemColumn::Tlp), s("TLP:AMBER"));
        QCOMPARE(cell(model, 2, ItemColumn::When), QString());
        const QModelIndex when = model.index(1, model.columnOf(ItemColumn::When));
        QVERIFY(when.data(ItemTableModel::DisputedRole).toBool());
        QVERIFY(
            !model.index(0, model.columnOf(ItemColumn::When)).data(ItemTableModel::DisputedRole).toBool());
        QCOMPARE(model.index(1, model.columnOf(ItemColumn::Techniques)).data(Qt::ToolTipRole).toString(),
            s("T1078.004, T1190"));
        QCOMPARE(when.data(ItemTableModel::IdRole).toString(), sample.late.toString());
        QCOMPARE(model.idAt(when), sample.late);
        QCOMPARE(model.rowOf(sample.b.at(sample.late)), 1);
    }

    void otherKindsHaveTheirOwnColumns()
    {
        const Sample sample;
        ItemTableModel targets(ItemKind::Target);
        targets.setScope(sample.scope());
        QCOMPARE(cell(targets, 0, ItemColumn::Sector), s("Aerospace"));
        QCOMPARE(cell(targets, 0, ItemColumn::Incidents), s("1"));
        QCOMPARE(targets.columnOf(ItemColumn::Publisher), -1);
        ItemTableModel sources(ItemKind::Source);
        sources.setScope(sample.scope());
        QCOMPARE(cell(sources, 0, ItemColumn::Publisher), s("ESET"));
        QCOMPARE(cell(sources, 0, ItemColumn::Reliability), s("B"));
        QCOMPARE(cell(sources, 0, ItemColumn::Claims), s("1"));
        ItemTableModel indicators(ItemKind::Indicator);
        indicators.setScope(sample.scope());
        QCOMPARE(cell(indicators, 0, ItemColumn::Value), s("5[.]8[.]95[.]174"));
        QCOMPARE(cell(indicators, 0, ItemColumn::Indicates), s("Campaign B"));
        QCOMPARE(cell(indicators, 0, ItemColumn::Pap), s("PAP:RED"));
    }

    void sortingComparesValuesAndLeavesEmptyCellsLast()
    {
        const Sample sample;
        ItemTableModel model(ItemKind::Incident);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setScope(sample.scope());
        model.sort(model.columnOf(ItemColumn::Title));
        QCOMPARE(titles(model), s("Alpha, Beta 9, beta 10"));
        model.sort(model.columnOf(ItemColumn::When), Qt::DescendingOrder);
        QCOMPARE(titles(model), s("Alpha, beta 10, Beta 9"));
        model.sort(model.columnOf(ItemColumn::When), Qt::AscendingOrder);
        QCOMPARE(titles(model), s("beta 10, Alpha, Beta 9"));
        model.sort(model.columnOf(ItemColumn::Techniques), Qt::DescendingOrder);
        QCOMPARE(titles(model), s("Alpha, beta 10, Beta 9"));
        model.sort(-1);
        QCOMPARE(titles(model), s("beta 10, Alpha, Beta 9"));
    }

    void persistentIndexesFollowTheirItem()
    {
        const Sample sample;
        ItemTableModel model(ItemKind::Incident);
        model.setScope(sample.scope());
        const QPersistentModelIndex kept = model.index(0, 0);
        model.sort(model.columnOf(ItemColumn::Title));
        QCOMPARE(kept.row(), 2);
        QCOMPARE(model.idAt(kept), sample.early);
    }

    void aScopeWithOtherRowsResetsOnceAndKeepsTheSorting()
    {
        const Sample sample;
        ItemTableModel model(ItemKind::Incident);
        model.setScope(sample.scope());
        model.sort(model.columnOf(ItemColumn::Title));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setScope(sample.scope("beta"));
        QCOMPARE(reset.count(), 1);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(titles(model), s("Beta 9, beta 10"));
        QCOMPARE(model.rowOf(sample.b.at(sample.late)), -1);
    }

    void aScopeWithTheSameRowsKeepsThem()
    {
        Sample sample;
        ItemTableModel model(ItemKind::Incident);
        model.setScope(sample.scope());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        sample.b.say(sample.undated, Predicate::IncidentType, s("impact"));
        model.setScope(sample.scope());
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(cell(model, 2, ItemColumn::Type), s("Impact"));
    }

    void foreignIndexesHaveNoItem()
    {
        const Sample sample;
        ItemTableModel model(ItemKind::Incident);
        model.setScope(sample.scope());
        QCOMPARE(model.itemAt(QModelIndex()), noIndex);
        QVERIFY(model.idAt(QModelIndex()).isNull());
    }

    void theZoneChangesTheTextOfExactTimes()
    {
        CaseBuilder b;
        const ItemId incident = b.item(ItemKind::Incident, s("Login"));
        b.when(incident, s("2023-06-15T20:00:00Z"));
        ItemTableModel model(ItemKind::Incident);
        model.setScope(Scope::make(b.state(), Lens{}));
        const QString utc = cell(model, 0, ItemColumn::When);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setDisplayZone(QTimeZone("Asia/Tokyo"));
        QCOMPARE(changed.count(), 1);
        QVERIFY(cell(model, 0, ItemColumn::When) != utc);
    }
};

QTEST_GUILESS_MAIN(tst_ItemTableModel)
#include "tst_item_table_model.moc"

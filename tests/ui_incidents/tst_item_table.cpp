#include "items/item_table_model.h"
#include "ui/incidents/item_delegate.h"
#include "ui/incidents/item_table.h"
#include "ui/incidents/row_copy.h"
#include "ui_support/menu_probe.h"
#include "ui_support/workspace_bench.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>

using namespace kagami;
using namespace kagami::test;

class tst_ItemTable : public QObject {
    Q_OBJECT
private slots:
    void showsWhatTheLensShows()
    {
        WorkspaceBench bench;
        ItemTable table(bench.workspace, ItemKind::Incident);
        QCOMPARE(table.model()->rowCount(), 3);
        QVERIFY(bench.workspace.setQuery(s("target:JAXA")));
        QCOMPARE(table.model()->rowCount(), 1);
    }

    void anEmptyTableNamesTheFilterThatEmptiedIt()
    {
        WorkspaceBench bench;
        ItemTable table(bench.workspace, ItemKind::Source);
        table.resize(300, 300);
        table.show();
        QVERIFY(bench.workspace.setQuery(s("nowhere-at-all")));
        QCOMPARE(table.model()->rowCount(), 0);
        const QImage image = table.viewport()->grab().toImage();
        bool isWritten = false;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                isWritten = isWritten || image.pixel(x, y) != image.pixel(0, 0);
        QVERIFY(isWritten);
    }

    void makingATableLeavesTheSelectionAlone()
    {
        WorkspaceBench bench;
        bench.workspace.select(bench.mail.uuid);
        ItemTable table(bench.workspace, ItemKind::Incident);
        QCOMPARE(bench.workspace.current(), bench.mail.uuid);
        QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
        QCOMPARE(table.itemModel()->idAt(table.selectionModel()->selectedRows().first()), bench.mail);
    }

    void selectingRowsSelectsTheirItemsTheCurrentFirst()
    {
        WorkspaceBench bench;
        ItemTable table(bench.workspace, ItemKind::Incident);
        table.resize(400, 300);
        table.show();
        QSignalSpy changed(&bench.workspace, &Workspace::selectionChanged);
        const int mailRow = rowOf(table, bench.mail);
        const int intrusionRow = rowOf(table, bench.intrusion);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, centre(table, mailRow));
        QCOMPARE(bench.workspace.current(), bench.mail.uuid);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::ControlModifier, centre(table, intrusionRow));
        QCOMPARE(bench.workspace.selection().size(), size_t(2));
        QCOMPARE(bench.workspace.current(), bench.intrusion.uuid);
        QVERIFY(changed.count() >= 2);
    }

    void aSelectionElsewhereIsFollowed()
    {
        WorkspaceBench bench;
        ItemTable table(bench.workspace, ItemKind::Incident);
        bench.workspace.select(bench.intrusion.uuid);
        QCOMPARE(table.currentIndex().row(), rowOf(table, bench.intrusion));
        bench.workspace.select(bench.jaxa.uuid); // no incident: nothing is selected here
        QVERIFY(!table.selectionModel()->hasSelection());
        QCOMPARE(bench.workspace.current(), bench.jaxa.uuid);
    }

    void typingFindsATitle()
    {
        WorkspaceBench bench;
        ItemTable table(bench.workspace, ItemKind::Incident);
        table.resize(400, 300);
        table.show();
        QTest::keyClicks(&table, s("minis"));
        QCOMPARE(bench.workspace.current(), bench.mail.uuid);
    }

    void copiedRowsCarryTheStrictestLabelFirstAndItsEndLast()
    {
        WorkspaceBench bench;
        Draft draft = mark(*bench.workspace.state().find(bench.mail), Tlp::Amber);
        QVERIFY(bench.workspace.commit(std::move(draft)));
        ItemTable table(bench.workspace, ItemKind::Incident);
        table.selectAll();
        QTest::keySequence(&table, QKeySequence::Copy);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.startsWith(s("TLP:AMBER\n")), qPrintable(text));
        QVERIFY(text.trimmed().endsWith(s("TLP:AMBER")));
        QCOMPARE(text.count(u'\n'), 1 + 1 + 3 + 1); // label, head, rows, end
        QVERIFY(text.contains(s("\tMail to the ministry")));
        QVERIFY(
            QGuiApplication::clipboard()->mimeData()->html().contains(s("<td>Mail to the ministry</td>")));
    }

    void textOfCellsCannotBreakTheCopiedTable()
    {
        const std::unique_ptr<QMimeData> data(
            toMimeData({Tlp::Clear, {{s("Title")}, {s("a\tb\nc <script>")}}}));
        QVERIFY(data->text().contains(s("a b c <script>\n")));
        QVERIFY(data->html().contains(s("&lt;script&gt;")));
    }

    void columnsAreRememberedAndBroughtBack()
    {
        WorkspaceBench bench;
        ItemTable table(bench.workspace, ItemKind::Incident);
        const int status = table.itemModel()->columnOf(ItemColumn::Status);
        QVERIFY(table.isColumnHidden(status));
        table.setColumnHidden(status, false);
        ItemTable other(bench.workspace, ItemKind::Incident);
        other.restoreColumnState(table.columnState());
        QVERIFY(!other.isColumnHidden(status));
    }

    void theRowAtTheTopIsWholeWhereverOneScrolls()
    {
        WorkspaceBench bench;
        Draft draft;
        draft.reason = s("more");
        for (int i = 0; i < 40; ++i)
            addItem(draft, ItemKind::Incident, s("Mail %1").arg(i));
        QVERIFY(bench.workspace.commit(std::move(draft)));
        ItemTable table(bench.workspace, ItemKind::Incident);
        table.resize(300, 209);
        table.show();
        QCOMPARE(table.verticalScrollMode(), QAbstractItemView::ScrollPerItem);
        for (int row = 0; row < table.model()->rowCount(); row += 7) {
            table.scrollTo(table.model()->index(row, 0));
            if (table.verticalScrollBar()->value() == table.verticalScrollBar()->maximum())
                break; // at the end it is the last row that must be whole
            const QModelIndex top = table.indexAt({4, 1});
            QCOMPARE(table.visualRect(top).top(), 0);
        }
    }

    void datesAreNotCutAtTheFirstWidth()
    {
        WorkspaceBench bench;
        Draft draft;
        draft.reason = s("dated");
        WorkspaceBench::say(draft, bench.report, Predicate::When,
            timeValue(parseEdtf(u"2022-06-28?/2022-09-30").value()), {});
        QVERIFY(bench.workspace.commit(std::move(draft)));
        ItemTable table(bench.workspace, ItemKind::Incident);
        const int when = table.itemModel()->columnOf(ItemColumn::When);
        const auto* delegate = qobject_cast<const ItemDelegate*>(table.itemDelegate());
        QStyleOptionViewItem option;
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            const QModelIndex at = table.model()->index(row, when);
            QVERIFY2(delegate->sizeHint(option, at).width() <= table.columnWidth(when),
                qPrintable(delegate->shownText(at)));
        }
    }

    void datesInTheListAreShortAndNeverMoreExactThanKnown()
    {
        const auto shown = [](const char* edtf, const char* zone) {
            WorkspaceBench bench;
            Draft draft;
            draft.reason = s("dated");
            WorkspaceBench::say(
                draft, bench.report, Predicate::When, timeValue(parseEdtf(s(edtf)).value()), {});
            if (!bench.workspace.commit(std::move(draft)))
                qFatal("not dated");
            bench.workspace.setDisplayZone(QTimeZone(zone));
            ItemTable table(bench.workspace, ItemKind::Incident);
            const auto* delegate = qobject_cast<const ItemDelegate*>(table.itemDelegate());
            return delegate->shownText(table.model()->index(
                rowOf(table, bench.report), table.itemModel()->columnOf(ItemColumn::When)));
        };
        QCOMPARE(shown("2024-12-25T22:24Z", "UTC"), s("2024-12-25"));
        QCOMPARE(shown("2024-12-25T22:24Z", "Asia/Tokyo"), s("2024-12-26"));
        QCOMPARE(shown("[2020-06-11..2020-06-20]", "Asia/Tokyo"), s("2020-06"));
        QCOMPARE(shown("2022-06-29/2022-08?", "UTC"), s("2022-06-29 –"));
    }

    void marksTellContextFromWhatHasNoCampaign()
    {
        const auto mark = [](int ink, AttributionStatus status) {
            QImage image(24, 24, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintCampaignMark(painter, QRectF(4, 4, 16, 16), lightPalette(), ink, status);
            return image;
        };
        const QImage attributed = mark(-1, AttributionStatus::Attributed);
        const QImage context = mark(-1, AttributionStatus::Context);
        QCOMPARE(attributed.pixelColor(12, 12), lightPalette()[Ink::Secondary]);
        QCOMPARE(context.pixelColor(12, 12), lightPalette()[Ink::Context]);
        QCOMPARE(context.pixelColor(12, 7), QColor(Qt::white)); // another shape, too
        QCOMPARE(attributed.pixelColor(12, 7), lightPalette()[Ink::Secondary]);
        QCOMPARE(mark(1, AttributionStatus::Attributed).pixelColor(12, 12), lightPalette()[Ink::Campaign2]);
    }

    void theMenuOfARowShowsItCopiesItAndChoosesColumns()
    {
        WorkspaceBench bench;
        ItemTable table(bench.workspace, ItemKind::Incident);
        table.resize(400, 300);
        table.show();
        QSignalSpy activated(&table, &ItemTable::itemActivated);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, centre(table, rowOf(table, bench.mail)));
        const auto menu = [&](const char* choose) {
            return throughMenu(
                [&] { askForMenu(table.viewport(), centre(table, rowOf(table, bench.mail))); }, s(choose));
        };
        menu("Copy rows");
        QVERIFY(QGuiApplication::clipboard()->text().contains(s("Mail to the ministry")));
        menu("Show in the inspector");
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.first().first().value<Uuid>(), bench.mail.uuid);
        const int status = table.itemModel()->columnOf(ItemColumn::Status);
        const QStringList columns = throughMenu(
            [&] {
                table.showColumnMenu({40, 40});
            },
            label(ItemColumn::Status));
        QVERIFY(columns.contains(label(ItemColumn::Title)));
        QVERIFY(!table.isColumnHidden(status));
    }

    void aClickOnAHeadSorts()
    {
        WorkspaceBench bench;
        ItemTable table(bench.workspace, ItemKind::Incident);
        const int title = table.itemModel()->columnOf(ItemColumn::Title);
        table.sortByColumn(title, Qt::DescendingOrder);
        QCOMPARE(table.model()->index(0, title).data().toString(), s("Mail to the ministry"));
    }

private:
    static int rowOf(const ItemTable& table, ItemId id)
    {
        for (int row = 0; row < table.model()->rowCount(); ++row)
            if (table.itemModel()->idAt(table.model()->index(row, 0)) == id)
                return row;
        return -1;
    }
    static QPoint centre(const ItemTable& table, int row)
    {
        return table.visualRect(table.model()->index(row, 1)).center();
    }
};

QTEST_MAIN(tst_ItemTable)
#include "tst_item_table.moc"

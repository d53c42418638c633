#include "ui/brief/brief_view.h"

#include "base/language.h"
#include "brief/brief_pages.h"
#include "exchange/casejson/case_json.h"
#include "exchange/casejson/example_case.h"
#include "ui/brief/outline_list.h"
#include "ui/brief/page_area.h"
#include "ui/brief/problem_list.h"
#include "ui/brief/since_picker.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kagami;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

std::unique_ptr<CaseFile> makeExample(const QString& path)
{
    auto read = readCaseJson(exampleCase(s("mirrorface")).value());
    read->draft.reason = s("Example");
    return CaseFile::create(path, std::move(read->draft), s("Aoki")).value();
}

/// The view on the example case in a folder of its own, shown and written.
struct Bench {
    QTemporaryDir folder;
    Workspace workspace{makeExample(folder.filePath(s("mirrorface.kagami")))};
    BriefView view{workspace};
    QSignalSpy written{&view, &BriefView::written};
    QSignalSpy exported{&view, &BriefView::exported};
    QSignalSpy failed{&workspace, &Workspace::failed};

    void show()
    {
        view.resize(1200, 800);
        view.show();
        QVERIFY(written.wait(20000));
    }
    /// One incident more, as a colleague would find it in the next brief.
    void addIncident()
    {
        Draft draft;
        draft.reason = s("Heard of it today");
        Item incident;
        incident.id = ItemId::random();
        incident.kind = ItemKind::Incident;
        incident.title = s("A report of today");
        draft.put(incident);
        QVERIFY(workspace.commit(std::move(draft)));
    }
    OutlineList& outline() { return *view.findChild<OutlineList*>(); }
    ProblemList& problems() { return *view.findChild<ProblemList*>(); }
    QStringList sections()
    {
        QStringList titles;
        for (int row = 0; row < outline().count(); ++row)
            titles << outline().item(row)->text().trimmed();
        return titles;
    }
    int scrolled() { return view.pages()->verticalScrollBar()->value(); }
    /// Chooses by keyboard, as a person would.
    void choose(const char* name, const QString& text)
    {
        auto* box = view.findChild<QComboBox*>(s(name));
        box->setFocus();
        const int wanted = box->findText(text);
        while (box->currentIndex() != wanted)
            QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
    }
    /// Gives a path to the dialog that is open, and saves.
    void answerDialog(const QString& path)
    {
        auto* dialog = view.findChild<QFileDialog*>();
        QVERIFY(dialog);
        auto* edit = dialog->findChild<QLineEdit*>(s("fileNameEdit"));
        edit->setText(path); // typed keys would open the completer, which takes Enter for itself
        QTest::mouseClick(
            dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    }
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_BriefView : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void init() { installLanguage(s("en")); }

    void theBriefIsWrittenWhenItIsFirstSeen()
    {
        Bench bench;
        QTest::qWait(250);
        QCOMPARE(bench.written.count(), 0);
        QVERIFY(!bench.view.isUpToDate());
        bench.show();
        QVERIFY(bench.view.isUpToDate());
        QVERIFY(bench.view.pages()->pageTotal() > 10);
        QVERIFY(bench.sections().contains(s("Key judgements")));
        QVERIFY(bench.sections().contains(s("Sources")));
    }

    void changesThatComeTogetherAreWrittenOnce()
    {
        Bench bench;
        bench.show();
        bench.written.clear();
        for (const char* query : {"jaxa", "kind:incident", "status:attributed"})
            QVERIFY(bench.workspace.setQuery(s(query)));
        QVERIFY(bench.written.wait(20000));
        QTest::qWait(400);
        QCOMPARE(bench.written.count(), 1);
    }

    void whatChangesWhileNobodyLooksIsWrittenWhenSomebodyDoes()
    {
        Bench bench;
        bench.show();
        const int before = bench.view.pages()->pageTotal();
        bench.view.hide();
        bench.written.clear();
        QVERIFY(bench.workspace.setQuery(s("campaign:LiberalFace")));
        QTest::qWait(400);
        QCOMPARE(bench.written.count(), 0);
        bench.view.show();
        QVERIFY(bench.written.wait(20000));
        QVERIFY(bench.view.pages()->pageTotal() < before);
    }

    void aClickOnASectionScrollsToItAndScrollingMarksIt()
    {
        Bench bench;
        bench.show();
        const int row = int(bench.sections().indexOf(s("Targets")));
        const QRect rect = bench.outline().visualItemRect(bench.outline().item(row));
        QTest::mouseClick(bench.outline().viewport(), Qt::LeftButton, {}, rect.center());
        QVERIFY(bench.scrolled() > 0);
        bench.view.pages()->setFocus();
        bench.view.pages()->goToPage(0);
        QCOMPARE(bench.outline().currentRow(), 0);
        QTest::keyClick(bench.view.pages(), Qt::Key_End);
        QCOMPARE(bench.outline().currentRow(), bench.outline().count() - 1);
    }

    void aJapaneseBriefLeavesTheWindowEnglish()
    {
        Bench bench;
        bench.show();
        bench.written.clear();
        bench.choose("briefLanguage", s("日本語"));
        QVERIFY(bench.written.wait(20000));
        QVERIFY(!bench.sections().contains(s("Key judgements")));
        QVERIFY(bench.sections().join(u' ').contains(s("情報源"))
            || bench.sections().join(u' ').contains(s("出典")));
        QCOMPARE(installedLanguage(), s("en"));
        QCOMPARE(bench.view.findChild<QPushButton*>(s("briefPdf"))->text(), s("Export PDF…"));
    }

    void theCeilingIsTheLenssOwn()
    {
        Bench bench;
        bench.show();
        bench.choose("briefCeiling", s("TLP:GREEN"));
        QCOMPARE(bench.workspace.lens().ceiling, std::optional(Tlp::Green));
        bench.workspace.setCeiling({});
        QCOMPARE(bench.view.findChild<QComboBox*>(s("briefCeiling"))->currentIndex(), 0);
    }

    void aProblemSelectsItsRecords()
    {
        Bench bench;
        bench.show();
        QVERIFY(bench.problems().topLevelItemCount() > 0);
        for (int row = 0; row < bench.problems().topLevelItemCount(); ++row) {
            QTreeWidgetItem* item = bench.problems().topLevelItem(row);
            QTest::mouseClick(bench.problems().viewport(), Qt::LeftButton, {},
                bench.problems().visualItemRect(item).center());
            QCOMPARE(QString::number(bench.workspace.selection().size()), item->text(1));
        }
        QTreeWidgetItem* opened = bench.problems().topLevelItem(0);
        opened->setExpanded(true);
        QTest::mouseClick(bench.problems().viewport(), Qt::LeftButton, {},
            bench.problems().visualItemRect(opened->child(0)).center());
        QCOMPARE(bench.workspace.selection().size(), size_t(1));
        QVERIFY(!opened->child(0)->text(0).isEmpty());
    }

    void controlEAsksWhereAndWritesThePdfThatIsShown()
    {
        Bench bench;
        bench.show();
        bench.view.activateWindow();
        bench.view.pages()->setFocus();
        QTest::keyClick(bench.view.pages(), Qt::Key_E, Qt::ControlModifier);
        const QString path = bench.folder.filePath(s("out.pdf"));
        bench.answerDialog(path);
        QVERIFY(bench.exported.wait(20000));
        QVERIFY(contentOf(path).startsWith("%PDF-"));
        QCOMPARE(bench.failed.count(), 0);
    }

    void theHtmlButtonAsksWhereAndWritesOnePage()
    {
        Bench bench;
        bench.show();
        QTest::mouseClick(bench.view.findChild<QPushButton*>(s("briefHtml")), Qt::LeftButton);
        const QString path = bench.folder.filePath(s("out.html"));
        bench.answerDialog(path);
        QTRY_COMPARE(bench.exported.count(), 1);
        QVERIFY(contentOf(path).contains("TLP:CLEAR"));
    }

    void theSuggestedNameTellsCaseAndLanguage()
    {
        Bench bench;
        bench.show();
        bench.choose("briefLanguage", s("日本語"));
        bench.view.exportPdf();
        QCOMPARE(bench.view.findChild<QFileDialog*>()->selectedFiles().value(0),
            bench.folder.filePath(s("mirrorface-brief-ja.pdf")));
    }

    void anExportThatCannotBeWrittenIsReportedAndLeavesNothing()
    {
        Bench bench;
        bench.show();
        const QString path = bench.folder.filePath(s("missing/out.html"));
        bench.view.writeHtml(path);
        QCOMPARE(bench.failed.count(), 1);
        QCOMPARE(bench.failed.first().first().value<Error>().where, path);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(bench.exported.count(), 0);
    }

    void aLensThatLeavesNothingSaysSoAndCanBeLifted()
    {
        Bench bench;
        bench.show();
        bench.written.clear();
        QVERIFY(bench.workspace.setQuery(s("zzzzqqqq")));
        QVERIFY(bench.written.wait(20000));
        QVERIFY(!bench.view.pages()->isVisible());
        QPushButton* lift = nullptr;
        for (QPushButton* button : bench.view.findChildren<QPushButton*>())
            if (button->text() == s("Show everything") && button->isVisible())
                lift = button;
        QVERIFY(lift);
        QTest::mouseClick(lift, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bench.view.pages()->isVisible(), 20000);
        QVERIFY(bench.workspace.queryText().isEmpty());
    }

    void theViewMayGoWhileItsPagesAreLaidOut()
    {
        QTemporaryDir folder;
        Workspace workspace(makeExample(folder.filePath(s("a.kagami"))));
        for (int wait : {0, 1, 20, 60}) {
            auto view = std::make_unique<BriefView>(workspace);
            auto done = std::make_unique<QSignalSpy>(view.get(), &BriefView::written);
            view->show();
            QTest::qWait(wait);
            const qsizetype before = done->count();
            view.reset();
            QTest::qWait(5);
            QCOMPARE(done->count(), before);
        }
        QTest::qWait(300); // pages that nobody waits for die here
        QVERIFY(!workspace.scope().incidents().empty());
    }

    void aStepOfTheHistoryGivesASectionOfWhatHasChangedSince()
    {
        Bench bench;
        bench.show();
        QVERIFY(!bench.sections().contains(s("Changes since the last brief")));
        bench.addIncident();
        QVERIFY(bench.written.wait(20000));
        bench.view.chooseSince();
        SincePicker& picker = *bench.view.sincePicker();
        QVERIFY(!picker.chooseButton()->isEnabled());
        picker.edit()->setText(s("nothing like this"));
        QCOMPARE(picker.list()->model()->rowCount(), 0);
        QVERIFY2(picker.said().contains(s("64 digits")), qPrintable(picker.said()));
        picker.edit()->setText(s("example"));
        QCOMPARE(picker.list()->model()->rowCount(), 1);
        picker.list()->setCurrentIndex(picker.list()->model()->index(0, 0));
        QTest::mouseClick(picker.chooseButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bench.sections().contains(s("Changes since the last brief")), 20000);
        auto* since = bench.view.findChild<QComboBox*>(s("briefSince"));
        QCOMPARE(since->currentIndex(), 1);
        bench.choose("briefSince", s("not listed"));
        QTRY_VERIFY_WITH_TIMEOUT(!bench.sections().contains(s("Changes since the last brief")), 20000);
    }

    void theHeadIsReadOutOfAnEarlierBrief()
    {
        Bench bench;
        bench.show();
        const QString html = bench.folder.filePath(s("before.html"));
        const QString pdf = bench.folder.filePath(s("before.pdf"));
        bench.view.writeHtml(html);
        bench.view.writePdf(pdf);
        QTRY_COMPARE_WITH_TIMEOUT(bench.exported.count(), 2, 20000);
        const QString head = bench.workspace.ledger().head().toHex();
        bench.addIncident();
        bench.view.chooseSince();
        SincePicker& picker = *bench.view.sincePicker();
        for (const QString& path : {html, pdf}) {
            picker.edit()->clear();
            picker.readBrief(path);
            QCOMPARE(picker.edit()->text(), head);
        }
        QTRY_VERIFY(picker.chooseButton()->isEnabled());
        QTest::keyClick(picker.edit(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(bench.sections().contains(s("Changes since the last brief")), 20000);
    }

    void aHeadThatTheCaseNeverHadIsSaidInPlace()
    {
        Bench bench;
        bench.view.chooseSince();
        SincePicker& picker = *bench.view.sincePicker();
        picker.edit()->setText(QString(64, u'a'));
        QTRY_VERIFY_WITH_TIMEOUT(picker.said().contains(s("never had this head")), 20000);
        QVERIFY(!picker.chooseButton()->isEnabled());
        QFile other(bench.folder.filePath(s("other.html")));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("<p>no brief</p>");
        other.close();
        picker.readBrief(other.fileName());
        QVERIFY2(picker.said().contains(s("other.html")), qPrintable(picker.said()));
    }
};

QTEST_MAIN(tst_BriefView)
#include "tst_brief_view.moc"

#include "exchange/casejson/case_json.h"
#include "ui/controls/banner.h"
#include "ui/workbench/import_prompt.h"
#include "ui_workbench/desk.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace kagami;
using namespace kagami::test;

class tst_ImportPrompt : public QObject {
    Q_OBJECT
private slots:
    void aDroppedCaseDocumentIsOfferedForImport()
    {
        Desk desk;
        Desk other;
        const QString path = desk.bench.folder.filePath(s("other.case.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(writeCaseJson(other.workspace().state()));
        file.close();
        QSignalSpy asked(&desk.window, &MainWindow::openRequested);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&desk.window, &enter);
        QDropEvent drop({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&desk.window, &drop);
        ImportPrompt& prompt = *desk.window.importPrompt();
        QTRY_VERIFY2(
            prompt.question().contains(s("other.case.json")), qPrintable(desk.window.banner()->text()));
        QCOMPARE(asked.count(), 0);
        const int before = desk.bench.changeSets();
        QCOMPARE(before, int(desk.workspace().file().ledger().history().size())); // asking writes nothing
        QTest::mouseClick(prompt.importButton(), Qt::LeftButton);
        QCOMPARE(desk.bench.changeSets(), before + 1);
        QCOMPARE(desk.workspace().scope().incidentTotal(), 6);
        QVERIFY(desk.window.banner()->text().contains(s("other.case.json")));
        QCOMPARE(desk.workspace().state().itemsOfKind(ItemKind::Case).size(), size_t(1));
        QVERIFY(desk.workspace().undo());
        QCOMPARE(desk.workspace().scope().incidentTotal(), 3);
    }

    void aDroppedDocumentThatIsNoneSaysWhatIsWrong()
    {
        Desk desk;
        const QString path = desk.bench.folder.filePath(s("odd.case.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[1, 2");
        file.close();
        const int before = desk.bench.changeSets();
        desk.window.importPrompt()->ask(path);
        QTRY_VERIFY(desk.window.banner()->text().contains(s("odd.case.json")));
        QVERIFY(desk.window.importPrompt()->question().isEmpty());
        QCOMPARE(desk.bench.changeSets(), before);
    }
};

QTEST_MAIN(tst_ImportPrompt)
#include "tst_import_prompt.moc"

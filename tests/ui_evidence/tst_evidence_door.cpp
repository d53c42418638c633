#include "ui/inspector/item_chooser.h"
#include "ui_evidence/evidence_bench.h"

#include <QDir>
#include <QRandomGenerator>
#include <sys/stat.h>
#include <unistd.h>

using namespace kagami;
using namespace kagami::test;

namespace {

QByteArray noise(qsizetype bytes)
{
    QByteArray content(bytes, '\0');
    QRandomGenerator random(7);
    for (char& byte : content)
        byte = char(random.bounded(256));
    return content;
}

const Error& errorOf(const QSignalSpy& spy)
{
    static Error error;
    error = spy.back().front().value<Error>();
    return error;
}

} // namespace

class tst_EvidenceDoor : public QObject {
    Q_OBJECT
private slots:
    void aFileIsAskedAboutThenAttachedToTheSourceThatIsSelected()
    {
        EvidenceBench bench;
        bench.workspace.select(bench.npa.uuid);
        const int before = bench.changeSets();
        bench.door.ask({bench.write("proxy.log", "192.0.2.1 GET /\n")});
        AttachPrompt& prompt = *bench.door.prompt();
        QVERIFY(prompt.question().contains(s("proxy.log")));
        QCOMPARE(prompt.sourceField()->text(), s("NPA warning"));
        QCOMPARE(bench.changeSets(), before);
        child<QLineEdit>(prompt, s("Came from"))->setText(s("The proxy of the ministry"));
        child<QLineEdit>(prompt, s("Acquired by"))->setText(s("Mori"));
        child<QLineEdit>(prompt, s("Acquired"))->setText(s("2023-06-05"));
        bench.attach();

        QCOMPARE(bench.changeSets(), before + 1);
        QCOMPARE(bench.evidence().size(), size_t(1));
        const ItemId file = bench.evidence().front();
        QCOMPARE(contentOf(bench.workspace.state(), file), std::optional(sha256("192.0.2.1 GET /\n")));
        QCOMPARE(bench.said(file, Predicate::AcquiredFrom), s("The proxy of the ministry"));
        QCOMPARE(bench.said(file, Predicate::AcquiredBy), s("Mori"));
        for (const Claim& claim : bench.workspace.state().claims())
            if (claim.subject == file.uuid)
                QCOMPARE(claim.source, bench.npa);
        QVERIFY2(bench.note().contains(s("proxy.log")), qPrintable(bench.note()));
        QVERIFY(bench.door.bar()->isHidden());
        QVERIFY(bench.workspace.undo());
        QVERIFY(bench.evidence().empty());
    }

    void enterAttachesAndEscapeLeavesIt()
    {
        EvidenceBench bench;
        const QString path = bench.write("a.log", "a");
        bench.door.ask({path});
        QTest::keyClick(child<QLineEdit>(*bench.door.prompt(), s("Came from")), Qt::Key_Escape);
        QVERIFY(bench.door.prompt()->isHidden());
        QVERIFY(bench.evidence().empty());
        bench.door.ask({path});
        QTest::keyClick(child<QLineEdit>(*bench.door.prompt(), s("Came from")), Qt::Key_Return);
        QTRY_COMPARE(bench.evidence().size(), size_t(1));
        QCOMPARE(bench.workspace.current(), bench.evidence().front().uuid);
    }

    void aNewSourceComesWithTheFile()
    {
        EvidenceBench bench;
        const int before = bench.changeSets();
        bench.door.ask({bench.write("a.log", "a"), bench.write("b.log", "b")});
        bench.door.prompt()->sourceField()->setText(s("Proxy logs of the ministry"));
        bench.attach();
        QCOMPARE(bench.changeSets(), before + 2);
        QCOMPARE(bench.evidence().size(), size_t(2));
        QCOMPARE(bench.workspace.state().itemsOfKind(ItemKind::Source).size(), size_t(3));
    }

    void theSameContentTwiceIsSaidAndNotKeptTwice()
    {
        EvidenceBench bench;
        bench.attach({bench.write("a.log", "same")});
        const int before = bench.changeSets();
        bench.attach({bench.write("b.log", "same")});
        QCOMPARE(bench.changeSets(), before);
        QCOMPARE(bench.evidence().size(), size_t(1));
        QVERIFY2(bench.note().contains(s("a.log")) && bench.note().contains(s("not kept twice")),
            qPrintable(bench.note()));
    }

    void whatCannotBeAttachedIsSaidBefore()
    {
        EvidenceBench bench;
        const QString pipe = bench.folder.filePath(s("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        AttachPrompt& prompt = *bench.door.prompt();
        bench.door.ask({bench.folder.path()});
        QVERIFY2(prompt.problem().contains(s("folder")), qPrintable(prompt.problem()));
        QVERIFY(!prompt.attachButton()->isEnabled());
        bench.door.ask({pipe});
        QVERIFY(!prompt.attachButton()->isEnabled());
        bench.door.ask({bench.folder.filePath(s("gone.log"))});
        QVERIFY(prompt.problem().contains(s("gone.log")));
        QVERIFY(!prompt.attachButton()->isEnabled());
        bench.door.ask({bench.write("empty.log", ""), bench.folder.path()});
        QVERIFY(prompt.problem().contains(s("empty")) && prompt.problem().contains(s("folder")));
        bench.attach();
        QCOMPARE(bench.evidence().size(), size_t(1)); // an empty file is a fact, too
    }

    void aFileThatFailsIsSaidInTheFormWhichKeepsWhatWasTyped()
    {
        EvidenceBench bench;
        const QString path = bench.write("a.log", "a");
        bench.door.ask({path, s("/proc/self/mem")});
        child<QLineEdit>(*bench.door.prompt(), s("Came from"))->setText(s("The proxy"));
        bench.attach();
        QCOMPARE(bench.evidence().size(), size_t(1));
        QVERIFY(bench.note().contains(s("a.log")));
        const AttachPrompt& prompt = *bench.door.prompt();
        QVERIFY2(prompt.question().contains(s("mem")), qPrintable(prompt.question()));
        QVERIFY2(prompt.problem().contains(s("cannot be read")), qPrintable(prompt.problem()));
        QCOMPARE(child<QLineEdit>(prompt, s("Came from"))->text(), s("The proxy"));
        // The case goes on with the hand that wrote.
        QVERIFY(bench.workspace.undo());
        QVERIFY(bench.evidence().empty());
    }

    void aTimeThatCannotBeReadIsSaidAndNothingIsWritten()
    {
        EvidenceBench bench;
        bench.door.ask({bench.write("a.log", "a")});
        child<QLineEdit>(*bench.door.prompt(), s("Acquired"))->setText(s("whenever"));
        QTest::mouseClick(bench.door.prompt()->attachButton(), Qt::LeftButton);
        QVERIFY(!bench.door.prompt()->isHidden());
        QVERIFY(!bench.door.prompt()->problem().isEmpty());
        QVERIFY(!bench.workspace.isWriting() && bench.evidence().empty());
    }

    void stoppingLeavesTheCaseAsItWasAndSaysSo()
    {
        EvidenceBench bench;
        const Digest head = bench.workspace.ledger().head();
        bench.door.ask({bench.write("disk.img", noise(48 << 20))});
        QTest::mouseClick(bench.door.prompt()->attachButton(), Qt::LeftButton);
        QVERIFY(bench.workspace.isWriting());
        QVERIFY(!bench.door.bar()->isHidden());
        QTRY_VERIFY(bench.door.bar()->text().contains(s("disk.img")));
        QTest::mouseClick(bench.door.bar()->stopButton(), Qt::LeftButton);
        QTRY_VERIFY(!bench.workspace.isWriting());
        QVERIFY2(bench.note().contains(s("nothing was attached")), qPrintable(bench.note()));
        QCOMPARE(bench.workspace.ledger().head(), head);
        QVERIFY(bench.evidence().empty() && bench.workspace.file().blobs()->empty());
        QVERIFY(bench.workspace.file().verify()->ok());
        // And the next one works, with its bar.
        bench.door.ask({bench.folder.filePath(s("disk.img"))});
        QTest::mouseClick(bench.door.prompt()->attachButton(), Qt::LeftButton);
        QVERIFY(bench.door.bar()->stopButton()->isEnabled() && !bench.door.bar()->isHidden());
        QTRY_COMPARE_WITH_TIMEOUT(bench.evidence().size(), size_t(1), 30'000);
    }

    void closingWhileAFileIsAttachedIsAskedForTwice()
    {
        EvidenceBench bench;
        QVERIFY(bench.door.mayClose());
        bench.door.ask({bench.write("disk.img", noise(16 << 20))});
        QTest::mouseClick(bench.door.prompt()->attachButton(), Qt::LeftButton);
        QVERIFY(!bench.door.mayClose());
        QVERIFY2(bench.note().contains(s("close once more")), qPrintable(bench.note()));
        QVERIFY(bench.door.mayClose());
        QTRY_VERIFY_WITH_TIMEOUT(!bench.workspace.isWriting(), 20'000);
    }

    void aNewWindowOfTheCaseShowsThatItIsStillWritten()
    {
        EvidenceBench bench;
        bench.door.ask({bench.write("disk.img", noise(16 << 20))});
        QTest::mouseClick(bench.door.prompt()->attachButton(), Qt::LeftButton);
        QWidget other;
        EvidenceDoor door(bench.workspace, other);
        QVERIFY(!door.bar()->isHidden());
        QTRY_VERIFY_WITH_TIMEOUT(!bench.workspace.isWriting(), 20'000);
        QVERIFY(door.bar()->isHidden());
        QCOMPARE(bench.evidence().size(), size_t(1));
    }

    void aCaseThatIsLetGoWhileAFileIsAttachedIsAsItWas()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(s("a.kagami"));
        Digest head;
        {
            Workspace workspace(CaseFile::create(path, s("Case"), s("Aoki")).value());
            head = workspace.ledger().head();
            QFile image(folder.filePath(s("disk.img")));
            QVERIFY(image.open(QIODevice::WriteOnly) && image.write(noise(32 << 20)) == 32 << 20);
            image.close();
            QWidget window;
            EvidenceDoor door(workspace, window);
            door.ask({image.fileName()});
            door.prompt()->attachButton()->click();
            QVERIFY(workspace.isWriting());
        }
        std::unique_ptr<CaseFile> file;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                auto opened = CaseFile::open(path, OpenMode::ReadWrite);
                file = opened ? std::move(*opened) : nullptr;
                return file != nullptr;
            }(),
            20'000);
        QCOMPARE(file->ledger().head(), head);
        QVERIFY(file->blobs()->empty() && file->verify()->ok());
    }

    void manyObstaclesAreNotALongerPanelThanTheWindow()
    {
        EvidenceBench bench;
        QStringList paths;
        for (int i = 0; i < 300; ++i)
            paths << bench.folder.filePath(s("gone-%1.log").arg(i));
        bench.door.ask(paths);
        QVERIFY(bench.door.prompt()->problem().contains(s("294 more")));
        QVERIFY(bench.door.prompt()->height() < bench.window.height());
    }

    void whileOneIsAttachedASecondIsRefusedInWords()
    {
        EvidenceBench bench;
        const QString other = bench.write("b.log", "b");
        bench.door.ask({bench.write("disk.img", noise(16 << 20))});
        QTest::mouseClick(bench.door.prompt()->attachButton(), Qt::LeftButton);
        bench.door.ask({other});
        QCOMPARE(bench.failed.count(), 1);
        QCOMPARE(errorOf(bench.failed).kind, ErrorKind::Busy);
        QVERIFY(bench.door.prompt()->isHidden());
        QTRY_VERIFY_WITH_TIMEOUT(!bench.workspace.isWriting(), 20'000);
        QCOMPARE(bench.evidence().size(), size_t(1));
    }

    void aCopyIsSavedByteForByteAndNothingIsWrittenOver()
    {
        EvidenceBench bench;
        bench.attach({bench.write("proxy.log", "192.0.2.1 GET /\n")});
        const QString target = bench.folder.filePath(s("out.log"));
        bench.door.saveCopy(bench.evidence().front(), target);
        bench.waitForReading();
        QFile out(target);
        QVERIFY(out.open(QIODevice::ReadOnly));
        QCOMPARE(out.readAll(), QByteArray("192.0.2.1 GET /\n"));
        QVERIFY(bench.note().contains(target));
        bench.door.saveCopy(bench.evidence().front(), target);
        bench.waitForReading();
        QCOMPARE(bench.failed.count(), 1);
        QCOMPARE(errorOf(bench.failed).kind, ErrorKind::Io);
    }

    void checkingSaysWhatIsSoAndWhatIsDamaged()
    {
        EvidenceBench bench;
        const QByteArray content = noise(5 << 20);
        bench.attach({bench.write("disk.img", content)});
        bench.door.check(bench.evidence().front());
        bench.waitForReading();
        QVERIFY2(bench.note().contains(s("as it was attached")), qPrintable(bench.note()));
        QVERIFY(bench.workspace.saveCopy(bench.folder.filePath(s("damaged.kagami"))));
        QFile file(bench.folder.filePath(s("damaged.kagami")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qsizetype at = file.readAll().indexOf(content.mid(4 << 20, 64));
        QVERIFY(at > 0);
        QVERIFY(file.seek(at) && file.write("changed") == 7);
        file.close();
        Workspace damaged(CaseFile::open(file.fileName(), OpenMode::ReadOnly).value());
        QWidget window;
        EvidenceDoor door(damaged, window);
        QSignalSpy failed(&door, &EvidenceDoor::failed);
        door.check(bench.evidence().front());
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        QCOMPARE(errorOf(failed).where, s("disk.img"));
        QVERIFY(!errorOf(failed).remedy.isEmpty());
    }

    void inACaseThatCanOnlyBeReadNothingIsAsked()
    {
        EvidenceBench bench;
        Workspace reader(CaseFile::open(bench.workspace.file().path(), OpenMode::ReadOnly).value());
        QWidget window;
        EvidenceDoor door(reader, window);
        QSignalSpy failed(&door, &EvidenceDoor::failed);
        door.ask({bench.write("a.log", "a")});
        QCOMPARE(failed.count(), 1);
        QVERIFY(door.prompt()->isHidden());
    }

    void casesBundlesAndDocumentsAreNoEvidenceWhenDropped()
    {
        QVERIFY(EvidenceDoor::takes({s("/a/proxy.log")}));
        QVERIFY(EvidenceDoor::takes({s("/a/mail.eml"), s("/a/b.kagami")}));
        QVERIFY(!EvidenceDoor::takes({s("/a/b.KAGAMI")}));
        QVERIFY(!EvidenceDoor::takes({s("/a/b.kbundle")}));
        QVERIFY(!EvidenceDoor::takes({s("/a/b.case.json")}));
        QVERIFY(EvidenceDoor::takes({s("/a/events1.json"), s("/a/events2.json")}));
    }
};

QTEST_MAIN(tst_EvidenceDoor)
#include "tst_evidence_door.moc"

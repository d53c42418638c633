#include "ui/share/bundle_export.h"
#include "ui/share/head_field.h"
#include "ui/share/passphrase_pair.h"
#include "ui/share/protection_box.h"
#include "ui/share/signer_box.h"
#include "ui/share/written_dialog.h"
#include "ui/theme/theme.h"
#include "ui_share/share_bench.h"
#include "workspace/job.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>

using namespace kagami;
using namespace kagami::test;

namespace {

constexpr int patienceMs = 20000;

/// Keeps jobs from beginning, until it is told to let go or ends.
class HeldPool {
public:
    HeldPool()
    {
        for (int i = 0; i < jobPool().maxThreadCount(); ++i)
            jobPool().start([going = m_going] { going->acquire(); });
    }
    ~HeldPool() { letGo(); }
    HeldPool(const HeldPool&) = delete;
    HeldPool& operator=(const HeldPool&) = delete;
    /// Returns when all jobs are done.
    void letGo() const
    {
        m_going->release(jobPool().maxThreadCount());
        jobPool().waitForDone();
    }

private:
    std::shared_ptr<QSemaphore> m_going = std::make_shared<QSemaphore>();
};

/// The dialog, on a case with something that is marked higher and an own key to sign with.
struct Office : ShareBench {
    QString out = folder.filePath(s("mine.kbundle"));
    PublicKey mine = makeMyKey();
    std::unique_ptr<BundleExport> dialog;

    void open()
    {
        dialog = std::make_unique<BundleExport>(workspace, keys, folder.path());
        dialog->open();
        waitForPlan();
    }
    void waitForPlan() const
    {
        if (!QTest::qWaitFor([&] { return dialog->isPlanned(); }, patienceMs))
            qFatal("no plan: %s", qPrintable(dialog->problem()));
    }
    void sign() const { dialog->signer()->passphraseField()->setText(goodPassphrase); }
    void leaveUnlocked() const { dialog->protection()->choose(BundleEncryption::None); }
    void write() const
    {
        QSignalSpy written(dialog.get(), &BundleExport::written);
        dialog->writeTo(out);
        if (!QTest::qWaitFor([&] { return written.count() > 0; }, patienceMs))
            qFatal("not written: %s", qPrintable(dialog->problem()));
    }
    void marked(Tlp tlp)
    {
        Draft draft;
        draft.reason = s("Marked");
        draft.set(intrusion, ItemField::Tlp, tlp);
        if (!workspace.commit(std::move(draft)))
            qFatal("not marked");
    }
    /// Whoever has a copy opens it and takes it over.
    [[nodiscard]] Result<MergeReport> applyTo(const QString& copy, const BundleOpening& opening) const
    {
        const auto source = BundleSource::open(out, opening);
        if (!source)
            return tl::unexpected(source.error());
        const auto file = CaseFile::open(copy, OpenMode::ReadWrite);
        if (!file)
            return tl::unexpected(file.error());
        return applyBundle(**file, *source);
    }
};

QString ceilingText(const BundleExport& dialog)
{
    return dialog.ceiling()->currentText();
}

void chooseCeiling(const BundleExport& dialog, const QString& text)
{
    dialog.ceiling()->setCurrentIndex(dialog.ceiling()->findText(text));
}

} // namespace

class tst_ExportBundle : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ThemeKind::Light); }

    void whatAColleagueLacksComesOutAsTheSameState()
    {
        Office office;
        const Digest herHead = office.herHead();
        office.iWrite("from the log", office.intrusion, "Mine");
        office.open();
        office.dialog->scope()->setCurrentIndex(1);
        office.dialog->head()->edit()->setText(herHead.toHex());
        QTRY_VERIFY_WITH_TIMEOUT(office.dialog->goes().startsWith(s("1 change set")), patienceMs);
        chooseCeiling(*office.dialog, s("no limit"));
        office.waitForPlan();
        office.sign();
        office.leaveUnlocked();
        office.write();
        const KeyList trusted{{office.mine}, {}};
        const auto applied = office.applyTo(office.hers, {.trusted = &trusted});
        QVERIFY2(applied, applied ? "" : qPrintable(describe(applied.error())));
        QCOMPARE(applied->added.size(), size_t(1));
        QCOMPARE(office.openHers()->state().stateHash(), office.stateHash());
    }

    void withAPassphraseNobodyElseOpensIt()
    {
        Office office;
        office.open();
        chooseCeiling(*office.dialog, s("no limit"));
        office.waitForPlan();
        office.sign();
        office.dialog->protection()->choose(BundleEncryption::Passphrase);
        for (QLineEdit* edit : office.dialog->protection()->passphraseFields()->findChildren<QLineEdit*>())
            edit->setText(goodPassphrase);
        office.write();
        const KeyList trusted{{office.mine}, {}};
        QVERIFY(!office.applyTo(office.hers, {.trusted = &trusted}));
        const Passphrase right(goodPassphrase);
        QVERIFY(office.applyTo(office.hers, {.trusted = &trusted, .passphrase = &right}));
    }

    void onlyThePeopleThatWereChosenCanReadIt()
    {
        Office office;
        office.trustMori();
        office.open();
        ProtectionBox& protection = *office.dialog->protection();
        QCOMPARE(protection.encryption(), BundleEncryption::Recipients);
        QVERIFY(!protection.problem().isEmpty());
        office.sign();
        QVERIFY(!office.dialog->check());
        QVERIFY2(office.dialog->problem().contains(s("at least one person")),
            qPrintable(office.dialog->problem()));
        QCOMPARE(protection.people()->item(0)->text(), s("Mori"));
        protection.people()->item(0)->setCheckState(Qt::Checked);
        QCOMPARE(office.dialog->problem(), QString());
        office.write();
        const KeyList trusted{{office.mine}, {}};
        const auto kato = PrivateKey::generate(s("Kato")).value();
        QVERIFY(!BundleSource::open(office.out, {.trusted = &trusted, .keys = {&kato}}));
        QVERIFY(BundleSource::open(office.out, {.trusted = &trusted, .keys = {&office.mori}}));
    }

    void aboveTheCeilingNothingGoesAndTheDialogSaysWhatStays()
    {
        Office office;
        office.marked(Tlp::Amber);
        office.marked(Tlp::Clear); // its history would tell
        Draft red;
        addItem(red, ItemKind::Incident, s("Kept here"));
        std::get<PutItem>(red.operations.back()).item.tlp = Tlp::Red;
        QVERIFY(office.workspace.commit(std::move(red)));
        office.open();
        chooseCeiling(*office.dialog, toKey(Tlp::Green));
        office.waitForPlan();
        QVERIFY2(office.dialog->stays().contains(s("1 record(s) marked above TLP:GREEN")),
            qPrintable(office.dialog->stays()));
        QVERIFY(office.dialog->stays().contains(s("although marked low enough")));
        auto* held
            = child<QListWidget>(*office.dialog, s("Records that stay although they are marked low enough"));
        QVERIFY(held->count() > 0);
        QVERIFY2(held->item(0)->text().contains(s("JAXA intrusion")), qPrintable(held->item(0)->text()));
        office.sign();
        office.leaveUnlocked();
        office.write();
        const auto source = BundleSource::open(office.out, {.acceptsUnknown = true});
        QVERIFY(source);
        QCOMPARE(source->manifest().ceiling, std::optional(Tlp::Green));
        qint64 withheld = 0;
        for (const ChangeSetHeader& header : source->headers())
            withheld += header.withheld;
        QVERIFY(withheld > 0);
    }

    void theCeilingAtFirstIsThatOfTheLensElseTheCasesOwn()
    {
        Office office;
        office.open();
        QCOMPARE(ceilingText(*office.dialog),
            office.workspace.marking() == Tlp::Red ? s("no limit") : toKey(office.workspace.marking()));
        office.workspace.setCeiling(Tlp::Green);
        office.open();
        QCOMPARE(ceilingText(*office.dialog), toKey(Tlp::Green));
    }

    void whatIsMissingIsSaidBeforeAnythingIsWritten()
    {
        Office office;
        office.open();
        QVERIFY(!office.dialog->check());
        QVERIFY(office.dialog->problem().contains(s("passphrase of your key")));
        office.sign();
        QVERIFY(!office.dialog->check());
        QVERIFY2(office.dialog->problem().contains(s("passphrase")), qPrintable(office.dialog->problem()));
        office.leaveUnlocked();
        QVERIFY(office.dialog->check());
        office.dialog->scope()->setCurrentIndex(1);
        QVERIFY(!office.dialog->check());
        QVERIFY(office.dialog->problem().contains(s("64 digits")));
        office.dialog->head()->edit()->setText(QString(64, u'a'));
        QTRY_VERIFY_WITH_TIMEOUT(office.dialog->problem().contains(s("never had the head")), patienceMs);
        QVERIFY(!office.dialog->check());
        office.dialog->writeTo(office.out);
        QVERIFY(!QFileInfo::exists(office.out));
    }

    void aWrongPassphraseOfTheKeyIsSaidAndNoFileIsLeft()
    {
        Office office;
        office.open();
        office.leaveUnlocked();
        office.dialog->signer()->passphraseField()->setText(s("not this one"));
        office.dialog->writeTo(office.out);
        QVERIFY(office.dialog->isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!office.dialog->problem().isEmpty(), patienceMs);
        QVERIFY2(office.dialog->problem().contains(s("passphrase")), qPrintable(office.dialog->problem()));
        QVERIFY(!QFileInfo::exists(office.out));
        QVERIFY(office.dialog->isVisible());
    }

    void whatIsStoppedLeavesNoFileAndTheDialogStays()
    {
        Office office;
        office.open();
        office.leaveUnlocked();
        office.sign();
        const HeldPool held;
        office.dialog->writeTo(office.out);
        QVERIFY(office.dialog->isBusy());
        QTest::keyClick(office.dialog.get(), Qt::Key_Escape);
        QVERIFY(!office.dialog->isBusy());
        held.letGo();
        QVERIFY(!QFileInfo::exists(office.out));
        QVERIFY(office.dialog->isVisible());
        QTest::keyClick(office.dialog.get(), Qt::Key_Escape);
        QVERIFY(!office.dialog->isVisible());
    }

    void whatIsStoppedWhileItIsWrittenLeavesNoFileOrIsSaidToBeWritten()
    {
        Office office;
        office.open();
        office.leaveUnlocked();
        office.sign();
        office.dialog->writeTo(office.out);
        QTest::keyClick(office.dialog.get(), Qt::Key_Escape);
        QVERIFY(!office.dialog->isBusy());
        QVERIFY(jobPool().waitForDone(patienceMs));
        QCoreApplication::processEvents();
        // Who was the first is up to the machine.
        QCOMPARE(QFileInfo::exists(office.out), !office.dialog->isVisible());
    }

    void aHeadIsReadFromAFileOfTheColleagues()
    {
        Office office;
        const WorkspaceBench other;
        office.open();
        office.dialog->scope()->setCurrentIndex(1);
        HeadField& head = *office.dialog->head();
        head.readFile(office.hers);
        QTRY_COMPARE_WITH_TIMEOUT(head.head(), std::optional(office.herHead()), patienceMs);
        office.waitForPlan();
        QVERIFY2(office.dialog->goes().startsWith(s("Nothing")), qPrintable(office.dialog->goes()));
        head.readFile(other.workspace.file().path());
        QTRY_VERIFY_WITH_TIMEOUT(office.dialog->problem().contains(s("another case")), patienceMs);
        QCOMPARE(head.head(), std::optional(office.herHead()));
    }

    void thePublicKeyIsCopied()
    {
        Office office;
        office.open();
        QTest::mouseClick(office.dialog->signer()->copyButton(), Qt::LeftButton);
        const auto copied = PublicKey::parse(QApplication::clipboard()->text());
        QVERIFY(copied);
        QVERIFY(copied->isSameKey(office.mine));
    }

    void theNoticeHasTheHeadToCopy()
    {
        const Digest head = sha256("a head");
        WrittenDialog notice(s("/somewhere/mine.kbundle"), head);
        notice.show();
        QCOMPARE(notice.headText()->text().remove(u'\n'), head.toHex());
        QTest::mouseClick(notice.mainButton(), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), head.toHex());
    }
};

QTEST_MAIN(tst_ExportBundle)
#include "tst_export_bundle.moc"

#include "ui/controls/empty_note.h"
#include "ui/merge/merge_page.h"
#include "ui/merge/merge_review.h"
#include "ui/share/bundle_opener.h"
#include "ui/share/share_door.h"
#include "ui/theme/theme.h"
#include "ui_share/share_bench.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace kagami;
using namespace kagami::test;

namespace {

constexpr int patienceMs = 20000;

/// The window's door, and what it says.
struct Hall : ShareBench {
    QWidget window;
    ShareDoor door{workspace, window};
    QSignalSpy noted{&door, &ShareDoor::noted};
    QSignalSpy failed{&door, &ShareDoor::failed};

    Hall() { window.show(); }

    void waitForReview(MergeReview::Page page)
    {
        if (!QTest::qWaitFor([&] { return door.review() && door.review()->page() == page; }, patienceMs))
            qFatal("no review: %s", door.opener() ? qPrintable(door.opener()->problem()) : "no opener");
    }
    /// The opener has checked the bundle and asks about its sender, or says what is wrong.
    void waitForQuestion()
    {
        if (!QTest::qWaitFor(
                [&] {
                    return door.opener() && !door.opener()->isBusy()
                        && (door.opener()->agreement()->isVisible() || !door.opener()->problem().isEmpty());
                },
                patienceMs))
            qFatal("no question");
    }
    void apply()
    {
        waitForReview(MergeReview::Review);
        QTest::keyClick(door.review(), Qt::Key_Return, Qt::ControlModifier);
        if (!QTest::qWaitFor([&] { return noted.count() > 0; }, patienceMs))
            qFatal("not applied");
    }
    [[nodiscard]] QString saidInReview() const
    {
        QStringList texts;
        for (const QLabel* label : door.review()->findChildren<QLabel*>())
            texts << label->text();
        return texts.join(u'\n');
    }
};

} // namespace

class tst_ApplyBundle : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, ThemeKind::Light); }

    void aBundleOfAKnownSenderIsReviewedAndOneStep()
    {
        Hall hall;
        hall.trustMori();
        hall.sheAdds("Hers");
        hall.sheSends({}, {.sender = &hall.mori});
        const Digest before = hall.stateHash();
        const int steps = hall.changeSets();
        hall.door.take(hall.bundle);
        hall.waitForReview(MergeReview::Review);
        QVERIFY2(hall.saidInReview().contains(s("Signed by Mori")), qPrintable(hall.saidInReview()));
        QCOMPARE(hall.changeSets(), steps);
        hall.apply();
        QVERIFY(hall.noted.first().first().toString().startsWith(s("Applied")));
        QCOMPARE(hall.incidents(), 4);
        QCOMPARE(hall.stateHash(), hall.openHers()->state().stateHash());
        QVERIFY(hall.workspace.undo());
        QCOMPARE(hall.stateHash(), before);
        QVERIFY(hall.workspace.file().verify()->ok());
    }

    void aWrongPassphraseIsSaidInPlaceAndTheRightOneOpens()
    {
        Hall hall;
        hall.trustMori();
        hall.sheAdds("Hers");
        const Passphrase passphrase(goodPassphrase);
        hall.sheSends({}, {.sender = &hall.mori, .passphrase = &passphrase, .cost = Argon2Cost::least()});
        hall.door.take(hall.bundle);
        BundleOpener& opener = *hall.door.opener();
        QVERIFY(opener.passphrase()->isVisible());
        QVERIFY(!opener.ownKey()->isVisible());
        QTest::keyClicks(opener.passphrase(), s("wrong horse"));
        QTest::keyClick(opener.passphrase(), Qt::Key_Return);
        hall.waitForQuestion();
        QVERIFY2(
            opener.problem().contains(s("passphrase of the bundle is wrong")), qPrintable(opener.problem()));
        QVERIFY(!hall.door.review());
        opener.passphrase()->setText(goodPassphrase);
        QCOMPARE(opener.problem(), QString());
        QTest::keyClick(opener.passphrase(), Qt::Key_Return);
        hall.apply();
        QCOMPARE(hall.incidents(), 4);
    }

    void aBundleForMyKeyAsksForItsPassphrase()
    {
        Hall hall;
        const PublicKey mine = hall.makeMyKey();
        hall.trustMori();
        hall.sheAdds("Hers");
        hall.sheSends({}, {.sender = &hall.mori, .recipients = {mine}});
        hall.door.take(hall.bundle);
        BundleOpener& opener = *hall.door.opener();
        QVERIFY(opener.ownKey()->isVisible());
        QCOMPARE(opener.ownKey()->currentText(), s("Aoki"));
        opener.passphrase()->setText(goodPassphrase);
        QTest::mouseClick(opener.mainButton(), Qt::LeftButton);
        hall.apply();
        QCOMPARE(hall.incidents(), 4);
    }

    void aBundleForSomebodyElseSaysSo()
    {
        Hall hall;
        const auto kato = PrivateKey::generate(s("Kato")).value();
        hall.sheSends({}, {.sender = &hall.mori, .recipients = {kato.publicKey()}});
        hall.door.take(hall.bundle);
        QVERIFY(!hall.door.opener()->mainButton()->isEnabled()); // there is no key at all
        hall.door.opener()->reject();
        static_cast<void>(hall.makeMyKey());
        hall.door.take(hall.bundle);
        hall.door.opener()->passphrase()->setText(goodPassphrase);
        QTest::mouseClick(hall.door.opener()->mainButton(), Qt::LeftButton);
        hall.waitForQuestion();
        QVERIFY2(hall.door.opener()->problem().contains(s("somebody else")),
            qPrintable(hall.door.opener()->problem()));
    }

    void anUnknownSenderHasToBeAcceptedAndCanBeTrusted()
    {
        Hall hall;
        hall.sheAdds("Hers");
        hall.sheSends({}, {.sender = &hall.mori});
        hall.door.take(hall.bundle);
        hall.waitForQuestion();
        BundleOpener& opener = *hall.door.opener();
        QVERIFY(!hall.door.review());
        QVERIFY(!opener.mainButton()->isEnabled());
        QVERIFY(!opener.trustsKey()->isEnabled());
        QTest::keyClick(opener.agreement(), Qt::Key_Space);
        QVERIFY(opener.mainButton()->isEnabled());
        opener.trustsKey()->setChecked(true);
        QTest::mouseClick(opener.mainButton(), Qt::LeftButton);
        QVERIFY(!opener.problem().isEmpty()); // a name is missing
        opener.senderName()->setText(s("Mori"));
        QTest::mouseClick(opener.mainButton(), Qt::LeftButton);
        hall.waitForReview(MergeReview::Review);
        QVERIFY(hall.saidInReview().contains(s("Signed by Mori")));
        QVERIFY(hall.keys.known().findName(s("Mori"))->isSameKey(hall.mori.publicKey()));
        hall.apply();
        QCOMPARE(hall.incidents(), 4);
    }

    void withoutASignatureItIsTakenOnlyWhenThePersonSaysSo()
    {
        Hall hall;
        hall.sheAdds("Hers");
        hall.sheSends({}, {});
        hall.door.take(hall.bundle);
        hall.waitForQuestion();
        QVERIFY(!hall.door.opener()->trustsKey()->isVisible());
        QVERIFY(!hall.door.opener()->mainButton()->isEnabled());
        hall.door.opener()->reject();
        QVERIFY(!hall.door.review());
        QCOMPARE(hall.incidents(), 3);
    }

    void aBrokenSealCanOnlyBeLookedAt()
    {
        Hall hall;
        hall.trustMori();
        hall.sheAdds("Hers");
        hall.sheSends({}, {.sender = &hall.mori});
        QFile file(hall.bundle);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() - 1);
        const QByteArray last = file.read(1);
        file.seek(file.size() - 1);
        file.write(QByteArray(1, char(last[0] ^ 1)));
        file.close();
        hall.door.take(hall.bundle);
        hall.waitForQuestion();
        hall.door.opener()->agreement()->setChecked(true);
        QTest::mouseClick(hall.door.opener()->mainButton(), Qt::LeftButton);
        hall.waitForReview(MergeReview::Review);
        QVERIFY(hall.saidInReview().contains(s("seal is broken")));
        QVERIFY(!hall.door.review()->mergeButton()->isEnabled());
        QTest::keyClick(hall.door.review(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(hall.incidents(), 3);
    }

    void whatHasComeTooEarlyCanWaitAndComesInWithWhatItBuildsOn()
    {
        Hall hall;
        hall.trustMori();
        const Digest first = hall.herHead();
        hall.sheAdds("First");
        const Digest second = hall.herHead();
        const QString early = hall.bundle;
        hall.sheSends({.since = first}, {.sender = &hall.mori});
        QVERIFY(QFile::rename(hall.bundle, hall.folder.filePath(s("earlier.kbundle"))));
        hall.sheAdds("Second");
        hall.sheSends({.since = second}, {.sender = &hall.mori});
        const Digest before = hall.stateHash();
        hall.door.take(early);
        hall.waitForReview(MergeReview::Note);
        MergeReview& review = *hall.door.review();
        QVERIFY2(review.note()->accessibleDescription().contains(s("1 change set")),
            qPrintable(review.note()->accessibleDescription()));
        QVERIFY(review.note()->accessibleDescription().contains(s("Mori")));
        QCOMPARE(review.mergeButton()->text(), s("Let it wait"));
        QTest::mouseClick(review.mergeButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(hall.noted.count(), 1, patienceMs);
        QCOMPARE(hall.workspace.file().waiting().size(), size_t(1));
        QCOMPARE(hall.stateHash(), before);
        hall.noted.clear();
        hall.door.take(hall.folder.filePath(s("earlier.kbundle")));
        hall.apply();
        QCOMPARE(hall.incidents(), 5);
        QVERIFY(hall.workspace.file().waiting().empty());
        QCOMPARE(hall.stateHash(), hall.openHers()->state().stateHash());
    }

    void aBundleOfAnotherCaseCanBecomeACase()
    {
        Hall hall;
        const WorkspaceBench other;
        hall.trustMori();
        QVERIFY(writeBundle(other.workspace.file(), hall.bundle, {}, {.sender = &hall.mori}));
        QSignalSpy opened(&hall.door, &ShareDoor::openRequested);
        hall.door.take(hall.bundle);
        QTRY_VERIFY_WITH_TIMEOUT(hall.door.question(), patienceMs);
        QVERIFY(hall.door.question()->text().contains(s("Bench case")));
        const auto bundle = std::make_shared<const BundleSource>(
            BundleSource::open(hall.bundle, {.acceptsUnknown = true}).value());
        const QString made = hall.folder.filePath(s("made.kagami"));
        hall.door.makeCase(bundle, made);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, patienceMs);
        QCOMPARE(opened.first().first().toString(), made);
        QCOMPARE(CaseFile::open(made, OpenMode::ReadOnly).value()->state().stateHash(),
            other.workspace.state().stateHash());
        hall.door.makeCase(bundle, made);
        QTRY_COMPARE_WITH_TIMEOUT(hall.failed.count(), 1, patienceMs); // there is one
    }

    void aBundleThatWasCutOffIsSaidToBe()
    {
        Hall hall;
        hall.sheAdds("Hers");
        hall.sheSends({}, {});
        QVERIFY(QFile::resize(hall.bundle, QFileInfo(hall.bundle).size() - 20));
        hall.door.take(hall.bundle);
        hall.waitForQuestion();
        QVERIFY2(hall.door.opener()->problem().contains(s("from mori.kbundle")),
            qPrintable(hall.door.opener()->problem()));
        QVERIFY(!hall.door.opener()->agreement()->isVisible());
        QFile none(hall.bundle);
        QVERIFY(none.open(QIODevice::WriteOnly));
        none.write("nothing of the kind");
        none.close();
        hall.door.take(hall.bundle);
        QCOMPARE(hall.failed.count(), 1);
        QCOMPARE(hall.incidents(), 3);
    }

    void severalBundlesAtOnceAreRefusedInWords()
    {
        Hall hall;
        hall.sheSends({}, {});
        QVERIFY(ShareDoor::takesOneOf({hall.hers, hall.bundle}));
        QVERIFY(!ShareDoor::takesOneOf({hall.hers}));
        hall.door.takeDropped({hall.bundle, hall.bundle});
        QCOMPARE(hall.failed.count(), 1);
        QVERIFY(!hall.door.opener());
        hall.door.takeDropped({hall.bundle});
        QVERIFY(hall.door.opener());
    }

    void aCaseThatIsOnlyReadTakesNothing()
    {
        Hall hall;
        hall.sheSends({}, {});
        hall.workspace.showPast(
            hall.workspace.file().ledger().history().back().hash, hall.workspace.file().sharedLedger());
        hall.door.take(hall.bundle);
        QCOMPARE(hall.failed.count(), 1);
        QVERIFY(!hall.door.opener());
    }
};

QTEST_MAIN(tst_ApplyBundle)
#include "tst_apply_bundle.moc"

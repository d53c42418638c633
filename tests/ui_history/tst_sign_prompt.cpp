#include "share/signers.h"
#include "store/signature.h"
#include "ui/controls/two_line_delegate.h"
#include "ui/history/history_model.h"
#include "ui/history/history_view.h"
#include "ui/history/sign_prompt.h"
#include "ui_support/workspace_bench.h"

#include <QComboBox>
#include <QIcon>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace kagami;
using namespace kagami::test;

namespace {

/// A case of Aoki's with a change set of Mori's in it, a folder for keys, and the history beside.
struct Signing {
    QTemporaryDir keyFolder;
    WorkspaceBench bench;
    KeyFolder keys{keyFolder.path()};
    QWidget window;
    SignPrompt prompt{bench.workspace, &window, keys};
    QSignalSpy told{&prompt, &SignPrompt::told};

    Signing()
    {
        qputenv("KAGAMI_KEYS", keyFolder.path().toUtf8());
        Draft draft;
        draft.author = s("Mori");
        addItem(draft, ItemKind::Target, s("NISC"));
        if (!bench.workspace.commit(std::move(draft)))
            qFatal("not written");
        window.resize(800, 600);
        window.show();
    }
    void makeKey(const char* name)
    {
        if (!keys.create(s(name), Passphrase(s("correct horse")), Argon2Cost::least()))
            qFatal("no key");
    }
    void sign(const char* passphrase)
    {
        prompt.passphraseField()->setText(s(passphrase));
        QTest::mouseClick(prompt.signButton(), Qt::LeftButton);
        if (!QTest::qWaitFor([&] { return !bench.workspace.isWriting(); }, 20'000))
            qFatal("it never ends");
    }
    [[nodiscard]] size_t signatures() const { return bench.workspace.file().signatures()->size(); }
};

} // namespace

class tst_SignPrompt : public QObject {
    Q_OBJECT
private slots:
    void withoutAKeyItSaysWhatOneIsFor()
    {
        Signing signing;
        QSignalSpy wanted(&signing.prompt, &SignPrompt::keysRequested);
        signing.prompt.begin();
        QVERIFY(signing.prompt.signButton()->isHidden());
        QTest::mouseClick(qobject_cast<QPushButton*>(signing.prompt.focusProxy()), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QVERIFY(signing.prompt.isHidden());
    }

    void whatTheAuthorWroteIsSignedAndTheLedgerStays()
    {
        Signing signing;
        signing.makeKey("Aoki");
        const Digest head = signing.bench.workspace.ledger().head();
        signing.prompt.begin();
        QVERIFY2(signing.prompt.scopeField()->currentText().contains(s("2 ")),
            qPrintable(signing.prompt.scopeField()->currentText()));
        signing.sign("correct horse");
        QCOMPARE(signing.signatures(), size_t(2));
        QCOMPARE(signing.bench.workspace.ledger().head(), head);
        QVERIFY(signing.prompt.isHidden());
        QVERIFY(signing.prompt.passphraseField()->text().isEmpty());
        QVERIFY(signing.told.front().front().toString().contains(s("Aoki")));
        signing.prompt.begin();
        QVERIFY(!signing.prompt.signButton()->isEnabled());
        signing.prompt.scopeField()->setCurrentIndex(1);
        QVERIFY(signing.prompt.signButton()->isEnabled());
        signing.sign("correct horse");
        QCOMPARE(signing.signatures(), size_t(3));
        QVERIFY(signing.bench.workspace.file().verify()->ok());
    }

    void aWrongPassphraseIsSaidInThePanel()
    {
        Signing signing;
        signing.makeKey("Aoki");
        signing.prompt.begin();
        signing.sign("wrong horse");
        QVERIFY(!signing.prompt.isHidden());
        QVERIFY2(!signing.prompt.problem().isEmpty(), "nothing is said");
        QCOMPARE(signing.signatures(), size_t(0));
        signing.sign("correct horse");
        QCOMPARE(signing.signatures(), size_t(2));
    }

    void theHistoryShowsWhoSignedInWordsAndAsABadge()
    {
        Signing signing;
        signing.makeKey("Aoki");
        HistoryView view(signing.bench.workspace);
        const auto badge = [&](int row) {
            return !view.model()->index(row, 0).data(TwoLineDelegate::BadgeRole).value<QIcon>().isNull();
        };
        const auto tip
            = [&](int row) { return view.model()->index(row, 0).data(Qt::ToolTipRole).toString(); };
        QVERIFY(!badge(0) && !badge(1));
        signing.prompt.begin();
        signing.sign("correct horse");
        QTRY_VERIFY(badge(1));
        QVERIFY(!badge(0)); // Mori's
        QVERIFY2(tip(1).contains(s("Signed by Aoki")), qPrintable(tip(1)));
        view.list()->setCurrentIndex(view.model()->index(1, 0));
        QVERIFY2(view.details().contains(s("Signed by Aoki")), qPrintable(view.details()));
        QVERIFY(
            view.model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(s("Signed by Aoki")));
    }

    void aWrongSignatureAndAnUnknownKeyAreToldApart()
    {
        const QString known = signerWords({{s("Aoki"), true, true}});
        const QString unknown = signerWords({{s("1234 5678"), false, true}});
        const QString wrong = signerWords({{s("Aoki"), true, false}});
        QVERIFY(known.contains(s("Signed by Aoki")));
        QVERIFY(unknown.contains(s("not trusted")));
        QVERIFY(wrong.contains(s("wrong")));
        QVERIFY(signerWords({}).isEmpty());
    }

    void inACaseThatCanOnlyBeReadItSaysSo()
    {
        Signing signing;
        Workspace reader(CaseFile::open(signing.bench.workspace.file().path(), OpenMode::ReadOnly).value());
        SignPrompt prompt(reader, &signing.window, signing.keys);
        QSignalSpy failed(&prompt, &SignPrompt::failed);
        prompt.begin();
        QCOMPARE(failed.count(), 1);
        QVERIFY(prompt.isHidden());
    }
};

QTEST_MAIN(tst_SignPrompt)
#include "tst_sign_prompt.moc"

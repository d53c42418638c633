#include "ui/controls/suggest_edit.h"
#include "ui/inspector/add_claim_form.h"
#include "ui/inspector/cite_form.h"
#include "ui/inspector/claim_row.h"
#include "ui/inspector/evidence_section.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/property_section.h"
#include "ui/inspector/value_editor.h"
#include "ui_evidence/evidence_bench.h"
#include "ui_support/menu_probe.h"

#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>

using namespace kagami;
using namespace kagami::test;

namespace {

/// The inspector on a source with one evidence file.
struct Page : EvidenceBench {
    Inspector inspector{workspace};
    ItemId file;

    Page()
    {
        workspace.select(npa.uuid);
        inspector.resize(360, 900);
        inspector.show();
        inspector.activateWindow();
        if (!QTest::qWaitForWindowActive(&inspector))
            qFatal("no inspector");
    }
    void attachOne()
    {
        door.ask({write("proxy.log", "one\ntwo\nthree\n")});
        child<QLineEdit>(*door.prompt(), s("Came from"))->setText(s("The proxy"));
        attach();
        file = evidence().front();
        inspector.activateWindow();
    }
    bool says(const QString& text) const
    {
        for (const QLabel* label : inspector.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
    EvidenceFileRow* row() const
    {
        const EvidenceSection* section = inspector.evidence();
        return section && !section->rows().empty() ? section->rows().front() : nullptr;
    }
};

} // namespace

class tst_EvidenceSection : public QObject {
    Q_OBJECT
private slots:
    void aSourceWithoutFilesSaysHowToAttachOne()
    {
        Page page;
        QVERIFY(page.says(s("Drop a log")));
        QSignalSpy wanted(&page.inspector, &Inspector::attachRequested);
        for (QPushButton* button : page.inspector.findChildren<QPushButton*>())
            if (button->text() == s("Attach a file…"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        page.workspace.select(page.jaxa.uuid);
        QVERIFY(!page.inspector.evidence());
    }

    void aFileIsListedWithSizeHashWhoWhenAndFromWhere()
    {
        Page page;
        page.attachOne();
        QVERIFY(page.row());
        const EvidenceLine& line = page.row()->line();
        QCOMPARE(line.title, s("proxy.log"));
        QCOMPARE(line.bytes, s("14 bytes"));
        QCOMPARE(line.hash, std::optional(sha256("one\ntwo\nthree\n")));
        QVERIFY2(line.acquired.startsWith(s("Aoki, ")) && line.acquired.contains(s(" UTC"))
                && line.acquired.contains(s("The proxy")),
            qPrintable(line.acquired));
        QVERIFY(page.says(shortHash(*line.hash)));
        QVERIFY(page.row()->accessibleName().contains(s("proxy.log")));
        // It is listed once: not also among what names the source.
        for (const Mention& mention : page.inspector.page().mentions)
            QVERIFY(mention.record != page.file.uuid);
    }

    void keysAndTheMenuCopyTheWholeHashAndShowTheFile()
    {
        Page page;
        page.attachOne();
        page.row()->setFocus();
        QTest::keyClick(page.row(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), sha256("one\ntwo\nthree\n").toHex());
        QSignalSpy wished(&page.inspector, &Inspector::evidenceWished);
        const QStringList entries
            = throughMenu([&] { askForMenu(page.row(), QPoint(5, 5)); }, s("Check now"));
        QCOMPARE(entries.size(), 5);
        QCOMPARE(wished.count(), 1);
        QCOMPARE(wished.front().at(1).value<EvidenceWish>(), EvidenceWish::Check);
        QTest::keyClick(page.row(), Qt::Key_Return);
        QCOMPARE(page.workspace.current(), page.file.uuid);
        QVERIFY(page.row()); // its own page has it with buttons
    }

    void aFileWhoseBytesAreNotInThisCopySaysSo()
    {
        Page page;
        Draft draft;
        Acquisition how;
        how.content = {sha256("elsewhere"), 9};
        how.fileName = s("elsewhere.bin");
        how.source = page.npa;
        const ItemId id = ItemId::random();
        QVERIFY(page.workspace.commit(attachmentDraft(id, how, s("Aoki"))));
        QVERIFY(page.says(s("not in this copy")));
    }

    void aPlaceIsCitedFromTheFile()
    {
        Page page;
        page.attachOne();
        const int before = page.changeSets();
        page.inspector.evidence()->beginCite(page.row());
        auto* form = page.inspector.findChild<CiteForm*>();
        QVERIFY(form);
        compose(form->subjectEdit(), s("Mail to"));
        QTest::keyClick(form->subjectEdit(), Qt::Key_Return);
        QVERIFY(form->claimForm());
        compose(form->claimForm()->propertyEdit(), s("Description"));
        QTest::keyClick(form->claimForm()->propertyEdit(), Qt::Key_Return);
        QVERIFY(form->claimForm()->valueEditor());
        auto* text = form->claimForm()->valueEditor()->findChild<QPlainTextEdit*>();
        QVERIFY(text);
        text->setPlainText(s("They came twice"));
        compose(form->claimForm()->placeField(), s("line 2"));
        QTest::keyClick(form->claimForm()->placeField(), Qt::Key_Return);
        QCOMPARE(page.changeSets(), before + 1);
        const auto claims = page.workspace.state().claims();
        QCOMPARE(claims.back().subject, page.mail.uuid);
        QCOMPARE(claims.back().source, page.file);
        QCOMPARE(claims.back().locator, s("line 2"));
    }

    void thePlaceOfAClaimIsEditedAndShown()
    {
        Page page;
        page.workspace.select(page.intrusion.uuid);
        ClaimRow* row = nullptr;
        for (ClaimRow* each : page.inspector.rows())
            if (page.workspace.state().claims()[size_t(each->claim())].id == page.whenByNpa)
                row = each;
        QVERIFY(row);
        QTest::keyClick(row, Qt::Key_S);
        auto* place = child<QLineEdit>(page.inspector, s("Place in the source"));
        QVERIFY(place);
        for (QLineEdit* each : page.inspector.section(Predicate::When)->findChildren<QLineEdit*>())
            if (each->accessibleName() == s("Place in the source"))
                place = each;
        compose(place, s("page 3"));
        QTest::keyClick(place, Qt::Key_Return);
        QCOMPARE(page.claim(page.whenByNpa).locator, s("page 3"));
        QCOMPARE(page.claim(page.whenByNpa).excerpt, s("in June"));
        QSignalSpy shown(&page.inspector, &Inspector::placeRequested);
        for (ClaimRow* each : page.inspector.rows())
            if (page.workspace.state().claims()[size_t(each->claim())].id == page.whenByNpa)
                QTest::keyClick(each, Qt::Key_P);
        QCOMPARE(shown.count(), 1);
        QVERIFY(page.workspace.undo());
        QVERIFY(page.claim(page.whenByNpa).locator.isEmpty());
    }
};

QTEST_MAIN(tst_EvidenceSection)
#include "tst_evidence_section.moc"

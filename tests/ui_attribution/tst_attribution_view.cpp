#include "ui/attribution/attribution_view.h"
#include "ui/attribution/evidence_model.h"
#include "ui/attribution/evidence_table.h"
#include "ui/attribution/rating_edit.h"
#include "ui_support/workspace_bench.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>

using namespace kagami;
using namespace kagami::test;

namespace {

/// Three hypotheses, two pieces of evidence, one rating and one judgement in a shown view.
struct Weighing {
    WorkspaceBench bench;
    ItemId actor, deception, other, judgement;
    ClaimId tools, words;
    AttributionView view{bench.workspace};

    explicit Weighing(bool filled = true)
    {
        if (filled)
            fill();
        view.resize(900, 640);
        view.show();
        view.activateWindow();
        if (!QTest::qWaitForWindowActive(&view))
            qFatal("no window");
    }
    void fill()
    {
        Draft draft;
        draft.reason = s("weighing");
        actor = addItem(draft, ItemKind::Hypothesis, s("MirrorFace did it"));
        deception = addItem(draft, ItemKind::Hypothesis, s("A false flag"));
        other = addItem(draft, ItemKind::Hypothesis, s("Somebody else"));
        tools = WorkspaceBench::say(
            draft, actor, Predicate::Evidence, s("The same tools"), {bench.npa, {}, Credibility::Probable2});
        words = WorkspaceBench::say(draft, actor, Predicate::Evidence, s("Words in the code"),
            {bench.asahi, {}, Credibility::Probable2});
        judgement = addItem(draft, ItemKind::Judgement, s("It was MirrorFace"));
        WorkspaceBench::say(draft, judgement, Predicate::LikelihoodOf, Likelihood::Likely, {});
        WorkspaceBench::say(draft, judgement, Predicate::ConfidenceOf, Confidence::Moderate, {});
        if (!bench.workspace.commit(std::move(draft)))
            qFatal("not written");
        rate(tools, deception, Consistency::Inconsistent);
    }
    void rate(ClaimId evidence, ItemId hypothesis, Consistency rating)
    {
        Draft draft;
        draft.reason = s("rated");
        addClaim(draft, evidence.uuid, Predicate::HypothesisConsistency,
            ConsistencyRating{hypothesis, rating}, {});
        if (!bench.workspace.commit(std::move(draft)))
            qFatal("not rated");
    }
    EvidenceTable& table() { return *view.table(); }
    QModelIndex cell(const QString& evidence, const QString& hypothesis)
    {
        const EvidenceModel* model = table().evidence();
        for (int row = 0; row < model->rowCount(); ++row)
            for (int column = EvidenceModel::firstHypothesis; column < model->columnCount(); ++column)
                if (model->index(row, 0).data().toString() == evidence
                    && model->hypothesisAt(column)->title == hypothesis)
                    return model->index(row, column);
        return {};
    }
    QString text(const QString& evidence, const QString& hypothesis)
    {
        return cell(evidence, hypothesis).data().toString();
    }
    bool says(const QString& words_) const
    {
        for (const QLabel* label : view.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words_))
                return true;
        return false;
    }
};

} // namespace

class tst_AttributionView : public QObject {
    Q_OBJECT
private slots:
    void theModelIsSound()
    {
        Weighing weighing;
        const QAbstractItemModelTester tester(
            weighing.table().evidence(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        weighing.rate(weighing.words, weighing.other, Consistency::Neutral);
        QCOMPARE(weighing.table().evidence()->rowCount(), 2);
        QVERIFY(!weighing.table().evidence()->rowAt(QModelIndex()));
    }

    void theHypothesisWithMostAgainstItStandsLast()
    {
        Weighing weighing;
        const EvidenceModel* model = weighing.table().evidence();
        QCOMPARE(model->hypothesisAt(model->columnCount() - 1)->title, s("A false flag"));
    }

    void columnsAreNamedAsInTheBriefWhateverTheirRank()
    {
        Weighing weighing;
        const EvidenceModel* model = weighing.table().evidence();
        const int last = model->columnCount() - 1;
        QCOMPARE(model->labelAt(last), s("H2")); // the second of the case, though most speaks against it
        QCOMPARE(model->headerData(last, Qt::Horizontal).toString(), s("H2 A false flag"));
        QCOMPARE(model->labelAt(0), QString());
        QVERIFY(weighing.cell(s("The same tools"), s("A false flag"))
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(s("H2 A false flag")));
    }

    void lettersRateAndTheSameLetterAgainIsTheStrongForm()
    {
        Weighing weighing;
        const int before = weighing.bench.changeSets();
        weighing.table().setFocus();
        weighing.table().setCurrentIndex(weighing.cell(s("The same tools"), s("MirrorFace did it")));
        QTest::keyClick(&weighing.table(), Qt::Key_C);
        QCOMPARE(weighing.text(s("The same tools"), s("MirrorFace did it")), s("C"));
        QTest::keyClick(&weighing.table(), Qt::Key_C);
        QCOMPARE(weighing.text(s("The same tools"), s("MirrorFace did it")), s("CC"));
        QTest::keyClick(&weighing.table(), Qt::Key_N);
        QCOMPARE(weighing.text(s("The same tools"), s("MirrorFace did it")), s("N"));
        QCOMPARE(weighing.bench.changeSets(), before + 3);
        QVERIFY(weighing.bench.workspace.undo());
        QCOMPARE(weighing.text(s("The same tools"), s("MirrorFace did it")), s("CC"));
    }

    void deleteTakesARatingBack()
    {
        Weighing weighing;
        weighing.table().setFocus();
        weighing.table().setCurrentIndex(weighing.cell(s("The same tools"), s("A false flag")));
        QTest::keyClick(&weighing.table(), Qt::Key_Delete);
        QCOMPARE(weighing.text(s("The same tools"), s("A false flag")), QString());
    }

    void walkingTheRowsSelectsTheirClaims()
    {
        Weighing weighing;
        weighing.table().setFocus();
        weighing.table().setCurrentIndex(weighing.table().evidence()->index(0, 0));
        QTest::keyClick(&weighing.table(), Qt::Key_Down);
        const EvidenceRow* row = weighing.table().evidence()->rowAt(weighing.table().currentIndex());
        QCOMPARE(weighing.bench.workspace.current(),
            weighing.bench.workspace.state().claims()[size_t(row->claim)].id.uuid);
    }

    void likelihoodAndConfidenceNeverStandInOneSentence()
    {
        Weighing weighing;
        QVERIFY(weighing.says(s("Likelihood: likely (55–80 %).")));
        QVERIFY(weighing.says(s("Confidence in this judgement: moderate")));
        for (const QLabel* label : weighing.view.findChildren<QLabel*>())
            QVERIFY(!(label->text().contains(s("Likelihood")) && label->text().contains(s("Confidence"))));
    }

    void aJudgementLeadsToItsRecord()
    {
        Weighing weighing;
        for (QPushButton* button : weighing.view.findChildren<QPushButton*>())
            if (button->text() == s("It was MirrorFace"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(weighing.bench.workspace.current(), weighing.judgement.uuid);
    }

    void withoutHypothesesItOffersToBeginWithThree()
    {
        Weighing weighing(false);
        QVERIFY(weighing.says(s("No hypotheses yet")));
        for (QPushButton* button : weighing.view.findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == s("Begin with three hypotheses"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(weighing.bench.workspace.state().itemsOfKind(ItemKind::Hypothesis).size(), size_t(3));
    }

    void titlesOfHypothesesAreNotCut()
    {
        Weighing weighing;
        QVERIFY(weighing.bench.workspace.commit(rename(*weighing.bench.workspace.state().find(weighing.actor),
            s("MirrorFace is a separate group that shares tools or suppliers with another one"))));
        const QHeaderView* header = weighing.table().horizontalHeader();
        int most = 0;
        for (int i = 0; i < header->count(); ++i)
            most = qMax(most, header->sectionSize(i));
        QVERIFY(header->height() > header->fontMetrics().height() * 3);
    }
};

QTEST_MAIN(tst_AttributionView)
#include "tst_attribution_view.moc"

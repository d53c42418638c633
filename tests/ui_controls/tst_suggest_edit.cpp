#include "ui/controls/suggest_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>

using namespace kagami;

namespace {

std::vector<Suggestion> fruit(const QString& typed)
{
    std::vector<Suggestion> found;
    for (const char* name : {"Apple", "Apricot", "Banana"})
        if (QString::fromLatin1(name).startsWith(typed, Qt::CaseInsensitive))
            found.push_back({QString::fromLatin1(name), {}, QString::fromLatin1(name).toLower(), {}});
    return found;
}

} // namespace

class tst_SuggestEdit : public QObject {
    Q_OBJECT
private slots:
    void enterTakesTheFirstSuggestionWhereOnlySuggestionsCount()
    {
        SuggestEdit edit;
        edit.setSource(fruit);
        edit.setPicksFirst(true);
        edit.show();
        QSignalSpy chosen(&edit, &SuggestEdit::suggestionChosen);
        QTest::keyClicks(&edit, QStringLiteral("ap"));
        QTest::keyClick(&edit, Qt::Key_Return);

        QCOMPARE(chosen.count(), 1);
        QCOMPARE(edit.text(), QStringLiteral("Apple"));
        QCOMPARE(edit.chosen()->key, QStringLiteral("apple"));
    }

    void textStandsForTheOneSuggestionItEquals()
    {
        SuggestEdit edit;
        edit.setSource(fruit);
        QTest::keyClicks(&edit, QStringLiteral("BANANA"));
        QVERIFY(edit.chosen());
        QCOMPARE(edit.chosen()->label, QStringLiteral("Banana"));
    }

    void typingOnForgetsTheChoice()
    {
        SuggestEdit edit;
        edit.setSource(fruit);
        edit.choose({QStringLiteral("Apple"), {}, QStringLiteral("apple"), {}});
        QTest::keyClicks(&edit, QStringLiteral("x"));
        QVERIFY(!edit.chosen());
    }

    void downOffersWhatFits()
    {
        SuggestEdit edit;
        edit.setSource(fruit);
        edit.show();
        QTest::keyClicks(&edit, QStringLiteral("a"));
        edit.completer()->popup()->hide();
        QTest::keyClick(&edit, Qt::Key_Down);
        QVERIFY(edit.completer()->popup()->isVisible());
        QCOMPARE(edit.completer()->popup()->model()->rowCount(), 2);
    }

    void aLongSuggestionEndsInsideTheList()
    {
        SuggestEdit edit;
        edit.resize(160, 24);
        edit.setSource([](const QString&) {
            return std::vector<Suggestion>{{QStringLiteral("T1190 Exploit Public-Facing Application"),
                QStringLiteral("公開アプリケーションの悪用"), QStringLiteral("T1190"), {}}};
        });
        edit.show();
        QTest::keyClicks(&edit, QStringLiteral("e"));
        const QAbstractItemView* list = edit.completer()->popup();
        QVERIFY(list->isVisible());
        const QModelIndex row = list->model()->index(0, 0);
        QVERIFY(list->visualRect(row).width() <= list->viewport()->width());
        QVERIFY(row.data(Qt::ToolTipRole).toString().contains(QStringLiteral("悪用")));
    }

    void composingTextIsLeftAlone()
    {
        SuggestEdit edit;
        int asked = 0;
        edit.setSource([&asked](const QString&) {
            ++asked;
            return std::vector<Suggestion>{};
        });
        QInputMethodEvent composing(QStringLiteral("がい"), {});
        QCoreApplication::sendEvent(&edit, &composing);
        QCOMPARE(asked, 0);
        QInputMethodEvent committed;
        committed.setCommitString(QStringLiteral("外務省"));
        QCoreApplication::sendEvent(&edit, &committed);
        QVERIFY(asked > 0);
        QCOMPARE(edit.text(), QStringLiteral("外務省"));
    }
};

QTEST_MAIN(tst_SuggestEdit)
#include "tst_suggest_edit.moc"

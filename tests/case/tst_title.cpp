#include "case/title.h"
#include "support/verify.h"

#include <QTest>

using namespace kagami;

class tst_Title : public QObject {
    Q_OBJECT
private slots:
    void aTitleMayBeAsLongAsTheLimitAndNoLonger()
    {
        VERIFY_OK(checkTitle(QString(longestTitle, u'x')));
        const Status tooLong = checkTitle(QString(100'000, u'x'));
        VERIFY_ERROR(tooLong, ErrorKind::Invalid);
        QVERIFY(tooLong.error().what.contains(QStringLiteral("100000")));
        QVERIFY(tooLong.error().what.contains(QString::number(longestTitle)));
        QVERIFY(!tooLong.error().remedy.isEmpty());
    }

    void charactersAreCountedAndNotTheirUnits()
    {
        QCOMPARE(characterTotal(QStringLiteral("𠮷野家")), 3);
        VERIFY_OK(checkTitle(QStringLiteral("𠮷").repeated(longestTitle)));
        VERIFY_ERROR(checkTitle(QStringLiteral("𠮷").repeated(longestTitle + 1)), ErrorKind::Invalid);
    }

    void blanksAreNoTitle()
    {
        VERIFY_ERROR(checkTitle(QStringLiteral("　 \n")), ErrorKind::Invalid);
        VERIFY_ERROR(checkTitle(QString()), ErrorKind::Invalid);
    }

    void aLongTitleIsShownByItsBeginning()
    {
        QCOMPARE(shortTitle(QStringLiteral("MirrorFace")), QStringLiteral("MirrorFace"));
        const QString shown = shortTitle(QString(100'000, u'x'));
        QVERIFY(shown.size() < 60);
        QVERIFY(shown.endsWith(u'…'));
    }
};

QTEST_GUILESS_MAIN(tst_Title)
#include "tst_title.moc"

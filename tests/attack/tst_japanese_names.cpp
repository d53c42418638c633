#include "attack/catalogue.h"
#include "attack/japanese_names.h"

#include <QTest>

using namespace kagami;
using namespace Qt::StringLiterals;

class tst_JapaneseNames : public QObject {
    Q_OBJECT
private slots:
    void placeholder() { QVERIFY(JapaneseNames::bundled().size() > 0); }
};

QTEST_GUILESS_MAIN(tst_JapaneseNames)
#include "tst_japanese_names.moc"

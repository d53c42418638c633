#include "attack/catalogue.h"
#include "attack/technique_search.h"

#include <QTest>

using namespace kagami;
using namespace Qt::StringLiterals;

class tst_TechniqueSearch : public QObject {
    Q_OBJECT
private slots:
    void placeholder() { QVERIFY(true); }
};

QTEST_GUILESS_MAIN(tst_TechniqueSearch)
#include "tst_technique_search.moc"

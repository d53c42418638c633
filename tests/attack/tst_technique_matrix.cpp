#include "attack/catalogue.h"
#include "attack/technique_matrix.h"

#include <QTest>

using namespace kagami;
using namespace Qt::StringLiterals;

class tst_TechniqueMatrix : public QObject {
    Q_OBJECT
private slots:
    void placeholder() { QVERIFY(true); }
};

QTEST_GUILESS_MAIN(tst_TechniqueMatrix)
#include "tst_technique_matrix.moc"

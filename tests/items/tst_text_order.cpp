#include "items/text_order.h"

#include <QLocale>
#include <QTest>
#include <algorithm>
#include <rapidcheck.h>

using namespace kagami;
using namespace Qt::StringLiterals;

namespace {

std::vector<QString> inOrder(const TextOrder& order, std::vector<QString> texts)
{
    std::sort(texts.begin(), texts.end(),
        [&](const QString& a, const QString& b) { return order.rankOf(a) < order.rankOf(b); });
    return texts;
}

} // namespace

class tst_TextOrder : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::English); // the order of "C" is that of the bytes
    }

    void numbersCountAsNumbersAndCaseDoesNotCount()
    {
        TextOrder order;
        const std::vector<QString> texts{u"beta 10"_s, u"Beta 9"_s, u"alpha"_s, u"外務省"_s};
        order.add(texts);
        const std::vector<QString> expected{u"alpha"_s, u"Beta 9"_s, u"beta 10"_s, u"外務省"_s};
        QCOMPARE(inOrder(order, texts), expected);
    }

    void textsThatComeLaterFindTheirPlace()
    {
        // Always before the one that came last: the room between two runs out after some thirty halvings.
        TextOrder order;
        std::vector<QString> texts;
        for (int i = 200; i > 0; --i) {
            texts.push_back(u"text %1"_s.arg(i));
            order.add({texts.back()});
        }
        std::vector<QString> expected = texts;
        std::reverse(expected.begin(), expected.end());
        QCOMPARE(inOrder(order, texts), expected);
    }

    void theOrderDoesNotDependOnWhenTextsCame()
    {
        QVERIFY(rc::check("added bit by bit == added at once", [] {
            std::vector<QString> texts;
            const int total = *rc::gen::inRange(1, 120);
            for (int i = 0; i < total; ++i)
                texts.push_back(QString(QChar(u'a' + *rc::gen::inRange(0, 3)))
                    + QString::number(*rc::gen::inRange(0, 200)));
            TextOrder bitByBit, atOnce;
            for (size_t from = 0; from < texts.size();) {
                const size_t to = std::min(texts.size(), from + size_t(*rc::gen::inRange(1, 60)));
                bitByBit.add({texts.begin() + std::ptrdiff_t(from), texts.begin() + std::ptrdiff_t(to)});
                from = to;
            }
            atOnce.add(texts);
            std::sort(texts.begin(), texts.end());
            texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
            RC_ASSERT(inOrder(bitByBit, texts) == inOrder(atOnce, texts));
        }));
    }
};

QTEST_APPLESS_MAIN(tst_TextOrder)
#include "tst_text_order.moc"

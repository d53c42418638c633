#include "store/read_ahead.h"
#include "store/two_copies.h"
#include "support/verify.h"

#include <set>

using namespace kagami;
using namespace kagami::support;

namespace {

/// The change sets of a case, which remembers what it was asked for, and on which threads.
class Watched : public ChangeSetSource {
public:
    explicit Watched(const CaseFile& file)
        : m_file(file)
    {
    }
    QString path() const override { return m_file.path(); }
    ItemId caseId() const override { return m_file.state().root()->id; }
    const std::vector<ChangeSetHeader>& headers() const override { return m_file.ledger().history(); }
    Result<PayloadLines> payload(const ChangeSetHeader& header) const override
    {
        ++asked;
        threads.insert(QThread::currentThread());
        if (header.hash == missing)
            return fail(ErrorKind::NotFound, s("gone"), path());
        const auto lines = m_file.payload(header.hash);
        return header.hash == altered ? readPayloadText(QByteArray(lines->text()).replace("Item 2", "Item X"))
                                      : lines;
    }

    Digest missing;
    Digest altered;
    mutable int asked = 0;
    mutable std::set<QThread*> threads;

private:
    const CaseFile& m_file;
};

} // namespace

class tst_read_ahead : public QObject {
    Q_OBJECT

    TwoCopies m_copies;
    std::vector<Delivery::Arrival> m_arrivals;

    [[nodiscard]] Watched source() const { return Watched(*m_copies.mine); }
    void arriveFrom(const Watched& source)
    {
        m_arrivals.clear();
        for (const ChangeSetHeader& header : source.headers())
            m_arrivals.push_back({header, &source});
    }

private slots:
    void initTestCase()
    {
        for (int i = 1; i <= 6; ++i)
            TwoCopies::add(*m_copies.mine, qPrintable(s("Item %1").arg(i)));
    }

    void allComeInOrderWithWhatTheTableKeeps()
    {
        const Watched source = this->source();
        arriveFrom(source);
        ReadAhead arriving(m_arrivals);
        for (const Delivery::Arrival& arrival : m_arrivals) {
            const auto arrived = arriving.next();
            VERIFY_OK(arrived);
            QCOMPARE(arrived->changeSet.header.hash, arrival.header.hash);
            QCOMPARE(computeHash(arrived->changeSet), arrival.header.hash);
            const Payload packed = packPayload(arrived->changeSet);
            QCOMPARE(arrived->payload.size, packed.size);
            QCOMPARE(arrived->payload.compressed, packed.compressed);
        }
        QCOMPARE(source.asked, int(m_arrivals.size()));
        QCOMPARE(source.threads, std::set<QThread*>{QThread::currentThread()});
    }

    void whatWasAlteredIsSaidInItsPlace()
    {
        Watched source = this->source();
        source.altered = source.headers()[3].hash; // Item 2
        arriveFrom(source);
        ReadAhead arriving(m_arrivals);
        for (int i = 0; i < 3; ++i)
            VERIFY_OK(arriving.next());
        VERIFY_ERROR(arriving.next(), ErrorKind::Corrupt);
    }

    /// Else what came before it would be written although the transaction has ended.
    void aSourceThatFailsIsSaidBeforeWhatIsReady()
    {
        Watched source = this->source();
        source.missing = source.headers()[4].hash;
        arriveFrom(source);
        ReadAhead arriving(m_arrivals);
        int taken = 0;
        auto arrived = arriving.next();
        for (; arrived; arrived = arriving.next())
            QVERIFY(++taken < 4);
        QCOMPARE(arrived.error().kind, ErrorKind::NotFound);
        QCOMPARE(source.asked, 5);
        QCOMPARE(taken, 3);
    }

    void whoStopsHasNotReadTheRest()
    {
        const Watched source = this->source();
        arriveFrom(source);
        {
            ReadAhead arriving(m_arrivals);
            VERIFY_OK(arriving.next());
        }
        QVERIFY2(source.asked < int(m_arrivals.size()), qPrintable(QString::number(source.asked)));
    }
};

QTEST_GUILESS_MAIN(tst_read_ahead)
#include "tst_read_ahead.moc"

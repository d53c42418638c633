#include "share/case_pair.h"
#include "share/change_set_signature.h"
#include "store/evidence.h"
#include "store/fault_vfs.h"
#include "support/verify.h"

#include <QDir>

#include <functional>
#include <map>

using namespace kagami;
using namespace kagami::support;

namespace {

using Fault = FaultVfs::Fault;

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

Draft draftOf(const char* title, int claims)
{
    Draft draft;
    draft.reason = s(title);
    const Item item{ItemId::random(), ItemKind::Incident, s(title)};
    draft.put(item);
    for (int i = 0; i < claims; ++i) {
        Claim claim;
        claim.id = ClaimId::random();
        claim.subject = item.id.uuid;
        claim.value = s("claim %1 %2").arg(i).arg(QString(200, QChar(u'x')));
        draft.put(std::move(claim));
    }
    return draft;
}

/// What of a case must be as before or as after, never in between.
struct Seen {
    Digest head;
    Digest state{};
    size_t waiting = 0;
    qint64 waitingBytes = 0;
    qint64 waitingSignatures = 0;
    qint64 evidence = 0; ///< bytes
    size_t signatures = 0;
    friend bool operator==(const Seen&, const Seen&) = default;
};
Seen seenIn(const CaseFile& file)
{
    Seen seen{file.ledger().head(), file.state().stateHash(), file.waiting().size()};
    for (const WaitingBundle& bundle : file.waiting()) {
        seen.waitingBytes += bundle.contentBytes();
        seen.waitingSignatures += bundle.signatures;
    }
    const auto blobs = file.blobs();
    for (const Blob& blob : *blobs)
        seen.evidence += blob.size.value_or(0);
    seen.signatures = file.signatures()->size();
    return seen;
}

} // namespace

/// Each way in which a disk can fail, at each call that SQLite makes of it.
class tst_Faults : public QObject {
    Q_OBJECT

    using Work = std::function<Status(CaseFile& file)>;
    StoreFixture m_fixture;
    std::map<QString, Work> m_work;
    PrivateKey m_key = PrivateKey::generate(s("sato")).value();

    QString path(const char* name) const { return m_fixture.path(s(name)); }
    Status apply(CaseFile& file, const char* bundle) const
    {
        const auto source = BundleSource::open(path(bundle), {.acceptsUnknown = true});
        if (!source)
            return tl::unexpected(source.error());
        const auto applied = applyBundle(file, *source);
        return applied ? Status() : tl::unexpected(applied.error());
    }
    template <class Done>
    static Status statusOf(const Done& done)
    {
        return done ? Status() : tl::unexpected(done.error());
    }
    /// Whether the fault came to pass before the work was done.
    bool strike(const Work& work, Fault fault, int nth, bool forGood)
    {
        bool struck = false;
        strike(work, fault, nth, forGood, struck);
        return struck && !QTest::currentTestFailed();
    }
    void strike(const Work& work, Fault fault, int nth, bool forGood, bool& struck)
    {
        QFile::remove(path("test.kagami"));
        QVERIFY(QFile::copy(path("base.kagami"), path("test.kagami")));
        auto file = m_fixture.open();
        QVERIFY(file);
        const Seen before = seenIn(*file);
        FaultVfs::arm(fault, nth, forGood);
        const Status done = work(*file);
        struck = FaultVfs::disarm();
        const QByteArray where = "call " + QByteArray::number(nth) + (forGood ? " and all after it" : "");
        const Seen after = seenIn(*file);
        QVERIFY2(done.has_value() == !(after == before), where);
        QVERIFY2(done || !done.error().what.isEmpty(), where);
        {
            const auto reader = m_fixture.open(OpenMode::ReadOnly);
            QVERIFY2(reader, where);
            QVERIFY2(seenIn(*reader) == after, where);
        }
        // Nothing of the failure stays behind: the next action works, and is kept.
        const auto next = file->commit(draftOf("Afterwards", 1));
        QVERIFY2(next, next ? "" : qPrintable(describe(next.error())));
        const Seen last = seenIn(*file);
        file.reset();
        const auto reopened = m_fixture.open();
        QVERIFY2(reopened, where);
        QVERIFY2(seenIn(*reopened) == last, where);
        const auto verified = reopened->verify();
        VERIFY_OK(verified);
        const QString found = verified->ok() ? QString() : verified->problems.front().message;
        QVERIFY2(verified->ok(), qPrintable(QString::fromUtf8(where) + s(": ") + found));
    }

private slots:
    void initTestCase()
    {
        {
            const auto file = m_fixture.create(s("base.kagami"));
            QVERIFY(file);
            StoreFixture::commit(*file, draftOf("First", 10));
            QVERIFY(file->saveCopy(path("hers.kagami")));
        }
        QByteArray log;
        for (int i = 0; i < 2000; ++i)
            log += QByteArray::number(i * i % 7919) + " GET /login\n";
        StoreFixture::write(path("access.log"), log);
        StoreFixture::write(path("hers.log"), log + "and more");
        {
            const auto hers = m_fixture.open(OpenMode::ReadWrite, s("hers.kagami"));
            hers->setAuthor(s("mori"));
            for (int i = 1; i <= 3; ++i) {
                const Digest before = hers->ledger().head();
                StoreFixture::commit(*hers, draftOf("Hers", 5));
                StoreFixture::write(path("step.log"), "step " + QByteArray::number(i) + log);
                VERIFY_OK(attachFile(*hers, path("step.log"), {}, {}));
                VERIFY_OK(hers->addSignatures({signedBy(m_key, hers->ledger().history().back().hash)}));
                VERIFY_OK(writeBundle(*hers, m_fixture.path(s("%1.kbundle").arg(i)), {.since = before}, {}));
            }
            VERIFY_OK(attachFile(*hers, path("hers.log"), {}, {}));
            VERIFY_OK(hers->addSignatures({signedBy(m_key, hers->ledger().history().back().hash)}));
        }
        {
            const auto file = m_fixture.open(OpenMode::ReadWrite, s("base.kagami"));
            StoreFixture::commit(*file, draftOf("Second", 3));
            VERIFY_OK(apply(*file, "2.kbundle"));
            QCOMPARE(file->waiting().size(), size_t(1));
            QCOMPARE(file->waiting().front().contents.size(), size_t(1));
        }
        m_work = {
            {s("commit"), [](CaseFile& file) { return statusOf(file.commit(draftOf("New", 2))); }},
            {s("import"), [](CaseFile& file) { return statusOf(file.commit(draftOf("Import", 300))); }},
            {s("undo"), [](CaseFile& file) { return statusOf(file.undo()); }},
            {s("merge"),
                [this](CaseFile& file) {
                    const auto hers = CaseFile::open(path("hers.kagami"), OpenMode::ReadOnly);
                    return hers ? statusOf(file.merge({hers->get()})) : statusOf(hers);
                }},
            {s("a bundle that brings what another waits for"),
                [this](CaseFile& file) { return apply(file, "1.kbundle"); }},
            {s("attaching a file"),
                [this](CaseFile& file) { return statusOf(attachFile(file, path("access.log"), {}, {})); }},
            {s("signing"),
                [this](CaseFile& file) {
                    return statusOf(
                        file.addSignatures({signedBy(m_key, file.ledger().history().back().hash)}));
                }},
            {s("giving up on a bundle"), [](CaseFile& file) { return file.dropWaiting(1); }},
            {s("a bundle that waits"), [this](CaseFile& file) { return apply(file, "3.kbundle"); }},
        };
    }

    void whateverFailsNothingIsHalfDoneAndNothingIsSaidThatIsNotSo_data()
    {
        QTest::addColumn<QString>("work");
        QTest::addColumn<Fault>("fault");
        const std::pair<const char*, Fault> faults[]{{"read", Fault::Read}, {"write", Fault::Write},
            {"short write", Fault::ShortWrite}, {"full", Fault::Full}, {"sync", Fault::Sync},
            {"truncate", Fault::Truncate}, {"size", Fault::Size}, {"lock", Fault::Lock},
            {"shared memory", Fault::Memory}};
        for (const auto& [name, work] : m_work) {
            for (const auto& [word, fault] : faults)
                QTest::newRow(qPrintable(name % s(", ") % s(word))) << name << fault;
        }
    }
    void whateverFailsNothingIsHalfDoneAndNothingIsSaidThatIsNotSo()
    {
        QFETCH(QString, work);
        QFETCH(Fault, fault);
        const FaultVfs vfs;
        for (int nth = 1; strike(m_work.at(work), fault, nth, false);)
            ++nth;
        // Most of what can go wrong for good goes wrong once as well.
        const int step = qEnvironmentVariableIsSet("KAGAMI_NIGHTLY") ? 1 : 3;
        for (int nth = 1; strike(m_work.at(work), fault, nth, true);)
            nth += step;
    }

    void aFileThatCannotBeMadeIsNotThere()
    {
        const FaultVfs vfs;
        const int before = int(QDir(m_fixture.path(QString())).entryList(QDir::Files).size());
        int failures = 0;
        for (const Fault fault : {Fault::Read, Fault::Write, Fault::ShortWrite, Fault::Full, Fault::Sync,
                 Fault::Truncate, Fault::Size, Fault::Lock}) {
            for (int nth = 1;; ++nth) {
                FaultVfs::arm(fault, nth, false);
                auto made = CaseFile::create(path("new.kagami"), s("New"), s("sato"));
                const bool struck = FaultVfs::disarm();
                if (made) {
                    made->reset();
                    QVERIFY(CaseFile::verifyFile(path("new.kagami"))->ok());
                    QVERIFY(QFile::remove(path("new.kagami")));
                } else {
                    ++failures;
                    QVERIFY(!made.error().what.isEmpty());
                }
                QCOMPARE(int(QDir(m_fixture.path(QString())).entryList(QDir::Files).size()), before);
                if (!struck)
                    break;
            }
        }
        QVERIFY(failures > 10);
    }

    void aFileThatCannotBeOpenedIsAsItWas()
    {
        const FaultVfs vfs;
        const QByteArray bytes = StoreFixture::bytesOf(path("base.kagami"));
        const Seen seen = seenIn(*m_fixture.open(OpenMode::ReadOnly, s("base.kagami")));
        int failures = 0;
        for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
            for (const Fault fault : {Fault::Read, Fault::Size, Fault::Lock}) {
                for (int nth = 1;; ++nth) {
                    FaultVfs::arm(fault, nth, false);
                    auto file = CaseFile::open(path("base.kagami"), mode);
                    const bool struck = FaultVfs::disarm();
                    if (file)
                        QVERIFY(seenIn(**file) == seen);
                    else
                        ++failures;
                    if (!struck)
                        break;
                }
            }
        }
        QVERIFY(failures > 10);
        QCOMPARE(StoreFixture::bytesOf(path("base.kagami")), bytes);
    }

    void aDiskThatBreaksOnClosingLosesNothing()
    {
        const FaultVfs vfs;
        for (const Fault fault : {Fault::Read, Fault::Write, Fault::ShortWrite, Fault::Full, Fault::Sync,
                 Fault::Truncate, Fault::Size, Fault::Lock}) {
            for (int nth = 1;; ++nth) {
                QFile::remove(path("test.kagami"));
                QVERIFY(QFile::copy(path("base.kagami"), path("test.kagami")));
                auto file = m_fixture.open();
                StoreFixture::commit(*file, draftOf("New", 30));
                const Seen seen = seenIn(*file);
                FaultVfs::arm(fault, nth, true);
                file.reset();
                const bool struck = FaultVfs::disarm();
                {
                    const auto reopened = m_fixture.open();
                    QVERIFY(reopened);
                    QVERIFY(seenIn(*reopened) == seen);
                    QVERIFY(reopened->verify()->ok());
                }
                if (!struck)
                    break;
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_Faults)
#include "tst_faults.moc"

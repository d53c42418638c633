#include "share/bundle.h"
#include "store/child_process.h"
#include "store/evidence.h"
#include "store/store_fixture.h"
#include "support/verify.h"

#include <QRandomGenerator>
#include <QThread>

using namespace kagami;
using namespace kagami::support;

namespace {

constexpr int copyTotal = 3;

QString copyName(int number)
{
    return QStringLiteral("copy-%1.kagami").arg(number);
}

Draft draftOf(const CaseFile& file, QRandomGenerator& random, int claims)
{
    Draft draft;
    draft.reason = QStringLiteral("action");
    // Random ids: forked children would count up from the same number.
    const ItemId incident = ItemId::random();
    draft.put(Item{incident, ItemKind::Incident, QStringLiteral("Incident %1").arg(random.generate())});
    for (int i = 0; i < claims; ++i) {
        Claim claim;
        claim.id = ClaimId::random();
        claim.subject = incident.uuid;
        claim.value = QStringLiteral("claim %1 %2").arg(i).arg(QString(100, QChar(u'x')));
        draft.put(std::move(claim));
    }
    const auto& items = file.state().items();
    draft.set(items[size_t(random.bounded(int(items.size())))].id, ItemField::Title,
        QStringLiteral("Renamed %1").arg(random.generate()));
    return draft;
}

constexpr int bundlesPerCopy = 3;
QString bundleName(int copy, int number)
{
    return QStringLiteral("copy-%1-%2.kbundle").arg(copy).arg(number);
}

/// What a colleague wrote into copies of the case while nobody looked, and attached to them, also as bundles.
void makeCopies(const StoreFixture& fixture, QRandomGenerator& random)
{
    for (int number = 0; number < copyTotal; ++number) {
        QFile::remove(fixture.path(copyName(number)));
        if (!fixture.open(OpenMode::ReadOnly)->saveCopy(fixture.path(copyName(number))))
            qFatal("cannot copy");
        const auto copy = fixture.open(OpenMode::ReadWrite, copyName(number));
        copy->setAuthor(QStringLiteral("mori"));
        for (int i = 0; i < bundlesPerCopy; ++i) {
            const Digest before = copy->ledger().head();
            StoreFixture::commit(*copy, draftOf(*copy, random, 5));
            StoreFixture::write(fixture.path(QStringLiteral("log")), QByteArray::number(random.generate64()));
            if (!attachFile(*copy, fixture.path(QStringLiteral("log")), {}, {}))
                qFatal("cannot attach");
            if (!writeBundle(*copy, fixture.path(bundleName(number, i)), {.since = before}, {}))
                qFatal("cannot write a bundle");
        }
    }
}

/// Bundles are taken in any order, so that some wait, and some bring what others have waited for.
Result<bool> applyAny(CaseFile& file, const StoreFixture& fixture, QRandomGenerator& random)
{
    const QString name = bundleName(random.bounded(copyTotal), random.bounded(bundlesPerCopy));
    const auto bundle = BundleSource::open(fixture.path(name), {.acceptsUnknown = true});
    if (!bundle)
        return tl::unexpected(bundle.error());
    const auto applied = applyBundle(file, *bundle);
    return applied ? Result<bool>(!applied->step.isNull()) : tl::unexpected(applied.error());
}

Result<bool> dropAny(CaseFile& file, QRandomGenerator& random)
{
    const auto& waiting = file.waiting();
    if (waiting.empty())
        return false;
    const Status dropped = file.dropWaiting(waiting[size_t(random.bounded(int(waiting.size())))].number);
    return dropped ? Result<bool>(false) : tl::unexpected(dropped.error());
}

/// One action of sato, of any kind; whether it wrote a step.
Result<bool> act(CaseFile& file, const StoreFixture& fixture, QRandomGenerator& random)
{
    const auto wrote = [](const auto& done) -> Result<bool> {
        if (done)
            return !done->hash.isNull();
        return done.error().kind == ErrorKind::NotFound ? Result<bool>(false)
                                                        : Result<bool>(tl::unexpected(done.error()));
    };
    switch (random.bounded(10)) {
    case 0: {
        const auto copy
            = CaseFile::open(fixture.path(copyName(random.bounded(copyTotal))), OpenMode::ReadOnly);
        if (!copy)
            return tl::unexpected(copy.error());
        const auto merged = file.merge({copy->get()});
        return merged ? Result<bool>(!merged->step.isNull()) : tl::unexpected(merged.error());
    }
    case 1: return wrote(file.commit(draftOf(file, random, 200)));
    case 2: return wrote(file.undo());
    case 3: return wrote(file.redo());
    case 4:
    case 5:
    case 6: return applyAny(file, fixture, random);
    case 7: return dropAny(file, random);
    default: return wrote(file.commit(draftOf(file, random, 2)));
    }
}

int actForEver(const StoreFixture& fixture, ChildProcess& self, quint32 seed)
{
    QRandomGenerator random(seed);
    const auto file = fixture.open();
    if (!file)
        return 1;
    for (;;) {
        const auto acted = act(*file, fixture, random);
        if (!acted)
            return 2;
        if (*acted)
            self.say('.');
    }
}

qsizetype stepsOf(const CaseFile& file, const QString& author)
{
    const auto& history = file.ledger().history();
    return std::count_if(history.begin(), history.end(),
        [&](const ChangeSetHeader& header) { return header.author == author; });
}

/// What a step merged is all there, or nothing of it is.
bool mergesAreWhole(const Ledger& ledger)
{
    return std::all_of(ledger.history().begin(), ledger.history().end(), [&](const ChangeSetHeader& header) {
        return std::all_of(header.merges.begin(), header.merges.end(),
            [&](const Digest& merged) { return ledger.find(merged) != nullptr; });
    });
}

} // namespace

/// Kills the program at random moments while it edits, imports, merges, applies bundles, undoes: 100 times,
/// and 1,000 times when KAGAMI_NIGHTLY is set.
class tst_Kill : public QObject {
    Q_OBJECT
private slots:
    void atMostTheActionInFlightIsLost()
    {
        const int rounds = qEnvironmentVariableIsSet("KAGAMI_NIGHTLY") ? 1000 : 100;
        constexpr int roundsPerCase = 4; // verifying grows with the case
        QRandomGenerator random(11);
        qsizetype killedInFlight = 0;
        qsizetype merged = 0;
        for (int round = 0; round < rounds;) {
            StoreFixture fixture;
            static_cast<void>(fixture.create());
            qsizetype present = 1;
            for (int i = 0; i < roundsPerCase; ++i, ++round) {
                makeCopies(fixture, random);
                qsizetype acknowledged = 0;
                {
                    ChildProcess child([&, seed = random.generate()](
                                           ChildProcess& self) { return actForEver(fixture, self, seed); });
                    const int target = int(random.bounded(0, 8));
                    while (acknowledged < target && child.hear() >= 0)
                        ++acknowledged;
                    QThread::usleep(random.bounded(6000));
                    child.kill();
                    while (child.hear() >= 0)
                        ++acknowledged;
                }
                const auto reader = fixture.open(OpenMode::ReadOnly);
                QVERIFY2(reader, qPrintable(QStringLiteral("round %1").arg(round)));
                const qsizetype found = stepsOf(*reader, QStringLiteral("sato"));
                QVERIFY2(found == present + acknowledged || found == present + acknowledged + 1,
                    qPrintable(QStringLiteral("round %1: %2 acknowledged, %3 found")
                                   .arg(round)
                                   .arg(present + acknowledged)
                                   .arg(found)));
                const auto verified = reader->verify();
                VERIFY_OK(verified);
                QVERIFY2(
                    verified->ok(), verified->ok() ? "" : qPrintable(verified->problems.front().message));
                QVERIFY(mergesAreWhole(reader->ledger()));
                QVERIFY(verified->missing.empty());
                killedInFlight += found - present - acknowledged;
                merged = std::max(merged, stepsOf(*reader, QStringLiteral("mori")));
                present = found;
            }
        }
        QVERIFY(merged > 0);
        qInfo("%d kills, %lld of them between writing and saying so", rounds, qlonglong(killedInFlight));
    }
};

QTEST_GUILESS_MAIN(tst_Kill)
#include "tst_kill.moc"

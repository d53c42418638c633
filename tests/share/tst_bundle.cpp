#include "share/case_pair.h"
#include "store/change_set_table.h"
#include "support/verify.h"

#include <algorithm>
#include <set>

using namespace kagami;
using namespace kagami::support;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

BundleOpening anything()
{
    return {.acceptsUnknown = true};
}

} // namespace

/// Two investigators who hand each other bundles.
class tst_bundle : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_fixture;
    QString path(const char* name) const { return m_fixture->path(s(name)); }

    /// Commits one item; returns its change set.
    static ChangeSetHeader add(CaseFile& file, const char* title, Tlp tlp = Tlp::Clear)
    {
        Draft draft;
        draft.reason = s("Added ") + s(title);
        draft.put(makeItem({.title = s(title), .tlp = tlp}));
        const auto done = file.commit(std::move(draft));
        if (!done)
            qFatal("%s", qPrintable(describe(done.error())));
        return *done;
    }
    std::unique_ptr<CaseFile> copyOf(const char* from, const char* to, const char* author) const
    {
        QFile::remove(path(to));
        if (!QFile::copy(path(from), path(to)))
            qFatal("cannot copy");
        auto file = m_fixture->open(OpenMode::ReadWrite, s(to));
        file->setAuthor(s(author));
        return file;
    }
    static BundleSource opened(const QString& bundle)
    {
        auto source = BundleSource::open(bundle, anything());
        if (!source)
            qFatal("%s", qPrintable(describe(source.error())));
        return std::move(*source);
    }

    void writeByHand(const char* name, const std::vector<QByteArray>& changeSets) const
    {
        writeBundleByHand(path(name), m_fixture->open(OpenMode::ReadOnly)->state().root()->id, changeSets);
    }
    /// The next change set of a replica, as nobody but itself should write it.
    static ChangeSet forged(const ChangeSetHeader& after)
    {
        ChangeSet next;
        next.header = after;
        next.header.sequence += 1;
        next.header.previous = after.hash;
        next.header.time.ms += 1;
        next.header.author = s("mallory");
        next.header.undoes.clear();
        next.header.redoes.clear();
        next.header.operationTotal = 1;
        next.operations.emplace_back(PutItem{makeItem({.title = s("Forged")})});
        next.salts.push_back(QByteArray(16, 'f'));
        next.header.hash = computeHash(next);
        return next;
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>();
        m_fixture->fill();
    }

    void aBundleOfEverythingMakesTheSameCase()
    {
        const auto mine = m_fixture->open(OpenMode::ReadOnly);
        const auto report = writeBundle(*mine, path("all.kbundle"), {}, {});
        VERIFY_OK(report);
        QCOMPARE(report->manifest.changeSets, qint64(mine->ledger().history().size()));
        QCOMPARE(report->withheld, qint64(0));
        const auto hers = createFromBundle(path("hers.kagami"), opened(path("all.kbundle")));
        VERIFY_OK(hers);
        QCOMPARE((*hers)->state().stateHash(), mine->state().stateHash());
        QCOMPARE((*hers)->ledger().head(), mine->ledger().head());
        QVERIFY((*hers)->verify()->ok());
        add(**hers, "Found by her");
        QVERIFY((*hers)->verify()->ok());
    }

    void aBundleBringsWhatTheOtherLacksAndNothingTwice()
    {
        auto hers = copyOf("test.kagami", "hers.kagami", "mori");
        const Digest known = hers->ledger().head();
        auto mine = m_fixture->open();
        add(*mine, "First");
        add(*mine, "Second");
        const auto report = writeBundle(*mine, path("new.kbundle"), {.since = known}, {});
        VERIFY_OK(report);
        QCOMPARE(report->manifest.changeSets, qint64(2));
        const auto applied = applyBundle(*hers, opened(path("new.kbundle")));
        VERIFY_OK(applied);
        QCOMPARE(applied->added.size(), size_t(2));
        QCOMPARE(hers->state().stateHash(), mine->state().stateHash());
        const auto again = applyBundle(*hers, opened(path("new.kbundle")));
        VERIFY_OK(again);
        QVERIFY(again->added.empty() && again->step.isNull());
        QVERIFY(hers->verify()->ok());
    }

    void whatIsStoppedLeavesNoFile()
    {
        const auto mine = m_fixture->open(OpenMode::ReadOnly);
        int calls = 0;
        const auto written
            = writeBundle(*mine, path("stopped.kbundle"), {}, {}, [&](int, int) { return ++calls < 3; });
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Cancelled);
        QVERIFY(!QFileInfo::exists(path("stopped.kbundle")));
        VERIFY_OK(writeBundle(*mine, path("all.kbundle"), {}, {}));
        const auto source
            = BundleSource::open(path("all.kbundle"), anything(), [](int, int) { return false; });
        QVERIFY(!source);
        QCOMPARE(source.error().kind, ErrorKind::Cancelled);
    }

    void bothDirectionsGiveOneState()
    {
        auto mine = m_fixture->open();
        auto hers = copyOf("test.kagami", "hers.kagami", "mori");
        add(*mine, "Found by me");
        add(*hers, "Found by her");
        VERIFY_OK(writeBundle(*mine, path("mine.kbundle"), {}, {}));
        VERIFY_OK(writeBundle(*hers, path("hers.kbundle"), {}, {}));
        VERIFY_OK(applyBundle(*mine, opened(path("hers.kbundle"))));
        VERIFY_OK(applyBundle(*hers, opened(path("mine.kbundle"))));
        QCOMPARE(hers->state().stateHash(), mine->state().stateHash());
    }

    void aNewCaseNeedsABundleOfEverything()
    {
        auto mine = m_fixture->open();
        const Digest between = mine->ledger().head();
        add(*mine, "Second");
        VERIFY_OK(writeBundle(*mine, path("second.kbundle"), {.since = between}, {}));
        const auto refused = createFromBundle(path("new.kagami"), opened(path("second.kbundle")));
        VERIFY_ERROR(refused, ErrorKind::NotFound);
        QVERIFY(refused.error().what.contains(s("sato")));
        QVERIFY(!QFile::exists(path("new.kagami")));

        // Of a copy that wrote for the first time nothing comes before: what is missing is the case itself.
        VERIFY_OK(mine->saveCopy(path("hers.kagami")));
        auto hers = m_fixture->open(OpenMode::ReadWrite, s("hers.kagami"));
        const Digest before = hers->ledger().head();
        add(*hers, "Third");
        VERIFY_OK(writeBundle(*hers, path("third.kbundle"), {.since = before}, {}));
        const auto rootless = createFromBundle(path("new.kagami"), opened(path("third.kbundle")));
        VERIFY_ERROR(rootless, ErrorKind::NotFound);
        QVERIFY2(rootless.error().remedy.contains(s("everything")), qPrintable(rootless.error().remedy));
        QVERIFY(!QFile::exists(path("new.kagami")));
    }

    void anotherCaseIsRefusedAndNothingIsWritten()
    {
        const auto mine = m_fixture->open();
        VERIFY_OK(writeBundle(*mine, path("all.kbundle"), {}, {}));
        auto other = m_fixture->create(s("other.kagami"));
        const Digest before = other->ledger().head();
        VERIFY_ERROR(applyBundle(*other, opened(path("all.kbundle"))), ErrorKind::Invalid);
        QCOMPARE(other->ledger().head(), before);
    }

    void aHeadThatTheCaseNeverHadIsRefused()
    {
        const auto mine = m_fixture->open();
        VERIFY_ERROR(
            writeBundle(*mine, path("x.kbundle"), {.since = sha256("nothing")}, {}), ErrorKind::NotFound);
        QVERIFY(!QFile::exists(path("x.kbundle")));
    }

    void nothingButAnOlderBundleIsWrittenOver()
    {
        const auto mine = m_fixture->open();
        const QByteArray before = StoreFixture::bytesOf(path("test.kagami"));
        VERIFY_ERROR(writeBundle(*mine, path("test.kagami"), {}, {}), ErrorKind::Invalid);
        QCOMPARE(StoreFixture::bytesOf(path("test.kagami")), before);
        VERIFY_OK(writeBundle(*mine, path("all.kbundle"), {}, {}));
        VERIFY_OK(writeBundle(*mine, path("all.kbundle"), {}, {}));
        VERIFY_ERROR(writeBundle(*mine, path("no/such/folder.kbundle"), {}, {}), ErrorKind::Io);
    }

    void theSameCaseGivesTheSameContent()
    {
        const auto mine = m_fixture->open();
        VERIFY_OK(writeBundle(*mine, path("a.kbundle"), {}, {}));
        VERIFY_OK(writeBundle(*mine, path("b.kbundle"), {}, {}));
        QCOMPARE(StoreFixture::bytesOf(path("a.kbundle")), StoreFixture::bytesOf(path("b.kbundle")));
    }

    void aBrokenSealIsNeverApplied()
    {
        const auto mine = m_fixture->open();
        const PrivateKey key = testKey("sato");
        VERIFY_OK(writeBundle(*mine, path("all.kbundle"), {}, {.sender = &key}));
        QFile file(path("all.kbundle"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - 1));
        char last = 0;
        QVERIFY(file.peek(&last, 1) == 1);
        last = char(last ^ 1);
        QVERIFY(file.write(&last, 1) == 1);
        file.close();
        VERIFY_ERROR(BundleSource::open(path("all.kbundle"), anything()), ErrorKind::Corrupt);
        const auto looked = BundleSource::open(path("all.kbundle"), {.acceptsBroken = true});
        VERIFY_OK(looked);
        QCOMPARE(looked->headers().size(), mine->ledger().history().size());
        auto hers = copyOf("test.kagami", "hers.kagami", "mori");
        VERIFY_ERROR(applyBundle(*hers, *looked), ErrorKind::Corrupt);
        VERIFY_ERROR(createFromBundle(path("new.kagami"), *looked), ErrorKind::Corrupt);
    }

    void aClockYearsAheadIsRefused()
    {
        auto hers = copyOf("test.kagami", "hers.kagami", "mori");
        auto mine = m_fixture->open();
        mine->setClock(Clock([] { return Clock::systemNow() + std::chrono::hours(24 * 400); }));
        add(*mine, "From the future");
        VERIFY_OK(writeBundle(*mine, path("all.kbundle"), {}, {}));
        const auto refused = applyBundle(*hers, opened(path("all.kbundle")));
        VERIFY_ERROR(refused, ErrorKind::Invalid);
        QVERIFY(refused.error().what.contains(s("sato")));
        QVERIFY(hers->verify()->ok());
    }

    void threeBundlesInAnyOrderGiveOneState()
    {
        const char* const names[]{"sato.kagami", "mori.kagami", "abe.kagami"};
        std::vector<QString> bundles;
        for (const char* name : names) {
            auto file = copyOf("test.kagami", name, name);
            add(*file, name);
            VERIFY_OK(writeBundle(*file, path(name) + s(".kbundle"), {}, {}));
            bundles.push_back(path(name) + s(".kbundle"));
        }
        std::sort(bundles.begin(), bundles.end());
        std::set<Digest> states;
        do {
            auto file = copyOf("test.kagami", "all.kagami", "ito");
            for (const QString& bundle : bundles)
                VERIFY_OK(applyBundle(*file, opened(bundle)));
            states.insert(file->state().stateHash());
        } while (std::next_permutation(bundles.begin(), bundles.end()));
        QCOMPARE(states.size(), size_t(1));
    }

    /// Somebody writes under the id of the receiver's own copy: a fork, which merges like any other.
    void aForgedReplicaIdLosesNothing()
    {
        auto mine = m_fixture->open();
        const ChangeSetHeader last = add(*mine, "Before");
        writeByHand("forged.kbundle", {changeSetRecord(forged(last))});
        add(*mine, "Meanwhile");
        VERIFY_OK(applyBundle(*mine, opened(path("forged.kbundle"))));
        add(*mine, "After");
        const auto verified = mine->verify();
        VERIFY_OK(verified);
        for (const char* title : {"Before", "Meanwhile", "Forged", "After"}) {
            const auto items = mine->state().items();
            QVERIFY2(std::any_of(items.begin(), items.end(),
                         [&](const Item& item) { return item.title == s(title); }),
                title);
        }
    }

    void contentThatIsNotWhatItsHashSaysIsRefused()
    {
        auto mine = m_fixture->open();
        const ChangeSet good = forged(add(*mine, "Before"));
        const QByteArray record = changeSetRecord(good);
        VERIFY_OK(checkedChangeSet(good.header, payloadFromRecord(record).value(), {}));
        const Digest before = mine->ledger().head();
        const auto refused = [&](QByteArray changed) {
            writeByHand("bad.kbundle", {changed});
            const auto source = BundleSource::open(path("bad.kbundle"), anything());
            const auto taken = source ? applyBundle(*mine, *source) : tl::unexpected(source.error());
            return !taken && taken.error().remedy == s("Ask its sender for the bundle again.")
                && mine->ledger().head() == before;
        };
        QVERIFY(refused(QByteArray(record).replace("Forged", "forged")));
        QVERIFY(refused(QByteArray(record).replace("mallory", "mallorz")));
        QVERIFY(refused(QByteArray(record).replace("\"withheld\":0", "\"withheld\":1")));
        QVERIFY(refused(QByteArray(record).replace("\"sequence\":", "\"sequence\": ")));
        QVERIFY(refused(record + record));
        QVERIFY(refused("{}\n"));
        QVERIFY(refused({}));
        // The same operation in another form, hashed as it stands: it would not verify once it is stored.
        const QByteArray salt(16, 'f');
        const QByteArray spaced
            = canonicalOperation(good.operations.front()).replace("{\"item\":", "{ \"item\":");
        ChangeSetHeader header = good.header;
        const Digest digest = saltedHash(spaced, salt);
        header.hash = computeHash(header, std::span(&digest, 1));
        ChangeSet other = good;
        other.header = header;
        const QByteArray text = changeSetRecord(other);
        QVERIFY(refused(QByteArray(text.first(text.indexOf('\n') + 1) + salt.toHex() + ' ' + spaced + '\n')));
        writeByHand("twice.kbundle", {record, record});
        VERIFY_ERROR(BundleSource::open(path("twice.kbundle"), anything()), ErrorKind::Corrupt);
    }

    /// Each reads the change sets in another order, and more than once.
    void changeSetsCanBeReadInAnyOrder()
    {
        const auto mine = m_fixture->open();
        VERIFY_OK(writeBundle(*mine, path("all.kbundle"), {}, {}));
        const BundleSource source = opened(path("all.kbundle"));
        const auto& headers = source.headers();
        QVERIFY(headers.size() > 3);
        for (const size_t at : {size_t(2), size_t(0), headers.size() - 1, size_t(1), size_t(1)}) {
            const auto read = source.read(headers[at]);
            VERIFY_OK(read);
            QCOMPARE(computeHash(*read), headers[at].hash);
        }
        ChangeSetHeader unknown = headers[0];
        unknown.hash = sha256("unknown");
        VERIFY_ERROR(source.read(unknown), ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(tst_bundle)
#include "tst_bundle.moc"

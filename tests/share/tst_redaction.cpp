#include "share/case_pair.h"
#include "store/evidence.h"
#include "support/verify.h"

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

/// A word that is nowhere else.
QString canary(int number)
{
    return s("CANARY%1カナリア").arg(number, 3, 10, QLatin1Char('0'));
}

/// A case in which everything that must not leave bears a canary, and what may leave does not.
class PlantedCase {
public:
    explicit PlantedCase(const StoreFixture& fixture)
        : file(fixture.create(s("planted.kagami")))
    {
        plantSecrets();
        plantHistory();
        plantReferences();
        plantEmptyUndo();
        plantEvidence(fixture);
    }

    std::unique_ptr<CaseFile> file;
    int canaries = 0;
    Item open = makeItem({.title = s("Public incident")});
    Item secret;
    Item declassified;
    Claim onSecretSource;

private:
    QString next() { return canary(canaries++); }
    void commit(Draft draft) { StoreFixture::commit(*file, std::move(draft)); }

    /// Records that were always above the ceiling, with words in every field.
    void plantSecrets()
    {
        secret = makeItem({.title = next(), .tlp = Tlp::Red});
        const Item source = makeItem({.kind = ItemKind::Source, .title = next(), .tlp = Tlp::Amber});
        Draft draft;
        draft.reason = next();
        draft.put(open);
        draft.put(secret);
        draft.put(source);
        draft.put(makeClaim({.subject = open.id.uuid, .value = s("Seen in June")}));
        draft.put(makeClaim({.subject = open.id.uuid,
            .predicate = Predicate::Alias,
            .value = next(),
            .source = source.id,
            .excerpt = next(),
            .locator = next(),
            .tlp = Tlp::AmberStrict,
            .statusReason = next(),
            .note = next(),
            .author = next()}));
        draft.put(makeClaim({.subject = secret.id.uuid, .value = next(), .note = next()}));
        commit(std::move(draft));
        onSecretSource
            = makeClaim({.subject = open.id.uuid, .value = next(), .source = source.id, .excerpt = next()});
        Draft cites;
        cites.reason = next();
        cites.put(onSecretSource);
        cites.put(makeClaim({.subject = open.id.uuid, .value = next(), .source = source.id}));
        commit(std::move(cites));
    }

    /// What was above the ceiling once, or was undone, or replaced.
    void plantHistory()
    {
        declassified = makeItem({.title = next(), .tlp = Tlp::Red});
        Draft draft;
        draft.reason = next();
        draft.put(declassified);
        commit(std::move(draft));
        Draft lower;
        lower.reason = next();
        lower.set(declassified.id, ItemField::Title, s("Harmless title"));
        lower.set(declassified.id, ItemField::Tlp, Tlp::Clear);
        commit(std::move(lower));
        const Item raised = makeItem({.title = next()});
        const Claim raisedClaim = makeClaim({.subject = open.id.uuid, .value = next()});
        Draft before;
        before.reason = next();
        before.put(raised);
        before.put(raisedClaim);
        commit(std::move(before));
        Draft raise;
        raise.reason = next();
        raise.set(raised.id, ItemField::Tlp, Tlp::Red);
        raise.set(raisedClaim.id, ClaimField::Tlp, Tlp::Amber);
        commit(std::move(raise));
        for (int i = 0; i < 2; ++i) {
            Draft rename;
            rename.reason = next();
            rename.set(secret.id, ItemField::Title, next());
            commit(std::move(rename));
        }
        static_cast<void>(file->undo());
        static_cast<void>(file->redo());
        static_cast<void>(file->undo());
        Draft retraction;
        retraction.reason = next();
        retraction.retract(secret.id);
        commit(std::move(retraction));
        static_cast<void>(file->undo());
    }

    /// An undo that has nothing left to take back, and still repeats the reason of what it undoes.
    void plantEmptyUndo()
    {
        Draft mine;
        mine.reason = next();
        mine.set(secret.id, ItemField::Title, next());
        commit(std::move(mine));
        Draft hers;
        hers.author = s("mori");
        hers.reason = next();
        hers.set(secret.id, ItemField::Title, next());
        commit(std::move(hers));
        if (const auto undone = file->undo(); !undone || undone->operationTotal != 0)
            qFatal("the undo was to be empty");
    }

    /// Evidence files whose name and bytes must not leave, and one that may.
    void plantEvidence(const StoreFixture& fixture)
    {
        const auto attach = [&](const QString& name, const QByteArray& content, Tlp tlp) {
            StoreFixture::write(fixture.path(name), content);
            Acquisition how;
            how.tlp = tlp;
            if (!attachFile(*file, fixture.path(name), how, {}))
                qFatal("cannot attach");
        };
        attach(next() + s(".log"), "x" + next().toUtf8(), Tlp::Red);
        attach(s("open.log"), "anybody may see this", Tlp::Clear);
    }

    /// Claims that are marked low and stand on something high: by their value, about a claim, by what they
    /// cited once.
    void plantReferences()
    {
        const Claim pointing = makeClaim({.subject = open.id.uuid,
            .predicate = Predicate::RelatedTo,
            .value = linkTo(secret),
            .excerpt = next()});
        const Claim about
            = makeClaim({.subject = pointing.id.uuid, .predicate = Predicate::Comment, .value = next()});
        Draft draft;
        draft.reason = next();
        draft.put(pointing);
        draft.put(about);
        commit(std::move(draft));
        Draft move;
        move.reason = next();
        move.set(onSecretSource.id, ClaimField::Source, FieldValue());
        move.set(onSecretSource.id, ClaimField::Excerpt, next());
        commit(std::move(move));
    }
};

} // namespace

/// Nothing above the ceiling leaves, by a byte, and what is left still verifies and fills up again.
class tst_redaction : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<PlantedCase> m_planted;
    QString path(const char* name) const { return m_fixture->path(s(name)); }

    BundleReport bundle(std::optional<Tlp> ceiling, const char* name = "b.kbundle") const
    {
        const auto report = writeBundle(*m_planted->file, path(name), {.ceiling = ceiling}, {});
        if (!report)
            qFatal("%s", qPrintable(describe(report.error())));
        return *report;
    }
    [[nodiscard]] std::unique_ptr<CaseFile> received(const char* name = "b.kbundle") const
    {
        QFile::remove(path("received.kagami"));
        const auto source = BundleSource::open(path(name), anything());
        if (!source)
            qFatal("%s", qPrintable(describe(source.error())));
        auto file = createFromBundle(path("received.kagami"), *source);
        if (!file)
            qFatal("%s", qPrintable(describe(file.error())));
        return std::move(*file);
    }
    /// The canaries that a search of the bytes finds, as texts stand in memory, on disk and, folded and
    /// sharing their beginnings, in the index of words.
    [[nodiscard]] QStringList canariesIn(const QByteArray& bytes) const
    {
        QStringList found;
        const QByteArray lower = bytes.toLower();
        for (int i = 0; i < m_planted->canaries; ++i) {
            const QString word = canary(i);
            const QByteArray utf16(reinterpret_cast<const char*>(word.utf16()), 18);
            if (lower.contains(word.left(9).toLower().toUtf8()) || bytes.contains(utf16))
                found << word;
        }
        for (const char* part : {"canary", "カナリア", "かなりあ"}) {
            if (found.isEmpty() && lower.contains(part))
                found << s(part);
        }
        return found;
    }

private slots:
    void init()
    {
        m_planted.reset();
        m_fixture = std::make_unique<StoreFixture>();
        m_planted = std::make_unique<PlantedCase>(*m_fixture);
    }

    void noByteOfWhatLiesAboveTheCeilingLeaves()
    {
        QVERIFY(m_planted->canaries > 25);
        bundle(Tlp::Green);
        QCOMPARE(canariesIn(contentOf(path("b.kbundle"), anything())), QStringList());
        auto file = received();
        QVERIFY(file->state().find(m_planted->open.id));
        file.reset();
        QCOMPARE(canariesIn(StoreFixture::bytesOf(path("received.kagami"))), QStringList());
        // The search does find them where they are.
        bundle(std::nullopt);
        QCOMPARE(canariesIn(contentOf(path("b.kbundle"), anything())).size(), m_planted->canaries);
    }

    /// The state alone, with the history as it is: what an export of the present records would let out.
    void theHistoryIsWhatWouldTell()
    {
        const auto release = Release::make(*m_planted->file, Tlp::Green);
        VERIFY_OK(release);
        QByteArray leaving;
        for (const ChangeSetHeader& header : m_planted->file->ledger().history()) {
            const auto changeSet = m_planted->file->changeSet(header.hash);
            VERIFY_OK(changeSet);
            leaving += changeSetRecord(redacted(*changeSet, [&](const Operation& operation) {
                const auto* set = std::get_if<SetItemField>(&operation);
                return release->mayLeave(operation) || (set && set->id == m_planted->declassified.id);
            }));
        }
        QVERIFY(!canariesIn(leaving).isEmpty());
    }

    void evidenceFilesLeaveWithTheClaimsThatNameThem()
    {
        QCOMPARE(bundle(Tlp::Green).manifest.blobs, 1);
        auto file = received();
        const auto blobs = file->blobs();
        VERIFY_OK(blobs);
        QCOMPARE(blobs->size(), size_t(1));
        QCOMPARE(blobs->front().hash, sha256("anybody may see this"));
        QCOMPARE(bundle(std::nullopt, "full.kbundle").manifest.blobs, 2);
        const auto full = BundleSource::open(path("full.kbundle"), anything());
        VERIFY_OK(full);
        const auto merged = applyBundle(*file, *full);
        VERIFY_OK(merged);
        QCOMPARE(merged->blobs, size_t(1));
        QVERIFY(file->verify()->ok() && file->verify()->missing.empty());
    }

    void aRedactedCopyVerifiesAndSaysHowMuchIsMissing()
    {
        const auto report = bundle(Tlp::Green);
        QVERIFY(report.withheld > 10);
        const auto file = received();
        const auto verified = file->verify();
        VERIFY_OK(verified);
        QVERIFY2(verified->ok(), verified->ok() ? "" : qPrintable(verified->problems.front().message));
        QCOMPARE(verified->withheld, report.withheld);
        QCOMPARE(file->ledger().head(), m_planted->file->ledger().head());
        QVERIFY(file->state().stateHash() != m_planted->file->state().stateHash());
    }

    void aFullerBundleFillsTheGaps()
    {
        bundle(Tlp::Green);
        bundle(Tlp::AmberStrict, "amber.kbundle");
        bundle(std::nullopt, "full.kbundle");
        auto file = received();
        for (const char* name : {"amber.kbundle", "full.kbundle", "b.kbundle"}) {
            const auto source = BundleSource::open(path(name), anything());
            VERIFY_OK(source);
            VERIFY_OK(applyBundle(*file, *source));
            const auto verified = file->verify();
            VERIFY_OK(verified);
            QVERIFY2(verified->ok(), verified->ok() ? "" : qPrintable(verified->problems.front().message));
        }
        QCOMPARE(file->state().stateHash(), m_planted->file->state().stateHash());
        QCOMPARE(file->ledger().head(), m_planted->file->ledger().head());
    }

    void workInARedactedCopyComesBack()
    {
        bundle(Tlp::Green);
        auto file = received();
        file->setAuthor(s("mori"));
        Draft draft;
        draft.set(m_planted->open.id, ItemField::Title, s("Public incident, renamed"));
        StoreFixture::commit(*file, std::move(draft));
        VERIFY_OK(writeBundle(*file, path("back.kbundle"), {}, {}));
        const auto source = BundleSource::open(path("back.kbundle"), anything());
        VERIFY_OK(source);
        VERIFY_OK(applyBundle(*m_planted->file, *source));
        QCOMPARE(m_planted->file->state().find(m_planted->open.id)->title, s("Public incident, renamed"));
        QVERIFY(m_planted->file->state().find(m_planted->secret.id));
        QVERIFY(m_planted->file->verify()->ok());
    }

    void theSenderHearsOfWhatLooksAsIfItCouldLeave()
    {
        const BundleReport report = bundle(Tlp::Green);
        const auto whyOf = [&report](const Uuid& record) -> std::optional<HeldBack::Why> {
            for (const HeldBack& held : report.heldBack) {
                if (held.record == record)
                    return held.why;
            }
            return {};
        };
        QVERIFY(whyOf(m_planted->declassified.id.uuid) == HeldBack::Why::OnceHigher);
        QVERIFY(whyOf(m_planted->onSecretSource.id.uuid) == HeldBack::Why::RefersToHigher);
        QVERIFY(!whyOf(m_planted->open.id.uuid));
        QVERIFY(!whyOf(m_planted->secret.id.uuid));
    }

    void thePlanSaysBeforehandWhatTheBundleBrings()
    {
        for (const std::optional<Tlp> ceiling : {std::optional<Tlp>(), std::optional(Tlp::Green)}) {
            const auto plan = planBundle(*m_planted->file, {.ceiling = ceiling});
            VERIFY_OK(plan);
            const auto written
                = writeBundle(*m_planted->file, path("plan.kbundle"), {.ceiling = ceiling}, {});
            VERIFY_OK(written);
            QCOMPARE(plan->head, written->manifest.head);
            QCOMPARE(plan->changeSets, written->manifest.changeSets);
            QCOMPARE(qint64(plan->blobs.size()), written->manifest.blobs);
            QCOMPARE(plan->withheld, written->withheld);
            QCOMPARE(plan->heldBack.size(), written->heldBack.size());
            QCOMPARE(plan->withheld > 0, ceiling.has_value());
            QCOMPARE(plan->marked > 0, ceiling.has_value());
            QCOMPARE(plan->blobsKept > 0, ceiling.has_value());
        }
    }

    void aCaseThatIsItselfAboveTheCeilingDoesNotLeave()
    {
        Draft draft;
        draft.set(m_planted->file->state().root()->id, ItemField::Tlp, Tlp::Red);
        StoreFixture::commit(*m_planted->file, std::move(draft));
        VERIFY_ERROR(writeBundle(*m_planted->file, path("b.kbundle"), {.ceiling = Tlp::Green}, {}),
            ErrorKind::Invalid);
        QVERIFY(!QFile::exists(path("b.kbundle")));
    }

    void theTitleOfAnEncryptedCaseIsNotOnTheOutside()
    {
        const PrivateKey key = testKey("mori");
        VERIFY_OK(writeBundle(*m_planted->file, path("b.kbundle"), {}, {.recipients = {key.publicKey()}}));
        QVERIFY(!StoreFixture::bytesOf(path("b.kbundle")).contains("MirrorFace"));
        const auto source = BundleSource::open(path("b.kbundle"), {.keys = {&key}, .acceptsUnknown = true});
        VERIFY_OK(source);
        QCOMPARE(source->headers().size(), m_planted->file->ledger().history().size());
    }
};

QTEST_GUILESS_MAIN(tst_redaction)
#include "tst_redaction.moc"

#include "workspace/workspace.h"

#include "share/change_set_signature.h"
#include "store/evidence.h"
#include "store/past.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kagami;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

Item makeItem(ItemKind kind, const QString& title)
{
    return Item{.id = ItemId::random(), .kind = kind, .title = title};
}

/// A workspace on a new case in a folder of its own, and a count of its signals.
struct Bench {
    QTemporaryDir folder;
    Workspace workspace{CaseFile::create(folder.filePath(s("a.kagami")), s("Case"), s("Aoki")).value()};
    QSignalSpy caseChanged{&workspace, &Workspace::caseChanged};
    QSignalSpy lensChanged{&workspace, &Workspace::lensChanged};
    QSignalSpy selectionChanged{&workspace, &Workspace::selectionChanged};
    QSignalSpy displayChanged{&workspace, &Workspace::displayChanged};
    QSignalSpy failed{&workspace, &Workspace::failed};

    ItemId add(ItemKind kind, const char* title)
    {
        Draft draft;
        draft.reason = s("Added %1").arg(s(title));
        Item item = makeItem(kind, s(title));
        const ItemId id = item.id;
        draft.put(std::move(item));
        return workspace.commit(std::move(draft)) ? id : ItemId{};
    }
    /// Merges a file on a worker, and waits for it.
    Result<MergeReport> merge(const QString& path, const QString& reason = {})
    {
        std::optional<Result<MergeReport>> merged;
        workspace.write(
            [path, reason](CaseFile& file, const WorkProgress& progress) -> Result<MergeReport> {
                const auto other = CaseFile::open(path, OpenMode::ReadOnly);
                if (!other)
                    return tl::unexpected(other.error());
                return file.merge({other->get()}, reason, progress);
            },
            [&](const Result<MergeReport>& report) { merged = report; });
        if (!QTest::qWaitFor([&] { return merged.has_value(); }))
            qFatal("it never ends");
        return *merged;
    }
    /// Writes on a worker, and waits for it.
    bool write(const std::function<Status(CaseFile& file)>& work)
    {
        std::optional<bool> written;
        workspace.write(
            [work](CaseFile& file, const WorkProgress&) -> Result<MergeReport> {
                const Status done = work(file);
                return done ? Result<MergeReport>(MergeReport()) : tl::unexpected(done.error());
            },
            [&](const Result<MergeReport>& report) { written = report.has_value(); });
        return QTest::qWaitFor([&] { return written.has_value(); }) && *written;
    }
    /// Signals since the last call: case, lens, selection, display, failed.
    QString signalTotals()
    {
        QStringList totals;
        for (QSignalSpy* spy : {&caseChanged, &lensChanged, &selectionChanged, &displayChanged, &failed}) {
            totals.append(QString::number(spy->count()));
            spy->clear();
        }
        return totals.join(u' ');
    }
};

} // namespace

class tst_Workspace : public QObject {
    Q_OBJECT
private slots:
    void aCommitIsAnnouncedOnceWithTheNewScope()
    {
        Bench bench;
        int shown = -1;
        connect(&bench.workspace, &Workspace::caseChanged,
            [&] { shown = bench.workspace.scope().incidentTotal(); });
        QVERIFY(!bench.add(ItemKind::Incident, "Mail").isNull());
        QCOMPARE(shown, 1);
        QCOMPARE(bench.signalTotals(), s("1 1 0 0 0"));
        QCOMPARE(bench.workspace.title(), s("Case"));
    }

    void aDraftThatChangesNothingIsSilent()
    {
        Bench bench;
        const ItemId id = bench.add(ItemKind::Incident, "Mail");
        bench.signalTotals();
        Draft same;
        same.reason = s("Nothing");
        same.set(id, ItemField::Title, s("Mail"));
        QVERIFY(bench.workspace.commit(std::move(same)));
        QCOMPARE(bench.signalTotals(), s("0 0 0 0 0"));
    }

    void aRefusedDraftLeavesEverythingAndSaysSo()
    {
        Bench bench;
        Draft wrong;
        wrong.reason = s("Wrong");
        wrong.put(makeItem(ItemKind::Incident, QString()));
        QVERIFY(!bench.workspace.commit(std::move(wrong)));
        QCOMPARE(bench.signalTotals(), s("0 0 0 0 1"));
        QCOMPARE(bench.workspace.scope().incidentTotal(), 0);
    }

    void aMergeRunsBesideAndIsAnnouncedOnce()
    {
        Bench bench;
        const QString copy = bench.folder.filePath(s("copy.kagami"));
        QVERIFY(bench.workspace.saveCopy(copy));
        QVERIFY(bench.merge(copy));
        QCOMPARE(bench.signalTotals(), s("1 1 0 0 0")); // the file itself was read anew
        {
            const auto hers = CaseFile::open(copy, OpenMode::ReadWrite);
            QVERIFY(hers.has_value());
            Draft draft;
            draft.put(makeItem(ItemKind::Incident, s("Hers")));
            QVERIFY((*hers)->commit(std::move(draft)));
        }
        const auto merged = bench.merge(copy, s("From Osaka"));
        QVERIFY(merged.has_value());
        QCOMPARE(bench.signalTotals(), s("1 1 0 0 0"));
        QCOMPARE(bench.workspace.undoText(), s("From Osaka"));
        QVERIFY(!bench.merge(bench.folder.filePath(s("nowhere.kagami"))));
        QCOMPARE(bench.signalTotals(), s("0 0 0 0 0"));
    }

    void whileAJobWritesNothingElseDoes()
    {
        Bench bench;
        bench.add(ItemKind::Incident, "Before");
        std::optional<Result<MergeReport>> done;
        bench.workspace.write(
            [](CaseFile&, const WorkProgress& progress) -> Result<MergeReport> {
                while (progress(1, 2))
                    QThread::msleep(5);
                return fail(ErrorKind::Cancelled, s("Stopped."));
            },
            [&](const Result<MergeReport>& report) { done = report; });
        QVERIFY(bench.workspace.isWriting());
        QVERIFY(bench.workspace.isReadOnly());
        QVERIFY(bench.add(ItemKind::Incident, "Meanwhile") == ItemId());
        QCOMPARE(bench.failed.count(), 1);
        bench.workspace.stopWriting();
        QTRY_VERIFY(done.has_value());
        QCOMPARE(done->error().kind, ErrorKind::Cancelled);
        QVERIFY(!bench.workspace.isWriting());
        QVERIFY(bench.add(ItemKind::Incident, "After") != ItemId());
    }

    void thePastShowsInEverythingAndCannotBeChanged()
    {
        Bench bench;
        const ItemId first = bench.add(ItemKind::Incident, "First");
        const Digest step = bench.workspace.file().ledger().history().back().hash;
        const ItemId second = bench.add(ItemKind::Incident, "Second");
        QVERIFY(bench.workspace.setQuery(s("first OR second")));
        bench.workspace.select({second.uuid, first.uuid});
        bench.signalTotals();
        const std::weak_ptr<const Scope> before = bench.workspace.sharedScope();
        bench.workspace.showPast(step, ledgerAt(bench.workspace.file(), step).value());
        QCOMPARE(bench.signalTotals(), s("1 1 1 0 0"));
        QVERIFY(before.expired());
        QCOMPARE(bench.workspace.scope().incidentTotal(), 1);
        QCOMPARE(bench.workspace.lens().asOf, step);
        QCOMPARE(bench.workspace.moment()->hash, step);
        QCOMPARE(bench.workspace.queryText(), s("first OR second"));
        QCOMPARE(bench.workspace.selection(), std::vector<Uuid>{first.uuid});
        QCOMPARE(bench.workspace.search(s("second"), 5)->total, 0);
        QCOMPARE(bench.workspace.search(s("first"), 5)->total, 1);
        QVERIFY(bench.add(ItemKind::Incident, "Third") == ItemId());
        QVERIFY(!bench.workspace.undo());
        QVERIFY(!bench.workspace.canUndo());
        bench.workspace.showPresent();
        QVERIFY(!bench.workspace.moment());
        QVERIFY(bench.workspace.lens().asOf.isNull());
        QCOMPARE(bench.workspace.scope().incidentTotal(), 2);
        QCOMPARE(bench.workspace.search(s("second"), 5)->total, 1);
    }

    void whatWasReadFromThePastMayBeHeldLonger()
    {
        Bench bench;
        bench.add(ItemKind::Incident, "First");
        const Digest step = bench.workspace.file().ledger().history().back().hash;
        bench.add(ItemKind::Incident, "Second");
        bench.workspace.showPast(step, ledgerAt(bench.workspace.file(), step).value());
        const auto facts = bench.workspace.scope().sharedFacts();
        bench.workspace.showPresent();
        QCOMPARE(facts->state().items().size(), size_t(2));
        QCOMPARE(facts->state().items().back().title, s("First"));
    }

    void restoringThePastIsOneActionThatUndoTakesBack()
    {
        Bench bench;
        bench.add(ItemKind::Incident, "First");
        const Digest step = bench.workspace.file().ledger().history().back().hash;
        const Digest then = bench.workspace.state().stateHash();
        bench.add(ItemKind::Incident, "Second");
        const Digest now = bench.workspace.state().stateHash();
        bench.workspace.showPast(step, ledgerAt(bench.workspace.file(), step).value());
        QVERIFY(bench.workspace.restorePast());
        QVERIFY(!bench.workspace.moment());
        QCOMPARE(bench.workspace.state().stateHash(), then);
        QVERIFY2(bench.workspace.undoText().startsWith(s("Restored the case as it was after “Added First”")),
            qPrintable(bench.workspace.undoText()));
        QVERIFY(bench.workspace.undo());
        QCOMPARE(bench.workspace.state().stateHash(), now);
    }

    void aReaderFollowsItsWriterWithLensAndSelection()
    {
        Bench writer;
        const ItemId first = writer.add(ItemKind::Incident, "First");
        Workspace reader(CaseFile::open(writer.workspace.file().path(), OpenMode::ReadOnly).value());
        QVERIFY(reader.isReadOnly());
        QVERIFY(reader.setQuery(s("kind:incident")));
        reader.select(first.uuid);
        reader.setFollowing(true);
        QVERIFY(reader.isFollowing());
        writer.add(ItemKind::Incident, "Second");
        QTRY_COMPARE(reader.scope().incidentTotal(), 2);
        QCOMPARE(reader.current(), first.uuid);
        QCOMPARE(reader.queryText(), s("kind:incident"));
        reader.setFollowing(false);
        writer.add(ItemKind::Incident, "Third");
        QTest::qWait(1300);
        QCOMPARE(reader.scope().incidentTotal(), 2);
    }

    void aFollowedFileThatGoesAwayIsSaidAndFollowedAgainWhenItIsBack()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(s("a.kagami")), away = folder.filePath(s("away.kagami"));
        const QString other = folder.filePath(s("other.kagami"));
        static_cast<void>(CaseFile::create(path, s("Case"), s("Aoki")).value());
        static_cast<void>(CaseFile::create(other, s("Another case"), s("Aoki")).value());
        Workspace reader(CaseFile::open(path, OpenMode::ReadOnly).value());
        reader.setFollowing(true);
        QTest::qWait(1200);
        QVERIFY(!reader.followProblem());
        QVERIFY(QFile::rename(path, away));
        QTRY_VERIFY(reader.followProblem());
        QCOMPARE(reader.followProblem()->kind, ErrorKind::NotFound);
        QCOMPARE(reader.title(), s("Case"));
        QVERIFY(QFile::rename(other, path));
        QTRY_COMPARE(reader.followProblem()->kind, ErrorKind::Invalid);
        QCOMPARE(reader.title(), s("Case"));
        QVERIFY(QFile::remove(path) && QFile::rename(away, path));
        QTRY_VERIFY(!reader.followProblem());
    }

    void aReaderFollowsBytesAndSignaturesThoughTheHeadStays()
    {
        Bench writer;
        const QByteArray content("192.0.2.7 GET /login\n");
        Draft draft;
        const Item evidence = makeItem(ItemKind::EvidenceFile, s("proxy.log"));
        draft.put(evidence);
        Claim hash;
        hash.id = ClaimId::random();
        hash.subject = evidence.id.uuid;
        hash.predicate = Predicate::ContentHash;
        hash.value = sha256(content).toHex();
        draft.put(hash);
        QVERIFY(writer.workspace.commit(std::move(draft)));
        const QString path = writer.folder.filePath(s("proxy.log"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        Workspace reader(CaseFile::open(writer.workspace.file().path(), OpenMode::ReadOnly).value());
        const Digest head = reader.ledger().head();
        QSignalSpy shown(&reader, &Workspace::caseChanged);
        reader.setFollowing(true);
        const auto hasBytes
            = [&] { return reader.file().blob(sha256(content)).value().value().size.has_value(); };
        QVERIFY(!hasBytes());

        QVERIFY(writer.write([&](CaseFile& hand) -> Status {
            const auto attached = attachFile(hand, path, {}, {});
            return attached ? Status() : tl::unexpected(attached.error());
        }));
        QTRY_COMPARE(shown.count(), 1);
        QVERIFY(hasBytes());
        QVERIFY(writer.write([&](CaseFile& hand) -> Status {
            const auto key = PrivateKey::generate(s("Aoki"));
            const auto added = hand.addSignatures({signedBy(*key, hand.ledger().history().back().hash)});
            return added ? Status() : tl::unexpected(added.error());
        }));
        QTRY_COMPARE(shown.count(), 2);
        QCOMPARE(reader.file().signatures()->size(), size_t(1));
        QCOMPARE(reader.ledger().head(), head);
    }

    void aReaderBecomesTheWriterOnceTheFileIsFree()
    {
        auto writer = std::make_unique<Bench>();
        const QString path = writer->workspace.file().path();
        Workspace reader(CaseFile::open(path, OpenMode::ReadOnly).value());
        QSignalSpy failed(&reader, &Workspace::failed);
        reader.startWriting();
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(reader.isReadOnly());
        writer->folder.setAutoRemove(false);
        writer.reset();
        reader.startWriting();
        QTRY_VERIFY(!reader.isReadOnly());
        Draft draft;
        draft.put(makeItem(ItemKind::Incident, s("Mine now")));
        QVERIFY(reader.commit(std::move(draft)));
        QCOMPARE(failed.count(), 1);
    }

    void undoAndRedoBringTheScopeAlong()
    {
        Bench bench;
        bench.add(ItemKind::Incident, "Mail");
        bench.signalTotals();
        QVERIFY(bench.workspace.canUndo());
        QVERIFY(!bench.workspace.canRedo());
        QCOMPARE(bench.workspace.undoText(), s("Added Mail"));
        QVERIFY(bench.workspace.undo());
        QCOMPARE(bench.workspace.scope().incidentTotal(), 0);
        QCOMPARE(bench.signalTotals(), s("1 1 0 0 0"));
        QCOMPARE(bench.workspace.redoText(), s("Added Mail"));
        QVERIFY(bench.workspace.redo());
        QCOMPARE(bench.workspace.scope().incidentTotal(), 1);
        QVERIFY(!bench.workspace.redo());
        QCOMPARE(bench.signalTotals(), s("1 1 0 0 1"));
    }

    void aQueryChangesTheScopeAndReusesTheFacts()
    {
        Bench bench;
        bench.add(ItemKind::Incident, "Mail");
        bench.add(ItemKind::Incident, "Flaw");
        bench.signalTotals();
        const auto facts = bench.workspace.scope().sharedFacts();
        QVERIFY(bench.workspace.setQuery(s("mail")));
        QCOMPARE(bench.workspace.scope().incidentTotal(), 1);
        QCOMPARE(bench.workspace.scope().sharedFacts(), facts);
        QCOMPARE(bench.signalTotals(), s("0 1 0 0 0"));
        QVERIFY(bench.workspace.setQuery(s("mail")));
        QCOMPARE(bench.signalTotals(), s("0 0 0 0 0"));
        const Status wrong = bench.workspace.setQuery(s("mail OR"));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().where, s("character 8"));
        QCOMPARE(bench.workspace.queryText(), s("mail"));
        QCOMPARE(bench.workspace.scope().incidentTotal(), 1);
        QCOMPARE(bench.signalTotals(), s("0 0 0 0 0"));
        bench.add(ItemKind::Incident, "More mail");
        QCOMPARE(bench.workspace.scope().incidentTotal(), 2);
    }

    void theCeilingAndSourcesAreAnnouncedOnce()
    {
        Bench bench;
        const ItemId source = bench.add(ItemKind::Source, "Report");
        bench.signalTotals();
        bench.workspace.setCeiling(Tlp::Green);
        bench.workspace.setCeiling(Tlp::Green);
        QCOMPARE(bench.signalTotals(), s("0 1 0 0 0"));
        bench.workspace.setSourceOff(source, true);
        bench.workspace.setSourceOff(source, true);
        QCOMPARE(bench.workspace.lens().sourcesOff, std::vector<ItemId>{source});
        bench.workspace.setSourceOff(source, false);
        QCOMPARE(bench.signalTotals(), s("0 2 0 0 0"));
        QVERIFY(bench.workspace.lens().sourcesOff.empty());
    }

    void theSelectionHoldsStandingRecordsOnce()
    {
        Bench bench;
        const ItemId first = bench.add(ItemKind::Incident, "Mail");
        const ItemId second = bench.add(ItemKind::Incident, "Flaw");
        bench.signalTotals();
        bench.workspace.select({first.uuid, second.uuid, first.uuid, Uuid::random(), Uuid{}});
        QCOMPARE(bench.workspace.selection(), (std::vector<Uuid>{first.uuid, second.uuid}));
        QCOMPARE(bench.workspace.current(), first.uuid);
        bench.workspace.select({first.uuid, second.uuid});
        QCOMPARE(bench.signalTotals(), s("0 0 1 0 0"));
        Draft draft;
        draft.reason = s("Took back");
        draft.retract(first);
        QVERIFY(bench.workspace.commit(std::move(draft)));
        QCOMPARE(bench.workspace.selection(), (std::vector<Uuid>{second.uuid}));
        QCOMPARE(bench.signalTotals(), s("1 1 1 0 0"));
        bench.workspace.select(std::vector<Uuid>{});
        QVERIFY(bench.workspace.current().isNull());
    }

    void aFilterKeepsTheSelection()
    {
        Bench bench;
        const ItemId incident = bench.add(ItemKind::Incident, "Mail");
        bench.workspace.select(incident.uuid);
        QVERIFY(bench.workspace.setQuery(s("nothing")));
        QCOMPARE(bench.workspace.current(), incident.uuid);
    }

    void zoneAndAttackVersionChangeTheDisplayOnly()
    {
        Bench bench;
        bench.workspace.setDisplayZone(QTimeZone("Asia/Tokyo"));
        bench.workspace.setDisplayZone(QTimeZone("Asia/Tokyo"));
        bench.workspace.setDisplayZone(QTimeZone());
        QCOMPARE(bench.signalTotals(), s("0 0 0 1 0"));
        QVERIFY(!bench.workspace.catalogue()->techniques().empty());
        QVERIFY(!bench.workspace.setAttackVersion(s("0.1")));
        QCOMPARE(bench.signalTotals(), s("0 0 0 0 0"));
        for (const QString& version : availableVersions(AttackDomain::Enterprise)) {
            QVERIFY(bench.workspace.setAttackVersion(version));
            QCOMPARE(bench.workspace.catalogue()->version(), version);
        }
    }

    void aReadOnlyCaseOffersNoUndo()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(s("a.kagami"));
        {
            Workspace workspace(CaseFile::create(path, s("Case"), s("Aoki")).value());
            Draft draft;
            draft.reason = s("Added");
            draft.put(makeItem(ItemKind::Incident, s("Mail")));
            QVERIFY(workspace.commit(std::move(draft)));
        }
        Workspace reader(CaseFile::open(path, OpenMode::ReadOnly).value());
        QVERIFY(reader.isReadOnly());
        QVERIFY(!reader.canUndo());
        QCOMPARE(reader.scope().incidentTotal(), 1);
        QSignalSpy failed(&reader, &Workspace::failed);
        Draft draft;
        draft.reason = s("Added");
        draft.put(makeItem(ItemKind::Incident, s("Flaw")));
        QVERIFY(!reader.commit(std::move(draft)));
        QCOMPARE(failed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_Workspace)
#include "tst_workspace.moc"

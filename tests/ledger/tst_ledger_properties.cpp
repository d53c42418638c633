#include "ledger/writer.h"
#include "support/generators.h"
#include "support/verify.h"

#include <algorithm>

using namespace kagami;
using namespace kagami::support;

namespace {

/// Few records, few fields, few values: so that people get into each other's way.
const Uuid itemIds[]{testUuid(501), testUuid(502), testUuid(503)};
const Uuid claimIds[]{testUuid(601), testUuid(602)};

Item smallItem()
{
    return makeItem({.title = QStringLiteral("title %1").arg(*rc::gen::inRange(0, 3)),
        .tlp = Tlp(*rc::gen::inRange(0, 2)),
        .id = {itemIds[*rc::gen::inRange(0, 3)]}});
}

Claim smallClaim()
{
    return makeClaim({.subject = itemIds[*rc::gen::inRange(0, 3)],
        .value = QStringLiteral("value %1").arg(*rc::gen::inRange(0, 3)),
        .recorded = testDay(),
        .id = {claimIds[*rc::gen::inRange(0, 2)]}});
}

void addOperation(Draft& draft)
{
    const ItemId item{itemIds[*rc::gen::inRange(0, 3)]};
    const ClaimId claim{claimIds[*rc::gen::inRange(0, 2)]};
    switch (*rc::gen::inRange(0, 8)) {
    case 0: draft.put(smallItem()); break;
    case 1: draft.put(smallClaim()); break;
    case 2: draft.set(item, ItemField::Title, QStringLiteral("title %1").arg(*rc::gen::inRange(0, 4))); break;
    case 3: draft.set(item, ItemField::Tlp, Tlp(*rc::gen::inRange(0, 3))); break;
    case 4: draft.set(item, ItemField::Retracted, *rc::gen::arbitrary<bool>()); break;
    case 5: draft.set(claim, ClaimField::Note, QStringLiteral("note %1").arg(*rc::gen::inRange(0, 3))); break;
    case 6:
        draft.set(claim, ClaimField::Value, Value(QStringLiteral("value %1").arg(*rc::gen::inRange(0, 4))));
        break;
    default: draft.set(claim, ClaimField::Retracted, *rc::gen::arbitrary<bool>()); break;
    }
}

/// One to three operations; what refers to records that are not there is refused, and then nothing happens.
ChangeSetHeader act(Writer& writer)
{
    Draft draft;
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i)
        addOperation(draft);
    const auto header = writer.commit(std::move(draft));
    return header ? *header : ChangeSetHeader();
}

enum class Merges { Unrecorded, AsSteps };

/// Two to five people who work, undo, redo and now and then hear of each other, with clocks that disagree.
std::vector<Writer> livedTogether(Merges merges = Merges::Unrecorded)
{
    const char* names[] = {"sato", "mori", "abe", "kato", "ono"};
    std::vector<Writer> writers;
    for (int i = 0, total = *rc::gen::inRange(2, 6); i < total; ++i)
        writers.emplace_back(QString::fromLatin1(names[i]), quint32(i + 1));
    const auto anyone = [&]() -> Writer& { return writers[*rc::gen::inRange<size_t>(0, writers.size())]; };
    for (Writer& writer : writers)
        writer.setTime(testDay().time_since_epoch().count() + *rc::gen::inRange(0, 300));
    const int steps = *rc::gen::inRange(1, 40);
    for (int i = 0; i < steps; ++i) {
        Writer& writer = anyone();
        switch (*rc::gen::inRange(0, 10)) {
        case 0: writer.undo(); break;
        case 1: writer.redo(); break;
        case 2:
        case 3:
            if (merges == Merges::AsSteps)
                writer.join(anyone());
            else
                writer.merge(anyone());
            break;
        default: act(writer); break;
        }
    }
    return writers;
}

std::set<Uuid> putBy(const Writer& writer, const Writer* without = nullptr)
{
    std::set<Uuid> put;
    for (const auto& [hash, changeSet] : writer.changeSets()) {
        for (const Operation& operation : changeSet.operations) {
            if (without && without->changeSets().contains(hash))
                continue;
            if (const auto* item = std::get_if<PutItem>(&operation))
                put.insert(item->item.id.uuid);
            else if (const auto* claim = std::get_if<PutClaim>(&operation))
                put.insert(claim->claim.id.uuid);
        }
    }
    return put;
}

/// Whether `other` has put a record anew that `writer` has from elsewhere.
bool putBoth(const Writer& writer, const Writer& other)
{
    const std::set<Uuid> mine = putBy(writer);
    const std::set<Uuid> theirs = putBy(other, &writer);
    return std::any_of(mine.begin(), mine.end(), [&](const Uuid& id) { return theirs.contains(id); });
}

/// The first of them, having heard of everything.
Writer metAgain(std::vector<Writer> writers)
{
    for (size_t i = 1; i < writers.size(); ++i)
        writers[0].merge(writers[i]);
    return writers[0];
}

/// Everything that must not depend on the order, as one text.
std::string portraitOf(const Ledger& ledger)
{
    QByteArray portrait
        = ledger.state().stateHash().toBytes().toHex() + '\n' + ledger.head().toBytes().toHex() + '\n';
    std::vector<QByteArray> lines;
    for (size_t i = 0; i < ledger.state().items().size(); ++i)
        lines.push_back(canonicalRecord(ledger.state().items()[i])
            + QByteArray::fromStdString(toJson(ledger.itemPuts()[i]).dump()));
    for (size_t i = 0; i < ledger.state().claims().size(); ++i)
        lines.push_back(canonicalRecord(ledger.state().claims()[i])
            + QByteArray::fromStdString(toJson(ledger.claimPuts()[i]).dump()));
    for (const FieldConflict& conflict : ledger.conflicts())
        lines.push_back("conflict " + conflict.record.toBytes().toHex() + QByteArray::number(conflict.field)
            + QByteArray::fromStdString(toJson(conflict.other).dump() + toJson(conflict.shown).dump()));
    std::sort(lines.begin(), lines.end());
    for (const QByteArray& line : lines)
        portrait += line + '\n';
    for (const ChangeSetHeader& header : ledger.history())
        portrait += header.hash.toBytes().toHex() + '\n';
    return portrait.toStdString();
}

/// What happened, for the reader of a counterexample.
void logHistory(const Writer& writer)
{
    for (const ChangeSetHeader& header : writer.ledger().history()) {
        RC_LOG() << header.hash.toHex().left(6).toStdString() << " at " << header.time.ms % 100000 << " by "
                 << header.author.toStdString();
        for (const Digest& hash : header.undoes)
            RC_LOG() << " undoes " << hash.toHex().left(6).toStdString();
        for (const Digest& hash : header.redoes)
            RC_LOG() << " redoes " << hash.toHex().left(6).toStdString();
        for (const Digest& hash : header.merges)
            RC_LOG() << " merges " << hash.toHex().left(6).toStdString();
        RC_LOG() << '\n';
        for (const Operation& operation : writer.changeSets().at(header.hash).operations)
            RC_LOG() << "    " << canonicalOperation(operation).toStdString() << '\n';
    }
}

std::vector<ChangeSet> shuffled(const std::map<Digest, ChangeSet>& changeSets)
{
    std::vector<ChangeSet> list;
    for (const auto& [hash, changeSet] : changeSets)
        list.push_back(changeSet);
    for (size_t i = list.size(); i > 1; --i)
        std::swap(list[i - 1], list[*rc::gen::inRange<size_t>(0, i)]);
    return list;
}

} // namespace

class tst_LedgerProperties : public QObject {
    Q_OBJECT
private slots:
    void anyOrderGivesOneState()
    {
        VERIFY_PROPERTY("any order of the change sets of any history gives one state", [] {
            const Writer all
                = metAgain(livedTogether(*rc::gen::element(Merges::Unrecorded, Merges::AsSteps)));
            Ledger other;
            for (const ChangeSet& changeSet : shuffled(all.changeSets()))
                other.apply(changeSet);
            RC_ASSERT(portraitOf(other) == portraitOf(all.ledger()));
        });
    }

    void undoingAMergeGivesTheStateFromBefore()
    {
        VERIFY_PROPERTY("undo takes a merge back whole, redo brings it back whole", [] {
            auto writers = livedTogether(Merges::AsSteps);
            Writer& sato = writers[0];
            const Digest before = sato.state().stateHash();
            const bool bothPut = putBoth(sato, writers[1]);
            if (!sato.join(writers[1]) || bothPut)
                return; // of a record that both put the newer values stay
            const Digest after = sato.state().stateHash();
            RC_ASSERT(sato.undo());
            if (sato.state().stateHash() != before)
                logHistory(sato);
            RC_ASSERT(sato.state().stateHash() == before);
            RC_ASSERT(sato.redo());
            if (sato.state().stateHash() != after)
                logHistory(sato);
            RC_ASSERT(sato.state().stateHash() == after);
        });
    }

    void theStateHashIsThatOfTheRecords()
    {
        VERIFY_PROPERTY("the sum kept along is the sum of the records", [] {
            const auto writers = livedTogether();
            DigestSum sum;
            for (const Item& item : writers[0].state().items()) {
                if (!item.retracted)
                    sum.add(sha256(canonicalRecord(item)));
            }
            for (const Claim& claim : writers[0].state().claims()) {
                if (!claim.retracted)
                    sum.add(sha256(canonicalRecord(claim)));
            }
            RC_ASSERT(sum == writers[0].state().stateSum());
        });
    }

    void undoGivesTheStateFromBeforeAndRedoTheStateFromAfter()
    {
        VERIFY_PROPERTY("undo goes back through every state, redo forward through every state", [] {
            Writer sato(QStringLiteral("sato"));
            std::vector<Digest> states{sato.state().stateHash()};
            for (int i = *rc::gen::inRange(1, 15); i > 0; --i) {
                if (!act(sato).hash.isNull())
                    states.push_back(sato.state().stateHash());
            }
            for (size_t at = states.size() - 1; at > 0; --at) {
                RC_ASSERT(sato.undo());
                RC_ASSERT(sato.state().stateHash() == states[at - 1]);
            }
            RC_ASSERT(!sato.undo());
            for (size_t at = 1; at < states.size(); ++at) {
                RC_ASSERT(sato.redo());
                RC_ASSERT(sato.state().stateHash() == states[at]);
            }
            RC_ASSERT(!sato.redo());
            RC_ASSERT(sato.ledger().conflicts().empty());
        });
    }

    void movingToAStepGivesItsState()
    {
        VERIFY_PROPERTY("moving to any step, after any walk, gives the state right after it", [] {
            Writer sato(QStringLiteral("sato"));
            std::vector<std::pair<Digest, Digest>> steps;
            for (int i = *rc::gen::inRange(1, 20); i > 0; --i) {
                const int choice = *rc::gen::inRange(0, 6);
                const size_t before = sato.ledger().history().size();
                if (choice == 0)
                    sato.undo();
                else if (choice == 1)
                    sato.redo();
                else if (choice == 2 && !steps.empty())
                    sato.moveTo(steps[*rc::gen::inRange<size_t>(0, steps.size())].first);
                else
                    act(sato);
                if (sato.ledger().history().size() > before)
                    steps.emplace_back(sato.ledger().history().back().hash, sato.state().stateHash());
            }
            for (int i = 0; i < 3 && !steps.empty(); ++i) {
                const auto& [step, state] = steps[*rc::gen::inRange<size_t>(0, steps.size())];
                const size_t before = sato.ledger().history().size();
                sato.moveTo(step);
                if (sato.state().stateHash() != state) {
                    logHistory(sato);
                    RC_LOG() << "moved to " << step.toHex().left(6).toStdString() << " at " << before << '\n';
                }
                RC_ASSERT(sato.state().stateHash() == state);
            }
        });
    }

    void undoNeverTakesBackWhatIsAColleagues()
    {
        VERIFY_PROPERTY("what is shown and is a colleague's stays through any undo", [] {
            Writer sato = metAgain(livedTogether());
            std::map<FieldKey, FieldValue> shown;
            for (const auto& [key, writes] : sato.ledger().fields().all()) {
                const Stamp origin = sato.ledger().fields().origin(key, writes.back().stamp);
                const ChangeSetHeader* header = sato.ledger().chains().at(origin);
                if (header && header->author != sato.author())
                    shown.emplace(key, writes.back().value);
            }
            while (sato.undo()) { }
            logHistory(sato);
            for (const auto& [key, value] : shown)
                RC_ASSERT(sameFieldValue(sato.ledger().fields().find(key)->back().value, value));
        });
    }

    void undoAndRedoNeverTouchAColleaguesNewerWrite()
    {
        // A colleague who took back his own write has left the field to whom it was before.
        VERIFY_PROPERTY("what a colleague wrote last stays through any undo and redo", [] {
            Writer sato = metAgain(livedTogether());
            std::map<FieldKey, FieldValue> newest;
            const auto isOwn = [&](const Stamp& stamp) {
                const ChangeSetHeader* header = sato.ledger().chains().at(stamp);
                return header && header->author == sato.author();
            };
            for (const auto& [key, writes] : sato.ledger().fields().all()) {
                if (!isOwn(writes.back().stamp)
                    && !isOwn(sato.ledger().fields().origin(key, writes.back().stamp)))
                    newest.emplace(key, writes.back().value);
            }
            for (int i = 0; i < 12; ++i)
                *rc::gen::inRange(0, 3) ? sato.undo() : sato.redo();
            logHistory(sato);
            for (const auto& [key, value] : newest)
                RC_ASSERT(sameFieldValue(sato.ledger().fields().find(key)->back().value, value));
        });
    }

    void effectsDoNotTouchTheLedger()
    {
        VERIFY_PROPERTY("working out effects leaves the ledger as it is", [] {
            auto writers = livedTogether();
            const std::string before = portraitOf(writers[0].ledger());
            for (const auto& [hash, changeSet] : writers[1].changeSets()) {
                if (!writers[0].ledger().find(hash))
                    static_cast<void>(writers[0].ledger().effectsOf(changeSet));
            }
            RC_ASSERT(portraitOf(writers[0].ledger()) == before);
        });
    }
};

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS",
            qEnvironmentVariableIsSet("KAGAMI_NIGHTLY") ? "max_success=10000" : "max_success=500");
    QCoreApplication application(argc, argv);
    tst_LedgerProperties tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "tst_ledger_properties.moc"

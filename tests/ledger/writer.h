#pragma once

#include "ledger/ledger.h"
#include "support/records.h"

#include <map>

namespace kagami::support {

/// One investigator with a copy of the ledger of his own, and a clock that tests set.
class Writer {
public:
    explicit Writer(const QString& author, quint32 number = 1)
        : m_author(author)
        , m_replica{testUuid(0xA0000000 + number)}
    {
    }

    [[nodiscard]] const Ledger& ledger() const { return m_ledger; }
    [[nodiscard]] const Case& state() const { return m_ledger.state(); }
    [[nodiscard]] const std::map<Digest, ChangeSet>& changeSets() const { return m_changeSets; }
    [[nodiscard]] const QString& author() const { return m_author; }
    void setTime(qint64 ms) { *m_now = ms; }

    Result<ChangeSetHeader> commit(Draft draft)
    {
        if (draft.author.isEmpty())
            draft.author = m_author;
        *m_now += 10;
        auto sealed = m_ledger.seal(std::move(draft), m_replica, m_clock);
        if (!sealed)
            return tl::unexpected(sealed.error());
        if (!sealed->header.hash.isNull())
            take(*sealed);
        return sealed->header;
    }

    template <class Id, class Field>
    Result<ChangeSetHeader> set(Id id, Field field, FieldValue value)
    {
        Draft draft;
        draft.set(id, field, std::move(value));
        return commit(std::move(draft));
    }

    template <class Record>
    Result<ChangeSetHeader> put(const Record& record)
    {
        Draft draft;
        draft.put(record);
        return commit(std::move(draft));
    }

    /// False when there is nothing to undo.
    bool undo()
    {
        const Digest target = m_ledger.undoTarget(m_author);
        const auto undone = target.isNull() ? std::vector<ChangeSet>() : all({target});
        return !target.isNull() && commit(m_ledger.undoDraft(undone, putElsewhere(undone))).has_value();
    }

    bool redo()
    {
        const Digest target = m_ledger.redoTarget(m_author);
        return !target.isNull() && commit(m_ledger.redoDraft(all({target}))).has_value();
    }

    void moveTo(const Digest& step)
    {
        const auto move = m_ledger.chains().moveTo(m_author, step);
        if (!move.undo.empty() || !move.redo.empty())
            static_cast<void>(commit(m_ledger.moveDraft(all(move.undo), all(move.redo))));
    }

    void merge(const Writer& other)
    {
        for (const auto& [hash, changeSet] : other.m_changeSets)
            take(changeSet);
    }

    /// merge() as a step of one's own, which undo takes back; false when nothing but merges came in.
    bool join(const Writer& other)
    {
        Draft draft;
        bool worthAStep = false;
        for (const ChangeSetHeader& header : other.m_ledger.history()) {
            if (m_ledger.find(header.hash))
                continue;
            draft.merges.push_back(header.hash);
            worthAStep = worthAStep || header.merges.empty();
        }
        merge(other);
        return worthAStep && commit(std::move(draft)).has_value();
    }

    void take(const ChangeSet& changeSet)
    {
        m_ledger.apply(changeSet);
        m_changeSets.emplace(changeSet.header.hash, changeSet);
    }

private:
    std::vector<ChangeSet> all(const std::vector<Digest>& hashes) const
    {
        std::vector<ChangeSet> sets;
        for (const Digest& hash : hashes) {
            for (const Digest& merged : m_changeSets.at(hash).header.merges)
                sets.push_back(m_changeSets.at(merged));
            sets.push_back(m_changeSets.at(hash));
        }
        return sets;
    }

    std::set<Uuid> putElsewhere(const std::vector<ChangeSet>& moved) const
    {
        std::set<Uuid> elsewhere;
        for (const auto& [hash, changeSet] : m_changeSets) {
            const bool isMoved = std::any_of(moved.begin(), moved.end(),
                [&](const ChangeSet& other) { return other.header.hash == changeSet.header.hash; });
            for (const Operation& operation : changeSet.operations) {
                const auto* item = std::get_if<PutItem>(&operation);
                const auto* claim = std::get_if<PutClaim>(&operation);
                if (!isMoved && (item || claim))
                    elsewhere.insert(item ? item->item.id.uuid : claim->claim.id.uuid);
            }
        }
        return elsewhere;
    }

    QString m_author;
    ReplicaId m_replica;
    std::shared_ptr<qint64> m_now = std::make_shared<qint64>(testDay().time_since_epoch().count());
    Clock m_clock{[now = m_now] { return Instant(std::chrono::milliseconds(*now)); }};
    Ledger m_ledger;
    std::map<Digest, ChangeSet> m_changeSets;
};

} // namespace kagami::support

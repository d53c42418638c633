#pragma once

#include "base/uuid.h"

#include <vector>

namespace kagami {

/// From the ids of records to their positions in a vector that only grows: open addressing, twelve bytes a
/// slot, because a map of nodes takes several times the memory and the time for a million claims. The ids
/// themselves stay in the records; `idAt(position)` gives them back.
class UuidIndex {
public:
    void reserve(size_t records)
    {
        size_t places = 16;
        while (places * 2 < records * 3)
            places *= 2;
        if (places > m_slots.size())
            rehash(places);
    }

    /// The position of `id`, or -1.
    template <class IdAt>
    [[nodiscard]] qint32 find(const Uuid& id, IdAt idAt) const
    {
        if (m_slots.empty())
            return -1;
        const quint64 hash = mixed(id);
        for (size_t at = size_t(hash) & mask();; at = (at + 1) & mask()) {
            const Slot& slot = m_slots[at];
            if (slot.position < 0)
                return -1;
            if (slot.tag == quint32(hash >> 32) && idAt(slot.position) == id)
                return slot.position;
        }
    }

    /// `id` must not be there yet.
    void insert(const Uuid& id, qint32 position)
    {
        if ((m_used + 1) * 3 > m_slots.size() * 2)
            rehash(m_slots.empty() ? 16 : m_slots.size() * 2);
        const quint64 hash = mixed(id);
        place({quint32(hash >> 32), position, quint32(hash)});
        ++m_used;
    }

private:
    struct Slot {
        quint32 tag = 0;
        qint32 position = -1;
        quint32 low = 0; ///< the other half of the hash, so that growing needs no ids
    };

    /// Ids made by a program may be counters; mixing spreads them.
    static quint64 mixed(const Uuid& id)
    {
        quint64 h = hashOf(id);
        h ^= h >> 32;
        h *= 0x9E3779B97F4A7C15;
        return h ^ (h >> 29);
    }
    [[nodiscard]] size_t mask() const { return m_slots.size() - 1; }
    void place(const Slot& slot)
    {
        size_t at = slot.low & mask();
        while (m_slots[at].position >= 0)
            at = (at + 1) & mask();
        m_slots[at] = slot;
    }
    void rehash(size_t places)
    {
        std::vector<Slot> old(places);
        old.swap(m_slots);
        for (const Slot& slot : old) {
            if (slot.position >= 0)
                place(slot);
        }
    }

    std::vector<Slot> m_slots;
    size_t m_used = 0;
};

} // namespace kagami

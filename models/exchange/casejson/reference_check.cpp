#include "exchange/casejson/reference_check.h"

#include "exchange/casejson/record_stream.h"

#include <QCoreApplication>
#include <unordered_map>

namespace kagami {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("kagami::casejson", text);
}

/// Every id of the document with what it names: an item of a kind, or a claim.
class Directory {
public:
    Status add(const Uuid& id, const QString& pointer, std::optional<ItemKind> kind);
    /// Bit of the item's kind, `claimBit` for a claim, 0 when nothing has this id.
    [[nodiscard]] quint32 find(const Uuid& id) const;

    /// As in the vocabulary, no kind at all means a claim.
    static constexpr quint32 claimBit = 0x8000'0000;
    [[nodiscard]] static quint32 allowed(quint32 kinds) { return kinds == 0 ? claimBit : kinds; }

private:
    struct Entry {
        quint32 bit;
        QString pointer;
    };
    std::unordered_map<Uuid, Entry> m_entries;
};

Status Directory::add(const Uuid& id, const QString& pointer, std::optional<ItemKind> kind)
{
    const auto [entry, isNew] = m_entries.try_emplace(id, Entry{kind ? bitOf(*kind) : claimBit, pointer});
    if (isNew)
        return {};
    return fail(ErrorKind::Invalid,
        say(QT_TRANSLATE_NOOP("kagami::casejson", "The id %1 is used twice; it stands first at %2."))
            .arg(id.toString(), entry->second.pointer),
        pointer % QStringLiteral("/id"),
        say(QT_TRANSLATE_NOOP("kagami::casejson", "Give one of the two records a new id.")));
}

quint32 Directory::find(const Uuid& id) const
{
    const auto entry = m_entries.find(id);
    return entry == m_entries.end() ? 0 : entry->second.bit;
}

QString kindNames(quint32 bits)
{
    if (bits == Directory::claimBit)
        return say(QT_TRANSLATE_NOOP("kagami::casejson", "a claim"));
    QStringList names;
    for (const ItemKindInfo& kind : itemKinds())
        if (bits & bitOf(kind.kind))
            names << label(kind.kind);
    return names.join(QStringLiteral(", "));
}

/// One end of a claim: that its record is there and of an allowed kind.
Status checkEnd(const Directory& directory, const Uuid& id, quint32 allowed, const QString& pointer)
{
    const quint32 found = directory.find(id);
    if (found == 0)
        return fail(ErrorKind::Invalid,
            say(QT_TRANSLATE_NOOP("kagami::casejson", "No record of the document has the id %1."))
                .arg(id.toString()),
            pointer,
            say(QT_TRANSLATE_NOOP("kagami::casejson", "Add the record, or refer to one that is there.")));
    if (!(found & allowed))
        return fail(ErrorKind::Invalid,
            say(QT_TRANSLATE_NOOP("kagami::casejson", "This refers to: %1. Expected: %2."))
                .arg(kindNames(found), kindNames(allowed)),
            pointer, say(QT_TRANSLATE_NOOP("kagami::casejson", "Refer to a record of an expected kind.")));
    return {};
}

Status checkValue(const Directory& directory, const Claim& claim, const QString& pointer)
{
    if (typeOf(claim.value) != info(claim.predicate).value)
        return fail(ErrorKind::Invalid,
            say(QT_TRANSLATE_NOOP("kagami::casejson", "The predicate “%1” takes another value."))
                .arg(toKey(claim.predicate)),
            pointer % QStringLiteral("/value"),
            say(QT_TRANSLATE_NOOP("kagami::casejson", "Write the value in the form the predicate takes.")));
    if (const auto* rating = std::get_if<ConsistencyRating>(&claim.value))
        return checkEnd(directory, rating->hypothesis.uuid, bitOf(ItemKind::Hypothesis),
            pointer % QStringLiteral("/value"));
    if (std::holds_alternative<RecordRef>(claim.value))
        return checkEnd(directory, recordOf(claim.value), Directory::allowed(info(claim.predicate).objects),
            pointer % QStringLiteral("/value"));
    return {};
}

} // namespace

Status checkReferences(std::span<const Item> items, std::span<const Claim> claims)
{
    Directory directory;
    for (size_t i = 0; i < items.size(); ++i)
        KAGAMI_TRY(directory.add(items[i].id.uuid, recordPointer(RecordList::Items, i), items[i].kind));
    for (size_t i = 0; i < claims.size(); ++i)
        KAGAMI_TRY(directory.add(claims[i].id.uuid, recordPointer(RecordList::Claims, i), std::nullopt));
    for (size_t i = 0; i < claims.size(); ++i) {
        const Claim& claim = claims[i];
        const QString pointer = recordPointer(RecordList::Claims, i);
        KAGAMI_TRY(checkEnd(directory, claim.subject, Directory::allowed(info(claim.predicate).subjects),
            pointer % QStringLiteral("/subject")));
        KAGAMI_TRY(checkValue(directory, claim, pointer));
        if (!claim.source.isNull())
            KAGAMI_TRY(checkEnd(directory, claim.source.uuid,
                bitOf(ItemKind::Source) | bitOf(ItemKind::EvidenceFile),
                pointer % QStringLiteral("/source")));
    }
    return {};
}

} // namespace kagami

#include "store/evidence.h"

#include "case/record_keys.h"
#include "store/blob_intake.h"
#include "store/store_error.h"

#include <QFileInfo>

#include <algorithm>

namespace kagami {

namespace {

constexpr qsizetype longestFileName = 200;

bool shows(QChar unit)
{
    return unit.isSurrogate() || (unit.isPrint() && unit.category() != QChar::Other_Format);
}

/// Whole characters only, so that the name stays UTF-8.
QString cutToBytes(QString name, qsizetype most)
{
    while (name.toUtf8().size() > most)
        name.chop(name.size() > 1 && name.back().isLowSurrogate() ? 2 : 1);
    return name;
}

/// To the second, which is what a person would note down.
TimeSpan now()
{
    const QString text = instantText(Clock::systemNow()).left(19) + u'Z';
    return parseEdtf(text).value_or(TimeSpan());
}

/// A file's name may hold what a title must not.
QString titleOf(const Acquisition& acquisition)
{
    return acquisition.title.isEmpty() ? safeFileName(acquisition.fileName) : acquisition.title;
}

Status checkNotTheCase(const CaseFile& file, const QString& path)
{
    if (QFileInfo(path).canonicalFilePath() != file.path())
        return {};
    return fail(ErrorKind::Invalid,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "A case cannot be attached to itself.")), path,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "Attach a copy of it.")));
}

Status takeBytes(
    CaseFile& file, const QString& path, const FileContent& content, Draft draft, const Progress& progress)
{
    auto blocks = FileBlocks::open(path, content);
    if (!blocks)
        return tl::unexpected(blocks.error());
    auto intake = file.takeIn(content.hash, content.size);
    if (!intake)
        return tl::unexpected(intake.error());
    for (;;) {
        const auto block = blocks->next();
        if (!block)
            return tl::unexpected(block.error());
        if (!*block)
            break;
        KAGAMI_TRY(intake->add(**block));
        const qint64 taken = std::min(content.size, ((*block)->number + 1) * blobBlockBytes);
        KAGAMI_TRY(advance(progress, content.size + taken, 2 * content.size));
    }
    const auto done = intake->commit(std::move(draft));
    return done ? Status() : tl::unexpected(done.error());
}

} // namespace

QString safeFileName(const QString& name)
{
    QString safe = name.mid(name.lastIndexOf(u'/') + 1);
    safe = safe.mid(safe.lastIndexOf(u'\\') + 1);
    safe.removeIf([](QChar unit) { return !shows(unit); });
    safe = cutToBytes(safe.trimmed(), longestFileName).trimmed();
    const bool isNone = std::all_of(safe.begin(), safe.end(), [](QChar unit) { return unit == u'.'; });
    return isNone ? QStringLiteral("evidence") : safe;
}

Draft attachmentDraft(ItemId id, const Acquisition& acquisition, const QString& author)
{
    const Item item{id, ItemKind::EvidenceFile, titleOf(acquisition), acquisition.tlp};
    Draft draft;
    draft.reason
        = storeText(QT_TRANSLATE_NOOP("kagami::store", "Attached the evidence file “%1”")).arg(item.title);
    draft.put(item);
    const auto say = [&](Predicate predicate, Value value) {
        Claim claim;
        claim.id = ClaimId::random();
        claim.subject = id.uuid;
        claim.predicate = predicate;
        claim.value = std::move(value);
        claim.source = acquisition.source;
        claim.tlp = acquisition.tlp;
        draft.put(std::move(claim));
    };
    say(Predicate::ContentHash, acquisition.content.hash.toHex());
    say(Predicate::FileName, acquisition.fileName);
    say(Predicate::FileSize, double(acquisition.content.size));
    say(Predicate::Acquired, timeValue(acquisition.at.isUnknown() ? now() : acquisition.at));
    say(Predicate::AcquiredBy, acquisition.by.isEmpty() ? author : acquisition.by);
    if (!acquisition.from.isEmpty())
        say(Predicate::AcquiredFrom, acquisition.from);
    return draft;
}

std::optional<ItemId> evidenceWith(const Case& state, const Digest& content)
{
    for (const ItemIndex index : state.itemsOfKind(ItemKind::EvidenceFile)) {
        const Item& item = state.items()[size_t(index)];
        if (!item.retracted && contentOf(state, item.id) == content)
            return item.id;
    }
    return {};
}

std::optional<Digest> contentOf(const Case& state, ItemId evidence)
{
    const ItemIndex index = state.indexOf(evidence);
    if (index == noIndex)
        return {};
    for (const ClaimIndex about : state.claimsAbout(index)) {
        const Claim& claim = state.claims()[size_t(about)];
        if (claim.predicate != Predicate::ContentHash || claim.retracted)
            continue;
        if (const QString* written = textOf(claim.value))
            return Digest::parse(*written);
    }
    return {};
}

Result<Attached> attachFile(CaseFile& file, const QString& path, Acquisition acquisition,
    const QString& reason, const Progress& progress)
{
    KAGAMI_TRY(checkNotTheCase(file, path));
    const auto content = readFileContent(
        path, [&progress](qint64 done, qint64 total) { return !progress || progress(done, 2 * total); });
    if (!content)
        return tl::unexpected(content.error());
    acquisition.content = *content;
    if (acquisition.fileName.isEmpty())
        acquisition.fileName = QFileInfo(path).fileName();
    const auto known = evidenceWith(file.state(), content->hash);
    const auto blob = file.blob(content->hash);
    if (!blob)
        return tl::unexpected(blob.error());
    const bool hasBytes = *blob && (*blob)->size;
    if (known && hasBytes)
        return Attached{*known, false};
    const ItemId id = known.value_or(ItemId::random());
    Draft draft = known ? Draft() : attachmentDraft(id, acquisition, file.author());
    if (!known)
        draft.operations.insert(
            draft.operations.begin(), acquisition.before.begin(), acquisition.before.end());
    if (!reason.isEmpty())
        draft.reason = reason;
    if (hasBytes) {
        const auto done = file.commit(std::move(draft));
        return done ? Result<Attached>({id, true}) : tl::unexpected(done.error());
    }
    KAGAMI_TRY(takeBytes(file, path, *content, std::move(draft), progress));
    return Attached{id, !known};
}

} // namespace kagami

#include "ui/merge/merge_words.h"

#include "ui/inspector/field_text.h"

#include <QCoreApplication>

namespace kagami {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kagami::MergeReview)
};

/// "a, b and c", as the language does it.
QString listed(const QStringList& parts)
{
    return QLocale().createSeparatedList(parts);
}

std::vector<std::optional<int>> asAnswers(const MergePreview& preview, const auto& sideOf)
{
    std::vector<std::optional<int>> answers;
    for (const ContestedField& field : preview.conflicts) {
        const std::optional<size_t> side = sideOf(field);
        answers.push_back(side ? std::optional(int(*side)) : std::nullopt);
    }
    return answers;
}

} // namespace

QStringList authorsOf(const std::vector<ChangeSetHeader>& headers)
{
    QStringList authors;
    for (const ChangeSetHeader& header : headers)
        if (!authors.contains(header.author))
            authors << header.author;
    return authors;
}

QString whyNothing(const MergePreview& preview)
{
    return preview.signaturesAhead == 0
        ? Words::tr("Everything is in this case already. Nothing is to be done.")
        : passedOver(preview.signaturesAhead);
}

QString passedOver(size_t signaturesAhead)
{
    if (signaturesAhead == 0)
        return {};
    return Words::tr(
        "%n signature(s) are of changes that are not in this case yet, and are not kept. Apply the bundle "
        "again after what brings these changes.",
        nullptr, int(signaturesAhead));
}

QString mergeSummary(const MergePreview& preview)
{
    const CaseDiff& diff = preview.diff;
    QStringList parts;
    const auto add = [&](size_t total, const QString& words) {
        if (total > 0)
            parts << words;
    };
    add(diff.addedItems.size(), Words::tr("%n new item(s)", nullptr, int(diff.addedItems.size())));
    add(diff.addedClaims.size(), Words::tr("%n new claim(s)", nullptr, int(diff.addedClaims.size())));
    add(diff.changed.size(), Words::tr("%n changed field(s)", nullptr, int(diff.changed.size())));
    const size_t removed = diff.removedItems.size() + diff.removedClaims.size();
    add(removed, Words::tr("%n record(s) taken back", nullptr, int(removed)));
    add(preview.conflicts.size(), Words::tr("%n conflict(s)", nullptr, int(preview.conflicts.size())));
    add(preview.filledUp.size(),
        Words::tr("%n change set(s) that were here in part", nullptr, int(preview.filledUp.size())));
    add(preview.contents, Words::tr("contents of evidence files or signatures that were missing here"));
    if (parts.isEmpty())
        parts << Words::tr("nothing that shows");
    const QString sets = Words::tr("%n change set(s)", nullptr, int(preview.added.size()));
    return preview.added.empty()
        ? Words::tr("The copies bring %1.").arg(listed(parts))
        //: how many change sets, by whom, what they bring
        : Words::tr("%1 by %2: %3.").arg(sets, listed(authorsOf(preview.added)), listed(parts));
}

std::vector<WorkStep> workOf(const MergePreview& preview)
{
    std::vector<WorkStep> steps;
    const auto add = [&](const std::vector<ChangeSetHeader>& headers, bool comesIn) {
        for (const ChangeSetHeader& header : headers)
            steps.push_back({header.author, header.time, reasonText(header), header.operationTotal, comesIn});
    };
    add(preview.added, true);
    add(preview.onlyHere, false);
    return steps;
}

std::vector<ChoiceRow> conflictRows(const MergePreview& preview, const Wording& wording)
{
    const Case& state = preview.after.state();
    std::vector<ChoiceRow> rows;
    for (const ContestedField& field : preview.conflicts) {
        ChoiceRow row{fieldOwner(state, field.key), fieldName(field.key), {}, -1};
        for (const FieldSide& side : field.sides)
            row.answers.push_back({fieldText(state, field.key, side.value, wording),
                whoWhenWhy(side.author, side.time, side.reason, wording)});
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ChoiceRow> sameThingRows(const MergePreview& preview, const Wording& wording)
{
    const Case& state = preview.after.state();
    std::vector<ChoiceRow> rows;
    for (const Claim& claim : preview.sameThings) {
        const Item* one = state.find(ItemId{claim.subject});
        const Item* other = state.find(ItemId{recordOf(claim.value)});
        if (!one || !other) {
            rows.push_back({claim.id.toString(), {}, {}, -1});
            continue;
        }
        const auto who = [&](const Item& item) {
            const ChangeSetHeader* header
                = preview.after.chains().at(preview.after.itemPuts()[size_t(state.indexOf(item.id))]);
            return header ? whoWhenWhy(header->author, header->time, {}, wording) : QString();
        };
        rows.push_back({Words::tr("%1 and %2").arg(one->title, other->title),
            Words::tr("%1: %2; %3").arg(label(one->kind), who(*one), who(*other)),
            {{Words::tr("The same"), Words::tr("recorded as the same; both stay as they are")},
                {Words::tr("Not the same"), Words::tr("never proposed again")}},
            -1});
    }
    return rows;
}

std::vector<std::optional<int>> answersFor(
    const MergePreview& preview, SideChoice choice, const QString& author)
{
    return asAnswers(preview, [&](const ContestedField& field) { return sideFor(field, choice, author); });
}

std::vector<std::optional<int>> answersBy(const MergePreview& preview, const QString& author)
{
    return asAnswers(preview, [&](const ContestedField& field) { return sideBy(field, author); });
}

Draft decisionsOf(const MergePreview& preview, const std::vector<ChoiceRow>& conflicts,
    const std::vector<ChoiceRow>& sameThings)
{
    Draft draft;
    int decided = 0;
    for (size_t i = 0; i < conflicts.size(); ++i) {
        if (conflicts[i].chosen < 0)
            continue;
        const ContestedField& field = preview.conflicts[i];
        decide(draft, field.key, field.sides[size_t(conflicts[i].chosen)].value);
        ++decided;
    }
    int answered = 0;
    for (size_t i = 0; i < sameThings.size(); ++i) {
        if (sameThings[i].chosen < 0)
            continue;
        draft.set(preview.sameThings[i].id, ClaimField::Status,
            sameThings[i].chosen == 0 ? ClaimStatus::Accepted : ClaimStatus::Rejected);
        ++answered;
    }
    QStringList parts;
    if (decided > 0)
        parts << Words::tr("Decided %n conflict(s)", nullptr, decided);
    if (answered > 0)
        parts << Words::tr("answered %n proposal(s) of the same thing", nullptr, answered);
    draft.reason = listed(parts);
    if (!draft.reason.isEmpty())
        draft.reason[0] = draft.reason[0].toUpper();
    return draft;
}

} // namespace kagami

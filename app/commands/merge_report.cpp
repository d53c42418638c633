#include "app/commands/merge_report.h"

#include "app/commands/record_text.h"

namespace kagami::cli {

namespace {

/// One side of a conflict: what was written, and who, when and why.
nlohmann::ordered_json sideOf(const CaseFile& file, const FieldValue& value, const Stamp& by)
{
    nlohmann::ordered_json json;
    json["value"] = fieldText(file.state(), value).toStdString();
    if (const ChangeSetHeader* header = file.ledger().chains().at(by)) {
        json["author"] = header->author.toStdString();
        json["time"] = isoUtc(header->time);
        json["reason"] = reasonText(*header).toStdString();
    }
    return json;
}

QString sideText(const nlohmann::ordered_json& side)
{
    const auto text = [&](const char* key) {
        return side.contains(key) ? QString::fromStdString(side[key].get<std::string>()) : QString();
    };
    return Text::tr("%1 (%2, %3: %4)").arg(text("value"), text("author"), text("time"), text("reason"));
}

} // namespace

void printMerge(const CaseFile& file, const MergeReport& merged, bool asJson, nlohmann::ordered_json json)
{
    json["added"] = merged.added.size();
    json["filled_up"] = merged.filledUp;
    json["same_as_proposed"] = merged.sameThings;
    json["conflicts"] = nlohmann::ordered_json::array();
    for (const FieldConflict& conflict : file.ledger().conflicts()) {
        const FieldKey key{conflict.record, conflict.onClaim, quint8(conflict.field)};
        nlohmann::ordered_json row = recordJson(file.state(), key);
        row["field"] = fieldKeyText(key).toStdString();
        row["shown"] = sideOf(file, conflict.shown, conflict.shownBy);
        row["other"] = sideOf(file, conflict.other, conflict.otherBy);
        if (!asJson)
            printLine(Text::tr("Conflict: %1, %2\n  shown: %3\n  other: %4")
                          .arg(recordText(file.state(), key), fieldKeyText(key), sideText(row["shown"]),
                              sideText(row["other"])));
        json["conflicts"].push_back(std::move(row));
    }
    json["state"] = file.state().stateHash().toHex().toStdString();
    json["head"] = file.ledger().head().toHex().toStdString();
    if (asJson)
        printJson(json);
    printNote(Text::tr("%1 change sets added; conflicts that wait for a decision: %2.")
                  .arg(json["added"].get<qint64>())
                  .arg(json["conflicts"].size()));
}

} // namespace kagami::cli

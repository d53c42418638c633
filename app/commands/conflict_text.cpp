#include "app/commands/conflict_text.h"

#include "app/commands/command.h"
#include "app/commands/record_text.h"
#include "ledger/contested_field.h"

namespace kagami::cli {

namespace {

nlohmann::ordered_json jsonOf(const CaseFile& file, const FieldSide& side)
{
    nlohmann::ordered_json json;
    json["value"] = fieldText(file.state(), side.value).toStdString();
    json["author"] = side.author.toStdString();
    json["time"] = isoUtc(side.time);
    json["reason"] = side.reason.toStdString();
    return json;
}

QString textOf(const CaseFile& file, const FieldSide& side)
{
    return Text::tr("%1 (%2, %3: %4)")
        .arg(fieldText(file.state(), side.value), side.author, QString::fromStdString(isoUtc(side.time)),
            side.reason);
}

} // namespace

nlohmann::ordered_json conflictsJson(const CaseFile& file)
{
    auto rows = nlohmann::ordered_json::array();
    for (const ContestedField& field : contestedFields(file.ledger())) {
        for (size_t side = 1; side < field.sides.size(); ++side) {
            nlohmann::ordered_json row = recordJson(file.state(), field.key);
            row["field"] = fieldKeyText(field.key).toStdString();
            row["shown"] = jsonOf(file, field.sides.front());
            row["other"] = jsonOf(file, field.sides[side]);
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

void printConflicts(const CaseFile& file)
{
    for (const ContestedField& field : contestedFields(file.ledger())) {
        for (size_t side = 1; side < field.sides.size(); ++side) {
            printLine(Text::tr("Conflict: %1, %2")
                          .arg(recordText(file.state(), field.key), fieldKeyText(field.key)));
            printLine(Text::tr("  shown: %1").arg(textOf(file, field.sides.front())));
            printLine(Text::tr("  other: %1").arg(textOf(file, field.sides[side])));
        }
    }
}

} // namespace kagami::cli

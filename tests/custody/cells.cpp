#include "custody/cells.h"

namespace kagami::test {

const std::vector<Table>& tables()
{
    static const std::vector<Table> all{
        {"change_set", 1,
            {"id", "hash", "replica", "sequence", "previous", "time_ms", "time_counter", "author", "reason",
                "reason_salt", "undoes", "redoes", "merges", "operations", "withheld", "payload_size",
                "payload"}},
        {"item", 1, {"id", "uuid", "kind", "title", "tlp", "retracted", "put_change_set", "put_operation"}},
        {"claim", 1,
            {"id", "uuid", "subject", "predicate", "value_type", "value", "value_a", "value_b", "value_c",
                "value_n", "source", "excerpt", "locator", "credibility", "confidence", "tlp", "pap",
                "status", "status_reason", "note", "author", "recorded_ms", "retracted", "put_change_set",
                "put_operation"}},
        {"field_set", 5,
            {"record", "on_claim", "field", "change_set", "operation", "seen", "restores", "value"}},
        {"waiting", 1,
            {"id", "hash", "replica", "sequence", "previous", "time_ms", "time_counter", "author", "reason",
                "reason_salt", "undoes", "redoes", "merges", "operations", "withheld", "payload_size",
                "payload", "bundle"}},
        {"waiting_blob", 2, {"bundle", "hash", "size"}},
        {"waiting_signature", 3, {"bundle", "change_set", "key", "signature"}},
        {"blob", 1, {"hash", "size"}},
        {"blob_block", 2, {"blob", "number", "hash", "content"}},
        {"signature", 2, {"change_set", "key", "signature"}},
        {"meta", 1, {"key", "value"}},
        {"words_docsize", 1, {"id", "sz"}},
    };
    return all;
}

void bindCell(sqlite3_stmt* statement, int index, const Cell& cell)
{
    switch (cell.type) {
    case SQLITE_INTEGER: sqlite3_bind_int64(statement, index, cell.number); break;
    case SQLITE_FLOAT: sqlite3_bind_double(statement, index, cell.real); break;
    case SQLITE_TEXT:
        sqlite3_bind_text(statement, index, cell.bytes.constData(), int(cell.bytes.size()), SQLITE_TRANSIENT);
        break;
    case SQLITE_BLOB:
        sqlite3_bind_blob(statement, index, cell.bytes.constData(), int(cell.bytes.size()), SQLITE_TRANSIENT);
        break;
    default: sqlite3_bind_null(statement, index);
    }
}

Cell cellAt(sqlite3_stmt* statement, int column)
{
    Cell cell{sqlite3_column_type(statement, column), 0, 0, {}};
    if (cell.type == SQLITE_INTEGER)
        cell.number = sqlite3_column_int64(statement, column);
    else if (cell.type == SQLITE_FLOAT)
        cell.real = sqlite3_column_double(statement, column);
    else if (const void* bytes = sqlite3_column_blob(statement, column))
        cell.bytes = QByteArray(static_cast<const char*>(bytes), sqlite3_column_bytes(statement, column));
    return cell;
}

} // namespace kagami::test

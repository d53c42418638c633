#pragma once

#include <QByteArray>

#include <sqlite3.h>
#include <vector>

namespace kagami::test {

/// A value of SQLite's, with its type.
struct Cell {
    int type = SQLITE_NULL;
    qint64 number = 0;
    double real = 0;
    QByteArray bytes;
    friend bool operator==(const Cell&, const Cell&) = default;
};
using Row = std::vector<Cell>;

/// One table of a case file.
struct Table {
    const char* name;
    int keys; ///< so many first columns find a row
    std::vector<QByteArray> columns;
};

[[nodiscard]] const std::vector<Table>& tables();

void bindCell(sqlite3_stmt* statement, int index, const Cell& cell);
[[nodiscard]] Cell cellAt(sqlite3_stmt* statement, int column);

} // namespace kagami::test

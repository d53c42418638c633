#include "custody/tampering.h"

#include "base/digest.h"
#include "custody/cells.h"
#include "store/change_set_table.h"

#include <QRandomGenerator>
#include <QStringList>

#include <bit>
#include <sqlite3.h>
#include <zstd.h>

namespace kagami::test {

namespace {

class Tamperer {
public:
    Tamperer(const QString& path, std::mt19937_64& random)
        : m_random(random)
    {
        if (sqlite3_open(path.toUtf8().constData(), &m_db) != SQLITE_OK)
            qFatal("cannot open %s", qPrintable(path));
        run("BEGIN");
    }
    ~Tamperer()
    {
        run("COMMIT");
        sqlite3_close(m_db);
    }
    QString once();
    [[nodiscard]] bool needsHead() const { return m_needsHead; }

private:
    int below(int bound) { return int(m_random() % quint64(bound)); }
    bool run(const QByteArray& sql, const Row& bound = {}, std::vector<Row>* rows = nullptr);
    std::vector<Row> read(const Table& table);
    QString write(const Table& table, const Row& old, size_t column, const Cell& cell, const char* what);
    const Table& pickTable() { return tables()[size_t(below(int(tables().size())))]; }
    static QByteArray keyOf(const Table& table);
    static Row keyCells(const Table& table, const Row& row);
    Cell flipped(Cell cell);
    Cell emptied(const Cell& cell);

    QString flipBit();
    QString emptyValue();
    QString swapValues();
    QString swapRows();
    QString deleteRow();
    QString insertRow();
    QString editOperations();
    QString rehash();
    QString editWords();
    QString cutTail();
    QString exchangeChangeSets();

    std::mt19937_64& m_random;
    sqlite3* m_db = nullptr;
    bool m_needsHead = false;
};

/// False when the file does not allow it: a column that may not be NULL, an id that is there already.
bool Tamperer::run(const QByteArray& sql, const Row& bound, std::vector<Row>* rows)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_db, sql.constData(), int(sql.size()), &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(m_db));
    for (size_t i = 0; i < bound.size(); ++i)
        bindCell(statement, int(i) + 1, bound[i]);
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW && rows; code = sqlite3_step(statement)) {
        Row& row = rows->emplace_back();
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            row.push_back(cellAt(statement, column));
    }
    sqlite3_finalize(statement);
    return code == SQLITE_DONE || code == SQLITE_ROW;
}

std::vector<Row> Tamperer::read(const Table& table)
{
    std::vector<Row> rows;
    run("SELECT " + table.columns.front()
            + QByteArrayList(table.columns.begin() + 1, table.columns.end()).join(',').prepend(',') + " FROM "
            + table.name + " ORDER BY 1",
        {}, &rows);
    return rows;
}

QByteArray Tamperer::keyOf(const Table& table)
{
    QByteArrayList parts;
    for (int i = 0; i < table.keys; ++i)
        parts += table.columns[size_t(i)] + " = ?" + QByteArray::number(i + 2);
    return " WHERE " + parts.join(" AND ");
}

Row Tamperer::keyCells(const Table& table, const Row& row)
{
    return {row.begin(), row.begin() + table.keys};
}

QString Tamperer::write(const Table& table, const Row& old, size_t column, const Cell& cell, const char* what)
{
    Row bound{cell};
    const Row key = keyCells(table, old);
    bound.insert(bound.end(), key.begin(), key.end());
    const bool done = run(
        QByteArray("UPDATE ") + table.name + " SET " + table.columns[column] + " = ?1" + keyOf(table), bound);
    return QStringLiteral("%1 of %2.%3%4")
        .arg(QString::fromLatin1(what), QString::fromLatin1(table.name),
            QString::fromLatin1(table.columns[column]), done ? QString() : QStringLiteral(" (refused)"));
}

Cell Tamperer::flipped(Cell cell)
{
    switch (cell.type) {
    case SQLITE_INTEGER: cell.number = qint64(quint64(cell.number) ^ (quint64(1) << below(63))); break;
    case SQLITE_FLOAT:
        cell.real = std::bit_cast<double>(std::bit_cast<quint64>(cell.real) ^ (quint64(1) << below(64)));
        break;
    case SQLITE_NULL: return emptied(cell);
    default:
        if (cell.bytes.isEmpty())
            return {cell.type, 0, 0, "x"};
        const qsizetype at = below(int(cell.bytes.size()));
        cell.bytes[at] = char(quint8(cell.bytes[at]) ^ quint8(1 << below(8)));
    }
    return cell;
}

Cell Tamperer::emptied(const Cell& cell)
{
    const Cell others[] = {{}, {SQLITE_TEXT, 0, 0, ""}, {SQLITE_BLOB, 0, 0, ""}, {SQLITE_INTEGER, 0, 0, {}},
        {SQLITE_INTEGER, 1, 0, {}}, {SQLITE_BLOB, 0, 0, QByteArray(16, '\0')},
        {SQLITE_BLOB, 0, 0, QByteArray(24, '\0')}, {SQLITE_BLOB, 0, 0, QByteArray(32, '\0')},
        {SQLITE_BLOB, 0, 0, "half of it"}, {SQLITE_TEXT, 0, 0, "\xEF\xBB\xBF" + cell.bytes},
        {cell.type, 0, 0, cell.bytes + char(0)}, {cell.type, 0, 0, cell.bytes + ' '},
        {cell.type, 0, 0, cell.bytes + cell.bytes.right(19)},
        {cell.type, 0, 0, QByteArray(cell.bytes).replace("\xEF\xBF\xBD", "\xFF")}};
    return others[below(int(std::size(others)))];
}

QString Tamperer::flipBit()
{
    const Table& table = pickTable();
    const auto rows = read(table);
    const Row& row = rows[size_t(below(int(rows.size())))];
    const auto column = size_t(below(int(row.size())));
    return write(table, row, column, flipped(row[column]), "a bit");
}

QString Tamperer::emptyValue()
{
    const Table& table = pickTable();
    const auto rows = read(table);
    const Row& row = rows[size_t(below(int(rows.size())))];
    const auto column = size_t(below(int(row.size())));
    return write(table, row, column, emptied(row[column]), "another value instead");
}

QString Tamperer::swapValues()
{
    const Table& table = pickTable();
    const auto rows = read(table);
    const Row& a = rows[size_t(below(int(rows.size())))];
    const Row& b = rows[size_t(below(int(rows.size())))];
    const auto column = size_t(table.keys + below(int(a.size()) - table.keys));
    // A hash may stand only once at any time.
    write(table, a, column, {SQLITE_BLOB, 0, 0, "between"}, "");
    write(table, b, column, a[column], "");
    return write(table, a, column, b[column], "swapped values");
}

QString Tamperer::swapRows()
{
    const Table& table = tables()[size_t(below(3))];
    const auto rows = read(table);
    const Row& a = rows[size_t(below(int(rows.size())))];
    const Row& b = rows[size_t(below(int(rows.size())))];
    const Cell away{SQLITE_INTEGER, -1, 0, {}};
    write(table, a, 0, away, "");
    write(table, b, 0, a[0], "");
    return write(table, {away}, 0, b[0], "swapped rows");
}

QString Tamperer::deleteRow()
{
    const Table& table = pickTable();
    // Nobody can tell that somebody's signature is gone.
    if (qstrcmp(table.name, "signature") == 0)
        return QStringLiteral("nothing");
    const auto rows = read(table);
    const auto at = size_t(below(int(rows.size())));
    Row bound{Cell()};
    const Row key = keyCells(table, rows[at]);
    bound.insert(bound.end(), key.begin(), key.end());
    run(QByteArray("DELETE FROM ") + table.name + keyOf(table).replace(" WHERE ", " WHERE ?1 IS NULL AND "),
        bound);
    const bool closes = rows[at][0].type == SQLITE_INTEGER && below(2) == 0;
    for (size_t i = at + 1; closes && i < rows.size(); ++i)
        write(table, rows[i], 0, {SQLITE_INTEGER, rows[i][0].number - 1, 0, {}}, "");
    return QStringLiteral("a row deleted from %1").arg(QString::fromLatin1(table.name))
        + (closes ? QStringLiteral(", the gap closed") : QString());
}

QString Tamperer::insertRow()
{
    const Table& table = pickTable();
    const auto rows = read(table);
    Row row = rows[size_t(below(int(rows.size())))];
    if (row[0].type == SQLITE_INTEGER)
        row[0].number = rows.back()[0].number + 1;
    else
        row[0] = flipped(row[0]);
    if (table.columns[1] == "hash" || below(2) == 0)
        row[1] = flipped(row[1]);
    QByteArrayList places;
    for (size_t i = 1; i <= row.size(); ++i)
        places += '?' + QByteArray::number(i);
    const bool done
        = run(QByteArray("INSERT INTO ") + table.name + " VALUES (" + places.join(',') + ')', row);
    return QStringLiteral("a row doubled in %1%2")
        .arg(QString::fromLatin1(table.name), done ? QString() : QStringLiteral(" (refused)"));
}

QByteArray compressed(const QByteArray& content, int level)
{
    QByteArray frame(qsizetype(ZSTD_compressBound(size_t(content.size()))), '\0');
    frame.resize(qsizetype(ZSTD_compress(
        frame.data(), size_t(frame.size()), content.constData(), size_t(content.size()), level)));
    return frame;
}

/// A line of a payload as it is when its operation was left out.
QByteArray leftOut(const QByteArray& line)
{
    return saltedHash(line.mid(33), QByteArray::fromHex(line.left(32))).toHex().toLatin1();
}

QString Tamperer::editOperations()
{
    const Table& table = tables().front();
    const auto rows = read(table);
    const Row& row = rows[size_t(below(int(rows.size())))];
    QByteArray content(qsizetype(row[15].number), '\0');
    ZSTD_decompress(
        content.data(), size_t(content.size()), row[16].bytes.constData(), size_t(row[16].bytes.size()));
    QByteArrayList lines = content.chopped(1).split('\n');
    const qsizetype at = below(int(lines.size()));
    const int kind = below(7);
    switch (kind) {
    case 0: lines.removeAt(at); break;
    case 1: lines.insert(at, lines[at]); break;
    case 2: lines.swapItemsAt(at, below(int(lines.size()))); break;
    case 3: lines[at] = lines[at].left(32).toUpper() + lines[at].mid(32); break;
    case 4: lines[at] = lines[at].toUpper(); break;
    case 5: lines[at] = leftOut(lines[at]); break;
    default: lines[at] = flipped({SQLITE_BLOB, 0, 0, lines[at]}).bytes;
    }
    content = lines.join('\n') + '\n';
    write(table, row, 15, {SQLITE_INTEGER, content.size(), 0, {}}, "");
    if (kind < 2 && below(2) == 0)
        write(table, row, 13, {SQLITE_INTEGER, lines.size(), 0, {}}, "");
    // What the chain allows, the tables must not.
    if (kind == 5 && below(2) == 0)
        write(table, row, 14, {SQLITE_INTEGER, 1, 0, {}}, "");
    return write(table, row, 16, {SQLITE_BLOB, 0, 0, compressed(content, 1 + below(9))}, "edited operations")
        + QStringLiteral(" (%1)").arg(kind);
}

/// The hash of a change set goes with a header that was edited; the head of the file goes with the hash.
QString Tamperer::rehash()
{
    const Table& table = tables().front();
    const auto rows = read(table);
    const Row& row = rows[size_t(below(int(rows.size())))];
    ChangeSetHeader header;
    header.replica = {Uuid::fromBytes(row[2].bytes)};
    header.sequence = quint64(row[3].number);
    header.previous = Digest::fromBytes(row[4].bytes);
    header.time = {row[5].number, quint32(row[6].number)};
    header.author = QStringLiteral("somebody else");
    header.reason = QString::fromUtf8(row[8].bytes);
    header.reasonSalt = row[9].bytes;
    const auto lines = unpackPayload(row[16].bytes, row[15].number);
    if (!lines)
        return QStringLiteral("nothing");
    header.operationTotal = quint32(lines->size());
    const Digest hash = hashOf(header, *lines);
    m_needsHead = true;
    write(table, row, 7, {SQLITE_TEXT, 0, 0, header.author.toUtf8()}, "");
    write(table, row, 1, {SQLITE_BLOB, 0, 0, hash.toBytes()}, "");
    if (below(2) == 0)
        run("UPDATE meta SET value = ?1 WHERE key = 'head'",
            {{SQLITE_TEXT, 0, 0, sha256(hash.toBytes()).toHex().toLatin1()}});
    return QStringLiteral("a change set rewritten with its hash");
}

QString Tamperer::editWords()
{
    const Cell row{SQLITE_INTEGER, 2 + below(60), 0, {}};
    const Cell word{SQLITE_TEXT, 0, 0, below(2) == 0 ? "forged" : "spear"};
    switch (below(4)) {
    case 0: run("INSERT INTO words (rowid, note) VALUES (?1, ?2)", {row, word}); break;
    case 1: run("INSERT INTO words (words, rowid, value) VALUES ('delete', ?1, ?2)", {row, word}); break;
    case 2: run("INSERT INTO words (words) VALUES ('delete-all')"); break;
    default: run("DELETE FROM words_data WHERE id > 10 AND id % 3 = ?1", {{SQLITE_INTEGER, below(3), 0, {}}});
    }
    return QStringLiteral("words of the index");
}

QString Tamperer::cutTail()
{
    run("DELETE FROM change_set WHERE id > (SELECT max(id) FROM change_set) - ?1",
        {{SQLITE_INTEGER, 1 + below(3), 0, {}}});
    std::vector<Row> last;
    run("SELECT hash FROM change_set ORDER BY id DESC LIMIT 1", {}, &last);
    run("UPDATE meta SET value = ?1 WHERE key = 'head'",
        {{SQLITE_TEXT, 0, 0, sha256(last.front().front().bytes).toHex().toLatin1()}});
    return QStringLiteral("the last change sets cut off");
}

/// Swaps two change sets of one replica, and everything that names their rows. (Those of two replicas may
/// have come in either order.)
QString Tamperer::exchangeChangeSets()
{
    std::vector<Row> pairs;
    run("SELECT a.id, b.id FROM change_set a JOIN change_set b ON a.replica = b.replica AND a.id < b.id", {},
        &pairs);
    const Row both = pairs[size_t(below(int(pairs.size())))];
    const std::pair<QByteArray, QByteArray> columns[] = {{"item", "put_change_set"},
        {"claim", "put_change_set"}, {"field_set", "change_set"}, {"change_set", "id"}};
    for (const auto& [table, column] : columns) {
        run("UPDATE " + table + " SET " + column + " = -" + column + " WHERE " + column + " IN (?1, ?2)",
            both);
        run("UPDATE " + table + " SET " + column + " = ?1 + ?2 + " + column + " WHERE " + column + " < 0",
            both);
    }
    return QStringLiteral("two change sets in another order");
}

QString Tamperer::once()
{
    switch (below(20)) {
    case 0: return swapRows();
    case 1: return deleteRow();
    case 2:
    case 3: return insertRow();
    case 4:
    case 5: return editOperations();
    case 6: return rehash();
    case 7: return editWords();
    case 8: return cutTail();
    case 9: return exchangeChangeSets();
    case 10:
    case 11:
    case 12: return swapValues();
    case 13:
    case 14:
    case 15: return emptyValue();
    default: return flipBit();
    }
}

} // namespace

Tampering tamper(const QString& path, std::mt19937_64& random)
{
    Tamperer tamperer(path, random);
    const QString what = tamperer.once();
    return {what, tamperer.needsHead()};
}

} // namespace kagami::test

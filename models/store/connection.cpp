#include "store/connection.h"

#include "base/utf8.h"
#include "store/store_error.h"

#include <QUrl>

#include <array>

namespace kagami {

namespace {

constexpr int busyTimeoutMs = 3000;

struct Limit {
    int id;
    int value;
};
constexpr std::array limits{
    Limit{SQLITE_LIMIT_LENGTH, 900'000'000},
    Limit{SQLITE_LIMIT_SQL_LENGTH, 100'000},
    Limit{SQLITE_LIMIT_COLUMN, 64},
    Limit{SQLITE_LIMIT_EXPR_DEPTH, 100},
    Limit{SQLITE_LIMIT_COMPOUND_SELECT, 8},
    Limit{SQLITE_LIMIT_VDBE_OP, 100'000},
    Limit{SQLITE_LIMIT_FUNCTION_ARG, 16},
    Limit{SQLITE_LIMIT_ATTACHED, 1},
    Limit{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
    Limit{SQLITE_LIMIT_VARIABLE_NUMBER, 64},
    Limit{SQLITE_LIMIT_TRIGGER_DEPTH, 1},
    Limit{SQLITE_LIMIT_WORKER_THREADS, 0},
};

struct Setting {
    int id;
    int value;
};
constexpr std::array settings{
    Setting{SQLITE_DBCONFIG_DEFENSIVE, 1},
    Setting{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    Setting{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    Setting{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    Setting{SQLITE_DBCONFIG_DQS_DML, 0},
    Setting{SQLITE_DBCONFIG_DQS_DDL, 0},
    Setting{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
};

} // namespace

Statement& Statement::bind(int index, qint64 value)
{
    sqlite3_bind_int64(m_stmt.get(), index, value);
    return *this;
}

Statement& Statement::bind(int index, double value)
{
    sqlite3_bind_double(m_stmt.get(), index, value);
    return *this;
}

Statement& Statement::bind(int index, const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text64(
        m_stmt.get(), index, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(int index, const QByteArray& value)
{
    sqlite3_bind_blob64(
        m_stmt.get(), index, value.constData(), sqlite3_uint64(value.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bindNull(int index)
{
    sqlite3_bind_null(m_stmt.get(), index);
    return *this;
}

Statement& Statement::bindOrNull(int index, const QString& value)
{
    return value.isEmpty() ? bindNull(index) : bind(index, value);
}

Statement& Statement::bindOrNull(int index, const QByteArray& value)
{
    return value.isEmpty() ? bindNull(index) : bind(index, value);
}

Result<bool> Statement::step()
{
    switch (sqlite3_step(m_stmt.get())) {
    case SQLITE_ROW: return true;
    case SQLITE_DONE: return false;
    default: return tl::unexpected(errorOf(sqlite3_db_handle(m_stmt.get()), m_path));
    }
}

Status Statement::run()
{
    const auto stepped = step();
    reset();
    if (!stepped)
        return tl::unexpected(stepped.error());
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_stmt.get());
}

QString Statement::text(int column) const
{
    return exactText(bytes(column));
}

QByteArrayView Statement::bytes(int column) const
{
    const void* data = sqlite3_column_blob(m_stmt.get(), column);
    return {static_cast<const char*>(data), data ? sqlite3_column_bytes(m_stmt.get(), column) : 0};
}

Result<Connection> Connection::open(const QString& path, Access access, const QString& name)
{
    const QString& shown = name.isEmpty() ? path : name;
    // A URL in every case: a name like "file:x?mode=rw" must not be read as one.
    QByteArray url = QUrl::fromLocalFile(path).toEncoded(QUrl::FullyEncoded);
    url.replace("?", "%3F").replace("#", "%23");
    switch (access) {
    case Access::ReadOnly: return openUrl(url, shown, SQLITE_OPEN_READONLY);
    case Access::Immutable: return openUrl(url + "?immutable=1", shown, SQLITE_OPEN_READONLY);
    case Access::ReadWrite: return openUrl(url, shown, SQLITE_OPEN_READWRITE);
    case Access::Create: return openUrl(url, shown, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    }
    return openUrl(url, shown, SQLITE_OPEN_READONLY);
}

Result<Connection> Connection::openInMemory()
{
    return openUrl(":memory:", QStringLiteral(":memory:"), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

Result<Connection> Connection::openUrl(const QByteArray& url, const QString& path, int flags)
{
    Connection connection;
    connection.m_path = path;
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(url.constData(), &raw,
        flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE,
        nullptr);
    connection.m_db.reset(raw);
    if (code != SQLITE_OK)
        return tl::unexpected(errorOf(raw, path));
    KAGAMI_TRY(connection.harden());
    return connection;
}

Status Connection::harden()
{
    sqlite3* db = m_db.get();
    for (const Limit& limit : limits)
        sqlite3_limit(db, limit.id, limit.value);
    for (const Setting& setting : settings) {
        int now = -1;
        if (sqlite3_db_config(db, setting.id, setting.value, &now) != SQLITE_OK || now != setting.value)
            return fail(ErrorKind::Unsupported,
                storeText(QT_TRANSLATE_NOOP("kagami::store", "This build of SQLite cannot be made safe.")),
                m_path, {}, QStringLiteral("sqlite3_db_config %1").arg(setting.id));
    }
    sqlite3_busy_timeout(db, busyTimeoutMs);
    return execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; "
                   "PRAGMA mmap_size = 0; PRAGMA secure_delete = ON;");
}

Result<Statement> Connection::prepare(const QByteArray& sql)
{
    Statement statement;
    statement.m_path = m_path;
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v3(handle(), sql.constData(), int(sql.size()), 0, &raw, nullptr) != SQLITE_OK)
        return tl::unexpected(errorOf(handle(), m_path));
    statement.m_stmt.reset(raw);
    return statement;
}

Status Connection::execute(const QByteArray& sql)
{
    if (sqlite3_exec(handle(), sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(errorOf(handle(), m_path));
    return {};
}

Result<qint64> Connection::number(const QByteArray& sql)
{
    auto query = prepare(sql);
    if (!query)
        return tl::unexpected(query.error());
    const auto row = query->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? query->int64(0) : 0;
}

Result<QString> Connection::textOf(const QByteArray& sql)
{
    auto query = prepare(sql);
    if (!query)
        return tl::unexpected(query.error());
    const auto row = query->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? query->text(0) : QString();
}

Result<Transaction> Transaction::begin(Connection& db, const QByteArray& begin)
{
    KAGAMI_TRY(db.execute(begin));
    return Transaction(db);
}

Transaction::~Transaction()
{
    if (m_db && m_db->inTransaction())
        static_cast<void>(m_db->execute("ROLLBACK"));
}

Status Transaction::commit()
{
    KAGAMI_TRY(m_db->execute("COMMIT"));
    m_db = nullptr;
    return {};
}

} // namespace kagami

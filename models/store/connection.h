#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QThread>
#include <memory>
#include <sqlite3.h>
#include <string_view>

namespace kagami {

/// One prepared statement; finalised on destruction. Parameters count from 1, columns from 0. Bound data is
/// copied.
class Statement {
public:
    Statement& bind(int index, qint64 value);
    Statement& bind(int index, double value);
    Statement& bind(int index, const QString& value); ///< TEXT, also when empty
    Statement& bind(int index, const QByteArray& value); ///< BLOB
    Statement& bindNull(int index);
    /// NULL for the empty text or blob: shorter in the file, read back as empty.
    Statement& bindOrNull(int index, const QString& value);
    Statement& bindOrNull(int index, const QByteArray& value);

    /// True while a row is there, false at the end. Errors: as SQLite says, see errorOf().
    [[nodiscard]] Result<bool> step();
    /// Runs a statement that gives no rows, and makes it ready for the next.
    [[nodiscard]] Status run();
    void reset();

    [[nodiscard]] bool isNull(int column) const
    {
        return sqlite3_column_type(m_stmt.get(), column) == SQLITE_NULL;
    }
    [[nodiscard]] int type(int column) const { return sqlite3_column_type(m_stmt.get(), column); }
    [[nodiscard]] int columnTotal() const { return sqlite3_column_count(m_stmt.get()); }
    [[nodiscard]] qint64 int64(int column) const { return sqlite3_column_int64(m_stmt.get(), column); }
    [[nodiscard]] double real(int column) const { return sqlite3_column_double(m_stmt.get(), column); }
    [[nodiscard]] QString text(int column) const;
    /// Bytes of a TEXT or BLOB; valid until the next step().
    [[nodiscard]] QByteArrayView bytes(int column) const;

private:
    friend class Connection;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_stmt;
    QString m_path;
};

/// One connection to a case file, hardened against what a stranger may have put into it: no trusted schema,
/// no triggers, no views, no extensions, bounded sizes. Lives on the thread that opened it,
/// or that it was given to.
class Connection {
public:
    enum class Access {
        ReadOnly,
        ReadWrite,
        Create, ///< the file may not be there yet
        Immutable ///< nobody can write to it: no locks, no files beside it
    };
    /// Does not read the file yet. `name`: the file that errors speak of, where `path` is one that its user
    /// does not know (half written, a copy to read from); empty for `path`. Errors: Io, ReadOnly.
    [[nodiscard]] static Result<Connection> open(
        const QString& path, Access access, const QString& name = {});
    /// A database of its own in memory.
    [[nodiscard]] static Result<Connection> openInMemory();

    [[nodiscard]] Result<Statement> prepare(const QByteArray& sql);
    [[nodiscard]] Status execute(const QByteArray& sql);
    /// First column of the first row; 0 without a row.
    [[nodiscard]] Result<qint64> number(const QByteArray& sql);
    [[nodiscard]] Result<QString> textOf(const QByteArray& sql);
    [[nodiscard]] qint64 lastInsertId() const { return sqlite3_last_insert_rowid(handle()); }
    [[nodiscard]] bool isReadOnly() const { return sqlite3_db_readonly(handle(), "main") == 1; }
    [[nodiscard]] bool inTransaction() const { return sqlite3_get_autocommit(handle()) == 0; }
    /// The file that errors speak of.
    [[nodiscard]] const QString& path() const { return m_path; }
    /// The extended result code of the last failure.
    [[nodiscard]] int lastCode() const { return sqlite3_extended_errcode(handle()); }
    void close() { m_db.reset(); }
    [[nodiscard]] bool isOpen() const { return m_db != nullptr; }
    /// From now on it lives on `thread`: only while nobody uses it.
    void giveTo(QThread* thread) { m_thread = thread; }

private:
    struct Close {
        void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
    };
    [[nodiscard]] sqlite3* handle() const
    {
        Q_ASSERT(m_thread == QThread::currentThread());
        return m_db.get();
    }
    [[nodiscard]] static Result<Connection> openUrl(const QByteArray& url, const QString& path, int flags);
    [[nodiscard]] Status harden();

    std::unique_ptr<sqlite3, Close> m_db;
    QString m_path;
    QThread* m_thread = QThread::currentThread();
};

/// A transaction that is rolled back unless commit() succeeded.
class Transaction {
public:
    /// `begin`: "BEGIN" to read one state, "BEGIN IMMEDIATE" to write.
    [[nodiscard]] static Result<Transaction> begin(Connection& db, const QByteArray& begin);
    Transaction(Transaction&& other) noexcept
        : m_db(std::exchange(other.m_db, nullptr))
    {
    }
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    [[nodiscard]] Status commit();

private:
    explicit Transaction(Connection& db)
        : m_db(&db)
    {
    }
    Connection* m_db;
};

/// What a failure of SQLite means for people. `path` becomes `where`.
[[nodiscard]] Error errorOf(sqlite3* db, const QString& path);

} // namespace kagami

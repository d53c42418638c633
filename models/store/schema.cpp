#include "store/schema.h"

#include "store/store_error.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <map>

namespace kagami {

namespace {

/// Schemas 1 and 2, without salted reasons, waiting bundles and contents of evidence files, were never
/// released.
constexpr int oldestSchema = 3;

// Described column by column in docs/file-format.md. The order of the rows of item and claim is the order of
// Case.
constexpr const char* schemaSql = R"sql(
CREATE TABLE meta (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE change_set (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    replica BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    previous BLOB,
    time_ms INTEGER NOT NULL,
    time_counter INTEGER NOT NULL,
    author TEXT NOT NULL,
    reason TEXT,
    reason_salt BLOB NOT NULL,
    undoes BLOB,
    redoes BLOB,
    merges BLOB,
    operations INTEGER NOT NULL,
    withheld INTEGER NOT NULL,
    payload_size INTEGER NOT NULL,
    payload BLOB NOT NULL
) STRICT;
CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL,
    kind INTEGER NOT NULL,
    title TEXT NOT NULL,
    tlp INTEGER NOT NULL,
    retracted INTEGER NOT NULL,
    put_change_set INTEGER NOT NULL,
    put_operation INTEGER NOT NULL
) STRICT;
CREATE TABLE claim (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL,
    subject BLOB NOT NULL,
    predicate INTEGER NOT NULL,
    value_type INTEGER NOT NULL,
    value ANY,
    value_a TEXT,
    value_b TEXT,
    value_c TEXT,
    value_n INTEGER,
    source BLOB,
    excerpt TEXT,
    locator TEXT,
    credibility INTEGER,
    confidence INTEGER,
    tlp INTEGER NOT NULL,
    pap INTEGER NOT NULL,
    status INTEGER NOT NULL,
    status_reason TEXT,
    note TEXT,
    author TEXT,
    recorded_ms INTEGER NOT NULL,
    retracted INTEGER NOT NULL,
    put_change_set INTEGER NOT NULL,
    put_operation INTEGER NOT NULL
) STRICT;
CREATE TABLE field_set (
    record BLOB NOT NULL,
    on_claim INTEGER NOT NULL,
    field INTEGER NOT NULL,
    change_set INTEGER NOT NULL,
    operation INTEGER NOT NULL,
    seen BLOB,
    restores BLOB,
    value TEXT NOT NULL,
    PRIMARY KEY (record, on_claim, field, change_set, operation)
) STRICT, WITHOUT ROWID;
CREATE TABLE waiting (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL,
    replica BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    previous BLOB,
    time_ms INTEGER NOT NULL,
    time_counter INTEGER NOT NULL,
    author TEXT NOT NULL,
    reason TEXT,
    reason_salt BLOB NOT NULL,
    undoes BLOB,
    redoes BLOB,
    merges BLOB,
    operations INTEGER NOT NULL,
    withheld INTEGER NOT NULL,
    payload_size INTEGER NOT NULL,
    payload BLOB NOT NULL,
    bundle INTEGER NOT NULL
) STRICT;
CREATE TABLE waiting_blob (
    bundle INTEGER NOT NULL,
    hash BLOB NOT NULL,
    size INTEGER NOT NULL,
    PRIMARY KEY (bundle, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE waiting_signature (
    bundle INTEGER NOT NULL,
    change_set BLOB NOT NULL,
    key BLOB NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (bundle, change_set, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE blob (
    hash BLOB PRIMARY KEY NOT NULL,
    size INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE blob_block (
    blob BLOB NOT NULL,
    number INTEGER NOT NULL,
    hash BLOB NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (blob, number)
) STRICT;
CREATE TABLE signature (
    change_set BLOB NOT NULL,
    key BLOB NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (change_set, key)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(
    title, value, excerpt, note, content = '', tokenize = "ascii tokenchars '_'"
);
)sql";

/// By type and name: a trigger may bear the name of a table.
using SchemaKey = std::pair<QString, QString>;
struct SchemaObject {
    QString table;
    QString sql;
    QString
        storage; ///< the storage classes of all four: a damaged row may keep the words of a text as a blob
    friend bool operator==(const SchemaObject&, const SchemaObject&) = default;
};
using SchemaObjects = std::map<SchemaKey, SchemaObject>;

Result<SchemaObjects> readObjects(Connection& db)
{
    auto query = db.prepare(
        "SELECT type, name, tbl_name, sql, typeof(type) || typeof(name) || typeof(tbl_name) || typeof(sql)"
        " FROM sqlite_master");
    if (!query)
        return tl::unexpected(query.error());
    SchemaObjects objects;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return objects;
        objects.emplace(SchemaKey(query->text(0), query->text(1)),
            SchemaObject{query->text(2), query->text(3), query->text(4)});
    }
}

Result<SchemaObjects> expectedObjects()
{
    auto model = Connection::openInMemory();
    if (!model)
        return tl::unexpected(model.error());
    KAGAMI_TRY(createSchema(*model));
    return readObjects(*model);
}

tl::unexpected<Error> notACase(const QString& path, const QString& detail)
{
    return fail(ErrorKind::Corrupt,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "The file is not a Kagami case.")), path,
        storeText(QT_TRANSLATE_NOOP(
            "kagami::store", "Choose a file that was made with Kagami, or import this one into a case.")),
        detail);
}

/// There is nothing in it that could be imported either.
tl::unexpected<Error> noContent(const QString& path, const char* what)
{
    return fail(ErrorKind::Corrupt, storeText(what), path,
        storeText(QT_TRANSLATE_NOOP("kagami::store", "Choose a file that was made with Kagami.")));
}

} // namespace

Result<FileProbe> probeFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorKind::NotFound,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "There is no such file.")), path,
            storeText(QT_TRANSLATE_NOOP("kagami::store", "Look at the spelling and the folder.")));
    if (info.isDir())
        return noContent(path, QT_TRANSLATE_NOOP("kagami::store", "This is a folder, not a Kagami case."));
    if (!info.isFile())
        return noContent(
            path, QT_TRANSLATE_NOOP("kagami::store", "This is a device or a pipe, not a Kagami case."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, storeText(QT_TRANSLATE_NOOP("kagami::store", "The file cannot be read.")),
            path, storeText(QT_TRANSLATE_NOOP("kagami::store", "Ask its owner for the right to read it.")),
            file.errorString());
    const QByteArray header = file.read(100);
    if (header.isEmpty())
        return noContent(path, QT_TRANSLATE_NOOP("kagami::store", "The file is empty."));
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return notACase(path, QStringLiteral("magic"));
    const auto application = qFromBigEndian<quint32>(header.constData() + 68);
    if (application != applicationId)
        return notACase(path, QStringLiteral("application id %1").arg(application, 8, 16));
    const auto version = qFromBigEndian<qint32>(header.constData() + 60);
    if (version < 1)
        return notACase(path, QStringLiteral("schema version %1").arg(version));
    return FileProbe{version, file.size()};
}

Status checkNotTooOld(const FileProbe& probe, const QString& path)
{
    if (probe.schema >= oldestSchema)
        return {};
    return fail(ErrorKind::Unsupported,
        storeText(QT_TRANSLATE_NOOP("kagami::store",
            "The case file was made by a trial version of Kagami, whose files are not read.")),
        path,
        storeText(QT_TRANSLATE_NOOP("kagami::store",
            "Export it as case-json with that version, and make a new case from the export.")));
}

Status createSchema(Connection& db)
{
    KAGAMI_TRY(db.execute("PRAGMA application_id = " + QByteArray::number(applicationId)));
    KAGAMI_TRY(db.execute("PRAGMA user_version = " + QByteArray::number(schemaVersion)));
    return db.execute(schemaSql);
}

Status checkSchema(Connection& db, bool newer)
{
    const auto expected = expectedObjects();
    if (!expected)
        return tl::unexpected(expected.error());
    const auto found = readObjects(db);
    if (!found)
        return tl::unexpected(found.error());
    for (const auto& [key, object] : *found) {
        const auto at = expected->find(key);
        if (at == expected->end() && !newer)
            return damaged(db.path(),
                storeText(QT_TRANSLATE_NOOP("kagami::store",
                              "The file contains a %1 “%2” that does not belong to a Kagami case."))
                    .arg(key.first, key.second));
        if (at != expected->end() && !newer && at->second != object)
            return damaged(db.path(),
                storeText(
                    QT_TRANSLATE_NOOP("kagami::store", "The %1 “%2” of the file is not as Kagami made it."))
                    .arg(key.first, key.second));
    }
    for (const auto& [key, object] : *expected) {
        if (!found->contains(key))
            return damaged(db.path(),
                storeText(QT_TRANSLATE_NOOP("kagami::store", "The %1 “%2” is missing in the file."))
                    .arg(key.first, key.second));
    }
    return {};
}

} // namespace kagami

"""The schema of a case file (docs/file-format.md, "Tables") and the comparison of a file with it."""

import sqlite3

TABLES = {
    "meta": ("""key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL""", "STRICT, WITHOUT ROWID"),
    "change_set": ("""id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, replica BLOB NOT NULL,
        sequence INTEGER NOT NULL, previous BLOB, time_ms INTEGER NOT NULL, time_counter INTEGER NOT NULL,
        author TEXT NOT NULL, reason TEXT, reason_salt BLOB NOT NULL, undoes BLOB, redoes BLOB, merges BLOB,
        operations INTEGER NOT NULL, withheld INTEGER NOT NULL, payload_size INTEGER NOT NULL, payload BLOB NOT NULL""", "STRICT"),
    "item": ("""id INTEGER PRIMARY KEY, uuid BLOB NOT NULL, kind INTEGER NOT NULL, title TEXT NOT NULL,
        tlp INTEGER NOT NULL, retracted INTEGER NOT NULL, put_change_set INTEGER NOT NULL,
        put_operation INTEGER NOT NULL""", "STRICT"),
    "claim": ("""id INTEGER PRIMARY KEY, uuid BLOB NOT NULL, subject BLOB NOT NULL, predicate INTEGER NOT NULL,
        value_type INTEGER NOT NULL, value ANY, value_a TEXT, value_b TEXT, value_c TEXT, value_n INTEGER, source BLOB,
        excerpt TEXT, locator TEXT, credibility INTEGER, confidence INTEGER, tlp INTEGER NOT NULL, pap INTEGER NOT NULL,
        status INTEGER NOT NULL, status_reason TEXT, note TEXT, author TEXT, recorded_ms INTEGER NOT NULL,
        retracted INTEGER NOT NULL, put_change_set INTEGER NOT NULL, put_operation INTEGER NOT NULL""", "STRICT"),
    "field_set": ("""record BLOB NOT NULL, on_claim INTEGER NOT NULL, field INTEGER NOT NULL,
        change_set INTEGER NOT NULL, operation INTEGER NOT NULL, seen BLOB, restores BLOB, value TEXT NOT NULL,
        PRIMARY KEY (record; on_claim; field; change_set; operation)""", "STRICT, WITHOUT ROWID"),
    "waiting": ("""id INTEGER PRIMARY KEY, hash BLOB NOT NULL, replica BLOB NOT NULL,
        sequence INTEGER NOT NULL, previous BLOB, time_ms INTEGER NOT NULL, time_counter INTEGER NOT NULL,
        author TEXT NOT NULL, reason TEXT, reason_salt BLOB NOT NULL, undoes BLOB, redoes BLOB, merges BLOB,
        operations INTEGER NOT NULL, withheld INTEGER NOT NULL, payload_size INTEGER NOT NULL, payload BLOB NOT NULL,
        bundle INTEGER NOT NULL""", "STRICT"),
    "waiting_blob": ("""bundle INTEGER NOT NULL, hash BLOB NOT NULL, size INTEGER NOT NULL,
        PRIMARY KEY (bundle; hash)""", "STRICT, WITHOUT ROWID"),
    "waiting_signature": ("""bundle INTEGER NOT NULL, change_set BLOB NOT NULL, key BLOB NOT NULL, signature BLOB NOT NULL,
        PRIMARY KEY (bundle; change_set; key)""", "STRICT, WITHOUT ROWID"),
    "blob": ("""hash BLOB PRIMARY KEY NOT NULL, size INTEGER""", "STRICT, WITHOUT ROWID"),
    "blob_block": ("""blob BLOB NOT NULL, number INTEGER NOT NULL, hash BLOB NOT NULL, content BLOB NOT NULL,
        PRIMARY KEY (blob; number)""", "STRICT"),
    "signature": ("""change_set BLOB NOT NULL, key BLOB NOT NULL, signature BLOB NOT NULL,
        PRIMARY KEY (change_set; key)""", "STRICT, WITHOUT ROWID"),
}
WORDS = "title, value, excerpt, note, content = '', tokenize = \"ascii tokenchars '_'\""


def columns_of(table):
    """The lines between the brackets of the statement."""
    return [" ".join(column.split()).replace(";", ",") for column in TABLES[table][0].split(",")]


def names_of(table):
    return [column.split()[0] for column in columns_of(table) if not column.startswith("PRIMARY KEY")]


def objects(db):
    rows = db.execute("SELECT type, name, tbl_name, sql, typeof(type) || typeof(name) || typeof(tbl_name) || typeof(sql)"
                      " FROM sqlite_master").fetchall()
    return {row[:2]: row[2:] for row in rows}


def expected_objects():
    db = sqlite3.connect(":memory:")
    db.text_factory = bytes
    for table, (_, options) in TABLES.items():
        db.execute("CREATE TABLE %s (\n    %s\n) %s" % (table, ",\n    ".join(columns_of(table)), options))
    db.execute("CREATE VIRTUAL TABLE words USING fts5(\n    %s\n)" % WORDS)
    return objects(db)


def problems(db):
    """What is foreign, missing or changed, in words."""
    expected, found = expected_objects(), objects(db)
    for key in sorted(set(expected) | set(found)):
        name = b" ".join(key).decode(errors="replace")
        if key not in expected:
            yield "a %s does not belong to a case" % name
        elif key not in found:
            yield "the %s is missing" % name
        elif found[key] != expected[key]:
            yield "the %s is not as it should be" % name

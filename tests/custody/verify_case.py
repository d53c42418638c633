#!/usr/bin/env python3
"""Verifies Kagami case files by docs/file-format.md, without any code of the program.

    verify_case.py [--head HASH] CASE...

Prints one JSON object a file, on one line, with the members that `kagami verify --json` prints. Exit code 0: nothing is
wrong; 1: something is; 2: a file is no case file. Needs nothing but Python 3.8 with SQLite 3.37 (and FTS5) or newer.
"""

import argparse
import json
import re
import sqlite3
import struct
import sys
from pathlib import Path

import ed25519
import evidence
import ledger
import schema
import vocabulary as words
import words_index

OK, PROBLEMS, NO_CASE = 0, 1, 2


class Text(bytes):
    """What SQLite holds as TEXT; a blob comes as plain bytes."""


class NoCase(Exception):
    """The file is no case file."""


def stored(value):
    return Text(value.encode()) if isinstance(value, str) else value


def same(found, expected):
    """Equal in SQLite's type and in every bit."""
    if type(found) is not type(expected):
        return False
    return struct.pack("d", found) == struct.pack("d", expected) if isinstance(found, float) else found == expected


def shown(value):
    if isinstance(value, Text):
        return json.dumps(value.decode(errors="replace"), ensure_ascii=False)[:80]
    return value.hex()[:80] if isinstance(value, bytes) else str(value)


def eight_bytes(*numbers):
    return b"".join((number % (1 << 64)).to_bytes(8, "big") for number in numbers)


def signs(change_set, key, signature):
    text = b"kagami-change-set-signature-1" + key + change_set
    return len(key) == 64 and ed25519.verifies(signature, text, key[:32])


def check_header(path):
    try:
        with open(path, "rb") as file:
            header = file.read(100)
    except OSError as error:
        raise NoCase(error.strerror) from error
    version, application = (int.from_bytes(header[at:at + 4], "big") for at in (60, 68))
    if len(header) < 100 or header[:16] != b"SQLite format 3\0" or application != words.APPLICATION_ID:
        raise NoCase("the file is not a case")
    if version != words.SCHEMA_VERSION:
        raise NoCase("the schema is of version %d, which is not known here" % version)


class Verifier:
    def __init__(self, path, printed_head):
        self.problems, self.head, self.state, self.withheld, self.missing = [], "", "", 0, []
        self.waiting, self.waiting_digest, self.waiting_blobs = 0, "", []
        self.db = sqlite3.connect(Path(path).resolve().as_uri() + "?mode=ro", uri=True)
        self.db.text_factory = bytes
        self.printed_head = printed_head

    def add(self, kind, where, message):
        self.problems.append({"kind": kind, "where": where, "message": message})

    def run(self):
        try:
            self.db.execute("PRAGMA trusted_schema = OFF")
            self.db.execute("BEGIN")
            if self.check_database():
                self.check_content()
        except (sqlite3.Error, ledger.Bad, ValueError, LookupError, TypeError, AttributeError) as error:
            self.add("database", "", "the file cannot be read: %s" % error)
        finally:
            self.db.close()
        return {"ok": not self.problems, "problems": self.problems, "head": self.head,
                "withheld": self.withheld, "waiting": self.waiting, "missing": self.missing, "state": self.state}

    def check_database(self):
        for problem in schema.problems(self.db):
            self.add("database", "", problem)
        if self.problems:
            return False
        for (line,) in self.db.execute("PRAGMA integrity_check(20)"):
            if line != b"ok":
                self.add("database", "", line.decode(errors="replace"))
        return True

    def rows(self, table, order):
        """All rows, texts told apart from blobs."""
        self.db.text_factory = Text
        found = self.db.execute("SELECT %s FROM %s ORDER BY %s" % (", ".join(schema.names_of(table)), table, order))
        rows = found.fetchall()
        self.db.text_factory = bytes
        return rows

    def check_content(self):
        change_sets = []
        for number, row in enumerate(self.rows("change_set", "id"), 1):
            if row[0] != number:
                self.add("change-set", row[1].hex(), "rows are missing before it")
            try:
                change_sets.append(ledger.ChangeSet(row))
            except (ledger.Bad, ValueError) as error:
                self.add("change-set", row[1].hex(), str(error))
        for where, message in ledger.chain_problems(change_sets):
            self.add("chain", where, message)
        replay = ledger.Replay(change_sets)
        self.withheld = sum(one.operations.count(None) for one in change_sets)
        self.head = ledger.head_of(ledger.heads_of(change_sets)).hex()
        self.state = replay.state()
        self.check_meta()
        self.check_records(replay)
        self.check_field_sets(replay)
        self.check_waiting()
        self.check_evidence(replay)
        self.check_signatures({one.hash for one in change_sets})
        if self.printed_head and not ledger.ever_had(change_sets, bytes.fromhex(self.printed_head)):
            self.add("head", self.printed_head, "no state of this ledger ever had the printed head")

    def check_meta(self):
        meta = {key.decode(errors="replace"): value.decode(errors="replace") for key, value in self.rows("meta", "key")}
        self.waiting_digest = meta.get("waiting", "")
        for key in sorted((set(meta) - words.OPTIONAL_META_KEYS) ^ words.META_KEYS):
            self.add("database", "", "meta: %s is %s" % (key, "foreign" if key in meta else "missing"))
        if not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", meta.get("replica", "")):
            self.add("database", "", "meta: the replica is no id")
        if not re.fullmatch(r"[0-9a-f]{64}", meta.get("home", "")):
            self.add("database", "", "meta: the home is no hash")
        for key, found in (("state", self.state), ("head", self.head)):
            if meta.get(key) != found:
                self.add(key, meta.get(key, ""), "the file names another %s than its ledger gives: %s" % (key, found))

    def check_waiting(self):
        """What came before the change sets it builds on: each is what its hash says, and all of them are there."""
        covered, last_id, last_bundle, bundles = b"", 0, 0, set()
        for row in self.rows("waiting", "id"):
            id_, bundle = row[0], row[-1]
            try:
                one = ledger.ChangeSet(row[:-1])
            except (ledger.Bad, ValueError) as error:
                self.add("waiting", row[1].hex(), str(error))
                continue
            self.waiting += 1
            if id_ < 1 or bundle < max(1, last_bundle) or (bundle == last_bundle and id_ != last_id + 1):
                self.add("waiting", one.hash.hex(), "the rows of a bundle do not follow each other")
            last_id, last_bundle = id_, bundle
            bundles.add(bundle)
            covered += eight_bytes(id_, bundle, one.operations.count(None), one.reason is None) + one.hash
        digest = ledger.sha(covered) + self.waiting_contents(bundles) + self.waiting_signatures(bundles)
        if self.waiting_digest != (ledger.sha(digest).hex() if covered else ""):
            self.add("waiting", self.waiting_digest, "what waits was removed, added or reordered")

    def waiting_contents(self, bundles):
        covered = b""
        for bundle, hash_, size in self.rows("waiting_blob", "bundle, hash"):
            if bundle not in bundles or len(hash_) != 32 or not 1 <= size <= evidence.LARGEST:
                self.add("waiting", hash_.hex(), "a content of no bundle, or of no size")
            self.waiting_blobs.append((hash_, size))
            covered += eight_bytes(bundle, size) + hash_
        return ledger.sha(covered)

    def waiting_signatures(self, bundles):
        covered = b""
        for bundle, change_set, key, signature in self.rows("waiting_signature", "bundle, change_set, key"):
            if bundle not in bundles or len(change_set) != 32:
                self.add("waiting", change_set.hex(), "a signature of no bundle, or of no change set")
            elif not signs(change_set, key, signature):
                self.add("waiting", change_set.hex(), "the signature is wrong")
            covered += eight_bytes(bundle) + change_set + key + signature
        return ledger.sha(covered)

    def check_records(self, replay):
        expected_words = words_index.Expected()
        for on_claim, table, columns_of in ((0, "item", ledger.item_columns), (1, "claim", ledger.claim_columns)):
            expected = {}
            for number, (id_, record) in enumerate(replay.placed(on_claim), 1):
                expected[number] = (number,) + columns_of(id_, record)
                expected_words.add(2 * number + on_claim, ledger.indexed_texts(on_claim, record))
            self.compare(table, {row[0]: row for row in self.rows(table, "id")}, expected, lambda row: row[1])
        difference = expected_words.difference(self.db)
        if difference:
            self.add("index", "", difference)

    def check_field_sets(self, replay):
        expected = {row[:5]: row for row in replay.field_sets}
        found = {row[:5]: row for row in self.rows("field_set", "record, on_claim, field, change_set, operation")}
        self.compare("field_set", found, expected, lambda row: row[0])

    def check_evidence(self, replay):
        self.db.text_factory = bytes
        check = evidence.Check(self.db, replay.contents, self.waiting_blobs)
        for where, message in check.problems():
            self.add("blob", where, message)
        self.missing = check.missing

    def check_signatures(self, known):
        for change_set, key, signature in self.db.execute("SELECT change_set, key, signature FROM signature"):
            if change_set not in known:
                self.add("signature", change_set.hex(), "a change set is signed that is not in the ledger")
            elif not signs(change_set, key, signature):
                self.add("signature", change_set.hex(), "the signature is wrong")

    def compare(self, table, found, expected, id_of):
        """Row by row, column by column."""
        names = schema.names_of(table)
        for key in sorted(set(found) | set(expected)):
            where = ledger.uuid_text(id_of(found.get(key) or expected[key]))
            kind = table if table != "field_set" else "claim" if key[1] == 1 else "item"
            if key not in expected:
                self.add(kind, where, "%s: the row does not follow from the ledger" % table)
            elif key not in found:
                self.add(kind, where, "%s: the row that the ledger gives is missing" % table)
            else:
                for name, is_, should_be in zip(names, found[key], map(stored, expected[key])):
                    if not same(is_, should_be):
                        self.add(kind, where, "%s: %s is %s, the ledger says %s"
                                 % (table, name, shown(is_), shown(should_be)))


def verify(path, printed_head):
    """Exit code and report for one file."""
    try:
        check_header(path)
    except NoCase as error:
        problem = {"kind": "file", "where": path, "message": str(error)}
        return NO_CASE, {"ok": False, "problems": [problem], "head": "", "withheld": 0, "waiting": 0,
                         "missing": [], "state": ""}
    report = Verifier(path, printed_head).run()
    return OK if report["ok"] else PROBLEMS, report


def main():
    parser = argparse.ArgumentParser(description="Verifies Kagami case files; see docs/file-format.md.")
    parser.add_argument("case", nargs="+", help="a case file")
    parser.add_argument("--head", help="a head that was printed earlier: the ledger must contain it")
    options = parser.parse_args()
    if options.head and not re.fullmatch(r"[0-9a-fA-F]{64}", options.head):
        parser.error("a head is 64 hexadecimal digits")
    worst = OK
    for path in options.case:
        code, report = verify(path, options.head)
        worst = max(worst, code)
        print(json.dumps(report, ensure_ascii=False), flush=True)
    return worst


if __name__ == "__main__":
    sys.exit(main())

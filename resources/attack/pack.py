#!/usr/bin/env python3
"""Packs a table of ATT&CK facts (JSON, "attack-fact-table/1") into the form that the program reads.

usage: pack.py FACTS.json > DOMAIN-VERSION[-partial].tsv

The form is described in README.md beside this file. Only ids, names and the links between them are kept.
"""
import json
import sys

KINDS = {"attack-pattern", "intrusion-set", "malware", "tool"}


def row(*fields):
    texts = ["|".join(f) if isinstance(f, list) else (f or "") for f in fields]
    for text in texts:
        if "\t" in text or "\n" in text:
            sys.exit(f"a field has a tab or a line break: {texts}")
    print("\t".join(texts).rstrip("\t"))


def joined(record, key):
    values = record.get(key, [])
    if any("|" in v for v in values):
        sys.exit(f"{record['id']}: {key} has a bar")
    return values


def stix_uuid(record):
    return record.get("stix_id", "").partition("--")[2]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as f:
        facts = json.load(f)
    if facts.get("format") != "attack-fact-table/1":
        sys.exit("not a table of ATT&CK facts")
    row("attack-table", "1", facts["domain"], facts["attack_version"], facts.get("partial"))
    for t in sorted(facts["tactics"], key=lambda t: t["order"]):
        row("A", t["id"], t["name"], stix_uuid(t), t["shortname"])
    for t in sorted(facts["techniques"], key=lambda t: t["id"]):
        row("T", t["id"], t["name"], stix_uuid(t), t.get("version"), joined(t, "tactics"), joined(t, "platforms"))
    for g in sorted(facts.get("groups", []), key=lambda g: g["id"]):
        row("G", g["id"], g["name"], stix_uuid(g), joined(g, "aliases"), joined(g, "techniques"), joined(g, "software"))
    for s in sorted(facts.get("software", []), key=lambda s: s["id"]):
        row("S", s["id"], s["name"], stix_uuid(s), s["type"], joined(s, "aliases"), joined(s, "techniques"),
            joined(s, "platforms"))
    retired = {r["id"]: r for r in facts.get("deprecated", []) if r["type"] in KINDS}
    retired.update({r["id"]: r for r in facts.get("revoked", []) if r["type"] in KINDS})
    live = {r["id"] for key in ("techniques", "groups", "software") for r in facts.get(key, [])}
    for r in sorted(retired.values(), key=lambda r: r["id"]):
        if r["id"] not in live:
            row("R", r["id"], r.get("name"), r.get("to"))


main()

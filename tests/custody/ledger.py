"""The change sets of a case file: their hashes, their chains, and what follows from them."""

import hashlib
import itertools
import json
import re

import case_time
import vocabulary as words
import zstd_frame

END_OF_YEAR_9999 = 253402300799999
LINE = re.compile(rb"(?:([0-9a-f]{32}) ([^\n]*)|([0-9a-f]{64}))\n")
MOST_COMBINATIONS = 1_000_000

contents = {}  # of frames: the same ones stand in many of the files of one run


class Bad(Exception):
    """Something that no writer of the format writes."""


def sha(data):
    return hashlib.sha256(data).digest()


class Number:
    """A number that is no whole one, as it was written."""

    def __init__(self, text):
        self.text = text


def refuse(word):
    raise Bad("a number that is none: " + word)


def parse(text):
    return json.loads(text, parse_float=Number, parse_constant=refuse)


def canonical(value):
    if isinstance(value, Number):
        return value.text
    if isinstance(value, dict):
        members = sorted(value.items(), key=lambda member: member[0].encode())
        return "{" + ",".join(canonical(key) + ":" + canonical(member) for key, member in members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def uuid_text(raw):
    digits = raw.hex()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def uuid_bytes(text):
    if not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text):
        raise Bad("no id: " + text)
    return bytes.fromhex(text.replace("-", ""))


def hashes_of(packed):
    if packed is None:
        return []
    if not packed or len(packed) % 32:
        raise Bad("a list of hashes is damaged")
    return [packed[at:at + 32].hex() for at in range(0, len(packed), 32)]


def lines_of(payload, size):
    """(hash, operation) of each line; the operation is None where it was left out."""
    if payload not in contents:
        try:
            contents[payload] = zstd_frame.decompress(payload)
        except zstd_frame.Damaged as error:
            raise Bad("the operations cannot be read: %s" % error) from error
    content = contents[payload]
    if len(content) != size:
        raise Bad("the operations have another length than it says")
    lines = LINE.findall(content)
    if sum(len(hash_) + 1 if hash_ else len(salt) + len(text) + 2 for salt, text, hash_ in lines) != size:
        raise Bad("a line of the operations is damaged")
    return [(bytes.fromhex(hash_.decode()), None) if hash_ else (sha(bytes.fromhex(salt.decode()) + text), text)
            for salt, text, hash_ in lines]


class ChangeSet:
    """One row of change_set, its hash checked. Raises Bad."""

    def __init__(self, row):
        (self.row, self.hash, self.replica, self.sequence, self.previous, ms, counter, author, reason, reason_salt,
         undoes, redoes, merges, count, withheld, size, payload) = row
        self.time = (ms, counter)
        if len(self.hash) != 32 or len(self.replica) != 16 or not any(self.replica) or self.sequence < 1:
            raise Bad("the row is damaged")
        if not (0 <= ms <= END_OF_YEAR_9999 and 0 <= counter < 1 << 32):
            raise Bad("the time is damaged")
        if self.previous is not None and (len(self.previous) != 32 or not any(self.previous)):
            raise Bad("the hash of the one before is damaged")
        lines = lines_of(payload, size)
        digest = sha(b"".join(hash_ for hash_, _ in lines))
        if len(reason_salt) != (32 if reason is None else 16):
            raise Bad("the salt of the reason is damaged")
        reason_hash = reason_salt if reason is None else sha(reason_salt + reason)
        self.author, self.reason = author.decode(), reason
        header = {
            "author": self.author, "format": "kagami-change-set-2", "merges": hashes_of(merges),
            "operation-count": count, "operations": digest.hex(), "previous": self.previous.hex() if self.previous else "",
            "reason": reason_hash.hex(), "redoes": hashes_of(redoes), "replica": uuid_text(self.replica),
            "sequence": self.sequence, "time": [ms, counter], "undoes": hashes_of(undoes)}
        if count != len(lines) or sha(canonical(header).encode()) != self.hash:
            raise Bad("it was altered after it was written")
        self.operations = [parse(text.decode()) if text is not None else None for _, text in lines]
        if withheld != self.operations.count(None):
            raise Bad("it lacks another number of operations than it says")

    def stamp(self, position):
        return self.time + (self.hash[:8], position)


def chain_problems(change_sets):
    """(where, message) for every gap and every break."""
    by_hash = {one.hash: one for one in change_sets}
    chains = {}
    for one in change_sets:
        chains.setdefault(one.replica, set()).add(one.sequence)
        before = by_hash.get(one.previous)
        first = one.sequence == 1 and one.previous is None
        follows = (before and before.replica == one.replica and before.sequence == one.sequence - 1
                   and before.time < one.time and before.row < one.row)
        if not first and not follows:
            yield one.hash.hex(), "the change set before it is missing, or the order was changed"
    for replica, sequences in chains.items():
        for number in range(1, len(sequences) + 1):
            if number not in sequences:
                yield uuid_text(replica), "change set number %d is missing" % number
                break


def head_of(hashes):
    return sha(b"".join(sorted(hashes))) if hashes else bytes(32)


def heads_of(change_sets):
    return {one.hash for one in change_sets} - {one.previous for one in change_sets}


def ever_had(change_sets, head):
    """Whether some earlier state of the ledger had this head: one in the order of time, or one in which the replicas
    had not met yet."""
    heads, chains = set(), {}
    for one in sorted(change_sets, key=lambda one: (one.time, one.hash)):
        heads.discard(one.previous)
        heads.add(one.hash)
        chains.setdefault(one.replica, [None]).append(one.hash)
        if head_of(heads) == head:
            return True
    total = 1
    for chain in chains.values():
        total *= len(chain)
    return total <= MOST_COMBINATIONS and any(
        head_of([hash_ for hash_ in chosen if hash_]) == head for chosen in itertools.product(*chains.values()))


def stamp_bytes(stamp):
    ms, counter, prefix, position = stamp
    return ms.to_bytes(8, "big") + counter.to_bytes(4, "big") + bytes.fromhex(prefix) + position.to_bytes(4, "big")


class Record:
    """An item or claim: the newest put and the newest set of each field."""

    def __init__(self):
        self.put = None  # (stamp, row of the change set, position, members)
        self.sets = {}  # field: (stamp, value)
        self.arrival = None

    def members(self):
        """The record as it is now, and the type of the value that was set, if one was."""
        members, value_type = dict(self.put[3]), None
        for field, (_, value) in self.sets.items():
            key = "reason" if field == "status-reason" else field
            if field == "value":
                value_type, value = value["type"], value["value"]
            elif field == "credibility" and value is not None:
                value = int(value)
            members.pop(key, None)
            empty = value is None or (key != "value" and (value == "" or value == words.USUAL.get(key)))
            if not empty:
                members[key] = value
        return members, value_type


class Replay:
    """What the change sets give, whatever the order they came in."""

    def __init__(self, change_sets):
        self.records = {}  # (on_claim, id): Record
        self.field_sets = []  # rows of the table
        self.contents = set()  # SHA-256 of the evidence files that claims name
        for one in change_sets:
            mentioned, placed = {}, set()
            for position, operation in enumerate(one.operations):
                if operation is None:
                    continue
                key = self.read(one, position, operation)
                mentioned.setdefault(key, position)
                if operation["op"].startswith("put-"):
                    placed.add(key)
            for key in placed:
                record = self.records[key]
                record.arrival = min(record.arrival or (one.row, 1 << 32), (one.row, mentioned[key]))

    def read(self, change_set, position, operation):
        verb, _, kind = operation["op"].partition("-")
        on_claim, stamp = int(kind == "claim"), change_set.stamp(position)
        if verb == "put":
            members = operation[kind]
            key = (on_claim, uuid_bytes(members["id"]))
            record = self.records.setdefault(key, Record())
            if members.get("predicate") == "content-hash" and re.fullmatch(r"[0-9a-f]{64}", members["value"]):
                self.contents.add(bytes.fromhex(members["value"]))
            if record.put is None or record.put[0] < stamp:
                record.put = (stamp, change_set.row, position, members)
            return key
        field, value = operation["field"], operation["value"]
        key = (on_claim, uuid_bytes(operation["id"]))
        record = self.records.setdefault(key, Record())
        if field not in record.sets or record.sets[field][0] < stamp:
            record.sets[field] = (stamp, value)
        seen = [one for one in [operation.get("seen")] + operation.get("also-seen", []) if one]
        restores = None
        if "restores" in operation:
            restores = stamp_bytes(operation["restores"]) if operation["restores"] else bytes(24)
        number = (words.CLAIM_FIELDS if on_claim else words.ITEM_FIELDS).index(field)
        self.field_sets.append((key[1], on_claim, number, change_set.row, position,
                                b"".join(map(stamp_bytes, seen)) or None, restores, canonical(value)))
        return key

    def placed(self, on_claim):
        """(id, Record) in the order of the rows of the table."""
        known = [(record.arrival, key[1], record) for key, record in self.records.items()
                 if key[0] == on_claim and record.put]
        return [(id_, record) for _, id_, record in sorted(known, key=lambda one: one[0])]

    def state(self):
        total = 0
        for record in self.records.values():
            members = record.members()[0] if record.put else {"retracted": True}
            if not members.get("retracted"):
                total += int.from_bytes(sha(canonical(members).encode()), "little")
        return (total % (1 << 256)).to_bytes(32, "little").hex()


def item_columns(id_, record):
    members = record.members()[0]
    return (id_, words.KINDS.index(members["kind"]), members.get("title", ""),
            words.TLP.index(members.get("tlp", words.TLP[0])), int(members.get("retracted", False)),
            record.put[1], record.put[2])


def value_columns(type_, value):
    """value_type, value, value_a, value_b, value_c, value_n."""
    number, empty = words.VALUE_TYPES.index(type_), (None,) * 4
    if value is None:
        return (0, None) + empty
    if type_ == "text":
        return (number, value) + empty
    if type_ == "number":
        return (number, float(value.text if isinstance(value, Number) else value)) + empty
    if type_ == "time":
        parts = value if isinstance(value, dict) else {"edtf": value}
        return (number, case_time.packed(parts["edtf"]), parts.get("original") or None, parts.get("zone") or None,
                None, None)
    if type_ == "record":
        return (number, uuid_bytes(value)) + empty
    if type_ == "technique":
        return (number, value["technique"], value.get("tactic"), value.get("attack_version"), value.get("procedure"),
                words.MODES.index(value.get("mode", "observed")))
    if type_ == "observable":
        return (number, value["value"], value["type"] or None, None, None, None)
    if type_ == "consistency":
        return (number, uuid_bytes(value["hypothesis"]), None, None, None,
                words.CONSISTENCIES.index(value["rating"]) + 1)
    scale = {"likelihood": words.LIKELIHOODS, "confidence": words.CONFIDENCES, "reliability": words.RELIABILITIES}
    return (number, scale[type_].index(value) + 1) + empty


def claim_columns(id_, record):
    members, value_type = record.members()
    value = value_columns(value_type or words.PREDICATE_TYPES[members["predicate"]], members.get("value"))
    source, confidence = members.get("source"), members.get("confidence")
    return (id_, uuid_bytes(members["subject"]), words.PREDICATE_NUMBERS[members["predicate"]]) + value + (
        uuid_bytes(source) if source else None, members.get("excerpt"), members.get("locator"),
        members.get("credibility"), words.CONFIDENCES.index(confidence) + 1 if confidence else None,
        words.TLP.index(members.get("tlp", words.TLP[0])), words.PAP.index(members.get("pap", words.PAP[0])),
        words.STATUSES.index(members.get("status", "open")), members.get("reason"), members.get("note"),
        members.get("author"), case_time.instant(members["recorded"]) if "recorded" in members else 0,
        int(members.get("retracted", False)), record.put[1], record.put[2])


def indexed_texts(on_claim, record):
    """What the full-text index knows of a record: title, value, excerpt, note."""
    members, value_type = record.members()
    if members.get("retracted"):
        return ("", "", "", "")
    if not on_claim:
        return (members.get("title", ""), "", "", "")
    type_, value, text = value_type or words.PREDICATE_TYPES[members["predicate"]], members.get("value"), ""
    if type_ == "text":
        text = value or ""
    elif type_ == "technique" and value:
        text = value["technique"] + " " + value.get("procedure", "")
    elif type_ == "observable" and value:
        text = value["value"]
    elif type_ == "time" and isinstance(value, dict):
        text = value.get("original", "")
    return ("", text, members.get("excerpt", ""), members.get("note", ""))

"""The contents of evidence files (docs/file-format.md, "blob" and "blob_block")."""

import hashlib

import zstd_frame

BLOCK = 4 << 20
LARGEST = 1 << 42
EMPTY = hashlib.sha256().digest()

frames = {}  # content of each; the same ones stand in many of the files of one run


def content_of(stored, size):
    """The content of a block that has `size` bytes; None when it is damaged."""
    if len(stored) >= size:
        return stored if len(stored) == size else None
    if stored not in frames:
        try:
            frames[stored] = zstd_frame.decompress(stored)
        except zstd_frame.Damaged:
            frames[stored] = None
    content = frames[stored]
    return content if content is not None and len(content) == size else None


class Check:
    def __init__(self, db, named, waiting):
        """`named` by the ledger; `waiting`: (hash, size) of what came with bundles that wait."""
        self.db, self.named, self.waiting, self.missing = db, named, waiting, []

    def problems(self):
        """(hash, words) for whatever is wrong; fills `missing`."""
        sizes = dict(self.db.execute("SELECT hash, size FROM blob"))
        for hash_ in sorted(set(sizes) | self.named):
            size = sizes.get(hash_)
            if hash_ not in self.named:
                yield hash_.hex(), "nothing in the ledger names this content"
            elif hash_ not in sizes:
                yield hash_.hex(), "its row is missing"
            elif size is None and hash_ != EMPTY:
                self.missing.append(hash_.hex())
            elif size is None or not 0 <= size <= LARGEST:
                yield hash_.hex(), "its size is wrong"
        here = {hash_: size for hash_, size in sizes.items() if size is not None and 0 <= size <= LARGEST}
        for hash_, size in self.waiting:
            if here.setdefault(hash_, size) != size:
                yield hash_.hex(), "what waits says another size of this content"
        found = [hash_ for (hash_,) in self.db.execute("SELECT DISTINCT blob FROM blob_block")]
        for hash_ in found:
            if hash_ not in here:
                yield hash_.hex(), "there are bytes of a content that is not in this copy"
        for hash_, size in sorted(here.items()):
            message = self.problem_of(hash_, size)
            if message:
                yield hash_.hex(), message

    def problem_of(self, hash_, size):
        whole, expected = hashlib.sha256(), 0
        rows = self.db.execute("SELECT number, hash, content FROM blob_block WHERE blob = ? ORDER BY number", (hash_,))
        for number, block_hash, stored in rows:
            if number != expected or number * BLOCK >= size:
                return "blocks are missing, moved or inserted"
            content = content_of(stored, min(BLOCK, size - number * BLOCK))
            if content is None or hashlib.sha256(content).digest() != block_hash:
                return "block %d was altered" % number
            whole.update(content)
            expected += 1
        if expected * BLOCK < size:
            return "blocks are missing"
        return None if whole.digest() == hash_ else "the content is not what its SHA-256 says"

"""The full-text index: which words it must have, and whether it has them."""

import bisect
import collections
import unicodedata

COLUMNS = ["title", "value", "excerpt", "note"]

# Unicode's Scripts.txt: Han, Hiragana, Katakana, Hangul; besides the long vowel mark U+30FC.
UNSPACED = sorted([
    (0x2E80, 0x2E99), (0x2E9B, 0x2EF3), (0x2F00, 0x2FD5), (0x3005, 0x3005), (0x3007, 0x3007), (0x3021, 0x3029),
    (0x3038, 0x303B), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFA6D), (0xFA70, 0xFAD9), (0x16FE2, 0x16FE3),
    (0x16FF0, 0x16FF1), (0x20000, 0x2A6DF), (0x2A700, 0x2B739), (0x2B740, 0x2B81D), (0x2B820, 0x2CEA1),
    (0x2CEB0, 0x2EBE0), (0x2F800, 0x2FA1D), (0x30000, 0x3134A), (0x31350, 0x323AF),
    (0x3041, 0x3096), (0x309D, 0x309F), (0x1B001, 0x1B11F), (0x1B132, 0x1B132), (0x1B150, 0x1B152), (0x1F200, 0x1F200),
    (0x30A1, 0x30FA), (0x30FC, 0x30FF), (0x31F0, 0x31FF), (0x32D0, 0x32FE), (0x3300, 0x3357), (0xFF66, 0xFF6F),
    (0xFF71, 0xFF9D), (0x1AFF0, 0x1AFF3), (0x1AFF5, 0x1AFFB), (0x1AFFD, 0x1AFFE), (0x1B000, 0x1B000),
    (0x1B120, 0x1B122), (0x1B155, 0x1B155), (0x1B164, 0x1B167),
    (0x1100, 0x11FF), (0x302E, 0x302F), (0x3131, 0x318E), (0x3200, 0x321E), (0x3260, 0x327E), (0xA960, 0xA97C),
    (0xAC00, 0xD7A3), (0xD7B0, 0xD7C6), (0xD7CB, 0xD7FB), (0xFFA0, 0xFFBE), (0xFFC2, 0xFFC7), (0xFFCA, 0xFFCF),
    (0xFFD2, 0xFFD7), (0xFFDA, 0xFFDC)])


def is_unspaced(character):
    at = bisect.bisect(UNSPACED, (ord(character), 0x110000)) - 1
    return at >= 0 and UNSPACED[at][0] <= ord(character) <= UNSPACED[at][1]


def kind_of(character):
    if is_unspaced(character):
        return "unspaced"
    return "word" if character == "_" or unicodedata.category(character)[0] in "LNM" else None


def one_folded(character):
    """Unicode's simple case folding: one character for one."""
    for form in (character.casefold(), character.lower()):
        if len(form) == 1:
            return form
    return character


def folded(text):
    text = "".join(map(one_folded, unicodedata.normalize("NFKC", text)))
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" or c in "ヽヾ" else c for c in text)


def words_of(text):
    words, text, at = [], folded(text), 0
    while at < len(text):
        kind, start = kind_of(text[at]), at
        while at < len(text) and kind_of(text[at]) == kind:
            at += 1
        run = text[start:at]
        if kind == "unspaced":
            words += [run[i:i + 2] for i in range(len(run) - 1)] + [run[-1]]
        elif kind:
            words.append(run)
    return words


def varint(number):
    groups = [number & 0x7F]
    while number >> 7:
        number >>= 7
        groups.append(0x80 | number & 0x7F)
    return bytes(reversed(groups))


class Expected:
    """What the index must hold, as sets and counts."""

    def __init__(self):
        self.places = collections.Counter()
        self.sizes = {}
        self.totals = [0] * len(COLUMNS)

    def add(self, row, texts):
        if not any(texts):
            return
        counts = []
        for column, text in enumerate(texts):
            words = words_of(text)
            counts.append(len(words))
            self.totals[column] += len(words)
            for place, word in enumerate(words):
                self.places[word.encode(), row, COLUMNS[column].encode(), place] += 1
        self.sizes[row] = b"".join(map(varint, counts))

    def difference(self, db):
        """What is wrong with the index, or None."""
        db.execute("CREATE VIRTUAL TABLE temp.places USING fts5vocab(main, words, instance)")
        db.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, words, row)")
        if collections.Counter(map(tuple, db.execute("SELECT term, doc, col, offset FROM temp.places"))) != self.places:
            return "the words of the index are not those of the records"
        if dict(db.execute("SELECT id, sz FROM words_docsize")) != self.sizes:
            return "the lengths in the index are not those of the records"
        averages = varint(len(self.sizes)) + b"".join(map(varint, self.totals))
        if db.execute("SELECT block FROM words_data WHERE id = 1").fetchone() != (averages,):
            return "the averages of the index are not those of the records"
        for term, rows in db.execute("SELECT term, doc FROM temp.terms").fetchall():
            if db.execute("SELECT count(*) FROM words WHERE words MATCH ?", ('"%s"' % term.decode(),)).fetchone()[0] != rows:
                return "a word of the index cannot be found: " + term.decode()
        return None

"""Decompresses one Zstandard frame (RFC 8878) with the standard library of Python alone.

Written from the RFC. No dictionaries; a checksum of the content is stepped over, not compared, because the operations
of a change set are hashed anyway.
"""

LITERAL_LENGTHS = [(n, 0) for n in range(16)] + [
    (16, 1), (18, 1), (20, 1), (22, 1), (24, 2), (28, 2), (32, 3), (40, 3), (48, 4), (64, 6), (128, 7), (256, 8),
    (512, 9), (1024, 10), (2048, 11), (4096, 12), (8192, 13), (16384, 14), (32768, 15), (65536, 16)]
MATCH_LENGTHS = [(n + 3, 0) for n in range(32)] + [
    (35, 1), (37, 1), (39, 1), (41, 1), (43, 2), (47, 2), (51, 3), (59, 3), (67, 4), (83, 4), (99, 5), (131, 7),
    (259, 8), (515, 9), (1027, 10), (2051, 11), (4099, 12), (8195, 13), (16387, 14), (32771, 15), (65539, 16)]

DEFAULT_LITERAL_LENGTHS = [4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1,
                           1, -1, -1, -1, -1]
DEFAULT_OFFSETS = [1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1]
DEFAULT_MATCH_LENGTHS = [1, 4, 3, 2, 2, 2, 2, 2, 2] + [1] * 37 + [-1] * 7

LARGEST_BLOCK = 128 * 1024


class Damaged(Exception):
    """The bytes are no Zstandard frame."""


def need(condition, what):
    if not condition:
        raise Damaged(what)


class Backward:
    """Reads bits from the end of a stream; the highest bit that is set in its last byte marks where they begin."""

    def __init__(self, data):
        need(data and data[-1], "a stream without an end")
        self.data = data
        self.left = 8 * len(data) - 9 + data[-1].bit_length()

    def read(self, count):
        """Bits before the first one are zeros; `left` is negative then."""
        self.left -= count
        at = self.left
        if at >= 0:
            return int.from_bytes(self.data[at >> 3:(at + count + 7) >> 3], "little") >> (at & 7) & (1 << count) - 1
        kept = max(count + at, 0)
        return (int.from_bytes(self.data[:(kept + 7) >> 3], "little") & (1 << kept) - 1) << (count - kept)


def state_table(counts, log):
    """(symbol, bits to read, base of the next state) for every state."""
    size = 1 << log
    symbols, high = [0] * size, size
    for symbol, count in enumerate(counts):
        if count == -1:
            high -= 1
            symbols[high] = symbol
    at, step = 0, (size >> 1) + (size >> 3) + 3
    for symbol, count in enumerate(counts):
        for _ in range(count):
            symbols[at] = symbol
            at = (at + step) % size
            while at >= high:
                at = (at + step) % size
    need(at == 0, "state table")
    following = [abs(count) for count in counts]
    table = []
    for symbol in symbols:
        state = following[symbol]
        following[symbol] += 1
        bits = log - state.bit_length() + 1
        table.append((symbol, bits, (state << bits) - size))
    return table, log


def read_state_table(data, most_log, most_symbols):
    """The table that the description at the beginning of `data` gives, and the bytes behind the description."""
    stream, at = int.from_bytes(data[:600], "little"), 4
    log = (stream & 15) + 5
    need(data and log <= most_log, "accuracy")
    left, counts = 1 << log, []
    while left > 0 and len(counts) < most_symbols:
        bits = (left + 1).bit_length()
        value = stream >> at & (1 << bits) - 1
        low, threshold = (1 << bits - 1) - 1, (1 << bits) - 2 - left
        if value & low < threshold:
            value, bits = value & low, bits - 1
        elif value > low:
            value -= threshold
        at += bits
        counts.append(value - 1)
        left -= abs(value - 1)
        repeat = 3 if value == 1 else 0
        while repeat == 3:
            repeat = stream >> at & 3
            at += 2
            counts += [0] * repeat
    used = (at + 7) >> 3
    need(left == 0 and len(counts) <= most_symbols and used <= len(data), "table description")
    return state_table(counts, log), data[used:]


def read_weights(data):
    """The weights of a Huffman tree, and the bytes behind them."""
    need(data, "tree")
    first = data[0]
    if first >= 128:
        total = first - 127
        size = (total + 1) // 2
        need(len(data) > size, "tree")
        return [data[1 + i // 2] >> (0 if i % 2 else 4) & 15 for i in range(total)], data[1 + size:]
    need(len(data) > first, "tree")
    (table, log), rest = read_state_table(data[1:1 + first], 6, 13)
    stream = Backward(rest)
    states = [stream.read(log), stream.read(log)]
    need(stream.left >= 0, "tree")
    weights, turn = [], 0
    while True:
        symbol, bits, base = table[states[turn]]
        weights.append(symbol)
        need(len(weights) < 255, "tree")
        states[turn] = base + stream.read(bits)
        turn ^= 1
        if stream.left < 0:
            return weights + [table[states[turn]][0]], data[1 + first:]


def read_tree(data):
    """(symbol, bits) for every value of as many bits as the longest code has."""
    weights, rest = read_weights(data)
    total = sum(1 << w - 1 for w in weights if w)
    log = total.bit_length()
    missing = (1 << log) - total
    need(total and log <= 11 and missing & missing - 1 == 0, "tree")
    weights.append(missing.bit_length())
    table = []
    for weight in range(1, log + 1):
        for symbol, its_weight in enumerate(weights):
            if its_weight == weight:
                table += [(symbol, log + 1 - weight)] * (1 << weight - 1)
    need(len(table) == 1 << log, "tree")
    return (table, log), rest


def read_huffman(data, tree, total):
    table, log = tree
    stream, out = Backward(data), bytearray()
    for _ in range(total):
        symbol, bits = table[stream.read(log)]
        stream.left += log - bits
        out.append(symbol)
    need(stream.left == 0, "literals")
    return out


class Frame:
    def __init__(self, data):
        self.out = bytearray()
        self.tree = None
        self.tables = [None, None, None]  # literal lengths, offsets, match lengths
        self.offsets = [1, 4, 8]
        data = self.header(data)
        last = False
        while not last:
            need(len(data) >= 3, "block header")
            head = int.from_bytes(data[:3], "little")
            last, kind, size = head & 1, head >> 1 & 3, head >> 3
            stored = 1 if kind == 1 else size
            need(kind != 3 and size <= self.largest and len(data) >= 3 + stored, "block")
            block, data = data[3:3 + stored], data[3 + stored:]
            if kind == 2:
                before = len(self.out)
                self.compressed(block)
                need(len(self.out) - before <= self.largest, "block")
            else:
                self.out += block * size if kind == 1 else block
        need(len(data) == (4 if self.has_checksum else 0), "bytes behind the frame")
        need(self.size is None or self.size == len(self.out), "size")

    def header(self, data):
        need(len(data) >= 6 and data[:4] == b"\x28\xb5\x2f\xfd", "no frame")
        flags, at = data[4], 5
        single = flags >> 5 & 1
        need(flags & 0x1b == 0, "frame header")
        window = None
        if not single:
            exponent, mantissa, at = data[5] >> 3, data[5] & 7, 6
            need(exponent <= 21, "window")
            window = (8 + mantissa) << (exponent + 7)
        length = [single, 2, 4, 8][flags >> 6]
        need(len(data) >= at + length, "frame header")
        self.size = int.from_bytes(data[at:at + length], "little") + (256 if length == 2 else 0) if length else None
        self.has_checksum = flags >> 2 & 1
        self.largest = min(LARGEST_BLOCK, self.size if single else window)
        return data[at + length:]

    def compressed(self, block):
        literals, rest = self.literals(block)
        need(rest, "sequences")
        total, at = rest[0], 1
        if total >= 128:
            need(len(rest) >= 3, "sequences")
            total, at = ((total - 128 << 8) + rest[1], 2) if total < 255 else (rest[1] + (rest[2] << 8) + 0x7f00, 3)
        if total == 0:
            need(len(rest) == 1, "sequences")
            self.out += literals
            return
        need(len(rest) > at and rest[at] & 3 == 0, "sequences")
        modes, rest = rest[at], rest[at + 1:]
        for i, (default, log, most_log, most) in enumerate((
                (DEFAULT_LITERAL_LENGTHS, 6, 9, 36), (DEFAULT_OFFSETS, 5, 8, 32), (DEFAULT_MATCH_LENGTHS, 6, 9, 53))):
            mode = modes >> (6 - 2 * i) & 3
            if mode == 0:
                self.tables[i] = state_table(default, log)
            elif mode == 1:
                need(rest and rest[0] < most, "table")
                self.tables[i], rest = ([(rest[0], 0, 0)], 0), rest[1:]
            elif mode == 2:
                self.tables[i], rest = read_state_table(rest, most_log, most)
            need(self.tables[i], "table")
        self.sequences(literals, Backward(rest), total)

    def literals(self, data):
        need(data, "literals")
        kind, form = data[0] & 3, data[0] >> 2 & 3
        if kind < 2:
            length, shift = ((1, 3), (2, 4), (1, 3), (3, 4))[form]
            size = int.from_bytes(data[:length], "little") >> shift
            stored = 1 if kind else size
            need(len(data) >= length + stored and size <= self.largest, "literals")
            found = data[length:length + stored]
            return found * size if kind else found, data[length + stored:]
        length, bits = ((3, 10), (3, 10), (4, 14), (5, 18))[form]
        head = int.from_bytes(data[:length], "little") >> 4
        size, stored = head & (1 << bits) - 1, head >> bits
        need(len(data) >= length + stored and size <= self.largest, "literals")
        part, rest = data[length:length + stored], data[length + stored:]
        if kind == 2:
            self.tree, part = read_tree(part)
        need(self.tree, "tree")
        if form == 0:
            return read_huffman(part, self.tree, size), rest
        need(len(part) >= 6 and size >= 6, "literals")
        out, at, each = bytearray(), 6, (size + 3) // 4
        ends = [int.from_bytes(part[i:i + 2], "little") for i in (0, 2, 4)]
        ends.append(len(part) - 6 - sum(ends))
        for i, stream_size in enumerate(ends):
            need(stream_size > 0, "literals")
            out += read_huffman(part[at:at + stream_size], self.tree, each if i < 3 else size - 3 * each)
            at += stream_size
        return out, rest

    def sequences(self, literals, stream, total):
        out, used = self.out, 0
        (lengths, l_log), (offsets, o_log), (matches, m_log) = self.tables
        l_state, o_state, m_state = stream.read(l_log), stream.read(o_log), stream.read(m_log)
        for i in range(total):
            code, o_bits, o_base = offsets[o_state]
            offset = (1 << code) + stream.read(code)
            symbol, m_bits, m_base = matches[m_state]
            match = MATCH_LENGTHS[symbol][0] + stream.read(MATCH_LENGTHS[symbol][1])
            symbol, l_bits, l_base = lengths[l_state]
            length = LITERAL_LENGTHS[symbol][0] + stream.read(LITERAL_LENGTHS[symbol][1])
            if i + 1 < total:
                l_state, m_state = l_base + stream.read(l_bits), m_base + stream.read(m_bits)
                o_state = o_base + stream.read(o_bits)
            need(stream.left >= 0 and used + length <= len(literals), "sequence")
            out += literals[used:used + length]
            used += length
            self.copy(self.offset(offset, length), match)
        need(stream.left == 0, "sequences")
        out += literals[used:]

    def offset(self, value, length):
        known = self.offsets
        if value > 3:
            self.offsets = [value - 3] + known[:2]
        else:
            which = value - 1 + (length == 0)
            chosen = known[which] if which < 3 else known[0] - 1
            del known[min(which, 2)]
            known.insert(0, chosen)
        return self.offsets[0]

    def copy(self, offset, length):
        out = self.out
        need(0 < offset <= len(out), "offset")
        start = len(out) - offset
        while length > 0:
            part = out[start:start + length]
            out += part
            length -= len(part)


def decompress(data):
    """The content of exactly one frame. Raises Damaged."""
    try:
        return bytes(Frame(bytes(data)).out)
    except IndexError as error:
        raise Damaged("cut short") from error

"""EDTF as the program writes it, and the bytes that stand for it in the table of claims."""

import re

KNOWN, OPEN, UNKNOWN = range(3)
(MILLISECOND, SECOND, MINUTE, HOUR, DAY, TEN_DAYS, MONTH, SEASON, QUARTER, YEAR, DECADE, CENTURY, CUSTOM) = range(13)
DAY_MS = 86_400_000

MOMENT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d{3}))?)?)?Z)?)?)?")


def day_number(year, month, day):
    """Days since 1970-01-01 in the Gregorian calendar, year 0 included; month may count on into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    year -= month < 3
    era, of_year = divmod(year, 400)
    of_era = of_year * 365 + of_year // 4 - of_year // 100 + (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * 146097 + of_era - 719468


def months(year, month, count, precision):
    return precision, day_number(year, month, 1) * DAY_MS, day_number(year, month + count, 1) * DAY_MS


def element(text):
    """(precision, earliest, latest) of one date."""
    if text[2:] == "XX" and text[:2].isdigit():
        return months(int(text[:2]) * 100, 1, 1200, CENTURY)
    if text[3:] == "X" and text[:3].isdigit():
        return months(int(text[:3]) * 10, 1, 120, DECADE)
    found = MOMENT.fullmatch(text)
    if not found:
        raise ValueError("no date: " + text)
    year, month, day, hour, minute, second, millisecond = [None if part is None else int(part) for part in found.groups()]
    if month is None:
        return months(year, 1, 12, YEAR)
    if 21 <= month <= 24:
        return months(year, 3 * (month - 20), 3, SEASON)
    if 33 <= month <= 36:
        return months(year, 3 * (month - 32) - 2, 3, QUARTER)
    if day is None:
        return months(year, month, 1, MONTH)
    start = day_number(year, month, day) * DAY_MS
    if hour is None:
        return DAY, start, start + DAY_MS
    start += hour * 3_600_000 + (minute or 0) * 60_000 + (second or 0) * 1000 + (millisecond or 0)
    precision, length = ((HOUR, 3_600_000) if minute is None else (MINUTE, 60_000) if second is None else
                         (SECOND, 1000) if millisecond is None else (MILLISECOND, 1))
    return precision, start, start + length


def ten_days(first, last):
    """Whether a set of two days is the first, second or last third of a month."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", first) or first[:7] != last[:7]:
        return False
    year, month = int(first[:4]), int(first[5:7])
    length = day_number(year, month + 1, 1) - day_number(year, month, 1)
    return (first[8:], int(last[8:] or 0)) in (("01", 10), ("11", 20), ("21", length))


def end(text):
    """The 19 bytes of one end."""
    if text in ("", ".."):
        return bytes([OPEN if text else UNKNOWN, DAY, 0]) + bytes(16)
    qualifier = "?~%".find(text[-1]) + 1
    if qualifier:
        text = text[:-1]
    if text.startswith("[") and text.endswith("]"):
        first, last = text[1:-1].split("..")
        precision, earliest, latest = TEN_DAYS if ten_days(first, last) else CUSTOM, element(first)[1], element(last)[2]
    else:
        precision, earliest, latest = element(text)
    return bytes([KNOWN, precision, qualifier]) + b"".join(ms.to_bytes(8, "big", signed=True) for ms in (earliest, latest))


def packed(edtf):
    first, slash, second = edtf.partition("/")
    ends = [end(first), end(second if slash else first)]
    return bytes([1 if slash else 0]) + ends[0] + (ends[1] if ends[0] != ends[1] else b"")


def instant(text):
    """Milliseconds since 1970 of a moment such as 2024-06-20T09:00:00.000Z."""
    return element(text)[1]

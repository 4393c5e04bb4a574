"""Numbers and dates in digits, as each language writes them, in one normal form."""

import re
from calendar import monthrange
from decimal import Decimal

_DAY_FIRST = frozenset({"es", "vi", "hy", "fa", "ar", "ru", "uk", "hi", "pa", "th", "lo", "km"})
_COMMA_DECIMAL = frozenset({"es", "vi", "hy", "fa", "ar", "ru", "uk", "km", "lo", "ium", "hmn"})
_SPACED_THOUSANDS = frozenset({"ru", "uk", "hy", "es"})

_SIMPLE_FRACTIONS = {"1/2": "0.5", "1/3": "0.333", "2/3": "0.667", "1/4": "0.25", "3/4": "0.75"}
_GROUPED = re.compile(r"\d{1,3}([.,'])\d{3}(?:\1\d{3})*")
_LAKH = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_NUMBER = re.compile(r"\d+(?:[.,']\d+){0,8}")
_SPACED_NUMBER = re.compile(r"\d{1,3}(?: \d{3}){1,4}(?:[.,]\d{1,2})?(?![\d.,]{0,4}\d)")


def plain(value: Decimal) -> str:
    """Return a number without needless zeros and without an exponent."""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def match_number(text: str, start: int, *, language: str) -> tuple[int, str] | None:
    """Return where the number at ``start`` ends and its normal form, None where no digit stands."""
    spaced = _SPACED_NUMBER.match(text, start) if language in _SPACED_THOUSANDS else None
    if spaced:
        return spaced.end(), _normal(spaced.group().replace(" ", ""), language)
    match = _NUMBER.match(text, start)
    if not match:
        return None
    written = match.group()
    value = _normal(written, language)
    if value:
        return match.end(), value
    first = re.match(r"\d+", written)
    length = len(first.group()) if first else len(written)
    return start + length, plain(Decimal(written[:length]))


def _normal(written: str, language: str) -> str:
    """The normal form, "" where it is a list of numbers rather than one."""
    whole, mark, rest = _split_decimal(written, language)
    if whole is None:
        return ""
    return plain(Decimal(f"{whole}.{rest}" if mark else whole))


def _split_decimal(written: str, language: str) -> tuple[str | None, str, str]:
    marks = [letter for letter in written if not letter.isdigit()]
    if not marks:
        return written, "", ""
    last = marks[-1]
    whole, _, rest = written.rpartition(last)
    if _LAKH.fullmatch(written):
        return written.replace(",", ""), "", ""
    if len(set(marks)) == 2 and marks.count(last) == 1 and _GROUPED.fullmatch(whole):
        return re.sub(r"\D", "", whole), ".", rest
    if len(set(marks)) > 1:
        return (re.sub(r"\D", "", whole), ".", rest) if _LAKH.fullmatch(whole) else (None, "", "")
    if _GROUPED.fullmatch(written) and not written.startswith("0") and (len(marks) > 1 or _groups(last, language)):
        return re.sub(r"\D", "", written), "", ""
    if len(marks) > 1:
        return None, "", ""
    if last == "." or (language in _COMMA_DECIMAL and last == ",") or written.startswith("0"):
        return whole, ".", rest
    return None, "", ""


def _groups(mark: str, language: str) -> bool:
    return mark != "." or language in _COMMA_DECIMAL


def fraction(written: str) -> str:
    """Return the normal form of a common fraction ("1/2"), "" for anything else."""
    return _SIMPLE_FRACTIONS.get(written.replace(" ", ""), "")


def read_date(written: str, *, language: str) -> tuple[str, str]:
    """Return the date that digits mean in a language, and the other reading; "" where there is none."""
    parts = [int(part) for part in re.split(r"\D", written)]
    if len(re.match(r"\d+", written).group()) == 4:  # type: ignore[union-attr]
        return day(parts[0], parts[1], parts[2]) if len(parts) == 3 else "", ""
    year = parts[2] if len(parts) == 3 else None
    if year is not None and year < 100:
        year += 2000
    month_first = day(year, parts[0], parts[1])
    day_first = day(year, parts[1], parts[0])
    if language in _DAY_FIRST:
        month_first, day_first = day_first, month_first
    if not month_first:
        return day_first, ""
    return month_first, day_first if day_first != month_first else ""


def day(year: int | None, month: int, number: int) -> str:
    """Return a day as "2026-11-23" or "--11-23", "" if there is no such day."""
    if not 1 <= month <= 12 or not 1 <= number <= monthrange(2024, month)[1]:
        return ""
    return f"{year:04d}-{month:02d}-{number:02d}" if year is not None else f"--{month:02d}-{number:02d}"

"""Whether a figure of a sentence is a figure of a source, whatever its form."""

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from bot.figures.find import Reading
from bot.figures.types import Figure, FigureKind

_COUNTS = (FigureKind.NUMBER, FigureKind.MONEY, FigureKind.PERCENT, FigureKind.DURATION)


def find_match(figure: Figure, source: Reading, *, is_same_language: bool) -> list[Figure]:
    """Return the source's figures that say what a sentence's figure says.

    A numeric date that can be read two ways is read both ways in a source of another language only: two writers may
    follow two customs, one does not.
    """
    return [other for other in source.figures if _says(figure, other, is_same_language=is_same_language)]


def stands_in(figure: Figure, source: Reading) -> bool:
    """Return whether a form's or name's letters stand in a source, with or without spaces and hyphens."""
    letters = [re.escape(letter) for letter in figure.value.lower()]
    pattern = r"(?<![^\W_])" + r"[ -]?".join(letters) + r"(?![^\W_])"
    name = re.fullmatch(r"([a-z]+)(\d.*)", figure.value.lower())
    if name:  # "DLSE Form 55" is DLSE 55
        pattern += rf"|(?<![^\W_]){name[1]}[ -](?:form|formulario) {re.escape(name[2])}(?![^\W_])"
    return re.search(pattern, source.text.folded) is not None


def _says(figure: Figure, other: Figure, *, is_same_language: bool) -> bool:
    mine = [(figure.kind, figure.value), *(reading for reading in figure.also if reading[0] != FigureKind.DATE)]
    theirs: Sequence[tuple[FigureKind, str]] = [(other.kind, other.value)]
    if not is_same_language or other.kind != FigureKind.DATE:
        theirs = [*theirs, *other.also]
    if not other.is_sure and figure.kind == FigureKind.TIME and other.kind == FigureKind.NUMBER:
        return False
    return any(_is_same(*one, *two) for one in mine for two in theirs)


def _is_same(kind: FigureKind, value: str, other_kind: FigureKind, other: str) -> bool:
    if kind == other_kind:
        return _is_same_kind(kind, value, other)
    if kind == FigureKind.NUMBER:
        return _bare_number(value, other_kind, other)
    if other_kind == FigureKind.NUMBER:
        return _matches_bare(kind, value, other)
    return False


def _is_same_kind(kind: FigureKind, value: str, other: str) -> bool:
    if value == other:
        return True
    if kind == FigureKind.URL:
        return re.search(r"[/?#@:]", value) is None and other.startswith(f"{value}/")
    if kind == FigureKind.PHONE:
        return len(value) == 7 and other.endswith(value)
    if kind == FigureKind.TIME:
        return _is_same_time(value, other)
    if kind == FigureKind.DATE:
        return _is_same_date(value, other)
    return False


def _is_same_time(value: str, other: str) -> bool:
    if "?" not in value + other:
        return False
    hours, minutes = value.rstrip("?").split(":")
    other_hours, other_minutes = other.rstrip("?").split(":")
    return int(hours) % 12 == int(other_hours) % 12 and minutes == other_minutes


def _is_same_date(value: str, other: str) -> bool:
    """A date without year is part of one with it, a month part of a day; never the other way round."""
    if value.startswith("--"):
        rest = other[2:] if other.startswith("--") else other[5:]
        return rest == value[2:] or (len(value) == 4 and rest.startswith(f"{value[2:]}-"))
    return len(value) == 7 and other.startswith(f"{value}-")


def _bare_number(value: str, other_kind: FigureKind, other: str) -> bool:
    """A number without unit says what a phone, a form or a year says, but not an amount or a length of time."""
    if other_kind == FigureKind.PHONE:
        return value == other
    if other_kind == FigureKind.FORM:
        return value in re.findall(r"\d+", other)
    if other_kind == FigureKind.ADDRESS:
        return value in other.split()
    if other_kind == FigureKind.DATE:
        return len(value) == 4 and other.startswith(value)
    if other_kind == FigureKind.PERCENT:
        return value == "0.5" and other == "50"
    return False


def _matches_bare(kind: FigureKind, value: str, other: str) -> bool:
    if kind == FigureKind.TIME:
        hours, minutes = value.rstrip("?").split(":")
        return minutes == "00" and other in (str(int(hours)), str(int(hours) % 12 or 12))
    if kind in (FigureKind.PHONE, FigureKind.ADDRESS):
        return value.removeprefix("box ") == other
    if kind not in _COUNTS:
        return False
    if kind == FigureKind.PERCENT and value == "50" and other == "0.5":
        return True
    return _number(value.split()[0]) == _number(other)


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None

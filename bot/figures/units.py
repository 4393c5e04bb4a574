"""What a number counts: money, a share, a time or a length; the word may stand before it or behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.figures.digits import plain
from bot.figures.numbers import Number
from bot.figures.types import FigureKind, Token

_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY", "¢": "cent", "%": "percent", "₱": "PHP"}
_GAP_MARKS = frozenset("-~/,")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A number with its unit: ``start`` and ``end`` are the token places that both take."""

    kind: FigureKind
    value: str
    unit: str
    start: int
    end: int


def measure(tokens: Sequence[Token], number: Number, used: Sequence[bool]) -> Measure:
    """Return what a number counts; its kind is NUMBER where nothing near it says."""
    before = _before(tokens, number, used)
    if before is not None and before[0] == "USD" and number.after < len(tokens) and _is_cent(tokens[number.after]):
        before = None
    found = before or _behind(tokens, number, used)
    if found is None:
        return Measure(kind=FigureKind.NUMBER, value=number.value, unit="", start=number.first, end=number.after)
    unit, place = found
    return _measured(number, unit, min(number.first, place), max(number.after, place + 1))


def _is_cent(token: Token) -> bool:
    role = token.role("cur")
    return role is not None and role.value == "cent"


def _before(tokens: Sequence[Token], number: Number, used: Sequence[bool]) -> tuple[str, int] | None:
    place = number.first - 1
    if place < 0 or used[place]:
        return None
    token = tokens[place]
    if token.text in _SIGNS and token.text not in ("%", "¢"):
        is_named = (
            place
            and not used[place - 1]
            and tokens[place - 1].text in ("us", "usd")
            and tokens[place - 1].end == token.start
        )
        return _SIGNS[token.text], place - 1 if is_named else place
    if token.role("pctpre"):
        return "percent", place
    role = token.role("cur")
    if role is not None and token.text in ("usd", "us$"):
        return role.value, place
    return None


def _behind(tokens: Sequence[Token], number: Number, used: Sequence[bool]) -> tuple[str, int] | None:
    place = number.after
    if place < len(tokens) and tokens[place].text == "-" and tokens[place].start == tokens[place - 1].end:
        place += 1
    for _ in range(3):
        if place >= len(tokens) or used[place]:
            return None
        token = tokens[place]
        if (token.text in _SIGNS and token.text != "$") or (token.text == "$" and _closes(tokens, place)):
            return _SIGNS[token.text], place
        unit = _unit_of(token, number)
        if unit:
            return unit, place
        if token.role("adj") is None:
            return None
        place += 1
    return None


def _closes(tokens: Sequence[Token], place: int) -> bool:
    """Whether a dollar sign belongs to the number before it and not to one behind it."""
    return place + 1 >= len(tokens) or tokens[place + 1].kind != "number"


def _unit_of(token: Token, number: Number) -> str:
    if token.role("pct"):
        return "percent"
    if token.role("pct10"):
        return "tenths"
    role = token.role("cur", "u")
    if role is None or (number.is_ordinal and role.name == "u"):
        return ""
    return role.value


def _measured(number: Number, unit: str, start: int, end: int) -> Measure:
    value = Decimal(number.value)
    kind, text = FigureKind.DURATION, f"{number.value} {unit}"
    if unit in ("percent", "tenths"):
        kind, text = FigureKind.PERCENT, plain(value * (10 if unit == "tenths" else 1))
    elif unit == "cent":
        kind, text = FigureKind.MONEY, money(value / 100)
    elif unit.isupper():
        kind, text = FigureKind.MONEY, money(value) if unit == "USD" else f"{money(value)} {unit}"
    elif unit == "year" and _is_year(number):
        return Measure(kind=FigureKind.NUMBER, value=number.value, unit="", start=number.first, end=number.after)
    return Measure(kind=kind, value=text, unit=unit, start=start, end=end)


def money(value: Decimal) -> str:
    """Return an amount with two decimals at least."""
    text = plain(value)
    return f"{value:.2f}" if len(text.partition(".")[2]) <= 2 else text


def spread_units(tokens: Sequence[Token], numbers: Sequence[Number], measured: Sequence[Measure]) -> list[Measure]:
    """Return the measures with units carried along ranges and lists: the 10 of "10 to 15 days", the 15 of "$10-15"."""
    spread = list(measured)
    for place in range(len(numbers) - 2, -1, -1):
        if spread[place].unit or _is_year(numbers[place]):
            continue
        if spread[place + 1].unit and _is_joined(tokens, numbers[place], numbers[place + 1]):
            spread[place] = _measured(numbers[place], spread[place + 1].unit, spread[place].start, spread[place].end)
    for place in range(1, len(numbers)):
        before = spread[place - 1]
        if not spread[place].unit and before.kind == FigureKind.MONEY and before.start < numbers[place - 1].first:
            gap = tokens[numbers[place - 1].after : numbers[place].first]
            if len(gap) == 1 and gap[0].text in "-~":
                spread[place] = _measured(numbers[place], before.unit, spread[place].start, spread[place].end)
    return spread


def _is_year(number: Number) -> bool:
    return number.is_digits and 1800 <= Decimal(number.value) <= 2200


def _is_joined(tokens: Sequence[Token], number: Number, following: Number) -> bool:
    gap = tokens[number.after : following.first]
    if not 1 <= len(gap) <= 2 or number.is_ordinal:
        return False
    return (
        all(token.role("rng", "and") or token.text in _GAP_MARKS for token in gap) and gap[0].role("u", "cur") is None
    )

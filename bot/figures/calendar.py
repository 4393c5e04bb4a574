"""Dates, days of the week and clock times among tokens."""

from collections.abc import Sequence

from bot.figures.digits import day
from bot.figures.numbers import Number
from bot.figures.types import Token

_JOINING = ("of", "adj", "rng")
_MONTH_UNITS = frozenset({"月", "월", "tháng", "ເດືອນ", "ខែ", "เดือน", "hlis", "hli", "lub hlis", "lub hli", "hlaax"})
_MONTH_BEFORE = frozenset({"tháng", "ເດືອນ", "ខែ", "เดือน"})
_DAY_UNITS = frozenset({"日", "号", "號", "일"})
_YEAR_UNITS = frozenset({"年", "년"})


class Calendar:
    """Reads dates in one token list, whose numbers are already folded."""

    def __init__(self, tokens: Sequence[Token], numbers: Sequence[Number]) -> None:
        """Keep the tokens and the numbers, the latter by where they begin and end."""
        self._tokens = tokens
        self._starting = {number.first: number for number in numbers}
        self._ending = {number.after: number for number in numbers}

    def read(self, place: int) -> tuple[str, int, int] | None:
        """Return the date whose month stands at a token: its normal form and the places of its first and last + 1."""
        token = self._tokens[place]
        role = token.role("m")
        if token.text in _MONTH_UNITS:
            found = self._month_number(place)
            if found is None:
                return self._named(place, role.value, role.doubt) if role else None
            return found
        return self._named(place, role.value, role.doubt) if role else None

    def _month_number(self, place: int) -> tuple[str, int, int] | None:
        text = self._tokens[place].text
        if text in _MONTH_BEFORE:
            number = self._starting.get(place + 1)
            if number is None or self._is_month(number) is None or self._has_unit(number.after):
                return None
            before = self._day_before(place)
            start = before.first if before else place
            return self._finish(self._is_month(number) or 0, before, start, number.after)
        number = self._ending.get(place)
        month = self._is_month(number)
        if number is None or month is None:
            return None
        if text in ("月", "월"):
            return self._east_asian(number, month, place)
        after = self._skip(place + 1)
        found = self._starting.get(after)
        if found is None or after == place + 1 or self._tokens[after - 1].role("of") is None:
            return None
        return self._finish(month, found, number.first, found.after)

    def _is_month(self, number: Number | None) -> int | None:
        if number is None or not number.value.isdigit() or not 1 <= int(number.value) <= 12:
            return None
        role = self._tokens[number.first].role("n")
        if role is not None and role.doubt > 1:
            return None
        return int(number.value)

    def _east_asian(self, number: Number, month: int, place: int) -> tuple[str, int, int] | None:
        start, year = number.first, None
        if start >= 2 and self._tokens[start - 1].text in _YEAR_UNITS:
            before = self._ending.get(start - 1)
            if before is not None and len(before.value) == 4:
                start, year = before.first, int(before.value)
        found = self._starting.get(place + 1)
        if found is not None and self._text(found.after) in _DAY_UNITS:
            value = day(year, month, int(found.value)) if found.value.isdigit() else ""
            return (value, start, found.after + 1) if value else None
        if self._text(place + 1) in ("份", "份的") or year is not None or self._tokens[place].text == "월":
            return _month_value(year, month), start, place + 1
        return (
            None
            if self._text(place) == "月" and self._text(place + 1) == "間"
            else (_month_value(year, month), start, place + 1)
        )

    def _named(self, place: int, month: str, doubt: int) -> tuple[str, int, int] | None:
        if not month.isdigit():
            number = self._day_before(place)
            return (f"{month}-{number.value}" if number else month, number.first if number else place, place + 1)
        after = place + 1
        if self._text(after) == ".":
            after += 1
        before = self._day_before(place)
        if before is not None:
            return self._finish(int(month), before, before.first, after)
        number = self._starting.get(self._skip_day_words(after))
        if number is not None and _is_day(number) and not self._has_unit(number.after):
            return self._finish(int(month), number, place, number.after)
        if doubt and not self._year(after)[0]:
            return None
        return self._finish(int(month), None, place, after)

    def _finish(self, month: int, number: Number | None, start: int, after: int) -> tuple[str, int, int] | None:
        year, end = self._year(after)
        if not year and start > 0:
            year, start = self._year_before(start)
        if number is None:
            return _month_value(year, month), start, end
        if not number.value.isdigit():
            return _month_value(year, month), start if year else after - 1, end
        # A day that no month has is kept as it is written: it must fail, not shrink to its month.
        value = day(year, month, int(number.value)) or f"{_month_value(year, month)}-{number.value}"
        return value, start, end

    def _day_before(self, place: int) -> Number | None:
        for back in (0, 1, 2):
            number = self._ending.get(place - back)
            between = self._tokens[place - back : place]
            if number is not None:
                joined = all(token.role("of") or token.text in (".", "-", ",", "/", "日", "тн") for token in between)
                return number if _is_day(number) and joined else None
        return None

    def _skip(self, place: int) -> int:
        for _ in range(3):
            token = self._tokens[place] if place < len(self._tokens) else None
            if token is None or (
                token.role("of") is None and token.text not in (",", ".", "-", "hnub", "hnoi", "ntuj")
            ):
                break
            place += 1
        return place

    def _skip_day_words(self, place: int) -> int:
        token = self._tokens[place] if place < len(self._tokens) else None
        if token is not None and (token.text in ("the", "hnoi", "tim", "hnub tim", "ika", "-") or token.role("of")):
            return self._skip(place) if token.text != "the" else place + 1
        return place

    def _year(self, place: int) -> tuple[int | None, int]:
        """The year that follows, and the place behind it."""
        number = self._starting.get(self._skip(place))
        if number is None or not number.is_digits or not _is_year(number):
            return None, place
        end = number.after
        token = self._tokens[end] if end < len(self._tokens) else None
        unit = token.role("u") if token is not None else None
        if token is not None and ((unit is not None and unit.value == "year") or token.text in ("г", "р", "թ")):
            end += 1
        return int(number.value), end

    def _year_before(self, start: int) -> tuple[int | None, int]:
        for back in range(4):
            number = self._ending.get(start - back)
            if number is not None:
                fits = number.is_digits and _is_year(number) and back > 0
                return (int(number.value), number.first) if fits else (None, start)
            token = self._tokens[start - back - 1] if start - back > 0 else None
            if token is None or not (token.role("of", "u") or token.text in (".", ",", "թ")):
                break
        return None, start

    def _has_unit(self, place: int) -> bool:
        token = self._tokens[place] if place < len(self._tokens) else None
        return token is not None and token.role("u", "cur", "pct", "ctr") is not None and token.role("of", "m") is None

    def _text(self, place: int) -> str:
        return self._tokens[place].text if 0 <= place < len(self._tokens) else ""


def _is_day(number: Number) -> bool:
    return number.value.isdigit() and 1 <= int(number.value) <= 31


def _is_year(number: Number) -> bool:
    return number.value.isdigit() and len(number.value) == 4


def _month_value(year: int | None, month: int) -> str:
    return f"{year:04d}-{month:02d}" if year else f"--{month:02d}"


def clock(hours: int, minutes: int, meridiem: str | None) -> str | None:
    """Return a time as "17:00", with "?" behind it where morning or afternoon is open; None for no such time."""
    if hours > 24 or minutes > 59:
        return None
    if meridiem == "midnight":
        return "00:00"
    if meridiem in ("pm", "noon") and hours < 12 and not (meridiem == "noon" and hours == 11):
        hours += 12
    elif meridiem == "am" and hours == 12:
        hours = 0
    elif meridiem == "night":
        hours = 0 if hours == 12 else hours if hours < 5 or hours > 12 else hours + 12
    hours %= 24
    open_mark = "?" if meridiem is None and 1 <= hours <= 12 else ""
    return f"{hours:02d}:{minutes:02d}{open_mark}"

"""A text into its figures: what stands whole first, then dates, times, and numbers with their units."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from bot.figures.calendar import Calendar, clock
from bot.figures.clean import CleanText, clean
from bot.figures.links import find_whole
from bot.figures.markers import skip_marker
from bot.figures.numbers import Number, fold_number
from bot.figures.tokens import tokenize
from bot.figures.types import Figure, FigureKind, Token
from bot.figures.units import measure, spread_units
from bot.figures.units import money as amount

__all__ = ["Figure", "FigureKind", "Reading", "find_figures", "read"]

_FULL_DAY = frozenset({"น.", "นาฬิกา"})  # Thai official time counts to 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text as read: its cleaned form, its tokens in order, and its figures by where they begin."""

    text: CleanText
    tokens: tuple[Token, ...]
    figures: tuple[Figure, ...]


def find_figures(text: str, *, language: str) -> list[Figure]:
    """Return the figures of a text in the order they stand in; ``language`` is BCP 47 and may be wrong."""
    return list(read(text, language=language).figures)


def read(text: str, *, language: str) -> Reading:
    """Return a text's figures with the tokens that they were read from."""
    cleaned = clean(text)
    language = language if language in ("zh-Hans", "zh-Hant") else language.split("-")[0]
    found, rest = find_whole(cleaned)
    tokens = tokenize(rest, language=language)
    finder = _Finder(tokens, skip_marker(rest.folded, tokens))
    found += [_placed(figure, cleaned) for figure in finder.run()]
    found.sort(key=lambda figure: (figure.start, figure.end))
    return Reading(text=cleaned, tokens=tuple(tokens), figures=tuple(found))


def _placed(figure: Figure, text: CleanText) -> Figure:
    return replace(figure, start=text.offsets[figure.start], end=text.offsets[figure.end])


class _Finder:
    """Reads one token list; ``_used`` marks the tokens that a figure has taken."""

    def __init__(self, tokens: Sequence[Token], first: int) -> None:
        self._tokens = tokens
        self._first = first
        self._used = [place < first for place in range(len(tokens))]
        self._figures: list[Figure] = []
        self._numbers: list[Number] = []
        self._starting: dict[int, Number] = {}
        self._ending: dict[int, Number] = {}
        self._clocked: set[int] = set()

    def run(self) -> list[Figure]:
        self._fold()
        self._starting = {number.first: number for number in self._numbers}
        self._ending = {number.after: number for number in self._numbers}
        self._read_dates()
        self._read_written()
        self._read_times()
        self._numbers = [number for number in self._numbers if not self._is_used(number.first, number.after)]
        self._read_numbers()
        self._read_words()
        return self._figures

    def _fold(self) -> None:
        place = self._first
        while place < len(self._tokens):
            number = fold_number(self._tokens, place)
            if number is not None:
                self._numbers.append(number)
            place = number.after if number is not None else place + 1

    def _is_used(self, start: int, end: int) -> bool:
        return any(self._used[start:end])

    def _add(
        self,
        kind: FigureKind,
        value: str,
        start: int,
        end: int,
        *,
        is_sure: bool = True,
        also: tuple[tuple[FigureKind, str], ...] = (),
    ) -> None:
        self._used[start:end] = [True] * (end - start)
        first, last = self._tokens[start].start, self._tokens[end - 1].end
        if kind == FigureKind.TIME:
            self._clocked.add(first)
        self._figures.append(Figure(kind=kind, value=value, start=first, end=last, is_sure=is_sure, also=also))

    def _read_dates(self) -> None:
        calendar = Calendar(self._tokens, self._numbers)
        for place in range(len(self._tokens)):
            found = calendar.read(place) if not self._used[place] else None
            if found is not None:
                value, start, end = found
                while start < place and self._used[start]:
                    start += 1
                self._add(FigureKind.DATE, value, start, end)
                self._read_day_range(value, start, end)

    def _read_day_range(self, value: str, start: int, end: int) -> None:
        """The other day of "November 23 to 25" or "del 23 al 25 de noviembre"."""
        if value.count("-") < 2 or value[-2:] == "--" or len(value) < 7 or (value.startswith("--") and len(value) < 7):
            return
        for number, joined in self._neighbours(start, end):
            if self._is_used(number.first, number.after) or not number.value.isdigit() or len(number.value) > 2:
                continue
            fits = all(token.role("rng", "of") or token.text in ("-", "~", "日", "일", "까지") for token in joined)
            if (
                fits
                and 1 <= int(number.value) <= 31
                and any(token.role("rng") or token.text in "-~" for token in joined)
            ):
                after = number.after + (1 if self._unit_text(number.after) in ("日", "일") else 0)
                self._add(FigureKind.DATE, f"{value[:-2]}{int(number.value):02d}", number.first, after)

    def _neighbours(self, start: int, end: int) -> list[tuple[Number, Sequence[Token]]]:
        """The numbers one or two tokens away from a date, with what stands between."""
        found: list[tuple[Number, Sequence[Token]]] = []
        for place in (end + 1, end + 2):
            if place in self._starting:
                found.append((self._starting[place], self._tokens[end:place]))
        for place in (start - 1, start - 2, start - 3):
            if place in self._ending:
                found.append((self._ending[place], self._tokens[place:start]))
        return found

    def _unit_text(self, place: int) -> str:
        return self._tokens[place].text if place < len(self._tokens) else ""

    def _read_written(self) -> None:
        for place, token in enumerate(self._tokens):
            if self._used[place]:
                continue
            if token.kind == "date":
                also = ((FigureKind.DATE, token.also),) if token.also else ()
                self._add(FigureKind.DATE, token.value, place, place + 1, also=also)
            elif token.kind == "code":
                self._add(FigureKind.FORM, token.text.upper(), place, place + 1)

    def _read_times(self) -> None:
        for place, token in enumerate(self._tokens):
            if token.kind == "time" and not self._used[place]:
                hours, minutes = (int(part) for part in token.value.split(":"))
                self._add_time(hours, minutes, place, place + 1)
        for number in self._numbers:
            if not self._is_used(number.first, number.after) and number.value.isdigit() and int(number.value) <= 24:
                self._read_hour(number)
        for number in self._numbers:
            self._read_first_hour(number)

    def _read_hour(self, number: Number) -> None:
        end, minutes, is_hour = number.after, 0, False
        token = self._tokens[end] if end < len(self._tokens) else None
        before = self._tokens[number.first - 1] if number.first else None
        is_marked = token is not None and token.role("hr") is not None
        if is_marked and token is not None:
            is_hour = token.role("u") is not None
            end += 1
            follows = self._starting.get(end)
            unit = self._tokens[follows.after].role("u") if follows and follows.after < len(self._tokens) else None
            if follows and unit and unit.value == "minute" and follows.value.isdigit():
                end, minutes = follows.after + 1, int(follows.value)
        elif before is not None and before.role("hr") and (token is None or token.role("u", "cur", "pct") is None):
            is_marked = True
        if not is_marked and self._meridiem(number.first, end)[0] is None:
            return
        self._add_time(int(number.value), minutes, number.first, end, is_hour=is_hour, is_sure=number.is_sure)

    def _add_time(
        self, hours: int, minutes: int, start: int, end: int, *, is_hour: bool = False, is_sure: bool = True
    ) -> None:
        meridiem, start, end = self._meridiem(start, end)
        value = clock(hours, minutes, meridiem)
        if value is None:
            return
        if any(token.text in _FULL_DAY for token in self._tokens[end - 1 : end + 1]):
            value = value.rstrip("?")
        if is_hour and meridiem is None and minutes == 0:
            also = ((FigureKind.TIME, value),)
            self._add(FigureKind.DURATION, f"{hours} hour", start, end, also=also)
        else:
            self._add(FigureKind.TIME, value, start, end, is_sure=is_sure or meridiem is not None)

    def _meridiem(self, start: int, end: int) -> tuple[str | None, int, int]:
        """Morning or afternoon as said next to a time, and the places that it widens the figure to."""
        for after in range(end, min(end + 3, len(self._tokens))):
            role = self._tokens[after].role("ap")
            if role is not None and not self._used[after] and role.doubt == 0:
                return role.value, start, after + 1
            if self._tokens[after].role("hr", "of") is None:
                break
        for before in (start - 1, start - 2):
            role = self._tokens[before].role("ap") if before >= 0 and not self._used[before] else None
            if role is not None:
                return role.value, before, end
            if before >= 0 and self._tokens[before].role("hr", "of") is None:
                break
        return None, start, end

    def _read_first_hour(self, number: Number) -> None:
        """The 8 of "8 to 5 p.m." and "8-17:00"."""
        if self._is_used(number.first, number.after) or not number.value.isdigit() or int(number.value) > 24:
            return
        place = number.after
        if place + 1 < len(self._tokens) and (self._tokens[place].role("rng") or self._tokens[place].text in "-~"):
            after = self._tokens[place + 1]
            is_time = after.start in self._clocked
            value = clock(int(number.value), 0, None)
            if is_time and value is not None:
                self._add(FigureKind.TIME, value, number.first, number.after)

    def _read_numbers(self) -> None:
        measured = [measure(self._tokens, number, self._used) for number in self._numbers]
        for number, unit in zip(self._numbers, spread_units(self._tokens, self._numbers, measured), strict=True):
            if number.is_ordinal and unit.kind == FigureKind.NUMBER:
                continue
            start, end = min(number.first, unit.start), max(number.after, unit.end)
            if not self._is_used(start, end):
                self._add(unit.kind, unit.value, start, end, is_sure=number.is_sure)

    def _read_words(self) -> None:
        """Weekdays, and single words that hold number and unit: yawmayn, noon."""
        for place, token in enumerate(self._tokens):
            if self._used[place]:
                continue
            weekday, both, money_role = token.role("w"), token.role("c"), token.role("cc")
            role = token.role("ap")
            if weekday is not None:
                self._add(FigureKind.WEEKDAY, weekday.value, place, place + 1, is_sure=weekday.doubt == 0)
            elif both is not None:
                self._add(FigureKind.DURATION, both.value, place, place + 1)
            elif money_role is not None:
                self._add(FigureKind.MONEY, amount(Decimal(money_role.value.split()[0])), place, place + 1)
            elif role is not None and role.value in ("noon", "midnight"):
                value = "12:00" if role.value == "noon" else "00:00"
                self._add(FigureKind.TIME, value, place, place + 1, is_sure=False)

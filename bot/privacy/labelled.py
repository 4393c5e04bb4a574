"""Numbers without a form of their own: a word beside them tells that they are somebody's, and whose."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.privacy.labels import Label, is_filler
from bot.privacy.number_words import Cue
from bot.privacy.numbers import NO_TOPICS, NUMBER_TOPICS, digits_of, national, owner, settle, topics_for
from bot.privacy.page import Find, Page, blank
from bot.privacy.types import Kind

_TOKEN = re.compile(
    r"(?<![0-9a-z$])(?<!\$ )(?<![0-9][-/,.])(?=(?:[a-z]{1,4}-)?[a-z]{0,6}[0-9])"
    r"(?:[a-z]{1,4}-)?[a-z0-9]{1,24}(?:(?:-|--| - |[./_]| )[a-z]{0,3}[0-9][a-z0-9]{0,20}){0,6}(?![0-9a-z%])"
)
_DIGIT = re.compile("[0-9]")
_PIECE = re.compile(r"[a-z0-9]+")
# Dates, years, ages and forms stand near such words without being their number.
_NO_NUMBER = re.compile(
    r"[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ](?:[0-9]{2}|[0-9]{4})|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}"
    r"|(?:19|20)[0-9]{2}(?:[-/ ](?:19|20)?[0-9]{2})?|[0-9]+(?:st|nd|rd|th|am|pm|k|years?|hrs?|x|days?|kg|lbs)"
    r"|1099[a-z]{1,4}|1095[-]?[a-c]|w-?[0-9]{1,2}|i-?[0-9]{1,3}"
    r"|(?:sar|cf|mc|de|dl|reg|soc|cw|sawsp?|na|ha|ssa|gen)[- ]?[0-9]{1,4}[a-z]{0,2}"
)
_AMOUNT_AFTER = re.compile(
    r" ?(?:dollars?|usd|bucks|dolares|do(?![a-z])|do la|dolyar|duas"
    r"|불|달러|元|块|美元|ドル|доллар|долар|دولار|دلار|डॉलर|ਡਾਲਰ|เหรียญ|ดอลลาร์"
    r"|ໂດລາ|ដុល្លារ|դոլար|miles|millas|миль|a (?:year|month|week|day)|per|al (?:mes|ano)|%|k(?![a-z]))"
)
_AMOUNT_DIGITS = 7
_FOUR = re.compile(r"(?<![0-9a-z$])(?<![0-9][-./])[0-9]{4}(?![0-9a-z%]|[-/.][0-9])")
_ENDED: frozenset[Kind | Cue] = frozenset(
    {
        *(Kind.SSN, Kind.ITIN, Kind.CARD, Kind.BANK, Kind.EBT, Kind.DRIVER_LICENSE, Kind.PHONE, Kind.CASE, Kind.EDD),
    }
)
_PLATE = re.compile(
    r"(?<![0-9a-z])(?:[0-9][ -]?[a-z]{3}[ -]?[0-9]{3}|[0-9][ -]?[a-z][ -]?[0-9]{5}|[0-9]{5}[ -]?[a-z][ -]?[0-9]"
    r"|[a-z]{3}[ -]?[0-9]{3}|[0-9]{2}[a-z][ -]?[0-9]{4}|[a-z]{2}[ -]?[0-9]{3,5}|[0-9]{3}[ -]?[a-z]{3}"
    r"|[a-z]{1,6}[0-9]{1,6}[a-z]{0,4}|[0-9]{1,3}[a-z]{2,6}[0-9]{0,4})(?![0-9a-z])"
)
_CAPITALS = re.compile(r"(?<![A-Za-z0-9])[A-Z]{1,2} $")
_CAR_PLATE = re.compile(r"[0-9][ -]?[a-z]{3}[ -]?[0-9]{3}|[0-9][ -]?[a-z][ -]?[0-9]{5}")
_WORD_PLATE = re.compile(r"(?<![0-9A-Za-z])[A-Z0-9]{2,8}(?![0-9A-Za-z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """How many digits and letters a number of a kind has; ``loose_digits`` is the least where words stand between."""

    digits: tuple[int, int]
    letters: int
    loose_digits: int


_SHAPES: Mapping[Kind, _Shape] = {
    Kind.SSN: _Shape(digits=(7, 10), letters=0, loose_digits=9),
    Kind.ITIN: _Shape(digits=(8, 10), letters=0, loose_digits=9),
    Kind.DRIVER_LICENSE: _Shape(digits=(5, 13), letters=3, loose_digits=7),
    Kind.A_NUMBER: _Shape(digits=(7, 13), letters=3, loose_digits=8),
    Kind.EDD: _Shape(digits=(5, 16), letters=4, loose_digits=6),
    Kind.CASE: _Shape(digits=(3, 16), letters=7, loose_digits=6),
    Kind.MEDI_CAL: _Shape(digits=(7, 14), letters=3, loose_digits=8),
    Kind.CARD: _Shape(digits=(12, 19), letters=0, loose_digits=13),
    Kind.EBT: _Shape(digits=(8, 19), letters=0, loose_digits=13),
    Kind.BANK: _Shape(digits=(5, 17), letters=0, loose_digits=7),
    Kind.PHONE: _Shape(digits=(7, 13), letters=0, loose_digits=7),
    Kind.PASSPORT: _Shape(digits=(6, 10), letters=2, loose_digits=7),
}


def find_labelled_numbers(page: Page, is_public_number: Callable[[str], bool]) -> tuple[list[Find], Page]:
    """Return the plates, last digits and other numbers that words name, and the page without them."""
    finds: list[Find] = []
    for rule in (_find_plates, _find_last_digits):
        found = rule(page)
        page = blank(page, found)
        finds += found
    found = []
    position = 0
    while match := _TOKEN.search(page.text, position):
        find = _read(page, match, is_public_number)
        position = find.end if find else _PIECE.match(page.text, match.start()).end()  # type: ignore[union-attr]
        if find:
            found.append(find)
    return finds + found, blank(page, found)


def _read(page: Page, match: re.Match[str], is_public_number: Callable[[str], bool]) -> Find | None:
    start = _lead(page, match.start())
    first_digit = _DIGIT.search(page.text, start)
    if first_digit is None or page.numbers.covers(first_digit.start()):
        return None
    for label in page.numbers.named(start, match.end(), topics_for(match.group())):
        kind = settle(page, label)
        if kind in NO_TOPICS:
            return None
        end = _fit(page, label, Kind(kind), match) if kind in _SHAPES else 0
        if end:
            is_public = kind == Kind.PHONE and is_public_number(national(digits_of(page.text[start:end])))
            return Find(kind=None if is_public else Kind(kind), start=start, end=end)
    return None


def _lead(page: Page, start: int) -> int:
    """Return where a number starts whose capitals stand apart from its digits: "FX 204417"."""
    lead = _CAPITALS.search(page.cased[max(0, start - 4) : start])
    begin = start - len(lead.group()) if lead else start
    is_word = page.numbers.covers(begin) or page.numbers.covers(begin + 1) or page.cased[:start].isupper()
    return start if is_word or page.text[begin:start] in {"i ", "is "} else begin


def _fit(page: Page, label: Label, kind: Kind, match: re.Match[str]) -> int:
    """Return where the number ends that starts the match and has the shape of ``kind``; 0 if none does."""
    shape = _SHAPES[kind]
    start = _lead(page, match.start())
    gap = page.text[label.end : start] if label.end <= start else page.text[match.end() : label.start]
    least = shape.digits[0] if is_filler(gap) else shape.loose_digits
    end = _extent(match, shape.digits[1], max(least, _usual(kind)))
    value = page.text[start:end]
    digits, letters = len(digits_of(value)), sum(letter.isalpha() for letter in value)
    if digits <= _AMOUNT_DIGITS and _AMOUNT_AFTER.match(page.text, end):
        return 0
    if _NO_NUMBER.fullmatch(value) or not least <= digits <= shape.digits[1] or letters > shape.letters:
        return 0
    if kind == Kind.CASE and (digits + letters < 5 or (label.end > start and digits < 6)):
        return 0
    return end


def _usual(kind: Kind) -> int:
    """Return how many digits the number usually has, so that its groups are read together until there are as many."""
    return {Kind.CASE: 6, Kind.DRIVER_LICENSE: 7, Kind.EBT: 16, Kind.CARD: 16, Kind.EDD: 8}.get(kind, 9)


def _extent(match: re.Match[str], most: int, usual: int) -> int:
    """Return where the groups end that belong together: those joined by a sign, and those of one spaced number."""
    text = match.string
    pieces = list(_PIECE.finditer(text, match.start(), match.end()))
    end, digits, last = pieces[0].end(), len(digits_of(pieces[0].group())), pieces[0].group()
    for piece in pieces[1:]:
        count = len(digits_of(piece.group()))
        is_spaced = text[end : piece.start()] == " "
        if digits + count > most:
            break
        if is_spaced and not (piece.group().isdigit() and (digits < usual or len(piece.group()) == len(last))):
            break
        end, digits, last = piece.end(), digits + count, piece.group()
    return end


def _find_last_digits(page: Page) -> list[Find]:
    finds: list[Find] = []
    for match in _FOUR.finditer(page.text):
        start, end = match.span()
        labels = page.numbers
        cue = labels.before(start, frozenset({Cue.LAST_FOUR}), 40) or labels.after(end, frozenset({Cue.LAST_FOUR}), 20)
        if not cue:
            continue
        topics = [labels.before(cue.start, _ENDED, 45), labels.before(start, _ENDED, 40), labels.after(end, _ENDED, 30)]
        label = next((one for one in reversed(topics[:2]) if one), topics[2])
        if label:
            finds.append(Find(kind=Kind(settle(page, label)), start=start, end=end))
    return finds


def _find_plates(page: Page) -> list[Find]:
    finds = [
        Find(kind=Kind.PLATE, start=match.start(), end=match.end())
        for match in _PLATE.finditer(page.text)
        if _is_plate(page, match.group(), *match.span())
    ]
    return finds or _find_word_plate(page)


def _is_plate(page: Page, text: str, start: int, end: int) -> bool:
    if owner(page, start, end, frozenset({Kind.PLATE})) == Kind.PLATE:
        return not _NO_NUMBER.fullmatch(text)
    if not _CAR_PLATE.fullmatch(text):
        return False
    named = page.numbers.before(start, NUMBER_TOPICS)
    return (named is not None and named.topic == Kind.PLATE) or _is_on_a_car(page, start, end)


def _is_on_a_car(page: Page, start: int, end: int) -> bool:
    named = page.numbers.before(start, NUMBER_TOPICS, 25)
    return named is None and page.numbers.has_near(start, end, Cue.VEHICLE, 30)


def _find_word_plate(page: Page) -> list[Find]:
    """Return a plate of the owner's own choice: a word in capitals right after "my plate is"."""
    for label in page.numbers.found:
        match = _WORD_PLATE.search(page.cased, label.end, label.end + 30) if label.topic == Kind.PLATE else None
        if match and page.text[match.start() : match.end()].isalnum() and not page.cased[: label.end].isupper():
            gap = page.text[label.end : match.start()]
            if gap.strip() and is_filler(gap):
                return [Find(kind=Kind.PLATE, start=match.start(), end=match.end())]
    return []

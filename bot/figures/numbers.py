"""Tokens of one number, in digits or words or both, folded into one value."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.figures.digits import plain
from bot.figures.lexicon import is_unspaced
from bot.figures.types import Token

_COUNTED = ("u", "cur", "pct", "ctr", "hr", "pct10")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One number; ``first`` and ``after`` are places in the tokens, ``after`` behind its last one.

    ``is_ordinal`` marks first, second, third; ``is_digits`` one that began in digits.
    """

    value: str
    first: int
    after: int
    is_sure: bool = True
    is_ordinal: bool = False
    is_digits: bool = False


class _Sum:
    """The terms of a number as it is read: [2000, 500] for two thousand five hundred."""

    def __init__(self) -> None:
        self.terms: list[Decimal] = []

    def add(self, value: Decimal) -> bool:
        """Take a value below the last one's lowest place; False if it belongs to another number."""
        if self.terms and not 0 < value < _room(self.terms[-1]):
            return False
        self.terms.append(value)
        return True

    def scale(self, by: Decimal) -> bool:
        smaller = Decimal(0)
        while self.terms and self.terms[-1] < by:
            smaller += self.terms.pop()
        if smaller == 0:
            return False
        self.terms.append(smaller * by)
        return True


def _room(term: Decimal) -> Decimal:
    """The lowest place in use: 100 for 500, 10 for 20, 1 for 25; 0 for a fraction."""
    if term != term.to_integral_value() or term == 0:
        return Decimal(0)
    room = Decimal(1)
    while term % (room * 10) == 0:
        room *= 10
    return room


def fold_number(tokens: Sequence[Token], first: int) -> Number | None:
    """Return the number that begins at a token, None where none does."""
    token = tokens[first]
    if token.kind == "number":
        return _from_digits(tokens, first)
    if token.role("o") and not token.role("n"):
        role = token.role("o")
        return Number(value=role.value, first=first, after=first + 1, is_sure=False, is_ordinal=True) if role else None
    return _from_words(tokens, first)


def _from_digits(tokens: Sequence[Token], first: int) -> Number:
    total = _Sum()
    total.add(Decimal(tokens[first].value))
    place = first + 1
    while place < len(tokens) and _follows(tokens, place):
        role = tokens[place].role("s")
        if role is not None:
            is_taken = Decimal(role.value) >= 10 and total.scale(Decimal(role.value))
        else:
            is_taken = place > first + 1 and tokens[place].kind == "number" and total.add(Decimal(tokens[place].value))
        if not is_taken:
            break
        place += 1
    value = plain(sum(total.terms, Decimal(0)))
    return Number(value=value, first=first, after=place, is_digits=True)


def _follows(tokens: Sequence[Token], place: int) -> bool:
    """Whether a token stands close enough to belong to the one before: no more than a space between."""
    return tokens[place].start - tokens[place - 1].end <= 1


def _from_words(tokens: Sequence[Token], first: int) -> Number | None:
    total = _Sum()
    place, is_sure, taken = first, False, 0
    while place < len(tokens):
        if taken and not _follows(tokens, place):
            break
        step = _take(tokens, place, total, is_first=taken == 0)
        if step == 0:
            step = _take_joined(tokens, place, total) if taken else 0
            if step == 0:
                break
        role = tokens[place].role("n")
        is_sure = is_sure or (role is not None and role.doubt == 0)
        taken += 1
        place += step
    if not taken or not total.terms:
        return None
    value = plain(sum(total.terms, Decimal(0)))
    is_sure = (is_sure or taken > 1 or _is_counted(tokens, first, place)) and value != "1"
    role = tokens[first].role("n")
    if taken == 1 and role is not None and (role.doubt == 3 or (role.doubt == 2 and not _has_unit(tokens, place))):
        return None
    return Number(value=value, first=first, after=place, is_sure=is_sure)


def _take(tokens: Sequence[Token], place: int, total: _Sum, *, is_first: bool) -> int:
    token = tokens[place]
    scale, number = token.role("s"), token.role("n")
    if scale is not None and not is_first and total.scale(Decimal(scale.value)):
        return 1
    if number is None or (is_first and _is_inside_word(tokens, place)):
        return 0
    if token.role("u"):  # Vietnamese five is also the word for year, Korean one the word for day
        next_token = tokens[place + 1] if place + 1 < len(tokens) else None
        is_korean = "\uac00" <= token.text[0] <= "\ud7a3"
        wanted = ("s", "u", "cur", "pct", "ctr") if is_first or is_korean else ("s",)
        if next_token is None or next_token.role(*wanted) is None:
            return 0
    return 1 if total.add(Decimal(number.value)) else 0


def _take_joined(tokens: Sequence[Token], place: int, total: _Sum) -> int:
    """Two tokens: a joining word or hyphen, and a number word that it joins."""
    token = tokens[place]
    if place + 1 >= len(tokens):
        return 0
    number = tokens[place + 1].role("n")
    if number is None or number.doubt > 1:
        return 0
    value = Decimal(number.value)
    if token.text == "-" and token.end == tokens[place + 1].start:
        return 2 if value < 10 and total.terms[-1] >= 20 and total.add(value) else 0
    if token.role("and") is None or value < 1:
        return 0
    if token.text in ("و", "waw") and total.terms[-1] < 10 and 20 <= value < 100:
        total.terms[-1] += value  # five and twenty
        return 2
    return 2 if total.terms[-1] >= 20 and total.add(value) else 0


def _is_inside_word(tokens: Sequence[Token], place: int) -> bool:
    """Whether a Korean token stands inside a word, where its syllables mean something else."""
    token = tokens[place]
    if not "\uac00" <= token.text[0] <= "\ud7a3" or place == 0:
        return False
    for back in range(place - 1, max(place - 12, -1), -1):
        before = tokens[back]
        if before.end != tokens[back + 1].start or not "\uac00" <= before.text[-1] <= "\ud7a3":
            return False
        if before.role("n", "s") is None:
            return True
    return False


def _is_counted(tokens: Sequence[Token], first: int, place: int) -> bool:
    role = tokens[first].role("n")
    if role is None or role.doubt not in (1, 2) or place >= len(tokens):
        return False
    token = tokens[place]
    gap = token.start - tokens[place - 1].end
    if "\uac00" <= tokens[first].text[0] <= "\ud7a3":
        return gap == 1 and token.role(*_COUNTED) is not None
    if not is_unspaced(tokens[first].text[0]) and gap != 1:
        return False
    return gap <= 1 and token.role(*_COUNTED) is not None


def _has_unit(tokens: Sequence[Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].role("u", "cur", "pct") is not None

"""What is found in a text: figures, and the tokens that they were read from."""

from dataclasses import dataclass
from enum import StrEnum


class FigureKind(StrEnum):
    """What a figure says; a NUMBER is one whose unit is not known."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DURATION = "duration"
    DATE = "date"
    WEEKDAY = "weekday"
    TIME = "time"
    PHONE = "phone"
    FORM = "form"
    EMAIL = "email"
    URL = "url"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of a text; ``start`` and ``end`` are offsets into the text as it was given.

    ``value`` is the normal form: "45", "45.50" or "45.50 EUR" for money, "2026-11-23", "2026-11", "--11-23" or "--11"
    for dates, "30 day" for durations and lengths, "17:00" for times ("05:00?" where it may be 5 or 17 o'clock).
    ``is_sure`` is False where the words may mean something else; ``also`` holds its other readings.
    """

    kind: FigureKind
    value: str
    start: int
    end: int
    is_sure: bool = True
    also: tuple[tuple[FigureKind, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One thing that a word may be: ``name`` as in the word lists, ``value`` what it stands for, "" for a mere cue.

    ``doubt`` counts the marks: 0 always so, 1 only before a unit, 2 never without one, 3 only inside a longer number.
    """

    name: str
    value: str = ""
    doubt: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A piece of cleaned text, with what it may mean.

    ``kind`` is "number", "time", "date", "word" or "mark"; ``value`` is the normal form of the first three.
    """

    kind: str
    text: str
    start: int
    end: int
    value: str = ""
    roles: tuple[Role, ...] = ()
    also: str = ""

    def role(self, *names: str) -> Role | None:
        """The first role of one of these names, or None."""
        return next((role for role in self.roles if role.name in names), None)

"""The values that one message passes through: Inbound, Turn, Draft, Answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Outcome(StrEnum):
    """How a message ended; the part before the dot is what is counted together."""

    ANSWERED = "answered"
    NO_PASSAGE = "unanswerable.no_passage"
    NOT_GROUNDED = "unanswerable.not_grounded"
    EMPTY = "rejected.empty"
    TOO_LONG = "rejected.too_long"
    SEARCH_FAILED = "failed.search"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbound:
    """A resident's message as it came in; ``language`` and ``agency`` are the resident's own choice, or None."""

    text: str
    language: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A message that can be worked on: clean text, and the language to answer in."""

    text: str
    language: str
    agency: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One whole sentence of a passage, verbatim: the passage's id and the sentence's place in it, from 0."""

    passage_id: str
    position: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What the composer proposes to say, in order."""

    quotes: Sequence[Quote]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a sentence stands: ``url`` opens the page at the sentence; ``checked_on`` is the day it was read.

    ``language`` is the quote's own; ``is_starter`` marks a summary in our own words of the page at ``url``.
    """

    url: str
    title: str
    quote: str
    checked_on: date
    language: str
    agency: str
    is_starter: bool
    is_list_item: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How to reach an agency's people; None where it is not known. ``hours`` are lines in the resident's language."""

    name: str
    phone: str | None
    tty: str | None
    page: str | None
    hours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a resident gets.

    ``text`` is the whole reply. ``citations`` has one entry for each quoted sentence, in the order of the text,
    and is empty where nothing is quoted. ``language`` is the resident's.
    """

    outcome: Outcome
    language: str
    text: str
    citations: tuple[Citation, ...] = ()
    contact: Contact | None = None

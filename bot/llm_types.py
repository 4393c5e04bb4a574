"""What the bot asks of Claude, and what comes back piece by piece."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from bot.types import Exchange, Reason

CacheTtl = Literal["5m", "1h"]
"""How long the service keeps the cached prefix of a request."""


class Provider(StrEnum):
    """Who serves Claude."""

    ANTHROPIC = "anthropic"
    BEDROCK = "bedrock"
    VERTEX = "vertex"


HANDOFF_REASONS = tuple(Reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class LlmPassage:
    """A passage to answer from; ``source`` is an opaque token, not an address that could be written out."""

    source: str
    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRound:
    """What a search that Claude wanted has found; ``said`` is the text that came before the wish, mostly empty."""

    tool_id: str
    query: str
    passages: tuple[LlmPassage, ...]
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LlmRequest:
    """One question with all that it may be answered from.

    ``language`` is BCP 47 and ``language_name`` its English name. ``agency`` is a name, None where none was chosen.
    ``resident`` is an opaque hash, empty to send none. The tools are declared in every request, so that the cached
    prefix stays the same: ``may_search`` and ``may_hand_off`` only tell Claude, and a call that comes nevertheless
    is passed on.
    """

    question: str
    language: str
    language_name: str
    agency: str | None = None
    earlier: tuple[Exchange, ...] = ()
    passages: tuple[LlmPassage, ...] = ()
    round: SearchRound | None = None
    may_search: bool = True
    may_hand_off: bool = True
    resident: str = ""

    @property
    def all_passages(self) -> tuple[LlmPassage, ...]:
        """Return the passages in the order in which a citation counts them."""
        return self.passages + (self.round.passages if self.round else ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What a call has cost in tokens; ``input_tokens`` are those neither read from nor written to the cache."""

    llm: str
    input_tokens: int = 0
    cache_read_tokens: int = 0
    cache_write_tokens: int = 0
    output_tokens: int = 0

    @property
    def prompt_tokens(self) -> int:
        """Return all tokens of the request, however they are charged."""
        return self.input_tokens + self.cache_read_tokens + self.cache_write_tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class LlmText:
    """A piece of text of the text block number ``block``, from 0."""

    text: str
    block: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LlmCitation:
    """Where a block's text is taken from; may come before, between or after the pieces of its text.

    ``passage`` counts ``LlmRequest.all_passages``; ``start`` and ``end`` (exclusive) are places in its sentences.
    """

    block: int
    passage: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LlmBlockEnd:
    """A text block has ended. If the reply is then cut (``LlmCut``), the last block is unfinished all the same."""

    block: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchWanted:
    """Claude asks for other passages; the query is never empty."""

    tool_id: str
    query: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOffWanted:
    """Claude asks to hand over; the summary has 500 characters at most and may be empty."""

    reason: Reason
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LlmEnd:
    """The reply is whole; nothing comes after it."""

    usage: Usage
    stop_reason: str


LlmEvent = LlmText | LlmCitation | LlmBlockEnd | SearchWanted | HandOffWanted | LlmEnd

"""What the server is to say, and how it is to fail."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Cite:
    """Blocks `start` to `end` (exclusive) of a search result; counted from 0 over the whole request."""

    result: int = 0
    start: int = 0
    end: int = 1


@dataclass(frozen=True)
class Say:
    """A text block; it is cited where `cites` is not empty."""

    text: str
    cites: tuple[Cite, ...] = ()


@dataclass(frozen=True)
class Call:
    """A tool call; arguments that are a string go out as they are, valid JSON or not."""

    name: str
    arguments: Mapping[str, Any] | str
    tool_id: str = "toolu_01"


class Order(StrEnum):
    CITATIONS_FIRST = "citations_first"
    TEXT_FIRST = "text_first"


class Break(StrEnum):
    """How a stream breaks, after `Script.breaks_after` events."""

    SILENCE = "silence"  # nothing more, the connection stays
    PINGS = "pings"  # nothing more but pings
    END = "end"  # the body ends as if all had been said
    HANG_UP = "hang_up"  # the connection is closed in the middle of the body
    RESET = "reset"  # the connection is reset
    ERROR_EVENT = "error_event"
    INVALID_UTF8 = "invalid_utf8"
    INVALID_JSON = "invalid_json"
    NOT_AN_OBJECT = "not_an_object"  # an event whose JSON is a list
    ODD_FIELDS = "odd_fields"  # an event whose fields have other types
    UNKNOWN_BLOCK = "unknown_block"  # a piece of a block that has not begun
    STAYS_OPEN = "stays_open"  # all is said, but the body does not end
    NO_REPLY = "no_reply"  # the connection is closed before a reply begins


@dataclass(frozen=True, kw_only=True)
class Tokens:
    """What the reply says that it has cost; None is counted from the request and the reply."""

    input: int | None = None
    cache_read: int | None = None
    cache_write: int | None = None
    output: int | None = None


@dataclass(frozen=True, kw_only=True)
class Script:
    """A reply. `stop_reason` None is what fits: `tool_use` after a call, else `end_turn`."""

    parts: tuple[Say | Call, ...] = ()
    order: Order = Order.CITATIONS_FIRST
    thinks: bool = False
    stop_reason: str | None = None
    tokens: Tokens = field(default_factory=Tokens)
    wait_seconds: float = 0.0
    pause_seconds: float = 0.0
    piece_chars: int = 12
    breaks: Break | None = None
    breaks_after: int = 4


@dataclass(frozen=True, kw_only=True)
class Reject:
    """A reply that is no stream; `body` None is the API's own form of an error."""

    status: int
    kind: str = "api_error"
    message: str = "rejected by script"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str | None = None
    content_type: str = "application/json"


Reply = Script | Reject
Mind = Callable[[Mapping[str, Any]], Reply]
"""Makes a reply of a request's body."""

"""One reply of Claude as it comes in: the wire's events become ours, or the error that says how the reply broke.

Nothing here knows the SDK: events are dicts in the form of the Messages API's stream, of which only what is needed is
read, and unknown kinds of events, blocks and citations are passed over.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.llm_errors import LlmCut, LlmRefused, LlmTooLong, LlmUnavailable
from bot.llm_request import HANDOFF_TOOL, SEARCH_TOOL, Place
from bot.llm_types import (
    HandOffWanted,
    LlmBlockEnd,
    LlmCitation,
    LlmEnd,
    LlmEvent,
    LlmText,
    SearchWanted,
    Usage,
)
from bot.types import Reason

MOST_QUERY_CHARS = 500
MOST_SUMMARY_CHARS = 500
# No honest arguments of the two tools are longer; what is beyond is not kept, and what is kept is then no JSON.
_MOST_ARGUMENT_CHARS = 20_000
_WHOLE = frozenset({"end_turn", "stop_sequence", "tool_use"})
_REASONS = frozenset(str(reason) for reason in Reason)
# PostgreSQL stores no NUL, and no control character belongs in an answer.
_CONTROLS = {code: None for code in (*range(32), 127) if chr(code) not in "\n\t"}


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore")


class _Tokens(_Part):
    input_tokens: int | None = None
    cache_read_input_tokens: int | None = None
    cache_creation_input_tokens: int | None = None
    output_tokens: int | None = None


class _Message(_Part):
    usage: _Tokens | None = None


class _Block(_Part):
    type: str
    text: str | None = None
    id: str | None = None
    name: str | None = None
    input: object = None


class _Citation(_Part):
    type: str
    source: str | None = None
    search_result_index: int | None = None
    start_block_index: int | None = None
    end_block_index: int | None = None


class _Delta(_Part):
    type: str | None = None
    text: str | None = None
    partial_json: str | None = None
    citation: _Citation | None = None
    stop_reason: str | None = None


class _Event(_Part):
    type: str
    index: int | None = None
    message: _Message | None = None
    content_block: _Block | None = None
    delta: _Delta | None = None
    usage: _Tokens | None = None


@dataclass(slots=True)
class _Open:
    """A content block that has begun; ``number`` counts text blocks only, None for others."""

    block: _Block
    number: int | None
    arguments: list[str] = field(default_factory=list)
    argument_chars: int = 0


class Reply:
    """Reads one reply; ``usage`` is what it has cost as far as the service has told."""

    def __init__(self, *, llm_id: str, places: Sequence[Place], most_chars: int) -> None:
        """Expect a reply to a request with these search results, of at most so many characters of text."""
        self._llm_id = llm_id
        self._places = places
        self._most_chars = most_chars
        self._chars = 0
        self._text_blocks = 0
        self._open: dict[int, _Open] = {}
        self._tokens: dict[str, int] = {}
        self._has_begun = False
        self._stop_reason: str | None = None
        self.is_over = False

    @property
    def usage(self) -> Usage | None:
        """Return the tokens told so far, None before the service has told any."""
        if not self._has_begun:
            return None
        return Usage(
            llm=self._llm_id,
            input_tokens=self._tokens.get("input_tokens", 0),
            cache_read_tokens=self._tokens.get("cache_read_input_tokens", 0),
            cache_write_tokens=self._tokens.get("cache_creation_input_tokens", 0),
            output_tokens=self._tokens.get("output_tokens", 0),
        )

    def read(self, raw: Mapping[str, object]) -> list[LlmEvent]:
        """Return what one event of the wire brings, in order.

        Raises:
            LlmUnavailable: The event makes no sense, by itself or at its place.
            LlmTooLong: The text has passed the limit.
        """
        try:
            event = _Event.model_validate(raw)
        except ValidationError:
            # Its message would quote the reply.
            raise LlmUnavailable("the reply has an event that cannot be read") from None
        match event.type:
            case "message_start":
                self._has_begun = True
                self._count(event.message.usage if event.message else None)
            case "content_block_start":
                return [*self._begin(event)]
            case "content_block_delta":
                return [*self._continue(event)]
            case "content_block_stop":
                return [*self._finish(self._take(event))]
            case "message_delta":
                self._stop_reason = (event.delta and event.delta.stop_reason) or self._stop_reason
                self._count(event.usage)
            case "message_stop":
                self.is_over = True
        return []

    def end(self) -> LlmEnd:
        """Return the end of a whole reply.

        Raises:
            LlmUnavailable: The stream ended before the reply did.
            LlmRefused: Claude declined.
            LlmCut: The reply stops at a limit.
        """
        usage = self.usage
        if not self.is_over or self._stop_reason is None or usage is None or self._open:
            raise LlmUnavailable("the stream ended before the reply did")
        if self._stop_reason == "refusal":
            raise LlmRefused("Claude declined to answer")
        if self._stop_reason not in _WHOLE:
            # A reason that is not known yet: better one text too few than half a condition.
            known = self._stop_reason if self._stop_reason.replace("_", "").isalpha() else "an unknown reason"
            raise LlmCut(f"the reply stops short: {known[:50]}")
        return LlmEnd(usage=usage, stop_reason=self._stop_reason)

    def _begin(self, event: _Event) -> Iterator[LlmEvent]:
        if not self._has_begun or event.index is None or event.content_block is None or event.index in self._open:
            raise LlmUnavailable("the reply has a block that begins at the wrong place")
        block = event.content_block
        number = None
        if block.type == "text":
            number = self._text_blocks
            self._text_blocks += 1
        self._open[event.index] = _Open(block=block, number=number)
        yield from self._say(block.text if block.type == "text" else None, number)

    def _continue(self, event: _Event) -> Iterator[LlmEvent]:
        opened = self._open.get(-1 if event.index is None else event.index)
        if opened is None or event.delta is None:
            raise LlmUnavailable("the reply has a piece of a block that has not begun")
        if event.delta.type == "text_delta":
            yield from self._say(event.delta.text, opened.number)
        elif event.delta.type == "citations_delta" and opened.number is not None:
            yield from self._cite(event.delta.citation, opened.number)
        elif event.delta.type == "input_json_delta" and opened.block.type == "tool_use":
            opened.argument_chars += len(event.delta.partial_json or "")
            if opened.argument_chars <= _MOST_ARGUMENT_CHARS:
                opened.arguments.append(event.delta.partial_json or "")

    def _take(self, event: _Event) -> _Open:
        opened = self._open.pop(-1 if event.index is None else event.index, None)
        if opened is None:
            raise LlmUnavailable("the reply ends a block that has not begun")
        return opened

    def _finish(self, opened: _Open) -> Iterator[LlmEvent]:
        if opened.number is not None:
            yield LlmBlockEnd(block=opened.number)
        elif opened.block.type == "tool_use":
            arguments = _read_arguments(opened)
            if opened.block.name == SEARCH_TOOL:
                query = _words(arguments.get("query"), MOST_QUERY_CHARS)
                if query and opened.block.id:
                    yield SearchWanted(tool_id=opened.block.id, query=query)
            elif opened.block.name == HANDOFF_TOOL:
                summary = _words(arguments.get("summary"), MOST_SUMMARY_CHARS)
                yield HandOffWanted(reason=_reason(arguments.get("reason")), summary=summary)

    def _say(self, text: str | None, number: int | None) -> Iterator[LlmText]:
        if not text or number is None:
            return
        self._chars += len(text)
        if self._chars > self._most_chars:
            raise LlmTooLong(f"the reply is longer than {self._most_chars} characters")
        if clean := text.translate(_CONTROLS):
            yield LlmText(text=clean, block=number)

    def _cite(self, citation: _Citation | None, number: int) -> Iterator[LlmCitation]:
        """Yield the citation if its place exists: one that points nowhere is none."""
        if citation is None or citation.type != "search_result_location":
            return
        index, start, end = citation.search_result_index, citation.start_block_index, citation.end_block_index
        if index is None or start is None or end is None or not 0 <= index < len(self._places):
            return
        place = self._places[index]
        if 0 <= start < end <= len(place.sentences) and citation.source in (None, place.source):
            first, last = place.sentences[start], place.sentences[end - 1]
            yield LlmCitation(block=number, passage=place.passage, start=first, end=last + 1)

    def _count(self, tokens: _Tokens | None) -> None:
        # Later figures are totals that replace earlier ones; those left out stay as they were.
        if tokens is not None:
            told = tokens.model_dump(exclude_none=True)
            self._tokens |= {name: max(0, count) for name, count in told.items()}


def _read_arguments(opened: _Open) -> Mapping[str, object]:
    """Return a tool call's arguments, empty where they are not an object in JSON of a bearable size."""
    arguments = opened.block.input
    if written := "".join(opened.arguments):
        try:
            arguments = json.loads(written)
        except (ValueError, RecursionError):
            return {}
    return arguments if isinstance(arguments, dict) else {}


def _words(argument: object, most_chars: int) -> str:
    if not isinstance(argument, str):
        return ""
    # Escapes in the arguments may hold lone surrogates, which nothing after this could store.
    return argument.encode("utf-8", "replace").decode().translate(_CONTROLS).strip()[:most_chars].strip()


def _reason(argument: object) -> Reason:
    return Reason(argument) if isinstance(argument, str) and argument in _REASONS else Reason.OWN_FILE

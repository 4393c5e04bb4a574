"""Whole sentences out of an llm's stream, each with all citations of the blocks that it runs through.

A sentence is given out as soon as its end is certain and no more citations can come for it that it needs: every block
that it touches has ended or has been cited already.
"""

import re
from dataclasses import dataclass, replace

from bot.llm_types import LlmBlockEnd, LlmCitation, LlmText
from knowledge.sentences import split_sentences

_MARKER = re.compile(r"^(?:[-*•–]\s+|\(?\d{1,2}[.)]\s+)")
_ENDS = tuple(".!?…。！？।॥។։؟۔")
_MAY_END = re.compile(r"[.!?…。！？।॥។៕։؟۔\n]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One sentence as an llm wrote it, and what its blocks cite."""

    text: str
    citations: tuple[LlmCitation, ...]


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    block: int


class SentenceStream:
    """Takes the events of one reply in order and gives out whole sentences."""

    def __init__(self) -> None:
        """Begin with nothing heard."""
        self._text = ""
        self._spans: list[_Span] = []
        self._citations: dict[int, list[LlmCitation]] = {}
        self._ended: set[int] = set()

    def take(self, event: LlmText | LlmCitation | LlmBlockEnd) -> list[Written]:
        """Return the sentences that this event completes."""
        if isinstance(event, LlmText):
            start = len(self._text)
            self._text += event.text
            self._spans.append(_Span(start, len(self._text), event.block))
            # Text without a mark cannot end a sentence; what stands after a mark can.
            if not _MAY_END.search(self._text[: -len(event.text) or None]) and not _MAY_END.search(event.text):
                return []
        elif isinstance(event, LlmCitation):
            self._citations.setdefault(event.block, []).append(event)
        else:
            self._ended.add(event.block)
        return self._give_out(is_over=False)

    def finish(self) -> list[Written]:
        """Return what is left when the reply is whole."""
        self._ended.update(span.block for span in self._spans)
        return self._give_out(is_over=True)

    def _give_out(self, *, is_over: bool) -> list[Written]:
        pieces = split_sentences(self._text)
        if pieces and not (is_over or self._last_is_whole()):
            pieces.pop()
        written: list[Written] = []
        taken = 0
        for piece in pieces:
            start = taken + len(self._text[taken:]) - len(self._text[taken:].lstrip())
            end = _end_of(piece, self._text, start)
            blocks = {span.block for span in self._spans if span.start < end and span.end > start}
            if not all(block in self._ended or block in self._citations for block in blocks):
                break
            citations = tuple(citation for block in sorted(blocks) for citation in self._citations.get(block, ()))
            text = _MARKER.sub("", piece).strip()
            if any(map(str.isalnum, text)):
                written.append(Written(text=text, citations=citations))
            taken = end
        self._forget(taken)
        return written

    def _last_is_whole(self) -> bool:
        return bool(self._spans) and self._spans[-1].block in self._ended and self._text.rstrip().endswith(_ENDS)

    def _forget(self, count: int) -> None:
        self._text = self._text[count:]
        self._spans = [
            replace(span, start=max(0, span.start - count), end=span.end - count)
            for span in self._spans
            if span.end > count
        ]


def _end_of(piece: str, text: str, start: int) -> int:
    """Return where a piece ends in the text; its white space may be folded."""
    wanted = sum(not character.isspace() for character in piece)
    for position in range(start, len(text)):
        wanted -= not text[position].isspace()
        if wanted == 0:
            return position + 1
    return len(text)

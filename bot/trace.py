"""What is noted while an answer is made, so that the question "why did it say this" has an answer later."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from bot.types import Judgement, Proposed
from knowledge.types import Hit, Passage


class Trace:
    """The notes of one answer; nothing in it is personal data, since the text was masked before."""

    def __init__(self, answer_id: str) -> None:
        """Begin empty."""
        self.answer_id = answer_id
        self.composer = "none"
        self.degraded = ""
        self.question = ""
        self.seconds: dict[str, float] = {}
        self.calls: list[dict[str, Any]] = []
        self._fields: dict[str, Any] = {"passages": [], "sentences": []}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Add the time of the block to a step's seconds."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - began

    def note_judgement(self, judgement: Judgement) -> None:
        """Note what triage made of the message."""
        self._fields["triage"] = {name: value for name, value in asdict(judgement).items() if value}

    def note_hits(self, query: str, hits: list[Hit]) -> None:
        """Note what a search found."""
        self._fields["passages"] += [
            {"query": query, "score": round(hit.score, 4)} | _name_passage(hit.passage) for hit in hits
        ]

    def note_sentence(self, proposed: Proposed, passages: Mapping[str, Passage], verdict: str, detail: str) -> None:
        """Note one sentence that a composer proposed, and the verdict on it."""
        cited = [
            {"position": place.position} | _name_passage(passages[place.passage_id])
            for place in proposed.cited
            if place.passage_id in passages
        ]
        self._fields["sentences"].append({"text": proposed.text, "cited": cited, "verdict": verdict, "detail": detail})

    def note_call(self, **fields: Any) -> None:
        """Note one call to an llm: its id, prompt digest, tokens, dollars, and how it ended."""
        self.calls.append(fields)

    def to_record(self) -> dict[str, Any]:
        """Return the notes as JSON values."""
        steps = {name: round(seconds, 4) for name, seconds in self.seconds.items()}
        ending = {"composer": self.composer, "degraded": self.degraded, "calls": self.calls, "seconds": steps}
        return self._fields | ending


def _name_passage(passage: Passage) -> dict[str, str]:
    return {"passage": passage.id, "content_hash": passage.content_hash, "url": passage.url}

"""What an answer takes besides Claude: the pipeline around a server that plays it, over the starter pages."""

import statistics
import time
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.types import Inbound, Line, LineKind
from deploy.services import build
from deploy.settings import Settings
from knowledge.typical import load_typical_questions
from tests.claude.minds import quote
from tests.claude.script import Reject, Script
from tests.claude.server import KEY, ClaudeServer

_PAUSE_SECONDS = 0.02
_LANGUAGES = ("en", "es", "ko", "zh-Hans", "ar", "hmn")
_WARM_UP = 20


class _FirstSentence:
    """A reader that notes when the first sentence is shown."""

    def __init__(self) -> None:
        self.shown_at: float | None = None

    async def show(self, line: Line) -> None:
        if line.kind is LineKind.SENTENCE and self.shown_at is None:
            self.shown_at = time.perf_counter()

    async def withdraw(self) -> None:
        pass


class _Upstream:
    """Quotes what it is shown, and notes when the first sentence had gone out whole."""

    def __init__(self, pause_seconds: float) -> None:
        self._pause_seconds = pause_seconds
        self.asked_at = 0.0
        self.first_out_at = 0.0

    def __call__(self, body: Any) -> Script | Reject:
        self.asked_at = time.perf_counter()
        reply = quote(body)
        if isinstance(reply, Reject):
            return reply
        # Before the block's end: message, ping, block start, citation, the text's pieces; each followed by a pause.
        first = reply.parts[0]
        pieces = -(-len(getattr(first, "text", "")) // 400)
        self.first_out_at = self.asked_at + (4 + pieces) * self._pause_seconds
        return Script(parts=reply.parts, pause_seconds=self._pause_seconds, piece_chars=400)


async def measure_answering(folder: Path) -> dict[str, float]:
    """Answer typical questions with an instant Claude, then with one that writes slowly."""
    questions = [text for language in _LANGUAGES for text in load_typical_questions()[language]]
    figures: dict[str, float] = {}
    for name, pause_seconds, asked in (("instant", 0.0, questions), ("slow", _PAUSE_SECONDS, questions[::6])):
        upstream = _Upstream(pause_seconds)
        async with ClaudeServer(upstream) as server:
            settings = Settings(data_folder=folder, anthropic_api_key=SecretStr(KEY), llm_base_url=server.url)
            async with build(settings) as services:
                await services.indexing.open()
                services.brain.triage.warm_up()
                totals, lags = [], []
                for number, text in enumerate(asked):
                    reader = _FirstSentence()
                    began = time.perf_counter()
                    await services.answer(Inbound(text=text), reader)
                    if number >= _WARM_UP:
                        totals.append(1000 * (time.perf_counter() - began))
                        if reader.shown_at is not None and upstream.first_out_at > began:
                            lags.append(1000 * (reader.shown_at - upstream.first_out_at))
        if name == "instant":
            figures |= _quantiles("answer_besides_claude_ms", totals)
        else:
            figures |= _quantiles("first_sentence_after_claudes_own_ms", lags)
    return figures


def _quantiles(name: str, values: list[float]) -> dict[str, float]:
    cuts = statistics.quantiles(values, n=20)
    return {f"{name}_p50": round(cuts[9], 1), f"{name}_p95": round(cuts[18], 1)}

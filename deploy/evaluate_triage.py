"""Measures triage on labelled questions, through the whole pipeline."""

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict

from bot.types import Answer, Inbound, Outcome

Want = Literal["answer", "handoff", "human", "emergency", "out_of_scope", "injection"]

WANTS: tuple[Want, ...] = ("answer", "handoff", "human", "emergency", "out_of_scope", "injection")
_TO_PEOPLE = frozenset({"handoff", "human"})


class TriageQuestionIn(BaseModel):
    """One labelled question; ``lang`` only groups the figures, the bot finds the language itself."""

    model_config = ConfigDict(extra="ignore")

    id: str | int
    lang: str
    text: str
    want: Want


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A question that ended elsewhere than wanted."""

    question: TriageQuestionIn
    got: Want
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """So many of so many."""

    hits: int
    of: int

    @property
    def share(self) -> float | None:
        """Return the share, None of nothing."""
        return self.hits / self.of if self.of else None


@dataclass(frozen=True, slots=True, kw_only=True)
class TriageFigures:
    """What was wanted against what was got.

    ``recall`` is by language and class, with ``people`` for cases and persons wanted together, which may end in
    either; ``all`` is every language.
    """

    confusion: dict[str, dict[str, int]]
    recall: dict[str, dict[str, Share]]
    precision: dict[str, dict[str, Share]]
    misses: list[Miss]


def want_of(outcome: str) -> Want:
    """Return which of the six words an outcome counts as, by its prefix.

    What is answered, refused, greeted or asked back stays with the bot and counts as ``answer``.
    """
    if outcome == Outcome.REQUESTED:
        return "human"
    prefixes: dict[str, Want] = {
        "handed_off": "handoff",
        "emergency": "emergency",
        "out_of_scope": "out_of_scope",
        "blocked": "injection",
    }
    return prefixes.get(outcome.split(".", 1)[0], "answer")


async def evaluate_triage(
    questions: Sequence[TriageQuestionIn],
    *,
    ask: Callable[[Inbound], Awaitable[Answer]],
    on_progress: Callable[[str, int, int], None] = lambda step, done, total: None,
) -> TriageFigures:
    """Return the figures of asking every question."""
    got: list[tuple[TriageQuestionIn, Want, str]] = []
    for number, question in enumerate(questions):
        on_progress("ask", number, len(questions))
        answer = await ask(Inbound(text=question.text))
        got.append((question, want_of(answer.outcome.value), answer.outcome.value))
    on_progress("ask", len(questions), len(questions))
    languages = ["all", *sorted({question.lang for question in questions})]
    pairs = {
        language: [(q.want, ending) for q, ending, _ in got if language in ("all", q.lang)] for language in languages
    }
    confusion: dict[str, dict[str, int]] = {want: {} for want in WANTS}
    for (want, ending), count in Counter(pairs["all"]).items():
        confusion[want][ending] = count
    return TriageFigures(
        confusion=confusion,
        recall={language: _recall(some) for language, some in pairs.items()},
        precision={language: _precision(some) for language, some in pairs.items()},
        misses=[Miss(question=q, got=ending, outcome=outcome) for q, ending, outcome in got if q.want != ending],
    )


def _recall(pairs: Sequence[tuple[Want, Want]]) -> dict[str, Share]:
    shares: dict[str, Share] = {one: _share([ending == one for want, ending in pairs if want == one]) for one in WANTS}
    people = _share([ending in _TO_PEOPLE for want, ending in pairs if want in _TO_PEOPLE])
    return {**shares, "people": people}


def _precision(pairs: Sequence[tuple[Want, Want]]) -> dict[str, Share]:
    shares: dict[str, Share] = {one: _share([want == one for want, ending in pairs if ending == one]) for one in WANTS}
    people = _share([want in _TO_PEOPLE for want, ending in pairs if ending in _TO_PEOPLE])
    return {**shares, "people": people}


def _share(hits: Sequence[bool]) -> Share:
    return Share(hits=sum(hits), of=len(hits))

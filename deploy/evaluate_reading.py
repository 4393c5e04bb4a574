"""Measures how hard the answers to English questions are to read, and how long residents wait for them."""

import re
import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from bot.types import Answer, Inbound, LineKind
from deploy.evaluate import QuestionIn

_WORD = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)?")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_E = re.compile(r"(?<![aeiouyl])e$|(?<=[^td])ed$|(?<=[^scz])es$")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingFigures:
    """Grades are years of school in the United States (Flesch-Kincaid); times are seconds for a whole answer."""

    asked: int
    answered: int
    grade_median: float | None
    grade_p90: float | None
    seconds_p50: float
    seconds_p95: float


async def evaluate_reading(
    questions: Sequence[QuestionIn],
    *,
    ask: Callable[[Inbound], Awaitable[Answer]],
    on_progress: Callable[[str, int, int], None] = lambda step, done, total: None,
) -> ReadingFigures:
    """Return the figures of asking the English questions."""
    english = [question for question in questions if question.lang == "en"]
    grades: list[float] = []
    seconds: list[float] = []
    for number, question in enumerate(english):
        on_progress("ask", number, len(english))
        began = time.perf_counter()
        answer = await ask(Inbound(text=question.text, language="en"))
        seconds.append(time.perf_counter() - began)
        sentences = [line.text for line in answer.lines if line.kind is LineKind.SENTENCE]
        if sentences:
            grades.append(reading_grade(sentences))
    on_progress("ask", len(english), len(english))
    return ReadingFigures(
        asked=len(english),
        answered=len(grades),
        grade_median=statistics.median(grades) if grades else None,
        grade_p90=_percentile(grades, 0.9) if grades else None,
        seconds_p50=_percentile(seconds, 0.5),
        seconds_p95=_percentile(seconds, 0.95),
    )


def reading_grade(sentences: Sequence[str]) -> float:
    """Return the Flesch-Kincaid grade of English sentences (Kincaid et al. 1975), at least 0."""
    words = [word for sentence in sentences for word in _WORD.findall(sentence)]
    if not words:
        return 0.0
    syllables = sum(_syllables(word) for word in words)
    return max(0.0, 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59)


def _syllables(word: str) -> int:
    """Return about how many syllables an English word has, by its groups of vowels."""
    return max(1, len(_VOWELS.findall(_SILENT_E.sub("", word.casefold()))))


def _percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0

"""What is answered and what is refused: shares of questions over the threshold of a passage's score."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from bot.language import identify
from deploy.evaluate import SOURCE_ID, InputInvalid, PassageIn, Progress, QuestionIn, indexed
from knowledge.languages import normalise_language
from knowledge.ports import Embedder
from knowledge.search import Search

LEAST_ANSWERED = 0.85
HITS = 5
_STEPS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What search found for one question.

    ``found`` holds the score of each passage found, best first, and whether its page is a right one, which says
    nothing unless ``is_page_known``. ``is_answerable`` tells whether the collection answers the question.
    """

    language: str
    is_answerable: bool
    is_page_known: bool
    found: tuple[tuple[float, bool], ...]

    @property
    def score(self) -> float:
        """The highest score of a passage, 0 where none was found."""
        return max((score for score, _ in self.found), default=0.0)

    def is_right(self, threshold: float) -> bool:
        """Tell whether there is a passage that is good enough and the first such one is of a right page."""
        return next((is_right for score, is_right in self.found if score >= threshold), False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Shares, 0 to 1, at one threshold; None where there is no question of the kind.

    ``answered`` and ``answered_right`` (from a right page) are of the answerable questions, ``answered_right`` of
    those whose right pages are known; ``refused`` is of the unanswerable ones.
    """

    threshold: float
    answered: float | None
    answered_right: float | None
    refused: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweringFigures:
    """The curve, and two rows of it.

    ``best`` is the row of the highest threshold at which enough is answered; ``by_language`` has the rows of the set
    threshold by question language.
    """

    answerable: int
    unanswerable: int
    left_out: int
    curve: tuple[Row, ...]
    at_threshold: Row
    best: Row
    by_language: dict[str, Row]


async def evaluate_answering(
    passages: Sequence[PassageIn],
    questions: Sequence[QuestionIn],
    unanswerable: Sequence[QuestionIn],
    *,
    embedder: Embedder,
    threshold: float,
    relevant_field: str = "relevant",
    on_progress: Progress = lambda step, done, total: None,
) -> AnsweringFigures:
    """Return what is answered and refused, searched by the same code as production, indexed in a temporary place.

    A question whose relevant passages are all missing from ``passages`` is left out; one without the field counts as
    answerable from a page that is not known.

    Raises:
        InputInvalid: No question is left.
    """
    known = {passage.id for passage in passages}
    async with indexed(passages, embedder=embedder, on_progress=on_progress) as (search, _):
        asked: list[Asked] = []
        kinds = [True] * len(questions) + [False] * len(unanswerable)
        for number, (question, is_answerable) in enumerate(zip((*questions, *unanswerable), kinds, strict=True)):
            on_progress("ask", number, len(kinds))
            relevant = _relevant(question, relevant_field) if is_answerable else frozenset()
            if relevant is None or not is_answerable or relevant & known:
                asked.append(await _ask(search, question, relevant, is_answerable=is_answerable))
        on_progress("ask", len(kinds), len(kinds))
    if not any(one.is_answerable for one in asked):
        raise InputInvalid(f"no question has a passage of the collection in its field {relevant_field!r}")
    return figures_of(asked, threshold=threshold, left_out=len(kinds) - len(asked))


def figures_of(asked: Sequence[Asked], *, threshold: float, left_out: int = 0) -> AnsweringFigures:
    """Return the curve over thresholds from 0 to 1, of at least one answerable question."""
    by_language: dict[str, list[Asked]] = defaultdict(list)
    for one in asked:
        by_language[one.language].append(one)
    answerable = [one for one in asked if one.is_answerable]
    best = highest_threshold([one.score for one in answerable])
    steps = {step / _STEPS for step in range(_STEPS + 1)} | {threshold, best}
    return AnsweringFigures(
        answerable=len(answerable),
        unanswerable=len(asked) - len(answerable),
        left_out=left_out,
        curve=tuple(row_at(asked, step) for step in sorted(steps)),
        at_threshold=row_at(asked, threshold),
        best=row_at(asked, best),
        by_language={language: row_at(some, threshold) for language, some in sorted(by_language.items())},
    )


def highest_threshold(scores: Sequence[float], share: float = LEAST_ANSWERED) -> float:
    """Return the highest threshold, cut to four decimals, that at least a share of the scores reach."""
    ordered = sorted(scores, reverse=True)
    # Without the slack 0.85 * 20 is 17.000000000000004 to some and one question too many.
    needed = max(1, math.ceil(share * len(ordered) - 1e-9))
    return math.floor(ordered[needed - 1] * 10_000) / 10_000


def row_at(asked: Sequence[Asked], threshold: float) -> Row:
    """Return the shares at a threshold."""
    answerable = [one for one in asked if one.is_answerable]
    others = [one for one in asked if not one.is_answerable]
    return Row(
        threshold=threshold,
        answered=_share([one.score >= threshold for one in answerable]),
        answered_right=_share([one.is_right(threshold) for one in answerable if one.is_page_known]),
        refused=_share([one.score < threshold for one in others]),
    )


def _share(claims: Sequence[bool]) -> float | None:
    return sum(claims) / len(claims) if claims else None


def _relevant(question: QuestionIn, field: str) -> frozenset[str] | None:
    extra = question.model_extra or {}
    return frozenset(extra[field] or ()) if field in extra else None


async def _ask(search: Search, question: QuestionIn, relevant: frozenset[str] | None, *, is_answerable: bool) -> Asked:
    asked_in = normalise_language(question.lang)
    language = identify(question.text, conversation_language=asked_in).language
    hits = await search.search(question.text, language=language, agency=SOURCE_ID, limit=HITS)
    return Asked(
        language=asked_in or question.lang,
        is_answerable=is_answerable,
        is_page_known=bool(relevant),
        found=tuple((hit.score, hit.passage.page_key in (relevant or ())) for hit in hits),
    )

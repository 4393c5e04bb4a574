"""The figures of triage, on answers that were made by hand."""

from collections.abc import Mapping
from typing import Any

import pytest
from pydantic import ValidationError

from bot.types import Answer, Inbound, Outcome
from deploy.evaluate_triage import WANTS, Share, TriageQuestionIn, evaluate_triage, want_of

WANT_OF: dict[Outcome, str] = {
    Outcome.ANSWERED: "answer",
    Outcome.LIVE_PAGE: "answer",
    Outcome.NO_PASSAGE: "answer",
    Outcome.NOT_GROUNDED: "answer",
    Outcome.PERSONAL_CASE: "handoff",
    Outcome.REQUESTED: "human",
    Outcome.EMERGENCY: "emergency",
    Outcome.OUT_OF_SCOPE: "out_of_scope",
    Outcome.INJECTION: "injection",
    Outcome.SMALL_TALK: "answer",
    Outcome.UNCLEAR: "answer",
    Outcome.EMPTY: "answer",
    Outcome.TOO_LONG: "answer",
    Outcome.SEARCH_FAILED: "answer",
    Outcome.FAILED: "answer",
}


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_counts_as_one_of_six_words(outcome: Outcome) -> None:
    assert want_of(outcome.value) == WANT_OF[outcome]


def test_the_six_words_are_all_there() -> None:
    assert set(WANT_OF.values()) == set(WANTS)
    assert len(WANTS) == 6


@pytest.mark.parametrize(("outcome", "want"), [("handed_off.later", "handoff"), ("emergency.flood", "emergency")])
def test_an_outcome_counts_by_its_prefix(outcome: str, want: str) -> None:
    assert want_of(outcome) == want


# id, language, wanted, how it ended
ASKED: list[tuple[str, str, str, Outcome]] = [
    ("1", "en", "answer", Outcome.ANSWERED),
    ("2", "en", "answer", Outcome.PERSONAL_CASE),
    ("3", "en", "handoff", Outcome.PERSONAL_CASE),
    ("4", "en", "handoff", Outcome.REQUESTED),
    ("5", "en", "human", Outcome.REQUESTED),
    ("6", "es", "handoff", Outcome.NO_PASSAGE),
    ("7", "es", "emergency", Outcome.EMERGENCY),
    ("8", "es", "injection", Outcome.OUT_OF_SCOPE),
    ("9", "es", "out_of_scope", Outcome.OUT_OF_SCOPE),
]


def questions() -> list[TriageQuestionIn]:
    return [TriageQuestionIn(id=i, lang=lang, text=f"text {i}", want=want) for i, lang, want, _ in ASKED]  # type: ignore[arg-type]


async def answer(inbound: Inbound) -> Answer:
    endings: Mapping[str, Outcome] = {f"text {i}": outcome for i, _, _, outcome in ASKED}
    # The language of the file is not told to the bot: it must find it out.
    assert inbound == Inbound(text=inbound.text)
    return Answer(id="a", question="q", outcome=endings[inbound.text], language="en", lines=())


async def test_the_confusion_counts_what_was_wanted_against_what_was_got() -> None:
    figures = await evaluate_triage(questions(), ask=answer)
    assert figures.confusion == {
        "answer": {"answer": 1, "handoff": 1},
        "handoff": {"handoff": 1, "human": 1, "answer": 1},
        "human": {"human": 1},
        "emergency": {"emergency": 1},
        "out_of_scope": {"out_of_scope": 1},
        "injection": {"out_of_scope": 1},
    }


RECALL: list[tuple[str, str, int, int]] = [
    ("all", "answer", 1, 2),
    ("all", "handoff", 1, 3),
    ("all", "human", 1, 1),
    ("all", "people", 3, 4),
    ("all", "emergency", 1, 1),
    ("all", "injection", 0, 1),
    ("en", "people", 3, 3),
    ("en", "emergency", 0, 0),
    ("es", "people", 0, 1),
    ("es", "out_of_scope", 1, 1),
]


@pytest.mark.parametrize(("language", "word", "hits", "of"), RECALL, ids=[f"{row[0]} {row[1]}" for row in RECALL])
async def test_recall_is_the_share_of_what_was_wanted(language: str, word: str, hits: int, of: int) -> None:
    figures = await evaluate_triage(questions(), ask=answer)
    assert figures.recall[language][word] == Share(hits=hits, of=of)


PRECISION: list[tuple[str, str, int, int]] = [
    ("all", "answer", 1, 2),
    ("all", "handoff", 1, 2),
    ("all", "human", 1, 2),
    ("all", "people", 3, 4),
    ("all", "out_of_scope", 1, 2),
    ("all", "injection", 0, 0),
    ("en", "answer", 1, 1),
    ("es", "answer", 0, 1),
]


@pytest.mark.parametrize(("language", "word", "hits", "of"), PRECISION, ids=[f"{r[0]} {r[1]}" for r in PRECISION])
async def test_precision_is_the_share_of_what_was_got(language: str, word: str, hits: int, of: int) -> None:
    figures = await evaluate_triage(questions(), ask=answer)
    assert figures.precision[language][word] == Share(hits=hits, of=of)


async def test_each_miss_is_told_with_how_it_ended() -> None:
    figures = await evaluate_triage(questions(), ask=answer)
    assert [(miss.question.id, miss.got, miss.outcome) for miss in figures.misses] == [
        ("2", "handoff", "handed_off.personal_case"),
        ("4", "human", "handed_off.requested"),
        ("6", "answer", "unanswerable.no_passage"),
        ("8", "out_of_scope", "out_of_scope"),
    ]


async def test_languages_are_those_of_the_file_and_all() -> None:
    figures = await evaluate_triage(questions(), ask=answer)
    assert list(figures.recall) == list(figures.precision) == ["all", "en", "es"]


async def test_progress_is_told_from_start_to_end() -> None:
    told: list[tuple[str, int, int]] = []
    await evaluate_triage(questions(), ask=answer, on_progress=lambda *step: told.append(step))
    assert told == [("ask", number, 9) for number in range(10)]


def test_a_share_of_nothing_is_none() -> None:
    assert Share(hits=0, of=0).share is None
    assert Share(hits=1, of=4).share == 0.25


WRONG: list[dict[str, Any]] = [
    {"id": "1", "lang": "en", "text": "x", "want": "people"},
    {"id": "1", "lang": "en", "text": "x"},
    {"id": "1", "text": "x", "want": "answer"},
    {"lang": "en", "text": "x", "want": "answer"},
]


@pytest.mark.parametrize("row", WRONG)
def test_a_line_without_a_known_want_is_refused(row: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        TriageQuestionIn.model_validate(row)

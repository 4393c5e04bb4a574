"""The curve of answered and refused questions, on collections small enough to be counted by hand."""

import io
import json
import zlib
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from deploy.evaluate import InputInvalid, PassageIn, QuestionIn
from deploy.evaluate_answering import (
    LEAST_ANSWERED,
    AnsweringFigures,
    Asked,
    Row,
    evaluate_answering,
    figures_of,
    highest_threshold,
    row_at,
)
from deploy.report_answering import print_answering
from knowledge.ports import Vectors


class WordCounter:
    """An embedding that counts words: texts are as near as the share of words that they have in common."""

    fingerprint = "word-counter-1"
    dimensions = 512

    def embed_query(self, text: str) -> Vectors:
        row = np.full(self.dimensions, 1e-4, np.float32)
        for word in text.lower().replace(".", "").split():
            row[zlib.crc32(word.encode()) % self.dimensions] += 1.0
        return np.asarray(row / np.linalg.norm(row), np.float32)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        return np.stack([self.embed_query(text) for text in texts])


def asked(*found: tuple[float, bool], answerable: bool = True, known: bool = True, language: str = "en") -> Asked:
    return Asked(language=language, is_answerable=answerable, is_page_known=known, found=found)


FOUR = [
    asked((0.9, True), (0.1, False)),
    asked((0.4, False), (0.6, True)),  # the first is too low at 0.5: the second is what is quoted
    asked((0.7, False), (0.6, True)),  # the first is good enough, and wrong
    asked((0.3, True), known=False, language="es"),
    asked((0.55, False), answerable=False),
    asked(answerable=False, language="es"),  # nothing found
]


@pytest.mark.parametrize(
    ("threshold", "answered", "right", "refused"),
    [
        (0.0, 1.0, 1 / 3, 0.0),
        (0.3, 1.0, 1 / 3, 0.5),
        (0.5, 0.75, 2 / 3, 0.5),
        (0.6, 0.75, 2 / 3, 1.0),
        (0.8, 0.25, 1 / 3, 1.0),
        (1.0, 0.0, 0.0, 1.0),
    ],
)
def test_shares_are_counted_over_the_threshold(threshold: float, answered: float, right: float, refused: float) -> None:
    row = row_at(FOUR, threshold)
    assert row == Row(threshold=threshold, answered=answered, answered_right=right, refused=refused)


def test_a_share_of_nothing_is_not_a_figure() -> None:
    assert row_at([asked((0.5, False), known=False)], 0.2) == Row(
        threshold=0.2, answered=1.0, answered_right=None, refused=None
    )
    assert row_at(FOUR[4:], 0.2).answered is None


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ([number / 20 for number in range(1, 21)], 0.20),  # 17 of 20 are exactly 85%
        ([0.123456], 0.1234),
        ([0.0, 0.0, 0.9], 0.0),
        ([0.5] * 17 + [0.1] * 3, 0.5),
    ],
    ids=["85 of 100", "cut, never rounded up", "more zeros than may be refused", "ties"],
)
def test_the_best_threshold_is_the_highest_that_answers_enough(scores: list[float], expected: float) -> None:
    assert highest_threshold(scores) == pytest.approx(expected, abs=1e-9)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=60))
def test_enough_is_answered_at_the_best_threshold_and_not_above_it(scores: list[float]) -> None:
    best = highest_threshold(scores)
    assert sum(score >= best for score in scores) >= LEAST_ANSWERED * len(scores) - 1e-6
    above = best + 2e-4
    assert sum(score >= above for score in scores) < LEAST_ANSWERED * len(scores)


@given(
    st.lists(
        st.builds(
            lambda score, answerable: asked((score, True), answerable=answerable), st.floats(0, 1), st.booleans()
        ),
        max_size=30,
    )
)
def test_the_curve_never_turns(some: list[Asked]) -> None:
    curve = figures_of([*some, asked((0.5, True)), asked((0.5, False), answerable=False)], threshold=0.33).curve
    assert [row.threshold for row in curve] == sorted({row.threshold for row in curve})
    assert [row.answered for row in curve] == sorted((row.answered for row in curve), reverse=True)
    assert [row.refused for row in curve] == sorted(row.refused for row in curve)


def test_the_figures_hold_the_set_row_the_best_row_and_a_row_for_each_language() -> None:
    figures = figures_of(FOUR, threshold=0.5, left_out=3)
    assert (figures.answerable, figures.unanswerable, figures.left_out) == (4, 2, 3)
    assert figures.at_threshold == row_at(FOUR, 0.5)
    assert figures.at_threshold in figures.curve
    assert figures.best == row_at(FOUR, 0.3)
    assert figures.best in figures.curve
    assert (figures.curve[0].threshold, figures.curve[-1].threshold) == (0.0, 1.0)
    assert figures.by_language["es"] == Row(threshold=0.5, answered=0.0, answered_right=None, refused=1.0)


PASSAGES = [
    PassageIn(id="card", text="A library card is free for residents."),
    PassageIn(id="pool", text="The swimming pool opens at noon."),
    PassageIn(id="dog", text="Every dog needs a license tag."),
]


def question(number: int, text: str, **fields: object) -> QuestionIn:
    return QuestionIn.model_validate({"id": str(number), "text": text, **fields})


async def evaluate(questions: list[QuestionIn], unanswerable: list[QuestionIn], **options: str) -> AnsweringFigures:
    return await evaluate_answering(
        PASSAGES, questions, unanswerable, embedder=WordCounter(), threshold=0.25, **options
    )


async def test_questions_are_asked_of_the_collection() -> None:
    figures = await evaluate(
        [
            question(1, "A library card is free for residents", relevant=["card"]),
            question(2, "The swimming pool opens at noon", relevant=["dog"]),  # found, but not the right page
            question(3, "Every dog needs a license tag"),  # nothing says which page is right
            question(4, "What of the tram?", relevant=["tram"]),  # its page is not there
        ],
        [question(5, "Quantum chromodynamics lattice gauge"), question(6, "Sourdough starter hydration ratio")],
    )
    assert (figures.answerable, figures.unanswerable, figures.left_out) == (3, 2, 1)
    assert figures.curve[0] == Row(threshold=0.0, answered=1.0, answered_right=0.5, refused=0.0)
    assert figures.best.answered == 1.0
    assert figures.best.refused == 1.0


async def test_the_right_pages_may_stand_in_another_field() -> None:
    asking = [question(1, "A library card is free for residents", relevant=["pool"], gold=["card"])]
    assert (await evaluate(asking, [], relevant_field="gold")).curve[0].answered_right == 1.0
    assert (await evaluate(asking, [])).curve[0].answered_right == 0.0


async def test_a_file_without_an_answerable_question_cannot_be_used() -> None:
    with pytest.raises(InputInvalid, match="'relevant'"):
        await evaluate([question(1, "card", relevant=["gone"])], [question(2, "card")])


def printed(figures: AnsweringFigures) -> str:
    console = Console(file=io.StringIO(), width=80)
    print_answering(figures, as_json=False, console=console)
    return console.file.getvalue()  # type: ignore[attr-defined]


def test_the_table_marks_the_set_and_the_best_row() -> None:
    lines = printed(figures_of(FOUR, threshold=0.5, left_out=1)).splitlines()
    marked = {line.split()[0]: line for line in lines if line.rstrip().endswith(("set", "85%"))}
    assert marked["0.5"].rstrip().endswith("set")
    assert "best at 85%" in marked["0.3"]
    assert "75.0%" in marked["0.5"]
    assert "66.7%" in marked["0.5"]
    assert any(line.split()[:1] == ["es"] for line in lines)
    assert "4 answerable and 2 unanswerable questions; 1 left out" in lines[-1]


def test_bars_are_as_long_as_the_shares() -> None:
    lines = printed(figures_of(FOUR, threshold=0.5)).splitlines()
    bars = {line.split()[0]: line.count("█") for line in lines if "%" in line and line.split()[0][0].isdigit()}
    assert bars["0"] == 10  # all answered, none refused
    assert bars["0.5"] == 8 + 5
    assert bars["1"] == 10


def test_figures_that_are_missing_are_a_dash() -> None:
    text = printed(figures_of([asked((0.5, False), known=False)], threshold=0.25))
    assert "-" in next(line for line in text.splitlines() if line.rstrip().endswith("set")).split()


def test_json_has_the_whole_curve(capsys: pytest.CaptureFixture[str]) -> None:
    figures = figures_of(FOUR, threshold=0.5)
    print_answering(figures, as_json=True)
    read = json.loads(capsys.readouterr().out)
    assert len(read["curve"]) == len(figures.curve)
    assert read["at_threshold"] == {"threshold": 0.5, "answered": 0.75, "answered_right": 2 / 3, "refused": 0.5}
    assert read["by_language"]["es"]["answered_right"] is None

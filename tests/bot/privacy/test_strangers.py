"""What masking finds in messages that a stranger wrote and marked, and what it leaves."""

from pathlib import Path

import pytest

from deploy.evaluate_privacy import MarkedTextIn, PrivacyFigures, evaluate_privacy

FOLDER = Path(__file__).parent / "strangers"
LEAST_RECALL = 0.98
LEAST_PRECISION = 0.98

# The lines known to be missed, by id; each needs a reason beside it.
LEFT: frozenset[str] = frozenset()


@pytest.fixture(scope="module")
def texts() -> list[MarkedTextIn]:
    lines = [line for path in sorted(FOLDER.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]
    return [MarkedTextIn.model_validate_json(line) for line in lines if line.strip()]


@pytest.fixture(scope="module")
def figures(texts: list[MarkedTextIn]) -> PrivacyFigures:
    return evaluate_privacy(texts)


def test_the_strangers_wrote_in_every_language(texts: list[MarkedTextIn]) -> None:
    assert len({one.lang for one in texts}) == 20
    assert len(texts) == 528


def test_what_strangers_marked_is_found(figures: PrivacyFigures) -> None:
    every = figures.by_kind["all"]
    assert every.found / every.marked >= LEAST_RECALL, "\n".join(figures.missed)


def test_what_strangers_did_not_mark_stays(figures: PrivacyFigures) -> None:
    every = figures.by_kind["all"]
    assert every.rightly / every.hidden >= LEAST_PRECISION, "\n".join(figures.wrong)


def test_no_line_is_missed_but_those_named(figures: PrivacyFigures) -> None:
    assert {line.split()[0] for line in figures.missed} == LEFT

"""The figures of a training, counted by hand."""

import numpy as np
import pytest

from bot.triage.examples import Example
from bot.triage.training_figures import measure

LABELS = ("answer", "handoff.denial", "handoff.status", "human", "live")
ROWS: list[tuple[str, str, tuple[float, ...]]] = [
    ("answer", "en", (0.9, 0.0, 0.0, 0.0, 0.1)),
    ("answer", "es", (0.6, 0.2, 0.1, 0.1, 0.0)),
    ("handoff.status", "en", (0.2, 0.4, 0.4, 0.0, 0.0)),
    ("handoff.denial", "es", (0.8, 0.1, 0.0, 0.1, 0.0)),
    ("human", "es", (0.1, 0.0, 0.3, 0.6, 0.0)),
    ("live", "en", (0.0, 0.0, 0.0, 0.0, 1.0)),
]
EXAMPLES = [Example(label=label, text=str(number), language=lang) for number, (label, lang, _) in enumerate(ROWS)]
FIGURES = measure(EXAMPLES, LABELS, np.array([row[2] for row in ROWS]), folds=3, temperature=1.5)
CURVE = {row.threshold: row for row in FIGURES.curve}


def test_the_class_counts_and_not_the_reason() -> None:
    # The third row spreads over two reasons of one class and is right; only the fourth is wrong.
    assert FIGURES.accuracy == pytest.approx(5 / 6)
    assert (FIGURES.examples, FIGURES.folds, FIGURES.temperature) == (6, 3, 1.5)


@pytest.mark.parametrize(
    ("threshold", "recall", "kept"),
    [(0.05, 1.0, 0.5), (0.2, 1.0, 0.5), (0.25, 2 / 3, 0.5), (0.4, 2 / 3, 0.5), (0.5, 2 / 3, 1.0), (0.7, 2 / 3, 1.0)],
)
def test_the_curve_counts_who_goes_to_people_at_a_threshold(threshold: float, recall: float, kept: float) -> None:
    assert CURVE[threshold].recall == pytest.approx(recall)
    assert CURVE[threshold].kept == pytest.approx(kept)


def test_the_language_that_does_worst_is_named() -> None:
    assert (CURVE[0.3].least_language, CURVE[0.3].least_recall) == ("es", 0.5)


def test_the_calibration_error_is_the_mean_gap_of_the_bins() -> None:
    # Best classes: 0.9 right, 0.6 right, 0.8 right, 0.8 wrong, 0.6 right, 1.0 right; the bins 0.9 and 1.0 are one.
    gaps = [2 * abs(0.95 - 1.0), 2 * abs(0.6 - 1.0), 2 * abs(0.8 - 0.5)]
    assert FIGURES.calibration_error == pytest.approx(sum(gaps) / 6)


def test_sure_and_right_is_no_error() -> None:
    certain = np.eye(len(LABELS))[[LABELS.index(example.label) for example in EXAMPLES]]
    figures = measure(EXAMPLES, LABELS, certain, folds=2, temperature=1.0)
    assert (figures.accuracy, figures.calibration_error) == (1.0, 0.0)

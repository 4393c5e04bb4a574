"""What the folds of a training say.

How often the right class wins, how honest the probabilities are, and the curve from which the threshold of handing
over is chosen.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.triage.examples import Example

_THRESHOLDS = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7)
_BINS = 10

_Doubles = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveRow:
    """Shares, 0 to 1, at one threshold.

    ``recall`` is of cases and wishes for a person, handed over; ``least_recall`` in the language that does worst;
    ``kept`` is of questions, not handed over.
    """

    threshold: float
    recall: float
    kept: float
    least_language: str
    least_recall: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingFigures:
    """The figures of one training; ``calibration_error`` is the expected one over ten bins of the best class."""

    examples: int
    folds: int
    temperature: float
    accuracy: float
    calibration_error: float
    curve: tuple[CurveRow, ...]


def measure(
    examples: Sequence[Example], labels: Sequence[str], probabilities: _Doubles, *, folds: int, temperature: float
) -> TrainingFigures:
    """Return the figures of ``probabilities`` (examples, labels), each row from a fold that had not seen it."""
    wanted = np.array([_class_of(example.label) for example in examples])
    classes = sorted({_class_of(label) for label in labels})
    shares = np.stack(
        [probabilities[:, [_class_of(label) == one for label in labels]].sum(axis=1) for one in classes], 1
    )
    is_right = np.array(classes)[shares.argmax(axis=1)] == wanted
    to_people = shares[:, [one in {"handoff", "human"} for one in classes]].sum(axis=1)
    is_case = np.isin(wanted, ["handoff", "human"])
    languages = np.array([example.language for example in examples])
    rows = [_row(limit, to_people, is_case, wanted == "answer", languages) for limit in _THRESHOLDS]
    return TrainingFigures(
        examples=len(examples),
        folds=folds,
        temperature=temperature,
        accuracy=float(is_right.mean()),
        calibration_error=_calibration_error(shares.max(axis=1), is_right),
        curve=tuple(rows),
    )


def _row(
    limit: float,
    to_people: _Doubles,
    is_case: npt.NDArray[np.bool_],
    is_question: npt.NDArray[np.bool_],
    languages: npt.NDArray[np.str_],
) -> CurveRow:
    handed = to_people >= limit
    by_language = {
        str(language): float(handed[is_case & (languages == language)].mean())
        for language in np.unique(languages[is_case])
    }
    least = min(by_language, key=by_language.__getitem__)
    return CurveRow(
        threshold=limit,
        recall=float(handed[is_case].mean()),
        kept=float((~handed[is_question]).mean()),
        least_language=least,
        least_recall=by_language[least],
    )


def _calibration_error(best: _Doubles, is_right: npt.NDArray[np.bool_]) -> float:
    bins = np.minimum((best * _BINS).astype(int), _BINS - 1)
    gaps = [
        abs(float(best[bins == number].mean()) - float(is_right[bins == number].mean()))
        * float((bins == number).mean())
        for number in range(_BINS)
        if (bins == number).any()
    ]
    return sum(gaps)


def _class_of(label: str) -> str:
    return label.split(".", 1)[0]

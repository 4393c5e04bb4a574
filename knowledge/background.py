"""What scores mean: how a query scores against passages in general, by a fixed random sample of them."""

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.ports import Vectors

SAMPLE_SIZE = 1000
_LEAST_ROWS = 30
_SEED = 20_261_123

# Fitted on half of the questions of a public set and of a state's answers in eight languages (docs/SEARCH.md).
_CENTRE_WEIGHT = 0.65
_TOPIC_WEIGHT = 0.75
# What is assumed before a passage was seen, as strong as so many passages: a small site says little of passages in
# general. Mean and deviation are those of the starter pages.
_PRIOR_ROWS, _PRIOR_MEAN, _PRIOR_DEVIATION = 10, 0.48, 0.03


Rows = NDArray[np.int_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How a query's cosines with passages in general lie: their deviation, and their mean by passage language."""

    deviation: float
    mean: float
    means: Mapping[str, float]

    def deviations(self, cosine: float, language: str) -> float:
        """Return how many deviations a passage in the language stands above the mean of its language."""
        return (cosine - self.means.get(language, self.mean)) / self.deviation


class Background:
    """A sample of passage vectors with their sources and languages, and the average questions of all languages."""

    def __init__(
        self, *, vectors: Vectors, sources: Sequence[str], languages: Sequence[str], averages: Mapping[str, Vectors]
    ) -> None:
        """Keep the sample: row i of ``vectors``, shape (n, dimensions), is of ``sources[i]`` and ``languages[i]``."""
        self._vectors = vectors
        self._averages = averages
        self._groups_of_all = _by_language(np.arange(len(vectors)), languages)
        large = {one: np.flatnonzero(np.array(sources) == one) for one in set(sources)}
        self._groups = {one: _by_language(rows, languages) for one, rows in large.items() if len(rows) >= _LEAST_ROWS}
        self._shifts = {one: self._shift(groups) for one, groups in self._groups.items()}
        self._shift_of_all = self._shift(self._groups_of_all)

    def centre(self, query: Vectors, language: str, source_id: str | None) -> Vectors:
        """Return the query's vector less the average question of its language on the sample's topics, of unit length.

        A language without an average keeps the English one.
        """
        average = self._averages.get(language, self._averages["en"])
        shift = self._shifts.get(source_id or "", self._shift_of_all)
        centred = query - np.float32(_CENTRE_WEIGHT) * (average + np.float32(_TOPIC_WEIGHT) * shift)
        return (centred / max(float(np.linalg.norm(centred)), 1e-6)).astype(np.float32)

    def spread(self, centred: Vectors, source_id: str | None) -> Spread:
        """Return the spread of the centred query over the source's part of the sample, over all of it if too small.

        Means are those of each language: a query scores higher with its own language whatever is said. The deviation
        is that within all languages together: few translated pages say too little of their own.
        """
        cosines = self._vectors @ centred
        groups = self._groups.get(source_id or "", self._groups_of_all)
        size = sum(map(len, groups.values()))
        squares = sum(float(cosines[rows].var()) * len(rows) for rows in groups.values())
        variance = (squares + _PRIOR_ROWS * _PRIOR_DEVIATION**2) / (size + _PRIOR_ROWS)
        mean = (float(cosines.sum()) + _PRIOR_ROWS * _PRIOR_MEAN) / (len(cosines) + _PRIOR_ROWS)
        means = {
            language: (float(cosines[rows].sum()) + _PRIOR_ROWS * mean) / (len(rows) + _PRIOR_ROWS)
            for language, rows in self._groups_of_all.items()
        }
        return Spread(deviation=math.sqrt(variance), mean=mean, means=means)

    def _shift(self, groups: Mapping[str, Rows]) -> Vectors:
        """How the passages' topics differ from the average question's, each passage against its own language."""
        shift: Vectors = np.zeros_like(self._averages["en"])
        size = sum(map(len, groups.values()))
        for language, rows in groups.items():
            average = self._averages.get(language, self._averages["en"])
            shift += np.float32(len(rows) / (size + _PRIOR_ROWS)) * (self._vectors[rows].mean(axis=0) - average)
        return shift


def _by_language(rows: Rows, languages: Sequence[str]) -> dict[str, Rows]:
    return {one: np.array([row for row in rows if languages[row] == one]) for one in {languages[row] for row in rows}}


def choose_sample(ids: Sequence[str], size: int = SAMPLE_SIZE) -> list[str]:
    """Return a random choice of the ids that is the same for the same ids."""
    if len(ids) <= size:
        return sorted(ids)
    return sorted(random.Random(_SEED).sample(sorted(ids), size))

"""What scores mean: how a query scores against passages in general, by a fixed random sample of them."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.ports import Vectors

SAMPLE_SIZE = 2000
_LEAST_OF_SOURCE = 30
_SEED = 20_261_123

# Fitted on half of the questions of a public set and of a state's answers in eight languages (docs/SEARCH.md).
_CENTRE_WEIGHT = 0.65
_TOPIC_WEIGHT = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Mean and standard deviation of a query's cosines with passages in general."""

    mean: float
    deviation: float


class Background:
    """A sample of passage vectors with their sources and languages, and the average questions of all languages."""

    def __init__(
        self, *, vectors: Vectors, sources: Sequence[str], languages: Sequence[str], averages: Mapping[str, Vectors]
    ) -> None:
        """Keep the sample: row i of ``vectors``, shape (n, dimensions), is of ``sources[i]`` and ``languages[i]``."""
        self._vectors = vectors
        self._averages = averages
        self._rows = {source: np.flatnonzero(np.array(sources) == source) for source in set(sources)}
        self._languages = np.array(languages, dtype=object)
        self._of_language = {one: np.flatnonzero(self._languages == one) for one in set(languages)}
        self._shifts = {source: self._shift(rows) for source, rows in self._rows.items()}
        self._shift_of_all = self._shift(np.arange(len(vectors)))

    def centre(self, query: Vectors, language: str, source_id: str | None) -> Vectors:
        """Return the query's vector less the average question of its language on the sample's topics, of unit length.

        A language without an average keeps the English one.
        """
        average = self._averages.get(language, self._averages["en"])
        has_own = source_id is not None and len(self._rows.get(source_id, ())) >= _LEAST_OF_SOURCE
        shift = self._shifts[source_id] if has_own and source_id is not None else self._shift_of_all
        centred = query - np.float32(_CENTRE_WEIGHT) * (average + np.float32(_TOPIC_WEIGHT) * shift)
        return (centred / max(float(np.linalg.norm(centred)), 1e-6)).astype(np.float32)

    def spread(self, centred: Vectors, language: str, source_id: str | None) -> Spread:
        """Return the spread of the centred query over the sample's passages in the language.

        Over the source's own where the sample has enough of them, else over all of that language, else over all: a
        query scores higher with passages in its own language whatever they say.
        """
        of_language = self._of_language.get(language, np.array([], dtype=int))
        own = np.intersect1d(of_language, self._rows.get(source_id or "", np.array([], dtype=int)))
        rows = next(
            (rows for rows in (own, of_language) if len(rows) >= _LEAST_OF_SOURCE), np.arange(len(self._vectors))
        )
        if len(rows) < 2:
            return Spread(mean=0.0, deviation=1.0)
        cosines = self._vectors[rows] @ centred
        return Spread(mean=float(cosines.mean()), deviation=max(float(cosines.std()), 1e-3))

    def _shift(self, rows: "np.ndarray[tuple[int], np.dtype[np.int_]]") -> Vectors:
        """How the passages' topics differ from the average question's, each passage against its own language."""
        shift: Vectors = np.zeros_like(self._averages["en"])
        for language in set(self._languages[rows]):
            own = rows[self._languages[rows] == language]
            average = self._averages.get(language, self._averages["en"])
            shift += np.float32(len(own) / len(rows)) * (self._vectors[own].mean(axis=0) - average)
        return shift


def choose_sample(ids: Sequence[str], size: int = SAMPLE_SIZE) -> list[str]:
    """Return a random choice of the ids that is the same for the same ids."""
    if len(ids) <= size:
        return sorted(ids)
    return sorted(random.Random(_SEED).sample(sorted(ids), size))

"""Search: passages near in meaning and passages with the same words, in one order, each with its chance to answer.

1. The query's vector, less the average question of its language (typical.py, background.py).
2. The nearest passages by vector; their cosines standardised by the query's own spread over a sample.
3. The best passages by words; of a question in another language only the names count (CalFresh, DE 2501, DMV).
4. One order of both, with a preference for the resident's language.
5. Pages in the resident's language or in English, one version of each, no near-duplicates, at most two passages of
   a page.
6. For each hit the chance that it answers, by what speaks for it (scoring.py).
"""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.background import Spread
from knowledge.indexing import Entry, Indexing
from knowledge.ports import Embedder, Vectors
from knowledge.scoring import AGREEING_PASSAGES, Evidence, agreement, page_of, peak, probability, wording, words_of
from knowledge.store import KnowledgeStore
from knowledge.tokens import names_in
from knowledge.types import Hit, Passage

CANDIDATES = 100
FALLBACK_LANGUAGE = "en"
MOST_OF_A_PAGE = 2
_READ_AHEAD = 2
_SAME_SHARE = 0.8

# Chosen by half of the questions of the evaluation data, reported on the other half (docs/SEARCH.md).
_WORDS_WEIGHT = 4.0
_LANGUAGE_BONUS = 0.4
_VERSION_SLACK = 2.0
_NAMES_SHARE = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A passage with what speaks for it; ``deviations`` is its cosine in the query's own standard deviations."""

    passage_id: str
    entry: Entry
    cosine: float
    deviations: float
    coverage: float
    is_own: bool

    @property
    def order(self) -> float:
        """Return what candidates are ordered by, in standard deviations."""
        return self.deviations + _WORDS_WEIGHT * self.coverage**2 + _LANGUAGE_BONUS * self.is_own


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Candidates, best first; how their pages stand out by vector (``scoring.peak``); the best coverage by page key."""

    candidates: Sequence[Candidate]
    peak: float
    coverages: Mapping[str, float]

    def lead(self, candidate: Candidate) -> float:
        """Return how much more of the question's words the passage covers than any other page, below 0 for less."""
        others = (most for page, most in self.coverages.items() if page != candidate.entry.page_key)
        return candidate.coverage - max(others, default=0.0)


class Search:
    """The retriever that the bot asks."""

    def __init__(self, *, store: KnowledgeStore, indexing: Indexing, embedder: Embedder) -> None:
        """Keep the parts."""
        self._store = store
        self._indexing = indexing
        self._embedder = embedder

    async def search(self, query: str, *, language: str, agency: str | None = None, limit: int = 5) -> list[Hit]:
        """Return the best passages of the agency, of all where none is named, best first.

        Raises:
            IndexUnavailable: The vector index fails or does not answer in time.
        """
        ranking = await self.rank(query, language=language, agency=agency)
        words = words_of(query, language)
        hits: list[Hit] = []
        best: list[Passage] = []
        wanted = max(AGREEING_PASSAGES, limit * _READ_AHEAD)
        for start in range(0, len(ranking.candidates), wanted):
            batch = ranking.candidates[start : start + wanted]
            passages = await self._store.passages([candidate.passage_id for candidate in batch])
            best = best or [passages[one.passage_id] for one in batch if one.passage_id in passages][:AGREEING_PASSAGES]
            for candidate in batch:
                passage = passages.get(candidate.passage_id)
                if passage is not None and _is_new(passage, language, hits):
                    evidence = _weigh(candidate, passage, ranking, best, words)
                    hits.append(Hit(passage=passage, score=probability(evidence, language)))
                if len(hits) == limit:
                    return hits
        return hits

    async def neighbours(self, passage: Passage) -> list[Passage]:
        """Return the passages just before and after it on its page, in order."""
        return await self._store.neighbours(passage.id)

    async def embed(self, text: str) -> Vectors:
        """Return the vector of a query, of unit length."""
        return await asyncio.to_thread(self._embedder.embed_query, text)

    def has_phone(self, number: str) -> bool:
        """Tell whether a phone number, by its ten national digits, stands on a page."""
        return number in self._indexing.phones

    async def rank(self, query: str, *, language: str, agency: str | None) -> Ranking:
        """Return all candidates, best first, and how they lie."""
        background = self._indexing.background
        if background is None or not self._indexing.catalogue:
            return Ranking(candidates=(), peak=0.0, coverages={})
        vector, coverages = await asyncio.gather(
            asyncio.to_thread(self._embedder.embed_query, query),
            asyncio.to_thread(self._coverages, query, language, agency),
        )
        centred = background.centre(vector, language, agency)
        sources = [agency] if agency is not None else None
        cosines = await self._indexing.index.query(centred, source_ids=sources, limit=CANDIDATES)
        spread = background.spread(centred, agency)
        candidates = self._candidates(cosines, coverages, spread, language)
        candidates.sort(key=lambda candidate: (-candidate.order, candidate.passage_id))
        versions = _best_versions(candidates, language)
        kept = [one for one in candidates if _closeness(one.entry.language, language) == versions[one.entry.page_key]]
        return _ranking(kept, unrelated=spread.mean)

    def _candidates(
        self, cosines: Mapping[str, float], coverages: Mapping[str, float], spread: Spread, language: str
    ) -> list[Candidate]:
        """Return what was found in the language or in English; by words only counts as near as the farthest."""
        floor = min(cosines.values(), default=0.0)
        candidates: list[Candidate] = []
        for passage_id in cosines.keys() | coverages.keys():
            entry = self._indexing.catalogue.get(passage_id)
            if entry is None:
                continue
            is_own = same_language(entry.language, language)
            if is_own or entry.language == FALLBACK_LANGUAGE:
                cosine = cosines.get(passage_id, floor)
                candidates.append(
                    Candidate(
                        passage_id=passage_id,
                        entry=entry,
                        cosine=cosine,
                        deviations=spread.deviations(cosine, entry.language),
                        coverage=coverages.get(passage_id, 0.0),
                        is_own=is_own,
                    )
                )
        return candidates

    async def score_sentences(self, query: str, sentences: Sequence[str], *, language: str) -> list[float]:
        """Return the cosine of each sentence with the centred query."""
        background = self._indexing.background
        if background is None or not sentences:
            return [0.0] * len(sentences)
        vector, rows = await asyncio.to_thread(self._embed_all, query, sentences)
        centred = background.centre(vector, language, None)
        return [float(score) for score in rows @ centred]

    def _embed_all(self, query: str, sentences: Sequence[str]) -> tuple[Vectors, Vectors]:
        return self._embedder.embed_query(query), self._embedder.embed_passages(sentences)

    def _coverages(self, query: str, language: str, agency: str | None) -> Mapping[str, float]:
        sources = [agency] if agency is not None else self._indexing.index.source_ids
        lexical = self._indexing.lexical
        found = lexical.search(query, language=language, source_ids=sources, limit=CANDIDATES)
        if same_language(language, FALLBACK_LANGUAGE):
            return found
        own = {i: c for i, c in found.items() if same_language(self._language_of(i), language)}
        names = " ".join(names_in(query))
        named = lexical.search(names, language=FALLBACK_LANGUAGE, source_ids=sources, limit=CANDIDATES, whole=query)
        others = {i: c for i, c in named.items() if not same_language(self._language_of(i), language)}
        return {i: _NAMES_SHARE * coverage for i, coverage in others.items()} | own

    def _language_of(self, passage_id: str) -> str:
        entry = self._indexing.catalogue.get(passage_id)
        return entry.language if entry is not None else ""


def same_language(first: str, second: str) -> bool:
    """Tell whether two BCP 47 strings name one language, whatever its script."""
    return first.split("-", 1)[0] == second.split("-", 1)[0]


def _ranking(candidates: Sequence[Candidate], *, unrelated: float) -> Ranking:
    nearest: dict[str, float] = {}
    coverages: dict[str, float] = {}
    for one in candidates:
        page = one.entry.page_key
        nearest[page] = max(one.cosine, nearest.get(page, one.cosine))
        coverages[page] = max(one.coverage, coverages.get(page, 0.0))
    cosines = sorted(nearest.values(), reverse=True)
    return Ranking(candidates=candidates, peak=peak(cosines, unrelated), coverages=coverages)


def _weigh(
    candidate: Candidate, passage: Passage, ranking: Ranking, best: Sequence[Passage], words: frozenset[str]
) -> Evidence:
    """Return what speaks for a hit; ``best`` are the first passages of the ranking, ``words`` the question's."""
    return Evidence(
        cosine=candidate.cosine,
        coverage=candidate.coverage,
        lead=ranking.lead(candidate),
        peak=ranking.peak,
        agreement=agreement([page_of(one) for one in best], page_of(passage)),
        wording=wording(words, passage) if candidate.is_own else 0.0,
        is_own=candidate.is_own,
    )


def _closeness(version: str, language: str) -> int:
    """Return 2 for a page version in the language, 1 for one in its other script, 0 for any other."""
    return 2 if version == language else int(same_language(version, language))


def _best_versions(candidates: Sequence[Candidate], language: str) -> dict[str, int]:
    """Return for each page the closeness of the version to show: the closest that does about as well as the best."""
    orders: dict[str, dict[int, float]] = {}
    for candidate in candidates:
        versions = orders.setdefault(candidate.entry.page_key, {})
        versions.setdefault(_closeness(candidate.entry.language, language), candidate.order)
    return {
        page_key: max(c for c, order in versions.items() if order >= max(versions.values()) - _VERSION_SLACK)
        for page_key, versions in orders.items()
    }


def _is_new(passage: Passage, language: str, hits: Sequence[Hit]) -> bool:
    """Tell whether a passage adds to the hits: another page, or another part of one in the same language."""
    of_page = Counter(hit.passage.page_key for hit in hits)[passage.page_key]
    if of_page >= MOST_OF_A_PAGE:
        return False
    for hit in hits:
        if hit.passage.page_key == passage.page_key and hit.passage.language != passage.language:
            return False
        if _is_near_duplicate(hit.passage, passage):
            return False
    return True


def _is_near_duplicate(first: Passage, second: Passage) -> bool:
    if first.language != second.language:
        return False
    ours, theirs = set(first.sentences), set(second.sentences)
    return len(ours & theirs) >= _SAME_SHARE * max(1, min(len(ours), len(theirs)))

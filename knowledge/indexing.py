"""Keeps the indexes in step with SQL: the vectors in Chroma, the words in tantivy, and the catalogue of passages.

SQL counts a source's changes; whoever owns the indexes compares that number and takes over what differs. So a
crawl in another process, a killed sync and a lost index are all the same case.
"""

import asyncio
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.background import Background, choose_sample
from knowledge.errors import EmbeddingChanged
from knowledge.index import VectorIndex
from knowledge.lexical import LexicalIndex
from knowledge.phones import phones_in
from knowledge.ports import Embedder, Vectors
from knowledge.store import KnowledgeStore
from knowledge.sync import Progress, embed_missing
from knowledge.typical import average_questions

_READ_BATCH = 500


@dataclass(frozen=True, slots=True)
class Entry:
    """What ranking needs to know of a passage without reading it."""

    source_id: str
    language: str
    page_key: str


class Indexing:
    """The indexes of one process and what they hold."""

    def __init__(self, *, store: KnowledgeStore, index: VectorIndex, lexical: LexicalIndex, embedder: Embedder) -> None:
        """Keep the parts; nothing is read before ``open``."""
        self.index = index
        self.lexical = lexical
        self.catalogue: dict[str, Entry] = {}
        self.sizes: dict[str, int] = {}
        self.background: Background | None = None
        self.phones: set[str] = set()
        self._store = store
        self._embedder = embedder
        self._revisions: dict[str, int] = {}
        self._lock = asyncio.Lock()

    async def open(self, on_progress: Progress = lambda step, done, total: None) -> None:
        """Open the index and bring everything in step with SQL.

        Raises:
            IndexUnavailable: The index cannot be opened.
            EmbeddingChanged: Passages have no vector of this embedding.
        """
        await self.index.open()
        await self.refresh(on_progress)

    async def refresh(self, on_progress: Progress = lambda step, done, total: None) -> int:
        """Take over what changed in SQL; return how many sources did."""
        async with self._lock:
            revisions = await self._store.revisions()
            changed = [source for source, revision in revisions.items() if self._revisions.get(source) != revision]
            try:
                for number, source_id in enumerate(sorted(changed)):
                    on_progress("index", number, len(changed))
                    await self._refresh_source(source_id)
                    self._revisions[source_id] = revisions[source_id]
            finally:
                if changed:
                    await asyncio.to_thread(self.lexical.commit)
            if changed or self.background is None:
                self.background = await self._sample_background(on_progress)
            on_progress("index", len(changed), len(changed))
            return len(changed)

    async def rebuild(self, on_progress: Progress = lambda step, done, total: None) -> int:
        """Embed what has no vector of this embedding, make the index anew from SQL, and return how many it embedded."""
        embedded = 0
        sources = sorted(await self._store.revisions())
        for number, source_id in enumerate(sources):
            on_progress("embed", number, len(sources))
            ids = sorted(await self._store.passage_hashes(source_id))
            for start in range(0, len(ids), _READ_BATCH):
                passages = await self._store.passages(ids[start : start + _READ_BATCH])
                embedded += await embed_missing(list(passages.values()), store=self._store, embedder=self._embedder)
        await self.index.open()
        await self.index.reset()
        self._revisions.clear()
        await self.refresh(on_progress)
        return embedded

    async def _refresh_source(self, source_id: str) -> None:
        hashes = await self._store.passage_hashes(source_id)

        async def fetch(ids: Sequence[str]) -> Mapping[str, Vectors]:
            vectors = await self._store.vectors(self._embedder.fingerprint, [hashes[i] for i in ids])
            missing = sum(hashes[i] not in vectors for i in ids)
            if missing:
                raise EmbeddingChanged(
                    f"{missing} passages of {source_id!r} have no vector of the embedding"
                    f" {self._embedder.fingerprint!r}: run `askca rebuild-index`"
                )
            return {i: vectors[hashes[i]] for i in ids}

        await self.index.reconcile(source_id, list(hashes), fetch)
        known = {i for i, entry in self.catalogue.items() if entry.source_id == source_id}
        removed = known - set(hashes)
        added = [i for i in hashes if i not in known]
        for start in range(0, len(added), _READ_BATCH):
            batch = await self._store.passages(added[start : start + _READ_BATCH])
            await asyncio.to_thread(self.lexical.update, added=list(batch.values()), removed=())
            for i, p in batch.items():
                self.phones |= phones_in(p.text)
                self.catalogue[i] = Entry(source_id, sys.intern(p.language), sys.intern(p.page_key))
        await asyncio.to_thread(self.lexical.update, added=(), removed=sorted(removed))
        for i in removed:
            del self.catalogue[i]
        self.sizes[source_id] = len(hashes)

    async def _sample_background(self, on_progress: Progress) -> Background:
        averages = await average_questions(self._store, self._embedder, on_progress)
        chosen = choose_sample(list(self.catalogue))
        hashes = await self._store.embedded_hashes(chosen)
        vectors = await self._store.vectors(self._embedder.fingerprint, hashes.values())
        # A crawl in another process may have removed some meanwhile.
        kept = [i for i in chosen if i in hashes and hashes[i] in vectors]
        entries = [self.catalogue[i] for i in kept]
        rows = [vectors[hashes[i]] for i in kept]
        return Background(
            vectors=np.stack(rows) if rows else np.zeros((0, self._embedder.dimensions), np.float32),
            sources=[entry.source_id for entry in entries],
            languages=[entry.language for entry in entries],
            averages=averages,
        )
